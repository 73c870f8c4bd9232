import { describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { cellAddress } from '../../src/workbook/address';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkSheets, type SheetOfCells } from '../support/checking';

const STAFF: SheetOfCells = {
  name: 'Staff',
  rows: [
    ['Name', 'Job title', 'Start date'],
    ['Ann Smith', 'Class Teacher', date('2019-09-01')],
    ['Alan Smith', 'Cook', date('2020-09-01')],
    ['Bob Jones', 'Site Manager', date('2021-09-01')],
  ],
};
const logOf = (...rows: readonly (readonly Cell[])[]): SheetOfCells => ({
  name: 'Log',
  rows: [
    ['Name', 'Course', 'Date'],
    ['Ann Smith', 'Phonics', date('2025-01-06')],
    ['Bob Jones', 'Phonics', date('2025-01-06')],
    ...rows,
  ],
});

const ABOUT = ['unknown-person', 'unknown-course'];
const asked = (result: CheckResult) =>
  result.findings
    .filter(({ rule }) => ABOUT.includes(rule))
    .map(({ rule, message, cells }) => `${rule} ${cells.map(cellAddress).join(' ')}: ${message}`);
const askedOf = async (policy: string, ...rows: readonly (readonly Cell[])[]) =>
  asked(await checkSheets([STAFF, logOf(...rows)], policy));

const DONE = date('2026-01-06');

describe('a question about a name', () => {
  it('is asked once for all of its rows', async () => {
    expect(await askedOf('futura', ['Zoe Quill', 'First aid', DONE], ['Zoe Quill', 'Prevent', DONE])).toEqual(
      ['unknown-person Log!A4 Log!A5: “Zoe Quill” (2 rows) is not on the staff list and was not judged.'],
    );
  });

  it('tells one row from several', async () => {
    expect(await askedOf('futura', ['Zoe Quill', 'First aid', DONE])).toEqual([
      'unknown-person Log!A4: “Zoe Quill” (1 row) is not on the staff list and was not judged.',
    ]);
  });

  it('names those whom it may mean', async () => {
    expect(await askedOf('futura', ['A Smith', 'First aid', DONE])).toEqual([
      'unknown-person Log!A4: “A Smith” (1 row) may be Ann Smith or Alan Smith, or somebody else.',
    ]);
    expect(await askedOf('futura', ['Bobby Jones', 'First aid', DONE])).toEqual([
      'unknown-person Log!A4: “Bobby Jones” (1 row) may be Bob Jones, or somebody else.',
    ]);
  });

  it('makes what it could change cannot-tell for each of them, and for nobody else', async () => {
    const old = (name: string) => [name, 'First aid', date('2020-01-06')];
    const result = await checkSheets(
      [STAFF, logOf(old('Ann Smith'), old('Alan Smith'), old('Bob Jones'), ['A Smith', 'First aid', DONE])],
      'futura',
    );
    expect(
      result.findings
        .filter(({ topic }) => topic === 'first-aid')
        .map(({ person, outcome }) => [person, outcome]),
    ).toEqual([
      ['Bob Jones', 'breach'],
      ['Alan Smith', 'cannot-tell'],
      ['Ann Smith', 'cannot-tell'],
    ]);
  });

  it('is not asked where the name is known, or of a group', async () => {
    expect(
      await askedOf('futura', ['Smith, Ann', 'First aid', DONE], ['All staff', 'Prevent', DONE]),
    ).toEqual([]);
  });

  it('is asked where a row has none', async () => {
    expect(await askedOf('futura', [null, 'Prevent duty', DONE])).toEqual([
      'unknown-person Log!A4: “Prevent duty” (1 row) has a date but no name, so that row was not judged.',
    ]);
  });

  it('shows at most 20 cells', async () => {
    const rows = Array.from({ length: 25 }, () => ['Zoe Quill', 'First aid', DONE]);
    const result = await checkSheets([STAFF, logOf(...rows)], 'futura');
    const [finding] = result.findings.filter(({ rule }) => rule === 'unknown-person');
    expect(finding?.cells).toHaveLength(20);
    expect(finding?.message).toMatch(/^“Zoe Quill” \(25 rows\)/);
  });
});

