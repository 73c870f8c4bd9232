import { describe, expect, it } from '@jest/globals';
import { registerQuestions } from '../../src/evaluation/questions';
import { peopleOf } from '../../src/facts/people';
import type { TrainingRecord } from '../../src/register/records';
import { cellAddress } from '../../src/workbook/address';
import { AS_AT, logOf, logRow, NO_RECORDS, placeOf, staffOf } from '../facts/a-register';
import { catalogue, shippedPolicy } from '../support/policies';

/** The questions about staff lists and a log: rule, cells and message. */
function asked(lists: Readonly<Record<string, readonly string[]>>, training: readonly TrainingRecord[]) {
  const staff = staffOf(lists);
  const records = { ...NO_RECORDS, staff, training, hasStaffList: staff.length > 0 };
  return registerQuestions(records, peopleOf(records, AS_AT), shippedPolicy('letta'), catalogue).map(
    ({ rule, cells, message }) => `${rule} ${cells.map(cellAddress).join(' ')}: ${message}`,
  );
}

const STAFF = ['Ann Smith #E1', 'Bob Jones #E2'];

describe('a question about people', () => {
  it('names the owner of an id that stands beside another name, with both cells', () => {
    expect(asked({ Staff: STAFF }, logOf(['Bob Jones #E1', 'Bob Jones #E1']))).toEqual([
      'same-id Log!A2 Staff!B2 Log!A3: “Bob Jones” (2 rows) stands beside “E1” in Log!B2, which belongs to Ann Smith in Staff!B2, so it cannot be told whose training it is.',
    ]);
  });

  it('keeps the owner’s cell among many rows', () => {
    const rows = Array.from({ length: 30 }, () => 'Bob Jones #E1');
    const [only] = asked({ Staff: STAFF }, logOf(rows));
    expect(only).toContain('Staff!B2');
    expect(only?.split(':')[0]?.split(' ')).toHaveLength(21);
  });

  it('asks about one id of two people on staff lists', () => {
    expect(asked({ Staff: ['Ann Smith #E1', 'Bob Jones #E1'] }, [])).toEqual([
      'same-id Staff!B3 Staff!B2: Bob Jones in Staff!B3 and Ann Smith in Staff!B2 were taken as two people, but both have the staff number e1.',
    ]);
  });

  it('asks whether nearly the same names on two lists are one person', () => {
    expect(asked({ Staff: ['Katherine Brown'], HR: ['Kate Brown'] }, [])).toEqual([
      'same-name HR!A2 Staff!A2: Kate Brown in HR!A2 and Katherine Brown in Staff!A2 were taken as two people, but the names are nearly the same.',
    ]);
  });

  it('says of a doubted name whom it may mean', () => {
    expect(asked({ Staff: ['Ann Smith'] }, logOf(['Ann Smith?']))).toEqual([
      'unknown-person Log!A2: “Ann Smith?” (1 row) may be Ann Smith, or somebody else.',
    ]);
  });

  it('is not asked of a former name, of initials, or of two people in a cell', () => {
    const texts = ['Ann Smith', 'B. Jones', 'Ann Jones, Bob Jones', 'Jones, Robert'];
    expect(asked({ Staff: ['Ann Jones (née Smith)', 'Bob Jones'] }, logOf(texts))).toEqual([
      'unknown-person Log!A5: “Jones, Robert” (1 row) may be Bob Jones, or somebody else.',
    ]);
  });

  it('is asked of absentees who are not known, once', () => {
    const cell = { sheet: 'Log', row: 1, column: 7 };
    const absentees = ['Zoe Quill', 'A Smith', 'Bob Jones', 'Zoe Quill'].map((text) => ({ text, cell }));
    const row = logRow('All staff', placeOf('Log', 1), { absentees, isAttendanceConfirmed: true });
    expect(asked({ Staff: ['Ann Smith', 'Alan Smith', 'Bob Jones'] }, [row])).toEqual([
      'unknown-person Log!H2: “Zoe Quill” is said in Log!H2 to have been absent, and is not on the staff list.',
      'unknown-person Log!H2: “A Smith” is said in Log!H2 to have been absent, and may be Ann Smith or Alan Smith, or somebody else.',
    ]);
  });
});
