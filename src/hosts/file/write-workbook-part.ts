import { OWN_NAME_PREFIX } from '../../workbook/edits';
import { quoteSheet } from '../../workbook/address';
import { workbookFault } from '../../faults';
import {
  appendInside,
  attributeEdit,
  attributesOf,
  childElements,
  innerText,
  removal,
  rootElement,
  splice,
  type Edit,
  type Element,
} from './splice';
import type { Draft } from './write-draft';
import { relationshipsIn } from './write-relationships';
import {
  attributeByLocal,
  escapeAttribute,
  escapeText,
  isTrue,
  prefixed,
  relationshipAttribute,
  STRICT,
  TRANSITIONAL,
  type Flavour,
} from './write-xml';

/** What we need to know of the workbook part: its tabs, its names, and how it is written. */
export type WorkbookPart = {
  readonly name: string;
  /** The folder of the workbook part, with its slash: `xl/`. */
  readonly folder: string;
  readonly flavour: Flavour;
  readonly dateSystem: 1900 | 1904;
  /** True if sheets may not be added or removed. */
  readonly isStructureLocked: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
};

export type SheetEntry = {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  /** Its part; `''` if the relationship is missing. */
  readonly part: string;
  readonly isWorksheet: boolean;
  readonly element: Element;
};

export type NameEntry = {
  readonly name: string;
  /** The zero-based tab to which the name is local. */
  readonly localTo: number | undefined;
  readonly refersTo: string;
  readonly isHidden: boolean;
  readonly element: Element;
};

/** The children of a workbook up to the defined names, in order (CT_Workbook, ECMA-376 part 1, 18.2.27). */
const BEFORE_NAMES = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
];

/** The name of the workbook part. Throws a workbook fault if the package is no workbook that we can write. */
export function workbookPartName(draft: Draft): string {
  const office = relationshipsIn(draft, '').find(({ kind }) => kind === 'officeDocument');
  if (!office || !draft.has(office.target)) {
    throw workbookFault('This file holds no workbook. Choose an Excel workbook (.xlsx or .xlsm).');
  }
  return office.target;
}

export function readWorkbookPart(draft: Draft): WorkbookPart {
  const name = workbookPartName(draft);
  const text = draft.text(name);
  const root = rootElement(text);
  const children = childElements(text, root);
  const childrenOf = (local: string): readonly Element[] => {
    const parent = children.find((child) => child.local === local);
    return parent ? childElements(text, parent) : [];
  };
  const flag = (local: string, attribute: string): boolean => {
    const found = children.find((child) => child.local === local);
    return found !== undefined && isTrue(attributesOf(text, found).get(attribute));
  };
  const relationships = new Map(relationshipsIn(draft, name).map((found) => [found.id, found]));
  return {
    name,
    folder: name.slice(0, name.lastIndexOf('/') + 1),
    flavour: [...attributesOf(text, root).values()].includes(STRICT.main) ? STRICT : TRANSITIONAL,
    dateSystem: flag('workbookPr', 'date1904') ? 1904 : 1900,
    isStructureLocked: flag('workbookProtection', 'lockStructure'),
    sheets: childrenOf('sheets')
      .filter(({ local }) => local === 'sheet')
      .map((element) => {
        const attributes = attributesOf(text, element);
        const relationshipId = attributeByLocal(attributes, 'id') ?? '';
        const relationship = relationships.get(relationshipId);
        return {
          name: attributes.get('name') ?? '',
          sheetId: Number(attributes.get('sheetId') ?? 0),
          relationshipId,
          part: relationship?.target ?? '',
          isWorksheet: relationship?.kind === 'worksheet' && draft.has(relationship.target),
          element,
        };
      }),
    names: childrenOf('definedNames')
      .filter(({ local }) => local === 'definedName')
      .map((element) => {
        const attributes = attributesOf(text, element);
        const local = attributes.get('localSheetId');
        return {
          name: attributes.get('name') ?? '',
          localTo: local === undefined ? undefined : Number(local),
          refersTo: innerText(text, element),
          isHidden: isTrue(attributes.get('hidden')),
          element,
        };
      }),
  };
}

