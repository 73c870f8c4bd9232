/** How an amount is spread among people. */
export type Spread = {
  readonly people: number;
  readonly mean: number;
  readonly median: number;
  /** A quarter of the people had at most this. */
  readonly low: number;
  /** A quarter had at least this. */
  readonly high: number;
  /** Of whom no training is recorded at all; training without a length is training. */
  readonly none: number;
};

/**
 * The spread of amounts of which there is at least one, `none` of them of people without any training; quarters as a
 * spreadsheet's QUARTILE.INC gives them.
 */
export function spreadOf(amounts: readonly number[], none: number): Spread {
  const sorted = amounts.toSorted((a, b) => a - b);
  return {
    people: sorted.length,
    mean: sorted.reduce((sum, each) => sum + each, 0) / sorted.length,
    median: between(sorted, 0.5),
    low: between(sorted, 0.25),
    high: between(sorted, 0.75),
    none,
  };
}

/** The amount at a share of the way through sorted amounts, between two neighbours in proportion. */
function between(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
