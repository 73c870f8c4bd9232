import { cellText, type Grid } from './grid';
import type { Register } from './register';
import { dayOf } from '../calendar/day';
import type { Span } from '../calendar/span';

/**
 * The school year that a sheet's name or title says: `2023-24`, `23/24` or `AY2023-24` is 1 September 2023 to 31 August
 * 2024, `2024` alone the calendar year. `undefined` if it says none, or more than one.
 */
export function yearNamed(text: string): Span | undefined {
  const years = [...text.matchAll(/(?<![\d/.-])(20\d\d|\d\d)\s*[-/–]\s*(20\d\d|\d\d)(?![\d/.-])/g)].flatMap(
    ([, first = '', second = '']) => {
      const from = Number(first) % 100;
      return (from + 1) % 100 === Number(second) % 100 ? [2000 + from] : [];
    },
  );
  const [year] = years;
  if (year !== undefined)
    return years.length === 1 ? { from: dayOf(year, 9, 1), to: dayOf(year + 1, 8, 31) } : undefined;
  const single = [...text.matchAll(/(?<![\d/.-])(20\d\d)(?![\d/.-])/g)].map(([, each]) => Number(each));
  const [only] = single;
  return only === undefined || new Set(single).size > 1
    ? undefined
    : { from: dayOf(only, 1, 1), to: dayOf(only, 12, 31) };
}

/** The year that the name of a register's sheet, or a title above its headings, says. */
export function yearOfTable(register: Register, grid: Grid): Span | undefined {
  const first = register.headerRows[0] ?? 0;
  const titles = grid.rows
    .filter((row) => row.row < first && row.row >= first - MOST_TITLES)
    .flatMap((row) => row.cells.map(cellText));
  return [grid.sheet.name, ...titles].map(yearNamed).find((year) => year !== undefined);
}

/** So many rows above the headings may be titles. */
const MOST_TITLES = 6;
