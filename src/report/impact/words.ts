import { plainDay } from '../../calendar/day';
import { yearBegins } from '../../facts/training-of-year';
import { trainingFigures } from '../../facts/training-figures';
import type { FiguresOf } from '../../facts/figures-by-provider';
import type { Ratings } from '../../facts/provider-ratings';
import type { YearRow } from '../../facts/year-training';
import { inPounds, plural } from '../cells';
import type { SummaryInput } from '../summary-input';
import type { FeedbackFigures } from './feedback';
import type { LevelFigures } from './levels';
import type { MeasureFigures } from './measures';
import { judgeWorth, type Worth } from './worth';

/** Everything that the sheet tells. */
export type ImpactFigures = {
  readonly rows: readonly YearRow[];
  /** Absent where no register is a list of evaluations. */
  readonly feedback?: FeedbackFigures;
  /** Training that may or may not be of the year. */
  readonly perhaps: number;
  /** Evaluations of the year that are about training in no log. */
  readonly apart: number;
  readonly ratings: Ratings;
  readonly levels: readonly LevelFigures[];
  readonly byProvider: readonly FiguresOf[];
  readonly byActivity: readonly FiguresOf[];
  readonly measures: MeasureFigures;
};

/** What matters most: feedback, levels, what an hour costs and how it was rated, and what the rule says. */
export function verdict(figures: ImpactFigures, { asAt, policy }: SummaryInput): readonly string[] {
  return [...verdictWithoutNames(figures, { asAt, policy }), ...ruleSentence(figures)];
}

/** The same without what is said of single providers, whose names may be those of people. */
export function verdictWithoutNames(
  figures: ImpactFigures,
  { asAt, policy }: Pick<SummaryInput, 'asAt' | 'policy'>,
): readonly string[] {
  const when = `in the 12 months from ${plainDay(yearBegins(asAt))} to ${plainDay(asAt)}`;
  return [
    feedbackSentence(figures, when),
    ...apartSentence(figures),
    ...(policy.impact.length === 0 ? [] : [levelSentence(figures.levels)]),
    ...costSentence(figures),
  ];
}

function feedbackSentence({ feedback, rows }: ImpactFigures, when: string): string {
  if (feedback === undefined) {
    const pieces = rows.filter(({ isCertain }) => isCertain).length;
    return `No register is a list of evaluations, so it cannot be told what ${plural(pieces, 'piece')} of training ${when} brought. ${LIST_TO_ADD}`;
  }
  const { pieces, steps } = feedback;
  if (pieces === 0) return `No training log holds training ${when} of people who are still there.`;
  const told = ['Gave feedback', 'Wrote a reflection'].flatMap((title) => {
    const step = steps.find((each) => each.title === title);
    const what = title === 'Gave feedback' ? 'feedback' : 'a reflection';
    return step === undefined ? [] : [`${step.yes} (${share(step.yes, pieces)}) have ${what}`];
  });
  return `Of ${plural(pieces, 'piece')} of training ${when}, ${told.length === 0 ? 'it cannot be told how many have feedback' : told.join(' and ')}.`;
}

function apartSentence({ apart }: ImpactFigures): readonly string[] {
  return apart === 0
    ? []
    : [
        `${plural(apart, 'evaluation')} of these months ${apart === 1 ? 'is' : 'are'} about training that no row of a log has, by course, name and day: ${apart === 1 ? 'its rating counts' : 'their ratings count'}, but no feedback above.`,
      ];
}

const LIST_TO_ADD =
  'Add a sheet called “Evaluations”, a row for each form, with the columns “Course”, “Name”, “Course date”, “Rating (out of 5)”, “Reflection”, “Shared on”, “Reviewed by”, “Follow-up needed” and “Follow-up done on”.';

const share = (part: number, whole: number): string => `${Math.round((part / whole) * 100)}%`;

function levelSentence(levels: readonly LevelFigures[]): string {
  const named = levels.filter(({ clause }) => clause !== undefined);
  const isLookedAt = ({ forms, measures }: LevelFigures) => forms + measures > 0;
  const left = named.filter((level) => !isLookedAt(level));
  if (left.length === 0) return `All ${named.length} levels of impact that the policy names were looked at.`;
  const titles = (open: boolean) =>
    left
      .filter((level) => level.open.length > 0 === open)
      .map(({ title }) => `“${title}”`)
      .join(', ');
  const parts = [
    ...(titles(false) === '' ? [] : [`no sign of ${titles(false)}`]),
    ...(titles(true) === '' ? [] : [`it cannot be told of ${titles(true)}`]),
  ];
  return `${named.length - left.length} of the ${named.length} levels of impact that the policy names were looked at; ${parts.join('; ')}.`;
}

