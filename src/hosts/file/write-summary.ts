import type { SummarySheet } from '../../workbook/edits';
import {
  attributesOf,
  childElements,
  rootElement,
  splice,
  startTags,
  type Edit,
  type Element,
} from './splice';
import { rankOf } from './worksheet-order';
import { writeCharts } from './write-charts';
import { addPart, dropPart, freePartName, partsOfKind } from './write-content-types';
import type { Draft } from './write-draft';
import { dropBelow } from './write-part-tree';
import {
  addRelationship,
  dropRelationship,
  relationshipsIn,
  type PartRelationship,
} from './write-relationships';
import type { StyleSheet } from './write-styles';
import { freeTableName, tableShape, withHeaders } from '../../workbook/table-shape';
import { summaryChildren } from './write-summary-xml';
import { tableIdentity, tableXml } from './write-table';
import type { WorkbookPart } from './write-workbook-part';
import {
  attributeByLocal,
  isTrue,
  prefixed,
  relationshipAttribute,
  XML_DECLARATION,
  type Flavour,
} from './write-xml';

/**
 * What a user may have added to a summary sheet, and how it is to be printed: kept when the sheet is rewritten. Breaks
 * between rows are not, as the rows are new.
 */
const KEPT = new Set([
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'colBreaks',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
]);

export type SummaryPlace = {
  readonly workbook: WorkbookPart;
  readonly styles: StyleSheet;
  /** The name of the summary's own tab. */
  readonly tab: string;
  /** The name that a sheet named in the edits has in this workbook. */
  readonly sheetName: (name: string) => string;
};

/** An empty worksheet, to be filled by `rewriteSummary`. */
export const emptyWorksheet = ({ main, relationships }: Flavour): string =>
  `${XML_DECLARATION}<worksheet xmlns="${main}" xmlns:r="${relationships}"><sheetData/></worksheet>`;

/**
 * Writes a summary into one of our worksheet parts: cells, links, bars, tables and charts are new; the part, its tables'
 * and charts' parts, numbers and names, and what the user drew on the sheet stay.
 */
export function rewriteSummary(draft: Draft, part: string, summary: SummarySheet, place: SummaryPlace): void {
  const { flavour, dateSystem } = place.workbook;
  const tables = summary.tables.map((table) => tableShape(summary, table));
  dropCalculationChainIfUsed(draft, part, place.workbook);
  const tableIds = writeTables(draft, part, summary, place, tables);
  const rows = withHeaders(summary, tables);
  const sheet = { tab: place.tab, rows, dateSystem };
  const drawingId = writeCharts(draft, part, summary.charts, sheet, place.workbook);
  const text = draft.text(part);
  const root = rootElement(text);
  const children = childElements(text, root);
  const own = new Map(
    summaryChildren(summary, rows, {
      dateSystem,
      cellFormat: place.styles.cellFormat,
      sheetName: place.sheetName,
      isSelected: isSelected(text, children),
    }),
  );
  if (drawingId !== undefined)
    own.set('drawing', `<drawing${relationshipAttribute(text, root, flavour, drawingId)}/>`);
  if (tableIds.length > 0) {
    const parts = tableIds.map((id) => `<tablePart${relationshipAttribute(text, root, flavour, id)}/>`);
    own.set('tableParts', `<tableParts count="${parts.length}">${parts.join('')}</tableParts>`);
  }
  const written = [...own].map(([local, xml]) => ({ local, xml: prefixed(xml, root.prefix) }));
  const kept = children
    .filter(({ local }) => KEPT.has(local))
    .map(({ local, start, end }) => ({ local, xml: text.slice(start, end) }));
  const isKept = (local: string): boolean => kept.some((child) => child.local === local);
  const all = [...kept, ...written.filter(({ local }) => !isKept(local))]
    .toSorted((a, b) => rankOf(a.local) - rankOf(b.local))
    .map(({ xml }) => xml)
    .join('');
  const edit: Edit = { start: root.openEnd, end: root.closeStart, text: all };
  draft.put(part, splice(text, [edit]));
}

function isSelected(text: string, children: readonly Element[]): boolean {
  const views = children.find(({ local }) => local === 'sheetViews');
  return (
    views !== undefined &&
    childElements(text, views).some((view) => isTrue(attributesOf(text, view).get('tabSelected')))
  );
}

const tableRelationships = (draft: Draft, part: string): readonly PartRelationship[] =>
  relationshipsIn(draft, part).filter(({ kind, target }) => kind === 'table' && draft.has(target));

/** The relationships of a worksheet to its tables, in the order of its `tableParts`. */
function tablesInOrder(draft: Draft, part: string): readonly PartRelationship[] {
  const text = draft.text(part);
  const list = childElements(text, rootElement(text)).find(({ local }) => local === 'tableParts');
  const ids = list
    ? childElements(text, list).map((child) => attributeByLocal(attributesOf(text, child), 'id'))
    : [];
  const tables = tableRelationships(draft, part);
  return ids.flatMap((id) => tables.filter((table) => table.id === id));
}

/** Writes the parts of a sheet's tables, the old ones first, and returns the ids of their relationships. */
function writeTables(
  draft: Draft,
  part: string,
  summary: SummarySheet,
  { workbook }: SummaryPlace,
  shapes: readonly ReturnType<typeof tableShape>[],
): readonly string[] {
  const old = tablesInOrder(draft, part);
  for (const surplus of old.slice(shapes.length)) {
    dropPart(draft, surplus.target);
    dropRelationship(draft, part, surplus.id);
  }
  return shapes.map((shape, index) => {
    const before = old[index];
    if (before) {
      const { id, name } = tableIdentity(draft.text(before.target));
      draft.put(before.target, tableXml(shape, id, name, workbook.flavour));
      return before.id;
    }
    const others = allTables(draft);
    const id = Math.max(0, ...others.map((table) => table.id)) + 1;
    const taken = new Set([...others, ...workbook.names].map(({ name }) => name.toLowerCase()));
    const name = freeTableName(summary.tables[index]?.name ?? summary.key, taken);
    const tablePart = freePartName(draft, `${workbook.folder}tables/table`, 'xml');
    addPart(draft, tablePart, 'table', tableXml(shape, id, name, workbook.flavour));
    return addRelationship(draft, part, `${workbook.flavour.relationships}/table`, tablePart);
  });
}

/** Numbers and names of every table of the workbook. */
const allTables = (draft: Draft): readonly { readonly id: number; readonly name: string }[] =>
  partsOfKind(draft, 'table').map((name) => tableIdentity(draft.text(name)));

/** Takes the parts of a summary sheet away: the worksheet itself, and what only it leads to. */
export function dropSummary(draft: Draft, part: string, workbook: WorkbookPart): void {
  dropCalculationChainIfUsed(draft, part, workbook);
  dropBelow(draft, part);
  dropPart(draft, part);
}

/**
 * The calculation chain lists every formula cell, and Excel calls a workbook damaged if it lists one that is gone. A
 * user may have put formulas on our sheet; then the chain goes, and Excel makes it anew.
 */
function dropCalculationChainIfUsed(draft: Draft, part: string, workbook: WorkbookPart): void {
  const chain = relationshipsIn(draft, workbook.name).find(({ kind }) => kind === 'calcChain');
  if (!chain) return;
  const text = draft.text(part);
  for (const tag of startTags(text, 0, text.length)) {
    if (!/^(\w+:)?f$/.test(tag.name)) continue;
    dropPart(draft, chain.target);
    dropRelationship(draft, workbook.name, chain.id);
    return;
  }
}
