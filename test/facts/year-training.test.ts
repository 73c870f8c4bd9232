import { beforeAll, describe, expect, it } from '@jest/globals';
import { figuresByActivity } from '../../src/facts/figures-by-activity';
import { figuresByProvider, type FiguresOf } from '../../src/facts/figures-by-provider';
import { peopleOf, type People } from '../../src/facts/people';
import { trainingDoneOf, type TrainingDone } from '../../src/facts/training-done';
import type { YearEvaluations } from '../../src/facts/year-evaluations';
import type { YearRow } from '../../src/facts/year-training';
import { detailsOfSheets } from '../../src/report/details-of-sheets';
import { extract } from '../../src/register/extract';
import { recognise } from '../../src/register/recognise';
import type { Records } from '../../src/register/records';
import { cellAddress } from '../../src/workbook/address';
import { runToEnd } from '../../src/workbook/progress';
import { date } from '../../samples/xlsx-writer.mjs';
import { AS_AT, match, sheet } from '../register/reading';
import { snapshotOf } from '../support/checking';
import { catalogue } from '../support/policies';

const STAFF = sheet('Staff', [
  ['Name', 'Job title', 'Site', 'Start date'],
  ['Ann Smith', 'Teacher', 'Oak', date('2019-09-01')],
  ['Bob Jones', 'Cook', 'Elm', date('2020-09-01')],
  ['Cara Patel', 'Teacher', 'Oak', date('2021-09-01')],
]);
const LOG = sheet('Log', [
  ['Name', 'Course', 'Date completed', 'Provider', 'Hours', 'Cost'],
  ['Ann Smith', 'First aid', date('2025-11-22'), 'Lifeline', 6, 60],
  ['Ann Smith', 'First aid', date('2025-11-23'), 'Lifeline', 6, 60],
  ['Bob Jones; Cara Patel', 'Prevent', date('2026-11-22'), 'The Lifeline Ltd', 2, 50],
  ['Bob Jones', 'Prevent', date('2026-11-23'), 'Lifeline', 2, 50],
  ['Bob Jones', 'Phonics', date('2026-03-01'), 'In-house', 'ages', '£20-30'],
  ['Cara Patel', 'Phonics', date('2026-03-01'), null, '1-2 hours', '30 EUR'],
  ['Zoe Quill', 'Phonics', date('2026-03-01'), 'Reading Hub', 3, null],
  ['Ann Smith', 'Phonics', 'TBC', 'Reading Hub', 3, 10],
  ['All staff', 'Fire safety', date('2026-09-01'), 'FireSafe', 1, 300],
  ['All staff (absent: Cara Patel)', 'Fire safety', date('2026-09-02'), 'FireSafe', 1, 300],
]);
const FEEDBACK = sheet('Evaluations', [
  ['Course', 'Name', 'Course date', 'Provider', 'Rating (out of 5)', 'Reflection'],
  ['First aid', 'Ann Smith', date('2025-11-22'), null, 1, 'Long ago'],
  ['First aid', 'Ann Smith', date('2025-11-23'), null, 4, 'Calm'],
  ['Prevent', 'Bob Jones', date('2026-11-22'), null, '50%', 'Ask'],
  ['Phonics', 'Cara Patel', date('2026-03-01'), null, 'good fun', 'Pace'],
  ['Away day', null, date('2026-05-01'), 'Lifeline', 5, 'More'],
  ['Away day', null, date('2024-05-01'), 'Lifeline', 1, 'Less'],
]);

let records: Records;
let people: People;
let done: TrainingDone;
let rows: readonly YearRow[];
let evaluations: YearEvaluations | undefined;
beforeAll(async () => {
  const snapshots = [await snapshotOf([STAFF, LOG, FEEDBACK])];
  const { registers } = runToEnd(recognise(snapshots, match, AS_AT, { words: catalogue.policyWords }));
  records = runToEnd(extract(snapshots, registers, match, AS_AT, detailsOfSheets(['Impact'])));
  people = peopleOf(records, AS_AT);
  done = trainingDoneOf({ records, people, catalogue, asAt: AS_AT });
  rows = done.year();
  evaluations = done.yearEvaluations();
});

const at = (row: number) => {
  const found = rows.find(({ record }) => cellAddress(record.course.cell) === `Log!B${row}`);
  return (
    found && {
      isCertain: found.isCertain,
      people: found.people.map(({ name }) => name.display),
      heads: found.heads,
      length: found.length.kind === 'known' ? found.length.span : found.length.why,
      cost: found.cost?.kind === 'open' ? found.cost.why : found.cost?.span,
    }
  );
};

