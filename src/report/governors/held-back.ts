import type { SummaryCell } from '../../workbook/edits';
import { percent, text, whole } from '../cells';
import { complianceRate, judgedCount, type Tally } from '../compliance/tally';
import { HELD_BACK, SMALLEST_GROUP, suppress } from '../suppression';

/** A group of a breakdown; `people` is absent where nobody in particular is judged, such as duties of the organisation. */
export type Group = { readonly name: string; readonly people?: number; readonly counts: Tally };

/** A breakdown as it may be shown to everybody. */
export type Shown = {
  /** Name, rate, judged, breaches, questions; groups that are held back stand last, by name, without their figures. */
  readonly rows: readonly (readonly SummaryCell[])[];
  /** How many rows, from the first, have figures. */
  readonly open: number;
  readonly totals: readonly SummaryCell[];
  /** True if something is held back. */
  readonly isHeldBack: boolean;
};

/**
 * The rows of a breakdown without figures that would single somebody out: groups of fewer than `SMALLEST_GROUP` people,
 * and numbers of breaches and questions below it, and in both what could be worked out from the total. The lowest rate stands first.
 */
export function withoutSmallGroups(groups: readonly Group[]): Shown {
  const judged = groups.filter(({ counts }) => judgedCount(counts) > 0);
  const held = suppress(
    judged.map(({ people }) => people ?? Infinity),
    SMALLEST_GROUP,
  );
  const open = judged.filter((_, index) => held.isHeldBack[index] !== true).sort(lowestFirst);
  const closed = judged
    .filter((_, index) => held.isHeldBack[index] === true)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const breaches = countColumn(open, ({ breach }) => breach);
  const questions = countColumn(open, ({ cannotTell }) => cannotTell);
  const all = judged.map(({ counts }) => counts);
  const sum = (of: (counts: Tally) => number): number => all.reduce((total, each) => total + of(each), 0);
  return {
    rows: [
      ...open.map(({ name, counts }, index) => [
        text(name),
        percent(complianceRate(counts)),
        whole(judgedCount(counts)),
        breaches.cells[index] ?? NOT_SHOWN,
        questions.cells[index] ?? NOT_SHOWN,
      ]),
      ...closed.map(({ name }) => [text(name), NOT_SHOWN, NOT_SHOWN, NOT_SHOWN, NOT_SHOWN]),
    ],
    open: open.length,
    totals: held.isTotalHeldBack
      ? [text('All'), NOT_SHOWN, NOT_SHOWN, NOT_SHOWN, NOT_SHOWN]
      : [
          text('All'),
          percent(rateOf(all)),
          whole(sum(judgedCount)),
          breaches.isTotalHeldBack ? NOT_SHOWN : whole(sum(({ breach }) => breach)),
          questions.isTotalHeldBack ? NOT_SHOWN : whole(sum(({ cannotTell }) => cannotTell)),
        ],
    isHeldBack: closed.length > 0 || breaches.isHeldBack || questions.isHeldBack,
  };
}

/** A column of counts of people's requirements: small ones held back, and what would give them away. */
function countColumn(groups: readonly Group[], of: (counts: Tally) => number) {
  const held = suppress(
    groups.map(({ counts, people }) => (people === undefined ? 0 : of(counts))),
    SMALLEST_GROUP,
  );
  return {
    cells: groups.map(({ counts }, index) =>
      held.isHeldBack[index] === true ? NOT_SHOWN : whole(of(counts)),
    ),
    isTotalHeldBack: held.isTotalHeldBack,
    isHeldBack: held.isHeldBack.some(Boolean),
  };
}

const NOT_SHOWN: SummaryCell = { kind: 'text', text: HELD_BACK, style: 'right' };

function rateOf(all: readonly Tally[]): number | undefined {
  const judged = all.reduce((sum, counts) => sum + judgedCount(counts), 0);
  const good = all.reduce((sum, { met, dueSoon }) => sum + met + dueSoon, 0);
  return judged === 0 ? undefined : good / judged;
}

const lowestFirst = (a: Group, b: Group): number =>
  (complianceRate(a.counts) ?? 1) - (complianceRate(b.counts) ?? 1) || (a.name < b.name ? -1 : 1);
