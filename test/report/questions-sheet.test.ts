import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkSheets, type SheetOfCells } from '../support/checking';
import { linesOn, plain, sheetOf, tableOf } from '../support/sheets';

const STAFF: SheetOfCells = {
  name: 'Staff',
  rows: [
    ['Name', 'Site', 'Start date'],
    ['Ann Smith', 'Oak', date('2019-09-01')],
    ['Bob Jones', 'Elm', date('2020-09-01')],
    ['Amy Patel', 'Oak', date('2021-09-01')],
    ['Ada Patel', 'Oak', date('2021-09-01')],
  ],
};
const HEADER: Cell[] = ['Name', 'Course', 'Date'];
/** `A Patel` may be Amy or Ada, in two rows; one date cannot be read; Zoe Quill is nobody's name. */
const LOG: SheetOfCells = {
  name: 'Log',
  rows: [
    HEADER,
    ['Zoe Quill', 'First aid', date('2026-01-06')],
    ['Ann Smith', 'Positive handling', 'TBC'],
    ['A Patel', 'Positive handling', date('2026-01-06')],
    ['A Patel', 'First aid', date('2026-01-06')],
    ['Amy Patel', 'First aid', date('2020-01-06')],
    ['Ada Patel', 'First aid', date('2020-01-06')],
  ],
};

let result: CheckResult;
beforeAll(async () => {
  result = await checkSheets([STAFF, LOG], 'futura');
});

const rowsOf = (check: CheckResult) => tableOf(sheetOf(check, 'Questions'), 'CpdQuestions').slice(1);

describe('the Questions sheet', () => {
  it('puts the answer that settles most first, with all that hangs on it', () => {
    const told = rowsOf(result).map((row) => [row[0], row[1], row[2], row[6]]);
    expect(told[0]).toEqual(['The register itself', told.length - 3, '', 'Log!A4']);
    expect(told.slice(-2)).toEqual([
      ['Positive handling', 1, 'Ann Smith', 'Log!C3'],
      ['The register itself', 0, '', 'Log!A2'],
    ]);
    // Both rows of A Patel, whichever of the two is judged.
    expect(told.slice(1, -2).map(([topic, answers, person]) => `${person}: ${topic} ${answers}`)).toEqual([
      'Ada Patel: First aid 4',
      'Amy Patel: First aid 4',
      'Ada Patel: Positive handling 4',
      'Amy Patel: Positive handling 4',
    ]);
  });

  it('has every question once, and those about the register beside what Compliance counts', () => {
    const questions = result.findings.filter(({ outcome }) => outcome === 'cannot-tell');
    const rows = rowsOf(result);
    expect(rows).toHaveLength(questions.length);
    const [header = [], ...topics] = tableOf(sheetOf(result, 'Compliance'), 'CpdComplianceTopic');
    const counted = topics.reduce((sum, row) => sum + Number(row[header.indexOf('Question')]), 0);
    expect(rows.filter(([topic]) => topic !== 'The register itself')).toHaveLength(counted);
    expect(counted).toBe(result.totals['cannot-tell']);
  });

  it('says how many there are, and how few answers settle them', () => {
    expect(linesOn(sheetOf(result, 'Questions')).slice(2, 4)).toEqual([
      '7 questions: 5 requirements that cannot be judged yet and 2 about the register itself.',
      '2 answers settle all 5; the first in this list alone settles 4. “Answers” is how many requirements the answer settles.',
    ]);
  });

  it('does not depend on the order of rows', async () => {
    const rows = [HEADER, ...LOG.rows.slice(1).reverse()];
    const turned = await checkSheets([STAFF, { ...LOG, rows }], 'futura');
    const plainly = (check: CheckResult) => rowsOf(check).map((row) => row.slice(0, 4));
    expect(plainly(turned)).toEqual(plainly(result));
  });

  it('is not made where there is no question', async () => {
    const row: Cell[] = ['Ann Smith', 'First aid', date('2026-01-06')];
    const quiet = await checkSheets([STAFF, { name: 'Log', rows: [HEADER, row] }], 'futura');
    expect(quiet.edits.sheets.map(({ key }) => key)).not.toContain('Questions');
  });

  it('groups one unknown course of many rows', async () => {
    const vague: Cell[][] = ['Ann Smith', 'Bob Jones', 'Amy Patel'].map((name) => [
      name,
      'INSET day',
      date('2026-01-06'),
    ]);
    const rows = [HEADER, ...vague, ['Ada Patel', 'First aid', 'soon'] as Cell[]];
    const check = await checkSheets([STAFF, { name: 'Log', rows }], 'letta');
    const [first] = rowsOf(check);
    expect(plain(sheetOf(check, 'Questions').rows[2]?.[0])).toMatch(/^\d+ questions: /);
    expect(first?.[0]).toBe('The register itself');
    expect(first?.[4]).toMatch(/^“INSET day” \(3 rows\)/);
    const hanging = rowsOf(check).filter((row) => row[1] === first?.[1]);
    expect(hanging).toHaveLength(1 + Number(first?.[1]));
    expect(Number(first?.[1])).toBeGreaterThan(3);
  });
});
