import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitList } from '../../../src/register/values/list-text';

describe('lists in a cell', () => {
  it.each([
    [
      'First aider, DSL; Fire warden / Mentor\nSENCO & DDSL',
      ['First aider', 'DSL', 'Fire warden', 'Mentor', 'SENCO', 'DDSL'],
    ],
    ['First aider and fire warden', ['First aider', 'fire warden']],
    ['First aider, and DSL', ['First aider', 'DSL']],
    ['Health and safety rep', ['Health and safety rep']],
    ['Teaching & Learning lead', ['Teaching & Learning lead']],
    ['Maths lead & SENCO', ['Maths lead', 'SENCO']],
    ['DSL/SENCO', ['DSL', 'SENCO']],
    ['H/S rep', ['H/S rep']],
    ['phonics and/or reading', ['phonics and/or reading']],
    ['First aider (FAW, exp 2027), DSL', ['First aider (FAW, exp 2027)', 'DSL']],
    ['1) DSL\n2) SENCO', ['DSL', 'SENCO']],
    ['• DSL\n• SENCO', ['DSL', 'SENCO']],
    ['- DSL\n- SENCO', ['DSL', 'SENCO']],
    ['up to 1,000 pupils, phonics', ['up to 1,000 pupils', 'phonics']],
    ['DSL, dsl', ['DSL']],
    ['DSL, n/a, tbc,', ['DSL']],
    ['none', []],
    ['-', []],
  ])('%j', (text, items) => {
    expect(splitList(text)).toEqual(items);
  });

  it('reads back what was joined', () => {
    const item = fc.constantFrom(
      'First aider',
      'Fire warden',
      'Health and safety rep',
      'DSL',
      'ECT mentor',
      'Phonics & reading',
    );
    const separator = fc.constantFrom(', ', '; ', '\n', ' / ', ' • ');
    fc.assert(
      fc.property(fc.uniqueArray(item, { minLength: 1 }), separator, (items, by) => {
        expect(splitList(items.join(by))).toEqual(items);
      }),
    );
  });
});
