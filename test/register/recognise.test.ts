import { describe, expect, it } from '@jest/globals';
import { a1Range } from '../../src/workbook/address';
import { ownSheets } from '../../src/register/recognise';
import { date, writeXlsx, type Cell } from '../../samples/xlsx-writer.mjs';
import { readBytes, snapshotOf } from '../support/checking';
import { columnsOf, rowsOf } from './filled-columns';
import { recogniseIn, recogniseSheets, refusalOf, registerOn, sheet } from './reading';

const LOG = rowsOf(columnsOf('Name=person | Course=topic | Date completed=completedOn'));
const STAFF = rowsOf(columnsOf('Name=person | Job title=role | Start date=startOn'));
const MATRIX = rowsOf(
  columnsOf('Name=person | Role=role | Safeguarding=-completedOn | First aid=-completedOn'),
);
const LOG_FIELDS = { person: [0], topic: [1], completedOn: [2] };

describe('where a table stands', () => {
  it('is read from row 1', async () => {
    expect(await registerOn(sheet('Log', LOG))).toMatchObject({
      kind: 'training',
      fields: LOG_FIELDS,
      headerRows: [0],
      range: { top: 0, left: 0, bottom: 6, right: 2 },
    });
  });

  it('is found below merged titles and an empty row', async () => {
    const titles = [['OAKFIELD SCHOOL'], ['Staff training log 2025-26', null, null], [null]];
    const found = await registerOn(sheet('Log', [...titles, ...LOG], { merges: ['A1:C1', 'A2:C2'] }));
    expect(found).toMatchObject({ kind: 'training', fields: LOG_FIELDS, headerRows: [3] });
    expect(a1Range(found.range)).toBe('A4:C10');
  });

  it('is found from column C on', async () => {
    const found = await registerOn(sheet('Log', LOG, { startAt: 'C3' }));
    expect(found.fields).toEqual({ person: [2], topic: [3], completedOn: [4] });
    expect(a1Range(found.range)).toBe('C3:E9');
  });

  it('is found below a row of column numbers', async () => {
    const found = await registerOn(sheet('Log', [['1', '2', '3'], ...LOG]));
    expect(found).toMatchObject({ fields: LOG_FIELDS, headerRows: [1] });
  });

  it('is the Excel table, although more text stands around it', async () => {
    const rows = [
      ['Please fill in every column', null, null, 'Queries: the office'],
      ...LOG.map((row, index) => [...row, index === 2 ? 'see over' : null]),
    ];
    const tables = [{ name: 'TrainingLog', ref: 'A2:C8' }];
    const found = await registerOn(sheet('Log', rows, { tables }));
    expect(found).toMatchObject({ fields: LOG_FIELDS, headerRows: [1] });
    expect(a1Range(found.range)).toBe('A2:C8');
  });

  it('ends above the totals row of an Excel table', async () => {
    const rows = [...LOG, ['Summe', 'Kurse', date('2026-01-06')]];
    const read = await snapshotOf([sheet('Log', rows, { tables: [{ name: 'TrainingLog', ref: 'A1:C8' }] })]);
    const ends = [false, true].map((hasTotals) => {
      const sheets = read.sheets.map((each) => ({
        ...each,
        tables: each.tables.map((table) => ({ ...table, hasTotals })),
      }));
      return recogniseIn([{ ...read, sheets }]).registers[0]?.range.bottom;
    });
    expect(ends).toEqual([7, 6]);
  });

  it('goes on after blank rows', async () => {
    const gap: Cell[][] = [[null], [null], [null]];
    const found = await registerOn(sheet('Log', [...LOG.slice(0, 4), ...gap, ...LOG.slice(4)]));
    expect(a1Range(found.range)).toBe('A1:C10');
  });

  it.each([
    ['Total', 6],
    ['Grand total', null],
    ['Number trained', 6],
  ])('ends above totals (%s)', async (word, count) => {
    const found = await registerOn(sheet('Log', [...LOG, [null], [word, count]]));
    expect(a1Range(found.range)).toBe('A1:C7');
  });

  it('leaves a legend beside it out', async () => {
    const legend: readonly (Cell | undefined)[] = [undefined, 'Key', 'Green = in date', 'Red = out of date'];
    const rows = LOG.map((row, index) => [...row, null, legend[index] ?? null]);
    const found = await registerOn(sheet('Log', rows));
    expect(found.fields).toEqual(LOG_FIELDS);
    expect(found.range.right).toBe(2);
  });

  it('leaves a legend below it out', async () => {
    const legend = [[null], ['Key'], ['Green'], ['Red']];
    const found = await registerOn(sheet('Matrix', [...MATRIX, ...legend]));
    expect(a1Range(found.range)).toBe('A1:D7');
  });
});

