import type { Span } from '../../calendar/span';
import type { FiguresOf } from '../../facts/figures-by-provider';
import type { SummaryCell } from '../../workbook/edits';
import { BLANK, decimal, money, percent, pounds, text, whole } from '../cells';
import { numberColumn, textColumn, type TableBlock } from '../page';
import { judgeWorth, WORTH_RULE, WORTH_WORDS, type Judged } from './worth';

const MOST_ROWS = 40;
const RATING_COLUMN = 7;

const FIGURES = [
  'Pieces',
  'People',
  'Hours',
  'Spend',
  'Cost per hour',
  'Cost per head',
  'Mean rating',
  'Ratings',
].map(numberColumn);

/** What each provider gave, what it cost and how it was rated. */
export const providerTable = (all: readonly FiguresOf[]): TableBlock => ({
  ...worthTable(all, 'provider'),
  name: 'CpdImpactProvider',
  whenEmpty: 'No training of the last 12 months is in a training log.',
});

/** The same of each activity. */
export const activityTable = (all: readonly FiguresOf[]): TableBlock => ({
  ...worthTable(all, 'activity'),
  name: 'CpdImpactActivity',
  whenEmpty: 'No training of the last 12 months is in a training log.',
});

function worthTable(
  all: readonly FiguresOf[],
  by: 'provider' | 'activity',
): Pick<TableBlock, 'kind' | 'title' | 'note' | 'columns' | 'rows' | 'bars'> {
  const judged = judgeWorth(all.filter(({ figures, ratings }) => figures.times + ratings.count > 0));
  const isRated = judged.some(({ ratings }) => ratings.count > 0);
  const many = by === 'provider' ? 'providers' : 'activities';
  const few = judged.length > MOST_ROWS ? [`The first ${MOST_ROWS} of ${judged.length} ${many}.`] : [];
  const rule = by === 'provider' ? WORTH_RULE : SAME_RULE;
  const notes = [...(isRated ? [rule] : []), ...(by === 'activity' ? [TOGETHER] : []), ...few];
  return {
    kind: 'table',
    title: `By ${by}${isRated ? ': rating beside cost' : ''}`,
    ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
    columns: [
      textColumn(by === 'provider' ? 'Provider' : 'Topic or activity'),
      ...FIGURES,
      textColumn('By the rule'),
    ],
    // Without any rating there is nothing to go by, and both columns stay away.
    rows: judged
      .slice(0, MOST_ROWS)
      .map((each) => [...rowOf(each), ...(isRated ? ratingCells(each) : [BLANK, BLANK])]),
    bars: [RATING_COLUMN],
  };
}

const SAME_RULE = 'The same rule, with the median of this table.';
const TOGETHER = 'Courses of one topic stand together.';

const ratingCells = ({ ratings, worth }: Judged): readonly SummaryCell[] => [
  whole(ratings.count),
  text(WORTH_WORDS[worth]),
];

function rowOf({ name, figures, ratings }: Judged): readonly SummaryCell[] {
  const { times, people, hours, timed, pounds: spent, priced, poundsPerHour, poundsPerHead } = figures;
  return [
    text(name),
    whole(times),
    whole(people),
    timed === 0 ? BLANK : hoursIn(hours),
    priced === 0 ? BLANK : poundsIn(spent, pounds),
    poundsPerHour === undefined ? BLANK : poundsIn(poundsPerHour, money),
    poundsPerHead === undefined ? BLANK : poundsIn(poundsPerHead, money),
    percent(ratings.share),
  ];
}

const isOne = ({ from, to }: Span): boolean => Math.round(from * 100) === Math.round(to * 100);

const hoursIn = (span: Span): SummaryCell =>
  isOne(span) ? decimal(span.from) : text(`${span.from.toFixed(1)} to ${span.to.toFixed(1)}`, 'right');

const poundsIn = (span: Span, format: (amount: number) => SummaryCell): SummaryCell =>
  isOne(span)
    ? format(Math.round(span.from * 100) / 100)
    : text(`£${span.from.toFixed(2)} to £${span.to.toFixed(2)}`, 'right');
