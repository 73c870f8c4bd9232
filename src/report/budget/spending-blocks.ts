import type { CostField } from '../../facts/cost-of-training';
import type { SummaryCell } from '../../workbook/edits';
import { BLANK, percent, poundsOrWords, text, whole } from '../cells';
import type { TableBlock } from '../page';
import type { ChartOfTable } from '../page-charts';
import { columnAt, onlyIf, tableOf, type ColumnOf } from './columns';
import type { BudgetFigures } from './figures';
import type { BudgetedGroup } from './groups';
import { amountCell, penceCell, textOr } from './money-words';
import { usedIn, type GroupSums } from './sums';
import type { YearSums } from './year-sums';

const NOT_GIVEN = '(not given)';

/** True if anything is in a currency that is not pounds: then each currency has rows of its own, and a column says so. */
const isForeign = (groups: readonly GroupSums[]): boolean =>
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

function sumColumns<Row extends GroupSums>(groups: readonly Row[]): readonly ColumnOf<Row>[] {
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

function nameColumns<Row extends GroupSums>(
  heading: string,
  groups: readonly Row[],
  nameOf: (row: Row) => string | undefined = ({ name }) => name,
): readonly ColumnOf<Row>[] {
  const several = isForeign(groups) ? 'Each currency' : 'In all';
  return [
    {
      heading,
      kind: 'text',
      cell: (row) => textOr(nameOf(row), NOT_GIVEN),
      total: isForeign(groups) ? BLANK : text(several),
    },
    ...onlyIf<Row>(isForeign(groups), {
      heading: 'Currency',
      kind: 'text',
      cell: ({ currency }) => text(currency),
    }),
  ];
}

const isNamed = (groups: readonly GroupSums[]): boolean => groups.some(({ name }) => name !== undefined);

const EITHER =
  'Either: spent or committed, it is not clear which, and by how much rough amounts may be higher. Used: all three together.';

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

const MOST_PROVIDERS = 25;

/** By provider, the most used first, and all others in one row, so that the sum stays whole. */
export function providerTable({ byProvider, year }: BudgetFigures): readonly TableBlock[] {
  if (!isNamed(byProvider)) return [];
  const groups = withOthers(byProvider, MOST_PROVIDERS);
  return [
    tableOf(
      { name: 'CpdBudgetProviders', title: `By provider, ${year.name}`, whenEmpty: '' },
      [...nameColumns('Provider', groups), ...countColumn(groups), ...sumColumns(groups)],
      groups,
    ),
  ];
}

const countColumn = (groups: readonly GroupSums[]): readonly ColumnOf<GroupSums>[] => [
  {
    heading: 'Rows',
    kind: 'number',
    cell: ({ count }) => whole(count),
    total: isForeign(groups) ? BLANK : whole(groups.reduce((sum, { count }) => sum + count, 0)),
  },
];

function withOthers(groups: readonly GroupSums[], most: number): readonly GroupSums[] {
  const named = groups.filter(({ name, currency }) => name !== undefined && currency === 'GBP');
  if (named.length <= most) return groups;
  const others = new Set(named.slice(most));
  const sums = { spent: 0, committed: 0, open: 0, planned: 0 };
  let count = 0;
  for (const other of others) {
    sums.spent += other.sums.spent;
    sums.committed += other.sums.committed;
    sums.open += other.sums.open;
    sums.planned += other.sums.planned;
    count += other.count;
  }
  const rest: GroupSums = { name: `${others.size} others`, currency: 'GBP', sums, count };
  return groups.flatMap((group) => (group === named[most] ? [rest] : others.has(group) ? [] : [group]));
}

export function staffGroupTable({ byStaffGroup, year }: BudgetFigures): readonly TableBlock[] {
  if (!isNamed(byStaffGroup)) return [];
  return [
    tableOf(
      {
        name: 'CpdBudgetGroups',
        title: `By staff group, ${year.name}`,
        note: 'The group of whom the training is for; a row for a whole group or for people of several groups is “Several groups”.',
        whenEmpty: '',
      },
      [
        ...nameColumns('Staff group', byStaffGroup),
        ...countColumn(byStaffGroup),
        ...sumColumns(byStaffGroup),
      ],
      byStaffGroup,
    ),
  ];
}

const PARTS: Readonly<Record<CostField, string>> = {
  cost: 'Course fees',
  tax: 'VAT',
  travel: 'Travel',
  overnight: 'Overnight stays',
  cover: 'Supply cover',
};

const partName = (name: string | undefined): string =>
  Object.entries(PARTS).find(([field]) => field === name)?.[1] ?? NOT_GIVEN;

/** What the money goes on: fees, tax, travel, hotels, supply cover. */
export function partsTable({ byPart, year, hasCosts, hasRequests }: BudgetFigures): readonly TableBlock[] {
  if (byPart.length === 0 || !(hasCosts || hasRequests)) return [];
  return [
    tableOf(
      {
        name: 'CpdBudgetParts',
        title: `What the money goes on, ${year.name}`,
        note: 'By the columns of the logs and of the requests. VAT that a price includes is in the fees.',
        whenEmpty: '',
      },
      [
        ...nameColumns('Part of the cost', byPart, ({ name }) => partName(name)),
        ...sumColumns(byPart),
        {
          heading: 'Share of used',
          kind: 'number',
          cell: (row) => percent(shareOfAll(row, byPart)),
          hasBar: true,
        },
      ],
      byPart,
    ),
  ];
}

function shareOfAll({ currency, sums }: GroupSums, all: readonly GroupSums[]): number | undefined {
  const whole_ = all
    .filter((each) => each.currency === currency)
    .reduce((sum, each) => sum + usedIn(each.sums), 0);
  return whole_ <= 0 ? undefined : usedIn(sums) / whole_;
}

/** Every year that is read, so that nothing is missing from the sum: what has no year has a row too. */
export function yearsTable({ years }: BudgetFigures): readonly TableBlock[] {
  if (years.length === 0) return [];
  const hasLines = years.some(({ available }) => available !== undefined);
  return [
    tableOf(
      {
        name: 'CpdBudgetYears',
        title: 'Year by year',
        note: 'Everything that the logs, requests and the budget hold, whatever its year.',
        whenEmpty: '',
      },
      [
        ...nameColumns('Year', years, ({ name }) => name ?? 'Year not known'),
        ...onlyIf<YearSums>(hasLines, {
          heading: 'Available',
          kind: 'number',
          cell: ({ available }) => poundsOrWords(available),
        }),
        ...sumColumns(years),
      ],
      years,
    ),
  ];
}
