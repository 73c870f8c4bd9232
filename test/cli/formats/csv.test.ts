import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { csvText } from '../../../src/cli/formats/csv';
import { BREACH, fileOf, QUESTION, resultOf } from './sample-result';

const rowsOf = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

describe('the CSV of a check', () => {
  it('has one row per finding, with its cell and its evidence', () => {
    const rows = rowsOf(csvText([fileOf(resultOf([BREACH, QUESTION]))]));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      workbook: 'staff.xlsx',
      asAt: '2026-11-22',
      policy: 'futura',
      outcome: 'breach',
      person: 'Ann Smith',
      clause: '2, bullet 4',
      message: BREACH.message,
      cell: "'Staff Log'!F12",
      evidence: 'Staff!A2',
      id: 'f1',
    });
    expect(rows[1]).toMatchObject({ person: '', message: QUESTION.message, cell: 'Log!B4', evidence: '' });
  });

  it('begins with a byte order mark and ends its lines with CRLF', () => {
    const text = csvText([fileOf(resultOf([QUESTION]))]);
    expect(text.startsWith('\uFEFFworkbook,asAt,')).toBe(true);
    expect(text.match(/\r\n/g)).toHaveLength(2);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each(['=HYPERLINK("x")', '+44', '-1', '@SUM(A1)', '\tx', '＝1'])('disarms %j', (person) => {
    const [row] = rowsOf(csvText([fileOf(resultOf([{ ...BREACH, person }]))]));
    expect(row?.person).toBe(`'${person}`);
  });

  it.each(['Ann = Anna', "O'Neil", 'Jean-Luc'])('leaves %j alone', (person) => {
    const [row] = rowsOf(csvText([fileOf(resultOf([{ ...BREACH, person }]))]));
    expect(row?.person).toBe(person);
  });
});
