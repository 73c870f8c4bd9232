import { describe, expect, it } from '@jest/globals';
import { NO_REGISTER } from '../../src/register/apply-mapping';
import type { RegisterEntry } from '../../src/register/mapping-file';
import type { Register } from '../../src/register/register';
import { LOG, logRegister, matrixRegister, sheetOf, workbookOf } from './a-register';
import { apply, found, workbook } from './mapping-on';

/** The register that one entry makes of the recognised ones on its sheet. */
function mapped(entry: Partial<RegisterEntry> | object, recognition = found): Register {
  const { registers } = apply({ registers: [entry] }, recognition);
  const sheet = 'sheet' in entry ? entry.sheet : '';
  const [register] = registers.filter((each) => each.sheet === sheet);
  if (register === undefined) throw new Error('no register');
  return register;
}

const columnsRead = ({ columns }: Register): readonly string[] =>
  columns.map(({ column, field }) => `${column}: ${field ?? '-'}`);

describe('an entry of a mapping', () => {
  it('that says what was recognised changes nothing', () => {
    expect(apply({ registers: [{ sheet: 'Log' }, { sheet: 'Matrix', kind: 'matrix' }] })).toEqual(found);
    expect(mapped({ sheet: 'Log', fields: { person: 'A' } })).toBe(logRegister);
  });

  it('gives a column to another field, which the one before loses', () => {
    const register = mapped({ sheet: 'Log', fields: { expiresOn: 'C', completedOn: ['D'] } });
    expect(register.fields).toEqual({ person: [0], topic: [1], expiresOn: [2], completedOn: [3] });
    const stolen = mapped({ sheet: 'Log', fields: { expiresOn: 'C' } });
    expect(stolen.fields).toEqual({ person: [0], topic: [1], expiresOn: [2] });
    expect(columnsRead(stolen)).toEqual(['0: person', '1: topic', '2: expiresOn', '3: -', '4: -']);
    expect(stolen.columns[2]).toMatchObject({
      confidence: 1,
      reason: '“Date”: expiresOn, as the mapping says.',
    });
    expect(stolen.columns[0]).toBe(logRegister.columns[0]);
    expect(stolen).toMatchObject({ confidence: 1, filledDown: ['person'], codes: { c: 'completed' } });
  });

  it('takes a field away with null, and a column under notUsed', () => {
    const without = mapped({ sheet: 'Log', fields: { completedOn: null } });
    expect(without.fields).toEqual({ person: [0], topic: [1] });
    expect(without.columns[2]).toMatchObject({
      field: undefined,
      reason: '“Date”: the mapping says that it is not used.',
    });
    expect(mapped({ sheet: 'Log', notUsed: 'C' }).fields).toEqual(without.fields);
    expect(mapped({ sheet: 'Matrix', notUsed: ['E'] }).topicColumns).toEqual(
      matrixRegister.topicColumns.slice(0, 2),
    );
  });

  it('reads two columns of person as forename and surname, and one as the whole name', () => {
    expect(mapped({ sheet: 'Matrix', fields: { person: ['B', 'A'] } }).fields).toEqual({
      forename: [1],
      surname: [0],
    });
    expect(mapped({ sheet: 'Matrix', fields: { person: 'B' } }).fields).toEqual({ person: [1] });
    expect(mapped({ sheet: 'Log', fields: { forename: 'A', surname: 'E' } }).fields).toEqual({
      topic: [1],
      completedOn: [2],
      forename: [0],
      surname: [4],
    });
  });

  it('leaves two recognised columns of people as they are', () => {
    const twoPeople = { ...logRegister, fields: { ...logRegister.fields, person: [0, 4] } };
    const recognition = { registers: [twoPeople], refused: [] };
    expect(mapped({ sheet: 'Log', fields: { person: ['A', 'E'] } }, recognition)).toBe(twoPeople);
  });

  it('says what the dates of a topic’s column are; a column in its place keeps its group', () => {
    const register = mapped({
      sheet: 'Matrix',
      topics: { 'first-aid': ['C', { column: 'D', holds: 'booked' }] },
    });
    expect(register.topicColumns.map(({ holds, group }) => [holds, group])).toEqual([
      ['completed', 0],
      ['booked', 0],
      ['completed', 1],
    ]);
    expect(register.columns[3]?.reason).toBe('“First aid expires”: first-aid (booked), as the mapping says.');
  });

  it('names the topic of an unknown course, and of columns that move together', () => {
    const known = mapped({ sheet: 'Matrix', topics: { 'mental-health': 'E' } }).topicColumns[2];
    expect(known).toEqual({
      column: 4,
      heading: 'Zumba',
      topic: 'mental-health',
      holds: 'completed',
      group: 2,
    });
    const moved = mapped({ sheet: 'Matrix', topics: { 'first-aid': null, prevent: ['C', 'D'] } });
    expect(moved.topicColumns.map(({ topic, holds, group }) => [topic, holds, group])).toEqual([
      ['prevent', 'completed', 2],
      ['prevent', 'expires', 2],
      [undefined, 'completed', 1],
    ]);
    expect(moved.columns[2]?.reason).toBe(
      '“First aid”: prevent (completed), as the mapping says, though its heading names first-aid.',
    );
  });

  it('does not guess what the dates of a column are that was not recognised', () => {
    const column = mapped({ sheet: 'Matrix', topics: { prevent: 'F' } }).topicColumns[3];
    expect(column).toEqual({ column: 5, heading: 'Prevent', topic: 'prevent', holds: 'unclear', group: 2 });
    const beside = mapped({
      sheet: 'Matrix',
      topics: { 'first-aid': ['C', { column: 'F', holds: 'expires' }] },
    });
    expect(beside.topicColumns.find((each) => each.column === 5)?.group).toBe(0);
  });

  it('widens the range over a column that it names beside it', () => {
    expect(mapped({ sheet: 'Matrix', topics: { prevent: 'F' } }).range).toEqual({
      top: 0,
      left: 0,
      bottom: 2,
      right: 5,
    });
  });

  it('gives a field once for the whole table, by a cell or a value in a cell', () => {
    const site = { value: 'Oak School', cell: { sheet: 'Log', row: 0, column: 0 } };
    expect(mapped({ sheet: 'Log', given: { site: 'A1' } }).given).toEqual({ site });
    expect(mapped({ sheet: 'Log', given: { site: { cell: 'A1', value: 'Oak' } } }).given).toEqual({
      site: { ...site, value: 'Oak' },
    });
    expect(mapped({ sheet: 'Log', given: { person: 'A4' }, filledDown: [] }).fields).toEqual({
      topic: [1],
      completedOn: [2],
    });
    const recognition = { registers: [{ ...logRegister, given: { site } }], refused: [] };
    expect(mapped({ sheet: 'Log', given: { site: null } }, recognition).given).toEqual({});
    expect(mapped({ sheet: 'Log', fields: { site: 'E' } }, recognition).given).toEqual({});
  });

  it('sets codes, filled-down fields and the central record', () => {
    const register = mapped({
      sheet: 'Log',
      codes: { C: null, ' X ': 'not-done' },
      filledDown: [],
      centralRecord: true,
    });
    expect(register).toMatchObject({ codes: { x: 'not-done' }, filledDown: [], isCentralRecord: true });
  });

  it('makes another kind of a register, without the fields that this kind has not', () => {
    const register = mapped({ sheet: 'Log', kind: 'request', fields: { activity: 'B', courseOn: 'C' } });
    expect(register).toMatchObject({
      kind: 'request',
      fields: { person: [0], activity: [1], courseOn: [2] },
    });
  });
});

