import type { FactName } from '../fact-words';
import { amountText, bound, soleCount, withVerb, type Noun } from './amount';
import { aroundNought, left, passed, type Comparison } from './day-counts';

type Words = (comparison: Comparison, lastDay: string) => string;

/** Of something that there is, is not, or is so much of. */
const amountOfIt =
  (some: string, none: string, what: string, noun?: Noun): Words =>
  (comparison) => {
    const side = aroundNought(comparison, noun !== undefined);
    if (side === 'above' || side === 'not nought') return some;
    if (side === 'not above' || side === 'nought') return none;
    const { operator, amount } = comparison;
    return noun === undefined
      ? `${what} ${exceeds(comparison)}`
      : `${withVerb(bound(operator, amount, noun), 'is', 'are')} ${what}`;
  };

/** `is more than £50`, `is less than 50%`. */
function exceeds({ operator, amount }: Comparison): string {
  const words: Readonly<Partial<Record<Comparison['operator'], string>>> = {
    greaterThan: 'more than ',
    greaterThanInclusive: 'at least ',
    lessThan: 'less than ',
    lessThanInclusive: 'at most ',
    notEqual: 'not ',
    notIn: 'not ',
  };
  return `is ${words[operator] ?? ''}${amountText(amount)}`;
}

const money = (what: string): Words => amountOfIt(`${what} is more than nothing`, `${what} is nothing`, what);
const share = (what: string): Words => amountOfIt(`${what} is above 0%`, `${what} is 0%`, what);

/** Days since something: `the course was more than 14 days ago`. */
const since =
  (what: string): Words =>
  (comparison) => {
    const side = aroundNought(comparison);
    if (side === 'above') return `${what} was before today`;
    if (side === 'not below') return `${what} was today or before`;
    if (side === 'below') return `${what} is still ahead`;
    if (side === 'not above') return `${what} is today or still ahead`;
    const count = soleCount(comparison.amount);
    const words: Readonly<Partial<Record<Comparison['operator'], string>>> = {
      greaterThan: 'more than',
      greaterThanInclusive: 'at least',
      lessThan: 'less than',
      lessThanInclusive: 'at most',
    };
    const how = words[comparison.operator] ?? 'exactly';
    const text = amountText(comparison.amount);
    return count === undefined ? `${what} lies ${how} ${text} back` : `${what} was ${how} ${text} ago`;
  };

const YEARS: Noun = ['year', 'years'];
const PIECES: Noun = ['piece of training', 'pieces of training'];
const PROVIDERS: Noun = ['provider', 'providers'];
const KINDS: Noun = ['kind of provision', 'kinds of provision'];
const QUOTES: Noun = ['quote', 'quotes'];
const MEMBERS: Noun = ['person', 'people'];
const CRITERIA: Noun = ['criterion', 'criteria'];
const TIMES: Noun = ['assessment of it', 'assessments of it'];

