import type { Day } from '../../calendar/day';
import { countsFor } from '../../facts/topics';
import { dueAfter, renewalsDue, type RenewalDue } from '../../evaluation/renewals-due';
import { partsOfCost } from '../../facts/cost-of-training';
import type { MonthDay } from '../../policy/policy';
import type { TrainingRecord } from '../../register/records';
import { cellAddress } from '../../workbook/address';
import type { SummaryInput } from '../summary-input';
import { yearAfter, yearWith, type Year } from './budget-year';
import { amountsOf } from './expense';

/** What renewing a topic is likely to cost. */
export type TopicForecast = {
  readonly topic: string;
  /** The usual cost for one person, and on how many known prices it rests; absent if none is known. */
  readonly price?: { readonly pence: number; readonly currency: string; readonly count: number };
  /** How many fall due in each of the years. */
  readonly due: readonly number[];
  /** Of so many people it is not known when it falls due. */
  readonly unknown: number;
};

export type Forecast = {
  /** The rest of this year, with what is overdue, then the three that follow. */
  readonly years: readonly Year[];
  readonly topics: readonly TopicForecast[];
};

const YEARS_AHEAD = 3;

/** What falls due year by year, renewed each time on its last valid day, and what that training usually costs. */
export function renewalCosts(input: SummaryInput, startsOn: MonthDay): Forecast {
  const { policy, judgements, asAt } = input;
  const years = [yearWith(asAt, startsOn)];
  for (let ahead = 0; ahead < YEARS_AHEAD; ahead += 1) {
    const last = years.at(-1);
    if (last !== undefined) years.push(yearAfter(last, startsOn));
  }
  const end = years.at(-1)?.span.to ?? asAt;
  const topics = new Map<string, { due: number[]; unknown: number }>();
  for (const renewal of renewalsDue(policy, judgements, asAt)) {
    const { topic } = renewal.subject;
    const counts = topics.get(topic) ?? { due: years.map(() => 0), unknown: 0 };
    topics.set(topic, counts);
    if (renewal.when.kind === 'unknown') counts.unknown += 1;
    for (const on of duesUntil(renewal, asAt, end)) {
      const index = years.findIndex(({ span }) => on <= span.to);
      counts.due[index] = (counts.due[index] ?? 0) + 1;
    }
  }
  const priceOf = prices(input);
  return {
    years,
    topics: [...topics]
      .filter(([, { due, unknown }]) => unknown > 0 || due.some((count) => count > 0))
      .map(([topic, counts]) => {
        const price = priceOf(topic);
        return { topic, ...counts, ...(price === undefined ? {} : { price }) };
      }),
  };
}

/** The days on which somebody's topic falls due; what is overdue or missing is renewed today. */
function duesUntil(renewal: RenewalDue, asAt: Day, end: Day): readonly Day[] {
  const { when, subject } = renewal;
  const lastDay = subject.person.presence?.lastDay ?? Infinity;
  const days: Day[] = [];
  let on: Day | undefined =
    when.kind === 'missing' ? asAt : when.kind === 'due' ? Math.max(asAt, when.on.from) : undefined;
  while (on !== undefined && on <= Math.min(end, lastDay)) {
    days.push(on);
    on = dueAfter(renewal, on);
  }
  return days;
}

type Price = NonNullable<TopicForecast['price']>;

/** A function from a topic to the middle of what it cost one person each time, in the currency most prices are in. */
function prices({ records, people, catalogue }: SummaryInput): (topic: string) => Price | undefined {
  const rows = new Map<string, [TrainingRecord, ...TrainingRecord[]]>();
  for (const record of records.training) {
    const cell = record.details?.cost?.cell;
    if (cell === undefined || record.topic.kind !== 'topic') continue;
    const same = rows.get(cellAddress(cell));
    if (same === undefined) rows.set(cellAddress(cell), [record]);
    else same.push(record);
  }
  type Known = { readonly topic: string; readonly currency: string; readonly pence: number };
  const known = [...rows.values()].flatMap((same): readonly Known[] => {
    const [first] = same;
    // What a row for a group cost each of them is not said.
    if (first.topic.kind !== 'topic' || people.resolve(first).kind === 'group') return [];
    const { amounts, unread } = amountsOf(partsOfCost((field) => first.details?.[field]));
    const sure = amounts.filter(({ isGuess }) => isGuess !== true);
    const [{ currency } = { currency: '' }] = sure;
    if (unread.length > 0 || sure.some((each) => each.currency !== currency || each.least !== each.most))
      return [];
    const pence = sure.reduce((sum, { least }) => sum + least, 0) / same.length;
    return [{ topic: first.topic.topic, currency, pence }];
  });
  const byTopic = new Map<string, Known[]>();
  for (const each of known) {
    const same = byTopic.get(each.topic);
    if (same === undefined) byTopic.set(each.topic, [each]);
    else same.push(each);
  }
  return (topic) =>
    middle([...byTopic].flatMap(([taken, own]) => (countsFor(taken, topic, catalogue) ? own : [])));
}

function middle(prices: readonly { readonly currency: string; readonly pence: number }[]): Price | undefined {
  const counts = new Map<string, number>();
  for (const { currency } of prices) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [best] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  if (best === undefined) return undefined;
  const [currency] = best;
  const sorted = prices.filter((each) => each.currency === currency).map(({ pence }) => pence);
  sorted.sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  const pence = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
  return { pence: Math.round(pence), currency, count: sorted.length };
}
