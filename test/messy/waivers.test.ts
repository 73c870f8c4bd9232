import { describe, expect, it } from '@jest/globals';
import { cellAddress } from '../../src/workbook/address';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkBy, findingsBy, messagesBy, outcomesOf } from './judged';
import { DONE, sheet } from './sheets';

const OLD = date('2019-09-01');
const staff = (...more: readonly (readonly Cell[])[]) =>
  sheet('Staff', [
    ['Name', 'Job title', 'Start date'],
    ['Ann Smith', 'Class Teacher', OLD],
    ['Bob Jones', 'Cook', OLD],
    ...more,
  ]);
const matrix = (topic: string, ...more: readonly (readonly Cell[])[]) =>
  sheet('Matrix', [
    ['Name', topic, 'Prevent'],
    ['Ann Smith', null, DONE],
    ['Bob Jones', DONE, DONE],
    ...more,
  ]);

const HEADINGS = ['Name', 'Training waived', 'Reason for exemption', 'Approved by', 'From', 'Until'];
/** Waivers; the last row is of another training, and keeps the columns plain. */
const waivers = (...rows: readonly (readonly Cell[])[]) =>
  sheet('Exceptions', [
    HEADINGS,
    ...rows,
    ['Bob Jones', 'Manual handling', 'Back injury', 'S Bramley', date('2026-03-02'), date('2030-03-01')],
  ]);
type Part = 'name' | 'topic' | 'reason' | 'approver' | 'from' | 'until';
const WHOLE: Readonly<Record<Part, Cell>> = {
  name: 'Ann Smith',
  topic: 'First aid',
  reason: 'Maternity leave',
  approver: 'S Bramley',
  from: date('2026-03-02'),
  until: date('2027-03-01'),
};
const waiver = (other: Partial<Record<Part, Cell>> = {}): readonly Cell[] =>
  Object.values({ ...WHOLE, ...other });
const RULE = 'first-aid-renewal';

describe('a waiver in force', () => {
  it.each([
    ['the day before its first', '2026-03-01', false],
    ['its first day', '2026-03-02', true],
    ['its last day', '2027-03-01', true],
    ['the day after', '2027-03-02', false],
  ])('%s', async (_what, asAt, isAccepted) => {
    const result = await checkBy('futura', [staff(), matrix('First aid'), waivers(waiver())], asAt);
    expect(outcomesOf(result, RULE)).toEqual(
      isAccepted ? ['Bob Jones: met'] : ['Ann Smith: breach', 'Bob Jones: met'],
    );
    expect(result.accepted.map(({ finding }) => finding.person)).toEqual(isAccepted ? ['Ann Smith'] : []);
  });

  it('is told with reason, approver, end and cell, and counts neither as a breach nor as met', async () => {
    const sheets = [staff(), matrix('First aid')];
    const without = await checkBy('futura', sheets);
    const result = await checkBy('futura', [...sheets, waivers(waiver())]);
    expect(
      result.accepted.map(({ finding: { outcome, person, topic }, reason, approver, until, cells }) => [
        outcome,
        person,
        topic,
        reason,
        approver,
        until,
        ...cells.map(cellAddress),
      ]),
    ).toEqual([
      [
        'breach',
        'Ann Smith',
        'first-aid',
        'Maternity leave',
        'S Bramley',
        '2027-03-01',
        'Exceptions!F2',
        'Exceptions!A2',
      ],
    ]);
    expect(result.findings).toEqual([]);
    expect(result.edits.marks).toEqual([]);
    expect(result.totals).toEqual({ ...without.totals, breach: without.totals.breach - 1 });
  });

  it('holds from any day on where it names none', async () => {
    const sheets = [staff(), matrix('First aid'), waivers(waiver({ from: null }))];
    expect(outcomesOf(await checkBy('futura', sheets, '2020-01-01'), RULE)).not.toContain(
      'Ann Smith: breach',
    );
  });

  it('does not touch what is met, or what is of somebody else or of another training', async () => {
    const met = await checkBy('futura', [
      staff(),
      matrix('First aid'),
      waivers(waiver({ name: 'Bob Jones' })),
    ]);
    expect(outcomesOf(met, RULE)).toEqual(['Ann Smith: breach', 'Bob Jones: met']);
    expect(met.accepted).toEqual([]);
    const other = await checkBy('futura', [
      staff(),
      matrix('First aid'),
      waivers(waiver({ topic: 'Prevent' })),
    ]);
    expect(outcomesOf(other, RULE)).toContain('Ann Smith: breach');
  });

  it('holds too of what is due soon and of what cannot be told', async () => {
    const rows = [
      ['Cara Patel', date('2024-12-01'), DONE],
      ['Dev Okoro', 'see file', DONE],
    ];
    const people = staff(['Cara Patel', 'Cook', OLD], ['Dev Okoro', 'Cook', OLD]);
    const both = waivers(waiver({ name: 'Cara Patel' }), waiver({ name: 'Dev Okoro' }));
    const result = await checkBy('futura', [people, matrix('First aid', ...rows), both]);
    expect(result.accepted.map(({ finding: { outcome, person } }) => `${person ?? ''}: ${outcome}`)).toEqual([
      'Cara Patel: due-soon',
      'Dev Okoro: cannot-tell',
    ]);
  });
});

