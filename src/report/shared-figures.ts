import { once } from '../facts/once';
import { accessAmounts, type AccessAmounts } from './access/amounts';
import { breakdowns, type Breakdown } from './access/breakdowns';
import { budgetFigures, type BudgetFigures } from './budget/figures';
import { groupingsOf, type Groupings } from './compliance/groups';
import { impactFigures } from './impact/figures';
import type { ImpactFigures } from './impact/words';
import { renewalsOf } from './renewals/renewals-of';
import type { Renewal } from './renewals/renewal';
import type { SummaryFacts, SummaryInput } from './summary-input';
import { SMALLEST_GROUP } from './suppression';

/** Figures of a check that more than one sheet tells; each part is worked out when it is first asked for. */
export type SharedFigures = {
  readonly access: () => AccessAmounts;
  /** The groups that `access` compares. */
  readonly breakdowns: () => readonly Breakdown[];
  readonly budget: () => BudgetFigures;
  /** What was judged by topic, by site and by staff group. */
  readonly groupings: () => Groupings;
  readonly impact: () => ImpactFigures;
  readonly renewals: () => readonly Renewal[];
};

/** What the sheets are made of, with the figures that several of them tell. */
export function summaryInput(facts: SummaryFacts): SummaryInput {
  const { records, people, done, asAt } = facts;
  const access = once(() => accessAmounts(done.year(), people, asAt));
  return {
    ...facts,
    figures: {
      access,
      breakdowns: once(() => breakdowns(access(), records, asAt, SMALLEST_GROUP)),
      budget: once(() => budgetFigures(facts)),
      groupings: once(() => groupingsOf(facts)),
      impact: once(() => impactFigures(facts)),
      renewals: once(() => renewalsOf(facts)),
    },
  };
}
