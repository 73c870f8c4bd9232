import type { Records } from '../register/records';
import type { FiguresOfProviders } from './provider-figures';
import { providerOfText } from './provider-named';
import { NO_RATINGS, type Ratings } from './provider-ratings';
import { wordsOfField } from './row-fields';
import { trainingFigures, type TrainingFigures } from './training-figures';
import type { YearRow } from './year-training';

/** The training of one provider, or of one activity, in the last 12 months, and how it was rated. */
export type FiguresOf = {
  readonly key: string;
  readonly name: string;
  readonly figures: TrainingFigures;
  readonly ratings: Ratings;
};

/**
 * What each provider's training of the last 12 months came to, in the order of their names. Every row is in exactly one
 * of them: several providers in one cell are one of their own, as are rows without any.
 */
export function figuresByProvider(
  records: Records,
  rows: readonly YearRow[],
  { byKey }: FiguresOfProviders,
): readonly FiguresOf[] {
  const named = providerOfText(records);
  const groups = new Map<string, { readonly name: string; readonly rows: YearRow[] }>();
  for (const { key, name, ratings } of byKey.values())
    if (ratings.count > 0) groups.set(key, { name, rows: [] });
  for (const row of rows) {
    const providers = named(wordsOfField(row.record.details?.provider));
    const key = providers.map((each) => each.key).join(' + ');
    const name = providers.map((each) => byKey.get(each.key)?.name ?? each.name).join(' and ');
    const group = groups.get(key) ?? { name, rows: [] };
    groups.set(key, group);
    group.rows.push(row);
  }
  return [...groups]
    .map(([key, group]) => ({
      key,
      name: group.name,
      figures: trainingFigures(group.rows),
      ratings: byKey.get(key)?.ratings ?? NO_RATINGS,
    }))
    .sort(byName);
}

export const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
