import type { Pounds } from '../evaluation/amounts-at-risk';
import type { SummaryCell, SummarySheet } from '../workbook/edits';
import { BLANK, day, inPounds, linkTo, month, plural, pounds, text, whole } from './cells';
import { numberColumn, sheetOf, textColumn, type Block, type TableBlock } from './page';
import { repaymentFigures, type Liability, type RepaymentFigures } from './repayments/repayment-figures';
import { termsInWords, type TermsInWords } from './repayments/terms-words';
import type { SummaryInput } from './summary-input';

const WIDTHS = [26, 34, 20, 14, 13, 13, 18, 16, 24];

/**
 * The Repayments sheet, written only if it is asked for: what could be claimed back of funded study. Worded as possible,
 * never as a demand.
 */
export function repaymentsSheet(input: SummaryInput): SummarySheet {
  const { policy, atRisk, subjects, asAt } = input;
  const terms = termsInWords(policy, asAt);
  const figures = repaymentFigures(atRisk, subjects, asAt);
  const { liabilities, exclusions } = figures;
  const hasStudies = liabilities.length + exclusions.length > 0;
  return sheetOf(
    {
      key: 'Repayments',
      name: 'Repayments',
      title: 'Repayments that may be possible',
      verdict: terms === undefined ? [NO_RULE] : verdict(figures, terms, hasStudies),
      widths: WIDTHS,
      frozen: 'title',
      blocks: terms === undefined || !hasStudies ? [] : blocksOf(figures),
    },
    input,
  );
}

const NO_RULE =
  'The policy has no rule on claiming back the costs of studies, so there is nothing to work out here.';

function verdict(
  { today, untold, liabilities }: RepaymentFigures,
  { terms, ours }: TermsInWords,
  hasStudies: boolean,
): readonly string[] {
  const leavers = liabilities.filter(({ leaving }) => leaving !== 'stays').length;
  const unsigned = liabilities.filter(({ agreement }) => agreement !== 'signed').length;
  const told = liabilities.length - untold;
  const first = !hasStudies
    ? 'No register lists funded study. Add a list with the columns “Name”, “Qualification”, “Cost to trust”, “Agreement signed”, “Completed” and “Status”.'
    : liabilities.length === 0
      ? 'Nothing could be claimed back today, of any funded study.'
      : `Up to ${inPounds(today.most)} might be claimable if everybody left today (${plural(told, 'study', 'studies')})${today.least === today.most ? '' : `, at least ${inPounds(today.least)}`}${untold === 0 ? '' : `; of ${untold} more it cannot be told`}. Nothing here is a demand: the signed agreement decides.`;
  return [
    first,
    ...(leavers === 0
      ? []
      : [
          `${plural(leavers, 'of them is', 'of them are')} of people who have left, leave or gave notice; they come first.`,
        ]),
    ...(unsigned === 0
      ? []
      : [
          `Of ${unsigned} no signed agreement is recorded: without one nothing may be claimable. Ask for it, or enter its date.`,
        ]),
    terms,
    ...(ours === undefined ? [] : [ours]),
  ];
}

const LEAVING: Readonly<Record<Liability['leaving'], string>> = {
  'has left': 'Has left',
  leaves: 'Leaves',
  'gave notice': 'Gave notice',
  stays: '',
};

const AGREEMENTS: Readonly<Record<Liability['agreement'], string>> = {
  signed: 'Signed',
  none: 'None: ask',
  'not known': 'Not given: ask',
};

/** An amount that may be rough, or not told at all. */
function amountCell(amount: Pounds | undefined): SummaryCell {
  if (amount === undefined) return text('cannot be told', 'right');
  const { least, most } = amount;
  return least === most ? pounds(most) : text(`${inPounds(least)} to ${inPounds(most)}`, 'right');
}

