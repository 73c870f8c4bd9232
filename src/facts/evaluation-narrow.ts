import type { RowRecord } from '../register/records';
import { cellAddress } from '../workbook/address';
import type { ActivityFit } from './activity-match';
import type { Doubt } from './completions';
import type { Evaluation } from './evaluation-rows';
import type { TookPlace } from './evaluation-training';
import { fieldOf, valueOf } from './row-fields';

/** A piece of training with which an evaluation agrees, or may agree. */
export type Fit = { readonly training: TookPlace; readonly words: ActivityFit; readonly doubt?: Doubt };

/**
 * Of the training that an evaluation fits, that which it fits best: under the very name, on a day that is known, and not
 * after the feedback came. What one person names fits one course only: without a day the last one before the feedback,
 * and without that it is open which.
 */
export function narrowed(evaluation: Evaluation, fits: readonly Fit[]): readonly Fit[] {
  const { row, who } = evaluation;
  if (fits.length < 2) return fits;
  const dated = preferred(fits, ({ training }) => Number.isFinite(training.course.from));
  const by = feedbackBy(row);
  const before = by === undefined ? dated : preferred(dated, ({ training }) => training.course.from <= by);
  if (who === undefined) return before;
  const named = preferred(before, ({ words }) => words === 'same');
  return [...new Set(named.map(whose))].flatMap((each) =>
    oneCourse(
      evaluation,
      named.filter((fit) => whose(fit) === each),
      by,
    ),
  );
}

const whose = ({ training: { person, name } }: Fit): string => person?.key ?? name;

/** Those for which something holds; all if it holds for none. */
function preferred(fits: readonly Fit[], holds: (fit: Fit) => boolean): readonly Fit[] {
  const some = fits.filter(holds);
  return some.length === 0 ? fits : some;
}

/** The first day on which feedback was asked for or came, where one can be read. */
function feedbackBy(row: RowRecord): number | undefined {
  const days = ['invitedOn', 'receivedOn'].flatMap((field) => {
    const span = valueOf(fieldOf(row, field), 'day')?.span;
    return span === undefined ? [] : [span.to];
  });
  return days.length === 0 ? undefined : Math.min(...days);
}

/** Two rows of one course on one day are one; of courses on different days only one can be meant. */
function oneCourse({ row, held }: Evaluation, fits: readonly Fit[], by: number | undefined): readonly Fit[] {
  const [last] = fits.toSorted((a, b) => b.training.course.to - a.training.course.to);
  if (last === undefined) return [];
  const { from, to } = last.training.course;
  const onLast = fits.filter(({ training: { course } }) => course.from === from && course.to === to);
  if (onLast.length === fits.length || (held === undefined && by !== undefined)) return onLast;
  const why = `${cellAddress(row.cell)} does not say which of ${fits.length} courses it is about`;
  return fits.map((fit) => ({ ...fit, doubt: fit.doubt ?? { why, cell: row.cell } }));
}
