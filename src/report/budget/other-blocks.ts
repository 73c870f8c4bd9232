import { BLANK, linkTo, plural, text, whole } from '../cells';
import type { Block, TableBlock } from '../page';
import { onlyIf, tableOf } from './columns';
import type { BudgetFigures } from './figures';
import { amountCell, penceCell } from './money-words';
import type { OtherCost } from './other-costs';
import type { OpenMatter } from './to-settle';

type OtherRow = { readonly other: OtherCost; readonly currency: string; readonly pence: number };

/** Memberships and funded qualifications, which are no part of the figures of training. */
export function othersTable({ others }: BudgetFigures): readonly TableBlock[] {
  if (others.length === 0) return [];
  const rows = others.flatMap((other): readonly OtherRow[] => {
    const amounts = other.rows.flatMap((row) => row.amounts);
    const currencies = [...new Set(amounts.map(({ currency }) => currency))].sort();
    return (currencies.length === 0 ? ['GBP'] : currencies).map((currency) => ({
      other,
      currency,
      pence: amounts.filter((each) => each.currency === currency).reduce((sum, { most }) => sum + most, 0),
    }));
  });
  return [
    tableOf<OtherRow>(
      {
        name: 'CpdBudgetOther',
        title: 'Memberships and funded qualifications',
        note: 'Beside training, and in none of the figures above: neither list says in which year or on which line of the budget its money is. A subscription counts once, funded study with its whole cost to the organisation.',
        whenEmpty: '',
      },
      [
        { heading: 'What', kind: 'text', cell: ({ other }) => text(other.what) },
        { heading: 'State', kind: 'text', cell: ({ other }) => text(other.state) },
        { heading: 'How many', kind: 'number', cell: ({ other }) => whole(other.rows.length) },
        {
          heading: 'No cost read',
          kind: 'number',
          cell: ({ other }) => whole(other.rows.filter(({ amounts }) => amounts.length === 0).length),
        },
        {
          heading: 'Cost',
          kind: 'number',
          cell: ({ other, pence, currency }) =>
            other.rows.every(({ amounts }) => amounts.length === 0)
              ? text('not known', 'right')
              : amountCell(pence, currency),
        },
      ],
      rows,
    ),
  ];
}

const MOST_MATTERS = 100;

/** What is open about money, each with its cell. */
export function matterBlocks({ matters }: BudgetFigures): readonly Block[] {
  if (matters.length === 0) return [];
  const shown = matters.slice(0, MOST_MATTERS);
  return [
    tableOf<OpenMatter>(
      {
        name: 'CpdBudgetToSettle',
        title: 'To settle',
        note:
          shown.length < matters.length
            ? `${plural(matters.length, 'matter')}, of which the first ${shown.length} are shown.`
            : `${plural(matters.length, 'matter')}: each makes a figure above less sure.`,
        whenEmpty: '',
        newPage: true,
      },
      [
        { heading: 'Why', kind: 'text', cell: ({ why }) => text(why.charAt(0).toUpperCase() + why.slice(1)) },
        { heading: 'Cell', kind: 'text', cell: ({ cell }) => linkTo(cell) },
        {
          heading: 'Amount',
          kind: 'number',
          cell: ({ amount }) => (amount === undefined ? BLANK : penceCell(amount.most, amount.currency)),
        },
        // Last, where a long one runs on.
        { heading: 'What', kind: 'text', cell: ({ what }) => text(what) },
      ],
      shown,
    ),
  ];
}

/** Where every amount of the registers is counted, so that the sheet can be held against them. */
export function reconciledTable({ reconciled }: BudgetFigures): readonly TableBlock[] {
  if (reconciled.length === 0) return [];
  const isForeign = reconciled.some(({ currency }) => currency !== 'GBP');
  type Row = (typeof reconciled)[number];
  const money = (heading: string, of: (row: Row) => number) =>
    ({ heading, kind: 'number', cell: (row: Row) => penceCell(of(row), row.currency) }) as const;
  return [
    tableOf<Row>(
      {
        name: 'CpdBudgetCells',
        title: 'Every amount in the registers, and where it is counted',
        note: 'Of all years. Used, planned, told apart and not counted are together the sum of the cells. Not counted: requests that a log shows already, that were refused or are of leavers, and VAT that a price includes.',
        whenEmpty: '',
      },
      [
        { heading: 'List', kind: 'text', cell: ({ list }) => text(list) },
        ...onlyIf<Row>(isForeign, {
          heading: 'Currency',
          kind: 'text',
          cell: ({ currency }) => text(currency),
        }),
        { heading: 'Cells read', kind: 'number', cell: ({ cells }) => whole(cells) },
        { heading: 'Not readable', kind: 'number', cell: ({ unreadable }) => whole(unreadable) },
        money('Used', ({ used }) => used),
        money('Planned', ({ planned }) => planned),
        money('Told apart', ({ apart }) => apart),
        money('Not counted', ({ left }) => left),
        { ...money('Sum of the cells', () => 0), cell: ({ sum, currency }) => amountCell(sum, currency) },
      ],
      reconciled,
    ),
  ];
}
