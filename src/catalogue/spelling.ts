/**
 * How many single-letter slips (missing, extra, wrong, or two neighbours swapped) turn one text into the other:
 * optimal string alignment distance. Gives up with
 * some number above `limit` once the answer must be.
 */
export function spellingDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const over = limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let row: number[] = [];
  for (let i = 1; i <= a.length; i += 1) {
    // Further from the diagonal more letters than the limit are missing or extra.
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    row[from - 1] = from === 1 ? i : over;
    let least = row[from - 1] ?? over;
    for (let j = from; j <= to; j += 1) {
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let distance = Math.min((last[j] ?? over) + 1, (row[j - 1] ?? over) + 1, (last[j - 1] ?? over) + cost);
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        distance = Math.min(distance, (beforeLast[j - 2] ?? over) + 1);
      }
      row[j] = distance;
      if (distance < least) least = distance;
    }
    if (least > limit) return over;
    if (to < b.length) row[to + 1] = over;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length] ?? 0;
}
