import type { RowKind } from '../register/kinds';
import type { FieldRead, NameRead, Records, RowRecord, Sourced } from '../register/records';
import type { Doubt } from './completions';
import type { People } from './people';
import type { Person } from './person';
import { fieldOf, wordsOfField } from './row-fields';

/** A row that surely, or (with a doubt) possibly, is about a person. */
export type RowOfPerson = { readonly row: RowRecord; readonly doubt?: Doubt };

/** The name, id and e-mail that a row gives; `undefined` if it gives no name. */
export function nameInRow(
  row: RowRecord,
  field: string,
):
  | { readonly person: NameRead; readonly personId?: Sourced<string>; readonly personEmail?: Sourced<string> }
  | undefined {
  const read = fieldOf(row, field);
  const text = wordsOfField(read);
  if (read === undefined || text === undefined) return undefined;
  return {
    person: { text, cell: read.cell },
    ...sourced('personId', fieldOf(row, 'id')),
    ...sourced('personEmail', fieldOf(row, 'email')),
  };
}

function sourced<K extends string>(key: K, read: FieldRead | undefined) {
  const value = wordsOfField(read);
  return (value === undefined || read === undefined ? {} : { [key]: { value, cell: read.cell } }) as Readonly<
    Partial<Record<K, Sourced<string>>>
  >;
}

/** The rows of a kind by the person they are about, each name resolved once as those of records are (DESIGN 4). */
export function rowsOfPeople(
  records: Records,
  kind: RowKind,
  people: People,
  field = 'person',
): ReadonlyMap<string, readonly RowOfPerson[]> {
  const found = new Map<string, RowOfPerson[]>();
  const add = ({ key }: Person, row: RowOfPerson) => {
    const list = found.get(key);
    if (list === undefined) found.set(key, [row]);
    else list.push(row);
  };
  for (const row of records.rows) {
    if (row.kind !== kind) continue;
    const name = nameInRow(row, field);
    if (name === undefined) continue;
    const who = people.resolve(name);
    if (who.kind === 'person') add(who.person, { row });
    if (who.kind === 'several') for (const person of who.people) add(person, { row });
    if (who.kind !== 'candidates') continue;
    const doubt = { why: `“${name.person.text}” may be this person`, cell: name.person.cell };
    for (const person of who.people) add(person, { row, doubt });
  }
  return found;
}
