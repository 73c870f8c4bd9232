import type { Fact } from '../../src/facts/subject';
import { cellAddress } from '../../src/workbook/address';

/** `true`, `4`, `3..34`, or `? why`. */
export function plainFact(fact: Fact | undefined): unknown {
  if (fact === undefined) return undefined;
  if (fact.kind === 'known') return fact.value;
  return fact.kind === 'between' ? `${fact.from}..${fact.to}` : `? ${fact.why}`;
}

/** The addresses of the cells on which a fact rests, the one to mark first. */
export const cellsOf = (fact: Fact | undefined): readonly string[] => (fact?.cells ?? []).map(cellAddress);
