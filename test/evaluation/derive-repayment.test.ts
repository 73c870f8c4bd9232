import { describe, expect, it } from '@jest/globals';
import { isoFromDay } from '../../src/calendar/day';
import { repaymentFacts } from '../../src/evaluation/derive-repayment';
import { known, unknown } from '../../src/facts/fact-table';
import type { RepaymentTerms } from '../../src/facts/repayment';
import type { Fact, FactValue } from '../../src/facts/subject';
import { cell, day, span } from '../facts/a-subject';

const YEAR: RepaymentTerms = { months: 12, share: 100, bands: [] };
const AS_AT = day('2026-11-22');

const on = (iso: string): Fact => known(day(iso), [cell(1)]);
const rough = (from: string, to: string): Fact => ({ kind: 'between', ...span(from, to), cells: [cell(1)] });
const pounds = (from: number, to: number): Fact => ({ kind: 'between', from, to, cells: [cell(1)] });
const open = (why: string): Fact => unknown(why, [cell(1)]);

const STUDYING = {
  cost: known(1000),
  trustFunded: known(true),
  excluded: known(false),
  waived: known(false),
  studyStatus: known('studying'),
  daysPastEnd: known(-180),
};
const COMPLETED = {
  ...STUDYING,
  studyStatus: known('completed'),
  passed: known(true),
  completedOn: on('2026-01-15'),
  daysPastEnd: known(0),
};
const WITHDRAWN = { ...STUDYING, studyStatus: known('withdrawn'), daysPastEnd: known(0) };

const plain = (value: FactValue | undefined): unknown => {
  if (value === undefined) return undefined;
  if (value.kind === 'known') return value.value;
  return value.kind === 'between' ? `${value.from}..${value.to}` : `? ${value.why}`;
};
type Given = Readonly<Record<string, Fact>>;
/** Repayable, outstanding, at risk, the reason, and whether leaving lies ahead and within the tie. */
const told = (facts: Given, terms = YEAR, asAt = AS_AT): readonly unknown[] => {
  const all = repaymentFacts(terms, facts, asAt);
  return ['repayable', 'outstanding', 'atRisk', 'repaymentReason', 'leavesTied'].map((name) =>
    plain(all[name]),
  );
};
const OPEN = (why: string) => Array.from({ length: 5 }, () => `? ${why}`);
const ROUGH = '? the cost or a date is only roughly known';
const OVERDUE = 'the studies should have ended by now, and it is not recorded whether they were completed';

