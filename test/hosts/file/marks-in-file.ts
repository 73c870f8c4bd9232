import { nodeCompression } from '../../../src/hosts/file/node-compression';
import { openPackage, relationshipsOf } from '../../../src/hosts/file/package';
import {
  attributesOf,
  childElements,
  innerText,
  rootElement,
  startTags,
} from '../../../src/hosts/file/splice';
import { parseA1Range } from '../../../src/workbook/address';
import { MARK_LEVELS, type Mark } from '../../../src/workbook/edits';

/** The parts of the worksheets, with the names of their tabs. */
export function sheetParts(
  bytes: Uint8Array,
): readonly { readonly sheet: string; readonly part: string; readonly text: string }[] {
  const pkg = openPackage(bytes, nodeCompression);
  const text = pkg.text('xl/workbook.xml');
  const targets = new Map(relationshipsOf(pkg, 'xl/workbook.xml').map(({ id, target }) => [id, target]));
  return [...startTags(text, 0, text.length)]
    .filter(({ name }) => /^(\w+:)?sheet$/.test(name))
    .map((tag) => {
      const attributes = attributesOf(text, tag);
      const part = targets.get(attributes.get('r:id') ?? '') ?? '';
      return { sheet: attributes.get('name') ?? '', part, text: pkg.text(part) };
    });
}

/** Our marks as they stand in a file. */
export function marksIn(bytes: Uint8Array): readonly Mark[] {
  return sheetParts(bytes).flatMap(({ sheet, text }) =>
    childElements(text, rootElement(text))
      .filter(({ local }) => local === 'conditionalFormatting')
      .flatMap((container) => {
        const formula = /cpd-check:1:([a-z-]+)/.exec(innerText(text, container))?.[1];
        const level = MARK_LEVELS.find((each) => each === formula);
        if (!level) return [];
        return (attributesOf(text, container).get('sqref') ?? '').split(' ').flatMap((address) => {
          const range = parseA1Range(address);
          const cells: Mark[] = [];
          for (let row = range?.top ?? 1; row <= (range?.bottom ?? 0); row++) {
            for (let column = range?.left ?? 1; column <= (range?.right ?? 0); column++) {
              cells.push({ sheet, row, column, level });
            }
          }
          return cells;
        });
      }),
  );
}
