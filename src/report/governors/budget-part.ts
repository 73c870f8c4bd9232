import { budgetVerdict } from '../budget/budget-verdict';
import type { BudgetFigures } from '../budget/figures';
import type { BudgetedGroup } from '../budget/groups';
import { usedIn } from '../budget/sums';
import { pounds, poundsOrWords, text } from '../cells';
import { numberColumn, textColumn, type Block } from '../page';
import type { ChartOfTable } from '../page-charts';
import type { SummaryInput } from '../summary-input';
import type { Part } from './part';

/** What training costs and what of the budget is left, by site, as the Budget sheet has it. */
export function budgetPart(input: SummaryInput): Part {
  const figures = input.figures.budget();
  return {
    about: 'budget',
    title: 'What it costs',
    sentences: budgetVerdict(figures),
    blocks: bySite(figures),
  };
}

const TABLE = 'CpdGovernorsBudget';
const AVAILABLE = 1;
const USED = 2;
const MOST_BARS = 12;

function bySite({ bySite, year }: BudgetFigures): readonly Block[] {
  const rows = bySite.filter(({ currency, name }) => currency === 'GBP' && name !== undefined);
  if (rows.length === 0) return [];
  const charted = rows.filter(({ available }) => available?.kind === 'known').length;
  const chart: ChartOfTable = {
    key: 'Budget',
    kind: 'bar',
    title: `Budget and use by site, ${year.name}`,
    description: `What each site has and uses in ${year.name}; the table below has the figures.`,
    format: 'money',
    table: TABLE,
    categories: 0,
    series: [
      { column: AVAILABLE, colour: 'second' },
      { column: USED, colour: 'first' },
    ],
    rows: Math.min(charted, MOST_BARS),
  };
  return [
    ...(charted === 0 ? [] : [{ kind: 'charts', charts: [chart] } as const]),
    {
      kind: 'table',
      name: TABLE,
      columns: [
        textColumn(`Site, ${year.name}`),
        ...['Available', 'Spent or committed', 'Left'].map(numberColumn),
      ],
      rows: [...rows].sort(knownFirst).map(rowOf),
      whenEmpty: '',
    },
  ];
}

const rowOf = ({ name, available, sums, left }: BudgetedGroup) => [
  text(name ?? ''),
  poundsOrWords(available),
  pounds(usedIn(sums) / 100),
  poundsOrWords(left),
];

/** Those that can be charted stand first, otherwise as on the Budget sheet. */
const knownFirst = (a: BudgetedGroup, b: BudgetedGroup): number =>
  Number(a.available?.kind !== 'known') - Number(b.available?.kind !== 'known');
