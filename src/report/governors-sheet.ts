import type { SummarySheet } from '../workbook/edits';
import { accessPart } from './governors/access-part';
import { budgetPart } from './governors/budget-part';
import { compliancePart } from './governors/compliance-part';
import { dutiesPart } from './governors/duties-part';
import { impactPart } from './governors/impact-part';
import { askedFor, type Part, type PartMaker } from './governors/part';
import { provisionPart } from './governors/provision-part';
import { sheetOf, type Block } from './page';
import { CHART_ROWS } from './page-charts';
import { complianceRate, tally } from './compliance/tally';
import type { SummaryInput } from './summary-input';
import { SMALLEST_GROUP } from './suppression';

/** The parts of the report, in their order. */
const PARTS: readonly PartMaker[] = [
  compliancePart,
  provisionPart,
  accessPart,
  impactPart,
  budgetPart,
  dutiesPart,
];

const WIDTHS = [40, 15, 15, 15, 15];

/**
 * The governors' report: printable on A4, without names of people and without figures of small groups; with what the
 * policy wants those who govern to be told, each beside its clause.
 */
export function governorsSheet(input: SummaryInput): SummarySheet {
  const { headcount } = input;
  const isTooSmall = headcount < SMALLEST_GROUP;
  return sheetOf(
    {
      key: 'Governors',
      name: 'Governors’ report',
      title: 'Training: report to governors',
      verdict: [
        'From the training registers as they stand. Whoever gives the report adds what registers cannot tell.',
      ],
      widths: WIDTHS,
      frozen: 'title',
      orientation: 'portrait',
      blocks: isTooSmall ? [TOO_SMALL] : blocksOf(input),
    },
    input,
  );
}

/** A report on four people or fewer would be one on each of them. */
const TOO_SMALL: Block = {
  kind: 'lines',
  lines: [
    `The registers are of fewer than ${SMALLEST_GROUP} people. Any figure would be about one of them, so this report shows none.`,
  ],
};

function blocksOf(input: SummaryInput): readonly Block[] {
  const parts = PARTS.map((make) => make(input));
  const blocks: Block[] = [figures(input)];
  let left = ROWS_ON_A_PAGE - rowsOf(blocks);
  for (const [index, part] of parts.entries()) {
    const own = blocksOfPart(part, index, input);
    // The first part stands below the key figures, however long it is.
    const isNewPage = index > 0 && rowsOf(own) > left;
    blocks.push(...(isNewPage ? onNewPage(own) : own));
    left = ((isNewPage ? ROWS_ON_A_PAGE : left) - rowsOf(own)) % ROWS_ON_A_PAGE;
  }
  return blocks;
}

/** Rows of about 15 points that an upright A4 page holds below the title, at the width of this sheet. */
const ROWS_ON_A_PAGE = 66;

/** About how many rows blocks take, with the empty one above each. */
const rowsOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + 1 + heightOf(block), 0);

function heightOf(block: Block): number {
  switch (block.kind) {
    case 'charts':
      return block.charts.length === 0 ? 0 : CHART_ROWS;
    case 'figures':
      return 4;
    case 'lines':
      return 1 + block.lines.reduce((sum, line) => sum + Math.ceil(line.length / LINE), 0);
    case 'table':
      return 3 + block.rows.length;
  }
}

const LINE = 95;

const onNewPage = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, index) => (index === 0 && block.kind === 'lines' ? { ...block, newPage: true } : block));

function figures({ judgements, headcount }: SummaryInput): Block {
  const counts = tally(judgements);
  const rate = complianceRate(counts);
  return {
    kind: 'figures',
    figures: [
      {
        value: rate === undefined ? '–' : `${Math.round(rate * 100)}%`,
        label: 'of what was judged is compliant',
      },
      { value: String(headcount), label: 'people on the staff' },
      { value: String(counts.breach), label: 'in breach' },
      { value: String(counts.dueSoon), label: 'due soon' },
      { value: String(counts.cannotTell), label: 'questions' },
    ].map((figure, column) => ({ ...figure, column })),
  };
}

function blocksOfPart(part: Part, index: number, input: SummaryInput): readonly Block[] {
  const asked = askedFor(part, input).map((sentence) => `Asked for by the policy: ${sentence}`);
  return [
    {
      kind: 'lines',
      title: `${index + 1}. ${part.title}`,
      lines: [...part.sentences, ...asked],
    },
    ...part.blocks,
  ];
}
