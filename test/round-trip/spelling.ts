import fc from 'fast-check';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { isoFromDay, plainDay, type Day } from '../../src/calendar/day';
import { nameOf, type Person } from './records';

const two = (number: number) => String(number).padStart(2, '0');

function parts(day: Day): readonly [number, number, number] {
  const [year = 0, month = 0, date = 0] = isoFromDay(day).split('-').map(Number);
  return [year, month, date];
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function ordinal(number: number): string {
  const last = number % 10;
  if (number > 3 && number < 21) return `${number}th`;
  return `${number}${last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'}`;
}

/** How a school writes a day, by an example of each. */
export const DATE_SPELLINGS: Readonly<Record<string, (day: Day) => Cell>> = {
  'a date': (day) => date(isoFromDay(day)),
  'a date as d-mmm-yy': (day) => date(isoFromDay(day), 'd-mmm-yy'),
  '03/11/2024': (day) => {
    const [year, month, date] = parts(day);
    return `${two(date)}/${two(month)}/${year}`;
  },
  '3.11.24': (day) => {
    const [year, month, date] = parts(day);
    return `${date}.${month}.${two(year % 100)}`;
  },
  '3 Nov 2024': plainDay,
  '3-Nov-24': (day) => plainDay(day).replace(/ (\S+) \d\d(\d\d)$/, '-$1-$2'),
  '2024-11-03': isoFromDay,
  '3rd November 2024': (day) => {
    const [year, month, date] = parts(day);
    return `${ordinal(date)} ${MONTHS[month - 1] ?? ''} ${year}`;
  },
};

export const NAME_SPELLINGS: Readonly<Record<string, (person: Person) => string>> = {
  'Forename Surname': nameOf,
  'Surname, Forename': ({ forename, surname }) => `${surname}, ${forename}`,
};

/** How one register is written; `seed` decides the order of columns and rows and the words of the headings. */
export type Style = {
  readonly seed: number;
  readonly date: string;
  readonly name: string;
  /** Blank rows above and columns to the left. */
  readonly down: number;
  readonly right: number;
  readonly hasTitle: boolean;
  readonly hasTotals: boolean;
  readonly hasLegend: boolean;
};

export const someStyle: fc.Arbitrary<Style> = fc.record({
  seed: fc.nat(9999),
  date: fc.constantFrom(...Object.keys(DATE_SPELLINGS)),
  name: fc.constantFrom(...Object.keys(NAME_SPELLINGS)),
  down: fc.constantFrom(0, 1, 3),
  right: fc.constantFrom(0, 1, 2),
  hasTitle: fc.boolean(),
  hasTotals: fc.boolean(),
  hasLegend: fc.boolean(),
});

export const dateCell = (day: Day, style: Style): Cell => DATE_SPELLINGS[style.date]?.(day) ?? null;
export const nameCell = (person: Person, style: Style): string =>
  NAME_SPELLINGS[style.name]?.(person) ?? nameOf(person);
