import type { Catalogue } from '../catalogue/catalogue';
import { unconfirmedGroups } from '../facts/group-rows';
import type { People } from '../facts/people';
import type { OpenWaiver } from '../facts/waivers';
import { topicStanding } from '../facts/topics';
import type { Policy } from '../policy/policy';
import { policyTopics, requiredTopics } from '../policy/policy-topics';
import type { Records } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import type { Finding } from './finding';
import { gather, question, rows } from './question';

/** Questions about single rows: leaving dates that cannot be read, and training without a name. */
export function* rowQuestions(records: Records): Generator<Finding> {
  yield* unreadLeavingDates(records);
  yield* nameless(records);
  yield* doubtfulColumns(records);
}

function* unreadLeavingDates(records: Records): Generator<Finding> {
  for (const { person, leftOn } of records.staff) {
    if (leftOn?.kind !== 'unreadable') continue;
    const said = `“${leftOn.text}” in ${cellAddress(leftOn.cell)} cannot be read as a leaving date: ${leftOn.reason}`;
    yield question({
      rule: 'unreadable-date',
      subject: 'person',
      about: `${person.text} ${leftOn.text}`,
      message: `${person.text}: ${said}. The person was taken to be still employed.`,
      remedy: 'Enter the last day of employment as a date, or move the remark to another column.',
      cells: [leftOn.cell, person.cell],
    });
  }
}

function* nameless(records: Records): Generator<Finding> {
  const problems = records.problems.flatMap(({ kind, text, cells: [cell] }) =>
    kind === 'person' && cell ? [[text, cell] as const] : [],
  );
  for (const { text, cells, count } of gather(problems)) {
    yield question({
      rule: 'unknown-person',
      subject: 'record',
      about: `no name: ${text}`,
      message: `“${text}” (${rows(count)}) has a date but no name, so ${count === 1 ? 'that row was' : 'those rows were'} not judged.`,
      remedy: 'Enter the name of the person who was trained.',
      cells,
    });
  }
}

/** Columns of dates that, taken together, cannot be right: day and month exchanged, years typed into date cells. */
function* doubtfulColumns(records: Records): Generator<Finding> {
  for (const { kind, text, reason, cells } of records.problems) {
    if (kind !== 'date' || cells.length === 0) continue;
    yield question({
      rule: 'doubtful-dates',
      subject: 'record',
      about: `${text} ${reason.replace(/\d+/g, '')}`,
      message: `${text}: ${reason}`,
      remedy:
        'Compare some of these dates with the certificates, then enter them again where they are wrong.',
      cells,
    });
  }
}

/**
 * Rows for a whole group whose topic is asked only of those who hold it: who they are is open as long as the row does
 * not say who was absent, so it is asked once, rather than of nobody or of everybody.
 */
export function* groupQuestions(people: People, policy: Policy, catalogue: Catalogue): Generator<Finding> {
  const asked = new Set(requiredTopics(policy));
  const topics = policyTopics(policy).filter((topic) => !asked.has(topic));
  const standing = topicStanding(topics, catalogue);
  const open: (readonly [string, CellRef])[] = [];
  for (const { topic, course, completedOn, person } of unconfirmedGroups(people)) {
    if (standing(topic).sure.length === 0) continue;
    if (completedOn?.kind === 'day' && completedOn.span.from > people.asAt) continue;
    open.push([`“${person.text}” is recorded for “${course.value}”`, person.cell]);
  }
  for (const { text, cells, count } of gather(open)) {
    yield question({
      rule: 'open-group',
      subject: 'record',
      about: text,
      message: `${text} (${rows(count)}), and who was absent is not said, so it cannot be told whose training it is. Nobody was judged by it.`,
      remedy:
        'Name those who were absent beside the group, such as “All staff except Ann Example”, or write “All staff (no absences)”.',
      cells,
    });
  }
}

/** Questions about waivers that waive nothing, because something is missing in them. */
export const waiverQuestions = (open: readonly OpenWaiver[]): readonly Finding[] =>
  open.map(({ name, why, about, cells }) =>
    question({
      rule: 'open-waiver',
      subject: 'record',
      about,
      message: `The waiver of “${name}” does not count: ${why}.`,
      remedy: 'A waiver needs a person, a training, a reason, who approved it, and the day on which it ends.',
      cells,
    }),
  );
