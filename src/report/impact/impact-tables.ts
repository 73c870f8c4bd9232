import type { SummaryCell } from '../../workbook/edits';
import { BLANK, numberIn, percent, text, whole, wrapped } from '../cells';
import { numberColumn, textColumn, type Block, type TableBlock } from '../page';
import type { ChartOfTable } from '../page-charts';
import type { FeedbackFigures } from './feedback';
import type { LevelFigures } from './levels';
import type { MeasureFigures } from './measures';

const LEVELS = 'CpdImpactLevels';
const FEEDBACK = 'CpdImpactFeedback';
const STEPS_IN_CHART = 5;
const MOST_MEASURES = 40;

/** How each level of impact was looked at; in the policy's order, since the levels build on each other. */
export const levelTable = (levels: readonly LevelFigures[]): TableBlock => ({
  kind: 'table',
  name: LEVELS,
  title: 'Levels of impact',
  columns: [
    textColumn('Level'),
    ...['Activities', 'Evaluations', 'Mean mark', 'Measures', 'Open'].map(numberColumn),
    textColumn('Clause'),
    textColumn('How it was looked at'),
  ],
  rows: levels.map((level) => [
    wrapped(level.title),
    whole(level.activities),
    whole(level.forms),
    marksIn(level),
    whole(level.measures),
    whole(level.open.length),
    text(level.clause ?? ''),
    wrapped(howOf(level)),
  ]),
  whenEmpty:
    'The policy names no levels of impact, and no list of evaluations has a column of any, such as “Satisfaction”, “Learning”, “Use of knowledge and skills”, “Organisational support” or “Pupil learning”.',
  bars: [1],
});

function marksIn({ marks }: LevelFigures): SummaryCell {
  if (marks === undefined) return BLANK;
  if (marks.kind === 'shares') return percent(marks.mean);
  return text(`${marks.mean.toFixed(1)} (${marks.least} to ${marks.most})`, 'right');
}

function howOf({ forms, measures, open }: LevelFigures): string {
  if (forms > 0 && measures > 0) return 'Evaluations and measures';
  if (forms > 0) return 'Evaluations';
  if (measures > 0) return 'Outcome measures';
  return open.length > 0 ? 'Cannot be told' : 'Not looked at';
}

/** What happened after the training of the last 12 months. */
export const feedbackTable = ({ pieces, steps }: FeedbackFigures): TableBlock => ({
  kind: 'table',
  name: FEEDBACK,
  title: 'Feedback and reflection',
  columns: [textColumn('After the training'), ...['Share', 'Yes', 'No', 'Question', 'Of'].map(numberColumn)],
  rows: steps.map(({ title, yes, no, open }) => [
    text(title),
    percent(yes / (yes + no + open)),
    ...[yes, no, open, yes + no + open].map(whole),
  ]),
  whenEmpty:
    pieces === 0
      ? 'No training log holds training of the last 12 months of people who are still there.'
      : 'The lists of evaluations have no column of feedback.',
  bars: [1],
});

/** Both tables as charts beside each other. */
export const impactCharts = (
  feedback: FeedbackFigures | undefined,
  levels: readonly LevelFigures[],
): readonly Block[] => {
  const charts = [
    ...(feedback === undefined || feedback.steps.length === 0 ? [] : [feedbackChart(feedback)]),
    ...(levels.some(({ activities }) => activities > 0) ? [LEVEL_CHART] : []),
  ];
  return charts.length === 0 ? [] : [{ kind: 'charts', charts }];
};

const feedbackChart = ({ pieces, steps }: FeedbackFigures): ChartOfTable => ({
  key: 'FeedbackChart',
  kind: 'bar',
  title: 'Share of the training with feedback',
  description: `Of ${pieces} pieces of training of the last 12 months, the share after which each step was taken.`,
  format: 'percent',
  most: 1,
  table: FEEDBACK,
  categories: 0,
  series: [{ column: 1, colour: 'met' }],
  rows: Math.min(STEPS_IN_CHART, steps.length),
});

const LEVEL_CHART: ChartOfTable = {
  key: 'LevelChart',
  kind: 'bar',
  title: 'Activities looked at on each level',
  description:
    'A bar for each level of impact, as long as the number of activities evaluated on it in the last 12 months.',
  format: 'whole',
  table: LEVELS,
  categories: 0,
  series: [{ column: 1, colour: 'first' }],
  rows: 15,
};

/** Outcome measures year by year; nothing where no register has any. */
export const measureTable = ({ years, rows }: MeasureFigures): readonly Block[] =>
  rows.length === 0
    ? []
    : [
        {
          kind: 'table',
          name: 'CpdImpactMeasures',
          title: 'Outcomes looked at beside training',
          note: `These figures stand beside the training. They do not show that training caused them.${rows.length > MOST_MEASURES ? ` The first ${MOST_MEASURES} of ${rows.length}.` : ''}`,
          columns: [textColumn('Measure'), ...years.map(numberColumn), textColumn('Site')],
          rows: rows
            .slice(0, MOST_MEASURES)
            .map(({ name, site, values }) => [text(name), ...values.map(valueIn), text(site)]),
          whenEmpty: '',
        },
      ];

const valueIn = (value: number | 'several' | undefined): SummaryCell => {
  if (value === undefined) return BLANK;
  return value === 'several'
    ? text('several', 'right')
    : numberIn(Number.isInteger(value) ? 'whole' : 'decimal', value);
};
