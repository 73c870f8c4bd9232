import type { LevelFigures } from '../impact/levels';
import { verdictWithoutNames } from '../impact/words';
import { text, whole, wrapped } from '../cells';
import { numberColumn, textColumn, type Block } from '../page';
import type { ChartOfTable } from '../page-charts';
import type { SummaryInput } from '../summary-input';
import type { Part } from './part';

/** What the training was worth, level by level, as the Impact sheet has it; no provider is named. */
export function impactPart(input: SummaryInput): Part {
  const figures = input.figures.impact();
  return {
    about: 'impact',
    title: 'What came of it',
    sentences: verdictWithoutNames(figures, input),
    blocks: blocksOf(figures.levels),
  };
}

const TABLE = 'CpdGovernorsImpact';

function blocksOf(levels: readonly LevelFigures[]): readonly Block[] {
  if (levels.length === 0) return [];
  return [
    ...(levels.some(({ activities }) => activities > 0)
      ? [{ kind: 'charts', charts: [CHART] } as const]
      : []),
    {
      kind: 'table',
      name: TABLE,
      columns: [
        textColumn('Level of impact'),
        numberColumn('Activities looked at'),
        numberColumn('Measures'),
        textColumn('Clause'),
      ],
      rows: levels.map(({ title, activities, measures, clause }) => [
        wrapped(title),
        whole(activities),
        whole(measures),
        text(clause ?? ''),
      ]),
      whenEmpty: '',
    },
  ];
}

const CHART: ChartOfTable = {
  key: 'Impact',
  kind: 'bar',
  title: 'Activities looked at on each level of impact',
  description: 'How many activities were evaluated on each level of impact; the table below has the figures.',
  format: 'whole',
  table: TABLE,
  categories: 0,
  series: [{ column: 1, colour: 'first' }],
  rows: 12,
};
