import { quoteSheet } from '../../src/workbook/address';
import { serialFromDay } from '../../src/calendar/day';
import {
  OWN_NAME_PREFIX,
  type Mark,
  type Note,
  type SummaryCell,
  type SummaryChart,
  type SummarySheet,
  type WorkbookEdits,
} from '../../src/workbook/edits';
import type { Progress } from '../../src/workbook/progress';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { Applied, LeftAlone, Workbook } from '../../src/workbook/workbook';

/** A workbook that lives in a test only. */
export type MemoryWorkbook = Workbook & {
  readonly marks: () => readonly Mark[];
  /** The user's notes and ours. */
  readonly notes: () => readonly Note[];
  readonly charts: () => readonly MemoryChart[];
};

export type MemoryChart = { readonly sheet: string; readonly key: string; readonly title: string };

type OwnSheet = {
  readonly key: string;
  readonly sheet: SheetSnapshot;
  readonly charts: readonly SummaryChart[];
};

/** A host in memory. `userNotes` are notes that are there before any check. */
export function memoryWorkbook(opened: WorkbookSnapshot, userNotes: readonly Note[] = []): MemoryWorkbook {
  let marks: readonly Mark[] = [];
  let notes: readonly Note[] = [];
  let own: readonly OwnSheet[] = [];
  let memory = opened.memory ?? '';

  const snapshot = (): WorkbookSnapshot => ({
    name: opened.name,
    dateSystem: opened.dateSystem,
    ...(memory === '' ? {} : { memory }),
    sheets: [...opened.sheets, ...own.map(({ sheet }) => sheet)],
    names: [
      ...opened.names,
      ...own.map(({ key, sheet }) => ({
        name: OWN_NAME_PREFIX + key,
        refersTo: `${quoteSheet(sheet.name)}!$A$1`,
        isHidden: true,
      })),
    ],
  });

  async function* read(): AsyncGenerator<Progress, WorkbookSnapshot> {
    yield await Promise.resolve({ step: 'read', done: 1 });
    return snapshot();
  }

  async function* apply(edits: WorkbookEdits): AsyncGenerator<Progress, Applied> {
    const leftAlone: LeftAlone[] = [];
    marks = edits.marks.filter(writable('marks', opened, leftAlone));
    const open = edits.notes.filter(writable('note', opened, leftAlone));
    notes = open.filter((note) => !userNotes.some((other) => isSameCell(note, other)));
    for (const { sheet, row, column } of open.filter((note) => !notes.includes(note))) {
      const cell = String.fromCharCode(65 + column) + String(row + 1);
      leftAlone.push({ sheet, what: 'note', reason: `There is a note already: ${cell}.` });
    }
    own = placed(opened, own, edits.sheets);
    memory = edits.memory ?? memory;
    yield await Promise.resolve({ step: 'apply', done: 1 });
    return { leftAlone };
  }

  return {
    read,
    apply,
    clear: () => apply({ marks: [], notes: [], sheets: [] }),
    marks: () => marks,
    notes: () => [...userNotes, ...notes],
    charts: () =>
      own.flatMap(({ sheet, charts }) => charts.map(({ key, title }) => ({ sheet: sheet.name, key, title }))),
  };
}

const isSameCell = (a: Note, b: Note): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

/** A filter for what lies on a sheet that can be written to; says once for each other sheet why it is left alone. */
function writable(
  what: LeftAlone['what'],
  { sheets }: WorkbookSnapshot,
  leftAlone: LeftAlone[],
): (item: { readonly sheet: string }) => boolean {
  return ({ sheet: name }) => {
    const sheet = sheets.find((each) => each.name === name);
    if (sheet && !sheet.isProtected) return true;
    const reason = sheet ? 'The sheet is protected.' : 'There is no such sheet.';
    if (!leftAlone.some((left) => left.sheet === name && left.what === what)) {
      leftAlone.push({ sheet: name, what, reason });
    }
    return false;
  };
}

/** Our sheets after an apply: those that stay keep their place and name, new ones follow. */
function placed(
  { sheets, dateSystem }: WorkbookSnapshot,
  before: readonly OwnSheet[],
  summaries: readonly SummarySheet[],
): readonly OwnSheet[] {
  const kept = before.filter(({ key }) => summaries.some((summary) => summary.key === key));
  const fresh = summaries.filter((summary) => !kept.some(({ key }) => key === summary.key));
  const taken = new Set([...sheets, ...kept.map(({ sheet }) => sheet)].map(({ name }) => name.toLowerCase()));
  const named = fresh.map((summary) => {
    let name = summary.name;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${summary.name} (${number})`;
    taken.add(name.toLowerCase());
    return { key: summary.key, name };
  });
  return [...kept.map(({ key, sheet }) => ({ key, name: sheet.name })), ...named].flatMap(({ key, name }) => {
    const summary = summaries.find((each) => each.key === key);
    return summary ? [{ key, sheet: sheetOf(summary, name, dateSystem), charts: summary.charts }] : [];
  });
}

function sheetOf(summary: SummarySheet, name: string, dateSystem: 1900 | 1904): SheetSnapshot {
  const rows = summary.rows.map((cells, row) => ({
    row,
    isHidden: false,
    cells: cells.flatMap((cell, column) => snapshotCell(cell, column, dateSystem)),
  }));
  return {
    name,
    visibility: 'visible',
    isProtected: false,
    rows: rows.filter(({ cells }) => cells.length > 0),
    merges: [],
    tables: summary.tables.map(({ name: table, top, left, bottom, right }) => ({
      name: table,
      range: { top, left, bottom, right },
      hasHeader: true,
      hasTotals: false,
    })),
  };
}

const NUMBER_FORMATS = { whole: '#,##0', decimal: '#,##0.0', percent: '0%' } as const;

function snapshotCell(cell: SummaryCell, column: number, dateSystem: 1900 | 1904): readonly Cell[] {
  switch (cell.kind) {
    case 'blank':
      return [];
    case 'text':
    case 'link':
      return [{ kind: 'text', column, text: cell.text }];
    case 'number':
      return [{ kind: 'number', column, number: cell.number, format: NUMBER_FORMATS[cell.format] }];
    case 'money':
      return [{ kind: 'number', column, number: cell.amount, format: '#,##0.00' }];
    case 'day':
    case 'month':
      return [
        {
          kind: 'number',
          column,
          number: serialFromDay(cell.day, dateSystem),
          format: cell.kind === 'day' ? 'd mmm yyyy' : 'mmm yyyy',
        },
      ];
  }
}
