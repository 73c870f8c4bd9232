import type { FieldRead } from '../register/records';
import { known, unknown } from './fact-table';
import { poundsOfField, sumOf } from './money';
import { unreadable } from './person-facts';
import type { Fact } from './subject';

const PARTS = ['cost', 'tax', 'travel', 'overnight', 'cover'] as const;

/** The first cell of a field in a row or in a record's details; `undefined` if it is blank. */
export type ReadField = (field: string) => FieldRead | undefined;

type Asked = { readonly read: ReadField; readonly columns: readonly string[]; readonly blank: 0 | undefined };
type MoneyFact = keyof typeof MAKING;

const MAKING = {
  cost: ({ read }: Asked) => poundsOfField(read('cost')),
  travelCost: (asked: Asked) => orNothing('travel', asked),
  overnightCost: (asked: Asked) => orNothing('overnight', asked),
  totalCost: (asked: Asked) => {
    const filled = filledIn(asked);
    if (filled.length > 0) return sumOf(filled);
    return asked.blank === 0 ? known(0) : unknown('no cost is given');
  },
  costed: (asked: Asked) => costedFact(asked.read, partsIn(asked), filledIn(asked)),
  expenses: (asked: Asked) => {
    const [travel, overnight] = [orNothing('travel', asked), orNothing('overnight', asked)];
    return travel === undefined && overnight === undefined
      ? undefined
      : sumOf([travel, overnight].filter((part) => part !== undefined));
  },
} as const;

const partsIn = ({ columns }: Asked) => PARTS.filter((part) => columns.includes(part));

const filledIn = (asked: Asked): readonly Fact[] =>
  partsIn(asked).flatMap((part) => poundsOfField(asked.read(part)) ?? []);

const orNothing = (field: (typeof PARTS)[number], { read, columns }: Asked): Fact | undefined =>
  poundsOfField(read(field)) ?? (columns.includes(field) ? known(0) : undefined);

/** One of the facts of `moneyFacts`. */
export const moneyFact = (
  name: MoneyFact,
  read: ReadField,
  columns: readonly string[],
  blank?: 0,
): Fact | undefined =>
  PARTS.some((part) => columns.includes(part)) ? MAKING[name]({ read, columns, blank }) : undefined;

/**
 * What an activity costs, in pounds, by its cells; of a part without a column nothing is said, and a blank cell in one
 * is no cost. `costed`: some part of it is given, be it
 * nothing. `blank`: what a row without any amount costs, if that is known.
 */
export const moneyFacts = (
  read: ReadField,
  columns: readonly string[],
  blank?: 0,
): Readonly<Record<string, Fact>> =>
  Object.fromEntries(
    (Object.keys(MAKING) as MoneyFact[]).flatMap((name) => {
      const fact = moneyFact(name, read, columns, blank);
      return fact === undefined ? [] : [[name, fact] as const];
    }),
  );

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
