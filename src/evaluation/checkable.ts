import type { Subject } from '../facts/subject';
import { factWord } from '../facts/fact-table';
import { factsNamed } from '../policy/condition';
import { isWorkedOut, notGiven, type SubjectKind } from '../policy/fact-words';
import type { Policy, Rule } from '../policy/policy';
import { topicsOfRule } from '../policy/policy-topics';
import type { Judgement, NotCheckable } from './finding';
import { ruleFacts } from './prepare';

/**
 * Why a rule could not be judged at all: there is nothing in the registers for it to look at, or a fact that it names
 * is in no register and without it no subject came to a verdict. `undefined` if it was judged. Asked once per rule,
 * after judging.
 */
export function notCheckable(
  rule: Rule,
  subjects: readonly Subject[],
  judgements: readonly Judgement[],
  policy: Policy,
): NotCheckable | undefined {
  if (subjects.length === 0) return nothingThere(rule, policy);
  if (!judgements.some(({ outcome }) => outcome === 'cannot-tell')) return undefined;
  if (judgements.some(({ outcome }) => outcome !== 'cannot-tell' && outcome !== 'not-applicable'))
    return undefined;
  const isAskedOpen = subjects.every(({ facts }) => facts.required?.kind === 'unknown');
  const absent = [...ruleFacts(rule), ...(isAskedOpen ? askedFacts(rule, policy) : [])].filter(
    (name) => !isWorkedOut(factWord(name)) && subjects.every(({ facts }) => facts[name] === undefined),
  );
  if (absent.length === 0) return undefined;
  const lacking = [...new Set(absent)].map(notGiven).join(', and ');
  return {
    rule: rule.id,
    missingFields: [...new Set(absent.flatMap((name) => factWord(name)?.restsOn ?? []))],
    reason: `${lacking.slice(0, 1).toUpperCase()}${lacking.slice(1)}. Add a column for it.`,
  };
}

/** The facts by which the policy says who is asked for what a rule judges. */
function askedFacts(rule: Rule, policy: Policy): readonly string[] {
  const topics = topicsOfRule(rule, policy);
  return policy.requirements
    .filter((requirement) => requirement.topics?.some((topic) => topics.includes(topic)) === true)
    .flatMap(({ when }) => (when === undefined ? [] : factsNamed(when)));
}

/** What a register must have for a rule to look at it: its fields, and what to add in words. */
const NEEDED: Readonly<
  Record<
    Exclude<SubjectKind, 'certificate' | 'site' | 'appraisal'>,
    { readonly fields: readonly string[]; readonly advice: string }
  >
> = {
  person: {
    fields: ['person', 'topic', 'completedOn'],
    advice: 'No training log was found. Add one with a row for each training: name, course, date, length.',
  },
  record: {
    fields: ['person', 'topic', 'completedOn'],
    advice: 'No training log was found. Add one with a row for each training: name, course and date.',
  },
  qualification: {
    fields: ['person', 'qualification', 'evidenceSeenOn', 'plan'],
    advice:
      'No list of qualifications was found. Add one: name, qualification, the day evidence was seen, and the plan where it is missing.',
  },
  membership: {
    fields: ['holder', 'body', 'validTo'],
    advice: 'No list of memberships was found. Add one: member, professional body, valid until.',
  },
};

function nothingThere(rule: Rule, policy: Policy): NotCheckable {
  const { subject, type } = rule.appliesTo;
  switch (subject) {
    case 'certificate':
    case 'site': {
      const topics = topicsOfRule(rule, policy);
      const named = topics.slice(0, 3).map((topic) => `“${topic.replaceAll('-', ' ')}”`);
      const headed = topics.length === 0 ? 'of the topics asked for' : `headed ${named.join(' or ')}`;
      return {
        rule: rule.id,
        missingFields: topics.length === 0 ? ['topic'] : topics,
        reason: `Neither a training log nor a column ${headed} was found. Add one.`,
      };
    }
    case 'appraisal': {
      const what = (type ?? 'review').replaceAll('-', ' ');
      return {
        rule: rule.id,
        missingFields: ['person', 'type', 'heldOn'],
        reason: `No register of reviews has any of the kind “${what}”. Add a list: name, kind of review, the day it was held.`,
      };
    }
    default: {
      const { fields, advice } = NEEDED[subject];
      return { rule: rule.id, missingFields: fields, reason: advice };
    }
  }
}
