import { isDateFormat } from './date-format';
import { VALUE_WORDS } from './value-words';

/** What a number format makes of a number. */
export type FormatLook = {
  /** `hh:mm`, `[h]:mm:ss` and the like: hours, minutes or seconds and no day, month or year. */
  readonly isTime: boolean;
  /** `[h]:mm` goes on counting beyond a day; `hh:mm` begins anew at 24:00. */
  readonly isElapsed: boolean;
  /** A day, month or year. */
  readonly isDate: boolean;
  readonly isPercent: boolean;
  /** ISO 4217, of the sign or code that the format shows: `GBP` for `"£"#,##0.00` and `[$£-809]#,##0.00`. */
  readonly currency?: string;
};

const PLAIN: FormatLook = { isTime: false, isElapsed: false, isDate: false, isPercent: false };
const remembered = new Map<string, FormatLook>();

/** What a number format shows (ECMA-376 part 1, 18.8.31), by its part for numbers above nought; `undefined` is General. */
export function lookOf(format: string | undefined): FormatLook {
  if (format === undefined) return PLAIN;
  const known = remembered.get(format);
  if (known !== undefined) return known;
  const code = codeOf(format);
  const isTime = /[hs]|\[m+\]/.test(code) && !/[dy]/.test(code);
  const currency = currencyOfFormat(format);
  const look: FormatLook = {
    isTime,
    isElapsed: /\[[hms]+\]/.test(code),
    isDate: !isTime && isDateFormat(format),
    isPercent: code.includes('%'),
    ...(currency === undefined ? {} : { currency }),
  };
  remembered.set(format, look);
  return look;
}

/** The part of a format that is code: without quoted text, escapes, fillers and colours or conditions. */
const codeOf = (format: string): string =>
  (format.split(';')[0] ?? '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/general/gi, '')
    .toLowerCase();

function currencyOfFormat(format: string): string | undefined {
  const shown = (format.split(';')[0] ?? '')
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '$1 ')
    .replace(/\[[^\]]*\]|_.|\*./g, '')
    .replace(/["\\]/g, '')
    .toLowerCase();
  const found = [...VALUE_WORDS.currencies].find(([sign]) =>
    /^[a-z]+$/.test(sign) ? new RegExp(`\\b${sign}\\b`).test(shown) : shown.includes(sign),
  );
  return found?.[1];
}
