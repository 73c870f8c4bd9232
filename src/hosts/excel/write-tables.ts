import { a1Range, type CellRange } from '../../workbook/address';
import type { SummarySheet } from '../../workbook/edits';
import { freeTableName, type TableShape } from '../../workbook/table-shape';
import { CALL_BYTES, type Outbox } from './outbox';

/** A table as an earlier check left it. */
export type OldTable = { readonly table: Excel.Table; readonly name: string; readonly range: CellRange };

/** What becomes of the tables of a summary sheet: by table of the summary, the name to give it if it is to be made. */
export type TablePlan = readonly {
  readonly shape: TableShape;
  readonly name: string;
  readonly isKept: boolean;
}[];

/** The style that our tables have, in every host. */
const TABLE_STYLE = 'TableStyleLight1';

/**
 * Decides on the tables before the cells are written: a table keeps its name, and where its place is the same, or it is
 * the only one and merely grows or shrinks, it stays itself; others become plain cells, to be made anew.
 */
export async function prepareTables(
  summary: SummarySheet,
  shapes: readonly TableShape[],
  old: readonly OldTable[],
  taken: Set<string>,
  outbox: Outbox,
): Promise<TablePlan> {
  const isOnly = old.length === 1 && shapes.length === 1;
  const plan: { readonly shape: TableShape; readonly name: string; readonly isKept: boolean }[] = [];
  for (const [index, shape] of shapes.entries()) {
    const before = old[index];
    const isSame = before !== undefined && a1Range(before.range) === a1Range(shape.range);
    const isGrown = isOnly && before?.range.top === shape.range.top && before.range.left === shape.range.left;
    const name = before?.name ?? freeTableName(summary.tables[index]?.name ?? summary.key, taken);
    taken.add(name.toLowerCase());
    plan.push({ shape, name, isKept: isSame || isGrown });
    if (isGrown && !isSame) {
      await outbox.add(CALL_BYTES, () => {
        before.table.resize(a1Range(shape.range));
      });
    }
  }
  for (const [index, { table }] of old.entries()) {
    if (plan[index]?.isKept === true) continue;
    await outbox.add(CALL_BYTES, () => {
      table.convertToRange();
    });
  }
  return plan;
}

/** Makes the tables that are not there yet, after their cells are written. */
export async function makeTables(sheet: Excel.Worksheet, plan: TablePlan, outbox: Outbox): Promise<void> {
  for (const { shape, name, isKept } of plan) {
    if (isKept) continue;
    await outbox.add(3 * CALL_BYTES, () => {
      const table = sheet.tables.add(sheet.getRange(a1Range(shape.range)), true);
      table.name = name;
      table.style = TABLE_STYLE;
      table.showBandedRows = true;
    });
  }
}
