import { describe, expect, it } from '@jest/globals';
import { peopleOf } from '../../src/facts/people';
import { providerSubjects } from '../../src/facts/provider-subjects';
import type { RowSubject } from '../../src/facts/subject';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { AS_AT, recordsOf, sheet } from '../register/reading';
import { policyFor } from './a-policy-for';
import { cellsOf, plainFact } from './plain-facts';

const POLICY = policyFor({ subject: 'provider' }, 'listed');
const OTHER = policyFor({ subject: 'evaluation' }, 'received');

type Rows = readonly (readonly Cell[])[];
const log = (...rows: Rows) =>
  sheet('Log', [
    ['Name', 'Course', 'Date completed', 'Provider'],
    ['Bob Jones', 'Phonics', date('2020-01-06'), 'Long Ago Ltd'],
    ...rows,
  ]);
const HEADER = [
  'Name of provider',
  'Approved on',
  'Quality check',
  'Checked by',
  'Outcome of check',
  'Area of expertise',
  'Quotes obtained',
  'Review due',
];
const REDCLIFF = [
  'Redcliff First Aid Ltd',
  date('2024-06-11'),
  date('2026-05-20'),
  'M Achterberg',
  'Good',
  'First aid',
  3,
  date('2026-11-21'),
] as const;
const list = (...rows: Rows) => sheet('Approved providers', [HEADER, REDCLIFF, ...rows]);

async function providers(
  sheets: readonly ReturnType<typeof sheet>[],
  policy = POLICY,
): Promise<readonly RowSubject[]> {
  const records = await recordsOf(...sheets);
  return providerSubjects(records, peopleOf(records, AS_AT), policy, AS_AT);
}

/** The facts of the second row of the list, which differs from the first in some places. */
async function second(...changes: readonly (readonly [column: number, cell: Cell])[]) {
  const row = changes.reduce<readonly Cell[]>(
    (cells, [at, cell]) => cells.with(at, cell),
    ['Hexham Maths Hub', ...REDCLIFF.slice(1)],
  );
  const found = (await providers([list(row)])).find(({ name }) => name === 'Hexham Maths Hub');
  if (found === undefined) throw new Error('no second row');
  return found.facts;
}
const told = async (fact: string, column: number, cell: Cell) =>
  plainFact((await second([column, cell]))[fact]);

describe('providers of the list', () => {
  it('takes everything from a full row', async () => {
    const [one] = await providers([list()]);
    const facts = Object.fromEntries(
      Object.entries(one?.facts ?? {}).map(([name, fact]) => [name, plainFact(fact)]),
    );
    expect(facts).toEqual({
      listed: true,
      approved: true,
      qualityChecked: true,
      daysSinceCheck: 186,
      checkPassed: true,
      expertiseRecorded: true,
      quotesTaken: 3,
      daysPastReview: 1,
    });
    expect(cellsOf(one?.facts.daysSinceCheck)).toEqual(["'Approved providers'!C2"]);
  });

  it('says no of a blank cell and of a day still ahead', async () => {
    expect(await told('approved', 1, null)).toBe(false);
    expect(await told('approved', 1, date('2026-11-22'))).toBe(true);
    expect(await told('approved', 1, date('2026-11-23'))).toBe(false);
    expect(await told('expertiseRecorded', 5, null)).toBe(false);
    expect(await told('quotesTaken', 6, null)).toBe(0);
    const unchecked = await second([2, null], [3, null], [4, null]);
    expect([unchecked.qualityChecked, unchecked.checkPassed].map(plainFact)).toEqual([false, false]);
    expect(plainFact(unchecked.daysSinceCheck)).toBe('? no day of a quality check is entered');
    expect(plainFact((await second([2, date('2026-11-23')])).qualityChecked)).toBe(false);
    expect(await told('daysPastReview', 7, date('2026-11-22'))).toBe(0);
    expect(await told('daysPastReview', 7, date('2026-11-23'))).toBe(-1);
  });

  it('asks about what cannot be read, with its cell', async () => {
    const facts = await second([1, '31/02/2026'], [4, 'Mixed'], [6, '£300 and £450']);
    for (const [name, cell] of [
      ['approved', 'B3'],
      ['checkPassed', 'E3'],
      ['quotesTaken', 'G3'],
    ] as const) {
      expect(facts[name]?.kind).toBe('unknown');
      expect(cellsOf(facts[name])).toEqual([`'Approved providers'!${cell}`]);
    }
    expect(await told('checkPassed', 4, null)).toBe('? no outcome of the quality check is entered');
  });

  it.each([
    ['Outstanding', true],
    ['Satisfactory', true],
    ['Approved for use', true],
    ['No concerns', true],
    ['Unsatisfactory', false],
    ['Do not use', false],
    ['Not approved', false],
    ['Failed', false],
    ['Inadequate', false],
  ])('takes %s for an outcome', async (text, passed) => {
    expect(await told('checkPassed', 4, text)).toBe(passed);
  });

  it.each(['Good, but do not use for maths', 'Not very good', 'Good unless short of time', 'Ongoing'])(
    'asks what %s means',
    async (text) => {
      expect((await second([4, text])).checkPassed?.kind).toBe('unknown');
    },
  );

  it.each([
    ['3 quotes', 3],
    ['Three obtained', 3],
    ['1', 1],
    ['None', 0],
  ])('counts the quotes of %s', async (text, count) => {
    expect(await told('quotesTaken', 6, text)).toBe(count);
  });

  it.each(['3 asked, 2 received', 'Q-2041', 'Yes'])('asks how many quotes %s are', async (text) => {
    expect((await second([6, text])).quotesTaken?.kind).toBe('unknown');
  });
});

