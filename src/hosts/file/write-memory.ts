import { MEMORY_NAMESPACE } from '../../workbook/edits';
import { memoryIn } from './read-memory';
import { addPart, dropPart, hasDefaultXml } from './write-content-types';
import type { Draft } from './write-draft';
import { addRelationship, dropRelationship, relationshipsIn } from './write-relationships';
import type { WorkbookPart } from './write-workbook-part';
import { escapeText, STRICT, XML_DECLARATION } from './write-xml';

/** By which Excel knows our part again among others; fixed, so that the same memory gives the same bytes. */
const STORE_ID = '{6B0D7C52-3F1E-4E0B-9C1B-2A7C5D9E4F10}';

type Found = { readonly part: string; readonly relationship: string; readonly memory: string };

/**
 * Makes a draft remember this text and nothing else of ours: in one custom XML part with its properties (ECMA-376
 * part 1, 15.2.5 and 22.5). The empty text takes the part away. Custom XML parts of others stay as they are.
 */
export function writeMemory(draft: Draft, workbook: WorkbookPart, memory: string): void {
  const [first, ...surplus] = ownParts(draft, workbook);
  for (const found of surplus) removeMemory(draft, workbook, found);
  if (memory === '') {
    if (first) removeMemory(draft, workbook, first);
  } else if (first) {
    if (first.memory !== memory) draft.put(first.part, partText(memory));
  } else addMemory(draft, workbook, memory);
}

const ownParts = (draft: Draft, workbook: WorkbookPart): readonly Found[] =>
  relationshipsIn(draft, workbook.name).flatMap(({ id, kind, target }) => {
    if (kind !== 'customXml' || !draft.has(target)) return [];
    const memory = memoryIn(() => draft.text(target));
    return memory === undefined ? [] : [{ part: target, relationship: id, memory }];
  });

const partText = (memory: string): string =>
  `${XML_DECLARATION}<memory xmlns="${MEMORY_NAMESPACE}">${escapeText(memory)}</memory>`;

function addMemory(draft: Draft, workbook: WorkbookPart, memory: string): void {
  const { flavour } = workbook;
  let number = 1;
  const isTaken = (): boolean =>
    draft.has(`customXml/item${number}.xml`) || draft.has(`customXml/itemProps${number}.xml`);
  while (isTaken()) number += 1;
  const part = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  if (hasDefaultXml(draft)) draft.put(part, partText(memory));
  else addPart(draft, part, 'customXml', partText(memory));
  const namespace =
    flavour === STRICT
      ? 'http://purl.oclc.org/ooxml/officeDocument/customXml'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  const store =
    `<ds:datastoreItem ds:itemID="${STORE_ID}" xmlns:ds="${namespace}"><ds:schemaRefs>` +
    `<ds:schemaRef ds:uri="${MEMORY_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
  addPart(draft, properties, 'customXmlProperties', XML_DECLARATION + store);
  addRelationship(draft, part, `${flavour.relationships}/customXmlProps`, properties);
  addRelationship(draft, workbook.name, `${flavour.relationships}/customXml`, part);
}

function removeMemory(draft: Draft, workbook: WorkbookPart, { part, relationship }: Found): void {
  for (const { id, kind, target } of relationshipsIn(draft, part)) {
    if (kind === 'customXmlProps') dropPart(draft, target);
    dropRelationship(draft, part, id);
  }
  dropPart(draft, part);
  dropRelationship(draft, workbook.name, relationship);
}
