import { cellText, type Grid } from './grid';
import type { Readers } from './readers';
import { readInterval } from './values/interval';
import { CELL_WORDS, plainText } from './values/cell-words';

/** What stands in a column below its heading: shares from 0 to 1 of the non-blank cells looked at. */
export type ColumnProfile = {
  /** Non-blank cells looked at. */
  readonly count: number;
  /** Readable as a date, exact or rough. */
  readonly dates: number;
  /** How many of them lie wholly after the as-at day and are not said to be bookings: a count, not a share. */
  readonly ahead: number;
  /** Readable as a cell of a training matrix: a date, `N/A`, a tick, `booked` … */
  readonly training: number;
  /** A word, tick or code that says whether it was done, without a date. */
  readonly words: number;
  /** Intervals such as `2 years`, which some write where an expiry date should stand. */
  readonly intervals: number;
  readonly statuses: number;
  /** Words of an outcome other than a bare yes or no: completed, booked, cancelled. */
  readonly outcomes: number;
  /** Words that say that something was done: completed, attended. */
  readonly done: number;
  /** One person's name. */
  readonly names: number;
  /** Of those the ones written as names are: every word with a capital, but for `van`, `de` and the like. */
  readonly properNames: number;
  /** Several names in one cell, or a group such as `All staff`. */
  readonly severalPeople: number;
  /** One word of letters, as a forename or surname column has. */
  readonly singleWords: number;
  readonly topics: number;
  /** Known courses of any kind, topic or not. */
  readonly courses: number;
  readonly roles: number;
  readonly emails: number;
  readonly numbers: number;
  /** Sums of money, with or without a sign of currency. */
  readonly amounts: number;
  readonly states: number;
  /** One to three letters, such as `M` for mandatory. */
  readonly codes: number;
  /** Different values, as a share. */
  readonly distinct: number;
};

const PROPER_NAME =
  /^(?:(?:\p{Lu}|d[aeiu]l?\b|v[ao]n\b|de[rn]\b|l[ae]\b|bin\b|al\b|y\b|e\b)[\p{L}'’.-]*,?\s*(?:\([^)]*\)\s*)?){2,6}$/u;

const SAMPLE = 150;

/** A sign or code of currency with digits, or digits with pence. */
const MEANT_AS_DATE = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/;
const AMOUNT = /^\s*(?:[£$€]|gbp|eur|usd)\s*-?[\d,.]+|^-?[\d,]+\.\d\d\s*$|^\d[\d,.]*\s*(?:gbp|eur|\+\s*vat)/i;

/** Looks at up to 150 cells of a column in the rows given (zero-based), spread evenly. */
export function profileColumn(
  grid: Grid,
  column: number,
  rows: readonly number[],
  readers: Readers,
): ColumnProfile {
  const stride = Math.max(1, Math.floor(rows.length / SAMPLE));
  const seen = new Set<string>();
  const counts = {
    dates: 0,
    training: 0,
    words: 0,
    intervals: 0,
    statuses: 0,
    outcomes: 0,
    done: 0,
    names: 0,
    properNames: 0,
    severalPeople: 0,
    singleWords: 0,
    topics: 0,
    courses: 0,
    roles: 0,
    emails: 0,
    numbers: 0,
    amounts: 0,
    states: 0,
    codes: 0,
  };
  let count = 0;
  let ahead = 0;
  for (let index = 0; index < rows.length; index += stride) {
    const cell = grid.cellAt(rows[index] ?? 0, column);
    const text = cellText(cell);
    if (cell === undefined || text === '') continue;
    count += 1;
    seen.add(text);
    const read = readers.trainingCell(cell);
    // `31/09/2025` is no day, but it was meant to be one.
    if (read.kind === 'unreadable' && (read.due !== undefined || MEANT_AS_DATE.test(text))) {
      counts.training += 1;
      counts.dates += 1;
    } else if (
      read.kind === 'blank' ||
      (read.kind === 'unreadable' && CELL_WORDS.unknown.has(plainText(text)))
    )
      counts.training += 1;
    if (read.kind === 'said') {
      counts.training += 1;
      if (read.done ?? read.expires ?? read.booked) counts.dates += 1;
      else if (read.status !== undefined && read.status !== 'not-needed') counts.words += 1;
      if (read.done && read.done.from > readers.asAt) ahead += 1;
    }
    if (cell.kind === 'number') {
      counts.numbers += 1;
      if (!(read.kind === 'said' && read.done)) counts.amounts += 1;
    }
    if (cell.kind !== 'text') continue;
    if (/^\p{L}{1,3}$/u.test(text)) counts.codes += 1;
    if (readInterval(text) !== undefined) counts.intervals += 1;
    const status = readers.status(text);
    if (status !== undefined) counts.statuses += 1;
    if (status !== undefined && status !== 'not-needed' && text.length > 3) counts.outcomes += 1;
    if (status === 'completed' || status === 'attended') counts.done += 1;
    if (AMOUNT.test(text)) counts.amounts += 1;
    if (readers.looksLikeName(text)) {
      counts.names += 1;
      if (PROPER_NAME.test(text)) counts.properNames += 1;
    } else if (readers.isGroup(text) || readers.people(text).length > 1) counts.severalPeople += 1;
    else if (/^\p{L}[\p{L}'’-]+$/u.test(text)) counts.singleWords += 1;
    const plain = plainText(text);
    if (
      CELL_WORDS.left.has(plain) ||
      CELL_WORDS.current.has(plain) ||
      CELL_WORDS.absent.has(plain) ||
      CELL_WORDS.future.has(plain)
    )
      counts.states += 1;
    if (/\S@\S+\.\S/.test(text)) counts.emails += 1;
    if (plain.split(/[^a-z-]+/).some((word) => CELL_WORDS.roleWords.has(word))) counts.roles += 1;
    // A course's name is short; notes and descriptions are not looked up.
    const topic = text.length > 80 ? undefined : readers.match(text);
    if (topic === undefined) continue;
    if (topic.kind === 'topic') counts.topics += 1;
    if (topic.kind !== 'unknown') counts.courses += 1;
  }
  const share = (part: number) => (count === 0 ? 0 : part / count);
  return {
    count,
    ahead,
    dates: share(counts.dates),
    training: share(counts.training),
    words: share(counts.words),
    intervals: share(counts.intervals),
    statuses: share(counts.statuses),
    outcomes: share(counts.outcomes),
    done: share(counts.done),
    names: share(counts.names),
    properNames: share(counts.properNames),
    severalPeople: share(counts.severalPeople),
    singleWords: share(counts.singleWords),
    topics: share(counts.topics),
    courses: share(counts.courses),
    roles: share(counts.roles),
    emails: share(counts.emails),
    numbers: share(counts.numbers),
    amounts: share(counts.amounts),
    states: share(counts.states),
    codes: share(counts.codes),
    distinct: share(seen.size),
  };
}
