import { plainDay, type Day } from './day';

/**
 * A day that may be known only roughly: every day from `from` to `to`, both included. An exact day has both equal;
 * `March 2024` is 1 to 31 March. The ends may be infinite where nothing limits them.
 */
export type Span = { readonly from: Day; readonly to: Day };

export const exactly = (day: Day): Span => ({ from: day, to: day });

export const isExact = (span: Span): boolean => span.from === span.to;

/** Moves both ends by a function that keeps their order, such as adding months. Infinite ends stay. */
export const mapSpan = (span: Span, move: (day: Day) => Day): Span => ({
  from: Number.isFinite(span.from) ? move(span.from) : span.from,
  to: Number.isFinite(span.to) ? move(span.to) : span.to,
});

/** The later of two rough days. */
export const laterSpan = (a: Span, b: Span): Span => ({
  from: Math.max(a.from, b.from),
  to: Math.max(a.to, b.to),
});

/** The earlier of two rough days. */
export const earlierSpan = (a: Span, b: Span): Span => ({
  from: Math.min(a.from, b.from),
  to: Math.min(a.to, b.to),
});

/** A rough day in words: `3 Nov 2024`, or `between 1 Mar 2024 and 31 Mar 2024`. */
export function plainSpan(span: Span): string {
  if (isExact(span)) return plainDay(span.from);
  if (!Number.isFinite(span.from))
    return Number.isFinite(span.to) ? `no later than ${plainDay(span.to)}` : 'an unknown day';
  if (!Number.isFinite(span.to)) return `no earlier than ${plainDay(span.from)}`;
  return `between ${plainDay(span.from)} and ${plainDay(span.to)}`;
}
