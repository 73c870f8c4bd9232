import { describe, expect, it } from '@jest/globals';
import { fitColumns, type TableColumn } from '../../src/register/column-fit';
import { profileColumn, type ColumnProfile } from '../../src/register/column-profile';
import { gridOf } from '../../src/register/grid';
import type { Kind } from '../../src/register/kinds';
import { newReaders } from '../../src/register/readers';
import { AS_AT, match } from './reading';

/** Ten cells that are nothing in particular. */
const EMPTY: ColumnProfile = {
  ...profileColumn(
    gridOf({ name: 'Log', visibility: 'visible', isProtected: false, rows: [], merges: [], tables: [] }),
    0,
    [],
    newReaders({ asAt: AS_AT, dateSystem: 1900 }, match),
  ),
  count: 10,
  distinct: 0.5,
};
const column = (at: number, heading: string, profile: Partial<ColumnProfile> = {}): TableColumn => ({
  column: at,
  heading,
  groupHeading: '',
  isGrouped: false,
  isApart: false,
  profile: { ...EMPTY, ...profile },
});
const NAMES = { names: 1, distinct: 1 };
const DATES = { dates: 1, training: 1 };
const COURSES = { topics: 0.6, courses: 0.9 };
const fitsOf = (kind: Kind, ...columns: readonly TableColumn[]) =>
  Object.fromEntries([...fitColumns(columns, kind)].map(([field, fit]) => [field, fit.column.column]));
const fits = (...columns: readonly TableColumn[]) => fitsOf('training', ...columns);

describe('columns and fields', () => {
  it('go by heading and content together', () => {
    expect(fits(column(0, 'Name', NAMES), column(1, 'Course', COURSES), column(2, 'Date', DATES))).toEqual({
      person: 0,
      topic: 1,
      completedOn: 2,
    });
  });

  it.each([
    ['Name', 'of courses', COURSES, 'person'],
    ['Date', 'of names', NAMES, 'completedOn'],
    ['Course', 'of dates', DATES, 'topic'],
    ['Email', 'without an address', NAMES, 'email'],
    ['Status', 'of anything', {}, 'status'],
    ['Job title', 'of dates', DATES, 'role'],
  ])('%s %s is not that', (heading, _what, profile, field) => {
    expect(fits(column(0, heading, profile))).not.toHaveProperty(field);
  });

  it('go by the heading alone where the column is empty', () => {
    expect(fitsOf('staff', column(0, 'Leaving date', { count: 0 }))).toEqual({ leftOn: 0 });
  });

  it('go by the content alone where the heading is unknown', () => {
    expect(fits(column(0, 'Wer', NAMES), column(1, '', COURSES), column(2, 'Wann', DATES))).toEqual({
      person: 0,
      topic: 1,
      completedOn: 2,
    });
  });

  it('do not go by the content of a single cell', () => {
    expect(fits(column(0, 'Wer', { ...NAMES, count: 1 }))).toEqual({});
    expect(fits(column(0, 'Wer', { ...NAMES, count: 2 }))).toEqual({ person: 0 });
  });

  it('are one to one, the surest first', () => {
    expect(fits(column(0, 'Name', { names: 0.4 }), column(1, 'Staff name', NAMES))).toEqual({ person: 1 });
    expect(fits(column(0, 'Date', DATES), column(1, 'Date completed', DATES))).toMatchObject({
      completedOn: 1,
    });
  });

  it('take the first of two that are alike', () => {
    expect(fits(column(3, 'Date', DATES), column(2, 'Date', DATES))).toMatchObject({ completedOn: 2 });
  });
});
