import type { SummaryCell } from '../workbook/edits';
import { grouped } from './cells';

/**
 * How wide a column has to be, in characters: `least` so that no figure is cut off and no usual word torn, `good` for
 * long words such as addresses too, `ease` so that long text takes a few lines only.
 */
export type Need = { readonly least: number; readonly good: number; readonly ease: number };

export const NO_NEED: Need = { least: 0, good: 0, ease: 0 };

export const greater = (a: Need, b: Need): Need => ({
  least: Math.max(a.least, b.least),
  good: Math.max(a.good, b.good),
  ease: Math.max(a.ease, b.ease),
});

type Bounds = Omit<Need, 'ease'>;

/** What stands beside the text of a cell: its indent, and the edge that programs keep free; of headings their button. */
const EDGES: Bounds = { least: 2, good: 3 };
const HEADING_EDGES: Bounds = { least: 3, good: 4 };
/** Bold letters are so much wider. */
const BOLD = 1.1;
/** How many lines a wrapped text fills at ease, and with little room. */
const LINES = { ease: 3, good: 4 };
/** No word, link or text asks for more. */
const WIDEST_WORD: Bounds = { least: 18, good: 34 };
const WIDEST_LINK: Bounds = { least: 14, good: 20 };
const WIDEST_TEXT = { ease: 44, good: 36 };
/** `30 Nov 2026`, `Nov 2026`. */
const DAY_LENGTH = 11;
const MONTH_LENGTH = 8;

/** What a cell of a table needs: figures and days whole, text between its words. */
export function needOf(cell: SummaryCell): Need {
  switch (cell.kind) {
    case 'blank':
      return NO_NEED;
    case 'day':
      return around(DAY_LENGTH);
    case 'month':
      return around(MONTH_LENGTH);
    case 'money':
      return around(lengthOf(cell.amount, cell.precision === 'exact' ? 3 : 0) + signLength(cell.currency));
    case 'number':
      return around(
        cell.format === 'percent'
          ? lengthOf(cell.number * 100, 1)
          : lengthOf(cell.number, cell.format === 'decimal' ? 2 : 0),
      );
    case 'link':
      return around(cell.text.length, WIDEST_LINK);
    case 'text':
      return needOfText(cell);
  }
}

/** How long a text is in characters of usual size; those of a key figure are twice as wide. */
export const lengthOfText = ({ text, style }: TextCell): number => text.length * (style === 'figure' ? 2 : 1);

type TextCell = Extract<SummaryCell, { kind: 'text' }>;

function needOfText(cell: TextCell): Need {
  const { text, style } = cell;
  const isHeading = style === 'header' || style === 'number-header';
  const word = !isHeading && text.length <= SHORT ? text.length : longestWord(text);
  switch (style) {
    case 'right':
    case 'figure':
      return around(Math.min(WIDEST_TEXT.ease, lengthOfText(cell)));
    case 'figure-label':
      return around(word);
    case 'header':
    case 'number-header':
      return around(Math.ceil(word * BOLD), WIDEST_WORD, HEADING_EDGES);
    default: {
      const need = around(word, WIDEST_WORD);
      const inLines = (step: 'good' | 'ease'): number =>
        Math.max(need.good, Math.min(WIDEST_TEXT[step], Math.ceil(text.length / LINES[step])) + EDGES.good);
      return { least: need.least, good: inLines('good'), ease: inLines('ease') };
    }
  }
}

const around = (length: number, most: Bounds = { least: Infinity, good: Infinity }, edges = EDGES): Need => {
  const good = Math.min(most.good, length) + edges.good;
  return { least: Math.min(most.least, length) + edges.least, good, ease: good };
};

/** Text as short as `Never done` stays on one line. */
const SHORT = 10;

/** Words part at spaces and dashes, where programs break lines. */
const longestWord = (text: string): number =>
  text.split(/[\s–-]/).reduce((most, { length }) => Math.max(most, length), 0);

const lengthOf = (number: number, more: number): number =>
  (number < 0 ? 1 : 0) + grouped(Math.abs(Math.round(number))).length + more;

/** `£`, or `AUD ` of a currency that is written by its letters. */
const signLength = (currency: string): number => (currency === 'GBP' ? 1 : currency.length + 1);
