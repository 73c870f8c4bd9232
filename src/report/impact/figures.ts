import { figuresByActivity } from '../../facts/figures-by-activity';
import { figuresByProvider } from '../../facts/figures-by-provider';
import { meanOf } from '../../facts/provider-ratings';
import { yearEvaluations } from '../../facts/year-evaluations';
import { yearTraining } from '../../facts/year-training';
import { feedbackFigures } from './feedback';
import { levelFigures } from './levels';
import { measureFigures } from './measures';
import type { SummaryInput } from '../summary-input';
import type { ImpactFigures } from './words';

/** What the registers tell of the worth of the training of the last 12 months, as plain figures. */
export function impactFigures(input: SummaryInput): ImpactFigures {
  const { records, people, catalogue, asAt } = input;
  const rows = yearTraining(people, asAt);
  const evaluations = yearEvaluations(records, people, catalogue, asAt);
  const forms = evaluations?.forms ?? [];
  return {
    rows,
    ...(evaluations === undefined || records.columns.evaluation === undefined
      ? {}
      : { feedback: feedbackFigures(evaluations.trainings, records, asAt) }),
    perhaps: rows.filter(({ isCertain }) => !isCertain).length,
    ratings: meanOf(forms.flatMap(({ rating }) => rating ?? [])),
    levels: levelFigures(input),
    byProvider: figuresByProvider({ records, people, catalogue }, rows, asAt),
    byActivity: figuresByActivity(rows, forms, catalogue),
    measures: measureFigures(records),
  };
}
