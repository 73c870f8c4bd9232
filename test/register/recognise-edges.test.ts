import { describe, expect, it } from '@jest/globals';
import { date } from '../../samples/xlsx-writer.mjs';
import { columnsOf, rowsOf } from './filled-columns';
import { recordsOf, refusalOf, registerOn, sheet } from './reading';

const LOG = rowsOf(columnsOf('Name=person | Course=topic | Date completed=completedOn'));

describe('recognition at its edges', () => {
  it('reads headings that are merged over both rows', async () => {
    const rows = [
      ['Name', 'Course', 'When', null],
      [null, null, 'Date completed', 'Expiry date'],
      ...LOG.slice(1).map((row, index) => [...row, index === 5 ? null : date('2028-01-01')]),
    ];
    const found = await registerOn(sheet('Log', rows, { merges: ['A1:A2', 'B1:B2', 'C1:D1'] }));
    expect(found).toMatchObject({
      kind: 'training',
      fields: { person: [0], topic: [1], completedOn: [2], expiresOn: [3] },
    });
  });

  it('refuses headings without rows for that reason', async () => {
    expect(
      await refusalOf(
        sheet('Log', LOG.slice(0, 1), {
          tables: [{ name: 'T', ref: 'A1:C2' }],
        }),
      ),
    ).toBe('it has headings, but no rows below them: an empty template');
  });

  it('takes a table of roles and courses with crosses for requirements, never for people', async () => {
    const rows = [
      ['Role', 'Safeguarding', 'First aid', 'Fire warden', 'Prevent'],
      ['Class Teacher', 'x', null, null, 'x'],
      ['Teaching Assistant', 'x', 'x', null, 'x'],
      ['Site Manager', 'x', 'x', 'x', 'x'],
      ['Cook', 'x', null, null, null],
    ];
    expect((await registerOn(sheet('Who needs what', rows))).kind).toBe('requirement');
    expect((await recordsOf(sheet('Who needs what', rows))).staff).toEqual([]);
  });

  it('takes a list of what each role must be competent in for requirements', async () => {
    const rows = [
      [
        'Role',
        'Required Competence',
        'Proficiency Level',
        'Source',
        'Mandatory',
        'Refresh Interval (months)',
      ],
      ['Site Manager', 'Fire safety', 'Advanced', 'External certification', 'Yes', 36],
      ['Site Manager', 'Legionella', 'Intermediate', 'E-learning', 'Yes', 24],
      ['Office Manager', 'Data protection', 'Advanced', 'External training', 'Yes', 12],
      ['Cook', 'Food hygiene', 'Intermediate', 'Internal training', 'Yes', 36],
    ];
    expect((await registerOn(sheet('Competence', rows))).kind).toBe('requirement');
  });

  it.each(
    [
      'Employee Name=person | Employee ID=id | Training Type=category | Training Name=topic | Date Completed=completedOn',
      'Employee ID=id | Training Date=completedOn | Training Program Name=topic | Training Type=category',
    ].map((line) => [line]),
  )('takes Training Type for the category beside a column of courses: %s', async (line) => {
    const columns = columnsOf(line);
    const { fields } = await registerOn(sheet('Log', rowsOf(columns)));
    expect(fields.category).toEqual([columns.findIndex(({ heading }) => heading === 'Training Type')]);
  });

  it('reads an expiry column that holds only intervals', async () => {
    const rows = [
      ['Name', 'Course', 'Date', 'Renewal'],
      ['Ann Smith', 'First aid', date('2024-11-03'), '2 years'],
      ['Bob Jones', 'Safeguarding', date('2025-11-03'), 'Annual'],
      ['Cara Patel', 'Safeguarding', date('2025-11-03'), 'Annual'],
    ];
    const { training } = await recordsOf(sheet('Log', rows));
    expect(training.map(({ expiresOn }) => expiresOn?.kind)).toEqual(['day', 'day', 'day']);
  });

  it('quotes a date as the sheet shows it, not as a serial number', async () => {
    const rows = [
      ['Name', 'Course', 'Date', 'Expiry date'],
      ['Ann Smith', 'First aid', date('2025-01-06'), date('2025-01-06')],
      ['Bob Jones', 'Safeguarding', date('2025-11-03'), date('2026-11-03')],
      ['Cara Patel', 'Safeguarding', date('2025-11-03'), date('2026-11-03')],
    ];
    const { training } = await recordsOf(sheet('Log', rows));
    expect(training[0]?.expiresOn).toMatchObject({
      kind: 'unreadable',
      text: expect.not.stringMatching(/^\d{5}$/),
    });
  });

  it('asks for the name of a row with a course and a date, whatever the course', async () => {
    const rows = [
      ['Name', 'Course', 'Date'],
      ['Ann Smith', 'First aid', date('2025-01-06')],
      ['Bob Jones', 'Safeguarding', date('2025-11-03')],
      [null, 'First aid', date('2025-11-03')],
    ];
    expect((await recordsOf(sheet('Log', rows))).problems).toHaveLength(1);
  });

  it('takes Type for the category in a log', async () => {
    const rows = rowsOf(columnsOf('Name=person | Course=topic | Type=category | Date=completedOn'));
    expect((await registerOn(sheet('Log', rows))).fields.category).toEqual([2]);
  });
});
