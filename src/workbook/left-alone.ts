import { a1 } from './address';
import type { LeftAlone } from './workbook';

const MOST_CELLS = 10;

export const noSuchSheet = (sheet: string, what: 'marks' | 'note'): LeftAlone => ({
  sheet,
  what,
  reason: 'The workbook has no sheet of this name with cells. Check the workbook again.',
});

export const protectedSheet = (sheet: string, what: LeftAlone['what']): LeftAlone => ({
  sheet,
  what,
  reason: 'The sheet is protected. Take off its protection (Review, Unprotect Sheet) and check again.',
});

export const notedCells = (
  sheet: string,
  cells: readonly { readonly row: number; readonly column: number }[],
): LeftAlone => {
  const named = cells.slice(0, MOST_CELLS).map(({ row, column }) => a1(row, column));
  const more = cells.length - named.length;
  const list = named.join(', ') + (more > 0 ? ` and ${more} more` : '');
  return { sheet, what: 'note', reason: `There is a note or comment already, which stays: ${list}.` };
};

export const unreadableRules = (sheet: string): LeftAlone => ({
  sheet,
  what: 'marks',
  reason:
    'This version of Excel cannot read a conditional format on the sheet, so its marks stay as they are. The findings stand on the summary sheets.',
});

export const noNotes = (sheet: string): LeftAlone => ({
  sheet,
  what: 'note',
  reason: 'This version of Excel does not let add-ins write notes. The findings stand on the summary sheets.',
});

export const foreignDrawing = (sheet: string): LeftAlone => ({
  sheet,
  what: 'note',
  reason:
    'The sheet shows its notes in a way that we cannot add to. Open the workbook in Excel, save it and check again.',
});

export const lockedStructure = (sheet: string): LeftAlone => ({
  sheet,
  what: 'summary',
  reason:
    'The structure of the workbook is protected, so that sheets cannot be added or removed. Take off the protection (Review, Protect Workbook) and check again.',
});

export const surplusLinksOn = (sheet: string, count: number): LeftAlone => ({
  sheet,
  what: 'summary',
  reason: `A sheet holds at most 65,530 links; the other ${count} are plain text.`,
});

export const referredTo = (sheet: string): LeftAlone => ({
  sheet,
  what: 'summary',
  reason:
    'The sheet is no longer needed but stays, because a formula or name refers to it. Delete it by hand.',
});