describe('with everything known', () => {
  it.each<[string, Given, readonly unknown[]]>([
    ['studying', STUDYING, [0, 0, 1000, 'none', false]],
    [
      'on the day on which the studies should end',
      { ...STUDYING, daysPastEnd: known(0) },
      [0, 0, 1000, 'none', false],
    ],
    ['withdrawn', WITHDRAWN, [1000, 1000, 1000, 'given up', false]],
    ['failed', { ...COMPLETED, passed: known(false) }, [1000, 1000, 1000, 'failed', false]],
    [
      'completed, a day before the tie ends',
      { ...COMPLETED, completedOn: on('2025-11-23') },
      [0, 0, 1000, 'none', false],
    ],
    [
      'completed, when the tie ends',
      { ...COMPLETED, completedOn: on('2025-11-22') },
      [0, 0, 0, 'none', false],
    ],
    [
      'left a day too soon',
      { ...COMPLETED, completedOn: on('2025-10-15'), leftOn: on('2026-10-14') },
      [1000, 1000, 1000, 'left too soon', false],
    ],
    [
      'left when the tie ended',
      { ...COMPLETED, completedOn: on('2025-10-15'), leftOn: on('2026-10-15') },
      [0, 0, 0, 'none', false],
    ],
    ['leaves a day too soon', { ...COMPLETED, leftOn: on('2027-01-14') }, [0, 0, 1000, 'none', true]],
    ['leaves when the tie ends', { ...COMPLETED, leftOn: on('2027-01-15') }, [0, 0, 1000, 'none', false]],
    ['leaves before completing', { ...STUDYING, leftOn: on('2026-12-31') }, [0, 0, 1000, 'none', true]],
    ['leaves today', { ...STUDYING, leftOn: on('2026-11-22') }, [1000, 1000, 1000, 'given up', false]],
  ])('%s', (_what, facts, expected) => {
    expect(told(facts)).toEqual(expected);
  });

  it('takes off what was repaid, to the penny, and never below nothing', () => {
    expect(told({ ...WITHDRAWN, repaid: known(999.99) })).toEqual([1000, 0.01, 0.01, 'given up', false]);
    expect(told({ ...WITHDRAWN, repaid: known(1000) })).toEqual([1000, 0, 0, 'given up', false]);
    expect(told({ ...WITHDRAWN, repaid: known(1200) })).toEqual([1000, 0, 0, 'given up', false]);
    expect(told({ ...WITHDRAWN, repaid: pounds(400, 500) }).slice(1, 3)).toEqual(['500..600', '500..600']);
    expect(told({ ...STUDYING, repaid: known(400) })).toEqual([0, 0, 600, 'none', false]);
    const third = { ...YEAR, share: 33 };
    expect(told({ ...WITHDRAWN, cost: known(100.01) }, third).slice(0, 3)).toEqual([33, 33, 33]);
  });

  it('asks for nothing that was waived, and says what was repayable', () => {
    expect(told({ ...WITHDRAWN, waived: known(true) })).toEqual([1000, 0, 0, 'given up', false]);
    expect(told({ ...STUDYING, waived: known(true) })).toEqual([0, 0, 0, 'none', false]);
    const unread = { ...WITHDRAWN, waived: known(true), repaid: open('“?” in Log!E2 cannot be read') };
    expect(told(unread)).toEqual([1000, 0, 0, 'given up', false]);
  });

  it.each<[string, Given]>([
    ['apprenticeship funding', { ...WITHDRAWN, excluded: known(true) }],
    ['of which the trust pays nothing', { ...WITHDRAWN, trustFunded: known(false) }],
    ['excluded, and nothing else known', { excluded: known(true), cost: open('the row gives no cost') }],
  ])('nothing may be claimed back: %s', (_what, facts) => {
    expect(told(facts)).toEqual([0, 0, 0, 'none', false]);
  });

  it('says until when somebody is tied', () => {
    const until = (facts: Given) => {
      const { tiedUntil } = repaymentFacts(YEAR, facts, AS_AT);
      if (tiedUntil?.kind === 'known') return isoFromDay(Number(tiedUntil.value));
      return tiedUntil?.kind === 'between' ? [tiedUntil.from, tiedUntil.to].map(isoFromDay) : 'open';
    };
    expect(until({ ...COMPLETED, completedOn: on('2024-02-29') })).toBe('2025-02-28');
    expect(until({ ...COMPLETED, completedOn: rough('2026-01-01', '2026-01-31') })).toEqual([
      '2027-01-01',
      '2027-01-31',
    ]);
    expect(until(STUDYING)).toBe('open');
    expect(until({ ...WITHDRAWN, completedOn: on('2026-01-15') })).toBe('open');
  });
});

describe('with a rough day or cost', () => {
  it('knows what every day of the month agrees on', () => {
    const october = rough('2025-10-01', '2025-10-31');
    const left = (iso: string) => told({ ...COMPLETED, completedOn: october, leftOn: on(iso) });
    expect(left('2026-09-30')).toEqual([1000, 1000, 1000, 'left too soon', false]);
    expect(left('2026-10-01')).toEqual(['0..1000', '0..1000', '0..1000', ROUGH, false]);
    expect(left('2026-10-30')).toEqual(['0..1000', '0..1000', '0..1000', ROUGH, false]);
    expect(left('2026-10-31')).toEqual([0, 0, 0, 'none', false]);
  });

  it('does not know why, where leaving in that month may be before or after completing', () => {
    const both = { completedOn: rough('2026-01-01', '2026-01-31'), leftOn: on('2026-01-15') };
    expect(told({ ...COMPLETED, ...both })).toEqual([1000, 1000, 1000, ROUGH, false]);
  });

  it('does not know whether somebody has left this month', () => {
    const november = rough('2026-11-01', '2026-11-30');
    expect(told({ ...STUDYING, leftOn: november })).toEqual(['0..1000', '0..1000', 1000, ROUGH, ROUGH]);
    const december = rough('2026-12-01', '2026-12-31');
    expect(told({ ...STUDYING, leftOn: december })).toEqual([0, 0, 1000, 'none', true]);
  });

  it('sees a day between both ends on which leaving is ahead and still too soon', () => {
    const facts = { ...COMPLETED, completedOn: on('2025-11-25'), leftOn: rough('2026-11-01', '2026-11-30') };
    expect(told(facts)).toEqual(['0..1000', '0..1000', 1000, ROUGH, ROUGH]);
  });

  it('keeps both ends of a cost', () => {
    expect(told({ ...WITHDRAWN, cost: pounds(300, 400) })).toEqual([
      '300..400',
      '300..400',
      '300..400',
      'given up',
      false,
    ]);
    expect(told({ ...STUDYING, cost: pounds(300, 400) })).toEqual([0, 0, '300..400', 'none', false]);
    expect(told({ ...WITHDRAWN, cost: pounds(300, 400), repaid: pounds(50, 100) })[1]).toBe('200..350');
  });
});

