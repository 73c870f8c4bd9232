import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  fewestSessions,
  planSessions,
  type Attendee,
  type Session,
} from '../../../src/report/renewals/session-plan';
import '../../support/fixed-seed';

const person = (key: string, from: number, by: number, site?: string): Attendee => ({
  key,
  from,
  by,
  ...(site === undefined ? {} : { site }),
});

/** Anybody's two days, in any order of people; some have to come on one day. */
const someone = fc
  .record({
    from: fc.integer({ min: 0, max: 40 }),
    length: fc.integer({ min: 0, max: 15 }),
    site: fc.option(fc.constantFrom('Oak', 'Elm', 'Ash'), { nil: undefined }),
  })
  .map(({ from, length, site }) => person('', from, from + length, site));
const people = (maxLength: number) =>
  fc.array(someone, { maxLength }).map((list) => list.map((one, index) => ({ ...one, key: `p${index}` })));
/** Those who run out later may not renew earlier, as with one window for all. */
const agreeing = (maxLength: number) =>
  fc
    .array(fc.integer({ min: 0, max: 40 }), { maxLength })
    .map((days) => days.map((by, index) => person(`p${index}`, Math.max(0, by - 9), by)));

function expectValid(sessions: readonly Session[], all: readonly Attendee[], most: number): void {
  const seated = sessions.flatMap(({ attendees }) => attendees.map(({ key }) => key)).sort();
  expect(seated).toEqual(all.map(({ key }) => key).sort());
  for (const { from, by, attendees } of sessions) {
    expect(attendees.length).toBeGreaterThan(0);
    expect(attendees.length).toBeLessThanOrEqual(most);
    expect(from).toBeLessThanOrEqual(by);
    for (const each of attendees) {
      expect(by).toBeLessThanOrEqual(each.by);
      expect(from).toBeGreaterThanOrEqual(each.from);
    }
  }
}

/** The fewest days such that everybody has one of them, by trying all sets of last days. */
function fewestPoints(all: readonly Attendee[]): number {
  const days = [...new Set(all.map(({ by }) => by))];
  let best = days.length;
  for (let set = 0; set < 2 ** days.length; set += 1) {
    const chosen = days.filter((_, index) => (set >> index) % 2 === 1);
    if (chosen.length < best && all.every(({ from, by }) => chosen.some((on) => from <= on && on <= by)))
      best = chosen.length;
  }
  return best;
}

/** The fewest groups of at most so many who share a day, by trying every way to part them. */
function fewestGroups(all: readonly Attendee[], most: number): number {
  let best = all.length;
  const place = (at: number, groups: readonly (readonly Attendee[])[]): void => {
    if (groups.length >= best && at < all.length) return;
    const one = all[at];
    if (one === undefined) {
      best = Math.min(best, groups.length);
      return;
    }
    groups.forEach((group, index) => {
      const joined = [...group, one];
      const fits = Math.max(...joined.map(({ from }) => from)) <= Math.min(...joined.map(({ by }) => by));
      if (fits && joined.length <= most)
        place(
          at + 1,
          groups.map((each, other) => (other === index ? joined : each)),
        );
    });
    place(at + 1, [...groups, [one]]);
  };
  place(0, []);
  return best;
}

describe('the fewest sessions', () => {
  it('take everybody once, between their two days', () => {
    fc.assert(
      fc.property(people(60), fc.integer({ min: 1, max: 9 }), (all, most) => {
        expectValid(fewestSessions(all, most), all, most);
      }),
    );
  });

  it('are as few as there can be, where a session takes everybody', () => {
    fc.assert(
      fc.property(people(9), (all) => {
        expect(fewestSessions(all)).toHaveLength(fewestPoints(all));
      }),
    );
  });

  it('are as few as there can be with a limit, where nobody who runs out later may come earlier', () => {
    fc.assert(
      fc.property(agreeing(7), fc.integer({ min: 1, max: 4 }), (all, most) => {
        expect(fewestSessions(all, most)).toHaveLength(fewestGroups(all, most));
      }),
    );
  });

  it('do not depend on the order of people', () => {
    fc.assert(
      fc.property(people(20), fc.integer({ min: 1, max: 9 }), (all, most) => {
        expect(fewestSessions([...all].reverse(), most)).toEqual(fewestSessions(all, most));
      }),
    );
  });

  it('are on the last day of the first who runs out, with those who may come by then', () => {
    const [ann, bob, cara] = [person('ann', 0, 10), person('bob', 10, 20), person('cara', 11, 20)];
    expect(fewestSessions([cara, bob, ann])).toEqual([
      { from: 10, by: 10, attendees: [ann, bob] },
      { from: 11, by: 20, attendees: [cara] },
    ]);
  });

  it('open a second one on the same day where the first is full', () => {
    const all = ['a', 'b', 'c'].map((key) => person(key, 5, 5));
    expect(fewestSessions(all, 2).map(({ by, attendees }) => [by, attendees.length])).toEqual([
      [5, 2],
      [5, 1],
    ]);
  });
});

describe('the plan', () => {
  const limits = { most: 4, ownSite: 2 };

  it('takes everybody once, between their two days', () => {
    fc.assert(
      fc.property(people(60), (all) => {
        expectValid(planSessions(all, limits), all, limits.most);
      }),
    );
  });

  it('holds sessions at a site only for enough of its people', () => {
    const at = (site: string, count: number) =>
      Array.from({ length: count }, (_, index) => person(`${site}${index}`, 0, 9, site));
    const told = planSessions([...at('Oak', 2), ...at('Elm', 1), ...at('Ash', 1)], limits);
    expect(told.map(({ site, attendees }) => [site, attendees.map(({ key }) => key)])).toEqual([
      ['Oak', ['Oak0', 'Oak1']],
      [undefined, ['Ash0', 'Elm0']],
    ]);
  });
});
