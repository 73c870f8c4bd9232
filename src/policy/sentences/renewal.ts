import { amountOf, amountText, isLong, soleCount, type Amount } from '../phrases/amount';
import { topicsOfRule } from '../policy-topics';
import type { Policy, Renewal, Rule } from '../policy';
import { dayBefore, plainMonthDay } from './month-day';

/** What a rule's renewal is told with. */
type Told = {
  readonly rule: Rule;
  readonly renewal: Renewal;
  readonly policy: Policy;
  readonly figure: (name: string) => Amount;
};

/** How long what a rule judges lasts, and from when; begins with a small letter. `undefined` if it renews nothing. */
export function lastsText(rule: Rule, policy: Policy, figure: (name: string) => Amount): string | undefined {
  const { renewal } = rule;
  if (renewal === undefined) return undefined;
  const told: Told = { rule, renewal, policy, figure };
  return [anchored(told), ...certificate(told), ...lapse(told), ...changes(told)].join(' ');
}

/** Of a review or a duty of the organisation there is no certificate; it is held, or done, again. */
const isReview = ({ rule }: Told): boolean => AGAIN.has(rule.appliesTo.subject);
const AGAIN: ReadonlySet<string> = new Set(['appraisal', 'organisation']);
const doneDay = (told: Told): string =>
  told.rule.appliesTo.subject === 'appraisal' ? 'the day of the last one' : 'the day it was done';

/** How long, counted from a day. */
function from(day: string, { renewal, figure, rule }: Told): string {
  if (renewal.parameter === undefined)
    return `as many months from ${day} as the requirement sets that asks for it, the fewest if several do; where none sets any, it does not run out.`;
  const comma = rule.appliesTo.subject === 'appraisal' ? ', counted' : '';
  return `${amountText(figure(renewal.parameter))}${comma} from ${day}.`;
}

/** The interval in years, rounded up, where it is one and the same number at all times. */
function years({ renewal, figure }: Told): number | undefined {
  const months = renewal.parameter === undefined ? undefined : soleCount(figure(renewal.parameter));
  return months === undefined ? undefined : Math.max(1, Math.ceil(months / 12));
}

function anchored(told: Told): string {
  switch (told.renewal.anchor) {
    case 'completion':
      return told.renewal.certificate === 'alone' && !isReview(told)
        ? `up to the last day that the certificate gives; without one, ${from(doneDay(told), told)}`
        : from(doneDay(told), told);
    case 'expiry':
      return keepingDate(told);
    case 'fixed':
      return onFixedDay(told);
    case 'academic-year':
      return inYears(told);
  }
}

function keepingDate(told: Told): string {
  const { renewal, figure, rule, policy } = told;
  const window =
    renewal.window === undefined
      ? 'renewed at any time up to its last valid day'
      : `renewed in the ${amountText(figure(renewal.window))} up to its last valid day`;
  const early =
    renewal.window === undefined ? '' : ' Renewed earlier than that, it keeps the last valid day it has.';
  const topics = topicsOfRule(rule, policy);
  const hasDeadline = policy.requirements.some(
    ({ topics: asked, within }) => within !== undefined && asked?.some((topic) => topics.includes(topic)),
  );
  const first = hasDeadline
    ? ' The first time it counts from the last day of the time allowed after starting, if it was done by then.'
    : '';
  return [
    from(doneDay(told), told),
    `The date is kept on renewal: ${window}, it lasts ${again(told)} from that last valid day.${early}`,
    `Renewed after it, it counts anew from the day of renewal.${first}`,
  ].join(' ');
}

const months = ({ renewal, figure }: Told): string =>
  renewal.parameter === undefined
    ? 'the months of the requirement that asks for it'
    : amountText(figure(renewal.parameter));

/** The interval said a second time: what was in force before need not be said again. */
function again({ renewal, figure }: Told): string {
  const amount = renewal.parameter === undefined ? undefined : figure(renewal.parameter);
  return amount === undefined || isLong(amount) ? 'as long again' : amountText(amount);
}

function onFixedDay(told: Told): string {
  const { renewal, figure, policy } = told;
  const day = plainMonthDay(renewal.fixedOn ?? dayBefore(policy.cpdYearStartsOn));
  const least =
    renewal.minimum === undefined
      ? `the first ${day} after ${doneDay(told)}`
      : `the first ${day} that is at least ${amountText(figure(renewal.minimum))} after ${doneDay(told)}`;
  if (years(told) === 1) return `up to ${least}.`;
  const often =
    renewal.parameter === undefined
      ? 'as often as whatever asks for it says'
      : `every ${amountText(figure(renewal.parameter))}`.replace('every a number', 'after a number');
  return `up to ${least}. From then on it runs out ${often}, always on ${day}, whatever the day of renewal.`;
}

function inYears(told: Told): string {
  const end = plainMonthDay(dayBefore(told.policy.cpdYearStartsOn));
  const count = years(told);
  const done = isReview(told) ? 'the last one was held' : 'it was done';
  if (count === 1) return `up to ${end}, the end of the CPD year in which ${done}.`;
  const whole = amountOf(count ?? 0, 'count');
  return count === undefined
    ? `up to ${end}, the end of a CPD year, for as many whole years as make up ${months(told)}; the year in which ${done} is the first.`
    : `up to ${end}, the end of a CPD year, for ${amountText(whole)} CPD years; the year in which ${done} is the first.`;
}

function certificate(told: Told): readonly string[] {
  if (isReview(told)) return [];
  switch (told.renewal.certificate) {
    case 'earlier':
      return ['Where the certificate gives an earlier last day, that one counts.'];
    case 'ignored':
      return ['A last day that the certificate gives does not count.'];
    case 'alone':
      return told.renewal.anchor === 'completion'
        ? []
        : ['Where the certificate gives a last day, that one counts instead.'];
  }
}

function lapse({ renewal, figure }: Told): readonly string[] {
  return renewal.lapse === undefined
    ? []
    : [
        `Once its last valid day has passed by more than ${amountText(figure(renewal.lapse))}, a refresher no longer restores it: the full course is needed.`,
      ];
}

/** Only where a figure has changed or will. */
function changes({ renewal, figure }: Told): readonly string[] {
  if (renewal.parameter === undefined || figure(renewal.parameter).entries.length < 2) return [];
  return renewal.onChange === 'keep'
    ? ['The figure in force on the day it was done counts.']
    : ['The figure in force today counts, even for what was done before it was set.'];
}
