import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, hashText } from '../../src/policy/hash';

/** FNV-1a by its definition, with big integers. */
function byDefinition(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

describe('the hash', () => {
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('of %j is the published FNV-1a value', (text, hash) => {
    expect(hashText(text)).toBe(hash);
  });

  it('is FNV-1a of the UTF-8 bytes of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(hashText(text)).toBe(byDefinition(text));
      }),
    );
  });
});

describe('canonical JSON', () => {
  it('is the same whatever the order of keys, and leaves $schema out', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true, $schema: 's' })).toBe(
      '{"a":true,"b":[1,{"c":"x","d":null}]}',
    );
  });

  it('tells lists of different order apart', () => {
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });
});
