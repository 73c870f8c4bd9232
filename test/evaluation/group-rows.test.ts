import { describe, expect, it } from '@jest/globals';
import { date } from '../../samples/xlsx-writer.mjs';
import { checkSheets } from '../support/checking';

/** FIELDS: a group row counts only once absentees have been confirmed; until then it is a question. */
it('a group row that could renew a lapsed certificate makes it cannot-tell', async () => {
  const result = await checkSheets(
    [
      {
        name: 'Staff',
        rows: [
          ['Name', 'Job title', 'Start date'],
          ['Bob Jones', 'Cook', date('2019-09-01')],
          ['Ann Smith', 'Cook', date('2019-09-01')],
        ],
      },
      {
        name: 'Log',
        rows: [
          ['Name', 'Course', 'Date'],
          ['Bob Jones', 'First aid', date('2020-01-06')],
          ['Ann Smith', 'First aid', date('2026-01-06')],
          ['All staff', 'First aid', date('2026-01-06')],
        ],
      },
    ],
    'futura',
  );
  expect(
    result.judged
      .filter(({ subject }) => subject.topic === 'first-aid')
      .map(({ subject, outcome }) => [subject.name, outcome]),
  ).toEqual([
    ['Bob Jones', 'cannot-tell'],
    ['Ann Smith', 'met'],
  ]);
});

describe('a topic asked only of those who hold it', () => {
  const asked = async (who: string, on = '2025-01-06') =>
    (
      await checkSheets(
        [
          {
            name: 'Staff',
            rows: [
              ['Name', 'Job title', 'Start date'],
              ['Bob Jones', 'Teaching assistant', date('2019-09-01')],
              ['Ann Smith', 'Cook', date('2019-09-01')],
            ],
          },
          {
            name: 'Log',
            rows: [
              ['Name', 'Course', 'Date'],
              ['Ann Smith', 'Fire safety', date('2026-01-06')],
              [who, 'Team Teach', date(on)],
            ],
          },
        ],
        'futura',
      )
    ).findings.filter(({ rule }) => rule === 'open-group');

  it('is asked about once where a group holds it and nobody says who was absent', async () => {
    const [question, ...more] = await asked('All staff');
    expect(more).toEqual([]);
    expect(question?.outcome).toBe('cannot-tell');
    expect(question?.message).toContain('“All staff” is recorded for “Team Teach”');
    expect(question?.cells.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([['Log', 2, 0]]);
  });

  it.each([['All staff except Ann Smith'], ['All staff (no absences)'], ['Bob Jones']])(
    'is not asked about where %s holds it',
    async (who) => {
      expect(await asked(who)).toEqual([]);
    },
  );

  it('is not asked about while the course is still to come', async () => {
    expect(await asked('All staff', '2030-01-07')).toEqual([]);
  });
});
