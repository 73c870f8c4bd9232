import type { Judgement } from '../../evaluation/finding';
import {
  complianceRate,
  groupTallies,
  groupBy,
  judgedCount,
  NO_GROUP,
  tally,
  type GroupTally,
} from './tally';

/** Rates of places (sites, or groups of staff) × topics. */
export type HeatMap = {
  readonly topics: readonly string[];
  readonly rows: readonly {
    readonly place: string;
    /** Of all topics, those left out among them. */
    readonly rate: number | undefined;
    /** From 0 to 1, one for each topic; `undefined` where nothing was judged. */
    readonly rates: readonly (number | undefined)[];
  }[];
  /** How many are left out because there are too many. */
  readonly topicsLeftOut: number;
  readonly placesLeftOut: number;
};

const MOST_TOPICS = 8;
const MOST_PLACES = 30;

/**
 * Places × topics, the lowest rates first; of many topics those with the most breaches and questions. `undefined` unless
 * there are two places or more: the tables by topic and by place say the rest.
 */
export function heatMapOf(
  judgements: readonly Judgement[],
  placeOf: (judgement: Judgement) => string | undefined,
  topicOf: (judgement: Judgement) => string,
): HeatMap | undefined {
  const placed = judgements.filter((judgement) => judgement.outcome !== 'not-applicable');
  const places = groupTallies(placed, placeOf);
  if (places.filter(({ name }) => name !== NO_GROUP).length < 2) return undefined;
  const topics = groupTallies(placed, topicOf);
  const shownTopics = new Set(worst(topics).map(({ name }) => name));
  const columns = topics.flatMap(({ name }) => (shownTopics.has(name) ? [name] : []));
  const cells = groupBy(
    placed,
    (judgement) => `${placeOf(judgement) ?? NO_GROUP}\u0000${topicOf(judgement)}`,
  );
  return {
    topics: columns,
    rows: places.slice(0, MOST_PLACES).map(({ name, counts }) => ({
      place: name,
      rate: complianceRate(counts),
      rates: columns.map((topic) => complianceRate(tally(cells.get(`${name}\u0000${topic}`) ?? []))),
    })),
    topicsLeftOut: topics.length - columns.length,
    placesLeftOut: Math.max(0, places.length - MOST_PLACES),
  };
}

const open = ({ counts }: GroupTally): number => counts.breach + counts.cannotTell;

const worst = (topics: readonly GroupTally[]): readonly GroupTally[] =>
  [...topics]
    .sort((a, b) => open(b) - open(a) || judgedCount(b.counts) - judgedCount(a.counts))
    .slice(0, MOST_TOPICS);