describe('providers in use', () => {
  const used = (provider: string, on: Cell = date('2026-05-05')) => ['Ann Smith', 'First aid', on, provider];
  const others = async (...rows: Rows) => (await providers([log(...rows), list()])).slice(1);

  it('counts the training of the last 12 months, however the name is written', async () => {
    const [one] = await providers([
      log(
        used('The Redcliff First Aid Limited'),
        used('redcliff first-aid (UK)', date('2025-11-23')),
        used('Redcliff First Aid', date('2025-11-22')),
        used('Redcliff First Aid', date('2026-11-23')),
      ),
      list(),
    ]);
    expect(plainFact(one?.facts.timesUsed)).toBe(2);
    expect(cellsOf(one?.facts.timesUsed)).toEqual(['Log!D3', 'Log!D4', "'Approved providers'!A2"]);
    const [rough] = await providers([log(used('Redcliff First Aid', 'November 2025')), list()]);
    expect(plainFact(rough?.facts.timesUsed)).toBe('0..1');
  });

  it('has those on no list, once each', async () => {
    const found = await others(used('SafeSite'), used('Safesite Ltd'), used('NASBTT', date('2025-11-22')));
    expect(
      found.map(({ name, facts }) => [name, plainFact(facts.listed), plainFact(facts.timesUsed)]),
    ).toEqual([['SafeSite', false, 2]]);
    expect(cellsOf(found[0]?.facts.listed)).toEqual(['Log!D3', 'Log!D4']);
    expect(Object.keys(found[0]?.facts ?? {})).toEqual(['listed', 'timesUsed']);
  });

  it('takes in-house, internal and various for none', async () => {
    expect(
      await others(used('In-house'), used('Internal'), used('Various'), used('In house – A Smith')),
    ).toEqual([]);
  });

  it('asks whether a name that is near one of the list is that one', async () => {
    const [near] = await others(used('Redcliff First Aid Training'));
    expect(plainFact(near?.facts.listed)).toBe(
      "? “Redcliff First Aid Training” may be “Redcliff First Aid Ltd” in 'Approved providers'!A2",
    );
    expect(cellsOf(near?.facts.listed)).toEqual(['Log!D3', "'Approved providers'!A2"]);
  });

  it('has none without a list of providers or a rule for them, and no use where no log names any', async () => {
    expect(await providers([log(used('SafeSite'))])).toEqual([]);
    expect(await providers([log(used('SafeSite')), list()], OTHER)).toEqual([]);
    const [one] = await providers([list()]);
    expect(one?.facts).not.toHaveProperty('timesUsed');
  });
});
