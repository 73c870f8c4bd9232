import type { Policy } from '../policy/policy';
import type { Rating, RowRecord } from '../register/records';
import { VALUE_WORDS } from '../register/values/value-words';
import { simpleText } from '../register/values/reading';
import { cellAddress, type CellRef } from '../workbook/address';
import { known, unknown } from './fact-table';
import { fieldOf, valueOf } from './row-fields';
import type { Fact } from './subject';

type Rated = { readonly title: string; readonly rating: Rating; readonly cell: CellRef };

/**
 * How a request fares by the policy's criteria for which the register has columns: how many are rated, how many are
 * answered with no, and the mean rating as a share of the best. Nothing without such columns.
 */
export function criteriaFacts(
  row: RowRecord,
  { criteria }: Policy,
  columns: readonly string[],
): Readonly<Record<string, Fact>> {
  const asked = criteria.filter(({ id }) => columns.includes(`criterion:${id}`));
  if (asked.length === 0) return {};
  const reads = asked.map(({ id, title }) => ({ title, read: fieldOf(row, `criterion:${id}`) }));
  const unread = reads.flatMap(({ read }) => (read?.kind === 'problem' ? [read] : []));
  const rated = reads.flatMap(({ title, read }): readonly Rated[] => {
    const rating = valueOf(read, 'rating')?.rating;
    return rating === undefined || read === undefined ? [] : [{ title, rating, cell: read.cell }];
  });
  const cells = [...rated.map(({ cell }) => cell), ...unread.map(({ cell }) => cell)];
  const notMet = rated.filter(({ rating }) => isNo(rating));
  return {
    criteriaRated: ranged(rated.length, unread.length, cells),
    criteriaUnrated: ranged(asked.length - rated.length - unread.length, unread.length, [row.cell]),
    criteriaNotMet: ranged(
      notMet.length,
      unread.length,
      notMet.length > 0 ? notMet.map(({ cell }) => cell) : cells,
    ),
    unmetCriteria: known(
      notMet.map(({ title }) => title).join('; ') || 'none',
      notMet.map(({ cell }) => cell),
    ),
    criteriaShare: shareOf(rated),
  };
}

const ranged = (sure: number, open: number, cells: readonly CellRef[]): Fact =>
  open === 0 ? known(sure, cells) : { kind: 'between', from: sure, to: sure + open, cells };

const isNo = ({ text }: Rating): boolean => VALUE_WORDS.no.has(simpleText(text));
const isYes = ({ text }: Rating): boolean => VALUE_WORDS.yes.has(simpleText(text));

/** The mean of ratings on one scale, in per cent; yes and no are a scale of their own. */
function shareOf(rated: readonly Rated[]): Fact {
  const scales = new Set(rated.map(({ rating }) => scaleOf(rating)));
  const cells = rated.map(({ cell }) => cell);
  const [first, second] = [...scales];
  if (first === undefined) return unknown('it was not rated');
  if (second !== undefined) {
    const other = rated.find(({ rating }) => scaleOf(rating) !== first);
    return unknown(
      `the ratings are on different scales: in ${[rated[0], other].flatMap((each) => (each === undefined ? [] : [cellAddress(each.cell)])).join(' and ')}`,
      cells,
    );
  }
  const shares = rated.map(({ rating }) => (isYes(rating) ? 1 : isNo(rating) ? 0 : rating.share));
  if (shares.some((share) => share === undefined))
    return unknown('the scale of the ratings is not known', cells);
  const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0);
  return known(Math.round((sum / shares.length) * 1000) / 10, cells);
}

const scaleOf = (rating: Rating): string =>
  isYes(rating) || isNo(rating) ? 'yes or no' : String(rating.outOf ?? 'unknown');
