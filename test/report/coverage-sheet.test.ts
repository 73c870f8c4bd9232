import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { day } from '../facts/a-subject';
import { AS_AT, checkBy } from '../messy/judged';
import { sheet } from '../messy/sheets';
import { linesOn, sheetOf, tableOf } from '../support/sheets';

const OLD = date('2019-09-01');
type Person = readonly [name: string, site: string | null, duties?: string, leaves?: string];
const staff = (...people: readonly Person[]) =>
  sheet('Staff', [
    ['Name', 'Job title', 'Site', 'Start date', 'Leaving date', 'Responsibilities'],
    ...people.map(([name, site, duties, leaves]): Cell[] => [
      name,
      'Class Teacher',
      site,
      OLD,
      leaves === undefined ? null : date(leaves),
      duties ?? null,
    ]),
  ]);
const log = (...rows: readonly (readonly [name: string, course: string, on: string, expires?: string])[]) =>
  sheet('Log', [
    ['Name', 'Course', 'Date', 'Expiry'],
    ...rows.map(([name, course, on, expires]): Cell[] => [
      name,
      course,
      /^\d{4}-/.test(on) ? date(on) : on,
      expires === undefined ? null : date(expires),
    ]),
  ]);
const STAFF = staff(
  ['Ann Smith', 'Oak', 'Fire warden'],
  ['Bob Jones', 'Oak', 'Fire warden', '2027-01-31'],
  ['Cara Patel', 'Oak'],
  ['Dev Okoro', 'Elm', 'Fire warden'],
  ['Eve Lund', 'Elm'],
  ['Fay Moss', 'Ash', 'First aider'],
  ['Gil Hart', 'Ash'],
  ['Hal Reed', null, 'Fire warden'],
);
// Fire wardens are trained for 36 months by the rules of the template.
const LOG = log(
  ['Ann Smith', 'Fire warden', '2024-02-01'],
  ['Bob Jones', 'Fire warden', '2026-02-01'],
  ['Cara Patel', 'Fire warden', '2024-03-01'],
  ['Dev Okoro', 'Fire warden', '2020-02-01'],
  ['Eve Lund', 'Fire warden', 'TBC'],
);

let result: CheckResult;
beforeAll(async () => {
  result = await checkBy('template', [STAFF, LOG]);
});
const rows = (name: string, from = result) => tableOf(sheetOf(from, 'Coverage'), name).slice(1);
const wanted = (site: string, from = result) =>
  rows('CpdCoverage', from).find((row) => row[0] === site && row[1] === 'Fire warden');
const duty = (site: string, what = 'Fire warden', from = result) =>
  rows('CpdCoverageDuty', from).find((row) => row[0] === site && row[1] === what);

describe('what the policy wants', () => {
  it('is told of sites that are covered, with whose end breaks it', () => {
    expect(wanted('Oak')?.slice(0, 7)).toEqual(
      ['Oak', 'Fire warden', 'Due soon', 1, 3, day('2027-03-02'), 'Cara Patel’s runs out on 1 Mar 2027.'].map(
        (each) => each,
      ),
    );
  });

  it('and of sites that are not, or may not be', () => {
    expect(wanted('Ash')?.slice(2, 7)).toEqual(['Breach', 1, 0, day(AS_AT), 'Too few today.']);
    expect(wanted('Elm')?.slice(2, 7)).toEqual([
      'Question',
      1,
      '0 to 1',
      'perhaps 22 Nov 2026',
      'It is not sure that enough hold it today.',
    ]);
  });

  it('counts as Compliance does', () => {
    const outcomes = rows('CpdCoverage').map((row) => row[2]);
    const sites = tableOf(sheetOf(result, 'Compliance'), 'CpdComplianceTopic').find(
      (row) => row[0] === 'Sites',
    );
    const count = (word: string) => outcomes.filter((each) => each === word).length;
    expect([outcomes.length, ...['Met', 'Due soon', 'Breach', 'Question'].map(count)]).toEqual(
      sites?.slice(2),
    );
  });

  it('leads to the cell of the finding', () => {
    const found = result.findings.filter(({ subject }) => subject === 'site').length;
    expect(found).toBeGreaterThan(0);
    expect(wanted('Oak')?.[7]).toBe('Log!C4');
  });
});

describe('duties of the staff list', () => {
  it('say who has them and who is trained, and from when one fewer is', () => {
    expect(duty('Oak')).toEqual([
      'Oak',
      'Fire warden',
      2,
      2,
      3,
      day('2027-02-01'),
      'Bob Jones leaves on 31 Jan 2027',
      day('2027-03-02'),
    ]);
  });

  it('count those who are not trained, and those without a site', () => {
    expect(duty('Ash', 'First aider')?.slice(2, 5)).toEqual([1, 0, 0]);
    expect(duty('(not given)')?.slice(2, 5)).toEqual([1, 0, 0]);
  });

  it('name the sites that give nobody the duty', () => {
    expect(rows('CpdCoverageGaps')).toEqual([
      ['First aider', 1, 2, 'Elm and Oak'],
      ['Fire warden', 2, 1, 'Ash'],
    ]);
  });

  it('are told where the policy wants nothing, by the certificate’s own end', async () => {
    const [STAFF_A, LOG_A] = [
      staff(['Ann Smith', 'Oak', 'Fire warden'], ['Bob Jones', 'Oak']),
      log(['Ann Smith', 'Fire warden', '2024-02-01', '2027-02-01'], ['Bob Jones', 'Prevent', '2024-02-01']),
    ];
    const letta = await checkBy('letta', [STAFF_A, LOG_A]);
    expect(linesOn(sheetOf(letta, 'Coverage'))[2]).toBe(
      'The policy sets no number of people who must hold anything at a site.',
    );
    expect(duty('Oak', 'Fire warden', letta)).toEqual([
      'Oak',
      'Fire warden',
      1,
      1,
      1,
      day('2027-02-02'),
      'Ann Smith’s runs out on 1 Feb 2027',
      day('2027-02-02'),
    ]);
  });
});

describe('without duties and rules about sites', () => {
  it('there is no sheet', async () => {
    const plain = await checkBy('letta', [
      staff(['Ann Smith', 'Oak'], ['Bob Jones', 'Oak']),
      log(['Ann Smith', 'Fire warden', '2024-02-01'], ['Bob Jones', 'Prevent', '2024-02-01']),
    ]);
    expect(plain.edits.sheets.map(({ key }) => key)).not.toContain('Coverage');
  });
});
