import type { NumberCell, Reading } from './reading';
import { problem, said } from './reading';

/** A number as its figures before and behind the point, such as `1234` and `5`. */
export type Decimal = { readonly whole: string; readonly fraction: string };

/** More figures than these are no amount that a school writes, and would lose their last ones. */
const MOST_FIGURES = 12;

/**
 * Figures as people write them, to a decimal: `1,234.50`, `1 234.50`, `.5`, and on the Continent `1.234,50`. What can
 * be read in two ways, such as `1.234` or `45,50`, is a problem; `commaIsPoint` says that `45,50` is 45.50.
 */
export function readDecimal(text: string, { commaIsPoint = false } = {}): Reading<Decimal> {
  const read = partsOf(text, commaIsPoint);
  if (read === undefined) return problem(`“${text}” can be read as more than one number`);
  if (read.whole.length > MOST_FIGURES) return problem(`“${text}” is too large`);
  return said(read);
}

function partsOf(text: string, commaIsPoint: boolean): Decimal | undefined {
  if (/^\d{1,3}\.\d{3}$/.test(text) && !text.startsWith('0.')) return undefined;
  const plain = /^(\d*)(?:\.(\d+))?$/.exec(text);
  if (plain && text !== '') return { whole: plain[1] ?? '', fraction: plain[2] ?? '' };
  const grouped =
    /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text) ??
    /^(\d{1,3}(?: \d{3})+)(?:[.,](\d{1,2}))?$/.exec(text) ??
    /^(\d{1,3}(?:\.\d{3})+),(\d{1,2})$/.exec(text) ??
    /^(\d{1,3}(?:\.\d{3}){2,})$/.exec(text) ??
    (commaIsPoint ? /^(\d+),(\d{1,2})$/.exec(text) : null);
  return grouped
    ? { whole: (grouped[1] ?? '').replace(/[^\d]/g, ''), fraction: grouped[2] ?? '' }
    : undefined;
}

/** The nearest whole number of the decimal × 10^`places`, halves up; by figures, so that nothing is lost. */
export function shifted({ whole, fraction }: Decimal, places: number): number {
  const figures = fraction.padEnd(places + 1, '0');
  const next = figures.charAt(places) >= '5' ? 1 : 0;
  return Number(`${whole}${figures.slice(0, places)}`) + next;
}

export const numberOf = ({ whole, fraction }: Decimal): number =>
  Number(`${whole || '0'}.${fraction || '0'}`);

/** A cell's number as a spreadsheet shows it, to 15 figures: 0.1 + 0.2 is 0.3. */
export const shownNumber = (cell: NumberCell): number => Number(cell.number.toPrecision(15));

/** A number of at least nought as a decimal; a problem if it is too large. */
export function decimalOf(number: number): Reading<Decimal> {
  if (!Number.isFinite(number) || number >= 10 ** MOST_FIGURES) return problem(`${number} is too large`);
  if (number < 1e-6) return said({ whole: '0', fraction: '' });
  const [whole = '', fraction = ''] = String(number).split('.');
  return said({ whole, fraction });
}
