import type { Making, RowOfLog } from './record-facts';
import type { Fact, Facts } from './subject';

/** The key under which a row hides behind its facts. */
const ROW: unique symbol = Symbol('row');
type OfRow = { readonly [ROW]: RowOfLog };

/**
 * A function from rows to their facts, each made when it is asked for and then forgotten: of a hundred thousand rows with
 * ten facts each nothing needs to be kept. The first argument is the same for everybody, the second of one person.
 */
export function lazyFacts(
  making: Readonly<Record<string, Making>>,
): (person: Facts) => (row: RowOfLog) => Facts {
  const names = Object.entries(making).map(([name, make]) => [
    name,
    {
      get(this: OfRow): Fact | undefined {
        return make(this[ROW]);
      },
    },
  ]);
  const shared = Object.create(null, Object.fromEntries(names) as PropertyDescriptorMap) as object;
  return (person) => {
    const own = Object.assign(Object.create(shared) as object, person);
    return (row) => Object.assign(Object.create(own) as object, { [ROW]: row });
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