describe('a header in two rows', () => {
  const topics = ['', 'First aid', '', 'Safeguarding', ''];
  const dates = ['Name', 'Date', 'Expiry', 'Completed', 'Renewal due'];
  const people = [
    ['Ann Smith', date('2024-11-03'), date('2027-11-03'), date('2025-09-01'), date('2026-09-01')],
    ['Bob Jones', date('2025-11-03'), date('2028-11-03'), date('2025-09-01'), date('2026-09-01')],
    ['Cara Patel', null, null, date('2025-09-01'), date('2026-09-01')],
  ];

  it('gives the topic of a merged heading to both dates below it', async () => {
    const rows = [topics, dates, ...people].map((row) => row.map((cell) => (cell === '' ? null : cell)));
    const found = await registerOn(sheet('Matrix', rows, { merges: ['B1:C1', 'D1:E1'] }));
    expect(found.kind).toBe('matrix');
    expect(found.headerRows).toEqual([0, 1]);
    expect(found.topicColumns.map(({ column, topic, holds }) => [column, topic, holds])).toEqual([
      [1, 'first-aid', 'completed'],
      [2, 'first-aid', 'expires'],
      [3, 'safeguarding', 'completed'],
      [4, 'safeguarding', 'expires'],
    ]);
    expect(a1Range(found.range)).toBe('A1:E5');
  });
});

describe('headings that say nothing', () => {
  it('leaves it to the content', async () => {
    const rows = rowsOf(columnsOf('Wer=person | Was=topic | Wann?=completedOn'));
    expect(await registerOn(sheet('Liste', rows))).toMatchObject({ kind: 'training', fields: LOG_FIELDS });
  });

  it('lets the content decide between two columns of one heading', async () => {
    const rows = rowsOf(columnsOf('Name=person | Title=-personalTitle | Title=topic | Date=completedOn'));
    expect((await registerOn(sheet('Log', rows))).fields).toEqual({
      person: [0],
      topic: [2],
      completedOn: [3],
    });
  });
});

describe('headings with two meanings', () => {
  it.each([
    ['Training Type', 'the topic', 'Name=person | Training Type=topic | Date=completedOn', 'topic'],
    ['Start Date', 'of a post', 'Name=person | Role=role | Start Date=startOn', 'startOn'],
    ['Start Date', 'of a course', 'Name=person | Course=topic | Start Date=completedOn', 'completedOn'],
    ['Status', 'of a person', 'Name=person | Role=role | Status=state', 'state'],
    ['Status', 'of training', 'Name=person | Course=topic | Status=status', 'status'],
    ['Title', 'of a course', 'Name=person | Title=topic | Date=completedOn', 'topic'],
    ['Subject', 'of training', 'Name=person | Subject=topic | Date=completedOn', 'topic'],
  ])('%s is that %s', async (heading, _whose, line, field) => {
    const columns = columnsOf(line);
    const { fields } = await registerOn(sheet('Sheet1', rowsOf(columns)));
    const place = columns.findIndex((column) => column.heading === heading);
    expect(fields[field]).toEqual([place]);
    expect(
      Object.values(fields)
        .flat()
        .filter((column) => column === place),
    ).toHaveLength(1);
  });

  it('Status in a log is that of the training, although people may be current too', async () => {
    const [header = [], ...rows] = LOG;
    const log = [[...header, 'Status'], ...rows.map((row) => [...row, 'Current'])];
    const { fields } = await registerOn(sheet('Log', log));
    expect(fields).toEqual({ ...LOG_FIELDS, status: [3] });
  });

  it('does not take a category for the topic where a column of courses stands beside it', async () => {
    const rows = rowsOf(columnsOf('Name=person | Training Type=-category | Course=topic | Date=completedOn'));
    expect((await registerOn(sheet('Log', rows))).fields.topic).toEqual([2]);
  });

  it('does not take a personal title for the topic', async () => {
    const rows = rowsOf(columnsOf('Title=-personalTitle | Name=person | Role=role | Start date=startOn'));
    expect((await registerOn(sheet('Staff', rows))).kind).toBe('staff');
  });
});

