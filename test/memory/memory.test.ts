import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_MEMORY_BYTES, memoryText, NO_MEMORY, recall } from '../../src/memory/memory';
import type { MappingFile } from '../../src/register/mapping-file';

const mapping: MappingFile = { version: 1, registers: [{ sheet: 'Log', fields: { person: ['B'] } }] };

describe('what is remembered', () => {
  it('is read back, with keys that are not known kept', () => {
    const text = memoryText({ mapping, others: { waivers: [{ person: 'Ann Smith' }], answers: 1 } });
    expect(text).toBe(
      '{"version":1,"mapping":{"version":1,"registers":[{"sheet":"Log","fields":{"person":["B"]}}]},' +
        '"answers":1,"waivers":[{"person":"Ann Smith"}]}',
    );
    const { memory, notes } = recall(text);
    expect(notes).toEqual([]);
    expect(memory).toEqual({ mapping, others: { waivers: [{ person: 'Ann Smith' }], answers: 1 } });
    expect(memoryText(memory)).toBe(text);
  });

  it('is nothing where there is nothing', () => {
    expect(recall(undefined)).toEqual({ memory: NO_MEMORY, notes: [], isNewer: false });
  });

  it('is written in signs that XML allows, and read back to the same', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^x[a-z]{0,5}$/), fc.string({ unit: 'binary' })),
        (others) => {
          const text = memoryText({ others }) ?? '';
          // Everything but the signs that XML 1.0 leaves out, or that a parser may change.
          expect(text).not.toMatch(/\p{Cc}|\p{Cs}|[\u2028\u2029\ufffe\uffff]/u);
          expect(recall(text).memory.others).toEqual(others);
        },
      ),
    );
  });

  it.each([
    ['no JSON', '{'],
    ['the empty text', ''],
    ['a list', '[]'],
    ['without a version', '{}'],
    ['of version nought', '{"version":0}'],
    ['nested beyond sense', `{"version":1,"x":${'['.repeat(9999)}${']'.repeat(9999)}}`],
    ['that reaches for a prototype', '{"version":1,"__proto__":{}}'],
    ['too large', `{"version":1,"x":"${'x'.repeat(MAX_MEMORY_BYTES)}"}`],
  ])('is left out and said to be if it is %s', (_, text) => {
    const { memory, notes, isNewer } = recall(text);
    expect(memory).toEqual(NO_MEMORY);
    expect(notes).toEqual([expect.stringContaining('cannot be read')]);
    expect(isNewer).toBe(false);
  });

  it('of a newer version is neither used nor written over', () => {
    const newer = '{"version":2,"mapping":{"version":1,"registers":[]}}';
    expect(recall(newer)).toEqual({
      memory: NO_MEMORY,
      notes: [expect.stringContaining('newer version')],
      isNewer: true,
    });
  });

  it('is used but for a mapping that is broken', () => {
    const { memory, notes } = recall('{"version":1,"mapping":{"version":1,"registers":[{}]},"answers":1}');
    expect(memory).toEqual({ others: { answers: 1 } });
    expect(notes).toEqual([
      expect.stringContaining('The mapping remembered in this workbook cannot be read'),
    ]);
  });

  it('is not written if it is too large', () => {
    const most = MAX_MEMORY_BYTES - '{"version":1,"x":""}'.length;
    expect(memoryText({ others: { x: 'x'.repeat(most) } })).toHaveLength(MAX_MEMORY_BYTES);
    expect(memoryText({ others: { x: 'x'.repeat(most + 1) } })).toBeUndefined();
    expect(memoryText({ others: { x: 'é'.repeat(most / 2 + 1) } })).toBeUndefined();
  });
});
