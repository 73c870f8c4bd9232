import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { keysOf } from '../../src/json/schema-keys';
import { mappingJsonSchema, parseMapping } from '../../src/register/mapping-file';

const parse = (value: unknown) => parseMapping(JSON.stringify(value));
const entry = (value: object) => ({ version: 1, registers: [{ sheet: 'Log', ...value }] });

describe('a mapping file', () => {
  it('holds columns by their letters, alone or in a list, and null for none', () => {
    const { registers } = parse(
      entry({
        range: 'A5:J240',
        headerRows: [5],
        fields: { person: 'B', completedOn: ['E'], expiresOn: null },
        topics: { 'first-aid': [{ column: 'F', holds: 'expires' }, 'G'], prevent: 'H', fire: null },
        notUsed: 'K',
        given: { site: 'B2', person: { cell: 'A1', value: 'Ann Smith' }, role: null },
        codes: { c: 'completed', x: null },
      }),
    );
    expect(registers).toEqual([
      {
        sheet: 'Log',
        range: 'A5:J240',
        headerRows: [5],
        fields: { person: ['B'], completedOn: ['E'], expiresOn: null },
        topics: {
          'first-aid': [{ column: 'F', holds: 'expires' }, { column: 'G' }],
          prevent: [{ column: 'H' }],
          fire: null,
        },
        notUsed: ['K'],
        given: { site: 'B2', person: { cell: 'A1', value: 'Ann Smith' }, role: null },
        codes: { c: 'completed', x: null },
      },
    ]);
  });

  it('may tell what inspect tells besides, of which nothing is kept', () => {
    const told = entry({ confidence: 0.9, reasons: ['So.'], columns: [{ column: 'A' }] });
    expect(parse({ $schema: 'mapping.schema.json', ...told, refused: [{ sheet: 'Notes' }] })).toEqual(
      entry({}),
    );
  });

  it('may begin with a byte order mark', () => {
    expect(parseMapping(`\uFEFF${JSON.stringify(entry({}))}`)).toEqual(entry({}));
  });

  it.each<[string, unknown, string]>([
    ['no object', [], 'at $: [] stands here'],
    ['another version', { version: 2, registers: [] }, 'at $.version: 2 is not known here'],
    ['no version', { registers: [] }, 'at $.version: this is missing'],
    [
      'a misspelt key',
      { version: 1, registers: [], notRegister: [] },
      'at $.notRegister: "notRegister" is not known here. Did you mean "notRegisters"?',
    ],
    [
      'a misspelt key of a register',
      entry({ feilds: {} }),
      'at $.registers[0].feilds: "feilds" is not known here. Did you mean "fields"?',
    ],
    [
      'an unknown kind',
      entry({ kind: 'trainin' }),
      'at $.registers[0].kind: "trainin" is not known here. Did you mean "training"?',
    ],
    [
      'a cell for a column',
      entry({ fields: { person: 'F5' } }),
      'at $.registers[0].fields.person: "F5": write the letters of a column, such as "F"',
    ],
    [
      'a column of neither',
      entry({ topics: { prevent: [{ column: 'F', holds: 'expire' }] } }),
      'at $.registers[0].topics.prevent[0].holds: "expire" is not known here. Did you mean "expires"?',
    ],
    ['no range', entry({ range: 'A5' }), 'at $.registers[0].range: "A5": write a range such as "A5:J240"'],
    ['a header row from zero', entry({ headerRows: [0] }), 'at $.registers[0].headerRows[0]: too little'],
    [
      'no cell',
      entry({ given: { person: 'B' } }),
      'at $.registers[0].given.person: "B": write the address of a cell',
    ],
    [
      'an unknown meaning',
      entry({ codes: { c: 'complete' } }),
      'at $.registers[0].codes.c: "complete" is not known here. Did you mean "completed"?',
    ],
    [
      'an empty list of columns',
      entry({ fields: { person: [] } }),
      'at $.registers[0].fields.person: too little',
    ],
  ])('is refused with its place: %s', (_, value, message) => {
    expect(() => parse(value)).toThrow(message);
  });

  it('is refused if it is no JSON, too large, or reaches for a prototype', () => {
    expect(() => parseMapping('{')).toThrow('at $: this is not JSON');
    expect(() => parseMapping(' '.repeat(4_000_001))).toThrow('4000000 is the most');
    expect(() => parseMapping('{"version":1,"registers":[],"__proto__":{}}')).toThrow(
      '"__proto__" is not allowed',
    );
  });

  it('may be what the README shows', () => {
    const [, shown = ''] =
      /^```json\n(\{\n {2}"version"[^`]+)```/m.exec(readFileSync('README.md', 'utf8')) ?? [];
    expect(parseMapping(shown)).toMatchObject({ notRegisters: ['Old'] });
  });

  // If this fails, run: npx cpd-check schemas --out rules
  it('has the published JSON Schema', () => {
    expect(JSON.parse(readFileSync('rules/mapping.schema.json', 'utf8'))).toEqual(mappingJsonSchema());
    expect(mappingJsonSchema().additionalProperties).toBe(false);
    expect(keysOf(mappingJsonSchema())).toEqual(
      expect.arrayContaining(['notRegisters', 'headerRows', 'holds']),
    );
  });
});
