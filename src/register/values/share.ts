import { readCount, type NumberContext } from './number';
import type { FilledCell, Reading } from './reading';
import { problem, said, simpleText } from './reading';
import { VALUE_WORDS } from './value-words';

/** Nobody holds more posts than this at once; a larger number counts hours, days or per cent. */
const MOST_POSTS = 1.5;

/**
 * Reads a share of a full-time post: `0.6`, `60%`, `3/5`, `Full time`. Hours a week, days and `Part time` are problems:
 * they do not say what share of a post they are.
 */
export function readFte(cell: FilledCell, context: NumberContext): Reading<number> {
  if (cell.kind === 'text' && VALUE_WORDS.fullTime.has(simpleText(cell.text))) return said(1);
  const read = readCount(cell, context);
  if (read.kind !== 'value') return read;
  const { number, isPercent } = read.value;
  const posts = isPercent ? Number((number / 100).toPrecision(12)) : number;
  return posts < 0 || posts > MOST_POSTS
    ? problem('it is no share of a full-time post; write 0.6 or 60%')
    : said(posts);
}

/**
 * Reads who pays how much of a cost, in per cent: `50%`, `1/2`, 0.5, and 50. A bare 1 may be all or a hundredth, and more
 * than all is no share: both are problems.
 */
export function readShare(cell: FilledCell, context: NumberContext): Reading<number> {
  const read = readCount(cell, context);
  if (read.kind !== 'value') return read;
  const { number, isPercent } = read.value;
  if (!isPercent && number === 1) return problem('it may be the whole or one per cent');
  const percent = isPercent || number > 1 ? number : Number((number * 100).toPrecision(12));
  return percent < 0 || percent > 100 ? problem('a share lies between 0 and 100 per cent') : said(percent);
}