describe('a waiver that lacks something waives nothing, and is asked about', () => {
  it.each<[Part, Cell, string, string]>([
    ['reason', null, 'it gives no reason', 'A2'],
    ['approver', null, 'it does not say who approved it', 'A2'],
    ['until', null, 'it has no end', 'A2'],
    ['until', 'on return', 'its end, “on return” in Exceptions!F2, cannot be read as a date', 'F2'],
    ['from', 'last summer', 'its first day cannot be read as a date', 'E2'],
    ['name', 'Zoe Quill', 'it is not clear who is meant', 'A2'],
    ['topic', 'Everything', 'it is not clear which training is meant', 'B2'],
  ])('%s: %s', async (part, said, why, cell) => {
    const sheets = [staff(), matrix('First aid'), waivers(waiver({ [part]: said }))];
    const result = await checkBy('futura', sheets);
    expect(outcomesOf(result, RULE)).toContain('Ann Smith: breach');
    expect(result.accepted).toEqual([]);
    const name = part === 'name' && typeof said === 'string' ? said : 'Ann Smith';
    expect(messagesBy(result, 'open-waiver')).toEqual([`The waiver of “${name}” does not count: ${why}.`]);
    expect(findingsBy(result, 'open-waiver')).toEqual([`cannot-tell | open-waiver | Exceptions!${cell}`]);
  });

  it('keeps its id when the rows are sorted, and another has another', async () => {
    const open = waiver({ until: 'on return' });
    const other = waiver({ until: 'on return', topic: 'Fire safety' });
    const idsOf = async (...rows: readonly (readonly Cell[])[]) =>
      (await checkBy('futura', [staff(), matrix('First aid'), waivers(...rows)])).findings
        .filter(({ rule }) => rule === 'open-waiver')
        .map(({ id }) => id);
    const ids = await idsOf(open, other);
    expect(new Set(ids).size).toBe(2);
    expect(await idsOf(other, open)).toEqual(ids);
  });

  it('is not asked about when it is whole', async () => {
    const result = await checkBy('futura', [staff(), matrix('First aid'), waivers(waiver())]);
    expect(findingsBy(result, 'open-waiver')).toEqual([]);
  });

  it('may be of one of two people', async () => {
    const people = staff(['Alan Smith', 'Cook', OLD]);
    const sheets = [people, matrix('First aid'), waivers(waiver({ name: 'A Smith' }))];
    const result = await checkBy('futura', sheets);
    expect(messagesBy(result, 'open-waiver')).toEqual([
      'The waiver of “A Smith” does not count: it is not clear who is meant.',
    ]);
  });

  it('holds to the first day of a month that it gives, and from the last one', async () => {
    const month = [staff(), matrix('First aid'), waivers(waiver({ from: 'Mar 2026', until: 'Nov 2026' }))];
    const isWaived = async (asAt: string) => (await checkBy('futura', month, asAt)).accepted.length === 1;
    expect(await isWaived('2026-03-30')).toBe(false);
    expect(await isWaived('2026-03-31')).toBe(true);
    expect(await isWaived('2026-11-01')).toBe(true);
    expect(await isWaived('2026-11-02')).toBe(false);
  });
});

describe('a waiver of a wider training', () => {
  const lapsed = sheet('Log', [
    ['Name', 'Course', 'Date'],
    ['Ann Smith', 'First aid at work', date('2023-09-04')],
    ['Bob Jones', 'First aid at work', DONE],
  ]);
  // The template has a rule of its own for first aid at work that has long lapsed.
  const NARROW = 'first-aid-at-work-lapsed';

  it('covers the narrower one', async () => {
    const result = await checkBy('template', [staff(), lapsed, waivers(waiver())]);
    expect(outcomesOf(result, NARROW)).toEqual(['Bob Jones: met']);
    expect(result.accepted.map(({ finding }) => finding.rule)).toContain(NARROW);
  });

  it('is not what a waiver of the narrower one is', async () => {
    const narrow = [staff(), matrix('First aid'), waivers(waiver({ topic: 'First aid at work' }))];
    const result = await checkBy('futura', narrow);
    expect(outcomesOf(result, RULE)).toContain('Ann Smith: breach');
    expect(result.accepted).toEqual([]);
    const same = await checkBy('template', [staff(), lapsed, waivers(waiver({ topic: 'FAW' }))]);
    expect(outcomesOf(same, NARROW)).toEqual(['Bob Jones: met']);
  });
});
