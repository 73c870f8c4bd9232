import { describe, expect, it } from '@jest/globals';
import { cellAddress } from '../../src/workbook/address';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkBy, messagesBy, outcomesOf } from './judged';
import { DONE, sheet } from './sheets';

const OLD = date('2019-09-01');
const RULE = 'first-aid-cover';
const HEADINGS = ['Name', 'Job title', 'Site', 'Start date', 'Leaving date', 'Absent from', 'Absent to'];

/** Two sites. At Elm, Cara holds first aid for long unless a test says otherwise; Ann and Bob work at Oak. */
const staff = (ann: readonly Cell[] = [OLD, null, null, null], ...more: readonly (readonly Cell[])[]) =>
  sheet('Staff', [
    HEADINGS,
    ['Ann Smith', 'Class Teacher', 'Oak', ...ann],
    ['Bob Jones', 'Cook', 'Oak', OLD, null, null, null],
    ['Cara Patel', 'Class Teacher', 'Elm', OLD, null, null, null],
    ...more,
  ]);
const log = (...rows: readonly (readonly [string, Cell])[]) =>
  sheet('Log', [
    ['Name', 'Course', 'Date'],
    ['Cara Patel', 'First aid at work', date('2026-11-02')],
    ...rows.map(([name, on]): Cell[] => [name, 'First aid at work', on]),
    ['Bob Jones', 'Phonics', DONE],
  ]);

const site = (lines: readonly string[], name: string) => lines.filter((line) => line.startsWith(name));
const ELM = 'Elm: met';

describe('a site without a first aider', () => {
  it('is a breach there, and not at the other site', async () => {
    const result = await checkBy('template', [staff(), log()]);
    expect(outcomesOf(result, RULE)).toEqual(['Oak: breach', ELM]);
    expect(messagesBy(result, RULE)[0]).toMatch(/^Oak: 0 people hold first aid in date, of at least 1\.$/i);
    const [finding] = result.findings.filter(({ rule }) => rule === RULE);
    expect(finding?.site).toBe('Oak');
    expect(finding?.person).toBeUndefined();
    expect(finding?.cells.map(cellAddress)).toEqual(['Staff!C2']);
  });

  it.each([
    // Three years from the day; within 180 days, a reminder.
    ['its last day', '2023-11-22', 'due-soon'],
    ['the day after', '2023-11-21', 'breach'],
    ['180 days before', '2024-05-20', 'due-soon'],
    ['181 days before', '2024-05-21', 'met'],
  ])('by the certificate of the only one, on %s', async (_what, done, outcome) => {
    const result = await checkBy('template', [staff(), log(['Ann Smith', date(done)])]);
    expect(outcomesOf(result, RULE)).toEqual([`Oak: ${outcome}`, ELM]);
  });

  it('is told beforehand, with the first day and whose certificate runs out', async () => {
    const result = await checkBy('template', [
      staff(),
      log(['Ann Smith', date('2024-01-10')], ['Bob Jones', date('2024-02-14')]),
    ]);
    expect(outcomesOf(result, RULE)).toEqual(['Oak: due-soon', ELM]);
    expect(messagesBy(result, RULE)[0]).toMatch(
      /^Oak: from 15 Feb 2027 on there will be too few people with first aid in date: Bob Jones’s runs out on 14 Feb 2027\.$/i,
    );
    const [finding] = result.findings.filter(({ rule }) => rule === RULE);
    expect(finding?.cells.map(cellAddress)[0]).toBe('Log!C4');
  });

  it('is told of all who end on the day before', async () => {
    const both = log(['Ann Smith', date('2024-01-10')], ['Bob Jones', date('2024-01-10')]);
    const result = await checkBy('template', [staff(), both]);
    expect(messagesBy(result, RULE)[0]).toContain(
      'Ann Smith’s runs out on 10 Jan 2027; Bob Jones’s runs out on 10 Jan 2027',
    );
  });
});

describe('the last holder of a site', () => {
  const held = log(['Ann Smith', date('2026-01-05')]);
  it('leaves: the day after the last day is uncovered', async () => {
    const result = await checkBy('template', [staff([OLD, date('2027-03-31'), null, null]), held]);
    expect(outcomesOf(result, RULE)).toEqual(['Oak: due-soon', ELM]);
    expect(messagesBy(result, RULE)[0]).toMatch(
      /^Oak: from 1 Apr 2027 on there will be too few .*: Ann Smith leaves on 31 Mar 2027\.$/i,
    );
  });

  it.each([
    ['2027-05-20', 'due-soon'],
    ['2027-05-21', 'met'],
    ['2026-11-22', 'due-soon'],
    ['2026-11-21', 'breach'],
  ])('leaves on %s: %s', async (left, outcome) => {
    const result = await checkBy('template', [staff([OLD, date(left), null, null]), held]);
    expect(site(outcomesOf(result, RULE), 'Oak')).toEqual([`Oak: ${outcome}`]);
  });

  it.each<[string, readonly Cell[], string, string]>([
    ['is away', [OLD, null, date('2026-11-02'), date('2027-01-18')], 'breach', '0 people hold'],
    ['is away without an end', [OLD, null, date('2026-11-02'), null], 'breach', '0 people hold'],
    ['comes back today', [OLD, null, date('2026-11-02'), date('2026-11-21')], 'met', ''],
    [
      'goes tomorrow',
      [OLD, null, date('2026-11-23'), date('2027-01-18')],
      'due-soon',
      'away after 22 Nov 2026',
    ],
    ['goes in a year', [OLD, null, date('2027-11-23'), null], 'met', ''],
  ])('%s', async (_what, ann, outcome, said) => {
    const result = await checkBy('template', [staff(ann), held]);
    expect(site(outcomesOf(result, RULE), 'Oak')).toEqual([`Oak: ${outcome}`]);
    expect(messagesBy(result, RULE).join()).toContain(said);
  });

  it('is no last one where another holds it too', async () => {
    const two = log(['Ann Smith', date('2026-01-05')], ['Bob Jones', date('2026-01-05')]);
    const result = await checkBy('template', [staff([OLD, date('2026-12-31'), null, null]), two]);
    expect(outcomesOf(result, RULE)).toEqual(['Oak: met', ELM]);
  });
});

