import { plainDay } from '../calendar/day';
import { providerOfText } from '../facts/provider-named';
import type { Ratings } from '../facts/provider-ratings';
import type { CellRef } from '../workbook/address';
import type { SummaryCell, SummarySheet } from '../workbook/edits';
import { BLANK, day, linkTo, plural, text, whole, wrapped } from './cells';
import { amountCell } from './amount-cells';
import { dayIn, wordsIn } from './field-cells';
import { listOf } from './list-of';
import { outcomeCell } from './outcome-cells';
import { numberColumn, sheetOf, textColumn, type Block, type Column } from './page';
import { providersOf, type ProviderRow, type Providers } from './providers/provider-rows';
import { SHARED, spendByProvider, type Spending } from './providers/provider-spend';
import type { SummaryInput } from './summary-input';

/**
 * The Providers sheet: who gives the training, whether they are on the list, and what they gave in the last 12 months.
 * `undefined` where no register names a provider. What was spent adds up to what the logs say was spent in that time,
 * each currency for itself.
 */
export function providersSheet(input: SummaryInput): SummarySheet | undefined {
  const providers = providersOf(input);
  if (!providers.hasList && !providers.isNamed) return undefined;
  const spending = spendByProvider(input.finances.costs(), providerOfText(input.records), providers.period);
  const table = tableOf(providers, spending);
  return sheetOf(
    {
      key: 'Providers',
      name: 'Providers',
      title: 'Training providers',
      verdict: verdictOf(providers, input),
      widths: table.columns.map(([, width]) => width),
      frozen: 'header',
      blocks: [table.block, ...leftOut(providers, spending), ...notesOf(providers, spending)],
    },
    input,
  );
}

function verdictOf(
  { rows, hasList, isNamed, period }: Providers,
  { records }: SummaryInput,
): readonly string[] {
  const named = rows.filter(({ sort }) => sort === 'provider');
  const used = named.filter(({ figures }) => (figures?.uses ?? 0) > 0);
  const of = (listed: ProviderRow['listed']) => used.filter((row) => row.listed === listed);
  const span = `the 12 months to ${plainDay(period.to)}`;
  if (!isNamed)
    return [
      `The list holds ${plural(named.length, 'provider')}. No training log says who gave the training: add a column “Provider” to it, and this sheet tells who is used.`,
    ];
  if (!hasList)
    return [
      `${plural(used.length, 'provider')} gave training in ${span}.`,
      'No register lists the approved providers. Add a list with “Provider”, “Approved on”, “Quality check”, “Outcome of check” and “Review due”, and this sheet tells who may be used.',
    ];
  const strangers = of('no');
  const open = named.filter((row) => row.listed === 'yes' && row.open.length > 0);
  return [
    `${plural(used.length, 'provider')} gave training in ${span}: ${of('yes').length} on the list of providers, ${strangers.length} not on it${of('perhaps').length === 0 ? '' : `, ${of('perhaps').length} under a name that may mean one of the list`}.`,
    ...(strangers.length === 0
      ? []
      : [
          `Used without being on the list: ${listOf(
            strangers.map(({ name }) => name),
            5,
          )}.`,
        ]),
    open.length === 0
      ? 'Nothing is open about those that are listed.'
      : `${plural(open.length, 'listed provider')} of ${records.rows.filter(({ kind }) => kind === 'provider').length} ${open.length === 1 ? 'has' : 'have'} something to put right.`,
  ];
}

/** A column with its width in characters and its cell; only those columns are shown that could be filled. */
type ColumnOf = readonly [
  column: Column,
  width: number,
  cell: (row: ProviderRow) => SummaryCell,
  isShown?: boolean,
];

function tableOf(
  { rows, hasList, isNamed }: Providers,
  spending: Spending,
): { readonly block: Block; readonly columns: readonly ColumnOf[] } {
  const currencies = currenciesIn(spending);
  const shared = spending.byKey.get(SHARED.key);
  const all: readonly ProviderRow[] =
    shared === undefined ? rows : [...rows, { ...SHARED, facts: {}, listed: 'no', open: [] }];
  const isRated = rows.some(({ figures }) => (figures?.ratings.count ?? 0) > 0);
  const isJudged = rows.some(({ outcome }) => outcome !== undefined);
  const figure = (of: (figures: NonNullable<ProviderRow['figures']>) => SummaryCell) => (row: ProviderRow) =>
    row.figures === undefined ? BLANK : of(row.figures);
  const columns: readonly ColumnOf[] = [
    [textColumn('Provider'), 27, ({ name }) => wrapped(name)],
    [textColumn('By the policy'), 13, ({ outcome }) => outcomeCell(outcome), isJudged],
    [textColumn('To look at'), 27, ({ open }) => wrapped(open.join('; ')), hasList],
    [
      textColumn('Listed'),
      10,
      (row) => (row.sort === 'provider' ? text(LISTED[row.listed]) : BLANK),
      hasList,
    ],
    [textColumn('Approved'), 12, ({ row }) => dayIn(row, 'approvedOn'), hasList],
    [textColumn('Checked'), 12, ({ row }) => dayIn(row, 'qualityCheckedOn'), hasList],
    [textColumn('Result'), 14, ({ row }) => wordsIn(row, 'outcome'), hasList],
    [textColumn('Quotes'), 9, ({ row }) => wordsIn(row, 'quotes'), hasList],
    [textColumn('Review due'), 12, ({ row }) => dayIn(row, 'reviewDueOn'), hasList],
    [
      numberColumn('Used'),
      8,
      ({ figures, sort }) =>
        figures === undefined ? (sort === 'provider' ? whole(0) : BLANK) : whole(figures.uses),
      isNamed,
    ],
    [numberColumn('People'), 9, figure(({ people, uses }) => (uses === 0 ? BLANK : whole(people))), isNamed],
    ...currencies.map((currency): ColumnOf => [
      numberColumn(currency === 'GBP' ? 'Spent' : `Spent (${currency})`),
      12,
      ({ key }) => amountCell(spending.byKey.get(key)?.spent.get(currency), currency),
    ]),
    [numberColumn('Rating'), 11, figure(({ ratings }) => ratingCell(ratings)), isRated],
    [textColumn('Last used'), 12, figure(({ lastOn }) => day(lastOn)), isNamed],
    [textColumn('Cell'), 17, ({ cell }) => linkTo(cell)],
  ];
  const shown = columns.filter(([, , , isShown = true]) => isShown);
  return {
    columns: shown,
    block: {
      kind: 'table',
      name: 'CpdProviders',
      columns: shown.map(([column]) => column),
      rows: all.map((row) => shown.map(([, , cell]) => cell(row))),
      whenEmpty: 'The list of providers is empty.',
    },
  };
}

