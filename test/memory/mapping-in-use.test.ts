import { describe, expect, it } from '@jest/globals';
import { BY_MAPPING, mappingInUse, toRemember } from '../../src/memory/mapping-in-use';
import { memoryText } from '../../src/memory/memory';
import type { PastCheck } from '../../src/memory/past-checks';
import type { MappingFile } from '../../src/register/mapping-file';
import { LOG, logRegister, workbookOf } from '../register/a-register';

const TOPICS = new Set(['first-aid']);
const mapping: MappingFile = {
  version: 1,
  registers: [{ sheet: 'Log', fields: { expiresOn: ['C'], cost: null } }],
};
const other: MappingFile = { version: 1, registers: [], notRegisters: ['Log'] };

const made: PastCheck = {
  policy: 'futura',
  hash: 'a',
  asAt: '2026-11-22',
  sign: 'b',
  people: 1,
  counts: [1, 0, 0, 0],
  topics: {},
  sites: {},
};

const remembered = memoryText({ mapping, checks: [made], others: { answers: 1 } });

const told = (given: MappingFile | undefined, memory: string | undefined) => {
  const used = mappingInUse(given, memory, TOPICS);
  const { edits, notes } = toRemember(
    used,
    { acceptances: [], isNew: false },
    made,
    [logRegister],
    [workbookOf(LOG)],
  );
  return {
    mapping: used.mapping,
    isRemembered: used.isRemembered,
    ...edits,
    notes: [...used.notes, ...notes],
  };
};

describe('the mapping in use', () => {
  it('is the one given, which is then remembered beside the rest', () => {
    expect(told(other, remembered)).toEqual({
      mapping: other,
      isRemembered: false,
      memory: memoryText({ mapping: other, checks: [made], others: { answers: 1 } }),
      notes: [BY_MAPPING],
    });
  });

  it('is else the one remembered, which is said and not written again', () => {
    expect(told(undefined, remembered)).toEqual({ mapping, isRemembered: true, notes: [BY_MAPPING] });
  });

  it('is none where there is none', () => {
    expect(told(undefined, undefined)).toEqual({
      mapping: undefined,
      isRemembered: false,
      memory: memoryText({ checks: [made], others: {} }),
      notes: [],
    });
  });

  it('takes the place of a memory that is broken, but not of one of a newer version', () => {
    expect(told(other, '{')).toMatchObject({
      memory: memoryText({ mapping: other, checks: [made], others: {} }),
      notes: [BY_MAPPING],
    });
    const newer = told(other, '{"version":2}');
    expect('memory' in newer).toBe(false);
    expect(newer).toMatchObject({
      mapping: other,
      notes: [expect.stringContaining('newer version'), BY_MAPPING],
    });
  });

  it('is remembered with the headings of the columns that it names', () => {
    const entry = { ...mapping.registers[0], sheet: 'Log' };
    const read = (memory: string | undefined) => mappingInUse(undefined, memory, TOPICS).mapping?.registers;
    expect(read(told(mapping, undefined).memory)).toEqual([{ ...entry, headings: { C: 'Date' } }]);
    const own = { version: 1 as const, registers: [{ ...entry, headings: {} }] };
    expect(read(told(own, undefined).memory)).toEqual(own.registers);
  });

  it('is used but not remembered if it is too large', () => {
    const huge: MappingFile = {
      version: 1,
      registers: Array.from({ length: 9999 }, () => ({
        sheet: 'Log',
        range: 'A1:B2',
        kind: 'staff',
        centralRecord: false,
      })),
    };
    const used = told(huge, remembered);
    expect(used.mapping).toBe(huge);
    expect('memory' in used).toBe(false);
    expect(used.notes).toEqual([BY_MAPPING, expect.stringContaining('too large')]);
  });

  it('is refused if it names a topic that is not there', () => {
    const wrong: MappingFile = { version: 1, registers: [{ sheet: 'M', topics: { 'frist-aid': null } }] };
    expect(() => mappingInUse(wrong, undefined, TOPICS)).toThrow('Did you mean "first-aid"?');
  });
});
