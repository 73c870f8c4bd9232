import { calendarDate } from '../../calendar/day';
import type { Span } from '../../calendar/span';
import { fieldOf, valueOf, wordsOfField } from '../../facts/row-fields';
import type { Records } from '../../register/records';
import type { CellRef } from '../../workbook/address';

/** Outcome measures by year: a row for each measure and site, its values in the order of `years`. */
export type MeasureFigures = {
  readonly years: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly site: string;
    readonly values: readonly (number | 'several' | undefined)[];
  }[];
  /** The cells of values or years that cannot be read. */
  readonly open: readonly CellRef[];
  /** Values of years before those shown. */
  readonly earlier: number;
};

const MOST_YEARS = 5;

export function measureFigures({ rows }: Records): MeasureFigures {
  const open: CellRef[] = [];
  const read = rows.flatMap((row) => {
    const name = row.kind === 'measure' ? wordsOfField(fieldOf(row, 'name')) : undefined;
    const value = fieldOf(row, 'value');
    if (name === undefined || value === undefined) return [];
    const number = valueOf(value, 'number')?.number;
    const year = fieldOf(row, 'year');
    const span = valueOf(year, 'year')?.span;
    if (number === undefined || span === undefined) {
      open.push(number === undefined ? value.cell : (year?.cell ?? row.cell));
      return [];
    }
    return [{ name, site: wordsOfField(fieldOf(row, 'site')) ?? '', year: yearWords(span), number }];
  });
  const all = [...new Set(read.map(({ year }) => year))].sort();
  const years = all.slice(-MOST_YEARS);
  const groups = new Map<string, typeof read>();
  for (const each of read) {
    const key = `${each.name}\u0000${each.site}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return {
    years,
    rows: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, group]) => {
        const [first] = group;
        const values = years.map((year) => oneOf(group.filter((each) => each.year === year)));
        return first === undefined || values.every((value) => value === undefined)
          ? []
          : [{ name: first.name, site: first.site, values }];
      }),
    open,
    earlier: read.filter(({ year }) => !years.includes(year)).length,
  };
}

function oneOf(values: readonly { readonly number: number }[]): number | 'several' | undefined {
  return values.length > 1 ? 'several' : values[0]?.number;
}

/** `2025/26`, or `2025` of a calendar year. */
function yearWords({ from, to }: Span): string {
  const [first, last] = [calendarDate(from).year, calendarDate(to).year];
  return first === last ? String(first) : `${first}/${String(last).slice(-2)}`;
}
