import type { FactName } from '../fact-words';
import { amountText, bound, isLong, PEOPLE, soleCount, withVerb, type Noun } from './amount';
import { RESOURCE_WORDS } from './resource-words';
import { aroundNought, left, passed, started, type Comparison } from './day-counts';

/** `lastDay`: how the subject's last valid day is called. */
export type NumberWords = (comparison: Comparison, lastDay: string) => string;

const PIECES: Noun = ['piece of training', 'pieces of training'];
const TRAINING: Noun = ['hour of training', 'hours of training'];
const HOLDERS: Noun = ['holder', 'holders'];

/** Hours, of which there may be some, none, or so many. */
function hours(told: { readonly some: string; readonly none: string; readonly rest: string }, be: Noun) {
  return (comparison: Comparison): string => {
    const side = aroundNought(comparison, false);
    if (side === 'above' || side === 'not nought') return told.some;
    if (side === 'not above' || side === 'nought') return told.none;
    const { operator, amount } = comparison;
    return `${withVerb(bound(operator, amount, TRAINING), ...be)} ${told.rest}`;
  };
}

const ARE: Noun = ['is', 'are'];
const WERE: Noun = ['was', 'were'];

/** How facts that are numbers are told beside a figure; a fact that is not here is told by its meaning. */
export const NUMBER_WORDS: Readonly<Partial<Record<FactName, NumberWords>>> = {
  daysOverdue: (comparison, lastDay) => passed(lastDay, comparison),
  daysUntilDue: (comparison, lastDay) => left(lastDay, comparison),
  daysPastExpiry: (comparison, lastDay) => passed(lastDay, comparison),
  daysUntilExpiry: (comparison, lastDay) => left(lastDay, comparison),
  daysPastPlan: (comparison) => passed('the day planned for it', comparison),
  daysEmployed: started,
  requiredEveryMonths: ({ operator, amount }) =>
    `it is asked for again after ${bound(operator, amount).text}`,
  daysToRecord: ({ operator, amount }) =>
    `${bound(operator, amount).text} went by from the training to its entry`,
  hours: ({ operator, amount }) => `the training lasted ${bound(operator, amount).text}`,
  fte: (comparison) => {
    const { operator, amount } = comparison;
    if (soleCount(amount) === 1) {
      if (operator === 'lessThan' || operator === 'notEqual') return 'the person works part time';
      if (operator === 'equal' || operator === 'greaterThanInclusive') return 'the person works full time';
    }
    return `the person works ${bound(operator, amount).text} of full time`;
  },
  hoursDone: hours(
    {
      some: 'training was done in the period',
      none: 'no training was done in the period',
      rest: 'done in the period',
    },
    WERE,
  ),
  hoursDoneLastYear: hours(
    {
      some: 'training was done in the CPD year before',
      none: 'no training was done in the CPD year before',
      rest: 'done in the CPD year before',
    },
    WERE,
  ),
  hoursNeeded: hours(
    {
      some: 'hours of training are asked for in the period',
      none: 'no hours of training are asked for in the period',
      rest: 'asked for in the period',
    },
    ARE,
  ),
  hoursNeededLastYear: hours(
    {
      some: 'hours of training were asked for in the CPD year before',
      none: 'no hours of training were asked for in the CPD year before',
      rest: 'asked for in the CPD year before',
    },
    WERE,
  ),
  hoursShort: hours(
    {
      some: 'hours of training are still wanting in the period',
      none: 'no hours of training are wanting in the period',
      rest: 'still wanting in the period',
    },
    ARE,
  ),
  hoursShortLastYear: hours(
    {
      some: 'hours were wanting in the CPD year before',
      none: 'no hours were wanting in the CPD year before',
      rest: 'wanting in the CPD year before',
    },
    WERE,
  ),
  daysLeftInPeriod: (comparison) => {
    const side = aroundNought(comparison);
    if (side === 'above' || side === 'not nought') return 'the period is not over';
    if (side === 'not above' || side === 'nought') return 'the period is over';
    return `${withVerb(bound(comparison.operator, comparison.amount), ...ARE)} left of the period`;
  },
  trainingRecorded: (comparison) => {
    const side = aroundNought(comparison);
    if (side === 'above' || side === 'not nought') return 'some training is recorded for the person';
    if (side === 'not above' || side === 'nought') return 'no training is recorded for the person';
    return `${withVerb(bound(comparison.operator, comparison.amount, PIECES), ...ARE)} recorded for the person`;
  },
  people: ({ operator, amount }) =>
    `${withVerb(bound(operator, amount, PEOPLE), 'works', 'work')} at the site`,
  holders: (comparison) => {
    const side = aroundNought(comparison);
    if (side === 'above' || side === 'not nought') return 'somebody at the site holds it today';
    if (side === 'not above' || side === 'nought') return 'nobody at the site holds it today';
    const { operator, amount } = comparison;
    return `${withVerb(bound(operator, amount, PEOPLE), 'holds', 'hold')} it at the site today`;
  },
  holdersWanting: (comparison) => {
    const side = aroundNought(comparison);
    if (side === 'above' || side === 'not nought') return 'too few people at the site hold it today';
    if (side === 'not above' || side === 'nought') return 'enough people at the site hold it today';
    return `${withVerb(bound(comparison.operator, comparison.amount, HOLDERS), ...ARE)} wanting today`;
  },
  daysCovered: covered,
  ...RESOURCE_WORDS,
};

/** Days from today with enough holders: the first day with too few is so many days ahead. */
function covered(comparison: Comparison): string {
  const { operator, amount } = comparison;
  const side = aroundNought(comparison);
  if (side === 'above' || side === 'not nought') return 'enough people at the site hold it today';
  if (side === 'not above' || side === 'nought') return 'too few people at the site hold it today';
  const text = amountText(amount);
  const days = soleCount(amount) === 1 ? 'the next day' : isLong(amount) ? text : `the next ${text}`;
  switch (operator) {
    case 'lessThan':
      return `too few people at the site hold it today, or will on a day that is less than ${text} ahead`;
    case 'lessThanInclusive':
      return `too few people at the site hold it today, or will on a day within ${days}`;
    case 'greaterThan':
      return `enough people at the site hold it today, and will on every day within ${days}`;
    case 'greaterThanInclusive':
      return `enough people at the site hold it today, and will on every day that is less than ${text} ahead`;
    default:
      return `enough people at the site hold it for ${bound(operator, amount).text}, counted from today`;
  }
}
