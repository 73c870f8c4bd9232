import type { PrintLayout } from '../../workbook/edits';

/** The children of a worksheet that say how it is printed, by name. */
export function printChildren({ orientation, breaksBefore }: PrintLayout): ReadonlyMap<string, string> {
  const children = new Map<string, string>();
  children.set(
    'pageMargins',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
  );
  children.set('pageSetup', `<pageSetup paperSize="9" orientation="${orientation}" fitToHeight="0"/>`);
  children.set(
    'headerFooter',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>',
  );
  if (breaksBefore.length > 0) children.set('rowBreaks', breaksXml(breaksBefore));
  return children;
}

/** Page breaks (CT_PageBreak, ECMA-376 part 1, 18.3.1.74): each is known by the number of the row above it, from 1. */
function breaksXml(breaksBefore: readonly number[]): string {
  const rows = [...new Set(breaksBefore)].filter((row) => row > 0).sort((a, b) => a - b);
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join('')}</rowBreaks>`;
}
