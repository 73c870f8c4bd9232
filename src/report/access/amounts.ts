import type { Day } from '../../calendar/day';
import type { Span } from '../../calendar/span';
import { wasThere } from '../../facts/access-subjects';
import type { People } from '../../facts/people';
import type { Person } from '../../facts/person';
import type { YearRow } from '../../facts/year-training';

/** What one person surely had of training in the last 12 months. */
export type AmountOf = {
  readonly person: Person;
  /** Of a length given as a range the least. */
  readonly hours: number;
  readonly pieces: number;
  /** Their share of what it cost, in pounds. */
  readonly pounds: Span;
};

/** Whom the sheet compares, and what of the year's training it rests on. */
export type AccessAmounts = {
  /** Those who were on the staff for all of the 12 months, as far as start dates say. */
  readonly compared: readonly AmountOf[];
  /** Employed or away today, and not compared. */
  readonly others: number;
  /** True if some training has a length that can be read: then hours are compared, else pieces of training. */
  readonly isTimed: boolean;
  readonly isPriced: boolean;
};

export function accessAmounts(rows: readonly YearRow[], people: People, asAt: Day): AccessAmounts {
  const rowsOf = rowsByPerson(rows);
  const compared = people.all.filter((person) => wasThere(person, asAt));
  const current = people.all.filter(({ standing }) => standing === 'employed' || standing === 'absent');
  return {
    compared: compared.map((person) => amountOf(person, rowsOf.get(person.key) ?? [])),
    others: current.length - compared.length,
    isTimed: rows.some(({ isCertain, length }) => isCertain && length.kind === 'known'),
    isPriced: rows.some(({ isCertain, cost }) => isCertain && cost?.kind === 'known'),
  };
}

/** The training that each person surely had. */
function rowsByPerson(rows: readonly YearRow[]): ReadonlyMap<string, readonly YearRow[]> {
  const found = new Map<string, YearRow[]>();
  for (const row of rows)
    for (const { key } of row.isCertain ? row.people : []) {
      const list = found.get(key);
      if (list === undefined) found.set(key, [row]);
      else list.push(row);
    }
  return found;
}

const MINUTES = 60;

function amountOf(person: Person, rows: readonly YearRow[]): AmountOf {
  let minutes = 0;
  let [from, to] = [0, 0];
  for (const { length, cost, heads = 1 } of rows) {
    if (length.kind === 'known') minutes += length.span.from;
    if (cost?.kind !== 'known') continue;
    from += cost.span.from / heads;
    to += cost.span.to / heads;
  }
  return { person, hours: minutes / MINUTES, pieces: rows.length, pounds: { from, to } };
}
