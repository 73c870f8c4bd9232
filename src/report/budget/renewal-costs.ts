import type { Day } from '../../calendar/day';
import { dueAfter, renewalsDue, type RenewalDue } from '../../evaluation/renewals-due';
import type { MonthDay } from '../../policy/policy';
import type { SummaryFacts } from '../summary-input';
import { yearAfter, yearWith, type Year } from './budget-year';
import { usualPrices, type Price } from './usual-prices';

/** What renewing a topic is likely to cost. */
export type TopicForecast = {
  readonly topic: string;
  /** The usual cost for one person; absent if none is known. */
  readonly price?: Price;
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
export function renewalCosts(input: SummaryFacts, startsOn: MonthDay): Forecast {
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
  const priceOf = usualPrices(input);
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
