import { grouped, plural } from '../cells';
import type { SummaryInput } from '../summary-input';
import { sinceLastCheck } from '../trend';
import type { Risk } from './risks';
import { complianceRate, judgedCount, tally } from './tally';

/** What matters most, one sentence each: the rate, how strong the rules are, where to begin, and what was not checked. */
export function complianceVerdict(input: SummaryInput, risks: readonly Risk[]): readonly string[] {
  const rate = rateSentence(input);
  return [
    rate,
    strengthSentence(input),
    riskSentence(risks[0]),
    ...sinceLastCheck(input),
    uncheckedSentence(input),
  ].filter((sentence) => sentence !== '');
}

function rateSentence({ judgements, headcount }: SummaryInput): string {
  const counts = tally(judgements);
  const rate = complianceRate(counts);
  if (rate === undefined) return 'Nothing could be judged.';
  const judged = plural(judgedCount(counts), 'requirement');
  return `${Math.round(rate * 100)}% compliant: ${grouped(counts.met)} met and ${grouped(counts.dueSoon)} due soon of ${judged} judged for ${plural(headcount, 'person', 'people')}; ${grouped(counts.breach)} in breach, ${grouped(counts.cannotTell)} to be clarified.`;
}

const SAID = { must: 'must be done', should: 'should be done', may: 'may be done' } as const;

function strengthSentence({ judgements, policy }: SummaryInput): string {
  const strengths = new Map(policy.rules.map(({ id, strength }) => [id, strength]));
  const breached = judgements.filter(({ outcome }) => outcome === 'breach');
  const counts = (['must', 'should', 'may'] as const).flatMap((strength) => {
    const count = breached.filter(({ rule }) => strengths.get(rule) === strength).length;
    return count === 0 ? [] : [`${grouped(count)} of what the policy says ${SAID[strength]}`];
  });
  if (breached.length === 0) return '';
  return `Of ${plural(breached.length, 'breach', 'breaches')}: ${counts.join(', ')}.`;
}

function riskSentence(risk: Risk | undefined): string {
  if (risk === undefined) return '';
  const { topic, site, breaches, high, people } = risk;
  const grave = high === 0 ? '' : `, ${high} of high severity`;
  const whom = people === 0 ? '' : ` of ${plural(people, 'person', 'people')}`;
  return `Look first at ${topic}, ${site}: ${plural(breaches, 'breach', 'breaches')}${whom}${grave}.`;
}

/** A rule may be judged in part, so that it counts here and in the rate. */
function uncheckedSentence({ notCheckable, policy }: SummaryInput): string {
  const rules = new Set(notCheckable.map(({ rule }) => rule)).size;
  if (rules === 0) return '';
  return `${rules} of ${plural(policy.rules.length, 'rule')} could not be checked, or not of everything: the sheet About lists them with the column to add.`;
}
