import { workbookFault } from '../../faults';
import type { DefinedName, SheetSnapshot } from '../../workbook/snapshot';
import { relationshipsOf, type Package } from './package';
import { decodeEscapes } from './read-text';
import { notAWorkbook } from './refuse-package';
import { spend, type Budget } from './refuse-oversize';
import { readXml } from './xml-text';

/** One tab of the workbook. Chart sheets, dialogues and macro sheets are tabs without cells: `isWorksheet` is false. */
export type SheetOutline = {
  readonly name: string;
  readonly part: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly isWorksheet: boolean;
};

/** What the workbook part says (ECMA-376 part 1, 18.2.27). */
export type WorkbookOutline = {
  readonly part: string;
  readonly dateSystem: 1900 | 1904;
  /** All tabs in their order: `localSheetId` counts through these. */
  readonly sheets: readonly SheetOutline[];
  readonly names: readonly DefinedName[];
  readonly stylesPart: string | undefined;
  readonly stringsPart: string | undefined;
};

/** `xsd:boolean` as an attribute writes it; `false` if it is absent. */
export const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** The name of the workbook part. Throws a workbook fault that says what the file is if it has none. */
export function workbookPart(pkg: Package): string {
  const main = relationshipsOf(pkg, '').find((relationship) => relationship.type.endsWith('/officeDocument'));
  const part = main?.target ?? 'xl/workbook.xml';
  const isOther = /\.bin$|^word\/|^ppt\//i.test(part);
  if (isOther || !pkg.has(part)) throw notAWorkbook(pkg);
  return part;
}

/** Reads tabs, names and the date system. Throws a workbook fault if there is no workbook part or it is damaged. */
export function readOutline(pkg: Package, budget: Budget): WorkbookOutline {
  const part = workbookPart(pkg);
  const relationships = relationshipsOf(pkg, part);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetOutline[] = [];
  const names: { readonly attributes: Readonly<Record<string, string>>; refersTo: string }[] = [];
  const seen: { isWorkbook: boolean; dateSystem: 1900 | 1904 } = { isWorkbook: false, dateSystem: 1900 };
  let isInName = false;
  readXml(pkg.bytes(part), part, {
    open: (name, attributes) => {
      if (name === 'workbook') seen.isWorkbook = true;
      else if (name === 'workbookPr' && isTrue(attributes.date1904)) seen.dateSystem = 1904;
      else if (name === 'sheet') {
        spend(budget);
        const target = byId.get(relationshipId(attributes));
        const sheetName = decodeEscapes(attributes.name ?? '');
        if (target === undefined) throw missingSheet(sheetName);
        sheets.push({
          name: sheetName,
          part: target.target,
          visibility: visibilityOf(attributes.state),
          isWorksheet: target.type.endsWith('/worksheet'),
        });
      } else if (name === 'definedName') {
        spend(budget);
        isInName = true;
        names.push({ attributes, refersTo: '' });
      }
    },
    text: (text) => {
      const last = names.at(-1);
      if (isInName && last !== undefined) last.refersTo += text;
    },
    close: (name) => {
      if (name === 'definedName') isInName = false;
    },
  });
  if (!seen.isWorkbook) throw notAWorkbook(pkg);
  const targetOf = (kind: string): string | undefined =>
    relationships.find((relationship) => relationship.type.endsWith(kind))?.target;
  return {
    part,
    dateSystem: seen.dateSystem,
    sheets,
    names: names.map(({ attributes, refersTo }) => definedName(attributes, refersTo, sheets)),
    stylesPart: targetOf('/styles'),
    stringsPart: targetOf('/sharedStrings'),
  };
}

function definedName(
  attributes: Readonly<Record<string, string>>,
  refersTo: string,
  sheets: readonly SheetOutline[],
): DefinedName {
  const { name = '', hidden, localSheetId } = attributes;
  const sheet = localSheetId === undefined ? undefined : sheets[Number(localSheetId)]?.name;
  return {
    name: decodeEscapes(name),
    refersTo: decodeEscapes(refersTo),
    isHidden: isTrue(hidden),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

/** `r:id`, whatever the prefix of the relationships namespace is. */
function relationshipId(attributes: Readonly<Record<string, string>>): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id') && !name.startsWith('xmlns:'));
  return key === undefined ? '' : (attributes[key] ?? '');
}

const visibilityOf = (state: string | undefined): SheetSnapshot['visibility'] =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible';

const missingSheet = (sheet: string): Error =>
  workbookFault(
    `The workbook is damaged: it lists the sheet "${sheet}" but does not hold it. Open it in Excel, let Excel repair ` +
      'it, and save it.',
  );
