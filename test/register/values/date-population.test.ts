import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate, dayOf, type Day } from '../../../src/calendar/day';
import { exactly } from '../../../src/calendar/span';
import {
  doubtDateColumn,
  swapAlternatives,
  type DateColumnCell,
  type DateColumnDoubt,
} from '../../../src/register/values/date-population';
import type { Cell } from '../../../src/workbook/snapshot';
import { AS_AT } from './plain-dates';

const at = (cell: Cell | undefined, row: number): DateColumnCell => ({
  cell,
  ref: { sheet: 'Log', row, column: 3 },
});
const column = (cells: readonly (Cell | undefined)[]): readonly DateColumnCell[] => cells.map(at);
const stored = (day: Day, format = 'dd/mm/yyyy'): Cell => ({
  kind: 'number',
  column: 3,
  number: day,
  format,
});
const text = (written: string): Cell => ({ kind: 'text', column: 3, text: written });
const doubts = (
  cells: readonly (Cell | undefined)[],
  dateSystem: 1900 | 1904 = 1900,
): readonly DateColumnDoubt[] => doubtDateColumn(column(cells), { asAt: AS_AT, dateSystem });
const kinds = (cells: readonly (Cell | undefined)[]) => doubts(cells).map(({ kind }) => kind);

/** What a day-first text becomes in a spreadsheet that reads the month first. */
const imported = (day: Day): Cell => {
  const { year, month, date } = calendarDate(day);
  return date <= 12 ? stored(dayOf(year, date, month)) : text(`${date}/${month}/${year}`);
};
const months = (count: number, date: (index: number) => number): readonly Day[] =>
  Array.from({ length: count }, (_, index) =>
    dayOf(2022 + Math.floor(index / 12), (index % 12) + 1, date(index)),
  );