function costSentence({ rows, ratings: { count, share: mean } }: ImpactFigures): readonly string[] {
  const { poundsPerHour, pounds, priced, times } = trainingFigures(rows);
  const spent =
    pounds.from === pounds.to ? inPounds(pounds.to) : `${inPounds(pounds.from)} to ${inPounds(pounds.to)}`;
  const parts = [
    ...(mean === undefined
      ? []
      : [`the mean rating is ${Math.round(mean * 100)}% of the best mark, from ${plural(count, 'rating')}`]),
    ...(priced === 0
      ? []
      : [`${priced} of ${plural(times, 'piece')} of training give a cost, ${spent} in all`]),
    ...(poundsPerHour === undefined
      ? []
      : [
          `an hour of training with a price and a length costs about £${((poundsPerHour.from + poundsPerHour.to) / 2).toFixed(2)} per head`,
        ]),
  ];
  const [first = '', ...more] = parts;
  return parts.length === 0
    ? []
    : [`${[first.charAt(0).toUpperCase() + first.slice(1), ...more].join('; ')}.`];
}

function ruleSentence({ byProvider, byActivity }: ImpactFigures): readonly string[] {
  const all = [...judgeWorth(byProvider), ...judgeWorth(byActivity)];
  const names = (worth: Worth) => all.filter((each) => each.worth === worth).map(({ name }) => name);
  const list = (found: readonly string[]) =>
    found.length > MOST_NAMED
      ? `${found.slice(0, MOST_NAMED).join(', ')} and ${found.length - MOST_NAMED} more`
      : found.join(', ');
  const [change, expand] = [names('change'), names('expand')];
  const parts = [
    ...(change.length === 0 ? [] : [`stop or change ${list(change)}`]),
    ...(expand.length === 0 ? [] : [`expand ${list(expand)}`]),
  ];
  return parts.length === 0 ? [] : [`By a rough rule, told below: ${parts.join('; ')}.`];
}

const MOST_NAMED = 5;

/** How to read the sheet, and what its figures do not hold. */
export function remarks(figures: ImpactFigures, { records, policy }: SummaryInput): readonly string[] {
  const { feedback, perhaps, ratings, levels, measures } = figures;
  const has = (field: string) => records.columns.training?.includes(field) === true;
  const open = levels.reduce((sum, level) => sum + level.open.length, 0);
  return [
    'Value for money here is a rough guide: a rating is what people said just after a course, and a cheap hour is not a good one. Training that is required goes on whatever its rating; change the course, not the duty.',
    'Ratings on different scales are compared as shares of the best mark: 4 out of 5 is 80%. One form for everybody is one rating, and feedback for each who took part.',
    'A piece of training is one course of one person in a training log. Cost per hour and per head rest on pieces that give both; no cost given is not taken as free.',
    ...(ratings.unread.length === 0
      ? []
      : [
          `${plural(ratings.unread.length, 'rating')} cannot be read, or the scale is not known: left out, and listed below.`,
        ]),
    ...(open === 0
      ? []
      : [`${plural(open, 'mark')} on the levels of impact cannot be read or dated, and are listed below.`]),
    ...(perhaps === 0
      ? []
      : [
          `${plural(perhaps, 'piece')} of training may or may not be of these 12 months: the dates are missing, rough or unreadable. Left out.`,
        ]),
    ...(feedback === undefined || feedback.ofLeavers === 0
      ? []
      : [
          `${plural(feedback.ofLeavers, 'piece')} of training of people who have left are not asked for feedback.`,
        ]),
    ...(feedback === undefined || feedback.missing.length === 0
      ? []
      : [
          `No list of evaluations has a column for: ${feedback.missing.join(', ')}. Add them, and the table of feedback fills.`,
        ]),
    ...(policy.impact.length > 0 || levels.length === 0
      ? []
      : ['The policy names no levels of impact; those shown are columns of the register.']),
    ...(has('cost')
      ? []
      : ['No training log has a column of costs. Add one called “Cost”, and the costs fill.']),
    ...(has('minutes')
      ? []
      : ['No training log has a column of hours. Add one called “Hours”, and the hours fill.']),
    ...(has('provider') ? [] : ['No training log has a column of providers. Add one called “Provider”.']),
    ...(measures.rows.length > 0 || records.columns.measure !== undefined
      ? []
      : [
          'No register holds outcome measures. A list with the columns “Measure”, “Academic year” and “Value” would stand here.',
        ]),
  ];
}
