import type { FieldRead } from '../register/records';
import { cellAddress } from '../workbook/address';
import { known, unknown } from './fact-table';
import { unreadable } from './person-facts';
import { valueOf } from './row-fields';
import type { Fact } from './subject';

/** The currency of English schools; amounts in any other are told and asked about, never converted. */
const POUNDS = 'GBP';

/** A field of money as a fact in pounds; `undefined` if the cell is blank. */
export function poundsOfField(read: FieldRead | undefined): Fact | undefined {
  if (read === undefined) return undefined;
  if (read.kind === 'problem') return unreadable(read);
  const money = valueOf(read, 'money')?.money;
  if (money === undefined) return unknown('it is no amount', [read.cell]);
  if (money.currency !== POUNDS)
    return unknown(`the amount in ${cellAddress(read.cell)} is in ${money.currency}, not in pounds`, [
      read.cell,
    ]);
  const [from, to] = [money.least / 100, money.most / 100];
  return from === to ? known(from, [read.cell]) : { kind: 'between', from, to, cells: [read.cell] };
}

/** The sum of amounts in pounds; not known if one of them is not. Fractions of a penny do not pile up. */
export function sumOf(amounts: readonly Fact[]): Fact {
  const cells = amounts.flatMap((amount) => amount.cells);
  const open = amounts.find(({ kind }) => kind === 'unknown');
  if (open?.kind === 'unknown') return { ...open, cells: [...open.cells, ...cells] };
  let [from, to] = [0, 0];
  for (const amount of amounts) {
    if (amount.kind === 'unknown') continue;
    from += Math.round(Number(amount.kind === 'between' ? amount.from : amount.value) * 100);
    to += Math.round(Number(amount.kind === 'between' ? amount.to : amount.value) * 100);
  }
  return from === to ? known(from / 100, cells) : { kind: 'between', from: from / 100, to: to / 100, cells };
}