describe('the range of an entry', () => {
  const bottom = (range: string): number => mapped({ sheet: 'Log', range }).range.bottom;
  it('is as written if it is closed, and ends with the recognised table if it is open', () => {
    expect(bottom('A3:E6')).toBe(5);
    expect(bottom('A3:E4')).toBe(3);
    expect(bottom('A3:E')).toBe(4);
    expect(bottom('A3:E900')).toBe(5);
  });

  it('that leaves out rows or columns of the recognised table says so', () => {
    const refused = (range: string) => apply({ registers: [{ sheet: 'Log', range }] }).refused;
    expect(refused('A3:E5')).toEqual(found.refused);
    expect(refused('A3:E4')[1]).toEqual({
      sheet: 'Log',
      reason:
        'what stands there outside A3:E4, the range in the mapping, is not read: the table reaches to A3:E5',
    });
    expect(refused('A3:D5')[1]?.reason).toContain('A3:D5');
  });

  it('that ends before the rows or columns do, where nothing was recognised, says so', () => {
    const cutOff = (entry: object): readonly string[] =>
      apply({ registers: [entry] }, { registers: [], refused: [] }).refused.map(({ reason }) => reason);
    const log = { sheet: 'Log', kind: 'training', fields: { person: 'A', topic: 'B' } };
    expect(cutOff({ ...log, range: 'A3:B6' })).toEqual([]);
    expect(cutOff({ ...log, range: 'A3:B' })).toEqual([]);
    expect(cutOff({ ...log, range: 'A3:B5' })).toEqual([
      'what stands there outside A3:B5, the range in the mapping, is not read: it seems to go on',
    ]);
    const matrix = { sheet: 'Matrix', kind: 'matrix', fields: { person: 'A' }, topics: { 'first-aid': 'C' } };
    expect(cutOff({ ...matrix, range: 'A1:F3' })).toEqual([]);
    expect(cutOff({ ...matrix, range: 'A1:E3' })).toHaveLength(1);
    const across = { ...log, sheet: 'Notes', orientation: 'across', fields: { person: '1', topic: '2' } };
    expect(cutOff({ ...across, range: 'A1:B3' })).toEqual([]);
    expect(cutOff({ ...across, range: 'A1:A3' })).toHaveLength(1);
  });

  it('tells apart several registers of a sheet', () => {
    const rows = [
      ['Name', 'Course', 'Date'],
      ['Ann Smith', 'Prevent', '2025-01-01'],
    ];
    const two = sheetOf('Log', [...rows, [], ...rows]);
    const part = (top: number): Register => ({
      ...logRegister,
      range: { top, left: 0, bottom: top + 1, right: 2 },
      headerRows: [top],
    });
    const recognition = { registers: [part(0), part(3)], refused: [] };
    const applied = (entry: object) =>
      apply({ registers: [entry] }, recognition, [workbookOf(two)]).registers;
    expect(applied({ sheet: 'Log', range: 'A4:C', filledDown: [] })).toEqual([
      part(0),
      expect.objectContaining({ filledDown: [], range: part(3).range }),
    ]);
    expect(applied({ sheet: 'Log', range: 'A1:C', filledDown: [] })[1]).toEqual(part(3));
    expect(applied({ sheet: 'Log', range: 'A1:C5', filledDown: [] })).toHaveLength(1);
    expect(() => applied({ sheet: 'Log' })).toThrow(
      'at $.registers[0]: there are 2 registers on the sheet "Log" (A1:C2: training, A4:C5: training). Say with "range"',
    );
  });
});