describe('a question about a course', () => {
  it('is asked where it may be one that the policy judges', async () => {
    const row = ['Ann Smith', 'FA', DONE];
    expect(await askedOf('futura', row)).toEqual([
      'unknown-course Log!B4: “FA” (1 row) does not say which training it was.',
    ]);
    expect(await askedOf('letta', row)).toEqual([]);
  });

  it('is asked where it says nothing', async () => {
    expect(await askedOf('letta', ['Ann Smith', 'INSET day', DONE])).toEqual([
      'unknown-course Log!B4: “INSET day” (1 row) does not say which training it was.',
    ]);
  });

  it('is asked where there is none', async () => {
    expect(await askedOf('futura', ['Ann Smith', null, DONE])).toEqual([
      'unknown-course Log!B4: 1 row with a name and a date but no course, first in Log!B4.',
    ]);
  });

  it('is not asked of another subject', async () => {
    expect(await askedOf('futura', ['Ann Smith', 'Phonics', DONE], ['Ann Smith', 'Prevent', DONE])).toEqual(
      [],
    );
  });

  it('does not renew what has lapsed, nor make anything required', async () => {
    const held = ['Ann Smith', 'First aid', DONE];
    const late = ['Bob Jones', 'First aid', date('2020-01-06')];
    const vague = (name: string) => [name, 'INSET day', DONE];
    const result = await checkSheets(
      [STAFF, logOf(held, late, vague('Ann Smith'), vague('Bob Jones'))],
      'futura',
    );
    expect(
      result.judged
        .filter(({ subject }) => subject.topic === 'first-aid')
        .map(({ subject, outcome }) => [subject.name, outcome]),
    ).toEqual([
      ['Ann Smith', 'met'],
      ['Alan Smith', 'not-applicable'],
      ['Bob Jones', 'breach'],
    ]);
  });

  it('makes what the policy asks for and nobody recorded cannot-tell, for that person alone', async () => {
    const result = await checkSheets([STAFF, logOf(['Bob Jones', 'INSET day', DONE])], 'letta');
    expect(
      result.judged
        .filter(({ subject }) => subject.topic === 'safeguarding')
        .map(({ subject, outcome }) => [subject.name, outcome]),
    ).toEqual([
      ['Ann Smith', 'breach'],
      ['Alan Smith', 'breach'],
      ['Bob Jones', 'cannot-tell'],
    ]);
  });
});

describe('all staff', () => {
  it('is a question for those without a record of their own', async () => {
    const result = await checkSheets(
      [STAFF, logOf(['All staff', 'Safeguarding', DONE], ['Ann Smith', 'Safeguarding', DONE])],
      'letta',
    );
    expect(
      result.judged
        .filter(({ subject }) => subject.kind === 'certificate' && subject.topic === 'safeguarding')
        .map(({ subject, outcome }) => [subject.name, outcome]),
    ).toEqual([
      ['Ann Smith', 'met'],
      ['Alan Smith', 'cannot-tell'],
      ['Bob Jones', 'cannot-tell'],
    ]);
  });
});

describe('what is said of the registers as a whole', () => {
  const notesOf = async (...sheets: readonly SheetOfCells[]) => (await checkSheets(sheets, 'futura')).notes;

  it('is that there is no staff list', async () => {
    expect(await notesOf(logOf())).toContain(
      'No list of staff alone was found: everybody named in the registers was judged, except where a register says that somebody has left.',
    );
    expect((await notesOf(STAFF, logOf())).join()).not.toMatch(/staff list/i);
  });

  it('is that the staff list has no start dates', async () => {
    const staff = { ...STAFF, rows: STAFF.rows.map((row) => row.slice(0, 2)) };
    expect(await notesOf(staff, logOf())).toContain(
      'The staff list has no start dates: everybody on it was taken to have started long ago.',
    );
  });

  it('is which courses are not in the catalogue', async () => {
    const rows = ['Wingspan', 'Zorbing', 'Wingspan'].map((course) => ['Ann Smith', course, DONE]);
    expect(await notesOf(STAFF, logOf(...rows))).toContain(
      '2 course names are not in the catalogue and were taken to be no topic of this policy: “Wingspan”, “Zorbing”.',
    );
    expect(await notesOf(STAFF, logOf(['Ann Smith', 'Wingspan', DONE]))).toContain(
      '1 course name is not in the catalogue and was taken to be no topic of this policy: “Wingspan”.',
    );
    expect((await notesOf(STAFF, logOf())).join()).not.toMatch(/catalogue/);
  });
});
