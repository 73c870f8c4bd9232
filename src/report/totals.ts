import { OUTCOMES, type Judgement, type Outcome } from '../evaluation/finding';
import type { People } from '../facts/people';

/** Judgements (rule × subject) by outcome, and how many people there are, leavers and future starters left out. */
export function totalsOf(
  judgements: readonly Judgement[],
  people: People,
): { readonly people: number } & Readonly<Record<Outcome, number>> {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const { outcome } of judgements) counts[outcome] += 1;
  const current = people.all.filter(({ standing }) => standing === 'employed' || standing === 'absent');
  return { people: current.length, ...counts };
}
