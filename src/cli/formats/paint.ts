/** Ways to colour a piece of text for a terminal. Colour only repeats what words or symbols say already. */
export type Paint = {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly breach: (text: string) => string;
  readonly dueSoon: (text: string) => string;
  readonly question: (text: string) => string;
  readonly good: (text: string) => string;
};

const ESCAPE = '\u001B[';
const sgr =
  (on: number, off: number) =>
  (text: string): string =>
    `${ESCAPE}${on}m${text}${ESCAPE}${off}m`;
const same = (text: string): string => text;

export const plainPaint: Paint = {
  strong: same,
  faint: same,
  breach: same,
  dueSoon: same,
  question: same,
  good: same,
};

/** Standard ANSI colours, so that the terminal's own scheme decides the shades. */
export const colourPaint: Paint = {
  strong: sgr(1, 22),
  faint: sgr(2, 22),
  breach: sgr(31, 39),
  dueSoon: sgr(33, 39),
  question: sgr(36, 39),
  good: sgr(32, 39),
};
