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
  title: 'By provider: rating beside cost',
  whenEmpty: 'No training of the last 12 months is in a training log.',
});

/** The same of each activity. */
export const activityTable = (all: readonly FiguresOf[]): TableBlock => ({
  ...worthTable(all, 'activity'),
  name: 'CpdImpactActivity',
  title: 'By activity: rating beside cost',
  whenEmpty: 'No training of the last 12 months is in a training log.',
});

function worthTable(
  all: readonly FiguresOf[],
  by: 'provider' | 'activity',
): Pick<TableBlock, 'kind' | 'note' | 'columns' | 'rows' | 'bars'> {
  const judged = judgeWorth(all.filter(({ figures, ratings }) => figures.times + ratings.count > 0));
  const many = by === 'provider' ? 'providers' : 'activities';
  const few = judged.length > MOST_ROWS ? ` The first ${MOST_ROWS} of ${judged.length} ${many}.` : '';
  return {
    kind: 'table',
    note: `${by === 'provider' ? WORTH_RULE : 'The same rule, with the median of this table. Courses of one topic stand together.'}${few}`,
    columns: [
      textColumn(by === 'provider' ? 'Provider' : 'Topic or activity'),
      ...FIGURES,
      textColumn('By the rule'),
    ],
    rows: judged.slice(0, MOST_ROWS).map(rowOf),
    bars: [RATING_COLUMN],
  };
}

function rowOf({ name, figures, ratings, worth }: Judged): readonly SummaryCell[] {
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
    whole(ratings.count),
    text(WORTH_WORDS[worth]),
  ];
}

const isOne = ({ from, to }: Span): boolean => Math.round(from * 100) === Math.round(to * 100);

const hoursIn = (span: Span): SummaryCell =>
  isOne(span) ? decimal(span.from) : text(`${span.from.toFixed(1)} to ${span.to.toFixed(1)}`, 'right');

const poundsIn = (span: Span, format: (amount: number) => SummaryCell): SummaryCell =>
  isOne(span)
    ? format(Math.round(span.from * 100) / 100)
    : text(`£${span.from.toFixed(2)} to £${span.to.toFixed(2)}`, 'right');
