import type { SummarySheet } from '../workbook/edits';
import { grouped, plural } from './cells';
import { complianceCharts } from './compliance/charts';
import { topicOf } from './compliance/groups';
import { heatMapTable, rateTable, rateTableName } from './compliance/rate-tables';
import { riskTable } from './compliance/risk-table';
import { risksOf } from './compliance/risks';
import { complianceRate, groupTallies, judgedCount, NO_GROUP, tally } from './compliance/tally';
import { complianceVerdict } from './compliance/verdict';
import { sheetOf, type Block } from './page';
import type { SummaryInput } from './summary-input';
import { trendBlocks } from './trend';

/** A topic, a site or a rate, and eight narrow ones for the map of sites and topics. */
const WIDTHS: readonly number[] = [34, 20, ...Array.from({ length: 8 }, () => 16)];

/**
 * The Compliance sheet: rates by topic, site and staff group, each with how many were judged; where to begin; and a map of
 * sites and topics. The rows by topic add up to everything judged, and their breaches to the breaches on Findings.
 */
export function complianceSheet(input: SummaryInput): SummarySheet {
  const { topic, site, staffGroup } = input.figures.groupings();
  const risks = risksOf(input.judgements, (judgement) => topicOf(judgement, input.catalogue));
  const tables = [topic, site, staffGroup]
    .map((grouping) => ({
      grouping,
      table: rateTableName(grouping),
      groups: groupTallies(grouping.groups),
    }))
    // Where nobody has a site or a group, a table of them says nothing.
    .filter(({ groups }) => groups.some(({ name }) => name !== NO_GROUP));
  return sheetOf(
    {
      key: 'Compliance',
      name: 'Compliance',
      title: 'Compliance',
      verdict: complianceVerdict(input, risks),
      widths: WIDTHS,
      frozen: 'title',
      blocks: [
        ...figures(input),
        ...riskTable(risks),
        ...complianceCharts(tables),
        ...tables.map(({ grouping, groups }) => rateTable(grouping, groups)),
        ...heatMapTable(input),
        ...trendBlocks(input),
      ],
    },
    input,
  );
}

function figures({ judgements, headcount, notCheckable }: SummaryInput): readonly Block[] {
  const counts = tally(judgements);
  const rate = complianceRate(counts);
  if (rate === undefined) return [];
  const unchecked = new Set(notCheckable.map(({ rule }) => rule)).size;
  const all: readonly (readonly [value: string, label: string])[] = [
    [`${Math.round(rate * 100)}%`, 'compliant: met or due soon'],
    [grouped(judgedCount(counts)), `judged for ${plural(headcount, 'person', 'people')}`],
    [grouped(counts.met), 'met'],
    [grouped(counts.dueSoon), 'due soon'],
    [grouped(counts.breach), counts.breach === 1 ? 'breach' : 'breaches'],
    [grouped(counts.cannotTell), counts.cannotTell === 1 ? 'question' : 'questions'],
    [grouped(unchecked), unchecked === 1 ? 'rule not checked' : 'rules not checked'],
  ];
  return [{ kind: 'figures', figures: all.map(([value, label], column) => ({ column, value, label })) }];
}
