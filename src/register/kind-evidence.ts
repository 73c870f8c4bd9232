import type { Fits } from './column-fit';
import { headingHint, KIND_WORDS, kindHint } from './kind-words';
import type { Kind } from './kinds';
import type { TrialTable } from './table';

/** What the name of the sheet, and a title above the table, add to a kind that they hint at. */
const NAME_HINT = 1;
const TITLE_HINT = 0.8;
/** What a heading adds that only this kind has. */
const HEADING_HINT = 0.5;

/**
 * How much speaks for a kind: its telling fields, each by how sure its heading is, and the words of the sheet's name
 * and titles. Comparable between kinds.
 */
export function evidenceFor(kind: Kind, fits: Fits, { grid, titles, columns }: TrialTable): number {
  const telling = KIND_WORDS[kind].telling;
  let sum = 0;
  for (const [field, fit] of fits) {
    const weight = telling[field] ?? 0;
    if (fit.heading >= 0.5 && fit.content >= 0) sum += weight * fit.heading;
  }
  if (columns.some(({ heading }) => headingHint(heading).includes(kind))) sum += HEADING_HINT;
  if (kindHint(grid.sheet.name).includes(kind)) sum += NAME_HINT;
  if (titles.some((title) => title.length <= 80 && kindHint(title).includes(kind))) sum += TITLE_HINT;
  return sum;
}
