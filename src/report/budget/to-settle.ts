import type { Day } from '../../calendar/day';
import { plainSpan, type Span } from '../../calendar/span';
import type { CellRef } from '../../workbook/address';
import { cellAddress } from '../../workbook/address';
import type { Year } from './budget-year';
import type { PlacedExpense } from './expenses';
import type { LineSums } from './line-sums';
import type { OtherCost } from './other-costs';

/** Something about money that is open, with its cell: nothing of it is left out of a sum without being told here. */
export type OpenMatter = {
  readonly what: string;
  readonly why: string;
  /** In pence (or cents), with the currency, where an amount is known. */
  readonly amount?: { readonly most: number; readonly currency: string };
  readonly cell: CellRef | undefined;
  readonly kind: 'line' | 'unread' | 'year' | 'undecided' | 'no line' | 'state';
};

type Open = {
  readonly asAt: Day;
  readonly year: Year;
  readonly expenses: readonly PlacedExpense[];
  readonly lines: readonly LineSums[];
  readonly undatedLines: readonly { readonly words: string; readonly why: string; readonly cell: CellRef }[];
  readonly others: readonly OtherCost[];
  readonly yearOf: (on: Span) => Year | undefined;
};

/** All that is open, what concerns most money first within each kind. */
export function openMatters({
  asAt,
  year,
  expenses,
  lines,
  undatedLines,
  others,
  yearOf,
}: Open): readonly OpenMatter[] {
  const matters = [
    ...lines.flatMap(openLine),
    ...undatedLines.map(({ words, why, cell }): OpenMatter => ({ what: words, why, cell, kind: 'line' })),
    ...expenses.flatMap((expense) => openExpense(expense, asAt, year, yearOf)),
    ...others.flatMap(({ what, rows }) =>
      rows.flatMap(({ name, amounts, unread, row }) => [
        ...unread.map(({ why, cell }): OpenMatter => ({
          what: `${what}: ${name}`,
          why,
          cell,
          kind: 'unread',
        })),
        ...(amounts.length + unread.length === 0
          ? [{ what: `${what}: ${name}`, why: 'no cost is given', cell: row.cell, kind: 'unread' } as const]
          : []),
      ]),
    ),
  ];
  return matters.sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      (b.amount?.most ?? 0) - (a.amount?.most ?? 0) ||
      (sortText(a) < sortText(b) ? -1 : 1),
  );
}

const KINDS: readonly OpenMatter['kind'][] = ['line', 'unread', 'year', 'no line', 'state', 'undecided'];

const sortText = ({ what, why, cell }: OpenMatter): string =>
  `${what}\u0000${cell === undefined ? '' : cellAddress(cell)}\u0000${why}`;

/** Why it cannot be told how a line stands. */
function openLine({ line, used, left }: LineSums): readonly OpenMatter[] {
  const open = [line.available, used, left].find((fact) => fact?.kind === 'unknown');
  if (open?.kind !== 'unknown') return [];
  const [cell] = open.cells;
  return [{ what: `Budget line: ${line.words}`, why: open.why, cell: cell ?? line.cells[0], kind: 'line' }];
}

function openExpense(
  expense: PlacedExpense,
  asAt: Day,
  year: Year,
  yearOf: (on: Span) => Year | undefined,
): readonly OpenMatter[] {
  const { activity, who, amounts, unread, cell, state, on, undated, placement, undecided } = expense;
  const what = who === '' ? activity : `${activity} (${who})`;
  const [first] = amounts;
  const own = amounts.filter(({ currency }) => currency === first?.currency);
  const most = own.reduce((sum, each) => sum + each.most, 0);
  const money = first === undefined ? {} : { amount: { most, currency: first.currency } };
  const matter = (kind: OpenMatter['kind'], why: string): OpenMatter => ({ what, why, ...money, cell, kind });
  const matters: OpenMatter[] = unread.map(({ why, cell: at }) => ({ what, why, cell: at, kind: 'unread' }));
  if (most === 0) return matters;
  const itsYear = yearOf(on);
  if (itsYear === undefined)
    return [...matters, matter('year', undated ?? `it is not clear in which year it is: ${plainSpan(on)}`)];
  if (itsYear.span.from !== year.span.from) return matters;
  if (state === 'open')
    matters.push(matter('state', `it is not clear whether it is spent or still ahead: ${plainSpan(on)}`));
  if (undecided !== undefined) matters.push(matter('undecided', undecided));
  else if (state === 'planned' && on.to < asAt)
    matters.push(matter('undecided', 'its day has gone by, and the request is not decided'));
  // What is only asked for need not have a line yet.
  if (state !== 'planned' && placement?.kind === 'none')
    matters.push(matter('no line', `the budget for ${year.name} has no line that it fits`));
  if (state !== 'planned' && placement?.kind === 'open') matters.push(matter('no line', placement.why));
  return matters;
}

/** Amounts of this year that surely are on no line, or may be on several, in pence of pounds. */
export const offLine = (matters: readonly OpenMatter[]): number =>
  matters.reduce(
    (sum, { kind, amount }) => (kind === 'no line' && amount?.currency === 'GBP' ? sum + amount.most : sum),
    0,
  );
