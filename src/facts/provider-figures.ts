import type { Day } from '../calendar/day';
import type { Period } from '../calendar/period';
import { isExact } from '../calendar/span';
import type { Records, TrainingRecord } from '../register/records';
import type { CellRef } from '../workbook/address';
import type { Join } from './evaluation-join';
import type { Evaluation } from './evaluation-rows';
import type { TookPlace } from './evaluation-training';
import type { Amount } from './hours';
import { providerOfText, type ProviderNamed } from './provider-named';
import { NO_RATINGS, ratingsOfProviders, type Ratings } from './provider-ratings';
import { isWithin } from './rough-period';
import { valueOf, wordsOfField } from './row-fields';

/** What the registers say of the training that one provider gave in a period. */
export type ProviderFigures = ProviderNamed & {
  /** Rows of logs that are surely of the period; one for several people is one. */
  readonly uses: number;
  /** The cells of rows of which that is open. */
  readonly perhaps: readonly CellRef[];
  /** Whom those `uses` name, each person once; the members of groups (`All staff`) are not among them. */
  readonly people: number;
  readonly groupRows: number;
  /** Minutes times people, of those `uses` that give a length. */
  readonly minutes: Amount;
  readonly withLength: number;
  readonly unreadLengths: readonly CellRef[];
  readonly ratings: Ratings;
  /** Where a log names it first in the period. */
  readonly firstCell?: CellRef;
  /** The latest day on which it is known to have been used, in the period or before. */
  readonly lastOn?: Day;
};

export type FiguresOfProviders = {
  /** By their keys; training without a provider, and by the organisation itself, has keys of its own. */
  readonly byKey: ReadonlyMap<string, ProviderFigures>;
  /** Ratings of which it is open whose they are. */
  readonly unplacedRatings: readonly CellRef[];
  /** Whether any row of a log names a provider. */
  readonly isNamed: boolean;
};

/**
 * The figures of every provider that the logs name, by a period that ends with the as-at day or before. A row that names
 * several of the list is a use of each. Source: the logs, and the evaluations joined with them.
 */
export function providerFigures(
  { records, trainings, evaluations, joined }: ProviderInput,
  period: Period,
): FiguresOfProviders {
  const named = providerOfText(records);
  const ofTraining = ({ record }: TookPlace) => named(wordsOfField(record.details?.provider));
  const drafts = new Map<string, Draft>();
  for (const training of trainings())
    for (const provider of ofTraining(training)) {
      const draft = drafts.get(provider.key) ?? newDraft(provider);
      drafts.set(provider.key, draft);
      addTo(draft, training, period);
    }
  const ratings = ratingsOfProviders({ trainings, evaluations, joined, named, ofTraining, period });
  for (const { provider } of ratings.byKey.values())
    if (!drafts.has(provider.key)) drafts.set(provider.key, newDraft(provider));
  return {
    byKey: new Map(
      [...drafts].map(([key, draft]) => [key, figuresOf(draft, ratings.byKey.get(key)?.ratings)]),
    ),
    unplacedRatings: ratings.unplaced,
    isNamed: trainings().some(({ record }) => record.details?.provider !== undefined),
  };
}

export type ProviderInput = {
  readonly records: Records;
  readonly trainings: () => readonly TookPlace[];
  readonly evaluations: () => readonly Evaluation[];
  /** Which of these evaluations are of which of these trainings. */
  readonly joined: () => Join;
};

type Draft = {
  readonly provider: ProviderNamed;
  readonly sure: Set<TrainingRecord>;
  readonly perhaps: Set<CellRef>;
  readonly people: Set<string>;
  readonly groups: Set<TrainingRecord>;
  readonly unread: Set<CellRef>;
  withLength: number;
  least: number;
  most: number;
  firstCell?: CellRef;
  lastOn: Day;
};

const newDraft = (provider: ProviderNamed): Draft => ({
  provider,
  sure: new Set(),
  perhaps: new Set(),
  people: new Set(),
  groups: new Set(),
  unread: new Set(),
  withLength: 0,
  least: 0,
  most: 0,
  lastOn: -Infinity,
});

function addTo(draft: Draft, { record, who, person, name, completion }: TookPlace, period: Period): void {
  const { completed, isCertain } = completion;
  if (isCertain && isExact(completed)) draft.lastOn = Math.max(draft.lastOn, completed.to);
  const where = isWithin(completed, period);
  if (where === 'no') return;
  draft.firstCell ??= record.details?.provider?.cell ?? record.course.cell;
  if (where === 'perhaps' || !isCertain) {
    draft.perhaps.add(record.details?.provider?.cell ?? record.course.cell);
    return;
  }
  draft.sure.add(record);
  if (who.kind === 'group') draft.groups.add(record);
  else draft.people.add(person?.key ?? name.toLowerCase());
  const read = record.details?.minutes;
  const length = valueOf(read, 'minutes');
  if (length !== undefined) {
    draft.withLength += 1;
    draft.least += length.least;
    draft.most += length.most;
  } else if (read !== undefined) draft.unread.add(read.cell);
}

const figuresOf = (draft: Draft, ratings: Ratings = NO_RATINGS): ProviderFigures => ({
  ...draft.provider,
  uses: draft.sure.size,
  perhaps: [...draft.perhaps],
  people: draft.people.size,
  groupRows: draft.groups.size,
  minutes: { least: draft.least, most: draft.most },
  withLength: draft.withLength,
  unreadLengths: [...draft.unread],
  ratings,
  ...(draft.firstCell === undefined ? {} : { firstCell: draft.firstCell }),
  ...(draft.lastOn === -Infinity ? {} : { lastOn: draft.lastOn }),
});
