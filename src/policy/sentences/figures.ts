import { dayFromIso } from '../../calendar/day';
import { leavesOf, PARAMETER_PREFIX, type Condition } from '../condition';
import type { Amount } from '../phrases/amount';
import { upperFirst } from '../phrases/names';
import type { Rule } from '../policy';
import type { ParameterValue } from '../rule-parts';

const startOf = ({ from }: ParameterValue): number =>
  from === undefined ? -Infinity : (dayFromIso(from) ?? -Infinity);

/** A dated figure as sentences use it, in order of time. */
export const figureOf = (entries: readonly ParameterValue[]): Amount => ({
  unit: entries[0]?.unit ?? 'count',
  entries: [...entries].sort((a, b) => startOf(a) - startOf(b)),
});

/** A function from a parameter's name to its figure. */
export const figuresOf =
  ({ parameters }: Rule) =>
  (name: string): Amount =>
    figureOf(parameters[name] ?? [{ value: null, unit: 'count' }]);

/** What a figure is compared with, as the figure is then called. */
const COMPARED_WITH: Readonly<Record<string, string>> = {
  daysOverdue: 'Grace after the last valid day',
  daysUntilDue: 'Reminder before the last valid day',
  daysPastExpiry: 'Grace after the last valid day',
  daysUntilExpiry: 'Reminder before the last valid day',
  daysEmployed: 'Time allowed after starting',
  daysToRecord: 'Time allowed for entering training',
  daysPastPlan: 'Grace after the day planned',
  daysLeftInPeriod: 'Reminder before the end of the period',
  daysCovered: 'Reminder before cover ends',
  hoursShort: 'Hours that may be wanting',
  hoursShortLastYear: 'Hours that may be wanting from the year before',
};

/** What a rule's figure is about, for people: by the place where the rule uses it, else by its name. */
export function figureTitle(name: string, rule: Rule): string {
  const { renewal, hours, coverage, breach, dueSoon, appliesTo } = rule;
  const isReview = appliesTo.subject === 'appraisal';
  const places: readonly (readonly [string | undefined, string])[] = [
    [renewal?.parameter, isReview ? 'Time from one to the next' : 'How long it lasts'],
    [renewal?.window, 'How early it may be renewed to keep its date'],
    [renewal?.minimum, 'How long a certificate must last at least'],
    [renewal?.lapse, 'How long after the last valid day a refresher still restores it'],
    [hours?.minimum, 'Hours asked for'],
    [hours?.floor, 'Hours asked for at the least'],
    [hours?.hoursPerDay, 'Hours that a day of training counts for'],
    [hours?.hoursPerPoint, 'Hours that a point counts for'],
    [hours?.months, 'Months looked back over'],
    [coverage?.minimum, 'People who must hold it'],
    [coverage?.horizon, 'How far ahead is looked'],
  ];
  const place = places.find(([used]) => used === name);
  if (place !== undefined) return place[1];
  const fact = [breach, dueSoon, appliesTo.when].flatMap((condition) => comparedWith(name, condition))[0];
  const title = fact === undefined ? undefined : COMPARED_WITH[fact];
  return (
    (isReview ? title?.replace('the last valid day', 'the next one is due') : title) ?? plainParameter(name)
  );
}

function comparedWith(name: string, condition: Condition | undefined): readonly string[] {
  const parameter = PARAMETER_PREFIX + name;
  return (condition === undefined ? [] : leavesOf(condition)).flatMap(({ fact, value }) => {
    if (fact === parameter) return typeof value === 'object' && 'fact' in value ? [value.fact] : [];
    return typeof value === 'object' && 'fact' in value && value.fact === parameter ? [fact] : [];
  });
}

/** `inductionDays` as `Induction`: the figure behind it has the unit. */
const plainParameter = (name: string): string =>
  upperFirst(
    name
      .replace(/(?<=.)(Months|Days|Hours|Years|Pounds|Percent|Points|Count)$/, '')
      .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
  );
