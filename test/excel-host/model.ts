import type { CellRange } from '../../src/workbook/address';
import type { Note } from '../../src/workbook/edits';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';

/** A workbook as the local Excel has it open. Changed in place, as Excel changes its own. */
export type Model = {
  readonly name: string;
  readonly dateSystem: 1900 | 1904;
  isStructureLocked: boolean;
  readonly sheets: ModelSheet[];
  readonly names: ModelName[];
  readonly xmlParts: ModelXmlPart[];
  readonly nextId: () => string;
  /** Of larger ranges the values are `null`. */
  readonly mostCells: number;
};

export type ModelSheet = {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  isProtected: boolean;
  /** By `cellKey`. */
  readonly cells: Map<number, ModelCell>;
  readonly formats: Map<number, Record<string, unknown>>;
  readonly links: Map<number, string>;
  readonly hiddenRows: Set<number>;
  readonly merges: CellRange[];
  readonly tables: ModelTable[];
  readonly names: ModelName[];
  /** The first has the highest priority. */
  conditionalFormats: ModelConditionalFormat[];
  readonly notes: ModelNote[];
  readonly charts: ModelChart[];
  readonly pageBreaks: { readonly id: string; readonly row: number }[];
  /** What else was set, by its path: `PageLayout.Orientation`, `FreezePanes.FreezeRows`. */
  readonly settings: Map<string, unknown>;
};

export type ModelCell = {
  readonly value: string | number | boolean;
  readonly type: 'String' | 'Double' | 'Boolean' | 'Error';
  readonly formula?: string;
};

export type ModelName = {
  readonly id: string;
  readonly name: string;
  refersTo: string;
  isVisible: boolean;
};
export type ModelXmlPart = { readonly id: string; xml: string };
export type ModelTable = {
  readonly id: string;
  name: string;
  range: CellRange;
  readonly settings: Map<string, unknown>;
};
export type ModelNote = { readonly id: string; readonly row: number; readonly column: number; text: string };
export type ModelConditionalFormat = {
  readonly id: string;
  /** True of a rule that Excel fails to read, as some versions do where two rules are the same. */
  readonly isUnreadable?: true;
  readonly type: string;
  readonly ranges: readonly CellRange[];
  readonly settings: Map<string, unknown>;
};
export type ModelChart = {
  readonly id: string;
  name: string;
  readonly settings: Map<string, unknown>;
  readonly series: { readonly id: string; readonly settings: Map<string, unknown> }[];
};

export const cellKey = (row: number, column: number): number => row * 16_384 + column;
export const cellOfKey = (key: number): { readonly row: number; readonly column: number } => ({
  row: Math.floor(key / 16_384),
  column: key % 16_384,
});

/** The workbook of a snapshot, opened, with a note or more. */
export function modelOf(snapshot: WorkbookSnapshot, notes: readonly Note[], mostCells: number): Model {
  let last = 0;
  const nextId = (): string => `{00000000-0000-0001-0000-${String((last += 1)).padStart(12, '0')}}`;
  const sheets = snapshot.sheets.map((sheet) => sheetOf(sheet, nextId));
  for (const { sheet, row, column, text } of notes) {
    sheets.find(({ name }) => name === sheet)?.notes.push({ id: nextId(), row, column, text });
  }
  const model: Model = {
    ...{ name: snapshot.name, dateSystem: snapshot.dateSystem, isStructureLocked: false },
    ...{ sheets, names: [], xmlParts: [], nextId, mostCells },
  };
  for (const { name, refersTo, isHidden, sheet } of snapshot.names) {
    const home = sheet === undefined ? model : sheets.find((each) => each.name === sheet);
    home?.names.push({ id: nextId(), name: name.replace('_xlnm.', ''), refersTo, isVisible: !isHidden });
  }
  return model;
}

export const emptySheet = (id: string, name: string): ModelSheet => ({
  ...{ id, name, visibility: 'Visible', isProtected: false },
  ...{ cells: new Map(), formats: new Map(), links: new Map(), hiddenRows: new Set(), merges: [] },
  ...{ tables: [], names: [], conditionalFormats: [], notes: [], charts: [], pageBreaks: [] },
  settings: new Map(),
});

const VISIBILITIES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function sheetOf(sheet: SheetSnapshot, nextId: () => string): ModelSheet {
  const model = emptySheet(nextId(), sheet.name);
  model.visibility = VISIBILITIES[sheet.visibility];
  model.isProtected = sheet.isProtected;
  model.merges.push(...sheet.merges);
  for (const { row, isHidden, cells } of sheet.rows) {
    if (isHidden) model.hiddenRows.add(row);
    for (const cell of cells) {
      const key = cellKey(row, cell.column);
      model.cells.set(key, modelCell(cell));
      if (cell.kind === 'number' && cell.format !== undefined) {
        model.formats.set(key, { NumberFormat: cell.format });
      }
    }
  }
  for (const { name, range, hasHeader, hasTotals } of sheet.tables) {
    const settings = new Map<string, unknown>([
      ['ShowHeaders', hasHeader],
      ['ShowTotals', hasTotals],
    ]);
    model.tables.push({ id: nextId(), name, range, settings });
  }
  return model;
}

function modelCell(cell: Cell): ModelCell {
  switch (cell.kind) {
    case 'text':
      return { value: cell.text, type: 'String' };
    case 'number':
      return { value: cell.number, type: 'Double' };
    case 'boolean':
      return { value: cell.value, type: 'Boolean' };
    case 'error':
      return { value: cell.error, type: 'Error' };
  }
}
