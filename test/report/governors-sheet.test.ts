import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkSheets, type SheetOfCells } from '../support/checking';
import { linesOn, sheetOf, tableOf } from '../support/sheets';

const PEOPLE_AT = { Oak: 6, Elm: 5, Ash: 2, Fir: 7, Yew: 8 };
const SITES = Object.entries(PEOPLE_AT).flatMap(([site, count]) => Array<string>(count).fill(site));

const nameOf = (index: number): string =>
  `${String.fromCharCode(65 + (index % 26))}nn Zzyzx${index < 26 ? '' : 'ova'}`;

/** So many people; every second has first aid that ran out. */
const staff = (count: number): SheetOfCells => ({
  name: 'Staff',
  rows: [
    ['Name', 'Job title', 'Site', 'Start date'],
    ...SITES.slice(0, count).map((site, index): Cell[] => [
      nameOf(index),
      'Class Teacher',
      site,
      date('2019-09-01'),
    ]),
  ],
});
const log = (count: number): SheetOfCells => ({
  name: 'Log',
  rows: [
    ['Name', 'Course', 'Date', 'Hours'],
    ...SITES.slice(0, count).map((_, index): Cell[] => [
      nameOf(index),
      'First aid',
      date(index % 2 === 0 ? '2026-09-10' : '2020-09-10'),
      index === 0 ? 'a while' : 3,
    ]),
  ],
});

/** All text, its lines joined again. */
const textOf = (result: CheckResult): string =>
  linesOn(sheetOf(result, 'Governors')).join(' ').replace(/ +/g, ' ');

describe('the governors’ report', () => {
  let result: CheckResult;
  beforeAll(async () => {
    result = await checkSheets([staff(28), log(28)], 'futura');
  });

  it('names nobody, in cells and in charts', () => {
    const { rows, charts } = sheetOf(result, 'Governors');
    expect(JSON.stringify({ rows, charts })).not.toContain('Zzyzx');
    expect(JSON.stringify({ rows, charts })).not.toContain('nn Z');
  });

  it('gives no figures of a site with two people, nor of one by which they could be worked out', () => {
    const sites = tableOf(sheetOf(result, 'Governors'), 'CpdGovernorsSite').slice(1);
    expect(sites.map(([name, rate]) => [name, rate === 'not shown'])).toEqual([
      ['Fir', false],
      ['Yew', false],
      ['Ash', true],
      ['Elm', true],
      ['Oak', true],
    ]);
    expect(textOf(result)).toContain('Groups of fewer than 5 people are not shown');
  });

  it('draws no group that is held back', () => {
    const { charts, rows } = sheetOf(result, 'Governors');
    expect(charts.map(({ key }) => key)).toContain('Site');
    for (const { series } of charts)
      for (const { values } of series)
        for (let row = values.top; row <= values.bottom; row += 1)
          expect(rows[row]?.[values.left]?.kind).toBe('number');
  });

  it('says what training there was, with the lengths that cannot be read', () => {
    expect(textOf(result)).toContain('Since 23 Nov 2025 the logs hold 14 pieces of training for 14 people.');
    expect(textOf(result)).toContain(
      'Together they took 39 hours; 1 row gives no length that can be read in hours and is left out of that.',
    );
  });

  it('sets what the policy wants told beside its clause', () => {
    expect(textOf(result)).toContain(
      'What training there was, for the CPLD steering group, the Education and Standards committee and the Teaching School Lead (clause 3, reports).',
    );
  });

  it('is printed upright on A4', () => {
    expect(sheetOf(result, 'Governors').print.orientation).toBe('portrait');
    expect(sheetOf(result, 'Governors').widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(
      100,
    );
  });

  it.each([
    [4, false],
    [5, true],
  ])('of %i people has figures: %s', async (count, hasFigures) => {
    const small = sheetOf(await checkSheets([staff(count), log(count)], 'futura'), 'Governors');
    expect(small.tables.length > 0).toBe(hasFigures);
    if (!hasFigures) expect(linesOn(small).join(' ')).toContain('fewer than 5 people');
  });
});
