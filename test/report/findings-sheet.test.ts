import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { cellAddress } from '../../src/workbook/address';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkSheets, checkSnapshots, snapshotOf, type SheetOfCells } from '../support/checking';
import { linesOn, plain, sheetOf, tableOf } from '../support/sheets';

const HEADINGS = ['Name', 'Site', 'Start date', 'Line manager', 'E-mail'];
const STAFF: SheetOfCells = {
  name: 'Staff',
  rows: [
    HEADINGS,
    ['Ann Smith', 'Oak', date('2019-09-01'), 'Cara Patel', 'ann@oak.example'],
    ['Bob Jones', 'Elm', date('2020-09-01'), 'C Patel', 'bob@oak.example'],
    ['Cara Patel', 'Oak', date('2021-09-01'), 'Dr Zed Outside', 'cara@oak.example'],
    ['Dan Frost', 'Oak', date('2021-09-01'), null, 'dan@oak.example'],
  ],
};
const LOG: SheetOfCells = {
  name: 'Log',
  rows: [
    ['Name', 'Course', 'Date'],
    ['Ann Smith', 'First aid', date('2026-01-06')],
    ['Bob Jones', 'First aid', date('2024-12-01')],
    ['Cara Patel', 'First aid', date('2020-01-06')],
    ['Dan Frost', 'Positive handling', date('2020-01-06')],
    ['Ann Smith', 'Positive handling', 'TBC'],
    ['Zoe Quill', 'First aid', date('2026-01-06')],
  ],
};

let result: CheckResult;
beforeAll(async () => {
  result = await checkSheets([STAFF, LOG], 'futura');
});

const compliance = (check: CheckResult, column: string): number => {
  const [header = [], ...rows] = tableOf(sheetOf(check, 'Compliance'), 'CpdComplianceTopic');
  return rows.reduce((sum, row) => sum + Number(row[header.indexOf(column)]), 0);
};

describe('the Findings sheet', () => {
  it('has a row for each breach and each thing due soon, in their order', () => {
    const [header, ...rows] = tableOf(sheetOf(result, 'Findings'), 'CpdFindings');
    expect(header).toEqual([
      ...['Outcome', 'Person', 'Topic', 'Site', 'What was found', 'What to do', 'Cell', 'Clause'],
      ...['Severity', 'Due date', 'Line manager'],
    ]);
    expect(rows.map((row) => [...row.slice(0, 4), row[6], ...row.slice(8)])).toEqual([
      ['Breach', 'Cara Patel', 'First aid', 'Oak', 'Log!C4', 'High, must', 44567, 'Dr Zed Outside'],
      ['Breach', 'Dan Frost', 'Positive handling', 'Oak', 'Log!C5', 'High, must', 44567, ''],
      ['Due soon', 'Bob Jones', 'First aid', 'Elm', 'Log!C3', 'High, must', 46357, 'Cara Patel'],
    ]);
    expect(rows[0]?.slice(4, 6)).toEqual([
      'First aid done 6 Jan 2020 + 24 months ran out on 6 Jan 2022, 1781 days ago.',
      result.findings[0]?.remedy,
    ]);
  });

  it('agrees with Compliance', () => {
    const rows = tableOf(sheetOf(result, 'Findings'), 'CpdFindings').slice(1);
    const count = (outcome: string) => rows.filter(([first]) => first === outcome).length;
    expect([count('Breach'), count('Due soon')]).toEqual([
      compliance(result, 'Breach'),
      compliance(result, 'Due soon'),
    ]);
  });

  it('leads to the cell', () => {
    const links = sheetOf(result, 'Findings').rows.flatMap((row) =>
      row.filter(({ kind }) => kind === 'link'),
    );
    const told = result.findings.filter(({ outcome }) => outcome !== 'cannot-tell');
    expect(links).toEqual(
      told.map(({ cells: [cell] }) => ({
        kind: 'link',
        text: cell && cellAddress(cell),
        sheet: 'Log',
        row: cell?.row,
        column: cell?.column,
      })),
    );
  });

  it('keeps its header in view', () => {
    const { tables, frozenRows } = sheetOf(result, 'Findings');
    expect(frozenRows).toBe((tables[0]?.top ?? 0) + 1);
  });

  it('shows a cell of another file without a link', async () => {
    const staff = await snapshotOf([STAFF], 'staff.xlsx');
    const joined = await checkSnapshots([staff, await snapshotOf([LOG], 'log.xlsx')], 'futura');
    const sheet = sheetOf(joined, 'Findings');
    expect(sheet.rows.flatMap((row) => row.filter((cell) => cell.kind === 'link'))).toEqual([]);
    expect(tableOf(sheet, 'CpdFindings')[1]?.[6]).toBe("'[log.xlsx]Log'!C4");
  });

  it('says that there is nothing to report', async () => {
    const row: Cell[] = ['Ann Smith', 'First aid', date('2026-01-06')];
    const quiet = await checkSheets([STAFF, { name: 'Log', rows: [LOG.rows[0] ?? [], row, row] }], 'futura');
    expect(quiet.findings).toEqual([]);
    expect(sheetOf(quiet, 'Findings').tables).toEqual([]);
    expect(linesOn(sheetOf(quiet, 'Findings')).at(-1)).toBe(
      'Nothing to report: no breach, and nothing due soon.',
    );
  });

  it('gives the verdict on top', () => {
    expect(plain(sheetOf(result, 'Findings').rows[2]?.[0])).toBe(
      '2 breaches, 1 due soon, 2 questions (1 of them about the register itself) among 5 requirements judged for 4 people.',
    );
  });

  it('says which column would name the line managers, only where none does', async () => {
    const sentence = /add a column “Line manager” to the staff list/;
    expect(linesOn(sheetOf(result, 'Findings')).join(' ')).not.toMatch(sentence);
    const rows = STAFF.rows.map((row) => row.slice(0, 3));
    const without = await checkSheets([{ ...STAFF, rows }, LOG], 'futura');
    expect(linesOn(sheetOf(without, 'Findings')).join(' ')).toMatch(sentence);
  });
});
