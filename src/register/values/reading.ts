import type { Cell } from '../../workbook/snapshot';
import { plainText } from './cell-words';
import { VALUE_WORDS } from './value-words';

/** What a reader makes of a cell: a value, nothing at all, or why it cannot be read. */
export type Reading<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'problem';
      readonly reason: string;
      /** A length that was read, but in days; how long a day is, a policy may say. */
      readonly inDays?: { readonly least: number; readonly most: number };
    };

/** A cell that shows no error: what the readers take. */
export type FilledCell = Exclude<Cell, { kind: 'error' }>;
export type NumberCell = Extract<Cell, { kind: 'number' }>;

export const BLANK = { kind: 'blank' } as const;
export const said = <T>(value: T): Reading<T> => ({ kind: 'value', value });
export const problem = (reason: string) => ({ kind: 'problem', reason }) as const;

const FRACTIONS: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' };

/**
 * A cell's text as the readers compare it: `plainText`, with plain hyphens, and with `½`, `1 ½` and `1 1/2` as decimals.
 * A fraction without a whole number keeps its nought: `½ day` is `0.5 day`.
 */
export const simpleText = (text: string): string =>
  plainText(
    text
      .replace(/(\d)?\s*([½¼¾])/g, (_, whole: string | undefined, fraction: string) =>
        whole === undefined ? ` 0${FRACTIONS[fraction] ?? ''}` : `${whole}${FRACTIONS[fraction] ?? ''}`,
      )
      .replace(/(?<![\d/.])(\d{1,2})\s+(1\/2|1\/4|3\/4)(?![\d/])/g, (_, whole: string, fraction: string) =>
        String(Number(whole) + (VALUE_WORDS.numberWords.get(fraction) ?? 0)),
      ),
  ).replace(/[‐‑‒–—−]/g, '-');

/** True for dashes, dots and the words that say: nothing belongs here. Takes what `simpleText` gives. */
export const isBlankText = (plain: string): boolean =>
  /^[-_.,=/\s]*$/.test(plain) || VALUE_WORDS.blank.has(plain);

/** True for `tbc`, `?` and the like. Takes what `simpleText` gives. */
export const isUnsettled = (plain: string): boolean =>
  VALUE_WORDS.unsettled.has(plain) || /^\?+$/.test(plain);

/** The words of a list as a pattern without anchors: longest first, any spacing, none inside a longer word. */
export function patternOf(words: Iterable<string>): string {
  const sources = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const source = word.replace(/[$()*+./?[\]\\^{|}]/g, '\\$&').replace(/\s+/g, '\\s*');
      return `${/^[a-z]/.test(word) ? '(?<![a-z])' : ''}${source}${/[a-z]$/.test(word) ? '(?![a-z])' : ''}`;
    });
  return `(?:${sources.join('|')})`;
}

const NOTE = /\(([^()\d]*)\)|\[([^[\]\d]*)\]|\s-\s*([^-\d]*)$/g;
const DOUBTFUL = new RegExp(patternOf(VALUE_WORDS.doubtful));

/**
 * A value without the notes beside it: `£0 (internal)` is `£0`. Only notes without figures are taken away; with one that
 * may change the value, such as `(deposit)` or one that `alsoDoubtful` finds, the answer is a problem.
 */
export function withoutNotes(plain: string, alsoDoubtful?: RegExp): Reading<string> {
  for (const [, round, square, behind] of plain.matchAll(NOTE)) {
    const note = round ?? square ?? behind ?? '';
    if (DOUBTFUL.test(note) || alsoDoubtful?.test(note) === true)
      return problem(`“${note.trim()}” may change what it means`);
  }
  return said(plain.replace(NOTE, ' ').replace(/\s+/g, ' ').trim());
}
