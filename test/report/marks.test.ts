import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/evaluation/finding';
import { markLevel, marksOf, notesOf } from '../../src/report/marks';
import type { CellRef } from '../../src/workbook/address';

const at = (row: number, column: number, sheet = 'Log'): CellRef => ({ sheet, row, column });
const finding = (outcome: Finding['outcome'], more: Partial<Finding> = {}): Finding => ({
  id: 'f',
  rule: 'first-aid-renewal',
  outcome,
  severity: 'medium',
  subject: 'certificate',
  message: 'It ran out.',
  remedy: 'Book a course.',
  cells: [at(3, 2), at(3, 0)],
  facts: {},
  ...more,
});

describe('the level of a mark', () => {
  it.each<[Finding['outcome'], Finding['severity'], string]>([
    ['breach', 'high', 'high'],
    ['breach', 'medium', 'medium'],
    ['breach', 'low', 'low'],
    ['due-soon', 'high', 'due-soon'],
    ['cannot-tell', 'high', 'question'],
  ])('of %s, severity %s, is %s', (outcome, severity, level) => {
    expect(markLevel(finding(outcome, { severity }))).toBe(level);
  });
});

describe('marks', () => {
  it('stand on the first cell of a finding alone', () => {
    expect(marksOf([finding('breach')])).toEqual([{ sheet: 'Log', row: 3, column: 2, level: 'medium' }]);
  });

  it('are one for each cell, the gravest, in whatever order they come', () => {
    const high = finding('breach', { severity: 'high' });
    const grave = [high, finding('breach'), finding('breach', { severity: 'low' }), finding('due-soon')];
    const all = [...grave, finding('cannot-tell')];
    for (let from = 0; from < all.length; from += 1) {
      const expected = ['high', 'medium', 'low', 'due-soon', 'question'][from];
      const rest = all.slice(from);
      expect(marksOf(rest).map(({ level }) => level)).toEqual([expected]);
      expect(marksOf([...rest].reverse()).map(({ level }) => level)).toEqual([expected]);
    }
  });

  it('are not made on cells of another file, or where there is no cell', () => {
    const other = { ...at(3, 2), workbook: 'staff.xlsx' };
    expect(marksOf([finding('breach', { cells: [other] }), finding('breach', { cells: [] })])).toEqual([]);
    expect(notesOf([finding('breach', { cells: [other] }), finding('breach', { cells: [] })])).toEqual([]);
  });

  it('come by sheet, row and column', () => {
    const cells = [at(9, 0, 'Log'), at(3, 2, 'Log'), at(10, 1, 'Log'), at(3, 1, 'Log'), at(50, 0, 'A')];
    const marks = marksOf(cells.map((cell) => finding('breach', { cells: [cell] })));
    expect(marks.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
      ['A', 50, 0],
      ['Log', 3, 1],
      ['Log', 3, 2],
      ['Log', 9, 0],
      ['Log', 10, 1],
    ]);
  });

  it('tell cells with a like address on different sheets apart', () => {
    const cells = [at(1, 11, 'Log'), at(11, 1, 'Log'), at(1, 1, 'Log1')];
    expect(marksOf(cells.map((cell) => finding('breach', { cells: [cell] })))).toHaveLength(3);
  });
});

describe('notes', () => {
  it('say what was found, what to do, and the clause', () => {
    expect(notesOf([finding('breach', { clause: '2, bullet 4' })])).toEqual([
      { sheet: 'Log', row: 3, column: 2, text: 'It ran out.\nBook a course.\nPolicy, clause 2, bullet 4.' },
    ]);
  });

  it('of several findings on a cell stand one below the other', () => {
    const notes = notesOf([
      finding('breach'),
      finding('cannot-tell', { message: 'Who?', remedy: 'Say who.' }),
    ]);
    expect(notes.map(({ text }) => text)).toEqual(['It ran out.\nBook a course.\n\nWho?\nSay who.']);
  });

  it('stand on the cells that are marked', () => {
    const findings = [at(9, 0), at(3, 2), at(3, 2)].map((cell) => finding('breach', { cells: [cell] }));
    const place = ({ sheet, row, column }: { sheet: string; row: number; column: number }) =>
      `${sheet}!${row},${column}`;
    expect(notesOf(findings).map(place)).toEqual(marksOf(findings).map(place));
  });
});
