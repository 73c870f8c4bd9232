import { describe, expect, it } from '@jest/globals';
import { childElements, rootElement } from '../../../src/hosts/file/splice';
import { emptyStyleSheet, styleSheetOf } from '../../../src/hosts/file/write-styles';
import {
  CELL_LOOKS,
  LEVEL_LOOKS,
  SHADE_COLOURS,
  type CellLook,
  type LookName,
} from '../../../src/workbook/looks';
import { TRANSITIONAL } from '../../../src/hosts/file/write-xml';
import { MARK_LEVELS } from '../../../src/workbook/edits';
import { contrast } from './colours';

const LOOKS = Object.keys(CELL_LOOKS) as LookName[];

const listIn = (text: string, name: string): readonly string[] => {
  const list = childElements(text, rootElement(text)).find(({ local }) => local === name);
  return list ? childElements(text, list).map(({ start, end }) => text.slice(start, end)) : [];
};

function withEverything(text: string): { readonly text: string; readonly indexes: readonly number[] } {
  const sheet = styleSheetOf(text);
  const indexes = [
    ...LOOKS.map((look) => sheet.cellFormat(look)),
    ...MARK_LEVELS.map((level) => sheet.markFormat(level)),
  ];
  return { text: sheet.text(), indexes };
}

/** The grey of every other row of a striped table. */
const STRIPE = 'D9D9D9';

describe('the looks of cells', () => {
  it.each(Object.entries<CellLook>(CELL_LOOKS))(
    '%s: text reads at 4.5 : 1, on a striped row too',
    (_, look) => {
      for (const fill of [look.fill ?? 'FFFFFF', look.fill ?? STRIPE])
        expect(contrast(look.font?.colour ?? '000000', fill)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(Object.entries(SHADE_COLOURS))('black text reads at 10 : 1 on the %s end of a scale', (_, fill) => {
    expect(contrast('000000', fill)).toBeGreaterThanOrEqual(10);
  });
});

describe('the looks of the levels', () => {
  it.each(MARK_LEVELS)('%s: text reads at 7 : 1, the border stands out at 3 : 1', (level) => {
    const { fill, font, border } = LEVEL_LOOKS[level];
    expect(contrast(fill, font)).toBeGreaterThanOrEqual(7);
    expect(contrast('FFFFFF', border)).toBeGreaterThanOrEqual(3);
  });

  it('differ in fill and in line', () => {
    expect(new Set(MARK_LEVELS.map((level) => LEVEL_LOOKS[level].fill)).size).toBe(MARK_LEVELS.length);
    expect(new Set(MARK_LEVELS.map((level) => LEVEL_LOOKS[level].line)).size).toBe(MARK_LEVELS.length);
  });
});

describe('a style sheet', () => {
  it('is used again: asking for everything twice adds nothing the second time', () => {
    const once = withEverything(emptyStyleSheet(TRANSITIONAL));
    const twice = withEverything(once.text);
    expect(twice).toEqual(once);
    expect(new Set(once.indexes.slice(0, LOOKS.length)).size).toBe(LOOKS.length);
  });

  it('finds what another program wrote in another way', () => {
    const once = withEverything(emptyStyleSheet(TRANSITIONAL));
    const rewritten = once.text
      .replace(/ numFmtId="(\d+)" fontId="(\d+)"/g, " fontId='$2' numFmtId='$1'")
      .replaceAll('/><', '/>\n  <');
    expect(withEverything(rewritten).indexes).toEqual(once.indexes);
    expect(withEverything(rewritten).text).toBe(rewritten);
  });

  it('keeps what was there in front, and counts what was added', () => {
    const before = emptyStyleSheet(TRANSITIONAL);
    const { text } = withEverything(before);
    for (const list of ['fonts', 'fills', 'borders', 'cellXfs']) {
      const [old, fresh] = [listIn(before, list), listIn(text, list)];
      expect(fresh.slice(0, old.length)).toEqual(old);
      expect(text).toContain(`<${list} count="${fresh.length}">`);
    }
  });

  it('makes missing lists in the order of the schema', () => {
    const { text } = withEverything(emptyStyleSheet(TRANSITIONAL));
    expect(childElements(text, rootElement(text)).map(({ local }) => local)).toEqual([
      'numFmts',
      'fonts',
      'fills',
      'borders',
      'cellStyleXfs',
      'cellXfs',
      'cellStyles',
      'dxfs',
    ]);
  });

  it('opens an empty list of marks, and uses a prefix', () => {
    const sheet = styleSheetOf('<x:styleSheet><x:dxfs count="0"/></x:styleSheet>');
    expect(sheet.hasMarkFormat(0)).toBe(false);
    expect(sheet.markFormat('high')).toBe(0);
    expect(sheet.text()).toMatch(
      /^<x:styleSheet><x:dxfs count="1"><x:dxf><x:font>.*<\/x:dxf><\/x:dxfs><\/x:styleSheet>$/,
    );
  });

  it('gives a date format a number that no other format has', () => {
    const sheet = styleSheetOf(
      '<styleSheet><numFmts count="1"><numFmt numFmtId="190" formatCode="0.0"/></numFmts></styleSheet>',
    );
    sheet.cellFormat('day');
    expect(sheet.text()).toContain(
      '<numFmts count="2"><numFmt numFmtId="190" formatCode="0.0"/><numFmt numFmtId="191" formatCode="d mmm yyyy"/>',
    );
  });

  it('writes in the workbook’s own font', () => {
    const sheet = styleSheetOf(
      '<styleSheet><fonts count="1"><font><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts></styleSheet>',
    );
    sheet.cellFormat('heading');
    expect(sheet.text()).toContain(
      '<font><b/><sz val="11"/><color rgb="FF1F3864"/><name val="Arial"/><family val="2"/></font>',
    );
  });
});