/** How figures about money, requests, evaluations, providers and the organisation are told. */
export const RESOURCE_WORDS: Readonly<Partial<Record<FactName, Words>>> = {
  cost: money('its cost'),
  totalCost: money('its full cost'),
  travelCost: money('the cost of travelling'),
  overnightCost: money('the cost of staying overnight'),
  expenses: money('the expense of travelling and staying overnight'),
  outstanding: money('what may be claimed back, and is neither repaid nor waived,'),
  repayable: money('what may be claimed back'),
  atRisk: money('what could be claimed back if the person left today'),
  overBy: (comparison) =>
    aroundNought(comparison, false) === 'above'
      ? 'more is spent or committed than is available'
      : `what is spent or committed beyond what is available ${exceeds(comparison)}`,
  approvalsMissing: (comparison) =>
    aroundNought(comparison) === 'above'
      ? 'an approval is missing'
      : aroundNought(comparison) === undefined
        ? `${withVerb(bound(comparison.operator, comparison.amount, ['approval', 'approvals']), 'is', 'are')} missing`
        : 'no approval is missing',
  approvalsLate: (comparison) =>
    aroundNought(comparison) === 'above'
      ? 'an approval came too late'
      : aroundNought(comparison) === undefined
        ? `${bound(comparison.operator, comparison.amount, ['approval', 'approvals']).text} came too late`
        : 'no approval came too late',
  criteriaRated: amountOfIt(
    'it was rated by some of the policy’s criteria',
    'it was rated by none of the policy’s criteria',
    'rated',
    CRITERIA,
  ),
  criteriaUnrated: amountOfIt(
    'it was not rated by some criterion',
    'it was rated by every criterion',
    'not rated',
    CRITERIA,
  ),
  criteriaNotMet: amountOfIt(
    'it does not meet one of the policy’s criteria',
    'it meets all of the policy’s criteria',
    'not met',
    CRITERIA,
  ),
  criteriaShare: share('its rating, as a share of the best,'),
  ratingShare: share('the rating, as a share of the best,'),
  accreditedShare: share('the share of training that is accredited'),
  accessShare: share('training per head in the group, as a share of that of everybody,'),
  coursesRecorded: amountOfIt(
    'the registers hold training',
    'the registers hold no training',
    'in the registers',
    ['kind of training', 'kinds of training'],
  ),
  daysSinceCourse: since('the course'),
  daysSinceCheck: since('the last quality check'),
  daysSinceTraining: since('the last training of any kind'),
  daysToClaim: ({ operator, amount }) =>
    `${bound(operator, amount).text} went by from the training to the claim, or to today without one`,
  daysPastDeadline: (comparison) =>
    aroundNought(comparison) === 'above'
      ? 'a deadline of it has passed with nothing done'
      : passed('a deadline of it with nothing done', comparison),
  daysUntilDeadline: (comparison) => left('the next deadline', comparison),
  daysPastTarget: (comparison) => passed('the day of the target', comparison),
  daysPastReview: (comparison) => passed('the day on which the provider is to be reviewed', comparison),
  daysPastEnd: (comparison) => passed('the day on which the studies should end', comparison),
  daysUntilLeaving: (comparison) => left('the last employed day', comparison),
  daysUntilYear: (comparison) =>
    aroundNought(comparison) === 'not above'
      ? 'the year of the budget has begun'
      : left('the year of the budget', comparison),
  daysAfterYear: (comparison) =>
    aroundNought(comparison) === 'not above'
      ? 'the year of the budget is not over'
      : since('the end of the year of the budget')(comparison, ''),
  daysAgreedLate: (comparison) =>
    aroundNought(comparison) === 'above'
      ? 'it was agreed after the year had begun'
      : `it was agreed ${bound(comparison.operator, comparison.amount).text} after the year had begun`,
  budgetYearsAhead: ({ operator, amount }) =>
    `${withVerb(bound(operator, amount, YEARS), 'is', 'are')} covered after this one`,
  trainingThisYear: amountOfIt(
    'there was training in the last 12 months',
    'there was no training in the last 12 months',
    'recorded in the last 12 months',
    PIECES,
  ),
  providersUsed: amountOfIt(
    'some provider was used in the last 12 months',
    'no provider was used in the last 12 months',
    'named in the training of the last 12 months',
    PROVIDERS,
  ),
  modesUsed: amountOfIt(
    'some kind of provision was used in the last 12 months',
    'no kind of provision was used in the last 12 months',
    'named in the training of the last 12 months',
    KINDS,
  ),
  timesUsed: amountOfIt(
    'the provider was used in the last 12 months',
    'the provider was not used in the last 12 months',
    'by this provider in the last 12 months',
    PIECES,
  ),
  quotesTaken: amountOfIt('a quote was taken', 'no quote was taken', 'taken', QUOTES),
  groupSize: amountOfIt('somebody is in the group', 'nobody is in the group', 'in the group', MEMBERS),
  groupTrained: amountOfIt(
    'somebody in the group had training in the last 12 months',
    'nobody in the group had training in the last 12 months',
    'in the group with training in the last 12 months',
    MEMBERS,
  ),
  assessments: amountOfIt(
    'it was assessed in the last 12 months',
    'it was not assessed in the last 12 months',
    'recorded in the last 12 months',
    TIMES,
  ),
};
