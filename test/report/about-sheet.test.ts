import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { date } from '../../samples/xlsx-writer.mjs';
import { checkSheets, checkSnapshots, snapshotOf, type SheetOfCells } from '../support/checking';
import { shippedPolicy } from '../support/policies';
import { linesOn, sheetOf, tableOf } from '../support/sheets';

const STAFF: SheetOfCells = {
  name: 'Staff',
  rows: [
    ['Name', 'Job title', 'Site', 'Start date', 'Shoe size'],
    ['Ann Smith', 'Class Teacher', 'Oak', date('2019-09-01'), 'M'],
    ['Bob Jones', 'Cook', 'Elm', 'soon', 'L'],
  ],
};
const LOG: SheetOfCells = {
  name: 'Log 1',
  rows: [
    ['Training log of the trust'],
    ['Name', 'Course', 'Date'],
    ['Ann Smith', 'First aid', date('2026-01-06')],
    ['Bob Jones', 'First aid', date('2020-12-01')],
    ['Ann Smith', 'Positive handling', '=1+1'],
  ],
};
const NOTES: SheetOfCells = { name: 'Notes', rows: [['Remember the keys']] };

let result: CheckResult;
beforeAll(async () => {
  result = await checkSheets([STAFF, LOG, NOTES], 'futura');
});
const table = (name: string) => tableOf(sheetOf(result, 'About'), name);
const answerTo = (what: string) => table('CpdAboutCheck').find((row) => row[0] === what)?.[1];

describe('About', () => {
  it('says what was checked by what', () => {
    const policy = shippedPolicy('futura');
    expect(answerTo('As at')).toBe('22 Nov 2026');
    expect(answerTo('Organisation')).toBe(policy.organisation);
    expect(answerTo('Fingerprint of its rules')).toMatch(new RegExp(`^${policy.hash}: `));
    expect(answerTo('People employed that day')).toBe('2 people');
    expect(answerTo('Files read')).toBe('This workbook alone');
  });

  it('lists each register with its rows, entries and unused columns, and leads there', () => {
    const rows = table('CpdAboutRegisters').slice(1);
    expect(rows.map((row) => [...row.slice(0, 5), row[6]])).toEqual([
      ['Staff', 'staff list', 'A1:E3', 2, 2, 'Shoe size'],
      ['Log 1', 'training log', 'A2:C5', 3, 3, ''],
    ]);
    const links = sheetOf(result, 'About').rows.flatMap((row) => row.filter(({ kind }) => kind === 'link'));
    expect(links[1]).toMatchObject({ sheet: 'Log 1', row: 1, column: 0 });
  });

  it('lists sheets that were not read, with the reason', () => {
    expect(table('CpdAboutNotRead').slice(1)).toEqual(
      result.refused.map(({ sheet, reason }) => [sheet, reason]),
    );
    expect(result.refused.map(({ sheet }) => sheet)).toEqual(['Notes']);
  });

  it('lists each cell that could not be read, once, under the heading of its column', () => {
    const rows = table('CpdAboutUnread').slice(1);
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['soon', 'Staff!D3', 'Start date'],
      ['=1+1', "'Log 1'!C5", 'Date'],
    ]);
    expect(rows.every((row) => row[3] !== '')).toBe(true);
  });

  it('has every rule of the policy once, and counts what they judged', () => {
    const rows = table('CpdAboutRules').slice(1);
    const { rules } = shippedPolicy('futura');
    expect(rows.map((row) => row[0]).sort()).toEqual(rules.map(({ title }) => title).sort());
    const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
    const { met, breach } = result.totals;
    expect(sum(4)).toBe(met + breach + result.totals['due-soon'] + result.totals['cannot-tell']);
    expect(sum(5)).toBe(breach);
  });

  it('has those that could not be checked first, with what to add', () => {
    const rows = table('CpdAboutRules').slice(1);
    const states = rows.map((row) => row[2]);
    const unchecked = states.filter((state) => state === 'Not checked' || state === 'In part').length;
    expect(unchecked).toBe(new Set(result.notCheckable.map(({ rule }) => rule)).size);
    expect(states.slice(0, unchecked)).not.toContain('Judged');
    expect(rows.slice(0, unchecked).map((row) => row[6])).toEqual(
      expect.arrayContaining(result.notCheckable.map(({ reason }) => reason)),
    );
  });

  it('repeats every note', () => {
    const said = linesOn(sheetOf(result, 'About'))
      .map((line) => line.trim())
      .join(' ');
    expect(result.notes.length).toBeGreaterThan(0);
    for (const note of result.notes) expect(said).toContain(note);
  });

  it('says what is open, what is not in force, and what nobody was asked', async () => {
    const open = await checkSheets([STAFF, LOG], 'letta', '2026-11-22');
    const states = tableOf(sheetOf(open, 'About'), 'CpdAboutRules').slice(1);
    const figure = states.find((row) => row[2] === 'Figure open');
    expect(figure?.[6]).toContain('set minimumHours in professional-hours.json');
  });
});

describe('other files', () => {
  it('are named, without links to them', async () => {
    const files = await Promise.all([snapshotOf([STAFF], 'staff.xlsx'), snapshotOf([LOG], 'log.xlsx')]);
    const joined = sheetOf(await checkSnapshots(files, 'futura'), 'About');
    const [, ...rows] = tableOf(joined, 'CpdAboutCheck');
    expect(rows.find((row) => row[0] === 'Files read')?.[1]).toBe('This workbook, joined with “log.xlsx”');
    expect(tableOf(joined, 'CpdAboutRegisters').map((row) => row[0])).toContain('Log 1 (log.xlsx)');
    expect(joined.rows.flat().filter((cell) => cell.kind === 'link' && cell.sheet === 'Log 1')).toEqual([]);
  });
});

describe('a workbook without a register', () => {
  it('says what a training log needs', async () => {
    const none = await checkSheets([NOTES], 'futura');
    expect(linesOn(sheetOf(none, 'About')).join('\n')).toContain('No register was recognised');
  });
});