describe('day and month swapped on import', () => {
  it('shows in texts that are all later than the 12th beside dates that are not', () => {
    const days = [...months(12, (index) => (index % 11) + 2), ...months(12, (index) => 13 + index)];
    const [doubt, ...others] = doubts(days.map(imported));
    expect(others).toEqual([]);
    expect(doubt).toMatchObject({ kind: 'swapped', count: 12 });
    expect(doubt?.sentence).toContain('all 12 that stayed text have a later day');
    // 2 Jan 2022 was written 2/1/2022 and became 1 Feb.
    expect(doubt?.doubtful[0]).toEqual({
      cell: { sheet: 'Log', row: 0, column: 3 },
      alternatives: [exactly(dayOf(2022, 2, 1)), exactly(dayOf(2022, 1, 2))],
      reason: 'it may be 1 Feb 2022 or 2 Jan 2022, to judge by the other dates of its column',
    });
  });

  it('shows in dates alone once chance is below one in 10,000', () => {
    const early = (count: number) =>
      months(count, (index) => ((index * 5) % 11) + 2).map((day) => stored(day));
    // Nine months of odds 0.45 and six of 0.7, in which terms begin: 0.9 in 10,000; one month less: 2 in 10,000.
    expect(kinds(early(14))).toEqual([]);
    expect(kinds(early(15))).toEqual(['swapped']);
    expect(kinds([...early(15), stored(dayOf(2024, 5, 13))])).toEqual([]);
  });

  it('names at most twenty cells, and doubts all', () => {
    const days = months(36, (index) => ((index * 5) % 11) + 2);
    const [doubt] = doubts([...days, ...days].map((day) => stored(day)));
    expect(doubt?.cells).toHaveLength(20);
    expect(doubt?.count).toBe(doubt?.doubtful.length);
    expect(doubt?.doubtful.some(({ cell }) => cell.row > 36)).toBe(true);
  });

  it.each<[string, readonly Day[]]>([
    ['nine dates', months(9, () => 5)],
    ['one training day of forty people', Array.from({ length: 40 }, () => dayOf(2025, 9, 3))],
    [
      'the first days of September, year after year',
      Array.from({ length: 40 }, (_, index) => dayOf(1990 + index, 9, (index % 5) + 1)),
    ],
    ['firsts of the month', months(48, () => 1)],
    ['dates of which half are the first', months(48, (index) => (index % 2 === 0 ? 1 : 7))],
    ['days that are the same either way', months(24, (index) => (index % 12) + 1)],
  ])('is not read into %s', (_name, days) => {
    expect(kinds(days.map((day) => stored(day)))).toEqual([]);
  });

  it('shows beside late texts once chance is below one in 200', () => {
    const early = [2, 3, 5, 7].flatMap((month) => [
      stored(dayOf(2024, month, 6)),
      stored(dayOf(2024, month, 9)),
    ]);
    const late = (count: number) =>
      Array.from({ length: count }, (_, index) => text(`2${index}/${index + 1}/2024`));
    // Four months of odds 0.45 beside four texts of 0.62: 6 in 1,000; beside five: 4 in 1,000.
    expect(kinds([...early, ...late(4)])).toEqual([]);
    expect(kinds([...early, ...late(5)])).toEqual(['swapped']);
    expect(kinds([...early.slice(0, 4), ...late(5)])).toEqual([]);
  });

  it('is not read into texts that lie on both sides of the 12th, nor into dates with full stops', () => {
    const early = months(9, (index) => ((index * 5) % 11) + 2).map((day) => stored(day));
    const late = (sign: string) =>
      months(12, (index) => index + 13).map((day) => {
        const { year, month, date } = calendarDate(day);
        return text(`${date}${sign}${month}${sign}${year}`);
      });
    expect(kinds([...early, ...late('/')])).toEqual(['swapped']);
    expect(kinds([...early, ...late('/'), text('3/11/2024')])).toEqual([]);
    expect(kinds([...early, ...late('.')])).toEqual([]);
  });

  it('is not read into a column of any days as they are', () => {
    const day = fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2026, 11, 22) });
    fc.assert(
      fc.property(fc.array(day, { maxLength: 60 }), (days) => {
        fc.pre(days.some((each) => calendarDate(each).date > 12));
        expect(kinds(days.map((each) => stored(each)))).toEqual([]);
      }),
    );
  });

  it('is found in sixty days of three years, and in every cell that it changed', () => {
    const day = fc.integer({ min: dayOf(2023, 1, 1), max: dayOf(2025, 12, 31) });
    const columns = fc.sample(fc.uniqueArray(day, { minLength: 60, maxLength: 80 }), 200);
    const found = columns.flatMap((days) => {
      const [doubt] = doubts(days.map(imported));
      return doubt === undefined ? [] : [{ days, doubt }];
    });
    // A test of a population errs now and then; where it speaks, it names every cell that was changed.
    expect(found.length).toBeGreaterThanOrEqual(190);
    for (const { days, doubt } of found) {
      const changed = days.flatMap((each, row) => (swapAlternatives(each).length > 1 ? [row] : []));
      expect(doubt.doubtful.map(({ cell }) => cell.row)).toEqual(changed);
    }
  });
});

describe('a day that may have been swapped', () => {
  it('is itself or the other', () => {
    expect(swapAlternatives(dayOf(2024, 11, 3))).toEqual([
      exactly(dayOf(2024, 11, 3)),
      exactly(dayOf(2024, 3, 11)),
    ]);
    expect(swapAlternatives(dayOf(2024, 11, 12))).toHaveLength(2);
    expect(swapAlternatives(dayOf(2024, 11, 13))).toHaveLength(1);
    expect(swapAlternatives(dayOf(2024, 11, 11))).toHaveLength(1);
  });
});

