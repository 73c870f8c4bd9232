import { appendInside, attributesOf, childElements, removal, rootElement, splice } from './splice';
import type { Draft } from './write-draft';
import { escapeAttribute, prefixed } from './write-xml';

const CONTENT_TYPES = '[Content_Types].xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** The content types of the parts that we add (ECMA-376 part 1, 12.3). */
export const CONTENT_TYPE = {
  workbook: `${SPREADSHEET}sheet.main+xml`,
  worksheet: `${SPREADSHEET}worksheet+xml`,
  table: `${SPREADSHEET}table+xml`,
  styles: `${SPREADSHEET}styles+xml`,
  comments: `${SPREADSHEET}comments+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  vmlDrawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  customXml: 'application/xml',
  customXmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
} as const;

export type OwnPartKind = keyof typeof CONTENT_TYPE;

/** Adds a part with an Override of its content type. */
export function addPart(draft: Draft, name: string, kind: OwnPartKind, text: string): void {
  draft.put(name, text);
  const types = draft.text(CONTENT_TYPES);
  const root = rootElement(types);
  const xml = `<Override PartName="/${escapeAttribute(name)}" ContentType="${CONTENT_TYPE[kind]}"/>`;
  draft.put(CONTENT_TYPES, splice(types, [appendInside(types, root, prefixed(xml, root.prefix))]));
}

/** Takes a part away, and its Override with it. */
export function dropPart(draft: Draft, name: string): void {
  draft.drop(name);
  const types = draft.text(CONTENT_TYPES);
  const wanted = `/${name}`.toLowerCase();
  const overrides = childElements(types, rootElement(types)).filter(
    (child) => attributesOf(types, child).get('PartName')?.toLowerCase() === wanted,
  );
  draft.put(CONTENT_TYPES, splice(types, overrides.map(removal)));
}

/** True if a part with the ending `.xml` is plain XML unless an Override says otherwise. */
export function hasDefaultXml(draft: Draft): boolean {
  const types = draft.text(CONTENT_TYPES);
  return childElements(types, rootElement(types))
    .filter(({ local }) => local === 'Default')
    .map((child) => attributesOf(types, child))
    .some(
      (attributes) =>
        attributes.get('Extension')?.toLowerCase() === 'xml' &&
        attributes.get('ContentType') === CONTENT_TYPE.customXml,
    );
}

/** The first part name `prefix1.xml`, `prefix2.xml` … that is free. */
export function freePartName(draft: Draft, prefix: string, extension: string): string {
  let number = 1;
  while (draft.has(`${prefix}${number}.${extension}`)) number += 1;
  return `${prefix}${number}.${extension}`;
}

/** The parts that an Override gives this content type, in the order of the list. */
export function partsOfKind(draft: Draft, kind: OwnPartKind): readonly string[] {
  const types = draft.text(CONTENT_TYPES);
  return childElements(types, rootElement(types))
    .map((child) => attributesOf(types, child))
    .filter((attributes) => attributes.get('ContentType') === CONTENT_TYPE[kind])
    .map((attributes) => draft.partName((attributes.get('PartName') ?? '').replace(/^\//, '')))
    .filter((name) => draft.has(name));
}