function blocksOf(figures: RepaymentFigures): readonly Block[] {
  const { liabilities, exclusions, months } = figures;
  return [
    liabilityTable(figures),
    ...(months.length === 0 ? [] : monthBlocks(figures)),
    ...openLines(liabilities),
    {
      kind: 'table',
      name: 'CpdRepaymentsNone',
      title: 'Nothing to claim',
      columns: ['Person', 'Qualification', 'Cell', 'Why'].map(textColumn),
      rows: exclusions.map(({ person, qualification, why, cell }) => [
        text(person),
        text(qualification),
        linkTo(cell),
        text(why),
      ]),
      whenEmpty: 'There is no funded study of which nothing could be claimed back.',
    },
  ];
}

const liabilityTable = ({ liabilities, today }: RepaymentFigures): TableBlock => ({
  kind: 'table',
  name: 'CpdRepayments',
  title: 'If they left today',
  note: 'People who have left, leave or gave notice first, then by amount. Tied until: leaving on that day or later, nothing is repayable; blank while the studies go on.',
  columns: [
    ...['Person', 'Qualification', 'Site', 'Leaving'].map(textColumn),
    ...['Last day', 'Tied until', 'Possible today'].map(numberColumn),
    ...['Agreement', 'Cell'].map(textColumn),
  ],
  rows: liabilities.map((each) => [
    text(each.person),
    text(each.qualification),
    text(each.site ?? ''),
    text(LEAVING[each.leaving]),
    day(each.leavesOn),
    day(each.tiedUntil),
    amountCell(each.today),
    text(AGREEMENTS[each.agreement]),
    linkTo(each.cell),
  ]),
  totals: [text('In all'), BLANK, BLANK, BLANK, BLANK, BLANK, amountCell(today)],
  whenEmpty: 'Nothing could be claimed back today.',
});

function monthBlocks({ months }: RepaymentFigures): readonly Block[] {
  const isUntold = months.some(({ untold }) => untold > 0);
  return [
    {
      kind: 'charts',
      charts: [
        {
          key: 'RepaymentMonths',
          kind: 'column',
          title: 'What might be claimable at the end of each month',
          description:
            'For the end of each month ahead the most that might be claimable if everybody left then.',
          format: 'money',
          table: 'CpdRepaymentMonths',
          categories: 0,
          series: [{ column: 1, colour: 'first' }],
          rows: MOST_BARS,
        },
      ],
    },
    {
      kind: 'table',
      name: 'CpdRepaymentMonths',
      title: 'Month by month',
      note: `At the end of the month, if nobody leaves, completes or repays before; after the last month shown it stays as it is.${isUntold ? ' Cannot be told any more: the studies should have ended by then, and it is not known whether they will be completed; they are in the sums only up to that month.' : ''}`,
      columns: [
        textColumn('Month'),
        ...['Possible at most', 'At the least', 'Studies', 'Not told any more'].map(numberColumn),
      ],
      rows: months.map(({ on, pounds: { least, most }, studies, untold }) => [
        month(on),
        pounds(most),
        pounds(least),
        whole(studies),
        whole(untold),
      ]),
      whenEmpty: '',
    },
  ];
}

const MOST_BARS = 15;

/** What is open: studies overdue, and what cannot be told, with the reasons. */
function openLines(liabilities: readonly Liability[]): readonly Block[] {
  const of = ({ person, qualification }: Liability) => `${person}, ${qualification}`;
  const overdue = liabilities.filter(({ isOverdue }) => isOverdue);
  const lines = [
    ...overdue.map(
      (each) =>
        `${of(each)}: the studies should have ended by now. Enter whether and when they were completed.`,
    ),
    ...liabilities
      .filter(({ why, isOverdue }) => why !== undefined && !isOverdue)
      .map((each) => `${of(each)}: it cannot be told what is possible, because ${each.why ?? ''}.`),
  ];
  return lines.length === 0 ? [] : [{ kind: 'lines', title: 'To settle', lines }];
}
