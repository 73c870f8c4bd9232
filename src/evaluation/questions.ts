import type { Catalogue } from '../catalogue/catalogue';
import type { People } from '../facts/people';
import type { Fact } from '../facts/subject';
import type { Policy } from '../policy/policy';
import { policyTopics } from '../policy/policy-topics';
import type { Records } from '../register/records';
import type { Finding, Judgement } from './finding';
import { peopleQuestions } from './questions-people';
import { courseQuestions, disagreementQuestions } from './questions-records';
import { groupQuestions, rowQuestions } from './questions-rows';

/**
 * Questions about the registers themselves, whatever the rules: people who are not on the staff list or may be one of
 * several, courses that may be one the policy judges, rows without a name, registers that contradict each other.
 */
export function registerQuestions(
  records: Records,
  people: People,
  policy: Policy,
  catalogue: Catalogue,
): readonly Finding[] {
  const topics = policyTopics(policy);
  const findings = [
    ...peopleQuestions(people, records, new Set(policy.rules.map(({ appliesTo }) => appliesTo.subject))),
    ...rowQuestions(records),
    ...groupQuestions(people, policy, catalogue),
    ...courseQuestions(records, topics, catalogue),
    ...disagreementQuestions(people, catalogue),
  ];
  return [...new Map(findings.map((finding) => [finding.id, finding])).values()];
}

/** How many people are not judged, and why: nobody is left out without a word. */
export function standingNotes({ all }: People): readonly string[] {
  const left = all.filter(({ standing }) => standing === 'left').length;
  return left === 0
    ? []
    : [`${left} ${left === 1 ? 'person who has left was' : 'people who have left were'} not judged.`];
}

/** What is not asked one by one but must not go unsaid, one sentence each. */
export function registerNotes(records: Records, judgements: readonly Judgement[]): readonly string[] {
  const notes: string[] = [];
  const asked = judgements.filter(
    ({ subject: { facts }, outcome }) =>
      outcome === 'breach' && isKnown(facts.requiredBecause, 'register') && isKnown(facts.held, false),
  ).length;
  if (asked > 0) {
    notes.push(
      `${asked} ${asked === 1 ? 'cell without a date was' : 'cells without a date were'} taken to mean that the training is needed and missing. Write N/A where it is not needed.`,
    );
  }
  const unknown = new Set(
    records.training.flatMap(({ topic, course }) =>
      topic.kind === 'unknown' && topic.could !== 'any' && topic.could.length === 0 ? [course.value] : [],
    ),
  );
  if (unknown.size > 0) {
    const examples = [...unknown]
      .sort()
      .slice(0, 5)
      .map((course) => `“${course}”`)
      .join(', ');
    notes.push(
      `${unknown.size} course ${unknown.size === 1 ? 'name is' : 'names are'} not in the catalogue and ${unknown.size === 1 ? 'was' : 'were'} taken to be no topic of this policy: ${examples}${unknown.size > 5 ? ' …' : ''}.`,
    );
  }
  if (!records.hasStaffList) {
    notes.push(
      'No list of staff alone was found: everybody named in the registers was judged, except where a register says that somebody has left.',
    );
  } else if (!records.hasStartDates) {
    notes.push('The staff list has no start dates: everybody on it was taken to have started long ago.');
  }
  return notes;
}

const isKnown = (fact: Fact | undefined, value: string | boolean): boolean =>
  fact?.kind === 'known' && fact.value === value;
