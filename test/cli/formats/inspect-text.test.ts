import { describe, expect, it } from '@jest/globals';
import { inspectText } from '../../../src/cli/formats/inspect-text';
import { plainPaint } from '../../../src/cli/formats/paint';
import type { Register } from '../../../src/register/register';
import { inspected, inspectedRegister } from './inspected';

const LOOK = { paint: plainPaint, width: 100 };
const recognition = {
  registers: [inspectedRegister],
  refused: [{ sheet: 'Notes', reason: 'It holds no table.' }],
};
const linesOf = (register: Register, width = 100): readonly string[] =>
  inspectText(inspected, { registers: [register], refused: [] }, { ...LOOK, width }).split('\n');

describe('what was recognised', () => {
  it('is shown column by column, with how sure it is, three different values, and why', () => {
    expect(inspectText(inspected, recognition, LOOK, 'school/staff.xlsx').split('\n')).toEqual([
      'staff.xlsx: 1 register recognised on 1 sheet.',
      '',
      "'Matrix 2026'!A1:E6: matrix of people and topics, 91 % sure",
      '  Row 1 names topics.',
      '  Col  Heading    Read as                  Sure  Values',
      '  A    Staff      person                   98 %  Ann Smith · Bob Jones · Cy Wu',
      '  B    H & S      health-safety           100 %  3 Nov 2024 · #N/A · N/A',
      '  C    Expires    health-safety (expiry)   90 %  4 Nov 2024',
      '  D    Shoe size  (not used)',
      '  E               (not used)                     stray',
      '  Said once for all rows: site “Oak” (A1).',
      '  Codes by the legend: x = not-done, c = completed.',
      '  A blank cell means “as above”: person.',
      '  Why',
      '  A  Its heading says so.',
      '  B  A topic.',
      '  C  Of the same topic.',
      '  D  Not a heading that is known.',
      '',
      'Not read',
      '  - Notes: It holds no table.',
      '',
      'Something misread? Write this into a file, correct it there, and give it back:',
      '  cpd-check inspect "school/staff.xlsx" --format mapping > map.json',
      '  cpd-check inspect "school/staff.xlsx" --mapping map.json',
      '',
    ]);
  });

  it('is shown row by row where records go across', () => {
    const lines = linesOf({
      ...inspectedRegister,
      kind: 'training',
      orientation: 'across',
      headerRows: [0],
      fields: { person: [0], topic: [1] },
      topicColumns: [],
      columns: [
        { column: 0, heading: 'Staff', field: 'person', confidence: 1, reason: 'So.' },
        { column: 4, heading: 'Di Fox', field: 'topic', confidence: 1, reason: 'So.' },
      ],
    });
    expect(lines[2]).toBe("'Matrix 2026'!A1:E6: training log, one record per column, 91 % sure");
    expect(lines[4]).toBe('  Row  Heading  Read as      Sure  Values');
    expect(lines[5]).toBe('  1    Staff    person      100 %  H & S · Expires · Shoe size');
    expect(lines).toContain('  5    Di Fox   topic       100 %  N/A · stray');
  });

  it('tells a topic that is not known, and dates that may be either', () => {
    const [column] = inspectedRegister.topicColumns;
    if (column === undefined) throw new Error('no column');
    const lines = linesOf({
      ...inspectedRegister,
      topicColumns: [
        { ...column, holds: 'unclear' },
        { column: 3, heading: 'Shoe size', topic: undefined, holds: 'completed', group: 1 },
      ],
    });
    expect(lines[6]).toContain('health-safety (done/expiry?)');
    expect(lines[8]).toContain('Shoe size  (unknown topic)');
  });

  it('fits the width, whatever the cells hold', () => {
    const reason = 'It is '.repeat(40);
    const wide: Register = {
      ...inspectedRegister,
      columns: inspectedRegister.columns.map((each) => ({ ...each, heading: 'Heading '.repeat(20), reason })),
      given: { site: { value: 'Oak '.repeat(90), cell: { sheet: 'Matrix 2026', row: 0, column: 0 } } },
    };
    for (const width of [60, 100])
      for (const line of linesOf(wide, width).filter((each) => !each.includes('cpd-check')))
        expect(line.length).toBeLessThanOrEqual(width);
  });
});
