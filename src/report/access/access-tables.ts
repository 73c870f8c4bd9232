import type { StaffGroup } from '../../facts/access-groups';
import type { SummaryCell } from '../../workbook/edits';
import { BLANK, decimal, linkTo, percent, poundsOrWords, text, whole } from '../cells';
import { numberColumn, textColumn, type Block, type Column, type TableBlock } from '../page';
import type { ChartOfTable } from '../page-charts';
import { HELD_BACK } from '../suppression';
import type { AccessAmounts } from './amounts';
import { spreadAmong, type Breakdown, type GroupAmounts } from './breakdowns';
import type { LeftOut } from './left-out';
import type { Spread } from './spread';

/** What a breakdown is by, as a heading and in the name of its table. */
export const BREAKDOWN_WORDS: Readonly<
  Record<StaffGroup['kind'], { readonly heading: string; readonly table: string }>
> = {
  staffGroup: { heading: 'Staff group', table: 'CpdAccessGroup' },
  site: { heading: 'Site', table: 'CpdAccessSite' },
  time: { heading: 'Full or part time', table: 'CpdAccessTime' },
  employment: { heading: 'Employment', table: 'CpdAccessEmployment' },
  stage: { heading: 'Career stage', table: 'CpdAccessStage' },
};

const perHead = (isTimed: boolean): string => (isTimed ? 'Hours per head' : 'Pieces per head');

const columnsOf = (heading: string, { isTimed, isPriced }: AccessAmounts): readonly Column[] => [
  textColumn(heading),
  ...[
    'People',
    perHead(isTimed),
    'Of the average',
    'Median',
    'Lowest quarter',
    'Highest quarter',
    'Had none',
  ].map(numberColumn),
  ...(isPriced ? [numberColumn('Spend per head')] : []),
];

const MEAN_COLUMN = 2;
const SHARE_COLUMN = 3;
const MOST_BARS = 15;

/** The table of a breakdown, everybody below it. */
export function breakdownTable({ kind, groups }: Breakdown, amounts: AccessAmounts): TableBlock {
  const { heading, table } = BREAKDOWN_WORDS[kind];
  const everybody = everybodyOf(amounts);
  const columns = columnsOf(heading, amounts);
  return {
    kind: 'table',
    name: table,
    title: `By ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`,
    columns,
    rows: groups.map((group) => rowOf(group, everybody.spread.mean, amounts.isPriced)),
    totals: rowOf(everybody, everybody.spread.mean, amounts.isPriced),
    whenEmpty: '',
    bars: [SHARE_COLUMN],
  };
}

type Shown = Extract<GroupAmounts, { readonly kind: 'shown' }>;

/** Everybody who is compared; there must be somebody. */
export function everybodyOf({ compared, isTimed }: AccessAmounts): Shown {
  const mean = (pick: (pounds: { readonly from: number; readonly to: number }) => number) =>
    compared.reduce((sum, { pounds }) => sum + pick(pounds), 0) / compared.length;
  return {
    kind: 'shown',
    name: 'Everybody',
    spread: spreadAmong(compared, isTimed),
    poundsFrom: mean(({ from }) => from),
    poundsTo: mean(({ to }) => to),
  };
}

function rowOf(group: GroupAmounts, average: number, isPriced: boolean): readonly SummaryCell[] {
  if (group.kind === 'held')
    return [
      text(group.name),
      ...Array.from({ length: FIGURES + (isPriced ? 1 : 0) }, () => text(HELD_BACK, 'right')),
    ];
  const { name, spread, poundsFrom, poundsTo } = group;
  return [
    text(name),
    ...figuresOf(spread, average),
    ...(isPriced
      ? [
          poundsOrWords(
            rounded(poundsFrom) === rounded(poundsTo) ? known(poundsFrom) : between(poundsFrom, poundsTo),
          ),
        ]
      : []),
  ];
}

const FIGURES = 7;

const figuresOf = (
  { people, mean, median, low, high, none }: Spread,
  average: number,
): readonly SummaryCell[] => [
  whole(people),
  decimal(mean),
  average === 0 ? BLANK : percent(mean / average),
  ...[median, low, high].map(decimal),
  whole(none),
];

const rounded = (amount: number): number => Math.round(amount * 100);
const known = (value: number) => ({ kind: 'known', value }) as const;
const between = (from: number, to: number) => ({ kind: 'between', from, to }) as const;

/** Bars of the groups that are shown; nothing if that are fewer than two. */
export function breakdownChart({ kind, groups }: Breakdown, isTimed: boolean): readonly ChartOfTable[] {
  const shown = groups.filter((group) => group.kind === 'shown').length;
  if (shown < 2) return [];
  const { heading, table } = BREAKDOWN_WORDS[kind];
  const by = `${heading.charAt(0).toLowerCase()}${heading.slice(1)}`;
  return [
    {
      key: `${table.replace('Cpd', '')}Chart`,
      kind: 'bar',
      title: `${perHead(isTimed)} by ${by}`,
      description: `A bar for each ${by}, as long as its ${perHead(isTimed).toLowerCase()}, the shortest first.`,
      format: 'decimal',
      table,
      categories: 0,
      series: [{ column: MEAN_COLUMN, colour: 'first' }],
      rows: Math.min(shown, MOST_BARS),
    },
  ];
}

/** What is left out, cell by cell. */
export const leftOutTable = (leftOut: readonly LeftOut[], most: number): readonly Block[] =>
  leftOut.length === 0
    ? []
    : [
        {
          kind: 'table',
          name: 'CpdAccessLeftOut',
          title: 'Not in these figures',
          ...(leftOut.length > most ? { note: `The first ${most} of ${leftOut.length}.` } : {}),
          columns: ['Training', 'Cell', 'Why'].map(textColumn),
          rows: leftOut.slice(0, most).map(({ what, why, cell }) => [text(what), linkTo(cell), text(why)]),
          whenEmpty: '',
        },
      ];
