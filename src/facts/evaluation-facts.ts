import type { Day } from '../calendar/day';
import type { Records, RowRecord } from '../register/records';
import type { CellRef } from '../workbook/address';
import type { Doubt } from './completions';
import type { Joined } from './evaluation-join';
import type { TookPlace } from './evaluation-training';
import { answersOf, type Answers, type CourseDays } from './evaluation-answers';
import { known, unknown, type FactName, type NamedFacts } from './fact-table';
import { isFalse, isTrue } from './row-answers';
import type { Fact } from './subject';

/** An activity of which its evaluations tell. */
export type Evaluated = {
  /** The rows that are, or may be, about it; none where nobody evaluated it. */
  readonly rows: readonly Joined[];
  readonly course?: CourseDays;
  /** Why it is open whether it took place at all. */
  readonly doubt?: Doubt;
  /** What to mark where no row of the evaluations can be. */
  readonly cells: readonly CellRef[];
};

/** A piece of training in a log with the rows that are, or may be, about it. */
export function evaluatedTraining(training: TookPlace, rows: readonly Joined[]): Evaluated {
  const { record, completion, course } = training;
  const isDated = Number.isFinite(completion.completed.from);
  const why = completion.doubt ?? 'the day of the course is not known';
  return {
    rows,
    ...(isDated ? { course: { span: course, cell: record.dateCell } } : {}),
    ...(completion.isCertain ? {} : { doubt: { why, cell: record.dateCell } }),
    cells: [record.dateCell, record.course.cell, record.person.cell],
  };
}

/** Yes-no facts, and the fields of which at least one must have a column for the fact to be given. */
const NEEDS = {
  invited: ['invitedOn'],
  received: ['receivedOn', 'rating', 'reflection'],
  reflected: ['reflection'],
  shared: ['sharedOn'],
  reviewed: ['reviewedBy'],
  followUpDecided: ['followUpNeeded'],
  followUpNeeded: ['followUpNeeded'],
  followUpDone: ['followUpDoneOn'],
} as const satisfies Partial<Record<FactName, readonly string[]>>;

/** What the rows about an activity say of it together, as far as the lists of evaluations have the columns. */
export function evaluationFacts(evaluated: Evaluated, { columns }: Records, asAt: Day): NamedFacts {
  const present = new Set(columns.evaluation);
  const rows = evaluated.rows.map(({ row, doubt }) => ({
    row,
    doubt,
    says: answersOf(row, evaluated.course, asAt),
  }));
  const facts: Partial<Record<FactName, Fact>> = {};
  for (const [name, fields] of Object.entries(NEEDS) as [keyof typeof NEEDS, readonly string[]][]) {
    if (!fields.some((field) => present.has(field))) continue;
    const fact = name === 'followUpDone' ? followedUp(rows) : anyOf(rows, (says) => says[name]);
    facts[name] = told(fact, evaluated);
  }
  return facts;
}

type Row = { readonly row: RowRecord; readonly doubt: Doubt | undefined; readonly says: Answers };

/** True if one row surely says so; not known if one may. */
function anyOf(rows: readonly Row[], of: (says: Answers) => Fact): Fact {
  const facts = rows.map(({ doubt, says }) => unlessOpen(of(says), doubt));
  return facts.find(isTrue) ?? facts.find((fact) => !isFalse(fact)) ?? falseOf(facts);
}

/** Every follow-up that is needed has to be done; where none is, one that was done counts. */
function followedUp(rows: readonly Row[]): Fact {
  const asked = rows.filter(({ says }) => !isFalse(says.followUpNeeded));
  if (asked.length === 0) return anyOf(rows, ({ followUpDone }) => followUpDone);
  const facts = asked.map(({ doubt, says }) =>
    doubt === undefined ? says.followUpDone : unknown(doubt.why, [doubt.cell, ...says.followUpDone.cells]),
  );
  return facts.find(isFalse) ?? facts.find((fact) => !isTrue(fact)) ?? facts[0] ?? known(false);
}

/** What a row says that may not be about the activity: its no changes nothing. */
const unlessOpen = (fact: Fact, doubt: Doubt | undefined): Fact =>
  doubt === undefined || isFalse(fact) ? fact : unknown(doubt.why, [doubt.cell, ...fact.cells]);

const falseOf = (facts: readonly Fact[]): Fact =>
  known(
    false,
    facts.flatMap(({ cells }) => cells),
  );

/** A no shows the activity too, and is not known where it is open whether that took place. */
function told(fact: Fact, { doubt, cells }: Evaluated): Fact {
  if (!isFalse(fact)) return fact;
  const all = [...fact.cells, ...cells];
  return doubt === undefined ? { ...fact, cells: all } : unknown(doubt.why, [doubt.cell, ...all]);
}
