import type { SummaryCell, SummarySheet } from '../../workbook/edits';
import { runToEnd } from '../../workbook/progress';
import { applyEdits } from './apply';
import type { Compression } from './compression';
import { openPackage } from './package';
import { attributesOf, childElements, childNamed, rootElement, splice } from './splice';
import { CONTENT_TYPE } from './write-content-types';
import { draftOf, type Draft } from './write-draft';
import { emptyStyleSheet } from './write-styles';
import { readWorkbookPart } from './write-workbook-part';
import { TRANSITIONAL, XML_DECLARATION } from './write-xml';
import { newEntry, writeZip } from './zip-write';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/**
 * The bytes of an `.xlsx` file of these summary sheets and nothing else, open on the first; the same each time. Links to
 * sheets that are not among them are plain text there. Without sheets the workbook is empty, which Excel does not open.
 */
export function newWorkbook(sheets: readonly SummarySheet[], compression: Compression): Uint8Array {
  const names = new Set(sheets.map(({ name }) => name));
  const draft = draftOf(openPackage(blankWorkbook(compression), compression));
  runToEnd(
    applyEdits(draft, { marks: [], notes: [], sheets: sheets.map((sheet) => withoutLinks(sheet, names)) }),
  );
  selectFirst(draft);
  return writeZip(draft.finish(compression).entries);
}

/** A workbook without a sheet. */
function blankWorkbook(compression: Compression): Uint8Array {
  const { main, relationships } = TRANSITIONAL;
  const related = (kind: string, target: string): string =>
    `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${relationships}/${kind}" Target="${target}"/></Relationships>`;
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${RELATIONSHIPS_TYPE}"/>` +
        `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT_TYPE.workbook}"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${CONTENT_TYPE.styles}"/></Types>`,
    ],
    ['_rels/.rels', related('officeDocument', 'xl/workbook.xml')],
    [
      'xl/workbook.xml',
      `${XML_DECLARATION}<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView activeTab="0"/></bookViews><sheets/></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', related('styles', 'styles.xml')],
    ['xl/styles.xml', emptyStyleSheet(TRANSITIONAL)],
  ];
  const encoder = new TextEncoder();
  return writeZip(parts.map(([name, text]) => newEntry(name, encoder.encode(text), compression)));
}

function withoutLinks(sheet: SummarySheet, names: ReadonlySet<string>): SummarySheet {
  const plain = (cell: SummaryCell): SummaryCell =>
    cell.kind === 'link' && !names.has(cell.sheet) ? { kind: 'text', text: cell.text, style: 'plain' } : cell;
  return { ...sheet, rows: sheet.rows.map((row) => row.map(plain)) };
}

/** Selects the first tab, as the one that is in view has to be. */
function selectFirst(draft: Draft): void {
  const [first] = readWorkbookPart(draft).sheets;
  if (!first) return;
  const text = draft.text(first.part);
  const views = childNamed(text, rootElement(text), 'sheetViews');
  const [view] = views ? childElements(text, views) : [];
  if (!view || attributesOf(text, view).has('tabSelected')) return;
  const at = view.start + `<${view.name}`.length;
  draft.put(first.part, splice(text, [{ start: at, end: at, text: ' tabSelected="1"' }]));
}
