import type { Period } from '../calendar/period';
import type { Span } from '../calendar/span';

/** Whether a day that may be known only roughly is in a period. */
export function isWithin(on: Span, { from, to }: Period): 'yes' | 'perhaps' | 'no' {
  if (on.to < from || on.from > to) return 'no';
  return on.from >= from && on.to <= to ? 'yes' : 'perhaps';
}
