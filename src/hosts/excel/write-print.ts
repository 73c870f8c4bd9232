import { a1, a1Range } from '../../workbook/address';
import type { SummarySheet } from '../../workbook/edits';
import { MOST_REPEATED, printedRange } from '../../workbook/summary-extent';
import { CALL_BYTES, type Outbox } from './outbox';

const POINTS_PER_INCH = 72;

/** What we may have set ourselves begins at the first row and column; anything else was chosen by the user and stays. */
const OUR_AREA = /!\$A\$1(:\$[A-Z]+\$\d+)?$/;
const OUR_ROWS = /!\$1(:\$\d+)?$/;

/** Which rows stay in view, what of a summary is printed, and where new pages begin. `names` are local to the sheet. */
export async function writeView(
  sheet: Excel.Worksheet,
  names: readonly Excel.NamedItem[],
  summary: SummarySheet,
  outbox: Outbox,
): Promise<void> {
  const { frozenRows, print } = summary;
  const breaks = [...new Set(print.breaksBefore)].filter((row) => row > 0).sort((a, b) => a - b);
  const isOurs = (name: string, ours: RegExp): boolean =>
    names.every((each) => each.name !== name || ours.test(String(each.formula)));
  await outbox.add((6 + breaks.length) * CALL_BYTES, () => {
    sheet.showGridlines = false;
    if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
    else sheet.freezePanes.unfreeze();
    if (isOurs('Print_Area', OUR_AREA)) sheet.pageLayout.setPrintArea(a1Range(printedRange(summary)));
    if (frozenRows > 0 && frozenRows <= MOST_REPEATED && isOurs('Print_Titles', OUR_ROWS)) {
      sheet.pageLayout.setPrintTitleRows(`$1:$${frozenRows}`);
    }
    sheet.horizontalPageBreaks.removePageBreaks();
    for (const row of breaks) sheet.horizontalPageBreaks.add(a1(row, 0));
  });
}

/** How a new sheet is printed: on A4, one page wide, its name below. What the user changes of this later stays. */
export async function writePageSetup(
  { pageLayout }: Excel.Worksheet,
  { print }: SummarySheet,
  outbox: Outbox,
): Promise<void> {
  await outbox.add(12 * CALL_BYTES, () => {
    pageLayout.orientation = print.orientation === 'portrait' ? 'Portrait' : 'Landscape';
    pageLayout.paperSize = 'A4';
    // As many pages long as needed.
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.leftMargin = 0.5 * POINTS_PER_INCH;
    pageLayout.rightMargin = 0.5 * POINTS_PER_INCH;
    pageLayout.topMargin = 0.6 * POINTS_PER_INCH;
    pageLayout.bottomMargin = 0.6 * POINTS_PER_INCH;
    pageLayout.headerMargin = 0.3 * POINTS_PER_INCH;
    pageLayout.footerMargin = 0.3 * POINTS_PER_INCH;
    pageLayout.headersFooters.defaultForAllPages.leftFooter = '&A';
    pageLayout.headersFooters.defaultForAllPages.rightFooter = 'Page &P of &N';
  });
}
