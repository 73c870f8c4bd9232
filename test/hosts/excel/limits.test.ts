import { describe, expect, it } from '@jest/globals';
import { openExcelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import { dayOf } from '../../../src/calendar/day';
import { MARK_LEVELS, type SummaryCell, type WorkbookEdits } from '../../../src/workbook/edits';
import { runToEndAsync } from '../../../src/workbook/progress';
import type { Cell, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { openLocalExcel, type Sync } from '../../excel-host/local-excel';
import { cellKey } from '../../excel-host/model';
import { marksIn } from '../../excel-host/seen';

const FOUR_MB = 4_000_000;
const FIVE_MB = 5 * 1024 * 1024;

/** A workbook of one sheet with so many rows of text and a date. */
function workbookOf(rows: number, texts: readonly string[]): WorkbookSnapshot {
  const cells = (row: number): readonly Cell[] => [
    ...texts.map((text, column): Cell => ({ kind: 'text', column, text: `${text}${row}` })),
    { kind: 'number', column: texts.length, number: 45_000 + (row % 900), format: 'dd/mm/yyyy' },
  ];
  const log = {
    ...({ name: 'Staff Log', visibility: 'visible', isProtected: false, merges: [], tables: [] } as const),
    rows: Array.from({ length: rows }, (_, row) => ({ row, isHidden: row % 7 === 3, cells: cells(row) })),
  };
  return { name: 'register.xlsx', dateSystem: 1900, sheets: [log], names: [] };
}

/** Scattered marks, and a sheet with a row and a link for each. */
function editsOf(findings: number): WorkbookEdits {
  const places = Array.from({ length: findings }, (_, index) => ({
    ...{ sheet: 'Staff Log', row: index * 2 + (index % 2), column: (index * 7) % 6 },
  }));
  const text = (words: string, style: 'plain' | 'wrapped' | 'header' | 'high' = 'plain'): SummaryCell => ({
    ...{ kind: 'text', text: words, style },
  });
  const header = ['Level', 'Person', 'Site', 'Topic', 'Finding', 'Remedy', 'Clause', 'Due', 'Days', 'Cell'];
  const rows = places.map(({ sheet, row, column }, index): readonly SummaryCell[] => [
    text('High', 'high'),
    text(`Person number ${index}`),
    text('Oakfield Primary School'),
    text('Paediatric first aid (12 hours)'),
    text(
      `Paediatric first aid done 3 Nov 2023 + 36 months ran out on 3 Nov 2026, ${index} days ago.`,
      'wrapped',
    ),
    text('Book a first aid course, then enter its date in the register.', 'wrapped'),
    text('2, bullet 4'),
    { kind: 'day', day: dayOf(2026, 11, 3) },
    { kind: 'number', number: index, format: 'whole' },
    { kind: 'link', text: `F${row + 1}`, sheet, row, column },
  ]);
  return {
    marks: places.map((place, index) => ({ ...place, level: MARK_LEVELS[index % 2] ?? 'high' })),
    notes: [],
    sheets: [
      {
        ...{ key: 'Findings', name: 'Findings', widths: header.map(() => 20), frozenRows: 1 },
        rows: [header.map((each) => text(each, 'header')), ...rows],
        tables: [{ name: 'Findings', top: 0, left: 0, bottom: findings, right: header.length - 1 }],
        ...{ dataBars: [], shades: [], charts: [], print: { orientation: 'landscape', breaksBefore: [] } },
      },
    ],
    memory: JSON.stringify({ version: 1, checks: places.map(({ row }) => `finding ${row}`) }),
  };
}

const largest = (syncs: readonly Sync[], way: 'requestBytes' | 'answerBytes'): number =>
  Math.max(...syncs.map((sync) => sync[way]));

describe('what Excel is asked at once', () => {
  it('applies 5,000 findings in at most 6 syncs, each below 4 MB, and again so', async () => {
    const { model, syncs } = openLocalExcel(workbookOf(10_100, ['A', 'B', 'C', 'D', 'E', 'F']));
    const edits = editsOf(5000);
    await runToEndAsync(openExcelWorkbook(() => undefined).apply(edits));
    expect(syncs.length).toBeLessThanOrEqual(6);
    expect(largest(syncs, 'requestBytes')).toBeLessThan(FOUR_MB);
    expect(marksIn(model)).toHaveLength(5000);
    const findings = model.sheets.find(({ name }) => name === 'Findings');
    expect(findings?.cells.size).toBe(5001 * 10);
    expect(findings?.links.size).toBe(5000);

    const first = syncs.length;
    await runToEndAsync(openExcelWorkbook(() => undefined).apply(edits));
    expect(syncs.length - first).toBeLessThanOrEqual(6);
    expect(largest(syncs, 'requestBytes')).toBeLessThan(FOUR_MB);
    expect(marksIn(model)).toHaveLength(5000);
    expect(findings?.cells.size).toBe(5001 * 10);
  });

  it('reads 100,000 rows in pieces that Excel can answer', async () => {
    const snapshot = workbookOf(100_000, ['Person number ', 'Course ', 'Oakfield Primary School ']);
    const { syncs } = openLocalExcel(snapshot);
    const { sheets } = await runToEndAsync(openExcelWorkbook(() => undefined).read());
    expect(sheets[0]?.rows.length).toBe(100_000);
    expect(sheets[0]?.rows.at(-1)).toEqual(snapshot.sheets[0]?.rows.at(-1));
    expect(syncs.length).toBe(2 + 10);
    expect(largest(syncs, 'answerBytes')).toBeLessThan(FIVE_MB / 2);
  });

  it('asks for half where an answer would be too large', async () => {
    const snapshot = workbookOf(6000, ['word '.repeat(300)]);
    const { syncs } = openLocalExcel(snapshot);
    const { sheets } = await runToEndAsync(openExcelWorkbook(() => undefined).read());
    expect(largest(syncs, 'answerBytes')).toBeGreaterThan(FIVE_MB);
    expect(sheets).toEqual(snapshot.sheets);
  });

  it('reads only what is there where a stray value makes the used range huge', async () => {
    const snapshot = workbookOf(30, ['A', 'B']);
    const [log] = snapshot.sheets;
    const stray = {
      row: 1_048_575,
      isHidden: false,
      cells: [{ kind: 'text', column: 16_383, text: 'x' }],
    } as const;
    const beside = { kind: 'text', column: 9, text: 'y' } as const;
    const rows = (log?.rows ?? []).map((row) =>
      row.row === 4 ? { ...row, cells: [...row.cells, beside] } : row,
    );
    const sheets = log === undefined ? [] : [{ ...log, rows: [...rows, stray] }];
    const { model, syncs } = openLocalExcel({ ...snapshot, sheets });
    model.sheets[0]?.cells.set(cellKey(2, 0), { value: 'A2', type: 'String', formula: '=B2' });
    expect(await runToEndAsync(openExcelWorkbook(() => undefined).read())).toEqual({ ...snapshot, sheets });
    expect(syncs).toHaveLength(4);
  });

  it('asks for half where Excel answers null for too many cells', async () => {
    const snapshot = workbookOf(1000, ['A', 'B']);
    const { syncs } = openLocalExcel(snapshot, [], { mostCells: 800 });
    const { sheets } = await runToEndAsync(openExcelWorkbook(() => undefined).read());
    expect(syncs.length).toBeGreaterThan(4);
    expect(sheets).toEqual(snapshot.sheets);
  });
});
