import { describe, expect, it } from '@jest/globals';
import { date } from '../../samples/xlsx-writer.mjs';
import { checkSnapshots, snapshotOf, told } from '../support/checking';
import { ALL_FOUR, DONE, found, sheet, type Rows } from './sheets';

const STARTED = date('2012-09-01');
const staffOf = (...names: readonly string[]): Rows => [
  ['Name', 'Role', 'Start date'],
  ...names.map((name) => [name, 'TA', STARTED]),
];
const logOf = (...names: readonly string[]): Rows => [
  ['Name', 'Course', 'Date'],
  ...names.flatMap((name) => ALL_FOUR.map((course) => [name, course, DONE])),
];

/** A workbook and a staff list in another file, by LETTA’s policy. */
const withStaffFile = async (first: Rows, second: Rows, log: Rows) =>
  told(
    await checkSnapshots(
      [
        await snapshotOf([sheet('Staff', first), sheet('Log', log)]),
        await snapshotOf([sheet('People', second)], 'hr.xlsx'),
      ],
      'letta',
    ),
  );

describe('a staff list in another file', () => {
  it.each([['Smith, Ann'], ['Mrs A Smith'], ['Ann Smith-Jones (née Smith)']])(
    'that writes Ann Smith as %s names nobody new',
    async (name) => {
      expect(
        await withStaffFile(
          staffOf('Ann Smith', 'Bob Hay'),
          staffOf(name, 'Bob Hay'),
          logOf('Ann Smith', 'Bob Hay'),
        ),
      ).toEqual([]);
    },
  );

  it('whose names may be the same people leaves open what either lacks', async () => {
    const findings = await withStaffFile(
      staffOf('Katherine Brown', 'Bob Hay'),
      staffOf('Kate Brown', 'Bob Hay'),
      logOf('Katherine Brown', 'Bob Hay'),
    );
    expect(findings).toEqual([
      'cannot-tell | Kate Brown | equality-diversity | Log!A5',
      'cannot-tell | Kate Brown | health-safety | Log!A3',
      'cannot-tell | Kate Brown | prevent | Log!A4',
      'cannot-tell | Kate Brown | safeguarding | Log!A2',
      "cannot-tell | same-name |  | '[hr.xlsx]People'!A2",
    ]);
  });

  it('whose people are others adds them', async () => {
    const findings = await withStaffFile(
      staffOf('Ann Smith', 'Bob Hay'),
      staffOf('Zoe Quill', 'Bob Hay'),
      logOf('Ann Smith', 'Bob Hay'),
    );
    expect(findings).toEqual(
      ['equality-diversity', 'health-safety', 'prevent', 'safeguarding'].map(
        (topic) => `breach | Zoe Quill | ${topic} | '[hr.xlsx]People'!A2`,
      ),
    );
  });
});

describe('a staff list with row numbers', () => {
  it('is not joined to the row numbers of a log', async () => {
    const staff: Rows = [
      ['No.', 'Name', 'Role'],
      [1, 'Ann Smith', 'TA'],
      [2, 'Bob Hay', 'TA'],
      [3, 'Cara Patel', 'TA'],
    ];
    const names = ['Cara Patel', 'Bob Hay', 'Ann Smith'];
    const rows = names.flatMap((name) => ALL_FOUR.map((course) => [name, course, DONE] as const));
    const log: Rows = [['No.', 'Name', 'Course', 'Date'], ...rows.map((row, index) => [index + 1, ...row])];
    expect(await found('letta', sheet('Staff', staff), sheet('Log', log))).toEqual([]);
  });
});

describe('several people in one cell of a log', () => {
  it.each([
    'Ann Smith & Bob Hay',
    'Ann Smith, Bob Hay',
    'A Smith/B Hay',
    '1. Ann Smith\n2. Bob Hay',
    'Smith, Ann; Hay, Bob',
  ])('are each trained: %s', async (text) => {
    expect(
      await found('letta', sheet('Staff', staffOf('Ann Smith', 'Bob Hay')), sheet('Log', logOf(text))),
    ).toEqual([]);
  });
});