describe('what cannot be told', () => {
  it.each<[string, Given, string]>([
    [
      'the state',
      { ...STUDYING, studyStatus: open('“?” in H2 is not understood') },
      '“?” in H2 is not understood',
    ],
    ['the cost', { ...WITHDRAWN, cost: open('the row gives no cost') }, 'the row gives no cost'],
    ['the result', { ...COMPLETED, passed: open('“tbc” does not say') }, '“tbc” does not say'],
    [
      'the day of completion',
      { ...COMPLETED, completedOn: open('it lies before the start') },
      'it lies before the start',
    ],
    ['the last day', { ...COMPLETED, leftOn: open('two last days are given') }, 'two last days are given'],
    ['whether it is waived', { ...WITHDRAWN, waived: open('“?” cannot be read') }, '“?” cannot be read'],
    ['whether it is excluded', { ...WITHDRAWN, excluded: open('“?” cannot be read') }, '“?” cannot be read'],
    [
      'when the studies should end',
      { ...STUDYING, daysPastEnd: open('it lies before the start') },
      'it lies before the start',
    ],
  ])('because of %s', (_what, facts, why) => {
    expect(told(facts)).toEqual(OPEN(why));
  });

  it('of an unreadable sum repaid, only what is left of it', () => {
    const facts = { ...WITHDRAWN, repaid: open('“?” in Q2 cannot be read') };
    expect(told(facts)).toEqual([
      1000,
      '? “?” in Q2 cannot be read',
      '? “?” in Q2 cannot be read',
      'given up',
      false,
    ]);
    expect(told({ ...STUDYING, repaid: facts.repaid })[1]).toBe(0);
  });

  it('of studies that failed, no day is needed', () => {
    const facts = { ...STUDYING, studyStatus: known('completed'), passed: known(false) };
    expect(told(facts)).toEqual([1000, 1000, 1000, 'failed', false]);
  });

  it('is whether overdue studies were completed', () => {
    const overdue = { ...STUDYING, daysPastEnd: known(1) };
    expect(told(overdue)).toEqual(OPEN(OVERDUE));
    expect(told({ ...overdue, studyStatus: known('deferred') })).toEqual(OPEN(OVERDUE));
    expect(told({ ...STUDYING, daysPastEnd: { ...pounds(-5, 25) } })).toEqual(OPEN(OVERDUE));
    expect(told({ ...overdue, leftOn: on('2026-12-31') })).toEqual(OPEN(OVERDUE));
  });

  it('of somebody who left, whether the studies had ended by then', () => {
    const overdue = { ...STUDYING, daysPastEnd: known(100) };
    // 100 days before the check is 14 August 2026.
    expect(told({ ...overdue, leftOn: on('2026-08-13') })).toEqual([1000, 1000, 1000, 'given up', false]);
    expect(told({ ...overdue, leftOn: on('2026-08-14') })).toEqual(OPEN(OVERDUE));
    const ending = { ...overdue, expectedEndOn: on('2026-08-20') };
    expect(told({ ...ending, leftOn: on('2026-08-19') })[0]).toBe(1000);
    expect(told({ ...ending, leftOn: on('2026-08-20') })).toEqual(OPEN(OVERDUE));
    expect(told({ ...overdue, leftOn: rough('2026-08-01', '2026-08-31') })).toEqual(OPEN(OVERDUE));
  });
});
