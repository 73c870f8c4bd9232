import type { Block } from '../page';
import type { ChartOfTable } from '../page-charts';
import { complianceRate, type GroupTally } from './tally';

/** A table of rates as `compliance-sheet.ts` writes it, and its rows. */
export type RateTable = { readonly table: string; readonly groups: readonly GroupTally[] };

const MOST = 15;
const TOPIC_TABLE = 'CpdComplianceTopic';
const SITE_TABLE = 'CpdComplianceSite';

/** Rates by topic and outcomes by site, beside each other; of one group alone there is nothing to compare. */
export function complianceCharts(tables: readonly RateTable[]): readonly Block[] {
  const charts = tables.flatMap(({ table, groups }) =>
    groups.length < 2
      ? []
      : table === TOPIC_TABLE
        ? [topicChart(groups)]
        : table === SITE_TABLE
          ? [siteChart(groups)]
          : [],
  );
  return charts.length === 0 ? [] : [{ kind: 'charts', charts }];
}

function topicChart(groups: readonly GroupTally[]): ChartOfTable {
  return {
    key: 'Topics',
    kind: 'bar',
    title: `Compliant by topic${shownOf(groups)}`,
    description: `Compliance rates by topic, the lowest first: ${spread(groups)}.`,
    format: 'percent',
    most: 1,
    table: TOPIC_TABLE,
    categories: 0,
    series: [{ column: 1, colour: 'first' }],
    rows: MOST,
  };
}

function siteChart(groups: readonly GroupTally[]): ChartOfTable {
  return {
    key: 'Sites',
    kind: 'stacked-bar',
    title: `Outcomes by site${shownOf(groups)}`,
    description: `How many requirements are met, due soon, in breach or open at each site, the lowest compliance first: ${spread(groups)}.`,
    format: 'whole',
    table: SITE_TABLE,
    categories: 0,
    series: [
      { column: 3, colour: 'met' },
      { column: 4, colour: 'due-soon' },
      { column: 5, colour: 'breach' },
      { column: 6, colour: 'question' },
    ],
    rows: MOST,
  };
}

const shownOf = (groups: readonly GroupTally[]): string =>
  groups.length <= MOST ? '' : `: the ${MOST} lowest of ${groups.length}`;

/** `Oak 61% to Elm 92%`. */
function spread(groups: readonly GroupTally[]): string {
  const ends = [groups[0], groups.at(-1)].flatMap((group) =>
    group === undefined ? [] : [`${group.name} ${Math.round((complianceRate(group.counts) ?? 0) * 100)}%`],
  );
  return ends.join(' to ');
}
