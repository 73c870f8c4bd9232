import type { Kleene } from '../policy/kleene';
import type { Rule } from '../policy/policy';
import type { Outcome } from './finding';

/** The three conditions of a rule, in the order in which they are asked. */
export const STAGES = ['when', 'breach', 'dueSoon'] as const;
export type Stage = (typeof STAGES)[number];

/** An outcome; if it is cannot-tell, the condition that could not be told. */
export type Verdict = { readonly outcome: Outcome; readonly undecided?: Stage };

/** What `stage` gives when a rule leaves it out: it applies to everyone; nothing is due soon. */
export const stageDefault = (stage: Stage): boolean => stage === 'when';

/**
 * The outcome in its fixed order: `when` false is not applicable; then breach, then due soon; unknown at any step is
 * cannot-tell; else met. `ask` is called only as far as needed.
 */
export function decide(ask: (stage: Stage) => Kleene): Verdict {
  const applies = ask('when');
  if (applies === false) return { outcome: 'not-applicable' };
  if (applies === 'unknown') return { outcome: 'cannot-tell', undecided: 'when' };
  const breach = ask('breach');
  if (breach === true) return { outcome: 'breach' };
  if (breach === 'unknown') return { outcome: 'cannot-tell', undecided: 'breach' };
  const dueSoon = ask('dueSoon');
  if (dueSoon === true) return { outcome: 'due-soon' };
  if (dueSoon === 'unknown') return { outcome: 'cannot-tell', undecided: 'dueSoon' };
  return { outcome: 'met' };
}

/** The condition of a stage; `undefined` if the rule leaves it out. */
export const conditionOf = (rule: Rule, stage: Stage) =>
  stage === 'when' ? rule.appliesTo.when : rule[stage];
