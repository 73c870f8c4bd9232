import type { Day } from '../calendar/day';
import { rulesOn } from '../policy/in-force';
import type { Policy } from '../policy/policy';
import type { TrainingRecord } from '../register/records';
import type { FieldRead } from '../register/records';
import { isTraining } from './completions';
import { known, unknown } from './fact-table';
import type { People } from './people';
import type { Person } from './person';
import { personFacts } from './person-facts';
import { dayOfField, hoursOfField, textOfField, yesNoOfField } from './row-fields';
import type { Fact, Facts, RowSubject } from './subject';
import { subjectPerson, waitingOf } from './subject-person';

/** One subject for each row of a log that is surely of one person, has a date up to the day, and says it took place. */
export function recordSubjects(people: People, policy: Policy, asAt: Day): readonly RowSubject[] {
  if (!rulesOn(policy, asAt).some(({ appliesTo }) => appliesTo.subject === 'record')) return [];
  const hasEntries = people.named.some(({ training }) =>
    training.some(({ details }) => details?.recordedOn !== undefined),
  );
  return people.named.flatMap(({ who, training }) => {
    if (who.kind !== 'person' || who.person.standing === 'left') return [];
    return training
      .filter((record) => record.source === 'log' && isTraining(record))
      .flatMap((record) => recordOf(who.person, record, hasEntries, asAt) ?? []);
  });
}

function recordOf(
  person: Person,
  record: TrainingRecord,
  hasEntries: boolean,
  asAt: Day,
): RowSubject | undefined {
  const { completedOn, topic, course, details, status, dateCell } = record;
  if (completedOn?.kind !== 'day' || completedOn.span.from > asAt) return undefined;
  const who = subjectPerson(person);
  const waits = waitingOf(person, asAt);
  const id = topic.kind === 'topic' ? topic.topic : undefined;
  const cells = [dateCell, course.cell, record.person.cell];
  const completed: Fact =
    completedOn.span.from === completedOn.span.to
      ? known(completedOn.span.from, cells)
      : { kind: 'between', ...completedOn.span, cells };
  return {
    kind: 'record',
    name: who.name,
    key: [who.key, course.value.toLowerCase(), completedOn.span.from].join('\u0000'),
    person: who,
    ...(who.site === undefined ? {} : { site: who.site }),
    ...(id === undefined ? {} : { topic: id }),
    what: course.value,
    asAt,
    facts: {
      ...personFacts(person, asAt),
      ...(id === undefined ? {} : { topic: known(id, [course.cell]) }),
      course: known(course.value, [course.cell]),
      completedOn: completed,
      ...(record.expiresOn?.kind === 'day' && record.expiresOn.span.from === record.expiresOn.span.to
        ? { expiresOn: known(record.expiresOn.span.from, [record.expiresOn.cell]) }
        : {}),
      ...(status === undefined ? {} : { status: known(status.value, [status.cell]) }),
      ...detailFacts(details ?? {}),
      ...(hasEntries ? toRecord(completed, details?.recordedOn) : {}),
    },
    completions: [],
    placeCells: cells,
    ...(waits === undefined ? {} : { waits }),
  };
}

function detailFacts(details: Readonly<Record<string, FieldRead>>): Facts {
  const facts: Record<string, Fact | undefined> = {
    recordedOn: dayOfField(details.recordedOn),
    startedOn: dayOfField(details.startedOn),
    hours: hoursOfField(details.minutes),
    provider: textOfField(details.provider),
    purpose: textOfField(details.purpose),
    accredited: yesNoOfField(details.accredited),
    certificateSeen: yesNoOfField(details.certificateSeen),
  };
  const given: Record<string, Fact> = {};
  for (const [name, fact] of Object.entries(facts)) if (fact !== undefined) given[name] = fact;
  return given;
}

/** Days from the training to its entry. */
function toRecord(completed: Fact, recorded: FieldRead | undefined): Facts {
  const on = dayOfField(recorded);
  if (on === undefined) return { entryDated: known(false) };
  const entryDated = known(true, on.cells);
  if (on.kind === 'unknown' || completed.kind === 'unknown')
    return { entryDated, daysToRecord: unknown('the day of entry cannot be read', on.cells) };
  const [end, start] = [spanOf(on), spanOf(completed)];
  const cells = [...on.cells, ...completed.cells];
  const span = { from: end.from - start.to, to: end.to - start.from };
  return {
    entryDated,
    daysToRecord: span.from === span.to ? known(span.from, cells) : { kind: 'between', ...span, cells },
  };
}

const spanOf = (fact: Exclude<Fact, { readonly kind: 'unknown' }>) =>
  fact.kind === 'between' ? fact : { from: Number(fact.value), to: Number(fact.value) };
