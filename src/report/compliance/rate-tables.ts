import type { SummaryCell } from '../../workbook/edits';
import { percent, text, whole } from '../cells';
import { numberColumn, textColumn, type Block, type TableBlock } from '../page';
import type { SummaryInput } from '../summary-input';
import { topicOf, type Grouping } from './groups';
import { heatMapOf, type HeatMap } from './heat-map';
import { complianceRate, judgedCount, type GroupTally } from './tally';

const COLUMNS = ['Compliant', 'Judged', 'Met', 'Due soon', 'Breach', 'Question'].map(numberColumn);
const RATE_COLUMN = 1;

/** `CpdComplianceStaffgroup`. */
export const rateTableName = ({ heading }: Grouping): string => `CpdCompliance${heading.replaceAll(' ', '')}`;

/** The rates of some groups, with the counts of which they are made. */
export function rateTable(grouping: Grouping, groups: readonly GroupTally[]): TableBlock {
  const { heading } = grouping;
  return {
    kind: 'table',
    name: rateTableName(grouping),
    title: `By ${heading.toLowerCase()}`,
    columns: [textColumn(heading), ...COLUMNS],
    rows: groups.map(tallyRow),
    whenEmpty: 'Nothing could be judged.',
    bars: [RATE_COLUMN],
  };
}

function tallyRow({ name, counts }: GroupTally): readonly SummaryCell[] {
  return [
    text(name, 'wrapped'),
    percent(complianceRate(counts)),
    whole(judgedCount(counts)),
    whole(counts.met),
    whole(counts.dueSoon),
    whole(counts.breach),
    whole(counts.cannotTell),
  ];
}

/** Sites × topics; where the registers name fewer than two sites, groups of staff × topics. */
export function heatMapTable({ figures, catalogue }: SummaryInput): readonly Block[] {
  const { site, staffGroup } = figures.groupings();
  for (const { heading, groups } of [site, staffGroup]) {
    const map = heatMapOf(groups, (judgement) => topicOf(judgement, catalogue));
    if (map !== undefined) return [heatMapBlock(heading, map)];
  }
  return [];
}

function heatMapBlock(heading: string, map: HeatMap): TableBlock {
  const { topics, rows } = map;
  return {
    kind: 'table',
    name: 'CpdComplianceMap',
    title: `By ${heading.toLowerCase()} and topic`,
    note: ['Compliance rates; blank where nothing was judged.', ...leftOut(map)].join(' '),
    columns: [textColumn(heading), numberColumn('All topics'), ...topics.map(numberColumn)],
    rows: rows.map(({ place, rate, rates }) => [
      text(place, 'wrapped'),
      percent(rate),
      ...rates.map(percent),
    ]),
    whenEmpty: 'Nothing could be judged.',
    shades: [1, ...topics.map((_, index) => index + 2)],
    newPage: true,
  };
}

function leftOut({ topics, rows, topicsLeftOut, placesLeftOut }: HeatMap): readonly string[] {
  return [
    ...(topicsLeftOut === 0
      ? []
      : [
          `These are the ${topics.length} topics with the most breaches and questions, of ${topics.length + topicsLeftOut}.`,
        ]),
    ...(placesLeftOut === 0
      ? []
      : [
          `These are the ${rows.length} rows with the lowest rates, of ${rows.length + placesLeftOut}; the others are in the table above.`,
        ]),
  ];
}
