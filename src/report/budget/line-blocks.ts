import { spanOf } from '../../facts/fact-table';
import { sumOf } from '../../facts/money';
import type { Fact } from '../../facts/subject';
import { linkTo, percent, plural, text } from '../cells';
import type { TableBlock } from '../page';
import type { ChartOfTable } from '../page-charts';
import { columnAt, onlyIf, tableOf, type ColumnOf } from './columns';
import type { BudgetFigures } from './figures';
import { isExact, isOverspent, isTold, type LineSums } from './line-sums';
import { factCell, penceCell } from './money-words';

const NAME = 'CpdBudgetLines';

/** The lines of the budget for the year, those with the least left first. */
export function linesTable({ lines, year, cut, hasBudget }: BudgetFigures): TableBlock {
  const has = (field: 'carriedForward' | 'income') => lines.some(({ line }) => line[field] !== undefined);
  const told = lines.filter(isTold);
  const facts = (of: (sums: LineSums) => Fact | undefined) => told.flatMap((sums) => of(sums) ?? []);
  const money = (heading: string, of: (sums: LineSums) => Fact | undefined): ColumnOf<LineSums> => ({
    heading,
    kind: 'number',
    cell: (sums) => factCell(of(sums)),
    total: factCell(facts(of).length === 0 ? undefined : sumOf(facts(of))),
  });
  return tableOf(
    {
      name: NAME,
      title: `The budget of ${year.name} by line`,
      note: 'Used = spent and committed, and what may be either. The least left comes first; then lines known only roughly, and those that cannot be told, with the reason under “To settle”. Planned: requests that are not decided yet; they are not in Used.',
      whenEmpty: hasBudget
        ? `The budget list has no line for a year that holds the as-at day. Add the lines of ${year.name}, and this table fills.`
        : 'No register is a budget. Add a list with the columns “Year”, “School”, “Category”, “Cost code” and “Allocated”, and this table fills.',
    },
    [
      {
        heading: 'Line',
        kind: 'text',
        cell: ({ line }) => text(line.words),
        total: text(told.length === lines.length ? 'All lines' : 'All but those that cannot be told'),
      },
      { heading: 'Cell', kind: 'text', cell: ({ line }) => linkTo(line.cells[0]) },
      ...onlyIf<LineSums>(cut.isMixed, {
        heading: 'Year',
        kind: 'text',
        cell: ({ line }) => text(line.year?.value ?? ''),
      }),
      money('Allocated', ({ line }) => line.allocated),
      ...onlyIf(
        has('carriedForward'),
        money('Brought forward', ({ line }) => line.carriedForward),
      ),
      ...onlyIf(
        has('income'),
        money('Income', ({ line }) => line.income),
      ),
      money('Available', ({ line }) => line.available),
      money('Spent', ({ spent }) => spent),
      money('Committed', ({ committed }) => committed),
      money('Used', ({ used }) => used),
      money('Left', ({ left }) => left),
      { heading: 'Used %', kind: 'number', cell: ({ share }) => percent(share), hasBar: true },
      {
        heading: 'Planned',
        kind: 'number',
        cell: ({ planned }) => penceCell(planned),
        total: penceCell(lines.reduce((sum, { planned }) => sum + planned, 0)),
      },
    ],
    lines,
  );
}

const MOST_BARS = 15;

/** The budget beside what is used of it, line by line; only where some line can be told. */
export function linesChart({ lines, year }: BudgetFigures, table: TableBlock): readonly ChartOfTable[] {
  const told = lines.filter(isExact).length;
  if (told === 0) return [];
  const over = lines.filter(isOverspent).length;
  return [
    {
      key: 'BudgetLines',
      kind: 'bar',
      title:
        over === 0
          ? `Budget and what is used of it, ${year.name}`
          : `${plural(over, 'line')} overspent, ${year.name}`,
      description: `For each line of the budget of ${year.name} what is available and what is spent or committed, the least left first.`,
      format: 'money',
      table: NAME,
      categories: 0,
      series: [
        { column: columnAt(table, 'Available'), colour: 'first' },
        { column: columnAt(table, 'Used'), colour: 'second' },
      ],
      rows: Math.min(told, MOST_BARS),
    },
  ];
}

/** Overspent lines in words, the greatest overspend first. */
export const overspentLines = (
  lines: readonly LineSums[],
): readonly { readonly words: string; readonly by: number }[] =>
  lines
    .filter(isOverspent)
    .map(({ line, left }) => ({ words: line.words, by: 0 - ((left && spanOf(left)?.to) ?? 0) }))
    .sort((a, b) => b.by - a.by);