describe('what the dates of a matrix say', () => {
  const matrix = (heading: string) => [
    ['Name', heading],
    ...LOG.slice(1).map((row) => [row[0] ?? null, row[2] ?? null]),
  ];
  it.each([
    ['First aid', 'completed'],
    ['First aid expiry', 'expires'],
    ['First aid (valid until)', 'expires'],
    ['First aid - exp', 'expires'],
    ['First aid renewal due', 'expires'],
    ['First aid completed', 'completed'],
  ])('%s: %s', async (heading, holds) => {
    const { topicColumns } = await registerOn(sheet('Matrix', matrix(heading)));
    expect(topicColumns).toMatchObject([{ topic: 'first-aid', holds }]);
  });

  it('is told by the sheet’s title too', async () => {
    const rows = [['Training matrix: expiry dates'], ...MATRIX];
    const { topicColumns } = await registerOn(sheet('Matrix', rows));
    expect(topicColumns.map(({ holds }) => holds)).toEqual(['expires', 'expires']);
  });
});

describe('what is no register', () => {
  it('is an empty sheet', async () => {
    expect(await refusalOf(sheet('Sheet1', [[null]]))).toBe('it is empty');
  });

  it('is a heading without rows', async () => {
    const tables = [{ name: 'Log', ref: 'A1:C2' }];
    expect(await refusalOf(sheet('Log', LOG.slice(0, 1), { tables }))).not.toBe('');
    expect(await refusalOf(sheet('Log', LOG.slice(0, 1)))).toMatch(/no row of column headings|no rows/);
  });

  it('is a page of notes', async () => {
    const rows = [
      ['How to use this workbook'],
      ['Enter every course on the log as soon as it is over.'],
      ['Ask the office where the date is not known.'],
    ];
    expect(await refusalOf(sheet('Notes', rows))).toBe('no row of column headings was found');
  });

  it('is a list of courses', async () => {
    const rows = [
      ['Course', 'Provider', 'Duration', 'Cost', 'How often'],
      ['Safeguarding', 'In house', '1 hour', 0, 'Annual'],
      ['First aid at work', 'County Ambulance Trust', '3 days', 295, '2 years'],
      ['Fire safety', 'Flamecheck', '1 hour', 25, 'Annual'],
    ];
    expect(await refusalOf(sheet('Catalogue', rows))).toMatch(/names/);
  });

  it('is a table of roles and courses with crosses: it is read as requirements', async () => {
    const rows = [
      ['Role', 'Safeguarding', 'First aid', 'Fire warden', 'Prevent'],
      ['Class Teacher', 'x', null, null, 'x'],
      ['Teaching Assistant', 'x', 'x', null, 'x'],
      ['Site Manager', 'x', 'x', 'x', 'x'],
      ['Cook', 'x', null, null, null],
    ];
    expect((await registerOn(sheet('Who needs what', rows))).kind).toBe('requirement');
  });

  it('is a list of names with nothing beside them', async () => {
    const rows = [
      ['Name', 'Signature'],
      ['Ann Smith', null],
      ['Bob Jones', null],
      ['Cara Patel', null],
    ];
    expect(await refusalOf(sheet('Sign in', rows))).toBe(
      'it has names, but neither training nor posts beside them',
    );
  });
});

