import { dateOfText, findDate } from './date-in-text';
import type { FilledCell, Reading } from './reading';
import { BLANK, isBlankText, patternOf, problem, said, simpleText } from './reading';
import { readTrainingCell, type DateContext } from './training-cell';
import { VALUE_WORDS } from './value-words';

export type YesNoContext = DateContext & {
  readonly heading: string;
  /** What a cross means in this column; without it a cross is a problem. */
  readonly xMeans?: 'yes' | 'no';
};

/**
 * Reads an answer: `Y`, `No`, a tick, 1 or 0, `Seen`, `Not seen`, the heading's own words (`Accredited` under
 * `Accredited?`), or the day on which it came true (`Certificate seen 3/11/24`). A word that takes the answer back
 * (`Yes, but expired`) and a day still to come are problems.
 */
export function readYesNo(cell: FilledCell, context: YesNoContext): Reading<boolean> {
  if (cell.kind === 'boolean') return said(cell.value);
  if (cell.kind === 'text') return readText(cell.text, context);
  if (cell.number === 1 || cell.number === 0) return said(cell.number === 1);
  const read = readTrainingCell(cell, context);
  if (read.kind === 'unreadable') return problem(`it is neither yes nor no: ${read.reason}`);
  const day = read.kind === 'said' ? read.done : undefined;
  return day === undefined ? problem('it is neither yes nor no') : onDay(day.from, context);
}

const onDay = (day: number, { asAt }: DateContext): Reading<boolean> =>
  day > asAt ? problem('the day is still to come') : said(true);

const LEADING = new RegExp(
  `^(${patternOf([...VALUE_WORDS.yes, ...VALUE_WORDS.no])})(?:[\\s,;:.!([-]+(.*))?$`,
);
const AGAINST_YES = new RegExp(patternOf(VALUE_WORDS.againstYes));
const AGAINST_NO = new RegExp(patternOf(VALUE_WORDS.againstNo));

function readText(raw: string, context: YesNoContext): Reading<boolean> {
  const plain = simpleText(raw);
  if (isBlankText(plain)) return BLANK;
  if (plain === '1' || plain === '0') return said(plain === '1');
  if (VALUE_WORDS.crosses.has(plain)) {
    return context.xMeans === undefined
      ? problem('a cross may mean yes or no')
      : said(context.xMeans === 'yes');
  }
  const own = headingAnswer(plain, context.heading);
  if (own !== undefined) return said(own);
  const whole = dateOfText(plain, context.asAt);
  if (whole) return onDay(whole.from, context);
  const match = LEADING.exec(plain);
  if (!match) return problem('it is neither yes nor no');
  if (/^[a-z][\s.]+[a-z]/.test(plain)) return problem('it may begin with somebody’s initial');
  const isYes = VALUE_WORDS.yes.has(match[1] ?? '');
  return withRemark(isYes, match[2] ?? '', context);
}

const NEED_HEADING = new RegExp(patternOf(VALUE_WORDS.needHeadings));

/** `Accredited` and `Not accredited` under a heading `Accredited (Y/N)`, `Statutory` under `Mandatory`. */
function headingAnswer(plain: string, heading: string): boolean | undefined {
  const own = simpleText(heading.replace(/\([^)]*\)/g, ' ')).replace(/[?:\s]+$/, '');
  if (own === '') return undefined;
  if (plain === own) return true;
  if (NEED_HEADING.test(own) && VALUE_WORDS.needYes.has(plain)) return true;
  if (NEED_HEADING.test(own) && VALUE_WORDS.needNo.has(plain)) return false;
  return [`not ${own}`, `non-${own}`, `non ${own}`].includes(plain) ? false : undefined;
}

/** A yes or no with words or a date behind it; only words that take it back, and days to come, change it. */
function withRemark(isYes: boolean, remark: string, context: YesNoContext): Reading<boolean> {
  const against = isYes ? AGAINST_YES : AGAINST_NO;
  if (against.test(remark)) return problem(`“${remark.replace(/[)\]]+$/, '')}” may take it back`);
  const date = findDate(remark, context.asAt);
  return isYes && date.kind === 'one' ? onDay(date.span.from, context) : said(isYes);
}
