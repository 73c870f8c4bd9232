import type { CellRef } from '../workbook/address';
import type { SummarySheet } from '../workbook/edits';
import { linkTo, text } from './cells';
import { NO_GROUP } from './compliance/tally';
import { feedbackTable, impactCharts, levelTable, measureTable } from './impact/impact-tables';
import { remarks, verdict, type ImpactFigures } from './impact/words';
import { activityTable, providerTable } from './impact/worth-tables';
import { sheetOf, textColumn, type Block } from './page';
import type { SummaryInput } from './summary-input';

const WIDTHS = [42, 12, 14, 14, 14, 16, 16, 16, 12, 24];
const MOST_LISTED = 100;

/**
 * The Impact sheet: what is known of the worth of the training of the last 12 months. It names nobody. The pieces by
 * provider, and by activity, add up to those of the logs; each step of feedback to those of people still there.
 */
export function impactSheet(input: SummaryInput): SummarySheet {
  const figures = input.figures.impact();
  const { feedback, levels, byProvider, byActivity, measures } = figures;
  return sheetOf(
    {
      key: 'Impact',
      name: 'Impact',
      title: 'Impact of training',
      verdict: verdict(figures, input),
      widths: WIDTHS,
      frozen: 'title',
      blocks: [
        ...impactCharts(feedback, levels),
        ...(feedback === undefined ? [] : [feedbackTable(feedback)]),
        levelTable(levels),
        // A table of those of whom no provider is named tells nothing.
        ...(byProvider.length === 1 && byProvider[0]?.name === NO_GROUP ? [] : [providerTable(byProvider)]),
        activityTable(byActivity),
        ...measureTable(measures),
        { kind: 'lines', title: 'How to read this', lines: remarks(figures, input) },
        ...openTable(figures),
      ],
    },
    input,
  );
}

/** The cells that could not be counted. The reasons name nobody. */
function openTable({ ratings, levels, measures, rows }: ImpactFigures): readonly Block[] {
  const list = (why: string, cells: readonly CellRef[]) => cells.map((cell) => ({ why, cell }));
  const sure = rows.filter(({ isCertain }) => isCertain);
  const open = [
    ...list('The rating cannot be read, or its scale is not known.', ratings.unread),
    ...levels.flatMap(({ title, open: cells }) =>
      list(`The mark for “${title}” cannot be read or dated.`, cells),
    ),
    ...list('The measure or its year cannot be read.', measures.open),
    ...list(
      'The length cannot be read.',
      sure.flatMap(({ length }) => (length.kind === 'open' && !length.isBlank ? [length.cell] : [])),
    ),
    ...list(
      'The cost cannot be read, or is not in pounds.',
      sure.flatMap(({ cost }) => (cost?.kind === 'open' ? [cost.cell] : [])),
    ),
    ...list(
      'The date is missing, rough or unreadable.',
      rows.filter(({ isCertain }) => !isCertain).map(({ record }) => record.dateCell),
    ),
  ];
  if (open.length === 0) return [];
  return [
    {
      kind: 'table',
      name: 'CpdImpactOpen',
      title: 'Not in these figures',
      ...(open.length > MOST_LISTED ? { note: `The first ${MOST_LISTED} of ${open.length}.` } : {}),
      columns: ['Why', 'Cell'].map(textColumn),
      rows: open.slice(0, MOST_LISTED).map(({ why, cell }) => [text(why), linkTo(cell)]),
      whenEmpty: '',
    },
  ];
}
