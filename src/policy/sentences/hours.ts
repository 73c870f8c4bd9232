import { amountText, PEOPLE, soleCount, type Amount, type Noun } from '../phrases/amount';
import { listText } from '../phrases/names';
import type { Policy, Rule } from '../policy';
import { dayBefore, plainMonthDay } from './month-day';

const HOURS: Noun = ['hour of training', 'hours of training'];

/** How many hours a rule asks for, in which period, and of whom less; begins with a small letter. */
export function hoursText(
  { hours }: Rule,
  { cpdYearStartsOn }: Policy,
  figure: (name: string) => Amount,
): string | undefined {
  if (hours === undefined) return undefined;
  const told = (name: string) => amountText(figure(name));
  const period =
    hours.months === undefined
      ? `in the CPD year (${plainMonthDay(cpdYearStartsOn)} to ${plainMonthDay(dayBefore(cpdYearStartsOn))})`
      : `in the ${told(hours.months)} up to the day of the check`;
  const less = hours.proRata.map((ground) =>
    ground === 'fte'
      ? 'for those who work part time'
      : 'for those who are employed for part of the period or away for long',
  );
  const hasFloor = hours.floor !== undefined && soleCount(figure(hours.floor)) !== 0;
  const floor = !hasFloor ? '' : `, but of nobody fewer than ${told(hours.floor ?? '')}`;
  const share = less.length === 0 ? '' : `, and in proportion fewer ${listText(less, 'and')}${floor}`;
  const counted = [
    ...(hours.hoursPerDay === undefined ? [] : [`a day counts as ${told(hours.hoursPerDay)}`]),
    ...(hours.hoursPerPoint === undefined ? [] : [`a point counts as ${told(hours.hoursPerPoint)}`]),
  ];
  const lengths =
    counted.length === 0 ? '' : ` Where the register gives no hours, ${listText(counted, 'and')}.`;
  return `${amountText(figure(hours.minimum), HOURS)} ${period}${share}.${lengths}`;
}

/** How many people a rule wants at every site, and for how long ahead; begins with a small letter. */
export function coverText({ coverage }: Rule, figure: (name: string) => Amount): string | undefined {
  if (coverage === undefined) return undefined;
  const minimum = figure(coverage.minimum);
  const horizon = figure(coverage.horizon);
  const people = amountText(minimum, PEOPLE);
  const ahead = soleCount(horizon) === 0 ? 'today' : `from today to ${amountText(horizon)} ahead`;
  return `at least ${people} at the site to hold it. It is looked at ${ahead}.`;
}
