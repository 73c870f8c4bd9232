import { percent, poundsOrWords } from '../cells';
import type { TableBlock } from '../page';
import type { ChartOfTable } from '../page-charts';
import { columnAt, onlyIf, tableOf } from './columns';
import type { BudgetFigures } from './figures';
import type { BudgetedGroup } from './groups';
import { EITHER, isNamed, nameColumns, sumColumns } from './sum-columns';
import { usedIn } from './sums';

/** By site or by category, with what the budget has for it. */
export function budgetedTable(
  which: 'Site' | 'Category',
  groups: readonly BudgetedGroup[],
  { year, hasBudget }: BudgetFigures,
): readonly TableBlock[] {
  if (!isNamed(groups)) return [];
  const hasLines = groups.some(({ available }) => available !== undefined);
  const note = hasLines
    ? `${EITHER} Left is what the lines for the ${which.toLowerCase()} have, less everything used by it, on a line or not.`
    : EITHER;
  return [
    tableOf(
      {
        name: `CpdBudget${which}`,
        title: `By ${which.toLowerCase()}, ${year.name}`,
        note,
        whenEmpty: '',
      },
      [
        ...nameColumns(which, groups),
        ...onlyIf<BudgetedGroup>(hasBudget && hasLines, {
          heading: 'Available',
          kind: 'number',
          cell: ({ available }) => poundsOrWords(available),
        }),
        ...sumColumns(groups),
        ...onlyIf<BudgetedGroup>(
          hasBudget && hasLines,
          { heading: 'Left', kind: 'number', cell: ({ left }) => poundsOrWords(left) },
          { heading: 'Used %', kind: 'number', cell: (group) => percent(shareOf(group)), hasBar: true },
        ),
      ],
      groups,
    ),
  ];
}

function shareOf({ available, sums }: BudgetedGroup): number | undefined {
  if (available?.kind !== 'known' || Number(available.value) <= 0) return undefined;
  return usedIn(sums) / 100 / Number(available.value);
}

const MOST_BARS = 15;

/** What sites have and use; only those that can be told. */
export function siteChart(
  { bySite, year }: BudgetFigures,
  table: TableBlock | undefined,
): readonly ChartOfTable[] {
  const told = bySite.filter(({ left }) => left?.kind === 'known').length;
  if (table === undefined || told < 2) return [];
  return [
    {
      key: 'BudgetSites',
      kind: 'column',
      title: `Budget and what is used of it by site, ${year.name}`,
      description: `For each site what the budget of ${year.name} has and what is spent or committed.`,
      format: 'money',
      table: table.name,
      categories: 0,
      series: [
        { column: columnAt(table, 'Available'), colour: 'first' },
        { column: columnAt(table, 'Used'), colour: 'second' },
      ],
      rows: Math.min(told, MOST_BARS),
    },
  ];
}
