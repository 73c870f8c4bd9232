import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ZodError } from 'zod';
import { parseCatalogue } from '../../src/catalogue/catalogue';
import { topicMatcher } from '../../src/catalogue/matcher';

const topic = (id: string, more: object = {}) => ({ id, title: id, aliases: [id], ...more });
/** Every list of a catalogue, empty, but for what is given. */
const json = (topics: readonly object[], more: object = {}) => ({ ...EMPTY, topics, ...more });
const shipped = JSON.parse(readFileSync('rules/catalogue.json', 'utf8')) as object;
const EMPTY = {
  policyWords: { criteria: [], impact: [] },
  ...Object.fromEntries(
    Object.entries(shipped).flatMap(([key, value]) => (Array.isArray(value) ? [[key, []]] : [])),
  ),
};

describe('a catalogue that is in order', () => {
  it('gives every topic its broader ones, however far up', () => {
    const { countsFor } = parseCatalogue(
      json([
        topic('a'),
        topic('b', { broader: ['a'] }),
        topic('c', { broader: ['b'] }),
        topic('d', { broader: ['b', 'c'] }),
      ]),
    );
    expect(Object.fromEntries(countsFor)).toEqual({
      a: ['a'],
      b: ['b', 'a'],
      c: ['c', 'b', 'a'],
      d: ['d', 'b', 'a', 'c'],
    });
  });
});

describe('a catalogue that is not', () => {
  it.each<[string, object, string]>([
    ['a topic twice', json([topic('a'), topic('a')]), 'The catalogue has the topic “a” twice.'],
    [
      'an unknown broader topic',
      json([topic('a', { broader: ['z'] })]),
      'The catalogue names “z”, which is not one of its topics.',
    ],
    [
      'an unknown topic of an abbreviation',
      json([topic('a')], { ambiguous: [{ text: 'AB', could: ['a', 'z'] }] }),
      'The catalogue names “z”, which is not one of its topics.',
    ],
    [
      'a topic broader than itself',
      json([topic('a', { broader: ['a'] })]),
      "The catalogue's topic “a” is broader than itself.",
    ],
    [
      'a circle',
      json([topic('a', { broader: ['b'] }), topic('b', { broader: ['c'] }), topic('c', { broader: ['a'] })]),
      "The catalogue's topic “a” is broader than itself.",
    ],
  ])('has %s', (_what, catalogue, message) => {
    expect(() => parseCatalogue(catalogue)).toThrow(new Error(message));
  });

  it.each<[string, unknown]>([
    ['no topics', json([])],
    ['an id in capitals', json([topic('First-Aid')])],
    ['an id with a space', json([topic('first aid')])],
    ['a topic without a title', json([{ id: 'a', aliases: [] }])],
    ['an empty alias', json([topic('a', { aliases: [''] })])],
    ['a misspelt key', json([topic('a', { alias: ['b'] })])],
    ['another key', json([topic('a')], { version: 2 })],
    ['nothing', null],
  ])('has %s', (_what, catalogue) => {
    expect(() => parseCatalogue(catalogue)).toThrow(ZodError);
  });

  it('gives one alias to two topics', () => {
    const catalogue = parseCatalogue(
      json([topic('a', { aliases: ['First aid'] }), topic('b', { aliases: ['first-aid'] })]),
    );
    expect(() => topicMatcher(catalogue)).toThrow('The catalogue gives “first-aid” to both “a” and “b”.');
  });
});
