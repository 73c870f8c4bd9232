import type { Span } from '../../calendar/span';
import { mostTax, type CostField, type CostPart } from '../../facts/cost-of-training';
import type { Cost } from '../../facts/spending';
import { valueOf } from '../../facts/row-fields';
import type { CellRef } from '../../workbook/address';
import { cellAddress } from '../../workbook/address';

/** Done, still ahead, either of the two, or asked for and not decided. */
export type ExpenseState = Cost['state'] | 'planned';

/** An amount in pence (or cents): what a cell says at the least and at the most. */
export type Amount = {
  readonly field: CostField;
  readonly currency: string;
  readonly least: number;
  readonly most: number;
  /** True of tax that comes to a price and stands in no cell: from nothing to the standard rate. */
  readonly isGuess?: true;
  readonly cell: CellRef;
};

/** A cell of money that could not be read. */
export type Unread = { readonly why: string; readonly cell: CellRef };

/** What one piece of training costs, or one request for it. */
export type Expense = {
  readonly list: 'log' | 'request' | 'budget';
  readonly state: ExpenseState;
  readonly amounts: readonly Amount[];
  /** Tax that the price includes already. */
  readonly included: readonly Amount[];
  readonly unread: readonly Unread[];
  readonly on: Span;
  /** Why the day is not known. */
  readonly undated?: string;
  readonly activity: string;
  readonly who: string;
  readonly site?: string;
  readonly category?: string;
  readonly provider?: string;
  readonly staffGroup?: string;
  /** The cell to go to. */
  readonly cell?: CellRef;
};

/** What the cells of a cost say, in whatever currency, and those among them that cannot be read. */
export function amountsOf(parts: readonly CostPart[]): Pick<Expense, 'amounts' | 'included' | 'unread'> {
  const amounts: Amount[] = [];
  const included: Amount[] = [];
  const unread: Unread[] = [];
  for (const { field, read, how } of parts) {
    const { cell } = read;
    const money = valueOf(read, 'money')?.money;
    if (money === undefined) {
      const why =
        read.kind === 'problem'
          ? `“${read.text}” in ${cellAddress(cell)} cannot be read: ${read.reason}`
          : `${cellAddress(cell)} holds no amount`;
      unread.push({ why, cell });
      continue;
    }
    const { currency, least, most } = money;
    (how === 'held' ? included : amounts).push({ field, currency, least, most, cell });
    if (how === 'untaxed' && most > 0)
      amounts.push({ field: 'tax', currency, least: 0, most: mostTax(most), isGuess: true, cell });
  }
  return { amounts, included, unread };
}