describe('a table that was not recognised', () => {
  const across = {
    sheet: 'Notes',
    kind: 'training',
    range: 'A1:B3',
    orientation: 'across',
    headerRows: ['A'],
    fields: { person: '1', topic: '2', completedOn: '3' },
  };

  it('is read where the mapping says, and its refusal goes', () => {
    const { registers, refused } = apply({ registers: [across] });
    expect(refused).toEqual([]);
    expect(registers.map(({ sheet }) => sheet)).toEqual(['Log', 'Matrix', 'Notes']);
    expect(registers[2]).toMatchObject({
      orientation: 'across',
      headerRows: [0],
      range: { top: 0, left: 0, bottom: 2, right: 1 },
      fields: { person: [0], topic: [1], completedOn: [2] },
      columns: [
        { column: 0, heading: 'Staff', field: 'person' },
        { column: 1, heading: 'Course', field: 'topic' },
        { column: 2, heading: 'When', field: 'completedOn' },
      ],
      confidence: 1,
      reasons: ['The mapping says so.'],
    });
  });

  it('ends with the sheet, or before the next table, if its range is open', () => {
    const open = { sheet: 'Log', kind: 'staff', range: 'A1:A', fields: { person: 'A' } };
    const none = { registers: [], refused: [] };
    expect(mapped(open, none)).toMatchObject({ range: { bottom: 5 }, headerRows: [0] });
    const staff = apply({ registers: [{ ...open, range: 'A1:A2' }] }).registers.filter(
      ({ kind }) => kind === 'staff',
    );
    expect(staff[0]?.range.bottom).toBe(1);
  });
});

describe('a sheet under notRegisters', () => {
  it('is refused, whatever was recognised there', () => {
    expect(apply({ notRegisters: ['log', 'Notes'] })).toEqual({
      registers: [matrixRegister],
      refused: [
        { sheet: 'Log', reason: NO_REGISTER },
        { sheet: 'Notes', reason: NO_REGISTER },
      ],
    });
  });
});

describe('a file joined to the first', () => {
  it('is named by the entry', () => {
    const joined = { ...workbookOf(LOG), name: 'hr.csv' };
    const theirs = { ...logRegister, workbook: 'hr.csv' };
    const recognition = { registers: [logRegister, theirs], refused: [] };
    const { registers } = apply(
      { registers: [{ workbook: 'HR.csv', sheet: 'Log', filledDown: [] }] },
      recognition,
      [workbook, joined],
    );
    expect(registers).toEqual([logRegister, expect.objectContaining({ workbook: 'hr.csv', filledDown: [] })]);
  });
});
