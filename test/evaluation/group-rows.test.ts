import { expect, it } from '@jest/globals';
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
      .map(({ subject, outcome }) => [subject.person.name, outcome]),
  ).toEqual([
    ['Bob Jones', 'cannot-tell'],
    ['Ann Smith', 'met'],
  ]);
});
