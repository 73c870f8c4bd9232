import type { Catalogue } from '../catalogue/catalogue';
import { countsFor } from '../facts/evidence';
import type { Fact } from '../facts/subject';
import type { NameInRecord, People, Resolution } from '../facts/people';
import { hashText } from '../policy/hash';
import type { Policy } from '../policy/policy';
import type { Records, TrainingRecord } from '../register/records';
import { readPersonName } from '../register/values/person-name';
import { cellAddress, type CellRef } from '../workbook/address';
import type { Finding, Judgement } from './finding';

/** A name or course that stands in several rows is asked about once, with at most so many of its cells. */
const MOST_CELLS = 20;

type Asked = { readonly text: string; readonly cells: CellRef[]; count: number };

/**
 * Questions about the registers themselves, whatever the rules: people who are not on the staff list or may be one of
 * several, courses that may be one the policy judges, rows without a name.
 */
export function registerQuestions(
  records: Records,
  people: People,
  policy: Policy,
  catalogue: Catalogue,
): readonly Finding[] {
  const topics = [...new Set(policy.rules.map((rule) => rule.appliesTo.topic))];
  return eachIdOnce([
    ...unknownPeople(people, records),
    ...doublePeople(people),
    ...unreadLeavingDates(records),
    ...unknownCourses(records, topics, catalogue),
    ...nameless(records),
  ]);
}

function gather(records: Iterable<readonly [string, CellRef]>): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const [text, cell] of records) {
    const entry = asked.get(text) ?? { text, cells: [], count: 0 };
    asked.set(text, entry);
    entry.count += 1;
    if (entry.cells.length < MOST_CELLS) entry.cells.push(cell);
  }
  return [...asked.values()];
}

const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

function* unknownPeople(people: People, records: Records): Generator<Finding> {
  for (const { name, who, training, gaps } of people.named) {
    if (who.kind !== 'nobody' && who.kind !== 'candidates') continue;
    const { text } = name.person;
    const cells = eachOnce([...training, ...gaps].map((record) => record.person.cell));
    const message = `“${text}” (${rows(cells.length)}) ${whoItMayBe(name, who, records)}`;
    yield question(
      'unknown-person',
      'person',
      [text, name.personId?.value ?? '', name.personEmail?.value ?? ''].join(' '),
      message,
      'Write the name as the staff list does, or add the person to the staff list with a leaving date if they have left.',
      cells.slice(0, MOST_CELLS),
    );
  }
}

function whoItMayBe({ person }: NameInRecord, who: Resolution, records: Records): string {
  const candidates = who.kind === 'candidates' ? who.people : [];
  const [only] = candidates;
  if (only === undefined) {
    return records.hasStaffList
      ? 'is not on the staff list and was not judged.'
      : 'is not a full name, so it cannot be told who it is.';
  }
  if (candidates.length === 1 && only.name.key === readPersonName(person.text)?.key) {
    return `has another staff number or e-mail address than the ${only.name.display} on the staff list.`;
  }
  // Namesakes are told apart by their posts.
  const names = candidates.map(({ name, role }) => {
    const isShared = candidates.filter((each) => each.name.key === name.key).length > 1;
    return isShared && role ? `${name.display} (${role.value})` : name.display;
  });
  return `may be ${listed(names)}, or somebody else.`;
}

/** Rows joined by name alone that may be two people, or of which one is out of date. */
function* doublePeople(people: People): Generator<Finding> {
  for (const { name, why, cells } of people.doubles) {
    const addresses = cells.map(cellAddress).join(' and ');
    yield question(
      'same-name',
      'person',
      `${name} ${why}`,
      `${name} is named in ${addresses}, taken as one person, but ${why}.`,
      'If these are two people, give each a staff number. If one row is out of date, remove it.',
      cells,
    );
  }
}

function* unreadLeavingDates(records: Records): Generator<Finding> {
  for (const { person, leftOn } of records.staff) {
    if (leftOn?.kind !== 'unreadable') continue;
    const said = `“${leftOn.text}” in ${cellAddress(leftOn.cell)} cannot be read as a leaving date: ${leftOn.reason}`;
    yield question(
      'unreadable-date',
      'person',
      `${person.text} ${leftOn.text}`,
      `${person.text}: ${said}. The person was taken to be still employed.`,
      'Enter the last day of employment as a date, or move the remark to another column.',
      [leftOn.cell, person.cell],
    );
  }
}

