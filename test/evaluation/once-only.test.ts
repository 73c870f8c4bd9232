import { describe, expect, it } from '@jest/globals';
import { date } from '../../samples/xlsx-writer.mjs';
import { findingsBy } from '../messy/judged';
import { sheet } from '../messy/sheets';
import { checkSheets } from '../support/checking';

const STAFF = sheet('Staff', [
  ['Name', 'Job title', 'Start date'],
  ['Ann Smith', 'Class teacher', date('2019-09-01')],
  ['Bob Jones', 'Class teacher', date('2019-09-01')],
]);

describe('one cell under a rule about everything that is required', () => {
  it('is told of once, by its narrowest topic', async () => {
    const log = sheet('Log', [
      ['Name', 'Course', 'Date completed'],
      ['Ann Smith', 'Team Teach', date('2020-01-06')],
      ['Bob Jones', 'Safeguarding', date('2026-09-01')],
    ]);
    const list = sheet('Requirements', [
      ['Role', 'Training', 'Every (months)'],
      ['Class teacher', 'Positive handling', 24],
      ['Class teacher', 'Team Teach', 24],
    ]);
    const result = await checkSheets([STAFF, log, list], 'template', '2026-11-22');
    expect(findingsBy(result, 'required-training', 'team-teach')).toEqual([
      'breach | Ann Smith | Log!C2',
      'breach | Bob Jones | Staff!A3',
    ]);
    expect(findingsBy(result, 'required-training', 'positive-handling')).toEqual([]);
  });
});
