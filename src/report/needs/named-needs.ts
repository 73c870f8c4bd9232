import { rollingPeriod } from '../../facts/hours';
import { filled, isFalse } from '../../facts/row-answers';
import { fieldOf, valueOf, wordsOfField } from '../../facts/row-fields';
import { nameInRow } from '../../facts/rows-of-people';
import type { Person } from '../../facts/person';
import type { Day } from '../../calendar/day';
import type { CellRef } from '../../workbook/address';
import type { SummaryInput } from '../summary-input';
import { needReader, type NeedNamed } from './need-fits';

/** How long a need that a review names is looked at, in months. */
const MONTHS = 12;

/** One need of one person, by the last review that names it. */
export type NeedOfPerson = {
  readonly need: NeedNamed;
  /** Tells people apart, those too that are not surely somebody of the registers. */
  readonly who: string;
  /** Absent of a name that is not surely somebody of the registers. */
  readonly person?: Person;
  readonly site?: string;
  /** The day of that review; absent where it is not known. */
  readonly since?: Day;
};

export type NamedNeeds = {
  readonly needs: readonly NeedOfPerson[];
  /** Different people with a need. */
  readonly people: number;
  /** Reviews with needs that are left out. */
  readonly older: number;
  readonly ofLeavers: number;
  /** Cells of needs that cannot be read. */
  readonly unread: readonly CellRef[];
};

/**
 * The needs that reviews of the last 12 months name, and reviews without a day; each need of each person once, in its own
 * words. A cell may name several, each in a line of its own or after a semicolon.
 */
export function namedNeeds({ records, people, catalogue, asAt }: SummaryInput): NamedNeeds {
  const { from } = rollingPeriod(asAt, MONTHS);
  const read = needReader(catalogue);
  const found = new Map<string, NeedOfPerson>();
  const who = new Set<string>();
  const unread: CellRef[] = [];
  let [older, ofLeavers] = [0, 0];
  for (const row of records.rows) {
    if (row.kind !== 'appraisal') continue;
    const cell = fieldOf(row, 'needs');
    const name = nameInRow(row, 'person');
    if (cell === undefined || name === undefined || isFalse(filled(cell))) continue;
    const text = cell.kind === 'value' ? wordsOfField(cell) : undefined;
    if (text === undefined) {
      unread.push(cell.cell);
      continue;
    }
    const held = valueOf(fieldOf(row, 'heldOn'), 'day')?.span;
    if (held !== undefined && held.to < from) {
      older += 1;
      continue;
    }
    const resolved = people.resolve(name);
    const persons: readonly (Person | undefined)[] =
      resolved.kind === 'person'
        ? [resolved.person]
        : resolved.kind === 'several'
          ? resolved.people
          : [undefined];
    const staying = persons.filter((person) => person?.standing !== 'left');
    if (staying.length === 0) ofLeavers += 1;
    for (const person of staying) {
      const personKey = person?.key ?? `?${name.person.text.toLowerCase()}`;
      who.add(personKey);
      for (const each of text.split(SEPARATORS).map((part) => part.trim())) {
        if (each === '') continue;
        const need = read(each);
        const key = `${personKey}\u0000${need.key}\u0000${need.text.toLowerCase()}`;
        const site = person?.site?.value ?? wordsOfField(fieldOf(row, 'site'));
        const since = Math.max(held?.from ?? -Infinity, found.get(key)?.since ?? -Infinity);
        found.set(key, {
          need,
          who: personKey,
          ...(person === undefined ? {} : { person }),
          ...(site === undefined ? {} : { site }),
          ...(since === -Infinity ? {} : { since }),
        });
      }
    }
  }
  return { needs: [...found.values()], people: who.size, older, ofLeavers, unread };
}

const SEPARATORS = /[;\n•]+/;
