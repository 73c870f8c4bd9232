import { strToU8, zipSync, type Zippable } from 'fflate';
import { nodeCompression } from '../../../src/hosts/file/node-compression';
import { openPackage, type Package } from '../../../src/hosts/file/package';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { runToEndAsync } from '../../../src/workbook/progress';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** `.rels` text from kind and target pairs; ids are `r1`, `r2` and so on. */
export const rels = (...links: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${RELATIONSHIPS}">${links
    .map(
      ([kind, target], index) =>
        `<Relationship Id="r${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** The parts of a workbook with one sheet, `Log`. `sheetData` is what stands in that element. */
export const oneSheet = (sheetData: string): Record<string, string> => ({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  '_rels/.rels': rels(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Log" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': rels(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
    ['styles', 'styles.xml'],
  ),
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>Ann Smith</t></si></sst>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
});

export function zipOf(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files);
}

export const packageOf = (parts: Parts): Package => openPackage(zipOf(parts), nodeCompression);

export const readParts = (parts: Parts): Promise<WorkbookSnapshot> =>
  runToEndAsync(readWorkbook(packageOf(parts), 'staff.xlsx'));

/** The first sheet of a workbook of these parts. */
export async function readFirst(parts: Parts): Promise<SheetSnapshot> {
  const [sheet] = (await readParts(parts)).sheets;
  if (sheet === undefined) throw new Error('the workbook has no sheet');
  return sheet;
}

/** The cells of the first row of a sheet with this `sheetData`; `parts` replaces other parts. */
export async function readCells(sheetData: string, parts: Parts = {}): Promise<readonly Cell[]> {
  const sheet = await readFirst({ ...oneSheet(sheetData), ...parts });
  return sheet.rows[0]?.cells ?? [];
}

/** UTF-16 with its byte order mark, or without. */
export function utf16(text: string, order: 'little' | 'big', hasMark: boolean): Uint8Array {
  const marked = hasMark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < marked.length; index += 1) {
    view.setUint16(index * 2, marked.charCodeAt(index), order === 'little');
  }
  return bytes;
}
