import { figuresByActivity } from '../../facts/figures-by-activity';
import { figuresByProvider } from '../../facts/figures-by-provider';
import { meanOf } from '../../facts/provider-ratings';
import { feedbackFigures } from './feedback';
import { levelFigures } from './levels';
import { measureFigures } from './measures';
import type { SummaryFacts } from '../summary-input';
import type { ImpactFigures } from './words';

/** What the registers tell of the worth of the training of the last 12 months, as plain figures. */
export function impactFigures(input: SummaryFacts): ImpactFigures {
  const { records, catalogue, done, asAt } = input;
  const rows = done.year();
  const evaluations = done.yearEvaluations();
  const forms = evaluations?.forms ?? [];
  return {
    rows,
    ...(evaluations === undefined || records.columns.evaluation === undefined
      ? {}
      : { feedback: feedbackFigures(evaluations.trainings, records, asAt) }),
    perhaps: rows.filter(({ isCertain }) => !isCertain).length,
    apart: forms.filter(({ row, records: found }) => row !== undefined && found.length === 0).length,
    ratings: meanOf(forms.flatMap(({ rating }) => rating ?? [])),
    levels: levelFigures(input),
    byProvider: figuresByProvider(records, rows, done.providers()),
    byActivity: figuresByActivity(rows, forms, catalogue),
    measures: measureFigures(records),
  };
}
