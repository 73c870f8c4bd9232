import type { Amount, Expense } from './expense';
import type { Expenses } from './expenses';
import type { OtherCost } from './other-costs';
import { usedIn, totalsOf } from './sums';

/** One list and currency: where the amounts in its cells are counted. Pence (or cents). */
export type Reconciled = {
  readonly list: string;
  readonly currency: string;
  readonly cells: number;
  readonly unreadable: number;
  readonly used: number;
  readonly planned: number;
  /** Memberships and funded qualifications, which are told apart from training. */
  readonly apart: number;
  /** Of requests that a log shows already, were refused, or are leavers’; and tax that a price includes. */
  readonly left: number;
  /** used + planned + apart + left: the sum of the cells, of a range its upper end. */
  readonly sum: number;
};

/**
 * Where every amount of the lists is counted: used + planned + told apart + left out is the sum of the cells that could
 * be read, whatever their year.
 */
export function reconciled({ all, leftOut }: Expenses, others: readonly OtherCost[]): readonly Reconciled[] {
  const ofList = (list: Expense['list']) => all.filter((expense) => expense.list === list);
  const rows = [
    ...rowsOf('Training logs', ofList('log'), [], []),
    ...rowsOf('Requests', ofList('request'), leftOut, []),
    ...(['membership', 'sponsorship'] as const).flatMap((list) => {
      const own = others.filter((other) => other.list === list);
      return rowsOf(
        own[0]?.what ?? '',
        [],
        [],
        own.flatMap(({ rows: members }) => members),
      );
    }),
  ];
  return rows.filter(({ cells, unreadable }) => cells + unreadable > 0);
}

type Cells = Pick<Expense, 'amounts' | 'unread'> & { readonly included?: readonly Amount[] };

function rowsOf(
  list: string,
  counted: readonly Expense[],
  leftOut: readonly Cells[],
  apart: readonly Cells[],
): readonly Reconciled[] {
  const written = counted.map((expense) => ({ ...expense, amounts: expense.amounts.filter(isWritten) }));
  const totals = totalsOf(written);
  const included = counted.flatMap((expense) => expense.included);
  const left = [...leftOut.flatMap((each) => [...each.amounts, ...(each.included ?? [])]), ...included];
  const own = apart.flatMap(({ amounts }) => amounts);
  const everything = [...written.flatMap(({ amounts }) => amounts), ...left, ...own].filter(isWritten);
  const currencies = [...new Set(everything.map(({ currency }) => currency))].sort(poundsFirst);
  const unreadable = [...counted, ...leftOut, ...apart].reduce((sum, { unread }) => sum + unread.length, 0);
  if (currencies.length === 0 && unreadable > 0) currencies.push('GBP');
  return currencies.map((currency, index) => {
    const sums = totals.find((each) => each.currency === currency)?.sums;
    const used = sums === undefined ? 0 : usedIn(sums);
    const planned = sums?.planned ?? 0;
    const [ofLeft, ofOwn] = [mostIn(left, currency), mostIn(own, currency)];
    return {
      list,
      currency,
      cells: everything.filter((each) => each.currency === currency).length,
      unreadable: index === 0 ? unreadable : 0,
      ...{ used, planned, apart: ofOwn, left: ofLeft },
      sum: used + planned + ofOwn + ofLeft,
    };
  });
}

const isWritten = ({ isGuess }: Amount): boolean => isGuess !== true;

const mostIn = (amounts: readonly Amount[], currency: string): number =>
  amounts
    .filter((amount) => isWritten(amount) && amount.currency === currency)
    .reduce((sum, { most }) => sum + most, 0);

const poundsFirst = (a: string, b: string): number =>
  Number(b === 'GBP') - Number(a === 'GBP') || (a < b ? -1 : 1);