/** Appends a tab. `relationshipId` leads to its part. */
export function appendSheet(draft: Draft, sheetName: string, relationshipId: string): void {
  const workbook = readWorkbookPart(draft);
  const text = draft.text(workbook.name);
  const root = rootElement(text);
  const sheets = childElements(text, root).find(({ local }) => local === 'sheets');
  if (!sheets)
    throw workbookFault('This workbook has no list of sheets. Open it in Excel and save it again.');
  const sheetId = Math.max(0, ...workbook.sheets.map((sheet) => sheet.sheetId)) + 1;
  const link = relationshipAttribute(text, root, workbook.flavour, relationshipId);
  const xml = `<sheet name="${escapeAttribute(sheetName)}" sheetId="${sheetId}"${link}/>`;
  draft.put(workbook.name, splice(text, [appendInside(text, sheets, prefixed(xml, sheets.prefix))]));
}

/** Takes a tab away; names local to it go with it, and what counts tabs after it counts one less. */
export function removeSheet(draft: Draft, sheetName: string): void {
  const workbook = readWorkbookPart(draft);
  const index = workbook.sheets.findIndex(({ name }) => name === sheetName);
  const sheet = workbook.sheets[index];
  if (!sheet) return;
  const text = draft.text(workbook.name);
  const edits: (Edit | undefined)[] = [removal(sheet.element)];
  const remaining = workbook.names.filter(({ localTo }) => localTo !== index);
  for (const { localTo, element } of workbook.names) {
    if (localTo === index && remaining.length > 0) edits.push(removal(element));
    else if (localTo !== undefined && localTo > index) {
      edits.push(attributeEdit(text, element, 'localSheetId', String(localTo - 1)));
    }
  }
  const children = childElements(text, rootElement(text));
  const names = children.find(({ local }) => local === 'definedNames');
  if (names && remaining.length === 0) edits.push(removal(names));
  const views = children.find(({ local }) => local === 'bookViews');
  for (const view of views ? childElements(text, views) : []) {
    for (const attribute of ['activeTab', 'firstSheet']) {
      const tab = Number(attributesOf(text, view).get(attribute) ?? 0);
      const isLast = index === workbook.sheets.length - 1;
      if (tab > index || (tab === index && isLast && tab > 0)) {
        edits.push(attributeEdit(text, view, attribute, String(tab - 1)));
      }
    }
  }
  draft.put(
    workbook.name,
    splice(
      text,
      edits.filter((edit) => edit !== undefined),
    ),
  );
}

/** Makes the hidden name of a summary point at A1 of a sheet, in place if there is one. */
export function setOwnName(draft: Draft, key: string, sheetName: string): void {
  const workbook = readWorkbookPart(draft);
  const refersTo = `${quoteSheet(sheetName)}!$A$1`;
  const xml = `<definedName name="${OWN_NAME_PREFIX}${key}" hidden="1">${escapeText(refersTo)}</definedName>`;
  const old = workbook.names.find(
    ({ name, localTo }) => name === OWN_NAME_PREFIX + key && localTo === undefined,
  );
  if (old?.refersTo !== refersTo || !old.isHidden) putName(draft, workbook, xml, old?.element);
}

/** Writes a name in the place of an old one, or at the end of the list, which is made if there is none. */
export function putName(draft: Draft, workbook: WorkbookPart, xml: string, old?: Element): void {
  const text = draft.text(workbook.name);
  const root = rootElement(text);
  const children = childElements(text, root);
  const list = children.find(({ local }) => local === 'definedNames');
  const ours = prefixed(xml, root.prefix);
  let edit: Edit;
  if (old) edit = { start: old.start, end: old.end, text: ours };
  else if (list) edit = appendInside(text, list, ours);
  else {
    const at = children.findLast(({ local }) => BEFORE_NAMES.includes(local))?.end ?? root.openEnd;
    edit = { start: at, end: at, text: prefixed(`<definedNames>${xml}</definedNames>`, root.prefix) };
  }
  draft.put(workbook.name, splice(text, [edit]));
}

/** Takes the hidden name of a summary away. */
export const dropOwnName = (draft: Draft, key: string): void => {
  dropNames(draft, ({ name, localTo }) => name === OWN_NAME_PREFIX + key && localTo === undefined);
};

/** Takes names away, and the list of names with its last one. */
export function dropNames(draft: Draft, isGone: (name: NameEntry) => boolean): void {
  const workbook = readWorkbookPart(draft);
  const text = draft.text(workbook.name);
  const gone = workbook.names.filter(isGone);
  if (gone.length === 0) return;
  const list = childElements(text, rootElement(text)).find(({ local }) => local === 'definedNames');
  const isAll = gone.length === workbook.names.length;
  const edits = list && isAll ? [removal(list)] : gone.map(({ element }) => removal(element));
  draft.put(workbook.name, splice(text, edits));
}
