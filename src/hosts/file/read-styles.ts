import type { Package } from './package';
import { spend, type Budget } from './refuse-oversize';
import { readXml } from './xml-text';

/**
 * The formats that a workbook does not spell out (ECMA-376 part 1, 18.8.30). 14 and 22 follow the reader's country in
 * Excel; they are given here as they look in Britain. 0, General, has no code.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"£"#,##0;-"£"#,##0',
  6: '"£"#,##0;[Red]-"£"#,##0',
  7: '"£"#,##0.00;-"£"#,##0.00',
  8: '"£"#,##0.00;[Red]-"£"#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
  42: '_-"£"* #,##0_-;-"£"* #,##0_-;_-"£"* "-"_-;_-@_-',
  43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  44: '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The number format of each cell style (`s` of a cell), by its number; `undefined` for General. */
export function readFormats(pkg: Package, part: string, budget: Budget): readonly (string | undefined)[] {
  const custom = new Map<string, string>();
  const ids: string[] = [];
  let isInCellXfs = false;
  readXml(pkg.bytes(part), part, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isInCellXfs = true;
      if (name === 'numFmt' && attributes.numFmtId !== undefined) {
        custom.set(attributes.numFmtId, attributes.formatCode ?? '');
      }
      if (name === 'xf' && isInCellXfs) {
        spend(budget);
        ids.push(attributes.numFmtId ?? '0');
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellXfs = false;
    },
  });
  return ids.map((id) => formatCode(custom.get(id) ?? BUILT_IN[Number(id)]));
}

const formatCode = (code: string | undefined): string | undefined =>
  code === undefined || code === '' || code.toLowerCase() === 'general' ? undefined : code;
