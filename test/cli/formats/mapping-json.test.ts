import { describe, expect, it } from '@jest/globals';
import { inspectJson, mappingText } from '../../../src/cli/formats/mapping-json';
import { parseMapping } from '../../../src/register/mapping-file';
import { inspected, inspectedRegister } from './inspected';

const recognition = {
  registers: [inspectedRegister],
  refused: [{ sheet: 'Notes', reason: 'It holds no table.' }],
};

describe('what was recognised, for a file', () => {
  it('is a mapping that a person can read and change', () => {
    expect(mappingText(inspected, recognition).split('\n')).toEqual([
      '{',
      '  "version": 1,',
      '  "workbook": "staff.xlsx",',
      '  "registers": [',
      '    {',
      '      "sheet": "Matrix 2026",',
      '      "kind": "matrix",',
      '      "range": "A1:E",',
      '      "headerRows": [1],',
      '      "headings": { "A": "Staff", "B": "H & S", "C": "Expires" },',
      '      "fields": { "person": ["A"] },',
      '      "topics": {',
      '        "health-safety": [',
      '          { "column": "B", "holds": "completed" },',
      '          { "column": "C", "holds": "expires" }',
      '        ]',
      '      },',
      '      "given": { "site": { "cell": "A1", "value": "Oak" } },',
      '      "filledDown": ["person"],',
      '      "codes": { "x": "not-done", "c": "completed" }',
      '    }',
      '  ]',
      '}',
      '',
    ]);
  });

  it('is JSON with reasons and columns for a program, which is a mapping too', () => {
    const json = inspectJson(inspected, recognition);
    expect(JSON.parse(json)).toMatchObject({
      version: 1,
      workbook: 'staff.xlsx',
      registers: [
        {
          range: 'A1:E6',
          fields: { person: ['A'] },
          topics: {
            'health-safety': ['B', 'C'],
          },
          holds: { B: 'completed', C: 'expires' },
          confidence: 0.91,
          reasons: ['Row 1 names topics.'],
          columns: [
            { column: 'A', field: 'person', confidence: 0.98, reason: 'Its heading says so.' },
            { column: 'B', field: 'topic:health-safety', holds: 'completed' },
            { column: 'C', samples: ['4 Nov 2024'] },
            { column: 'D', heading: 'Shoe size', samples: [] },
            { column: 'E', samples: ['stray'] },
          ],
        },
      ],
      refused: [{ sheet: 'Notes' }],
    });
    const { registers, ...rest } = parseMapping(json);
    expect(registers).toEqual([
      { ...parseMapping(mappingText(inspected, recognition)).registers[0], range: 'A1:E6' },
    ]);
    expect(rest).toEqual({ version: 1, workbook: 'staff.xlsx' });
  });
});
