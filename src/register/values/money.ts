import type { Money } from '../records';
import { CURRENCY, currencyOf } from './currency';
import { decimalOf, readDecimal, shifted, shownNumber, type Decimal } from './decimal';
import { lookOf } from './number-format';
import type { FilledCell, NumberCell, Reading } from './reading';
import { BLANK, isBlankText, patternOf, problem, said, simpleText, withoutNotes } from './reading';
import { takeTax } from './tax';
import { VALUE_WORDS } from './value-words';

/** ISO codes that the column's heading names; the first counts where the cell names none, unless there are several. */
export type MoneyContext = { readonly currencies: readonly string[] };

/**
 * Reads an amount: `£1,234.50`, `20 EUR`, `45+VAT`, `free`, `£300-400/person`, `(45.00)` for less than nothing, or a
 * number. Without a currency in cell, number format or heading it is pounds. Two amounts in a cell, a price for each
 * day, or a rough amount are problems. Amounts come in pence (cents), whole, and are never converted.
 */
export function readMoney(cell: FilledCell, context: MoneyContext): Reading<Money> {
  if (cell.kind === 'boolean') return problem('it is a yes or no, not an amount');
  return cell.kind === 'number' ? readNumber(cell, context) : readText(cell.text, context);
}

function readNumber(cell: NumberCell, context: MoneyContext): Reading<Money> {
  const look = lookOf(cell.format);
  if (look.isDate || look.isTime) return problem('the cell shows a date or a time, not an amount');
  if (look.isPercent) return problem('the cell shows a percentage, not an amount');
  const number = shownNumber(cell);
  const size = decimalOf(Math.abs(number));
  if (size.kind !== 'value') return size;
  const pence = shifted(size.value, 2);
  return priced(number < 0 ? 0 - pence : pence, undefined, look.currency, 'unsaid', context);
}

const NUMBER = '\\d+(?:[., ]\\d+)*|\\.\\d+';
const MULTIPLE = patternOf([...VALUE_WORDS.multiples.keys(), ...VALUE_WORDS.pence]);
const AMOUNT = `(${CURRENCY})?\\s*(${NUMBER})\\s*(${MULTIPLE})?\\s*(${CURRENCY})?`;
const ONE = new RegExp(`^${AMOUNT}$`);
const RANGE = new RegExp(`^${AMOUNT}\\s*(?:-|to)\\s*${AMOUNT}$`);
const LESS = new RegExp(`^(?:-\\s*(.+)|(${CURRENCY})\\s*-\\s*(.+)|(${CURRENCY})?\\s*\\((.+)\\))$`);
const FIGURES = new RegExp(NUMBER, 'g');
const BESIDE = new RegExp(patternOf(VALUE_WORDS.besideMoney), 'g');
const ROUGH = new RegExp(`${patternOf(VALUE_WORDS.rough)}|\\d\\+$`);

function readText(raw: string, context: MoneyContext): Reading<Money> {
  const plain = simpleText(raw)
    .replace(/â£/g, '£')
    .replace(/(?<=\d)[.,;]+$/, '');
  if (isBlankText(plain) || new RegExp(`^${CURRENCY}[-=.\\s]*$`).test(plain)) return BLANK;
  const taxed = takeTax(plain);
  if (taxed.kind !== 'value') return taxed;
  const bare = withoutNotes(taxed.value.rest);
  if (bare.kind !== 'value') return bare;
  const { tax } = taxed.value;
  if (VALUE_WORDS.free.has(bare.value)) return priced(0, undefined, undefined, tax, context);
  const text = tidy(bare.value.replace(BESIDE, ' '));
  const one = ONE.exec(text);
  if (one) return single(one, 1, tax, context);
  const less = LESS.exec(text);
  const amount = less && ONE.exec(`${less[2] ?? less[4] ?? ''}${less[1] ?? less[3] ?? less[5] ?? ''}`);
  if (amount) return single(amount, -1, tax, context);
  const range = RANGE.exec(text);
  return range ? between(range, tax, context) : problem(whyNot(text));
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s:]+/, '')
    .trim();

type Part = {
  readonly pence: number;
  readonly currency: string | undefined;
  readonly unit: string | undefined;
};

/** One amount from the groups of `AMOUNT`: sign before, figures, `k` or `p`, sign behind. */
function partOf(groups: readonly (string | undefined)[]): Reading<Part> {
  const [before, figures = '', unit, behind] = groups;
  const currency = currencyOf(before) ?? currencyOf(behind);
  if (before !== undefined && behind !== undefined && currency !== currencyOf(behind))
    return problem('it names two currencies');
  const isPence = unit !== undefined && VALUE_WORDS.pence.has(unit);
  if (isPence && currency !== undefined) return problem('it may be pounds or pence');
  const read = readDecimal(figures, { commaIsPoint: currency === 'EUR' });
  if (read.kind !== 'value') return read;
  return said({ pence: penceOf(read.value, isPence ? 0 : 2, unit), currency, unit });
}

/** Multiples are powers of ten, so that the point only moves. */
const penceOf = (decimal: Decimal, places: number, unit = ''): number =>
  shifted(decimal, places + Math.round(Math.log10(VALUE_WORDS.multiples.get(unit) ?? 1)));

function single(
  match: RegExpExecArray,
  sign: 1 | -1,
  tax: Money['tax'],
  context: MoneyContext,
): Reading<Money> {
  const part = partOf(match.slice(1, 5));
  if (part.kind !== 'value') return part;
  const { pence, currency } = part.value;
  return priced(pence === 0 ? 0 : sign * pence, undefined, currency, tax, context);
}

function between(match: RegExpExecArray, tax: Money['tax'], context: MoneyContext): Reading<Money> {
  const from = partOf(match.slice(1, 5));
  const to = partOf(match.slice(5, 9));
  if (from.kind !== 'value') return from;
  if (to.kind !== 'value') return to;
  const [least, most] = [from.value, to.value];
  const currency = least.currency ?? most.currency;
  if (currency !== (most.currency ?? least.currency)) return problem('it names two currencies');
  if (least.unit !== most.unit) return problem('it is not clear what the first amount of the range is in');
  if (currency === undefined && /^(19|20)\d\d\D+(19|20)\d\d$/.test(match[0]))
    return problem('it may be two years');
  if (least.pence > most.pence) return problem('the range ends below its beginning');
  return priced(least.pence, most.pence, currency, tax, context);
}

function priced(
  least: number,
  most: number | undefined,
  currency: string | undefined,
  tax: Money['tax'],
  { currencies }: MoneyContext,
): Reading<Money> {
  if (currency === undefined && currencies.length > 1)
    return problem(`the heading names ${currencies.join(' and ')}, and the cell neither`);
  return said({ least, most: most ?? least, currency: currency ?? currencies[0] ?? 'GBP', tax });
}

function whyNot(text: string): string {
  const amounts = text.match(FIGURES) ?? [];
  if (amounts.length === 0) return 'it names no amount';
  if (amounts.length > 1) return 'it holds more than one amount, so which of them counts is not said';
  if (ROUGH.test(text)) return 'it is only a rough amount';
  return 'the words beside the amount are not understood';
}
