import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newReaders } from '../../src/register/readers';
import { CELL_WORDS } from '../../src/register/values/cell-words';
import { isGroup, isNotPerson, looksLikeName, splitPeople } from '../../src/register/values/person-name';
import { AS_AT, match } from './reading';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const letters = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split('')),
  minLength: 2,
  maxLength: 9,
});
const listed = fc.constantFrom(
  ...[CELL_WORDS.nameless, CELL_WORDS.roleWords, CELL_WORDS.groups, CELL_WORDS.notPeople, CELL_WORDS.titles]
    .flatMap((list) => [...list])
    .filter((word) => /^[a-z]+$/.test(word)),
);
const word = fc.oneof(
  letters,
  listed,
  fc.constantFrom('smith', 'cook', 'ann', 'booked', 'maternity', 'leaver'),
);

describe('the remembering readers of names', () => {
  it('say the same as the readers themselves, whatever the two words are', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(' ', ', '), (first, second, between) => {
        const text = `${capital(first)}${between}${capital(second)}`;
        const {
          people,
          isGroup: remembered,
          looksLikeName: looks,
        } = newReaders({ asAt: AS_AT, dateSystem: 1900 }, (course) => match(course));
        expect([text, people(text)]).toEqual([text, isNotPerson(text) ? [] : splitPeople(text)]);
        expect([text, remembered(text)]).toEqual([text, isGroup(text)]);
        expect([text, looks(text)]).toEqual([text, looksLikeName(text)]);
      }),
      { numRuns: 3000 },
    );
  });
});
