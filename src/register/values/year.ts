import { calendarDate, dayOf, type Day } from '../../calendar/day';
import type { Span } from '../../calendar/span';
import { fullYear } from './date-parts';
import { dateOfText } from './date-in-text';
import { lookOf } from './number-format';
import type { FilledCell, Reading } from './reading';
import { BLANK, isBlankText, patternOf, problem, said, simpleText } from './reading';
import { VALUE_WORDS } from './value-words';

/** A year as written, and its first and last day. */
export type Year = { readonly text: string; readonly span: Span };

export type YearContext = { readonly asAt: Day };

const ACADEMIC = patternOf(VALUE_WORDS.academicYear);
const FINANCIAL = patternOf(VALUE_WORDS.financialYear);
const PAIR = /^(\d{4}|\d{2})\s*(?:[-/]|to|&|and)\s*(\d{4}|\d{2})$/;
const KIND = new RegExp(
  `^(?:(${FINANCIAL})|(${ACADEMIC}))?[\\s:.-]*(.*?)[\\s:.-]*(?:(${FINANCIAL})|(${ACADEMIC}))?$`,
);

/**
 * Reads a year: `2025-26`, `25/26` and `AY 2025/26` run from 1 September to 31 August, `FY 2025-26` from 1 April to 31
 * March, `2025` is the calendar year, `1/9/25 - 31/8/26` says it itself. `AY2025`, which may begin or end in 2025, and
 * two years that do not follow each other are problems.
 */
export function readYear(cell: FilledCell, { asAt }: YearContext): Reading<Year> {
  switch (cell.kind) {
    case 'boolean':
      return problem('it is a yes or no, not a year');
    case 'number':
      if (lookOf(cell.format).isDate)
        return problem('the cell shows a date; write the year as text, such as 2025-26');
      return Number.isInteger(cell.number)
        ? readText(String(cell.number), asAt)
        : problem('it is not a year');
    case 'text':
      return readText(cell.text, asAt);
  }
}

function readText(raw: string, asAt: Day): Reading<Year> {
  const plain = simpleText(raw.replace(/[()[\]]/g, ' '));
  if (isBlankText(plain)) return BLANK;
  const [, financialBefore, academicBefore, year = '', financialBehind, academicBehind] =
    KIND.exec(plain) ?? [];
  const isFinancial = (financialBefore ?? financialBehind) !== undefined;
  const isNamed = isFinancial || (academicBefore ?? academicBehind) !== undefined;
  const span = spanOf(year, { isFinancial, isNamed }, asAt);
  return span.kind === 'value' ? said({ text: raw.replace(/\s+/g, ' ').trim(), span: span.value }) : span;
}

function spanOf(
  text: string,
  { isFinancial, isNamed }: { readonly isFinancial: boolean; readonly isNamed: boolean },
  asAt: Day,
): Reading<Span> {
  const pair = PAIR.exec(text);
  if (pair) {
    const from = fullYear(pair[1] ?? '', asAt);
    const second = pair[2] ?? '';
    if (Number(second) !== (second.length === 2 ? (from + 1) % 100 : from + 1))
      return problem('the two years do not follow each other');
    const begins = isFinancial ? dayOf(from, 4, 1) : dayOf(from, 9, 1);
    return plausible(
      from,
      { from: begins, to: isFinancial ? dayOf(from + 1, 3, 31) : dayOf(from + 1, 8, 31) },
      asAt,
    );
  }
  if (/^\d{4}$/.test(text)) {
    const year = Number(text);
    if (isNamed) return problem(`it may begin or end in ${text}; write both years`);
    return plausible(year, { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) }, asAt);
  }
  return fromDates(text, asAt);
}

/** `1 Sep 2025 - 31 Aug 2026` and `Sept 2025 to Aug 2026`: twelve months, or it is no year. */
function fromDates(text: string, asAt: Day): Reading<Span> {
  const [, first = '', second = ''] =
    /^(.{4,}?)\s*(?:\s-\s|\sto\s|(?<=\d{4})-(?=[a-z\d]))\s*(.{4,})$/.exec(text) ?? [];
  const from = dateOfText(first, asAt);
  const to = dateOfText(second, asAt);
  if (from === undefined || to === undefined) return problem('it is not understood as a year');
  const span = { from: from.from, to: to.to };
  const days = span.to - span.from + 1;
  return days === 365 || days === 366
    ? said(span)
    : problem('from its first to its last day is not twelve months');
}

function plausible(year: number, span: Span, asAt: Day): Reading<Span> {
  const now = calendarDate(asAt).year;
  return year < now - 79 || year > now + 20 ? problem(`the year ${year} cannot be right`) : said(span);
}
