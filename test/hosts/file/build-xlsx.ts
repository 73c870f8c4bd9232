import { a1 } from '../../../src/workbook/address';
import type { Note } from '../../../src/workbook/edits';
import type { Cell, SheetSnapshot } from '../../../src/workbook/snapshot';
import { nodeCompression } from '../../../src/hosts/file/node-compression';
import { newEntry, writeZip } from '../../../src/hosts/file/zip-write';

/** The ways in which other programs write the same workbook. */
export type Dialect = {
  /** Elements of spreadsheet parts have this prefix, as the Open XML SDK writes them. */
  readonly prefix?: string;
  readonly isStrict?: true;
  readonly isUtf16?: true;
  readonly hasNoStyles?: true;
  readonly hasSingleQuotes?: true;
};

export type BuiltWorkbook = {
  readonly dateSystem?: 1900 | 1904;
  readonly sheets: readonly SheetSnapshot[];
  readonly note?: Note;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const XMLNS = `xmlns="${MAIN}" xmlns:r="${RELATIONS}"`;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Writes a small workbook for a test: cells, protection, one note, and nothing else. */
export function buildXlsx(workbook: BuiltWorkbook, dialect: Dialect = {}): Uint8Array {
  const entries = [...parts(workbook, dialect)].map(([name, xml]) =>
    newEntry(name, encoded(inDialect(name, xml, dialect), dialect), nodeCompression),
  );
  return writeZip(entries);
}

function parts(workbook: BuiltWorkbook, { hasNoStyles }: Dialect): ReadonlyMap<string, string> {
  const { sheets, note } = workbook;
  const formats = [
    ...new Set(sheets.flatMap((sheet) => sheet.rows.flatMap(({ cells }) => cells.map(formatOf)))),
  ];
  const named = formats.filter((format) => format !== '');
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (inner: string): string =>
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const override = (part: string, kind: string): string =>
    `<Override PartName="/${part}" ContentType="${SHEET_ML}${kind}+xml"/>`;
  const found = new Map<string, string>();
  found.set(
    '[Content_Types].xml',
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      (note
        ? '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
        : '') +
      override('xl/workbook.xml', 'sheet.main') +
      sheets.map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, 'worksheet')).join('') +
      (hasNoStyles ? '' : override('xl/styles.xml', 'styles')) +
      (note ? override('xl/comments1.xml', 'comments') : '') +
      '</Types>',
  );
  found.set('_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')));
  found.set(
    'xl/workbook.xml',
    `${DECLARATION}<workbook ${XMLNS}><workbookPr${workbook.dateSystem === 1904 ? ' date1904="1"' : ''}/><bookViews><workbookView activeTab="0"/></bookViews><sheets>` +
      sheets
        .map(({ name, visibility }, index) => {
          const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
          return `<sheet name="${escape(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
        })
        .join('') +
      '</sheets><calcPr calcId="191029"/></workbook>',
  );
  found.set(
    'xl/_rels/workbook.xml.rels',
    relations(
      sheets
        .map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
        .join('') + (hasNoStyles ? '' : relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml')),
    ),
  );
  if (!hasNoStyles) found.set('xl/styles.xml', stylesXml(named));
  for (const [index, sheet] of sheets.entries()) {
    const drawing = note?.sheet === sheet.name ? '<legacyDrawing r:id="rId1"/>' : '';
    found.set(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, named, drawing));
    if (note?.sheet !== sheet.name) continue;
    found.set(
      `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
      relations(
        relation('rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
          relation('rId2', 'comments', '../comments1.xml'),
      ),
    );
    found.set('xl/comments1.xml', commentsXml(note));
    found.set('xl/drawings/vmlDrawing1.vml', drawingXml(note));
  }
  return found;
}

const formatOf = (cell: Cell): string => (cell.kind === 'number' ? (cell.format ?? '') : '');

const stylesXml = (formats: readonly string[]): string =>
  `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
  (formats.length === 0
    ? ''
    : `<numFmts count="${formats.length}">${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escape(code)}"/>`).join('')}</numFmts>`) +
  '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  formats
    .map(
      (_, index) =>
        `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    )
    .join('') +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>';

const sheetXml = (sheet: SheetSnapshot, formats: readonly string[], drawing: string): string =>
  `${DECLARATION}<worksheet ${XMLNS}><sheetData>` +
  sheet.rows
    .map(
      ({ row, cells, isHidden }) =>
        `<row r="${row + 1}"${isHidden ? ' hidden="1"' : ''}>${cells.map((cell) => cellXml(cell, row, formats)).join('')}</row>`,
    )
    .join('') +
  `</sheetData>${sheet.isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : ''}` +
  `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>${drawing}</worksheet>`;

function cellXml(cell: Cell, row: number, formats: readonly string[]): string {
  const at = a1(row, cell.column);
  switch (cell.kind) {
    case 'text':
      return `<c r="${at}" t="inlineStr"><is><t>${escape(cell.text)}</t></is></c>`;
    case 'number': {
      const style = formats.indexOf(formatOf(cell)) + 1;
      return `<c r="${at}"${style > 0 ? ` s="${style}"` : ''}><v>${cell.number}</v></c>`;
    }
    case 'boolean':
      return `<c r="${at}" t="b"><v>${cell.value ? 1 : 0}</v></c>`;
    case 'error':
      return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
  }
}

const commentsXml = (note: Note): string =>
  `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>HR</author></authors><commentList><comment ref="${a1(note.row, note.column)}" authorId="0"><text><t>${escape(note.text)}</t></text></comment></commentList></comments>`;

/** As Excel writes it: single quotes, and a line break that is not well-formed XML. */
const drawingXml = (note: Note): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml"
 xmlns:o="urn:schemas-microsoft-com:office:office"
 xmlns:x="urn:schemas-microsoft-com:office:excel">
 <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"
  path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>
 <v:shape id="_x0000_s1025" type="#_x0000_t202" style='position:absolute;visibility:hidden' fillcolor="#ffffe1">
  <v:textbox><div style='text-align:left'><font>Ask<br>HR</font></div></v:textbox>
  <x:ClientData ObjectType="Note"><x:Anchor>2, 15, 1, 10, 4, 15, 5, 4</x:Anchor>
   <x:Row>${note.row}</x:Row>
   <x:Column>${note.column}</x:Column>
  </x:ClientData>
 </v:shape></xml>`;

function inDialect(name: string, xml: string, { prefix, isStrict, hasSingleQuotes }: Dialect): string {
  let text = xml;
  if (!name.endsWith('.xml') && !name.endsWith('.rels')) return text;
  if (isStrict) {
    text = text
      .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll(RELATIONS, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
  }
  if (prefix !== undefined && name.startsWith('xl/') && name.endsWith('.xml')) {
    text = text.replace(/<(\/?)(\w+)(?=[\s/>])/g, `<$1${prefix}:$2`).replace('xmlns=', `xmlns:${prefix}=`);
  }
  if (hasSingleQuotes) text = text.replace(/="([^"']*)"/g, "='$1'");
  return text;
}

function encoded(xml: string, { isUtf16 }: Dialect): Uint8Array {
  if (!isUtf16 || !xml.startsWith('<?xml')) return new TextEncoder().encode(xml);
  return Buffer.from(`\uFEFF${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le');
}
