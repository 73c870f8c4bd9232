import type { Judgement, Outcome } from '../../evaluation/finding';
import { rollingPeriod } from '../../facts/hours';
import { providerFacts } from '../../facts/provider-facts';
import type { NamedFacts } from '../../facts/fact-table';
import type { ProviderFigures } from '../../facts/provider-figures';
import { listedProviders, nearProvider, type ListedProvider } from '../../facts/provider-named';
import { isFalse } from '../../facts/row-answers';
import { cellAddress, type CellRef } from '../../workbook/address';
import { plural } from '../cells';
import { gravest } from '../outcome-cells';
import type { SummaryInput } from '../summary-input';

/** How long the sheet looks back, in months: as far as the rules about providers do. */
const MONTHS = 12;

/** One provider: what the list says, and what it gave in the last 12 months. */
export type ProviderRow = {
  readonly name: string;
  readonly key: string;
  readonly sort: ProviderFigures['sort'];
  readonly listed: 'yes' | 'no' | 'perhaps';
  /** The row of the list; absent of those that are not on it. */
  readonly row?: ListedProvider['row'];
  /** What the row of the list says, as rules judge it. */
  readonly facts: NamedFacts;
  /** Absent of a second row for the same provider, so that nothing is counted twice. */
  readonly figures?: ProviderFigures;
  /** What a reader should look at, each in a few words; none if all is well. */
  readonly open: readonly string[];
  /** The gravest outcome of the policy's rules about it; absent where none judged it. */
  readonly outcome?: Outcome;
  readonly cell?: CellRef;
};

export type Providers = {
  readonly rows: readonly ProviderRow[];
  readonly hasList: boolean;
  /** Whether any row of a log names a provider. */
  readonly isNamed: boolean;
  readonly period: ReturnType<typeof rollingPeriod>;
  readonly unplacedRatings: readonly CellRef[];
};

/** Every provider of the list and of the logs, those first that need to be looked at. */
export function providersOf(input: SummaryInput): Providers {
  const { records, asAt } = input;
  const period = rollingPeriod(asAt, MONTHS);
  const { byKey, unplacedRatings, isNamed } = input.done.providers();
  const listed = listedProviders(records);
  const outcomes = outcomesOf(input.judgements);
  const counted = new Set<string>();
  const ofList = listed.map((each) => {
    const isAgain = counted.has(each.key);
    counted.add(each.key);
    return listedRow(each, isAgain, byKey.get(each.key), input);
  });
  const others = [...byKey.values()].flatMap((figures) =>
    counted.has(figures.key) || isUnused(figures) ? [] : [otherRow(figures, listed)],
  );
  return {
    rows: [...ofList, ...others]
      .map((row) => {
        const outcome = row.sort === 'provider' ? outcomes.get(row.key) : undefined;
        return outcome === undefined ? row : { ...row, outcome };
      })
      .sort(byAttention),
    hasList: records.columns.provider !== undefined,
    isNamed,
    period,
    unplacedRatings,
  };
}

const isUnused = ({ uses, perhaps, ratings }: ProviderFigures): boolean =>
  uses === 0 && perhaps.length === 0 && ratings.count === 0 && ratings.unread.length === 0;

function listedRow(
  { row, name, key }: ListedProvider,
  isAgain: boolean,
  figures: ProviderFigures | undefined,
  { records, asAt }: SummaryInput,
): ProviderRow {
  const facts = providerFacts(row, records, asAt);
  return {
    ...{ name, key, sort: 'provider', listed: 'yes', row, facts, cell: row.cell },
    ...(figures === undefined || isAgain ? {} : { figures }),
    open: isAgain ? ['On the list twice', ...openOf(facts)] : openOf(facts),
  };
}

/** What the row of the list leaves to be done. */
function openOf({ approved, checkPassed, qualityChecked, daysPastReview }: NamedFacts): readonly string[] {
  const isUnchecked = isFalse(qualityChecked);
  const days = daysPastReview?.kind === 'known' ? Number(daysPastReview.value) : 0;
  return [
    ...(isFalse(approved) ? ['Not approved'] : approved?.kind === 'unknown' ? ['Approval not clear'] : []),
    ...(isUnchecked ? ['Quality not checked'] : isFalse(checkPassed) ? ['Check not passed'] : []),
    ...(!isUnchecked && checkPassed?.kind === 'unknown' ? ['Result of check not clear'] : []),
    ...(days > 0 ? [`Review ${plural(days, 'day')} overdue`] : []),
  ];
}

function otherRow(figures: ProviderFigures, listed: readonly ListedProvider[]): ProviderRow {
  const { name, key, sort, uses } = figures;
  const near = sort === 'provider' ? nearProvider(name, listed) : undefined;
  const why =
    near === undefined
      ? uses > 0
        ? 'Used, not on the list'
        : 'Perhaps used, not on the list'
      : `May be “${near.name}” in ${cellAddress(near.row.cell)}`;
  return {
    ...{ name, key, sort, figures, facts: {} },
    listed: near === undefined ? 'no' : 'perhaps',
    open: sort === 'provider' && listed.length > 0 ? [why] : [],
    ...(figures.firstCell === undefined ? {} : { cell: figures.firstCell }),
  };
}

/** The gravest outcome of each provider, by its key. */
function outcomesOf(judgements: readonly Judgement[]): ReadonlyMap<string, Outcome> {
  const found = new Map<string, Outcome>();
  for (const { subject, outcome } of judgements) {
    if (subject.kind !== 'provider' || outcome === 'not-applicable') continue;
    const present = found.get(subject.key);
    const worst = gravest(present === undefined ? [outcome] : [present, outcome]);
    if (worst !== undefined) found.set(subject.key, worst);
  }
  return found;
}

const usesOf = ({ figures }: ProviderRow): number => figures?.uses ?? 0;

function rankOf({ sort, listed, open, ...row }: ProviderRow): number {
  if (sort !== 'provider') return sort === 'own' ? 6 : 7;
  const isUsed = (row.figures?.uses ?? 0) > 0;
  if (listed === 'no') return isUsed ? 0 : 3;
  if (listed === 'perhaps') return 1;
  if (open.length > 0) return isUsed ? 2 : 3;
  return isUsed ? 4 : 5;
}

const byAttention = (a: ProviderRow, b: ProviderRow): number =>
  rankOf(a) - rankOf(b) || usesOf(b) - usesOf(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
