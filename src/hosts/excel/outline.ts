import { MEMORY_NAMESPACE, OWN_NAME_PREFIX } from '../../workbook/edits';
import { sheetOfReference } from '../../workbook/sheet-names';

/** What one sync tells of a workbook before any cell is read. */
export type Outline = {
  readonly name: string;
  readonly dateSystem: 1900 | 1904;
  readonly isStructureLocked: boolean;
  /** In the order of the tabs. */
  readonly sheets: readonly Excel.Worksheet[];
  readonly worksheets: Excel.WorksheetCollection;
  /** The names of the whole workbook. */
  readonly names: readonly Excel.NamedItem[];
  readonly workbookNames: Excel.NamedItemCollection;
  /** The custom XML parts in our namespace. */
  readonly memories: readonly Excel.CustomXmlPart[];
};

/** The serial of 2 January 1904 where days are counted from 1904. */
const SECOND_DAY_OF_1904 = 1;

export async function readOutline(context: Excel.RequestContext): Promise<Outline> {
  const { workbook } = context;
  workbook.load('name');
  workbook.protection.load('protected');
  workbook.worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,' +
      'items/names/name,items/names/formula,items/names/visible,' +
      'items/tables/name,items/tables/showHeaders,items/tables/showTotals,items/charts/name',
  );
  workbook.names.load('items/name,items/formula,items/visible');
  const parts = workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).load('items/id');
  // No property tells the date system, so Excel is asked for a date.
  const date = workbook.functions.date(1904, 1, 2).load('value');
  await context.sync();
  return {
    name: workbook.name,
    dateSystem: date.value === SECOND_DAY_OF_1904 ? 1904 : 1900,
    isStructureLocked: workbook.protection.protected,
    worksheets: workbook.worksheets,
    sheets: workbook.worksheets.items,
    workbookNames: workbook.names,
    names: workbook.names.items,
    memories: parts.items,
  };
}

/** The formula of a name, without the leading `=`. */
export const refersTo = (name: Excel.NamedItem): string => String(name.formula).replace(/^=/, '');

/** A hidden name of ours, the summary that it stands for, and its sheet, if that is still there. */
export type OwnName = {
  readonly key: string;
  readonly name: Excel.NamedItem;
  readonly sheet: Excel.Worksheet | undefined;
};

/** Our names, in their order. A second name for the same sheet has none. */
export function ownNames({ names, sheets }: Outline): readonly OwnName[] {
  const found: OwnName[] = [];
  for (const name of names) {
    if (!name.name.startsWith(OWN_NAME_PREFIX)) continue;
    const target = sheetOfReference(refersTo(name))?.toLowerCase();
    const sheet = sheets.find((each) => each.name.toLowerCase() === target);
    const isFirst = found.every((own) => own.sheet !== sheet);
    found.push({ key: name.name.slice(OWN_NAME_PREFIX.length), name, sheet: isFirst ? sheet : undefined });
  }
  return found;
}
