import type { Subject } from '../facts/subject';
import { factWord } from '../facts/fact-table';
import { factsNamed } from '../policy/condition';
import { isWorkedOut, notGiven, type SubjectKind } from '../policy/fact-words';
import type { Policy, Rule } from '../policy/policy';
import type { ORGANISATION_PARTS } from '../policy/rule-file';
import { topicsOfRule } from '../policy/policy-topics';
import type { Judgement, NotCheckable } from './finding';
import { openOn, type Decided } from './judge';
import { ruleFacts } from './prepare';

/**
 * Why a rule could not be judged at all: there is nothing in the registers for it to look at, or a fact that it names
 * is in no register and without it no subject came to a verdict. `undefined` if it was judged. Asked once per rule,
 * after judging.
 */
export function notCheckable(
  rule: Rule,
  subjects: readonly Subject[],
  judgements: readonly (Judgement | Decided)[],
  policy: Policy,
): Unchecked | undefined {
  if (subjects.length === 0) return nothingTold(nothingThere(rule, policy));
  const unsigned = nobodySigns(rule, subjects);
  if (unsigned !== undefined && judgements.some(({ outcome }) => outcome === 'cannot-tell'))
    return nothingTold(unsigned);
  const open = judgements.filter(({ outcome }) => outcome === 'cannot-tell');
  if (open.length === 0) return undefined;
  const isAskedOpen = subjects.every(({ facts }) => facts.required?.kind === 'unknown');
  const absent = [...ruleFacts(rule), ...(isAskedOpen ? askedFacts(rule, policy) : [])].filter(
    (name) => !isWorkedOut(factWord(name)) && subjects.every(({ facts }) => facts[name] === undefined),
  );
  if (absent.length === 0) return undefined;
  const isDecided = judgements.some(({ outcome }) => DECIDED.has(outcome));
  const isBlind = factsNamed(rule.breach).every((name) => absent.includes(name));
  const isOpenOn = (each: Judgement | Decided) => {
    const names = 'one' in each ? openOn(each) : [];
    return names.length > 0 && (isBlind || names.some((name) => absent.includes(name)));
  };
  if (isDecided && (OF_TRAINING.has(rule.appliesTo.subject) || !open.some(isOpenOn))) return undefined;
  const lacking = [...new Set(absent)].map(notGiven).join(', and ');
  return {
    problem: {
      rule: rule.id,
      missingFields: [...new Set(absent.flatMap((name) => factWord(name)?.restsOn ?? []))],
      reason: `${lacking.slice(0, 1).toUpperCase()}${lacking.slice(1)}. Add a column for it.`,
    },
    isTold: (judgement) => isDecided && judgement.outcome !== 'not-applicable' && !isOpenOn(judgement),
  };
}

const nothingTold = (problem: NotCheckable): Unchecked => ({ problem, isTold: () => false });

/** Why a rule could not be judged, or not of everything, and which judgements could be told all the same. */
export type Unchecked = {
  readonly problem: NotCheckable;
  readonly isTold: (judgement: Judgement | Decided) => boolean;
};

const DECIDED: ReadonlySet<string> = new Set(['breach', 'due-soon', 'met']);
/** Of these a missing column is asked about one by one, as soon as anything could be judged. */
const OF_TRAINING: ReadonlySet<string> = new Set(['certificate', 'qualification', 'membership']);

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
    Exclude<SubjectKind, 'certificate' | 'site' | 'appraisal' | 'organisation'>,
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
  request: {
    fields: ['person', 'activity', 'requestedOn', 'approvals'],
    advice:
      'No list of requests was found. Add one: name, activity, day of the request, day of the course, cost, and who approved it when.',
  },
  sponsorship: {
    fields: ['person', 'qualification', 'costToTrust', 'agreementOn', 'completedOn', 'status'],
    advice:
      'No list of funded qualifications was found. Add one: name, qualification, cost to the trust, agreement signed, started, completed, status.',
  },
  evaluation: {
    fields: ['activity', 'person', 'invitedOn', 'receivedOn'],
    advice:
      'No list of evaluations was found. Add one: activity, name, the days on which feedback was invited and received, reflection, follow-up.',
  },
  budget: {
    fields: ['year', 'allocated', 'agreedBy', 'agreedOn'],
    advice: 'No training budget was found. Add one: year, amount allocated, who proposed and agreed it when.',
  },
  provider: {
    fields: ['name', 'qualityCheckedOn', 'expertise'],
    advice:
      'No list of providers was found. Add one: name, approved on, quality check, its outcome, expertise, review due.',
  },
  membership: {
    fields: ['holder', 'body', 'validTo'],
    advice: 'No list of memberships was found. Add one: member, professional body, valid until.',
  },
};

function nothingThere(rule: Rule, policy: Policy): NotCheckable {
  const { subject, topic, type } = rule.appliesTo;
  if (subject === 'site' && topic === undefined) return noSites(rule);
  if (subject === 'organisation') return nothingOfOrganisation(rule);
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

const noSites = ({ id }: Rule): NotCheckable => ({
  rule: id,
  missingFields: ['name', 'cpdLeader'],
  reason:
    'No list of sites was found, and no list of staff names a CPD leader. Add a list: site, CPD leader.',
});

/** What has to be added for a part of the organisation to be judged. */
const OF_ORGANISATION: Readonly<
  Record<(typeof ORGANISATION_PARTS)[number], { readonly fields: readonly string[]; readonly advice: string }>
> = {
  whole: { fields: ['person'], advice: 'No register was found that tells of the organisation.' },
  pathway: {
    fields: ['title', 'audience'],
    advice: 'Neither an offer of training nor a log was found. Add the offer: title, audience.',
  },
  impact: {
    fields: ['activity', 'impact'],
    advice:
      'No assessment of impact was found. Add a list of evaluations with a column for each level or benefit.',
  },
  group: {
    fields: ['person', 'staffGroup', 'completedOn'],
    advice: 'No training log with a list of staff by group or site was found. Add both.',
  },
};

function nothingOfOrganisation({ id, appliesTo: { part } }: Rule): NotCheckable {
  if (part === undefined)
    return {
      rule: id,
      missingFields: ['duty', 'doneOn'],
      reason:
        'No register of the organisation’s own duties was found. Add one: duty, site, due on, done on, evidence.',
    };
  const { fields, advice } = OF_ORGANISATION[part];
  return { rule: id, missingFields: fields, reason: advice };
}

/** A rule about approvals, where no register has a column for them. */
function nobodySigns({ id, approvals }: Rule, subjects: readonly Subject[]): NotCheckable | undefined {
  if (approvals === undefined) return undefined;
  if (subjects.some((subject) => 'signed' in subject && subject.signed[approvals.in] !== undefined))
    return undefined;
  return {
    rule: id,
    missingFields: [approvals.in],
    reason: `The registers do not say who approved. Add a column for each office: ${approvals.offices.map((office) => office.replaceAll('-', ' ')).join(', ')}.`,
  };
}
