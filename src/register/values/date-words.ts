import { z } from 'zod';
import words from './date-words.json' with { type: 'json' };

const list = z.array(z.string().min(1)).min(1);

const schema = z
  .strictObject({
    /** January to December, each with its ways of being written. */
    months: z.array(list).length(12),
    /** Saturday to Friday, in the order of a day's number modulo 7. */
    weekdays: z.array(list).length(7),
    /** Terms and holidays as first and last month (1 to 12; 13 is the next January), as wide as they fall anywhere. */
    seasons: z
      .array(
        z.strictObject({
          words: list,
          from: z.number().int().min(1).max(12),
          to: z.number().int().min(1).max(13),
        }),
      )
      .max(9),
    term: list,
    weekFrom: list,
    weekTo: list,
    schoolYear: list,
    /** Words that leave a month or year as rough as it is: `mid March 2024`. */
    vague: list,
    until: list,
    and: list,
    /** Words that a date may do without, anywhere in it or only before it. */
    fillers: list,
    leading: list,
    ordinals: list,
    time: z.strictObject({ before: list, behind: list, alone: list, between: list }),
    /** Units of lengths of time, which are no dates. */
    lengths: list,
    /** Units of what a training gave or took: beside a date they leave it what it is. */
    credits: list,
    /** Before or behind a length of time: the day for it has passed. */
    overdue: list,
    /** Before or behind a length of time: it has not. */
    ahead: list,
    ago: list,
    outOf: list,
    /** Words for a certificate that is valid; a date behind them may be its first day or its last. */
    inForce: list,
    /** Remarks behind a date that make it the day on which something falls due. */
    dueMarks: list,
    /** Words that take the number behind them away from a date: `Level 2 March 2024` is not 2 March. */
    numbered: list,
    /** Words that, before a date, may make it the date of something else. */
    doubtBefore: list,
    /** Words that, anywhere beside a date, leave open whether the training was done then; `*` stands for any ending. */
    doubtAnywhere: list,
    /** Behind a number of two figures, these make it no year: `3 Nov 24 delegates`. */
    counted: list,
    ticks: list,
    /** How long a certificate is valid, where a day of expiry should stand. */
    intervals: z.strictObject({
      before: list,
      behind: list,
      whole: z.array(z.strictObject({ words: list, months: z.number().int().min(1) })),
      /** One to twelve. */
      numbers: list.length(12),
      years: list,
      months: list,
    }),
  })
  .readonly();

/** The words of which dates are made, from `date-words.json`. */
export const DATE_WORDS = schema.parse(words);

/** The months' names in lower case, full and short, each with its number from 1 to 12. */
export const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  DATE_WORDS.months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** The source of a pattern that matches any of some words, longest first. */
export const anyOf = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
    .join('|');

/** A pattern for any of some words within a text, not inside a longer word; a `*` at a word's end stands for any ending. */
export function wordsIn(list: readonly string[]): RegExp {
  const whole = list.filter((word) => !word.endsWith('*'));
  const stems = list.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  const either = [
    ...(whole.length === 0 ? [] : [`(?:${anyOf(whole)})(?!\\p{L})`]),
    ...(stems.length === 0 ? [] : [`(?:${anyOf(stems)})`]),
  ].join('|');
  return new RegExp(`(?<!\\p{L})(?:${either})`, 'u');
}
