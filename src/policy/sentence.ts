import { casesText, type PhraseWords } from './phrase';
import { amountText, soleCount, type Amount } from './phrases/amount';
import { asSentence, clauseText, upperFirst } from './phrases/names';
import { trainings, type PhraseTitles } from './phrases/titles';
import type { Policy, Requirement, Rule } from './policy';
import { demandText, forceText, remarks } from './sentences/citation';
import { figureOf, figuresOf } from './sentences/figures';
import { approvalsText, repaymentText } from './sentences/approvals';
import { coverText, hoursText } from './sentences/hours';
import { lastsText } from './sentences/renewal';
import { everyoneText, whomText } from './sentences/whom';

export { phraseTitles, type PhraseTitles } from './phrases/titles';
export { figuresOfRequirement, figuresOfRule, type FigureRow } from './sentences/figure-rows';

/** A rule in plain English, as parts that each end with a full stop; those with a label begin with a small letter. */
export type RuleSentences = {
  readonly title: string;
  /** Labelled "Whom it concerns". */
  readonly whom: string;
  /** Labelled "How long it lasts". */
  readonly lasts?: string;
  /** Labelled "What is asked for". */
  readonly asks?: string;
  readonly broken: string;
  readonly dueSoon?: string;
  readonly demanded: string;
  /** From when to when the rule is in force, where it is not always. */
  readonly inForce?: string;
  /** What the citation says besides, such as where a law can be read. */
  readonly remarks: readonly string[];
};

/** The labels of a rule's parts, for whoever lays them out. */
export const PART_LABELS = {
  whom: 'Whom it concerns',
  lasts: 'How long it lasts',
  asks: 'What is asked for',
} as const;

/** A rule as sentences that whoever signs a policy off can read: no names of facts, parameters or topics as code. */
export function ruleSentences(rule: Rule, policy: Policy, titles: PhraseTitles): RuleSentences {
  const amount = figuresOf(rule);
  const lastDay =
    rule.appliesTo.subject === 'appraisal' || rule.appliesTo.subject === 'organisation'
      ? 'the last day for the next one'
      : 'its last valid day';
  const words: PhraseWords = { amount, titles, lastDay };
  const lasts = lastsText(rule, policy, amount);
  const asks =
    hoursText(rule, policy, amount) ??
    coverText(rule, amount) ??
    approvalsText(rule, policy) ??
    repaymentText(rule, amount);
  const inForce = forceText(rule);
  return {
    title: asSentence(rule.title),
    whom: whomText(rule, policy, words),
    ...(lasts === undefined ? {} : { lasts }),
    ...(asks === undefined ? {} : { asks }),
    broken: `It is broken ${casesText('if', rule.breach, words)}.`,
    ...(rule.dueSoon === undefined
      ? {}
      : { dueSoon: `It is due soon ${casesText('when', rule.dueSoon, words)}.` }),
    demanded: demandText(rule),
    ...(inForce === undefined ? {} : { inForce }),
    remarks: remarks(rule.citation),
  };
}

/** All of it as one paragraph. */
export function ruleParagraph(sentences: RuleSentences): string {
  const { title, whom, lasts, asks, broken, dueSoon, demanded, inForce } = sentences;
  return [
    title,
    `${PART_LABELS.whom}: ${whom}`,
    ...(lasts === undefined ? [] : [`${PART_LABELS.lasts}: ${lasts}`]),
    ...(asks === undefined ? [] : [`${PART_LABELS.asks}: ${asks}`]),
    broken,
    ...(dueSoon === undefined ? [] : [dueSoon]),
    demanded,
    ...(inForce === undefined ? [] : [inForce]),
    ...sentences.remarks,
  ].join(' ');
}

const NO_FIGURES = (): never => {
  throw new Error('A requirement has no figures of its own to compare with.');
};

/** Who must have what, from when, how often and by which clause, as one paragraph. */
export function requirementSentence(requirement: Requirement, titles: PhraseTitles): string {
  const { topics = [], qualifications = [], every, within, citation, priorTrainingCounts } = requirement;
  const words: PhraseWords = { amount: NO_FIGURES, titles, lastDay: 'its last valid day' };
  const asked = [
    ...(topics.length === 0 ? [] : [trainings(topics.map(titles.topic))]),
    ...(qualifications.length === 0
      ? []
      : [
          `${qualifications.length === 1 ? 'this qualification' : 'these qualifications'}: ${qualifications.map(titles.qualification).join('; ')}`,
        ]),
  ];
  const prior = priorTrainingCounts;
  const priorClause = prior?.clause === undefined ? '' : ` (${clauseText(prior.clause)})`;
  return [
    `${askedText(requirement, asked, words)} (${clauseText(citation.clause)}).`,
    ...(within === undefined ? [] : [allowedText(figureOf(within))]),
    ...(every === undefined ? [] : [`It is asked for again after ${amountText(figureOf(every))}.`]),
    ...(prior === undefined
      ? []
      : [`Training done before joining ${prior.value ? 'counts' : 'does not count'}${priorClause}.`]),
    ...[forceText(requirement)].filter((text) => text !== undefined),
    ...remarks(citation),
  ].join(' ');
}

/** Of whom what is asked. Some requirements ask nobody by themselves, but say how it is for those who need it anyway. */
function askedText(
  { when, onlyWhereNeeded }: Requirement,
  asked: readonly string[],
  words: PhraseWords,
): string {
  const what = asked.join(', and for ');
  if (onlyWhereNeeded !== true) return `${upperFirst(everyoneText(when, words))} is asked for ${what}`;
  const whom = when === undefined ? 'whoever' : `${everyoneText(when, words)} and who`;
  return `${upperFirst(whom)} needs it according to the register, a duty or a requirement list, or holds it, is asked for ${what}`;
}

const allowedText = (allowed: Amount): string =>
  soleCount(allowed) === 0
    ? 'It is due from the first day.'
    : `The time allowed after starting is ${amountText(allowed)}.`;
