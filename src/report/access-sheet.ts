import type { SummarySheet } from '../workbook/edits';
import { breakdownChart, breakdownTable, leftOutTable } from './access/access-tables';
import type { AccessAmounts } from './access/amounts';
import type { Breakdown } from './access/breakdowns';
import { accounted } from './access/left-out';
import { remarks, verdict } from './access/words';
import { sheetOf, type Block } from './page';
import type { SummaryInput } from './summary-input';
import { SMALLEST_GROUP } from './suppression';

const WIDTHS = [36, 16, 16, 16, 14, 16, 16, 14, 16];

const MOST_LISTED = 100;

/**
 * The Access sheet: how much training people of each group had in the last 12 months. It names nobody, and holds small
 * groups back. The people of each table add up to those compared.
 */
export function accessSheet(input: SummaryInput): SummarySheet {
  const page = (verdict: readonly string[], blocks: readonly Block[] = []) =>
    sheetOf(
      {
        key: 'Access',
        name: 'Access',
        title: 'Access to training',
        verdict,
        widths: WIDTHS,
        frozen: 'title',
        blocks,
      },
      input,
    );
  const { records, done, figures } = input;
  if (!records.hasLog)
    return page([
      'No register is a training log. Add one with the columns “Name”, “Course”, “Date”, “Hours” and “Cost”, and this sheet shows who has had how much training.',
    ]);
  const amounts = figures.access();
  if (amounts.compared.length < SMALLEST_GROUP)
    return page([
      `Fewer than ${SMALLEST_GROUP} people were on the staff for all of the last 12 months, so that figures per head would tell of single people. None are shown.`,
    ]);
  const parts = figures.breakdowns();
  const account = accounted(
    done.year(),
    amounts.compared.map(({ person }) => person),
  );
  return page(verdict(amounts, parts, input), [
    ...firstCharts(parts, amounts),
    ...parts.map((part) => breakdownTable(part, amounts)),
    ...furtherCharts(parts, amounts),
    { kind: 'lines', title: 'How to read this', lines: remarks(amounts, parts, account, input) },
    ...leftOutTable(
      [...account.unreadLength, ...account.unreadCost, ...account.ofNobody, ...account.perhaps],
      MOST_LISTED,
    ),
  ]);
}

const charts = (parts: readonly Breakdown[], { isTimed }: AccessAmounts): readonly Block[] => {
  const drawn = parts.flatMap((part) => breakdownChart(part, isTimed));
  return drawn.length === 0 ? [] : [{ kind: 'charts', charts: drawn }];
};

/** Staff groups and sites stand on top, the others below the tables. */
const BESIDE = 2;
const firstCharts = (parts: readonly Breakdown[], amounts: AccessAmounts): readonly Block[] =>
  charts(parts.slice(0, BESIDE), amounts);
const furtherCharts = (parts: readonly Breakdown[], amounts: AccessAmounts): readonly Block[] =>
  charts(parts.slice(BESIDE), amounts);
