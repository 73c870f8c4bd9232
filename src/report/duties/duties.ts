import type { Day } from '../../calendar/day';
import type { Span } from '../../calendar/span';
import { renewed } from '../../evaluation/derive-renewal';
import type { Judgement, Outcome } from '../../evaluation/finding';
import { prepareRule } from '../../evaluation/prepare';
import { dayDone } from '../../facts/duty-facts';
import { dutiesWithRows, type DutyWithRows } from '../../facts/duty-subjects';
import { readDutyRow, type DutyRow } from '../../facts/duty-rows';
import { spanOf } from '../../facts/fact-table';
import { rulesOn } from '../../policy/in-force';
import type { Rule } from '../../policy/policy';
import { cellAddress, type CellRef } from '../../workbook/address';
import { gravest } from '../outcome-cells';
import type { SummaryInput } from '../summary-input';

/** A duty of the policy, or that duty at one site, as the registers have it. */
export type DutyState = {
  readonly title: string;
  readonly site?: string;
  readonly clauses: readonly string[];
  /** The gravest outcome of its rules; absent where none applies, or somebody answers for it. */
  readonly outcome?: Outcome;
  /** The row that is open, with the earliest deadline first; else the row done last. Absent of one that no row names. */
  readonly row?: DutyRow;
  /** How many rows are about it, and one that could be. */
  readonly rows: number;
  readonly could?: DutyRow;
  /** The last day on which it was done, if that is known. */
  readonly doneOn?: Day;
  /** When it falls due again by the policy, if it was done and the policy says how often. */
  readonly dueAgain?: Span;
  readonly cell?: CellRef;
};

export type Duties = {
  readonly listed: readonly DutyState[];
  /** Duties of the policy that no row of a register names. */
  readonly unlisted: readonly DutyState[];
  /** Rows that are about none of them, with the duties that they could be. */
  readonly others: readonly { readonly row: DutyRow; readonly could: readonly string[] }[];
  /** All rows, as read. */
  readonly rows: readonly DutyRow[];
};

/**
 * The duties of the organisation by the policy, with what its registers say of each: those that need attention first.
 * Every row of the registers is about a duty that is `listed`, or among the `others`.
 */
export function dutiesOf(input: SummaryInput): Duties {
  const { records, people, policy, asAt } = input;
  const rows = records.rows.filter(({ kind }) => kind === 'duty').map((row) => readDutyRow(row, asAt));
  if (rows.length === 0) return { listed: [], unlisted: [], others: [], rows };
  const all = dutiesWithRows(records, people, policy, asAt);
  const states = stateReader(input);
  const known = new Set(all.flatMap((each) => each.rows.map(placeOf)));
  const judged = new Set(all.map(({ duty }) => duty.id));
  const unjudged = policy.organisationDuties
    .filter(({ id }) => !judged.has(id))
    .map(({ title }): DutyState => ({ title, clauses: [], rows: 0 }));
  return {
    listed: all
      .filter((each) => each.rows.length > 0)
      .map(states)
      .sort(byAttention),
    unlisted: [...all.filter((each) => each.rows.length === 0).map(states), ...unjudged].sort(byTitle),
    others: rows
      .filter((row) => !known.has(placeOf(row)))
      .map((row) => ({ row, could: titlesFor(row, all) })),
    rows,
  };
}

const placeOf = ({ row }: DutyRow): string => cellAddress(row.cell);

const titlesFor = (row: DutyRow, all: readonly DutyWithRows[]): readonly string[] => [
  ...new Set(
    all.flatMap(({ duty, perhaps }) =>
      perhaps.some((each) => placeOf(each) === placeOf(row)) ? [duty.title] : [],
    ),
  ),
];

/** A function from a duty to what became of it. */
function stateReader({ policy, judgements, asAt }: SummaryInput): (duty: DutyWithRows) => DutyState {
  const rules = new Map(rulesOn(policy, asAt).map((rule) => [rule.id, rule]));
  const ofSubject = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    if (judgement.subject.kind !== 'organisation') continue;
    const present = ofSubject.get(judgement.subject.key);
    if (present === undefined) ofSubject.set(judgement.subject.key, [judgement]);
    else present.push(judgement);
  }
  const next = (rule: Rule, { subject }: DutyWithRows): Span | undefined => {
    if (rule.renewal === undefined) return undefined;
    const due = renewed(prepareRule(rule, policy.cpdYearStartsOn, asAt), subject)?.facts.dueOn;
    const on = spanOf(due);
    return on !== undefined && Number.isFinite(on.from) && Number.isFinite(on.to) ? on : undefined;
  };
  return (each) => {
    const { duty, subject, rows } = each;
    const own = ofSubject.get(subject.key) ?? [];
    const ruled = own.flatMap(({ rule }) => rules.get(rule) ?? []);
    const outcome = gravest(own.map((judgement) => judgement.outcome));
    const row = currentRow(rows);
    const doneOn = Math.max(...rows.map(dayDone));
    const dueAgain = ruled.flatMap((rule) => next(rule, each) ?? []).sort((a, b) => a.from - b.from)[0];
    const [could] = each.perhaps;
    const cell = subject.placeCells[0];
    return {
      title: duty.title,
      clauses: [...new Set(ruled.map(({ citation }) => citation.clause))],
      rows: rows.length,
      ...(subject.site === undefined ? {} : { site: subject.site }),
      ...(outcome === undefined ? {} : { outcome }),
      ...(row === undefined ? {} : { row }),
      ...(could === undefined ? {} : { could }),
      ...(Number.isFinite(doneOn) ? { doneOn } : {}),
      ...(dueAgain === undefined ? {} : { dueAgain }),
      ...(cell === undefined || rows.length === 0 ? {} : { cell }),
    };
  };
}

/** By when a row is to be done at the latest; infinite where that is not known. */
export const deadlineOf = ({ due }: DutyRow): number => (due?.kind === 'day' ? due.by.to : Infinity);

function currentRow(rows: readonly DutyRow[]): DutyRow | undefined {
  const order = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
  const open = rows.filter(({ done }) => done.kind !== 'done');
  if (open.length > 0) return [...open].sort((a, b) => order(deadlineOf(a), deadlineOf(b)))[0];
  return [...rows].sort((a, b) => order(dayDone(b), dayDone(a)))[0];
}

const ORDER: readonly (Outcome | undefined)[] = ['breach', 'cannot-tell', 'due-soon', 'met', undefined];
const deadline = ({ row }: DutyState): number => (row === undefined ? Infinity : deadlineOf(row));

const byAttention = (a: DutyState, b: DutyState): number =>
  ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) ||
  (deadline(a) < deadline(b) ? -1 : deadline(a) > deadline(b) ? 1 : byTitle(a, b));

const byTitle = (a: DutyState, b: DutyState): number =>
  a.title < b.title ? -1 : a.title > b.title ? 1 : (a.site ?? '') < (b.site ?? '') ? -1 : 1;
