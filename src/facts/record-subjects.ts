import type { Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import { factsUsed, restsOnNone } from '../policy/facts-used';
import { rulesOn } from '../policy/in-force';
import type { Policy } from '../policy/policy';
import type { Records, TrainingRecord } from '../register/records';
import { isTraining } from './completions';
import { known } from './fact-table';
import { mandatoryBy } from './mandatory';
import { mandatoryBySubject } from './mandatory-topic';
import { underNotice } from './notice';
import type { People } from './people';
import type { Person } from './person';
import { personFacts } from './person-facts';
import { factsNow, lazyFacts } from './lazy-facts';
import { bookingFacts, DONE_FACTS, ROW_FACTS, type AroundRows, type RowOfLog } from './record-facts';
import type { Fact, Facts, RowSubject } from './subject';
import { aboutPerson } from './subject-person';

/**
 * One subject for each row of a log that is surely of one person: training that took place by the day, and, where a
 * rule looks at bookings, what is booked and not done. `budgetOf`: what the budget says of a row.
 */
export function recordSubjects(
  records: Records,
  people: People,
  policy: Policy,
  catalogue: Catalogue,
  asAt: Day,
  budgetOf: AroundRows['budgetOf'] = () => undefined,
): readonly RowSubject[] {
  const rules = rulesOn(policy, asAt).filter(({ appliesTo }) => appliesTo.subject === 'record');
  if (rules.length === 0) return [];
  const named = factsUsed(rules);
  const columns = records.columns.training ?? [];
  const isCalledMandatory = mandatoryBy(catalogue).row;
  const isMandatory = mandatoryBySubject(policy, catalogue);
  const around: Around = {
    columns,
    asAt,
    budgetOf,
    named,
    factsOf: (person) => {
      const facts = personFacts(person, asAt);
      const notice = named.has('underNotice') ? underNotice(facts, records, asAt) : undefined;
      return only(notice === undefined ? facts : { ...facts, underNotice: notice }, named);
    },
    mandatoryOf: (record) => {
      if (!named.has('mandatory')) return undefined;
      return isCalledMandatory(record)
        ? known(true, [record.course.cell])
        : isMandatory(record.topic, record.course.value, record.course.cell);
    },
  };
  const doneFacts = lazyFacts(DONE_FACTS, named);
  return people.named.flatMap(({ who, training }) => {
    if (who.kind !== 'person' || who.person.standing === 'left') return [];
    const logged = training.filter(({ source }) => source === 'log');
    const { person } = who;
    const isBlind = rules.every((rule) => restsOnNone(rule, columns));
    // Nothing can be judged: one row says so as well as all of them.
    const rows = isBlind ? logged.filter(isTraining).slice(0, 1) : logged.filter(isTraining);
    const facts = around.factsOf(person);
    const shared = {
      base: aboutPerson(person, asAt),
      facts,
      done: (row: RowOfLog) => doneFacts(facts, row),
    };
    return [
      ...rows.flatMap((record) => doneRecord(shared, record, around) ?? []),
      ...(named.has('booking')
        ? logged.filter(isBooking).map((record) => bookedRecord(shared, record, around))
        : []),
    ];
  });
}

/** What is the same in all rows of a person. */
type Shared = {
  readonly base: ReturnType<typeof aboutPerson>;
  readonly facts: Facts;
  readonly done: (row: RowOfLog) => Facts;
};

/** There are many rows, and rules look at few facts of each. */
function only(facts: Facts, named: ReadonlySet<string>): Facts {
  const kept: Record<string, Fact> = {};
  for (const [name, fact] of Object.entries(facts)) if (named.has(name)) kept[name] = fact;
  return kept;
}

type Around = AroundRows & {
  readonly named: ReadonlySet<string>;
  readonly factsOf: (person: Person) => Facts;
};

/** Booked by its status, or with a day of booking and nothing that says that it was done or called off. */
const isBooking = ({ status, bookedOn, completedOn }: TrainingRecord): boolean =>
  status?.value === 'booked' || (status === undefined && bookedOn !== undefined && completedOn === undefined);

function doneRecord(shared: Shared, record: TrainingRecord, around: Around): RowSubject | undefined {
  const { completedOn, course, dateCell } = record;
  const { asAt } = around;
  if (completedOn?.kind !== 'day' || completedOn.span.from > asAt) return undefined;
  const cells = [dateCell, course.cell, record.person.cell];
  const completed: Fact =
    completedOn.span.from === completedOn.span.to
      ? known(completedOn.span.from, cells)
      : { kind: 'between', ...completedOn.span, cells };
  return {
    ...baseOf(shared, record, completedOn.span.from, around),
    facts: shared.done({ record, cells, completed, around }),
    placeCells: cells,
  };
}

function bookedRecord(shared: Shared, record: TrainingRecord, around: Around): RowSubject {
  const { bookedOn, completedOn, course, status, dateCell } = record;
  const read = bookedOn ?? completedOn;
  const cells = [read?.cell ?? status?.cell ?? dateCell, course.cell, record.person.cell];
  const from = read?.kind === 'day' ? read.span.from : undefined;
  const booked = bookingFacts(record, cells, around.asAt);
  return {
    ...baseOf(shared, record, from, around),
    facts: {
      ...shared.facts,
      ...factsNow({ record, cells, around }, ROW_FACTS, around.named),
      ...only({ entryDated: known(false), ...booked }, around.named),
    },
    placeCells: cells,
  };
}

const baseOf = (
  { base }: Shared,
  { topic, course }: TrainingRecord,
  day: Day | undefined,
  { asAt }: Around,
) => ({
  ...base,
  key: [base.key, course.value.toLowerCase(), day ?? ''].join('\u0000'),
  kind: 'record' as const,
  ...(topic.kind === 'topic' ? { topic: topic.topic } : {}),
  what: course.value,
  asAt,
  completions: NONE,
});

const NONE: readonly [] = [];