describe('texts with the month first', () => {
  it('put all that can be read both ways in doubt, stored dates too', () => {
    const cells = [
      text('11/25/2024'),
      text('3/11/2024'),
      text('25/11/2024'),
      text('5/5/2024'),
      stored(dayOf(2024, 4, 2)),
      stored(dayOf(2024, 4, 20)),
    ];
    const [doubt, ...others] = doubts(cells);
    expect(others).toEqual([]);
    expect(doubt).toMatchObject({ kind: 'month-first', count: 2 });
    expect(doubt?.sentence).toContain('Log!D1');
    expect(doubt?.doubtful.map(({ cell }) => cell.row)).toEqual([1, 4]);
    expect(doubt?.doubtful[0]?.alternatives).toEqual([
      exactly(dayOf(2024, 11, 3)),
      exactly(dayOf(2024, 3, 11)),
    ]);
  });
  it('are named even if nothing else is in doubt', () => {
    expect(doubts([text('11/25/2024'), undefined, text('25/11/2024')])).toMatchObject([
      { kind: 'month-first', count: 1, cells: [{ row: 0 }], doubtful: [] },
    ]);
  });
  it('make each date doubtful once, even if it may have been swapped on import too', () => {
    const early = months(15, (index) => ((index * 5) % 11) + 2).map((day) => stored(day));
    expect(kinds([...early, text('11/25/2024')])).toEqual(['month-first']);
  });
  it('are slips if fifty others prove the day first', () => {
    const proofs = (count: number) => Array.from({ length: count }, () => text('25/11/2024'));
    expect(kinds([text('11/25/2024'), text('3/11/2024'), ...proofs(49)])).toEqual(['month-first']);
    expect(kinds([text('11/25/2024'), text('3/11/2024'), ...proofs(50)])).toEqual([]);
  });
  it('are not 25/11/2024, 31/2/2024 or 2024/11/25', () => {
    expect(kinds([text('25/11/2024'), text('2/31/2024'), text('2024/11/25'), text('3/11/2024')])).toEqual([]);
  });
});

describe('years typed into date cells', () => {
  it('show as days of 1905', () => {
    const [doubt] = doubts([stored(2024, 'mmm-yy'), stored(dayOf(2024, 5, 20)), stored(2025, 'd-mmm-yy')]);
    expect(doubt).toMatchObject({ kind: 'typed-year', count: 2, doubtful: [] });
    expect(doubt?.sentence).toContain('16 Jul 1905 in Log!D1: the year 2024 was probably typed');
    expect(doubts([stored(2024, 'd-mmm-yy')], 1904)).toMatchObject([{ kind: 'typed-year', count: 1 }]);
  });
  it('are not the numbers of other columns, nor nought', () => {
    expect(kinds([{ kind: 'number', column: 3, number: 2024 }, stored(0), stored(2024, '0')])).toEqual([]);
  });
});

describe('a month and year of which a day was made', () => {
  const days = [dayOf(2026, 9, 23), dayOf(2026, 3, 24), dayOf(2026, 5, 23)];
  const shown = days.map((day) => stored(day, 'd-mmm'));
  const texts = ['Sept 23', 'Sept 2024', 'June 2022'].map(text);
  it('shows where the others of the column are months', () => {
    const [doubt] = doubts([...shown, ...texts]);
    expect(doubt).toMatchObject({ kind: 'month-or-day', count: 3 });
    expect(doubt?.doubtful[0]?.alternatives).toEqual([
      exactly(dayOf(2026, 9, 23)),
      { from: dayOf(2023, 9, 1), to: dayOf(2023, 9, 30) },
    ]);
  });
  it('is not read into days beside fewer than three months, or fewer than the days', () => {
    const [first] = shown;
    expect(kinds([first, ...texts])).toEqual(['month-or-day']);
    expect(kinds([first, ...texts.slice(1)])).toEqual([]);
    expect(kinds([...shown, ...shown, ...texts])).toEqual([]);
  });
  it('is not read into days that are no years, nor into days alone', () => {
    expect(kinds(shown)).toEqual([]);
    expect(kinds([...shown, ...texts, stored(dayOf(2026, 9, 3), 'd-mmm')])).toEqual([]);
    expect(kinds([...days.map((day) => stored(day)), ...texts])).toEqual([]);
  });
});
