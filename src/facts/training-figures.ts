import type { Span } from '../calendar/span';
import type { Day } from '../calendar/day';
import type { Quantity, YearRow } from './year-training';

/** What several pieces of training come to. Only those that surely took place in the year are counted. */
export type TrainingFigures = {
  /** Pieces of training; what several people of one row did is one of each. */
  readonly times: number;
  /** Those that may have been in the year. */
  readonly perhaps: number;
  /** Different people of the registers. */
  readonly people: number;
  /** Hours of all who took part, of the pieces whose length and number of people are known. */
  readonly hours: Span;
  readonly timed: number;
  /** Of the pieces that give an amount that can be read; `priced` says how many. */
  readonly pounds: Span;
  readonly priced: number;
  /** Of the pieces for which both are known; absent if there are none. */
  readonly poundsPerHour?: Span;
  readonly poundsPerHead?: Span;
  /** The last day of the latest of them. */
  readonly lastOn?: Day;
};

export function trainingFigures(rows: readonly YearRow[]): TrainingFigures {
  const sure = rows.filter(({ isCertain }) => isCertain);
  const timed = sure.flatMap((row) => hoursOfRow(row) ?? []);
  const priced = sure.flatMap(({ cost }) => spanIn(cost) ?? []);
  const perHour = sure.flatMap((row) => both(spanIn(row.cost), hoursOfRow(row)));
  const perHead = sure.flatMap(({ cost, heads }) => both(spanIn(cost), heads && { from: heads, to: heads }));
  const poundsPerHour = ratio(perHour);
  const poundsPerHead = ratio(perHead);
  const days = sure.map(({ done }) => done.completed.to).filter(Number.isFinite);
  return {
    times: sure.length,
    perhaps: rows.length - sure.length,
    people: new Set(sure.flatMap(({ people }) => people.map(({ key }) => key))).size,
    hours: total(timed),
    timed: timed.length,
    pounds: pennies(total(priced)),
    priced: priced.length,
    ...(poundsPerHour === undefined ? {} : { poundsPerHour }),
    ...(poundsPerHead === undefined ? {} : { poundsPerHead }),
    ...(days.length === 0 ? {} : { lastOn: days.reduce((last, each) => Math.max(last, each)) }),
  };
}

const MINUTES = 60;

/** Hours of everybody who took part; absent where the length or their number is not known. */
function hoursOfRow({ length, heads }: YearRow): Span | undefined {
  const span = spanIn(length);
  if (span === undefined || heads === undefined) return undefined;
  return { from: (span.from * heads) / MINUTES, to: (span.to * heads) / MINUTES };
}

const spanIn = (quantity: Quantity | undefined): Span | undefined =>
  quantity?.kind === 'known' ? quantity.span : undefined;

type Pair = { readonly above: Span; readonly below: Span };

const both = (above: Span | undefined, below: Span | undefined | 0): readonly Pair[] =>
  above === undefined || below === undefined || below === 0 ? [] : [{ above, below }];

/** Everything above over everything below, at least and at most. */
function ratio(pairs: readonly Pair[]): Span | undefined {
  const [above, below] = [total(pairs.map((each) => each.above)), total(pairs.map((each) => each.below))];
  if (below.from === 0) return undefined;
  return { from: above.from / below.to, to: above.to / below.from };
}

const total = (spans: readonly Span[]): Span =>
  spans.reduce((sum, { from, to }) => ({ from: sum.from + from, to: sum.to + to }), { from: 0, to: 0 });

/** What parts of pennies add or lose is no money. */
const pennies = ({ from, to }: Span): Span => ({
  from: Math.round(from * 100) / 100,
  to: Math.round(to * 100) / 100,
});