describe('the training of the last 12 months', () => {
  it('begins on the day after that day last year, and ends today', () => {
    expect(at(2)).toBeUndefined();
    expect(at(3)).toMatchObject({ isCertain: true, heads: 1, length: { from: 360, to: 360 } });
    expect(at(4)).toMatchObject({ isCertain: true, people: ['Bob Jones'], heads: 1 });
    expect(at(5)).toBeUndefined();
  });

  it('parts the price of a row among its people, and gives each the whole length', () => {
    expect(at(4)).toMatchObject({ length: { from: 120, to: 120 }, cost: { from: 25, to: 25 } });
  });

  it('says why a length or an amount is not known', () => {
    expect(at(6)).toMatchObject({ length: expect.stringMatching(/^“ages”: /), cost: { from: 20, to: 30 } });
    expect(at(7)).toMatchObject({
      length: { from: 60, to: 120 },
      cost: 'the amount in Log!F7 is in EUR, not in pounds',
    });
  });

  it('counts somebody who is on no list, and nobody of a group without its absentees', () => {
    expect(at(8)).toMatchObject({ people: [], heads: 1, cost: undefined });
    expect(at(9)).toMatchObject({ isCertain: false });
    expect(at(10)).toMatchObject({ people: [], heads: undefined });
    expect(at(11)).toMatchObject({ people: ['Ann Smith', 'Bob Jones'], heads: 2 });
  });
});

describe('figures by provider', () => {
  const all = () => figuresByProvider(records, rows, done.providers());
  const of = (name: string): FiguresOf | undefined => all().find((each) => each.name === name);
  const OWN = 'In-house, online and the like';

  it('add up what one provider gave, however it is written', () => {
    expect(of('Lifeline')).toMatchObject({
      figures: {
        ...{ times: 3, perhaps: 0, people: 3, timed: 3, priced: 3 },
        hours: { from: 10, to: 10 },
        pounds: { from: 110, to: 110 },
        poundsPerHour: { from: 11, to: 11 },
        poundsPerHead: { from: 110 / 3, to: 110 / 3 },
      },
    });
  });

  it('compare only what has both a price and a length, and keep what may be in the year apart', () => {
    expect(of(OWN)).toMatchObject({
      figures: { times: 1, timed: 0, priced: 1, pounds: { from: 20, to: 30 } },
    });
    expect(of(OWN)?.figures).not.toHaveProperty('poundsPerHour');
    expect(of('Reading Hub')).toMatchObject({ figures: { times: 1, perhaps: 1, people: 0, priced: 0 } });
    expect(of('(not given)')).toMatchObject({ figures: { times: 1, hours: { from: 1, to: 2 }, priced: 0 } });
  });

  it('know no heads of a group without its absentees', () => {
    expect(of('FireSafe')).toMatchObject({
      figures: {
        ...{ times: 2, perhaps: 0, timed: 1, priced: 2, pounds: { from: 600, to: 600 } },
        hours: { from: 2, to: 2 },
        poundsPerHour: { from: 150, to: 150 },
        poundsPerHead: { from: 150, to: 150 },
      },
    });
  });

  it('have the mean of the ratings of that year, whatever their scale', () => {
    const ratings = of('Lifeline')?.ratings;
    // 4 of 5, 50 per cent, and 5 of 5 of a day that no log has.
    expect(ratings).toMatchObject({ count: 3, unread: [] });
    expect(ratings?.share).toBeCloseTo((0.8 + 0.5 + 1) / 3);
  });

  it('hold every row once', () => {
    const sum = all().reduce((total, { figures }) => total + figures.times + figures.perhaps, 0);
    expect(sum).toBe(rows.length);
  });
});

describe('figures by activity', () => {
  const all = () => figuresByActivity(rows, evaluations?.forms ?? [], catalogue);

  it('hold every row and every form of the year once', () => {
    const sum = (pick: (each: FiguresOf) => number) => all().reduce((total, each) => total + pick(each), 0);
    expect(sum(({ figures }) => figures.times + figures.perhaps)).toBe(rows.length);
    expect(evaluations?.forms).toHaveLength(4);
    expect(sum(({ ratings }) => ratings.count + ratings.unread.length)).toBe(4);
  });

  it('tell ratings whose scale is not known apart', () => {
    expect(all().find(({ name }) => name === 'Phonics')).toMatchObject({
      figures: { times: 3, perhaps: 1, timed: 2 },
      ratings: { count: 0, unread: [{ row: 4, column: 4 }] },
    });
    expect(all().find(({ name }) => name === 'Away day')).toMatchObject({
      figures: { times: 0 },
      ratings: { count: 1, share: 1 },
    });
  });
});
