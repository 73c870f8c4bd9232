import { describe, expect, it } from '@jest/globals';
import { isoFromDay } from '../../src/calendar/day';
import { addresses, short, subjectIn, subjectsIn } from './an-organisation';

const HEAD = '| Duty | School | Goes to | Deadline | Done on |';
/** Behind the rows there are two of other duties, so that the columns of days are known for what they are. */
const duties = (...rows: readonly string[]) => `== Duties\n${HEAD}\n${rows.join('\n')}\n${OTHERS.join('\n')}`;
const OTHERS = [
  '| Budget proposal | Trust | Trustees | {date 2026-06-30} | {date 2026-06-01} |',
  '| Offer published | Trust | Everyone | {date 2026-09-30} | {date 2026-09-28} |',
];
/** A row of the annual report. */
const row = (due: string, done: string, site = 'Trust', to = 'Governors') =>
  `| Annual report | ${site} | ${to} | ${due} | ${done} |`;
const report = (...rows: readonly string[]) => subjectIn(duties(...rows), 'duty:report');

const NONE_AHEAD = '? no deadline of it is known to lie ahead';

describe('a duty of the organisation', () => {
  it('is held from the day it was done, and that day is the completion', async () => {
    const { facts, completions, name, what, key, placeCells } = await report(
      row('{date 2025-07-15}', '{date 2025-07-20}'),
      row('{date 2026-07-15}', '{date 2026-07-13}'),
    );
    expect(name).toBe('Ridgeway Partnership');
    expect(what).toBe('annual report');
    expect(key).toBe('duty:report\u0000');
    expect(short(facts.held)).toBe(true);
    expect(addresses(facts.held?.cells)).toEqual(['Duties!E3', 'Duties!A3']);
    expect(short(facts.required)).toBe(true);
    expect(short(facts.requiredBecause)).toBe('policy');
    expect(short(facts.dutyListed)).toBe(true);
    expect(addresses(facts.dutyListed?.cells)).toEqual(['Duties!A2', 'Duties!A3']);
    expect(completions.map(({ completed, isCertain }) => [isoFromDay(completed.to), isCertain])).toEqual([
      ['2025-07-20', true],
      ['2026-07-13', true],
    ]);
    // Done late is done.
    expect(short(facts.daysPastDeadline)).toBe(0);
    expect(short(facts.deadlineAhead)).toBe(false);
    expect(short(facts.daysUntilDeadline)).toBe(NONE_AHEAD);
    expect(addresses(placeCells)).toEqual(['Duties!A3']);
  });

  it.each([
    ['{date 2026-11-21}', '', 1, false, NONE_AHEAD],
    ['{date 2026-11-22}', '', 0, true, 0],
    ['{date 2026-11-23}', '', 0, true, 1],
    // A day still ahead is not done.
    ['{date 2026-11-21}', '{date 2026-11-23}', 1, false, NONE_AHEAD],
    ['{date 2026-11-21}', '{date 2026-11-22}', 0, false, NONE_AHEAD],
    ['{date 2026-11-21}', 'draft', 1, false, NONE_AHEAD],
    ['{date 2026-11-21}', 'Not yet', 1, false, NONE_AHEAD],
    ['October 2026', '', '22 to 52', false, NONE_AHEAD],
    ['November 2026', '', '0 to 21', '? only the month or year of the deadline is given', NONE_AHEAD],
    ['December 2026', '', 0, true, '9 to 39'],
  ])('with the deadline %s and done on “%s”', async (due, done, past, ahead, until) => {
    const { facts, placeCells } = await report(row(due, done));
    expect(short(facts.daysPastDeadline)).toBe(past);
    expect(short(facts.deadlineAhead)).toBe(ahead);
    expect(short(facts.daysUntilDeadline)).toBe(until);
    if (past !== 0) {
      expect(addresses(facts.daysPastDeadline?.cells)).toEqual(['Duties!D2', 'Duties!A2']);
      expect(addresses(placeCells)).toEqual(['Duties!D2', 'Duties!A2']);
    }
  });

  it('counts from the earliest deadline that was missed, and to the nearest that lies ahead', async () => {
    const { facts } = await report(
      row('{date 2027-07-15}', ''),
      row('{date 2026-11-02}', ''),
      row('{date 2026-10-03}', ''),
      row('{date 2027-01-21}', ''),
    );
    expect(short(facts.daysPastDeadline)).toBe(50);
    expect(addresses(facts.daysPastDeadline?.cells)).toEqual(['Duties!D4', 'Duties!A4']);
    expect(short(facts.daysUntilDeadline)).toBe(60);
    expect(short(facts.held)).toBe(false);
  });

  it('is a question, with the cell, where the day cannot be read', async () => {
    const { facts, completions } = await report(row('{date 2026-07-15}', 'Yes'));
    const why = '? “Yes” in Duties!E2 cannot be read as a date';
    expect(short(facts.held)).toBe(why);
    expect(short(facts.daysPastDeadline)).toBe(why);
    expect(addresses(facts.daysPastDeadline?.cells)).toEqual(['Duties!E2', 'Duties!A2']);
    // Of no day: nothing can be reckoned from it.
    expect(completions).toEqual([]);
  });

  it('tells of a row without a day only as a doubt beside one with a day', async () => {
    const reckoned = async (...rows: readonly string[]) =>
      (await report(...rows)).completions.map(({ isCertain, completed }) => [isCertain, completed.from]);
    const dated = row('{date 2025-07-15}', '{date 2025-07-13}');
    const open = row('{date 2026-07-15}', 'see PY');
    expect(await reckoned(open, dated)).toEqual([
      [false, -Infinity],
      [true, 45851],
    ]);
    expect(await reckoned(open, row('', 'November 2026'))).toEqual([[false, 46327]]);
    const { facts } = await report(open);
    expect(short(facts.held)).toBe('? “see PY” in Duties!E2 cannot be read as a date');
  });

  it('is a question where the deadline cannot be read, unless it was done', async () => {
    const { facts } = await report(row('soonish', ''), row('', '{date 2026-07-13}'));
    expect(String(short(facts.daysPastDeadline))).toMatch(/^\? “soonish” in Duties!D2 cannot be read/);
    const done = await report(row('soonish', '{date 2026-07-13}'));
    expect(short(done.facts.daysPastDeadline)).toBe(0);
  });

  it('is a question where a row says neither by when nor that it was ever done', async () => {
    const never = await report(row('', ''));
    expect(short(never.facts.held)).toBe(false);
    expect(short(never.facts.daysPastDeadline)).toBe(
      '? the row in Duties!A2 has neither a deadline nor a day on which it was done',
    );
    const once = await report(row('', ''), row('', '{date 2026-07-13}'));
    expect(short(once.facts.daysPastDeadline)).toBe(0);
  });

  it('with a month in which it was done is held once the month is over', async () => {
    expect(short((await report(row('', 'October 2026'))).facts.held)).toBe(true);
    expect(String(short((await report(row('', 'November 2026'))).facts.held))).toMatch(/^\? by the date in/);
  });

  it('is not known where no row fits, and the row that could be it is named', async () => {
    const sheet = duties('| Conference 2027 | Trust | Staff | {date 2027-02-12} | |');
    const none = await subjectIn(sheet, 'duty:review');
    for (const name of ['dutyListed', 'held', 'daysPastDeadline', 'deadlineAhead', 'recipientsNamed'])
      expect(short(none.facts[name])).toBe('? the register of duties has no row for it');
    expect(none.completions).toEqual([]);
    expect(addresses(none.placeCells)).toEqual(['Duties!A2']);
    // One word is no hint where the row says much else.
    const far = duties('| Conference centre contract signed | Trust | Staff | {date 2027-02-12} | |');
    expect(short((await subjectIn(far, 'duty:conference')).facts.dutyListed)).toBe(
      '? the register of duties has no row for it',
    );
    const could = await subjectIn(sheet, 'duty:conference');
    expect(short(could.facts.dutyListed)).toBe(
      '? the register of duties has no row for it, though “Conference 2027” in Duties!A2 could be it',
    );
    expect(addresses(could.facts.dutyListed?.cells)).toEqual(['Duties!A2']);
  });

  it('is that of the row that fits best, and never of one that goes to another body', async () => {
    const fitting = await report(
      '| Annual report to governors on attendance | Trust | Governors | {date 2026-07-01} | |',
      row('{date 2026-07-15}', '{date 2026-07-13}'),
    );
    expect(short(fitting.facts.daysPastDeadline)).toBe(0);
    expect(addresses(fitting.facts.dutyListed?.cells)).toEqual(['Duties!A3']);
    const alone = await report(
      '| Annual report to governors on attendance | Trust | Governors | {date 2026-07-01} | |',
    );
    expect(short(alone.facts.daysPastDeadline)).toBe(144);
    const elsewhere = await report(row('{date 2026-07-15}', '', 'Trust', 'Steering group'));
    expect(short(elsewhere.facts.dutyListed)).toBe(
      '? the register of duties has no row for it, though “Annual report” in Duties!A2 could be it',
    );
  });

  it('does not take the name of a site for something else', async () => {
    const sites = '== Schools\n| Academy | Phase | CPD leader |\n| Ashdown Academy | Secondary | |\n';
    const { facts } = await subjectIn(
      sites + duties('| Annual report – Ashdown | Ashdown | Governors | {date 2026-07-15} | |'),
      'duty:report',
    );
    expect(short(facts.daysPastDeadline)).toBe(130);
  });

  it('says for whom it is, by the rows that are open, else by the last', async () => {
    const open = await report(
      row('', '{date 2026-07-13}', 'Trust', ''),
      row('{date 2027-07-15}', '', 'Trust', 'Trustees'),
    );
    expect(short(open.facts.recipientsNamed)).toBe(true);
    const last = await report(
      row('', '{date 2026-07-13}', 'Trust', ''),
      row('', '{date 2025-07-13}', 'Trust', 'Trustees'),
    );
    expect(short(last.facts.recipientsNamed)).toBe(false);
    expect(addresses(last.facts.recipientsNamed?.cells)).toEqual(['Duties!A2']);
  });

  it('says nothing of what the register has no column for', async () => {
    const { facts } = await subjectIn(
      '== Duties\n| Duty | Owner | Deadline |\n| Annual report | Head | {date 2026-07-15} |',
      'duty:report',
    );
    expect(facts.held).toBeUndefined();
    expect(facts.recipientsNamed).toBeUndefined();
    expect(short(facts.dutyListed)).toBe(true);
  });

  it('is not looked at without a register of duties', async () => {
    expect(await subjectsIn('== Staff\n| Name | School |\n| Ann Smith | Oak |', 'duty:report')).toEqual([]);
  });
});

