import type { Forecast, TopicForecast } from './renewal-costs';

/** A topic with its title and how many renewals fall due in all the years. */
export type ForecastRow = TopicForecast & { readonly title: string; readonly all: number };

/** A year’s renewals, and what those with a price in one currency are likely to cost, in pence (or cents). */
export type ForecastYear = {
  readonly name: string;
  readonly currency: string;
  readonly due: number;
  /** How many of them have no known price. */
  readonly unpriced: number;
  readonly pence: number;
};

/** The topics, those that cost most over all the years first, those without a price last. */
export function forecastRows(
  { topics }: Forecast,
  titleOf: (topic: string) => string,
): readonly ForecastRow[] {
  return topics
    .map((topic) => ({
      ...topic,
      title: titleOf(topic.topic),
      all: topic.due.reduce((sum, count) => sum + count, 0),
    }))
    .sort(
      (a, b) =>
        Number(a.price === undefined) - Number(b.price === undefined) ||
        costOf(b) - costOf(a) ||
        b.all - a.all ||
        (a.title < b.title ? -1 : 1),
    );
}

const costOf = ({ price, all }: ForecastRow): number => (price?.pence ?? 0) * all;

/** The sums by year and currency: the sum over the topics of what falls due × the usual cost. */
export function forecastYears({ years, topics }: Forecast): readonly ForecastYear[] {
  const found = new Set(topics.flatMap(({ price }) => price?.currency ?? []));
  const currencies = [...found].sort((a, b) => Number(b === 'GBP') - Number(a === 'GBP') || (a < b ? -1 : 1));
  return years.flatMap(({ name }, index) =>
    currencies.map((currency): ForecastYear => {
      const dueOf = (some: readonly TopicForecast[]) =>
        some.reduce((sum, { due }) => sum + (due[index] ?? 0), 0);
      const priced = topics.filter(({ price }) => price?.currency === currency);
      return {
        name: index === 0 ? `Rest of ${name}` : name,
        currency,
        due: dueOf(topics),
        unpriced: dueOf(topics.filter(({ price }) => price === undefined)),
        pence: priced.reduce((sum, { due, price }) => sum + (due[index] ?? 0) * (price?.pence ?? 0), 0),
      };
    }),
  );
}

const FEW_PRICES = 3;

/** True if the usual cost rests on few prices. */
export const isRough = ({ price }: TopicForecast): boolean => price !== undefined && price.count < FEW_PRICES;
