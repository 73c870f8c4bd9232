import type { CostField } from '../../facts/cost-of-training';
import { BLANK, percent, poundsOrWords, whole } from '../cells';
import type { TableBlock } from '../page';
import { onlyIf, tableOf, type ColumnOf } from './columns';
import type { BudgetFigures } from './figures';
import { isForeign, isNamed, nameColumns, NOT_GIVEN, sumColumns } from './sum-columns';
import { usedIn, type GroupSums } from './sums';
import type { YearSums } from './year-sums';

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
  const all_ = all
    .filter((each) => each.currency === currency)
    .reduce((sum, each) => sum + usedIn(each.sums), 0);
  return all_ <= 0 ? undefined : usedIn(sums) / all_;
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
