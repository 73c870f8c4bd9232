import { patternOf, simpleText } from './reading';
import { VALUE_WORDS } from './value-words';

/** A currency's sign, code or name, as a pattern; what it matches goes to `currencyOf`. */
export const CURRENCY = patternOf(VALUE_WORDS.currencies.keys());

/** `£`, `gbp` or `pounds` (lower case) to ISO 4217. */
export const currencyOf = (sign: string | undefined): string | undefined =>
  sign === undefined ? undefined : VALUE_WORDS.currencies.get(sign);

/** The currencies (ISO 4217) that a heading names: `GBP` of `Cost (£)`; usually none. */
export function currenciesOfHeading(heading: string): readonly string[] {
  const found = [...simpleText(heading).matchAll(new RegExp(CURRENCY, 'g'))].flatMap(
    ([sign]) => currencyOf(sign) ?? [],
  );
  return [...new Set(found)];
}
