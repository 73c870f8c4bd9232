import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutSmallGroups, type Group } from '../../../src/report/governors/held-back';
import { plain } from '../../support/sheets';

const group = (name: string, people: number, met: number, breach: number): Group => ({
  name,
  people,
  counts: { met, dueSoon: 0, breach, cannotTell: 0, notApplicable: 0 },
});
const shown = (...groups: readonly Group[]) => {
  const { rows, totals, open, isHeldBack } = withoutSmallGroups(groups);
  return { rows: rows.map((row) => row.map(plain)), totals: totals.map(plain), open, isHeldBack };
};

describe('a breakdown for everybody', () => {
  it('shows groups of five people and more, the lowest rate first, and their sum', () => {
    expect(shown(group('Oak', 5, 5, 0), group('Elm', 9, 3, 6))).toEqual({
      rows: [
        ['Elm', '33%', 9, 6, 0],
        ['Oak', '100%', 5, 0, 0],
      ],
      totals: ['All', '57%', 14, 6, 0],
      open: 2,
      isHeldBack: false,
    });
  });

  it('holds back a group of four, and the next smallest with it, so that the total does not tell', () => {
    const { rows, open } = shown(group('Ash', 4, 4, 0), group('Elm', 9, 9, 0), group('Oak', 20, 20, 0));
    expect(rows).toEqual([
      ['Oak', '100%', 20, 0, 0],
      ['Ash', 'not shown', 'not shown', 'not shown', 'not shown'],
      ['Elm', 'not shown', 'not shown', 'not shown', 'not shown'],
    ]);
    expect(open).toBe(1);
  });

  it('holds back how many breaches there are where they are one to four', () => {
    const { rows, totals } = shown(group('Elm', 9, 8, 1), group('Oak', 20, 12, 8), group('Fir', 30, 21, 9));
    expect(rows.map(([name, , , breach]) => [name, breach])).toEqual([
      ['Oak', 'not shown'],
      ['Fir', 9],
      ['Elm', 'not shown'],
    ]);
    expect(totals[3]).toBe(18);
  });

  it('shows duties of the organisation as they are: they are nobody’s', () => {
    const duties: Group = {
      name: 'Duties',
      counts: { met: 1, dueSoon: 0, breach: 2, cannotTell: 0, notApplicable: 0 },
    };
    expect(shown(duties).rows).toEqual([['Duties', '33%', 3, 2, 0]]);
  });

  it('shows nothing of a group of which nothing was judged', () => {
    expect(shown(group('Oak', 0, 0, 0)).rows).toEqual([]);
  });

  it('never shows a number of breaches from one to four of a group of people', () => {
    const groups = fc.array(
      fc.record({ people: fc.integer({ min: 1, max: 30 }), breach: fc.integer({ min: 0, max: 30 }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(groups, (all) => {
        const { rows } = shown(
          ...all.map(({ people, breach }, index) => group(`G${index}`, people, 3, breach)),
        );
        for (const [, , , breach] of rows)
          expect(breach === 'not shown' || breach === 0 || Number(breach) >= 5).toBe(true);
      }),
    );
  });
});
