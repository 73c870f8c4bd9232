/**
 * True if a number format shows a date: it has a day, month or year outside quotes, brackets and escapes
 * (ECMA-376 part 1, 18.8.31). `m` alone beside hours or seconds means minutes.
 */
export const isDateFormat = (format: string): boolean => shownBy(format) !== 'nothing';

/** What of a date a number format shows at least; `day-month` is a day without its year, such as `23-Sep`. */
export type DateShown = 'day' | 'day-month' | 'month' | 'year' | 'nothing';

/** What a number format shows of a date, by its first section. */
export function shownBy(format: string): DateShown {
  const known = remembered.get(format);
  if (known !== undefined) return known;
  const bare = (format.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .replace(/general/gi, '')
    .toLowerCase();
  const answer = shownByCodes(bare);
  remembered.set(format, answer);
  return answer;
}

function shownByCodes(bare: string): DateShown {
  const hasYear = bare.includes('y');
  if (bare.includes('d')) return hasYear ? 'day' : 'day-month';
  const hasMonth = bare.includes('m') && !/[hs]/.test(bare);
  if (hasMonth) return 'month';
  return hasYear ? 'year' : 'nothing';
}

const remembered = new Map<string, DateShown>();
