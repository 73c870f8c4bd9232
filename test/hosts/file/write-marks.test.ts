import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressLists, mergedRanges } from '../../../src/workbook/address-runs';
import { marksOf, withMarks } from '../../../src/hosts/file/write-marks';
import { MARK_LEVELS, type Mark, type MarkLevel } from '../../../src/workbook/edits';

const FORMATS = new Map<MarkLevel, number>(MARK_LEVELS.map((level, index) => [level, 10 + index]));
const mark = (row: number, column: number, level: MarkLevel): Mark => ({ sheet: 'Log', row, column, level });
const rule = (sqref: string, level: MarkLevel, priority: number, prefix = ''): string =>
  `<${prefix}conditionalFormatting sqref="${sqref}"><${prefix}cfRule type="expression" dxfId="${FORMATS.get(level) ?? -1}" priority="${priority}">` +
  `<${prefix}formula>"cpd-check:1:${level}"&lt;&gt;""</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`;

describe('merging cells into rectangles', () => {
  it('covers each cell once, and nothing else', () => {
    const cell = fc.record({ row: fc.nat({ max: 6 }), column: fc.nat({ max: 4 }) });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40, size: 'max' }), (cells) => {
        const covered = mergedRanges(cells).flatMap(({ top, left, bottom, right }) => {
          const inside: string[] = [];
          for (let row = top; row <= bottom; row++) {
            for (let column = left; column <= right; column++) inside.push(`${row},${column}`);
          }
          return inside;
        });
        expect(covered.toSorted()).toEqual(
          [...new Set(cells.map(({ row, column }) => `${row},${column}`))].toSorted(),
        );
      }),
    );
  });

  it('makes one rectangle of a block', () => {
    const cells = [3, 4, 5].flatMap((row) => [1, 2].map((column) => ({ row, column })));
    expect(addressLists(mergedRanges(cells))).toEqual(['B4:C6']);
  });

  it('starts a new list before the 6,001st character', () => {
    // Each address takes five characters and a space: A1001 to A3000, every other row.
    const cells = Array.from({ length: 1000 }, (_, index) => ({ row: 1000 + index * 2, column: 0 }));
    const lists = addressLists(mergedRanges(cells));
    // 1,000 addresses and 999 spaces are 5,999 characters; one more address does not fit.
    expect(lists.map((list) => list.length)).toEqual([5999]);
    const more = addressLists(mergedRanges([...cells, { row: 3000, column: 0 }]));
    expect(more.map((list) => list.length)).toEqual([5999, 5]);
  });
});

describe('marks on a worksheet', () => {
  const user =
    '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="4"><formula>A1&gt;"cpd-check:1:high"</formula></cfRule></conditionalFormatting>';
  const newer =
    '<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" priority="7" id="{1}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

  it('go behind the user’s rules with a lower priority than any, newer rules included', () => {
    const text = `<worksheet><sheetData/>${user}<pageMargins/>${newer}</worksheet>`;
    const marks = [mark(1, 1, 'low'), mark(2, 1, 'low'), mark(0, 0, 'high')];
    expect(withMarks(text, marks, FORMATS)).toBe(
      `<worksheet><sheetData/>${user}${rule('A1', 'high', 8)}${rule('B2:B3', 'low', 9)}<pageMargins/>${newer}</worksheet>`,
    );
  });

  it.each([
    [
      'behind merged cells',
      '<sheetData></sheetData><autoFilter/><mergeCells/>',
      '<dataValidations/><hyperlinks/>',
    ],
    ['behind the rows', '<sheetData/>', '<tableParts/>'],
    [
      'before what the schema does not know',
      '<sheetData/><sheetProtection sheet="0"/>',
      '<mc:AlternateContent/><extLst/>',
    ],
  ])('go %s', (_, before, after) => {
    expect(withMarks(`<worksheet>${before}${after}</worksheet>`, [mark(0, 0, 'high')], FORMATS)).toBe(
      `<worksheet>${before}${rule('A1', 'high', 1)}${after}</worksheet>`,
    );
  });

  it('use the prefix of the part', () => {
    expect(withMarks('<x:worksheet><x:sheetData/></x:worksheet>', [mark(0, 0, 'high')], FORMATS)).toBe(
      `<x:worksheet><x:sheetData/>${rule('A1', 'high', 1, 'x:')}</x:worksheet>`,
    );
  });

  it('take the place of older ones, whose formats they keep; the user’s rules stay', () => {
    const text = `<worksheet><sheetData/>${user}</worksheet>`;
    const marked = withMarks(text, [mark(0, 0, 'high')], new Map([['high', 3]]));
    expect(marksOf(marked)).toEqual({ isProtected: false, hasOwn: true, formats: new Map([['high', 3]]) });
    expect(withMarks(marked, [], FORMATS)).toBe(text);
    expect(marksOf(text).hasOwn).toBe(false);
  });

  it('are taken out of a container that Excel made them share with the user’s rules', () => {
    const theirs = '<cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule>';
    const ours =
      '<cfRule type="expression" dxfId="9" priority="2"><formula>"cpd-check:1:low"&lt;&gt;""</formula></cfRule>';
    const shared = (rules: string): string =>
      `<worksheet><sheetData/><conditionalFormatting sqref="A1">${rules}</conditionalFormatting></worksheet>`;
    expect(withMarks(shared(theirs + ours), [], FORMATS)).toBe(shared(theirs));
  });
});
