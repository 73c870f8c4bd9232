import type { FiguresOf } from '../../facts/figures-by-provider';

/** What the rule of thumb says of a provider or an activity. */
export type Worth = 'change' | 'expand' | 'keep' | 'too-few';

export const WORTH_WORDS: Readonly<Record<Worth, string>> = {
  change: 'Stop or change',
  expand: 'Expand',
  keep: 'Keep',
  'too-few': 'Too few answers',
};

/** Our own defaults, told on the sheet; no policy sets them. */
export const LEAST_RATINGS = 3;
export const LOW_RATING = 0.5;
export const HIGH_RATING = 0.75;

/** The rule as it stands on the sheet. */
export const WORTH_RULE = `The rule, with defaults of CPD Check and not of the policy: fewer than ${LEAST_RATINGS} ratings say nothing (“${WORTH_WORDS['too-few']}”); a mean rating below ${LOW_RATING * 100}% says “${WORTH_WORDS.change}”; one of ${HIGH_RATING * 100}% or more at a cost per hour of no more than the median of this table says “${WORTH_WORDS.expand}”; all else “${WORTH_WORDS.keep}”.`;

export type Judged = FiguresOf & { readonly worth: Worth };

/** What needs attention first: what to stop or change, to expand, to keep; then by cost, the highest first, and name. */
export function judgeWorth(all: readonly FiguresOf[]): readonly Judged[] {
  const median = medianOf(all.flatMap(({ figures }) => costPerHour(figures) ?? []));
  return all
    .map((each) => ({ ...each, worth: worthOf(each, median) }))
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.worth) - ORDER.indexOf(b.worth) ||
        b.figures.pounds.to - a.figures.pounds.to ||
        b.figures.times - a.figures.times ||
        (a.name < b.name ? -1 : 1),
    );
}

const ORDER: readonly Worth[] = ['change', 'expand', 'keep', 'too-few'];

function worthOf({ ratings: { count, share }, figures }: FiguresOf, median: number | undefined): Worth {
  if (count < LEAST_RATINGS || share === undefined) return 'too-few';
  if (share < LOW_RATING) return 'change';
  const cost = costPerHour(figures);
  const isCheap = cost !== undefined && median !== undefined && cost <= median;
  return share >= HIGH_RATING && isCheap ? 'expand' : 'keep';
}

/** Of a rough cost the most that it may be. */
const costPerHour = ({ poundsPerHour }: FiguresOf['figures']): number | undefined => poundsPerHour?.to;

function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
