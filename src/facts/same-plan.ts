import { wordsOf } from '../catalogue/words';
import type { Cost, RequestCost } from './spending';

/**
 * Whether a row of a log shows what a request asks for: the same person and the words of the activity, on no day before
 * the request (else before the course) that the request gives.
 */
export function samePlan(
  { person, activity, requestedOn, on }: RequestCost,
  cost: Pick<Cost, 'people' | 'activity' | 'on'>,
): boolean {
  if (person === undefined || activity === undefined) return false;
  if (!cost.people.some(({ key }) => key === person.key)) return false;
  const since = (requestedOn ?? on)?.from ?? -Infinity;
  return cost.on.to >= since && wordsOf(activity).join(' ') === wordsOf(cost.activity).join(' ');
}
