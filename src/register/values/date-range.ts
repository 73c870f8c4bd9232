import { calendarDate, type Day } from '../../calendar/day';
import { endOf, dayFrom, noDate, type DateText } from './date-parts';
import { readExactDay } from './date-exact';
import { readRoughDay } from './date-rough';
import { monthOf } from './date-signs';

const DAYS_ONLY = /^\d{1,2}°?(?:\s?[-,&]\s?\d{1,2}°?)*$/;
const DAY_MONTH_NAME = /^(?:\d{1,2}°?\s?[-,&/]\s?)*?(\d{1,2})°?[-/.,\s_]*([A-L])$/;
const DAY_MONTH_NUMBER = /^(\d{1,2})\s?[/.]\s?(\d{1,2})\.?$/;

/**
 * Reads several days of one training, such as `7-11 July 2025`, `30 Mar - 3 Apr 2026` or `3, 10 & 17 Nov 2024`. The last
 * day counts: training is done when it ends. A range longer than a term is all of its days, since it may be a
 * certificate's first and last. `text` is in the signs of `date-signs.ts`; `undefined` if it has another form.
 */
export function readRange(text: string, asAt: Day): DateText | undefined {
  let fault: DateText | undefined;
  for (const match of text.matchAll(/[-,&/>]/g)) {
    const left = text.slice(0, match.index).trim();
    const right = text.slice(match.index + 1).trim();
    const isList = match[0] === ',' || match[0] === '&';
    const read = readEnds(left, right, isList || match[0] === '/', asAt);
    if (read?.kind === 'span') return read;
    fault ??= read;
  }
  return fault;
}

function readEnds(left: string, right: string, isList: boolean, asAt: Day): DateText | undefined {
  const to = readExactDay(right, asAt);
  if (to === undefined) return isList ? undefined : readRoughEnds(left, right, asAt);
  const from = to.kind === 'none' ? readBeginning(left, asAt, asAt) : readBeginning(left, to.span.to, asAt);
  if (from !== undefined) return to.kind === 'none' ? to : endOf(from, to);
  // Two whole dates with a comma between may be two trainings.
  const whole = isList ? undefined : readExactDay(left, asAt);
  return whole && endOf(whole, to);
}

/** `Sept 2024 - July 2025`: all of it. */
function readRoughEnds(left: string, right: string, asAt: Day): DateText | undefined {
  const from = readRoughDay(left, asAt);
  const to = readRoughDay(right, asAt);
  if (from?.kind !== 'span' || to?.kind !== 'span') return undefined;
  if (from.span.from > to.span.from) return noDate('the range ends before it begins');
  return { kind: 'span', span: { from: from.span.from, to: to.span.to } };
}

/** The last day named before the range's end, whose month and year it takes where it has none; December comes before January. */
function readBeginning(left: string, end: Day, asAt: Day): DateText | undefined {
  const { year, month } = calendarDate(end);
  if (DAYS_ONLY.test(left)) {
    const days = (left.match(/\d+/g) ?? []).map(Number);
    if (days.some((day, index) => day <= (days[index - 1] ?? 0)))
      return noDate('the range ends before it begins');
    return dayFrom({ year: String(year), month, date: days.at(-1) ?? 0 }, asAt);
  }
  const named = DAY_MONTH_NAME.exec(left);
  const numbers = named ? undefined : DAY_MONTH_NUMBER.exec(left);
  const date = Number(named?.[1] ?? numbers?.[1]);
  const begins = named ? monthOf(named[2]) : Number(numbers?.[2]);
  if (!Number.isFinite(date) || !Number.isFinite(begins)) return undefined;
  return dayFrom({ year: String(begins === 12 && month === 1 ? year - 1 : year), month: begins, date }, asAt);
}
