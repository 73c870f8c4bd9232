import type { Progress } from '../../workbook/progress';
import type {
  DefinedName,
  RowSnapshot,
  SheetSnapshot,
  TableSnapshot,
  WorkbookSnapshot,
} from '../../workbook/snapshot';
import { memoryOf } from './memory-part';
import { readOutline, refersTo } from './outline';
import { groupedPieces, readPieces } from './read-cells';
import { cellRange, joinedRows, PLACE, PLACES, usedPieces } from './used-cells';

/** Reads a whole workbook: its outline and sizes first, then its cells in pieces that Excel can hand over. */
export async function* readWorkbook(
  context: Excel.RequestContext,
): AsyncGenerator<Progress, WorkbookSnapshot> {
  const outline = await readOutline(context);
  const sized = outline.sheets.map((sheet) => ({
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load(PLACE),
    merged: sheet.getRange().getMergedAreasOrNullObject().load(PLACES),
    tables: sheet.tables.items.map((table) => ({
      table,
      range: table.getRange().load(PLACE),
    })),
  }));
  const xml = outline.memories[0]?.getXml();
  await context.sync();
  yield { step: 'read', done: 0.05 };

  const groups = groupedPieces(await usedPieces(context, sized));
  const rows = new Map<Excel.Worksheet, RowSnapshot[]>();
  for (const [index, group] of groups.entries()) {
    const read = await readPieces(context, group);
    group.forEach(({ sheet }, at) => {
      const known = rows.get(sheet) ?? [];
      for (const row of read[at] ?? []) known.push(row);
      rows.set(sheet, known);
    });
    yield { step: 'read', done: (index + 1) / groups.length };
  }

  const sheets = sized.map(({ sheet, tables, merged }): SheetSnapshot => {
    return {
      name: sheet.name,
      visibility: VISIBILITIES[sheet.visibility],
      isProtected: sheet.protection.protected,
      rows: joinedRows(rows.get(sheet) ?? []),
      merges: merged.isNullObject ? [] : merged.areas.items.map(cellRange),
      tables: tables.map(({ table, range }): TableSnapshot => {
        const { name, showHeaders, showTotals } = table;
        return { name, range: cellRange(range), hasHeader: showHeaders, hasTotals: showTotals };
      }),
    };
  });
  const memory = xml === undefined ? undefined : memoryOf(xml.value);
  return {
    name: outline.name,
    dateSystem: outline.dateSystem,
    sheets,
    names: [
      ...outline.names.map((name) => definedName(name)),
      ...outline.sheets.flatMap((sheet) => sheet.names.items.map((name) => definedName(name, sheet.name))),
    ],
    ...(memory === undefined ? {} : { memory }),
  };
}

const VISIBILITIES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** Excel shows its own names, for printing and filters, without the start that they have in files. */
const BUILT_IN = new Set(['Print_Area', 'Print_Titles', '_FilterDatabase']);

const definedName = (name: Excel.NamedItem, sheet?: string): DefinedName => ({
  name: sheet !== undefined && BUILT_IN.has(name.name) ? `_xlnm.${name.name}` : name.name,
  refersTo: refersTo(name),
  isHidden: !name.visible,
  ...(sheet === undefined ? {} : { sheet }),
});
