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
  byPlace: ReadonlyMap<string, readonly Judgement[]>,
  topicOf: (judgement: Judgement) => string,
): HeatMap | undefined {
  const places = groupTallies(byPlace);
  if (places.filter(({ name }) => name !== NO_GROUP).length < 2) return undefined;
  const cells = new Map([...byPlace].map(([place, own]) => [place, groupBy(own, topicOf)] as const));
  const topics = groupTallies(together([...cells.values()]));
  const shownTopics = new Set(worst(topics).map(({ name }) => name));
  const columns = topics.flatMap(({ name }) => (shownTopics.has(name) ? [name] : []));
  return {
    topics: columns,
    rows: places.slice(0, MOST_PLACES).map(({ name, counts }) => ({
      place: name,
      rate: complianceRate(counts),
      rates: columns.map((topic) => complianceRate(tally(cells.get(name)?.get(topic) ?? []))),
    })),
    topicsLeftOut: topics.length - columns.length,
    placesLeftOut: Math.max(0, places.length - MOST_PLACES),
  };
}

/** The groups of the same name as one. */
function together(all: readonly ReadonlyMap<string, readonly Judgement[]>[]) {
  const groups = new Map<string, (readonly Judgement[])[]>();
  for (const each of all)
    for (const [name, own] of each) {
      const parts = groups.get(name);
      if (parts === undefined) groups.set(name, [own]);
      else parts.push(own);
    }
  return new Map([...groups].map(([name, parts]) => [name, parts.flat()]));
}

const open = ({ counts }: GroupTally): number => counts.breach + counts.cannotTell;

const worst = (topics: readonly GroupTally[]): readonly GroupTally[] =>
  [...topics]
    .sort((a, b) => open(b) - open(a) || judgedCount(b.counts) - judgedCount(a.counts))
    .slice(0, MOST_TOPICS);
