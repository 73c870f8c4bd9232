import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyMapping } from '../../src/register/apply-mapping';
import { KINDS, shapeOf, type Kind } from '../../src/register/kinds';
import { parseMapping } from '../../src/register/mapping-file';
import { entryOf, mappingOf } from '../../src/register/mapping-of';
import type { Recognition, Register } from '../../src/register/register';
import { a1 } from '../../src/workbook/address';
import { LOG, logRegister, matrixRegister, sheetOf, workbookOf } from './a-register';
import { found, match, workbook } from './mapping-on';

/** Two tables of six rows and six columns, one below the other; every cell says where it is. */
const SIZE = 6;
const sheet = sheetOf(
  'Both',
  Array.from({ length: 2 * SIZE + 1 }, (_, row) =>
    Array.from({ length: SIZE }, (__, column) => (row === SIZE ? '' : `at ${a1(row, column)}`)),
  ),
);
const both = workbookOf(LOG, sheet);

const HOLDS = ['completed', 'expires', 'status', 'certificate'] as const;
const MEANINGS = ['completed', 'not-done', 'unclear'] as const;

/** A register as it might be recognised at a row of that sheet, of any kind and orientation. */
function registerAt(top: number, hasSeveral: boolean): fc.Arbitrary<Register> {
  const parts = {
    kind: fc.constantFrom(...(Object.keys(KINDS) as Kind[])),
    orientation: fc.constantFrom('down', 'across'),
    columns: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
    holds: fc.array(fc.constantFrom(...HOLDS), { minLength: 6, maxLength: 6 }),
    isPart: fc.boolean(),
    hasGiven: fc.boolean(),
    isFilledDown: fc.boolean(),
    meaning: fc.constantFrom(...MEANINGS),
    isCentralRecord: fc.boolean(),
    columnsInField: fc.integer({ min: 1, max: hasSeveral ? 2 : 1 }),
  } as const;
  return fc.record(parts).map((drawn): Register => {
    const { kind, orientation } = drawn;
    const start = orientation === 'down' ? 0 : top;
    const [first = 0, second = 1, ...rest] = drawn.columns.map((column) => column + start);
    const needed = shapeOf(kind).needs.map(([field = 'person']) => field);
    const [name = 'person', ...more] = needed;
    const fields = {
      [name]: drawn.columnsInField === 2 ? [first, second] : [first],
      ...Object.fromEntries(more.map((field, index) => [field, [rest[index] ?? 0]])),
    };
    const topicColumns =
      kind !== 'matrix'
        ? []
        : rest.map((column, index) => ({
            column,
            heading: `at ${column}`,
            topic: ['first-aid', 'prevent', undefined][index % 3],
            holds: drawn.holds[index] ?? 'completed',
            group: index,
          }));
    const cell = { sheet: 'Both', row: top, column: 3 };
    const whole = `at ${a1(top, 3)}`;
    const used = [...Object.values(fields).flat(), ...topicColumns.map(({ column }) => column)];
    return {
      sheet: 'Both',
      kind,
      orientation,
      range: { top, left: 0, bottom: top + SIZE - 1, right: SIZE - 1 },
      headerRows: [orientation === 'down' ? top : 0],
      fields,
      given: drawn.hasGiven ? { notes: { value: drawn.isPart ? 'a part' : whole, cell } } : {},
      filledDown: drawn.isFilledDown ? [name] : [],
      topicColumns: topicColumns.toSorted((a, b) => a.column - b.column),
      codes: { c: drawn.meaning },
      isCentralRecord: drawn.isCentralRecord,
      columns: used.map((column) => ({ column, heading: '', field: 'x', confidence: 0.5, reason: 'So.' })),
      confidence: 0.6,
      reasons: ['So.'],
    };
  });
}

const hasNotes = ({ kind, given }: Register): boolean =>
  !('notes' in given) || kind === 'matrix' || 'notes' in KINDS[kind].fields;

const reread = (recognition: Recognition, on = both): Recognition =>
  applyMapping(recognition, parseMapping(JSON.stringify(mappingOf(recognition, both))), [on], match);

describe('what was recognised, written as a mapping', () => {
  it('and applied to the same workbook is what was recognised', () => {
    fc.assert(
      fc.property(registerAt(0, true), registerAt(SIZE + 1, true), (one, other) => {
        const recognition = { registers: [one, other].filter(hasNotes), refused: [] };
        expect(reread(recognition)).toEqual(recognition);
      }),
      { numRuns: 500 },
    );
  });

  it('says all that is read, even where nothing is recognised any more', () => {
    fc.assert(
      fc.property(registerAt(0, false).filter(hasNotes), (register) => {
        const mapping = { version: 1, registers: [entryOf(register, both)] };
        const nothing = { registers: [], refused: [] };
        const [read] = applyMapping(nothing, parseMapping(JSON.stringify(mapping)), [both], match).registers;
        const { kind, orientation, range, headerRows, fields, topicColumns } = register;
        expect(read).toMatchObject({ sheet: 'Both', kind, orientation, range, headerRows, fields });
        const { given, filledDown, codes, isCentralRecord } = register;
        expect(read).toMatchObject({ given, filledDown, codes, isCentralRecord });
        expect(read?.topicColumns.map(({ column, topic, holds }) => ({ column, topic, holds }))).toEqual(
          topicColumns
            .filter(({ topic }) => topic !== undefined)
            .map(({ column, topic, holds }) => ({ column, topic, holds })),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is what a person can read and change', () => {
    expect(mappingOf(found, workbook)).toEqual({
      version: 1,
      workbook: 'staff.xlsx',
      registers: [
        {
          sheet: 'Log',
          kind: 'training',
          range: 'A3:E',
          headerRows: [3],
          headings: { A: 'Name', B: 'Course', C: 'Date' },
          fields: { person: ['A'], topic: ['B'], completedOn: ['C'] },
          filledDown: ['person'],
          codes: { c: 'completed' },
        },
        {
          sheet: 'Matrix',
          kind: 'matrix',
          range: 'A1:E',
          headerRows: [1],
          headings: { A: 'Forename', B: 'Surname', C: 'First aid', D: 'First aid expires', E: 'Zumba' },
          fields: { forename: ['A'], surname: ['B'] },
          topics: {
            'first-aid': [
              { column: 'C', holds: 'completed' },
              { column: 'D', holds: 'expires' },
            ],
          },
        },
      ],
    });
  });

  it('gives rows that were added since to the table', () => {
    const longer = { ...logRegister, range: { ...logRegister.range, bottom: 5 } };
    const mapping = parseMapping(JSON.stringify(mappingOf(found, workbook)));
    const now = { registers: [longer, matrixRegister], refused: [] };
    expect(applyMapping(now, mapping, [workbook], match)).toEqual(now);
  });

  it('is refused on a workbook in which a column was put in', () => {
    const moved = sheetOf(
      'Both',
      sheet.rows.map(({ cells }) => ['', ...cells.map((cell) => ('text' in cell ? cell.text : ''))]),
    );
    const [register] = fc.sample(registerAt(0, false), { numRuns: 1, seed: 1 });
    const recognition = {
      registers: register === undefined ? [] : [{ ...register, given: {} }],
      refused: [],
    };
    expect(() => reread(recognition, workbookOf(moved))).toThrow(
      'the sheet has changed since the mapping was written',
    );
  });

  it('keeps the sheets that are none', () => {
    const mapping = { version: 1, registers: [], notRegisters: ['Log'] };
    const none = applyMapping(found, parseMapping(JSON.stringify(mapping)), [workbook], match);
    expect(mappingOf(none, workbook).notRegisters).toEqual(['Log']);
  });
});
