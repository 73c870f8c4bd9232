import type { Making, RowOfLog } from './record-facts';
import type { Fact, Facts } from './subject';

/** The key under which a row hides behind its facts. */
const ROW: unique symbol = Symbol('row');
type OfRow = { [ROW]?: { readonly row: RowOfLog; readonly person: Facts } };

/**
 * A function from a person's facts and a row of theirs to the facts of the row, each made when it is asked for and then
 * forgotten: of a hundred thousand rows with ten facts each nothing needs to be kept. Those of the person go before what
 * `making` makes. `named`: the facts of the person that may be asked for.
 */
export function lazyFacts(
  making: Readonly<Record<string, Making>>,
  named: ReadonlySet<string>,
): (person: Facts, row: RowOfLog) => Facts {
  const names = [...new Set([...Object.keys(making), ...named])].map((name) => [
    name,
    {
      get(this: OfRow): Fact | undefined {
        const own = this[ROW];
        return own && (own.person[name] ?? making[name]?.(own.row));
      },
    },
  ]);
  // All rows share one prototype, so that the engine sees one shape in them.
  const shared = Object.create(null, Object.fromEntries(names) as PropertyDescriptorMap) as object;
  return (person, row) => {
    const facts = Object.create(shared) as OfRow;
    facts[ROW] = { row, person };
    return facts;
  };
}

/** The facts of one row that are named, made at once. */
export function factsNow(
  row: RowOfLog,
  making: Readonly<Record<string, Making>>,
  named: ReadonlySet<string>,
): Facts {
  const facts: Record<string, Fact> = {};
  for (const name of named) {
    const fact = making[name]?.(row);
    if (fact !== undefined) facts[name] = fact;
  }
  return facts;
}