describe('a future starter who holds it', () => {
  const held = log(['Ann Smith', date('2026-01-05')], ['Dev Okoro', date('2026-01-05')]);
  const starter = (start: string) => ['Dev Okoro', 'Cook', 'Oak', date(start), null, null, null];
  const leaving: readonly Cell[] = [OLD, date('2026-12-31'), null, null];

  it.each([
    ['counts from the first day, which closes the gap', '2027-01-01', 'met', ''],
    ['starts a day too late', '2027-01-02', 'due-soon', 'from 1 Jan 2027 on'],
  ])('%s', async (_what, start, outcome, said) => {
    const result = await checkBy('template', [staff(leaving, starter(start)), held]);
    expect(site(outcomesOf(result, RULE), 'Oak')).toEqual([`Oak: ${outcome}`]);
    expect(messagesBy(result, RULE).join()).toContain(said);
  });

  it('does not count before', async () => {
    const alone = log(['Dev Okoro', date('2026-01-05')]);
    const people = staff(undefined, starter('2026-11-23'));
    const outcome = async (asAt: string) =>
      site(outcomesOf(await checkBy('template', [people, alone], asAt), RULE), 'Oak');
    expect(await outcome('2026-11-22')).toEqual(['Oak: breach']);
    expect(await outcome('2026-11-23')).toEqual(['Oak: met']);
  });
});

describe('what is open', () => {
  it.each<[string, readonly (readonly [string, Cell])[], string]>([
    ['a date that cannot be read', [['Ann Smith', '31/02/2026']], 'cannot-tell'],
    ['a row that may be of somebody else', [['A Smith', date('2026-01-05')]], 'cannot-tell'],
    ['a month that decides', [['Ann Smith', 'Nov 2023']], 'cannot-tell'],
    [
      'a second one who surely holds it',
      [
        ['Ann Smith', '31/02/2026'],
        ['Bob Jones', DONE],
      ],
      'met',
    ],
    ['a booking', [['Ann Smith', date('2026-11-23')]], 'breach'],
  ])('%s', async (_what, rows, outcome) => {
    const people = staff(undefined, ['Alan Smith', 'Cook', 'Oak', OLD, null, null, null]);
    const result = await checkBy('template', [people, log(...rows)]);
    expect(site(outcomesOf(result, RULE), 'Oak')).toEqual([`Oak: ${outcome}`]);
  });
});

describe('the sites', () => {
  it('are those of a list too, though nobody works there', async () => {
    const sites = sheet('Our schools', [
      ['Academy', 'Phase', 'CPD leader', 'Number of staff'],
      ['Oak Primary', 'Primary', 'Ann Smith', 12],
      ['Elm Primary', 'Primary', 'Cara Patel', 12],
      ['Ash Primary', 'Primary', 'vacant', 12],
    ]);
    const result = await checkBy('template', [staff(), log(['Ann Smith', DONE]), sites]);
    expect(outcomesOf(result, RULE)).toEqual(['Oak Primary: met', 'Elm Primary: met', 'Ash Primary: breach']);
    const [finding] = result.findings.filter(({ rule }) => rule === RULE);
    expect(finding?.cells.map(cellAddress)[0]).toBe("'Our schools'!A4");
  });

  it.each<[string, Cell, readonly string[]]>([
    ['two', 'Oak / Elm', ['Oak: met', ELM]],
    ['two', 'Oak and Elm', ['Oak: met', ELM]],
    ['all', 'All sites', ['Oak: met', ELM]],
    ['both', 'Both', ['Oak: met', ELM]],
    ['another', 'Ash', ['Ash: met', 'Oak: breach', ELM]],
    // One name of two saints, which are no sites of their own.
    ['another', 'St Peter and St Paul', ['St Peter and St Paul: met', 'Oak: breach', ELM]],
    ['none that is given', null, ['Oak: cannot-tell', ELM]],
  ])('of somebody who holds it are %s: %s', async (_what, where, expected) => {
    const people = sheet('Staff', [
      ['Name', 'Job title', 'Site', 'Start date'],
      ['Ann Smith', 'Class Teacher', where, OLD],
      ['Bob Jones', 'Cook', 'Oak', OLD],
      ['Cara Patel', 'Class Teacher', 'Elm', OLD],
    ]);
    const result = await checkBy('template', [people, log(['Ann Smith', DONE])]);
    expect(outcomesOf(result, RULE)).toEqual(expected);
  });

  it('are one where the register names none', async () => {
    const people = sheet('Staff', [
      ['Name', 'Job title', 'Start date'],
      ['Ann Smith', 'Class Teacher', OLD],
      ['Cara Patel', 'Class Teacher', OLD],
    ]);
    const result = await checkBy('template', [people, log()]);
    expect(outcomesOf(result, RULE)).toEqual(['The school: met']);
  });

  it('are said not to be checkable where no register has the training', async () => {
    const matrix = sheet('Matrix', [
      ['Name', 'Prevent', 'Safeguarding'],
      ['Ann Smith', DONE, DONE],
      ['Cara Patel', DONE, DONE],
    ]);
    const result = await checkBy('template', [staff(), matrix]);
    expect(outcomesOf(result, RULE)).toEqual([]);
    expect(result.notCheckable.map(({ rule }) => rule)).toContain(RULE);
  });
});
