import type { FieldRead } from '../register/records';
import { known, unknown } from './fact-table';
import { poundsOfField, sumOf } from './money';
import { unreadable } from './person-facts';
import type { Fact } from './subject';

const PARTS = ['cost', 'tax', 'travel', 'overnight', 'cover'] as const;

/** The first cell of a field in a row or in a record's details; `undefined` if it is blank. */
export type ReadField = (field: string) => FieldRead | undefined;

/**
 * What an activity costs, in pounds, by its cells; of a part without a column nothing is said, and a blank cell in one
 * is no cost. `costed`: some part of it is given, be it
 * nothing. `blank`: what a row without any amount costs, if that is known.
 */
export function moneyFacts(
  read: ReadField,
  columns: readonly string[],
  blank?: 0,
): Readonly<Record<string, Fact>> {
  const parts = PARTS.filter((part) => columns.includes(part));
  if (parts.length === 0) return {};
  const filled = parts.flatMap((part) => poundsOfField(read(part)) ?? []);
  const fact = (field: (typeof PARTS)[number]): Fact | undefined =>
    poundsOfField(read(field)) ?? (columns.includes(field) ? known(0) : undefined);
  const [travel, overnight] = [fact('travel'), fact('overnight')];
  const cost = poundsOfField(read('cost'));
  const total = sumOf(filled);
  return {
    ...(cost === undefined ? {} : { cost }),
    ...(travel === undefined ? {} : { travelCost: travel }),
    ...(overnight === undefined ? {} : { overnightCost: overnight }),
    totalCost: filled.length > 0 ? total : blank === 0 ? known(0) : unknown('no cost is given'),
    costed: costedFact(read, parts, filled),
    ...(travel === undefined && overnight === undefined
      ? {}
      : { expenses: sumOf([travel, overnight].filter((part) => part !== undefined)) }),
  };
}

/** A cell that cannot be read says neither that a cost is given nor that none is. */
function costedFact(read: ReadField, parts: readonly string[], filled: readonly Fact[]): Fact {
  const known_ = filled.filter(({ kind }) => kind !== 'unknown');
  if (known_.length > 0)
    return known(
      true,
      known_.flatMap(({ cells }) => cells),
    );
  const problem = parts.map(read).find((each) => each?.kind === 'problem');
  if (problem?.kind === 'problem') return unreadable(problem);
  const [open] = filled;
  return open ?? known(false);
}
