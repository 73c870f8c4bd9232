import { describe, expect, it } from '@jest/globals';
import { readCsv } from '../../src/cli/read-csv';
import type { CheckResult } from '../../src/check';
import { date } from '../../samples/xlsx-writer.mjs';
import { checkSnapshots, snapshotOf } from '../support/checking';
import { sheet, type Rows } from './sheets';

const STARTED = date('2019-09-01');
const STAFF: Rows = [
  ['Staff ID', 'Name', 'Job title', 'Start date', 'Email'],
  ['E01', 'Ann Smith', 'Teacher', STARTED, 'ann@oak.example'],
  ['E02', 'Bob Jones', 'TA', STARTED, 'bob@oak.example'],
  ['E03', 'Cara Patel', 'Cook', STARTED, 'cara@oak.example'],
];

type Bytes = (text: string) => Uint8Array;
const utf8: Bytes = (text) => Buffer.from(text);
const utf16: Bytes = (text) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const semicolons: Bytes = (text) => Buffer.from(text.replaceAll(',', ';'), 'latin1');

/** A staff list and a CSV export beside it, checked by LETTA’s policy. */
const joined = async (lines: readonly string[], bytes: Bytes = utf8): Promise<CheckResult> =>
  checkSnapshots(
    [await snapshotOf([sheet('Staff', STAFF)]), readCsv(bytes(`${lines.join('\r\n')}\r\n`), 'export.csv')],
    'letta',
  );

/** Who has met which topics, and what is asked about the registers. */
function summary({ judged, findings }: CheckResult) {
  const met = judged.filter(({ outcome, subject }) => outcome === 'met' && subject.kind === 'certificate');
  return {
    met: met.map(({ subject }) => `${subject.name}: ${subject.topic ?? ''}`).sort(),
    asked: findings.filter(({ outcome }) => outcome === 'cannot-tell').map(({ message }) => message),
  };
}

describe('an export beside a staff list', () => {
  const shapes: readonly [string, readonly string[]][] = [
    [
      'a learning platform with user names',
      [
        "User's Fullname,Username,Department,Active/Deleted,Course Name,Completion Status,The completion date",
        'Ann Smith,asmith,Oak,Active,Safeguarding,Complete,05/01/2026',
        'Bob Jones,bjones,Oak,Active,Safeguarding,In progress,',
        'Cara Patel,cpatel,Oak,Active,Prevent Duty,Complete,06/01/2026',
      ],
    ],
    [
      'e-learning with forenames and surnames apart',
      [
        'First name,Last name,Email,Course,Status,Score,Started,Completed,Expires',
        'Ann,Smith,ann@oak.example,Safeguarding,Complete,95%,04/01/2026,05/01/2026,05/01/2027',
        'Bob,Jones,bob@oak.example,Safeguarding,Not started,,,,',
        'Cara,Patel,cara@oak.example,Prevent Duty,Complete,90%,04/01/2026,06/01/2026,',
      ],
    ],
    [
      'a webinar library with ISO dates',
      [
        'Full Name,Role,Course Title,Date Completed,CPD Hours,Certificate',
        'Ann Smith,Teacher,Safeguarding,2026-01-05,1.5,Yes',
        '"Patel, Cara",Cook,Prevent Duty,2026-01-06,1,Yes',
      ],
    ],
    [
      'appraisal software with activities',
      [
        'Staff Name,Activity,Type,Start Date,End Date,Status,Hours,Cost,Impact',
        'Ann Smith,Safeguarding,Course,05/01/2026,05/01/2026,Completed,2,0,Good',
        'Cara Patel,Prevent Duty,Course,06/01/2026,06/01/2026,Completed,2,0,Good',
      ],
    ],
    [
      'HR software keyed by e-mail address',
      [
        'User ID,Training Course,Completed Date,Expiry Date',
        'ANN@oak.example,Safeguarding,05/01/2026,05/01/2028',
        'cara@oak.example,Prevent Duty,06/01/2026,',
      ],
    ],
  ];

  it.each(shapes)('%s', async (_case, lines) => {
    const expected = { met: ['Ann Smith: safeguarding', 'Cara Patel: prevent'], asked: [] };
    expect(summary(await joined(lines))).toEqual(expected);
    expect(summary(await joined(lines, utf16))).toEqual(expected);
  });

  it('in the Windows code page with semicolons keeps its accents', async () => {
    const lines = [
      'Name,Course,Completed',
      'Zoë Quill,Safeguarding,05/01/2026',
      'Ann Smith,Safeguarding,05/01/2026',
    ];
    expect(summary(await joined(lines, semicolons))).toEqual({
      met: ['Ann Smith: safeguarding'],
      asked: ['“Zoë Quill” (1 row) is not on the staff list and was not judged.'],
    });
  });

  it('with a staff number of somebody else is a question with both cells', async () => {
    const result = await joined([
      'Staff ID,Name,Course,Completed',
      'E01,Ann Smith,Prevent Duty,05/01/2026',
      'E02,Cara Patel,Safeguarding,05/01/2026',
    ]);
    expect(summary(result).met).toEqual(['Ann Smith: prevent']);
    const [asked] = result.findings.filter(({ rule }) => rule === 'same-id');
    expect(asked?.message).toBe(
      "“Cara Patel” (1 row) stands beside “E02” in '[export.csv]export'!A3, which belongs to Bob Jones in Staff!A3, so it cannot be told whose training it is.",
    );
    expect(asked?.cells).toEqual([
      { workbook: 'export.csv', sheet: 'export', row: 2, column: 1 },
      { sheet: 'Staff', row: 2, column: 0 },
    ]);
    const open = result.judged.filter(({ outcome }) => outcome === 'cannot-tell');
    expect(open.map(({ subject }) => `${subject.name}: ${subject.topic ?? ''}`).sort()).toEqual([
      'Bob Jones: safeguarding',
      'Cara Patel: safeguarding',
    ]);
  });

  it('with staff numbers that have lost their zeros still joins', async () => {
    const staff: Rows = [
      ['Payroll no', 'Name', 'Job title'],
      ['00123', 'Ann Smith', 'Teacher'],
      ['00456', 'Bob Jones', 'TA'],
    ];
    const log = readCsv(utf8('Payroll no,Course,Completed\n123,Safeguarding,05/01/2026\n'), 'export.csv');
    const result = await checkSnapshots([await snapshotOf([sheet('Staff', staff)]), log], 'letta');
    expect(summary(result)).toEqual({ met: ['Ann Smith: safeguarding'], asked: [] });
  });
});
