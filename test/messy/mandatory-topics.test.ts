import { describe, expect, it } from '@jest/globals';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkSheets } from '../support/checking';
import { findingsBy } from './judged';
import { sheet } from './sheets';

const STAFF = sheet('Staff', [
  ['Name', 'Job title', 'Start date'],
  ['Ann Smith', 'Class Teacher', date('2019-09-01')],
  ['Bob Jones', 'Caretaker', date('2019-09-01')],
]);
const log = (headings: readonly string[], ...rows: readonly (readonly Cell[])[]) =>
  sheet('Log', [['Name', 'Course', 'Date completed', ...headings], ...rows]);
const matrix = (name: string, ...rows: readonly (readonly Cell[])[]) =>
  sheet(name, [['Name', 'Lone working (date completed)', 'Asthma (date completed)'], ...rows]);
const RULE = 'mandatory-training-renewal';
const judged = async (...sheets: readonly ReturnType<typeof sheet>[]) =>
  findingsBy(await checkSheets([STAFF, ...sheets], 'futura', '2026-11-22'), RULE);

describe('mandatory training under futura is renewed every two years', () => {
  it.each<[string, string, readonly string[]]>([
    ['on the last valid day', '2024-11-22', ['due-soon | Ann Smith | Log!C2']],
    ['the day after', '2024-11-21', ['breach | Ann Smith | Log!C2']],
    ['61 days before', '2025-01-22', []],
  ])('%s', async (_when, done, expected) => {
    expect(await judged(log([], ['Ann Smith', 'Safeguarding', date(done)]))).toEqual(expected);
  });

  it('is not supposed of a topic that nothing calls mandatory', async () => {
    expect(await judged(log([], ['Ann Smith', 'Lone working', date('2020-01-06')]))).toEqual([]);
  });

  it.each(['Mandatory', 'Statutory / required', 'Essential'])(
    'is what a log calls “%s” in its category',
    async (category) => {
      const rows = log(
        ['Category'],
        ['Ann Smith', 'Lone working', date('2020-01-06'), category],
        ['Bob Jones', 'Asthma', date('2020-01-06'), 'Optional'],
      );
      expect(await judged(rows)).toEqual(['breach | Ann Smith | Log!C2']);
    },
  );

  it('is all that stands on a sheet called so, a blank cell among it', async () => {
    const rows = [
      ['Ann Smith', date('2025-06-02'), date('2020-01-06')],
      ['Bob Jones', null, 'N/A'],
    ] as const;
    const expected = [
      "breach | Ann Smith | 'Mandatory training'!C2",
      "breach | Bob Jones | 'Mandatory training'!B3",
    ];
    expect(await judged(matrix('Mandatory training', ...rows))).toEqual(expected);
    expect(await judged(matrix('Training matrix', ...rows))).toEqual([]);
  });

  it('is what a requirement list asks for, of those whom it asks', async () => {
    const list = sheet('Requirements', [
      ['Role', 'Training', 'Mandatory?'],
      ['Caretaker', 'Lone working', 'Yes'],
      ['All staff', 'Asthma', 'No'],
    ]);
    const rows = log(
      [],
      ['Ann Smith', 'Lone working', date('2020-01-06')],
      ['Ann Smith', 'Asthma', date('2020-01-06')],
    );
    expect(await judged(list, rows)).toEqual(['breach | Bob Jones | Staff!A3']);
  });

  it('leaves first aid to the rule of its own', async () => {
    const result = await checkSheets(
      [STAFF, log([], ['Ann Smith', 'First aid', date('2020-01-06')])],
      'futura',
    );
    expect(findingsBy(result, RULE)).toEqual([]);
    expect(findingsBy(result, 'first-aid-renewal')).toEqual(['breach | Ann Smith | Log!C2']);
  });
});
