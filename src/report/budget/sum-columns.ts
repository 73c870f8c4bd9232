import type { SummaryCell } from '../../workbook/edits';
import { BLANK, text } from '../cells';
import { onlyIf, type ColumnOf } from './columns';
import { amountCell, penceCell, textOr } from './money-words';
import { usedIn, type GroupSums } from './sums';

export const NOT_GIVEN = '(not given)';

/** True if anything is in a currency that is not pounds: then each currency has rows of its own, and a column says so. */
export const isForeign = (groups: readonly GroupSums[]): boolean =>
  groups.some(({ currency }) => currency !== 'GBP');

/** Totals below a table only where all of it is in one currency. */
function totalOf(groups: readonly GroupSums[], of: (sums: GroupSums['sums']) => number): SummaryCell {
  const [first] = groups;
  if (first === undefined || groups.some(({ currency }) => currency !== first.currency)) return BLANK;
  return amountCell(
    groups.reduce((sum, { sums }) => sum + of(sums), 0),
    first.currency,
  );
}

/** Spent, committed, either, used and planned, with their totals. */
export function sumColumns<Row extends GroupSums>(groups: readonly Row[]): readonly ColumnOf<Row>[] {
  const money = (heading: string, of: (sums: GroupSums['sums']) => number): ColumnOf<Row> => ({
    heading,
    kind: 'number',
    cell: ({ sums, currency }) => penceCell(of(sums), currency),
    total: totalOf(groups, of),
  });
  const isOpen = groups.some(({ sums }) => sums.open !== 0);
  return [
    money('Spent', ({ spent }) => spent),
    money('Committed', ({ committed }) => committed),
    ...onlyIf(
      isOpen,
      money('Either', ({ open }) => open),
    ),
    { ...money('Used', usedIn), cell: ({ sums, currency }) => amountCell(usedIn(sums), currency) },
    ...onlyIf(
      groups.some(({ sums }) => sums.planned !== 0),
      money('Planned', ({ planned }) => planned),
    ),
  ];
}

/** What the groups are called and, where there are several, in which currency. */
export function nameColumns<Row extends GroupSums>(
  heading: string,
  groups: readonly Row[],
  nameOf: (row: Row) => string | undefined = ({ name }) => name,
): readonly ColumnOf<Row>[] {
  return [
    {
      heading,
      kind: 'text',
      cell: (row) => textOr(nameOf(row), NOT_GIVEN),
      total: isForeign(groups) ? BLANK : text('In all'),
    },
    ...onlyIf<Row>(isForeign(groups), {
      heading: 'Currency',
      kind: 'text',
      cell: ({ currency }) => text(currency),
    }),
  ];
}

/** True if the registers name any group. */
export const isNamed = (groups: readonly GroupSums[]): boolean =>
  groups.some(({ name }) => name !== undefined);

/** How to read the columns of sums. */
export const EITHER =
  'Either: spent or committed, it is not clear which, and by how much rough amounts may be higher. Used: all three together.';
