import { mappingFault } from '../faults';
import { adviseName } from '../json/nearest';
import { pathStep } from '../json/read-json';
import { a1Range, MAX_ROWS, parseA1Range, type CellRange } from '../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import type { RegisterEntry } from './mapping-file';
import type { Register } from './register';

/** A place in a workbook: `workbook` is set only where it is not the first. */
export type Place = { readonly workbook?: string; readonly sheet: SheetSnapshot };

/** What an entry of a mapping is about. */
export type Target = Place & {
  readonly entry: RegisterEntry;
  /** The JSON path of the entry. */
  readonly path: string;
  /** The recognised register that it corrects, if there is one: what the entry leaves out is taken from it. */
  readonly base: Register | undefined;
  /** The recognised registers in whose place it stands. */
  readonly replaced: readonly Register[];
};

/** A range as an entry writes it; open if it ends where the table ends (`A5:J`). */
export type WrittenRange = { readonly range: CellRange; readonly isOpen: boolean };

/** The sheet with a name, in any case. Throws a mapping fault with the nearest name if there is none. */
export function placeOf(
  workbooks: readonly WorkbookSnapshot[],
  wanted: { readonly sheet: string; readonly workbook?: string | undefined },
  path: string,
): Place {
  const [first] = workbooks;
  const book =
    wanted.workbook === undefined
      ? first
      : workbooks.find((each) => each.name.toLowerCase() === wanted.workbook?.toLowerCase());
  if (book === undefined) {
    const advice = adviseName(
      wanted.workbook ?? '',
      workbooks.map(({ name }) => name),
    );
    throw mappingFault(
      pathStep(path, 'workbook'),
      `there is no file "${wanted.workbook ?? ''}" here. ${advice}`,
    );
  }
  const lower = wanted.sheet.trim().toLowerCase();
  const sheet =
    book.sheets.find((each) => each.name === wanted.sheet) ??
    book.sheets.find((each) => each.name.trim().toLowerCase() === lower);
  if (sheet === undefined) {
    const advice = adviseName(
      wanted.sheet,
      book.sheets.map((each) => each.name),
    );
    throw mappingFault(pathStep(path, 'sheet'), `"${book.name}" has no sheet "${wanted.sheet}". ${advice}`);
  }
  return book === first ? { sheet } : { workbook: book.name, sheet };
}

/** Throws a mapping fault if an entry's range is no range of a worksheet. */
export function writtenRange({ range: text }: RegisterEntry, path: string): WrittenRange | undefined {
  if (text === undefined) return undefined;
  const isOpen = /[A-Za-z]$/.test(text);
  const range = parseA1Range(isOpen ? `${text}${MAX_ROWS}` : text);
  if (range === undefined)
    throw mappingFault(
      pathStep(path, 'range'),
      `"${text}" is no range of a sheet. Write one such as "A5:J240".`,
    );
  return { range, isOpen };
}

/**
 * Which recognised registers each entry corrects: those on its sheet, within its range if it has one, of its kind where
 * there are some of it. Throws a mapping fault if that is not clear.
 */
export function targetsOf(
  entries: readonly RegisterEntry[],
  registers: readonly Register[],
  workbooks: readonly WorkbookSnapshot[],
): readonly Target[] {
  const found = entries.map((entry, index) => {
    const path = `$.registers[${index}]`;
    const place = placeOf(workbooks, entry, path);
    const written = writtenRange(entry, path);
    const near = registers.filter(
      (register) => isAt(register, place) && (!written || overlap(register.range, written.range) > 0),
    );
    const alike = near.filter(({ kind }) => kind === entry.kind);
    return { entry, path, place, written, near, alike };
  });
  const claimed = new Set(found.flatMap(({ alike }) => alike));
  return found.map(({ entry, path, place, written, near, alike }) => {
    const own = alike.length > 0 ? alike : near.filter((register) => !claimed.has(register));
    if (written === undefined && own.length > 1) throw notClear(path, place, own);
    const [base] = written === undefined ? own : own.toSorted((a, b) => fit(b, written) - fit(a, written));
    const replaced = written?.isOpen === true ? own.filter((each) => each === base) : own;
    return { ...place, entry, path, base, replaced };
  });
}

export const isAt = (
  register: { readonly workbook?: string; readonly sheet: string },
  place: Place,
): boolean => register.workbook === place.workbook && register.sheet === place.sheet.name;

/** How well a register fits a written range: an open one by where it begins, a closed one by the cells they share. */
const fit = ({ range }: Register, written: WrittenRange): number =>
  written.isOpen ? -Math.abs(range.top - written.range.top) : overlap(range, written.range);

/** How many cells two ranges share. */
export function overlap(a: CellRange, b: CellRange): number {
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + 1;
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left) + 1;
  return height > 0 && width > 0 ? height * width : 0;
}

const notClear = (path: string, { sheet }: Place, own: readonly Register[]) =>
  mappingFault(
    path,
    `there are ${own.length} registers on the sheet "${sheet.name}" (${own
      .slice(0, 5)
      .map(({ range, kind }) => `${a1Range(range)}: ${kind}`)
      .join(', ')}${own.length > 5 ? ', …' : ''}). Say with "range" which one is meant.`,
  );
