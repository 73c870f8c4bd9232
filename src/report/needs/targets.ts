import type { Day } from '../../calendar/day';
import { spanOf } from '../../facts/fact-table';
import { isFalse, isTrue } from '../../facts/row-answers';
import { fieldOf, valueOf, wordsOfField } from '../../facts/row-fields';
import type { RowSubject } from '../../facts/subject';
import { targetSubjects } from '../../facts/target-subjects';
import type { FieldRead, RowRecord } from '../../register/records';
import { cellAddress, type CellRef } from '../../workbook/address';
import { byText, groupBy, NO_GROUP } from '../compliance/tally';
import type { SummaryInput } from '../summary-input';

/** What became of a target; exactly one of them. `overdue`: past its day, and not evaluated. */
export const TARGET_STATES = ['ahead', 'evaluated', 'overdue', 'notClear'] as const;
export type TargetState = (typeof TARGET_STATES)[number];

/** A target that a review sets somebody. */
export type Target = {
  readonly person: string;
  readonly site?: string;
  readonly text: string;
  readonly state: TargetState;
  /** Why its state is not clear. */
  readonly why?: string;
  readonly dueOn?: Day;
  readonly daysPast?: number;
  /** Whether training towards it is named; absent where no register has a column for it. */
  readonly isTrained?: boolean;
  /** What is said of its effect. */
  readonly effect?: FieldRead;
  readonly cell?: CellRef;
};

/** The targets of everybody but leavers, in the order of the people. */
export function targetsOf({ records, people, asAt }: SummaryInput): readonly Target[] {
  const rows = new Map(
    records.rows.filter(({ kind }) => kind === 'appraisal').map((row) => [cellAddress(row.cell), row]),
  );
  return targetSubjects(records, people, asAt).map((subject) => {
    const place = subject.placeCells.at(-1);
    return targetOf(subject, place === undefined ? undefined : rows.get(cellAddress(place)));
  });
}

function targetOf(subject: RowSubject, row: RowRecord | undefined): Target {
  const { name, site, what, facts, placeCells } = subject;
  const days = spanOf(facts.daysPastTarget);
  const read = row === undefined ? undefined : fieldOf(row, 'targetDueOn');
  const due = valueOf(read, 'day')?.span;
  const effect = row === undefined ? undefined : fieldOf(row, 'effectiveness');
  const [cell] = placeCells;
  return {
    person: name,
    text: what,
    ...stateOf(subject),
    ...(site === undefined ? {} : { site }),
    ...(due !== undefined && due.from === due.to ? { dueOn: due.from } : {}),
    ...(days !== undefined && days.from === days.to ? { daysPast: days.from } : {}),
    ...(facts.targetTrained === undefined ? {} : { isTrained: isTrue(facts.targetTrained) }),
    ...(effect === undefined ? {} : { effect }),
    ...(cell === undefined ? {} : { cell }),
  };
}

function stateOf({ facts }: RowSubject): Pick<Target, 'state' | 'why'> {
  const { targetEvaluated, daysPastTarget } = facts;
  if (isTrue(targetEvaluated)) return { state: 'evaluated' };
  const days = spanOf(daysPastTarget);
  if (days !== undefined && days.to <= 0) return { state: 'ahead' };
  if (days !== undefined && days.from > 0 && isFalse(targetEvaluated)) return { state: 'overdue' };
  const open = [targetEvaluated, daysPastTarget].find((fact) => fact?.kind === 'unknown');
  if (open?.kind === 'unknown') return { state: 'notClear', why: open.why };
  if (days === undefined) return { state: 'notClear', why: 'the target has no day' };
  return {
    state: 'notClear',
    why:
      targetEvaluated === undefined
        ? 'no column says whether it was evaluated'
        : 'its day is only roughly known',
  };
}

/** The targets that need somebody: overdue ones, the longest first, then those that are not clear. */
export const targetsToLookAt = (targets: readonly Target[]): readonly Target[] =>
  targets
    .filter(({ state }) => state === 'overdue' || state === 'notClear')
    .sort(
      (a, b) =>
        TARGET_STATES.indexOf(a.state) - TARGET_STATES.indexOf(b.state) ||
        (b.daysPast ?? -Infinity) - (a.daysPast ?? -Infinity) ||
        byText(a.person, b.person) ||
        byText(a.text, b.text),
    );

/** The targets of a site; the counts by state add up to them. */
export type TargetGroup = {
  readonly site: string;
  readonly count: number;
  readonly states: Readonly<Record<TargetState, number>>;
  /** What is said of their effect, each with how often: `4 (12), 3 (7)`. */
  readonly effects: string;
  readonly rated: number;
  /** The mean effect, as a share of the best mark of its scale. */
  readonly meanEffect?: number;
};

export const targetGroups = (targets: readonly Target[]): readonly TargetGroup[] =>
  [...groupBy(targets, ({ site }) => site ?? NO_GROUP)]
    .map(([site, own]) => {
      const states = Object.fromEntries(TARGET_STATES.map((state) => [state, 0])) as Record<
        TargetState,
        number
      >;
      for (const { state } of own) states[state] += 1;
      return { site, count: own.length, states, ...effectsOf(own) };
    })
    .sort((a, b) => b.states.overdue - a.states.overdue || byText(a.site, b.site));

export function effectsOf(targets: readonly Target[]): Pick<TargetGroup, 'effects' | 'rated' | 'meanEffect'> {
  const said = targets.flatMap(({ effect }) => effect ?? []);
  const shares = said.flatMap((read) => valueOf(read, 'rating')?.rating.share ?? []);
  const texts = [...groupBy(said, (read) => valueOf(read, 'rating')?.rating.text ?? wordsOfField(read) ?? '')]
    .sort(([a, one], [b, other]) => other.length - one.length || byText(a, b))
    .map(([text, own]) => `${text} (${own.length})`);
  return {
    effects: texts.slice(0, MOST_EFFECTS).join(', '),
    rated: shares.length,
    ...(shares.length === 0
      ? {}
      : { meanEffect: shares.reduce((sum, each) => sum + each, 0) / shares.length }),
  };
}

const MOST_EFFECTS = 6;