describe('a duty of every site', () => {
  const held = async (text: string) =>
    (await subjectsIn(text, 'duty:report:site')).map(({ name, site, facts }) => [
      name,
      site,
      short(facts.held),
    ]);

  it('is one of each site that the register names, and a row of the trust counts for all', async () => {
    expect(
      await held(
        duties(
          row('', '{date 2026-07-13}', 'Ashdown'),
          row('', '', 'Birchwood'),
          '| Annual review | Trust | | | |',
        ),
      ),
    ).toEqual([
      ['Ashdown', 'Ashdown', true],
      ['Birchwood', 'Birchwood', false],
    ]);
    expect(await held(duties(row('', '{date 2026-07-13}', 'All schools'), row('', '', 'Birchwood')))).toEqual(
      [['Birchwood', 'Birchwood', true]],
    );
  });

  it('is one of each site of the list of sites, however the row shortens its name', async () => {
    const sites =
      '== Schools\n| Academy | Phase | CPD leader |\n| Ashdown Academy | Secondary | |\n| Oak Primary | Primary | |\n| Central team | | |';
    const staff = '\n== Staff\n| Name | Job title | School |\n| Ann Smith | Cook | Elm |';
    expect(await held(`${sites}\n${duties(row('', '{date 2026-07-13}', 'Ashdown'))}${staff}`)).toEqual([
      ['Ashdown Academy', 'Ashdown Academy', true],
      ['Oak Primary', 'Oak Primary', '? the register of duties has no row for it at Oak Primary'],
    ]);
  });

  it('is one of each site of the staff list where nothing else names any', async () => {
    const staff =
      '\n== Staff\n| Name | Job title | School |\n| Ann Smith | Cook | Elm |\n| Bo Jones | CEO | Trust |';
    expect(await held(`${duties(row('', ''))}${staff}`)).toEqual([['Elm', 'Elm', false]]);
  });

  it('is one of the whole without any site', async () => {
    expect(await held(duties(row('', '{date 2026-07-13}', '')))).toEqual([
      ['Ridgeway Partnership', undefined, true],
    ]);
  });
});