/** The mean, and of how many ratings. */
const ratingCell = ({ share, count }: Ratings): SummaryCell =>
  share === undefined
    ? count === 0
      ? BLANK
      : text(`– (${count})`, 'right')
    : text(`${Math.round(share * 100)}% (${count})`, 'right');

const LISTED: Readonly<Record<ProviderRow['listed'], string>> = { yes: 'Yes', no: 'No', perhaps: 'Perhaps' };

/** Pounds first, then the others by their names. */
const currenciesIn = ({ byKey }: Spending): readonly string[] =>
  [...new Set([...byKey.values()].flatMap(({ spent }) => [...spent.keys()]))].sort((a, b) =>
    a === 'GBP' ? -1 : b === 'GBP' ? 1 : a < b ? -1 : 1,
  );

/** How many cells are listed; more are counted. */
const MOST_LISTED = 100;

/** What stands in none of the figures, cell by cell. */
function leftOut({ rows, unplacedRatings }: Providers, { unread, perhaps }: Spending): readonly Block[] {
  const figures = rows.flatMap((row) => row.figures ?? []);
  const all: readonly (readonly [why: string, cells: readonly CellRef[]])[] = [
    ['The day of the training is open: it is not among the uses', figures.flatMap((each) => each.perhaps)],
    ['The cost cannot be read', unread],
    ['It is open whether this was spent in the last 12 months', perhaps],
    [
      'The rating cannot be read, or its scale is not known',
      figures.flatMap(({ ratings }) => ratings.unread),
    ],
    ['The rating may be of one provider or another', unplacedRatings],
  ];
  const cells = all.flatMap(([why, each]) => each.map((cell) => [linkTo(cell), text(why)]));
  if (cells.length === 0) return [];
  return [
    {
      kind: 'table',
      name: 'CpdProvidersLeftOut',
      title: `Left out of the figures: ${plural(cells.length, 'cell')}`,
      ...(cells.length > MOST_LISTED ? { note: `The first ${MOST_LISTED} are listed.` } : {}),
      columns: [textColumn('Cell'), textColumn('Why')],
      rows: cells.slice(0, MOST_LISTED),
      whenEmpty: '',
    },
  ];
}

function notesOf({ rows, isNamed, hasList }: Providers, spending: Spending): readonly Block[] {
  const groups = rows.reduce((sum, { figures }) => sum + (figures?.groupRows ?? 0), 0);
  const lines = [
    ...(rows.some(({ outcome }) => outcome !== undefined)
      ? [
          'By the policy: the gravest outcome of its rules on providers. What is to look at goes by the list alone.',
        ]
      : []),
    ...(hasList ? ['A name is compared with the list without words such as “Ltd” and “The”.'] : []),
    ...(isNamed
      ? [
          'Used: rows of the training logs done in the last 12 months; a row that names two listed providers counts for each.',
        ]
      : []),
    ...(groups > 0
      ? [
          `${plural(groups, 'row')} for a whole group (such as “All staff”) ${groups === 1 ? 'counts' : 'count'} as one use; the people in it are not among the people.`,
        ]
      : []),
    ...(isNamed && spending.byKey.size === 0
      ? [
          'No training log gives costs of the last 12 months. Add a column “Cost” to it, and this sheet tells what was spent.',
        ]
      : []),
    ...(rows.some(({ figures }) => (figures?.ratings.count ?? 0) > 0)
      ? [
          'Rating: the mean of the ratings in evaluations, each as a share of the best mark of its scale, and in brackets how many there are. Few say little.',
        ]
      : []),
  ];
  return lines.length === 0 ? [] : [{ kind: 'lines', title: 'How to read this sheet', lines }];
}
