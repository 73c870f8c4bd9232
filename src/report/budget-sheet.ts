import type { SummarySheet } from '../workbook/edits';
import { budgetVerdict, keyFigures } from './budget/budget-verdict';
import { budgetedTable, siteChart } from './budget/budgeted-blocks';
import { forecastBlocks } from './budget/forecast-blocks';
import { linesChart, linesTable } from './budget/line-blocks';
import { matterBlocks, othersTable, reconciledTable } from './budget/other-blocks';
import { partsTable, providerTable, staffGroupTable, yearsTable } from './budget/spending-blocks';
import { sheetOf } from './page';
import type { SummaryInput } from './summary-input';

/** Words, a cell or a first figure, then figures. */
const WIDTHS = [40, 20, ...Array.from({ length: 10 }, () => 12)];

/**
 * The Budget sheet: what there is, what is spent, committed and planned, what is left, and what renewals will cost. It
 * is always there; where a column is missing it says which.
 */
export function budgetSheet(input: SummaryInput): SummarySheet {
  const figures = input.figures.budget();
  const lines = linesTable(figures);
  const sites = budgetedTable('Site', figures.bySite, figures);
  const charts = [...linesChart(figures, lines), ...siteChart(figures, sites[0])];
  return sheetOf(
    {
      key: 'Budget',
      name: 'Budget',
      title: 'Budget',
      verdict: budgetVerdict(figures),
      widths: WIDTHS,
      frozen: 'title',
      blocks: [
        ...keyFigures(figures),
        ...(charts.length === 0 ? [] : [{ kind: 'charts', charts } as const]),
        ...(figures.hasBudget ? [lines] : []),
        ...sites,
        ...budgetedTable('Category', figures.byCategory, figures),
        ...providerTable(figures),
        ...staffGroupTable(figures),
        ...partsTable(figures),
        ...yearsTable(figures),
        ...forecastBlocks(figures, input),
        ...othersTable(figures),
        ...matterBlocks(figures),
        ...reconciledTable(figures),
      ],
    },
    input,
  );
}