describe('our own sheets', () => {
  const definedNames = [{ name: '_cpdcheck_Findings', ref: "'Findings (2)'!$A$1", hidden: true }];
  const sheets = [sheet('Log', LOG), sheet('Findings (2)', LOG), sheet('Findings', LOG)];

  it('are passed over by their hidden name, and only they', async () => {
    const workbook = await readBytes(writeXlsx({ sheets, definedNames }), 'register.xlsx');
    expect([...ownSheets(workbook)]).toEqual(['Findings (2)']);
    const { registers, refused } = recogniseIn([workbook]);
    expect(registers.map((register) => register.sheet)).toEqual(['Log', 'Findings']);
    expect(refused).toEqual([]);
  });

  it('may have an apostrophe in their name', async () => {
    const named = [{ name: '_cpdcheck_Findings', ref: "'Ann''s findings'!$A$1", hidden: true }];
    const workbook = await readBytes(
      writeXlsx({ sheets: [sheet("Ann's findings", LOG)], definedNames: named }),
      'register.xlsx',
    );
    expect(recogniseIn([workbook])).toEqual({ registers: [], refused: [] });
  });
});

describe('a hidden staff list', () => {
  it('is not read where another one is visible', async () => {
    const { registers, refused } = await recogniseSheets(
      sheet('Staff', STAFF),
      sheet('Staff 2019', STAFF, { state: 'hidden' }),
    );
    expect(registers.map((register) => register.sheet)).toEqual(['Staff']);
    expect(refused).toEqual([
      { sheet: 'Staff 2019', reason: 'it is a hidden staff list, and another one is visible' },
    ]);
  });

  it('is read where it is the only one', async () => {
    const { registers } = await recogniseSheets(
      sheet('Log', LOG),
      sheet('Staff', STAFF, { state: 'hidden' }),
    );
    expect(registers.map(({ kind }) => kind)).toEqual(['training', 'staff']);
  });

  it('hides no training: a hidden log is read', async () => {
    const { registers } = await recogniseSheets(
      sheet('Staff', STAFF),
      sheet('Log 2024', LOG, { state: 'hidden' }),
    );
    expect(registers.map(({ kind }) => kind)).toEqual(['staff', 'training']);
  });
});

describe('several workbooks', () => {
  it('names the file of every register but those of the first', async () => {
    const first = await snapshotOf([sheet('Log', LOG)], 'log.xlsx');
    const second = await snapshotOf([sheet('Staff', STAFF), sheet('Empty', [[null]])], 'staff.xlsx');
    const { registers, refused } = recogniseIn([first, second]);
    expect(registers.map(({ workbook, sheet: name }) => [workbook, name])).toEqual([
      [undefined, 'Log'],
      ['staff.xlsx', 'Staff'],
    ]);
    expect(refused).toEqual([{ workbook: 'staff.xlsx', sheet: 'Empty', reason: 'it is empty' }]);
  });
});

describe('what is said of a register', () => {
  it('gives every field its reason, and how sure it is', async () => {
    const known = await registerOn(sheet('Log', LOG));
    expect(known.columns).toHaveLength(3);
    expect(known.columns[0]).toMatchObject({ column: 0, heading: 'Name', field: 'person' });
    expect(known.columns[0]?.reason).toBe('person: “Name”, by its heading, and its content agrees.');
    const guessed = await registerOn(
      sheet('Liste', rowsOf(columnsOf('Wer=person | Was=topic | Wann?=completedOn'))),
    );
    expect(guessed.columns[0]?.reason).toBe('person: “Wer”, by its content, and its content agrees.');
    expect(known.columns[0]?.confidence).toBeGreaterThan(guessed.columns[0]?.confidence ?? 1);
    expect(known.confidence).toBeGreaterThan(guessed.confidence);
    expect(known.confidence).toBeLessThanOrEqual(1);
  });
});
