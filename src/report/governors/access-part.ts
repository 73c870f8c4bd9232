import type { SummaryCell } from '../../workbook/edits';
import { BREAKDOWN_WORDS, everybodyOf } from '../access/access-tables';
import type { AccessAmounts } from '../access/amounts';
import type { Breakdown, GroupAmounts } from '../access/breakdowns';
import { verdict } from '../access/words';
import { decimal, text, whole } from '../cells';
import { numberColumn, textColumn, type Block } from '../page';
import type { ChartOfTable } from '../page-charts';
import type { SummaryInput } from '../summary-input';
import { HELD_BACK, SMALLEST_GROUP } from '../suppression';
import type { Part } from './part';

const ABOUT = { about: 'access', title: 'Who had how much training' } as const;

/** Whether access is even: training per head by staff group and by site, as the Access sheet has it. */
export function accessPart(input: SummaryInput): Part {
  const { records, figures } = input;
  if (!records.hasLog) return { ...ABOUT, sentences: ['No training log was read.'], blocks: [] };
  const amounts = figures.access();
  if (amounts.compared.length < SMALLEST_GROUP) {
    const few = `Fewer than ${SMALLEST_GROUP} people were on the staff for all of the last 12 months, so no figures per head are shown.`;
    return { ...ABOUT, sentences: [few], blocks: [] };
  }
  const all = figures.breakdowns();
  const parts = all.filter(({ kind }) => kind === 'staffGroup' || kind === 'site');
  return {
    ...ABOUT,
    sentences: verdict(amounts, all, input),
    blocks: [
      { kind: 'charts', charts: parts.flatMap((part) => chartOf(part, amounts)) },
      ...parts.map((part) => tableOf(part, amounts)),
    ],
  };
}

const nameOf = ({ kind }: Breakdown): string => BREAKDOWN_WORDS[kind].table.replace('Cpd', 'CpdGovernors');
const measureName = ({ isTimed }: AccessAmounts): string =>
  isTimed ? 'Hours per head' : 'Pieces of training per head';

function tableOf(part: Breakdown, amounts: AccessAmounts): Block {
  const { heading } = BREAKDOWN_WORDS[part.kind];
  return {
    kind: 'table',
    name: nameOf(part),
    columns: [textColumn(heading), numberColumn('People'), numberColumn(measureName(amounts))],
    rows: part.groups.map(rowOf),
    totals: rowOf(everybodyOf(amounts)),
    whenEmpty: '',
  };
}

const rowOf = (group: GroupAmounts): readonly SummaryCell[] =>
  group.kind === 'held'
    ? [text(group.name), text(HELD_BACK, 'right'), text(HELD_BACK, 'right')]
    : [text(group.name), whole(group.spread.people), decimal(group.spread.mean)];

const MOST_BARS = 12;

function chartOf(part: Breakdown, amounts: AccessAmounts): readonly ChartOfTable[] {
  const shown = part.groups.filter(({ kind }) => kind === 'shown').length;
  if (shown < 2) return [];
  const by = BREAKDOWN_WORDS[part.kind].heading.toLowerCase();
  return [
    {
      key: `Access${part.kind}`,
      kind: 'bar',
      title: `${measureName(amounts)} by ${by}`,
      description: `${measureName(amounts)} of each ${by}, the least first; the table below has the figures.`,
      format: 'decimal',
      table: nameOf(part),
      categories: 0,
      series: [{ column: 2, colour: 'first' }],
      rows: Math.min(shown, MOST_BARS),
    },
  ];
}