const eachIdOnce = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [finding.id, finding])).values(),
];

/** One name of a matrix stands behind a record for every topic. */
const eachOnce = (cells: readonly CellRef[]): readonly CellRef[] => [
  ...new Map(cells.map((cell) => [cellAddress(cell), cell])).values(),
];

const listed = (names: readonly string[]): string =>
  names.length === 1
    ? (names[0] ?? '')
    : `${names.slice(0, 4).join(' or ')}${names.length > 4 ? ` or ${names.length - 4} more` : ''}`;

function* unknownCourses(
  records: Records,
  topics: readonly string[],
  catalogue: Catalogue,
): Generator<Finding> {
  const unclear = records.training.filter((record) => mayBeJudged(record, topics, catalogue));
  for (const { text, cells, count } of gather(
    unclear.map((record) => [record.course.value, record.course.cell] as const),
  )) {
    const message =
      text === ''
        ? `${rows(count)} with a name and a date but no course, first in ${cells[0] ? cellAddress(cells[0]) : 'the log'}.`
        : `“${text}” (${rows(count)}) does not say which training it was.`;
    yield question(
      'unknown-course',
      'record',
      text,
      message,
      'Write the topic in full, for example “Safeguarding level 1”.',
      cells,
    );
  }
}

function mayBeJudged({ topic }: TrainingRecord, topics: readonly string[], catalogue: Catalogue): boolean {
  if (topic.kind !== 'unknown') return false;
  const { could } = topic;
  return could === 'any' || could.some((each) => topics.some((judged) => countsFor(each, judged, catalogue)));
}

function* nameless(records: Records): Generator<Finding> {
  for (const { text, cells, count } of gather(
    records.problems.flatMap((problem) =>
      problem.kind === 'person' && problem.cells[0] ? [[problem.text, problem.cells[0]] as const] : [],
    ),
  )) {
    const message = `“${text}” (${rows(count)}) has a date but no name, so ${count === 1 ? 'that row was' : 'those rows were'} not judged.`;
    yield question(
      'unknown-person',
      'record',
      `no name: ${text}`,
      message,
      'Enter the name of the person who was trained.',
      cells,
    );
  }
}

const question = (
  rule: string,
  subject: Finding['subject'],
  about: string,
  message: string,
  remedy: string,
  cells: readonly CellRef[],
): Finding => ({
  id: hashText(`${rule}\u0000${about}`),
  rule,
  outcome: 'cannot-tell',
  severity: 'low',
  subject,
  message,
  remedy,
  cells,
  facts: {},
});

/** What is not asked one by one but must not go unsaid, one sentence each. */
export function registerNotes(records: Records, judgements: readonly Judgement[]): readonly string[] {
  const notes: string[] = [];
  const asked = judgements.filter(
    ({ subject: { facts }, outcome }) =>
      outcome === 'breach' && isKnown(facts.requiredBecause, 'register') && isKnown(facts.held, false),
  ).length;
  if (asked > 0) {
    notes.push(
      `${asked} ${asked === 1 ? 'cell without a date was' : 'cells without a date were'} taken to mean that the training is needed and missing. Write N/A where it is not needed.`,
    );
  }
  const unknown = new Set(
    records.training.flatMap(({ topic, course }) =>
      topic.kind === 'unknown' && topic.could !== 'any' && topic.could.length === 0 ? [course.value] : [],
    ),
  );
  if (unknown.size > 0) {
    const examples = [...unknown]
      .sort()
      .slice(0, 5)
      .map((course) => `“${course}”`)
      .join(', ');
    notes.push(
      `${unknown.size} course ${unknown.size === 1 ? 'name is' : 'names are'} not in the catalogue and ${unknown.size === 1 ? 'was' : 'were'} taken to be no topic of this policy: ${examples}${unknown.size > 5 ? ' …' : ''}.`,
    );
  }
  if (!records.hasStaffList) {
    notes.push(
      'No staff list was found: everybody named in the registers was judged, and leavers could not be told apart.',
    );
  } else if (!records.hasStartDates) {
    notes.push('The staff list has no start dates: everybody on it was taken to have started long ago.');
  }
  return notes;
}

const isKnown = (fact: Fact | undefined, value: string | boolean): boolean =>
  fact?.kind === 'known' && fact.value === value;
