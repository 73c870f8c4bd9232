import type { Catalogue } from '../catalogue/catalogue';
import { courseWords } from '../catalogue/course-words';
import type { FieldRead, RowRecord } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import { known, unknown } from './fact-table';
import type { Joined } from './evaluation-join';
import { unreadable } from './person-facts';
import { remembering } from './records-by-name';
import { fieldOf, valueOf, wordsOfField } from './row-fields';
import type { Fact } from './subject';

/** A function from the rows about one activity to its rating in percent of the best mark, their mean. */
export type RatingShare = (rows: readonly Joined[], otherwise: readonly CellRef[]) => Fact;

/**
 * Ratings can only be told where their scale is known, and where the ratings of one activity, under whatever person,
 * are all on the same one.
 */
export function ratingShares(rows: readonly RowRecord[], catalogue: Catalogue): RatingShare {
  const mixed = mixedScales(rows, catalogue);
  return (joined, otherwise) => {
    const rated = joined.flatMap(({ row, doubt }) => {
      const read = fieldOf(row, 'rating');
      return read === undefined ? [] : [{ row, doubt, read }];
    });
    const [first] = rated;
    if (first === undefined) {
      const cells = [...joined.map(({ row }) => row.cell), ...otherwise];
      return unknown('there is no rating of it', cells);
    }
    const cells = rated.map(({ read }) => read.cell);
    const others = rated.flatMap(({ row }) => mixed(row) ?? []);
    if (others.length > 0) return differing(cells, others);
    const doubt = rated.find((each) => each.doubt !== undefined)?.doubt;
    if (doubt !== undefined) return unknown(doubt.why, [doubt.cell, ...cells]);
    const shares = rated.map(({ read }) => shareOf(read));
    const open = shares.find((share) => typeof share !== 'number');
    if (open !== undefined) return open;
    const sum = shares.reduce<number>((total, share) => total + Number(share), 0);
    return known(Math.round((sum / shares.length) * HUNDRED * HUNDRED) / HUNDRED, cells);
  };
}

const HUNDRED = 100;

/** The share from 0 to 1, or why there is none. */
function shareOf(read: FieldRead): number | Fact {
  if (read.kind === 'problem') return unreadable(read);
  const rating = valueOf(read, 'rating')?.rating;
  const where = cellAddress(read.cell);
  if (rating?.share !== undefined) return rating.share;
  return unknown(
    `the scale of the rating “${rating?.text ?? wordsOfField(read) ?? ''}” in ${where} is not known`,
    [read.cell],
  );
}

/** The cells of an activity's ratings, where they are on different scales. */
function mixedScales(
  rows: readonly RowRecord[],
  catalogue: Catalogue,
): (row: RowRecord) => readonly CellRef[] | undefined {
  const inWords = courseWords(catalogue);
  const inKey = remembering((activity) =>
    inWords(activity)
      .map(({ text }) => text)
      .join(' '),
  );
  const keyOf = (row: RowRecord) => inKey(wordsOfField(fieldOf(row, 'activity')) ?? '');
  const found = new Map<string, { readonly scales: Set<number>; readonly cells: CellRef[] }>();
  for (const row of rows) {
    const read = fieldOf(row, 'rating');
    const most = valueOf(read, 'rating')?.rating.outOf;
    if (read === undefined || most === undefined) continue;
    const entry = found.get(keyOf(row)) ?? { scales: new Set<number>(), cells: [] };
    entry.scales.add(most);
    entry.cells.push(read.cell);
    found.set(keyOf(row), entry);
  }
  return (row) => {
    const entry = found.get(keyOf(row));
    return entry !== undefined && entry.scales.size > 1 ? entry.cells : undefined;
  };
}

function differing(own: readonly CellRef[], others: readonly CellRef[]): Fact {
  const cells = [...own, ...others.filter((cell) => !own.includes(cell))];
  const all = cells.map(cellAddress);
  const named = all.length > MOST_NAMED ? [...all.slice(0, MOST_NAMED), 'others'] : all;
  return unknown(`the ratings of the activity in ${named.join(', ')} are on different scales`, cells);
}

/** More cells than a sentence can hold are shown, not named. */
const MOST_NAMED = 4;
