import type { ReportPart } from '../policy/policy';
import type { SummarySheet } from '../workbook/edits';
import { accessPart } from './governors/access-part';
import { budgetPart } from './governors/budget-part';
import { compliancePart } from './governors/compliance-part';
import { dutiesPart } from './governors/duties-part';
import { askedFor, type Part, type PartMaker } from './governors/part';
import { provisionPart } from './governors/provision-part';
import { sheetOf, type Block } from './page';
import { complianceRate, tally } from './compliance/tally';
import type { SummaryInput } from './summary-input';
import { SMALLEST_GROUP } from './suppression';

/** The parts of the report, in their order. */
const PARTS: readonly PartMaker[] = [compliancePart, provisionPart, accessPart, budgetPart, dutiesPart];

/** Parts that begin on a page of their own when printed. */
const NEW_PAGE: ReadonlySet<ReportPart> = new Set(['provision', 'impact', 'duties']);

const WIDTHS = [40, 15, 15, 15, 15];

/**
 * The governors' report: printable on A4, without names of people and without figures of small groups; with what the
 * policy wants those who govern to be told, each beside its clause.
 */
export function governorsSheet(input: SummaryInput): SummarySheet {
  const { headcount, policy } = input;
  const isTooSmall = headcount < SMALLEST_GROUP;
  return sheetOf(
    {
      key: 'Governors',
      name: 'Governors’ report',
      title: `Training at ${policy.organisation}: report to governors`,
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
  return [figures(input), ...parts.flatMap((part, index) => blocksOfPart(part, index, input))];
}

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
      ...(NEW_PAGE.has(part.about) ? { newPage: true as const } : {}),
      lines: [...part.sentences, ...asked],
    },
    ...part.blocks,
  ];
}
