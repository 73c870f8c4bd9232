import type { Period } from '../calendar/period';
import type { FieldRead } from '../register/records';
import type { CellRef } from '../workbook/address';
import type { Join } from './evaluation-join';
import type { TookPlace } from './evaluation-training';
import type { ProviderInput } from './provider-figures';
import type { ProviderNamed } from './provider-named';
import { isWithin } from './rough-period';
import { fieldOf, valueOf, wordsOfField } from './row-fields';

/** Ratings as shares of the best mark of their own scale, so that those of different scales can be compared. */
export type Ratings = {
  readonly count: number;
  /** The mean, from 0 to 1; absent without any. */
  readonly share?: number;
  /** The cells of those that cannot be read, or whose scale is not known. */
  readonly unread: readonly CellRef[];
};

export const NO_RATINGS: Ratings = { count: 0, unread: [] };

type RatingsInput = Omit<ProviderInput, 'records'> & {
  readonly named: (text: string | undefined) => readonly ProviderNamed[];
  readonly ofTraining: (training: TookPlace) => readonly ProviderNamed[];
  readonly period: Period;
};

export type RatingsOfProviders = {
  readonly byKey: ReadonlyMap<string, { readonly provider: ProviderNamed; readonly ratings: Ratings }>;
  /** Ratings of the period that may be of one provider or another. */
  readonly unplaced: readonly CellRef[];
};

/**
 * The ratings of training of a period, by provider: each evaluation and each rated row of a log once. An evaluation is of
 * the provider that it names itself, else of the one of the training that it is of.
 */
export function ratingsOfProviders(input: RatingsInput): RatingsOfProviders {
  const { trainings, evaluations, joined: joinedWith, named, ofTraining, period } = input;
  const found = new Map<string, { provider: ProviderNamed; reads: Set<FieldRead> }>();
  const unplaced: CellRef[] = [];
  const add = (read: FieldRead, providers: readonly ProviderNamed[]) => {
    const [provider] = providers;
    if (provider === undefined || providers.length > 1) {
      unplaced.push(read.cell);
      return;
    }
    const entry = found.get(provider.key) ?? { provider, reads: new Set<FieldRead>() };
    found.set(provider.key, entry);
    entry.reads.add(read);
  };
  const inPeriod = trainings().filter(({ completion }) => isWithin(completion.completed, period) === 'yes');
  for (const training of inPeriod) {
    const read = training.record.details?.rating;
    if (read !== undefined && training.completion.isCertain) add(read, ofTraining(training));
  }
  if (evaluations().length > 0) {
    const givers = giversOf(joinedWith(), inPeriod, ofTraining);
    for (const { row, held } of evaluations()) {
      const read = fieldOf(row, 'rating');
      const own = wordsOfField(fieldOf(row, 'provider'));
      const isHeld = held !== undefined && isWithin(held, period) === 'yes';
      const joined = givers.get(row);
      if (read === undefined || (joined === undefined && !isHeld)) continue;
      add(read, own === undefined ? [...(joined?.values() ?? named(undefined))] : named(own));
    }
  }
  return {
    byKey: new Map(
      [...found].map(([key, { provider, reads }]) => [key, { provider, ratings: meanOf([...reads]) }]),
    ),
    unplaced,
  };
}

/** Who gave the training that each evaluation is of; one that only may be of it tells nothing. */
function giversOf(
  join: Join,
  trainings: readonly TookPlace[],
  ofTraining: RatingsInput['ofTraining'],
): ReadonlyMap<unknown, ReadonlyMap<string, ProviderNamed>> {
  const givers = new Map<unknown, Map<string, ProviderNamed>>();
  for (const training of trainings)
    for (const { row, doubt } of join.of(training)) {
      if (doubt !== undefined) continue;
      const own = givers.get(row) ?? new Map<string, ProviderNamed>();
      givers.set(row, own);
      for (const provider of ofTraining(training)) own.set(provider.key, provider);
    }
  return givers;
}

/** The mean of ratings, as shares. */
export function meanOf(reads: readonly FieldRead[]): Ratings {
  const shares = reads.flatMap((read) => valueOf(read, 'rating')?.rating.share ?? []);
  const unread = reads.filter((read) => valueOf(read, 'rating')?.rating.share === undefined);
  return {
    count: shares.length,
    ...(shares.length === 0 ? {} : { share: shares.reduce((sum, each) => sum + each, 0) / shares.length }),
    unread: unread.map(({ cell }) => cell),
  };
}
