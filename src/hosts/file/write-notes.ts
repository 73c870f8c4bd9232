import { parseA1Range } from '../../workbook/address';
import type { Note } from '../../workbook/edits';
import { attributesOf, childElements, removal, rootElement, splice } from './splice';
import { insertionPoint } from './worksheet-order';
import { commentAddresses, emptyComments, withComments, withoutOwnComments } from './write-comments';
import { addPart, dropPart, freePartName } from './write-content-types';
import type { Draft } from './write-draft';
import { EMPTY_DRAWING, hasShapes, isDrawing, withNoteShapes, withoutNoteShapes } from './write-note-shapes';
import {
  addRelationship,
  dropRelationship,
  relationshipsIn,
  type PartRelationship,
} from './write-relationships';
import type { WorkbookPart } from './write-workbook-part';
import { attributeByLocal, prefixed, relationshipAttribute } from './write-xml';

type CellPlace = { readonly row: number; readonly column: number };

const cellOf = (address: string): CellPlace | undefined => {
  const range = parseA1Range(address);
  return range && { row: range.top, column: range.left };
};

const related = (draft: Draft, part: string, kind: string): PartRelationship | undefined =>
  relationshipsIn(draft, part).find((found) => found.kind === kind && draft.has(found.target));

/** The drawing that shows a worksheet's notes: the one its `legacyDrawing` names, not the one of its page header. */
function noteDrawing(draft: Draft, part: string): PartRelationship | undefined {
  const text = draft.text(part);
  const element = childElements(text, rootElement(text)).find(({ local }) => local === 'legacyDrawing');
  if (!element) return undefined;
  const id = attributeByLocal(attributesOf(text, element), 'id');
  return relationshipsIn(draft, part).find((found) => found.id === id && draft.has(found.target));
}

/** True if an earlier check left notes on this worksheet. */
export function hasOwnNotes(draft: Draft, part: string): boolean {
  const comments = related(draft, part, 'comments');
  return comments !== undefined && commentAddresses(draft.text(comments.target)).own.length > 0;
}

/** The cells of a worksheet that have a note or a threaded comment of someone else, as `row,column`. */
export function cellsWithNotes(draft: Draft, part: string): ReadonlySet<string> {
  const comments = related(draft, part, 'comments');
  const threaded = related(draft, part, 'threadedComment');
  const addresses = comments ? [...commentAddresses(draft.text(comments.target)).others] : [];
  if (threaded) {
    const text = draft.text(threaded.target);
    for (const child of childElements(text, rootElement(text))) {
      addresses.push(attributesOf(text, child).get('ref') ?? '');
    }
  }
  const cells = addresses.map(cellOf).filter((cell) => cell !== undefined);
  return new Set(cells.map(({ row, column }) => `${row},${column}`));
}

/** Takes our notes off a worksheet; the comments part and the drawing go if nothing is left in them. */
export function removeNotes(draft: Draft, part: string): void {
  const comments = related(draft, part, 'comments');
  if (!comments) return;
  const before = commentAddresses(draft.text(comments.target));
  if (before.own.length === 0) return;
  const text = withoutOwnComments(draft.text(comments.target));
  if (before.others.length === 0) {
    dropPart(draft, comments.target);
    dropRelationship(draft, part, comments.id);
  } else draft.put(comments.target, text);

  const drawing = noteDrawing(draft, part);
  if (!drawing) return;
  const cells = before.own.map(cellOf).filter((cell) => cell !== undefined);
  const shapes = withoutNoteShapes(draft.text(drawing.target), cells);
  if (hasShapes(shapes)) {
    draft.put(drawing.target, shapes);
    return;
  }
  dropPart(draft, drawing.target);
  dropRelationship(draft, part, drawing.id);
  const sheet = draft.text(part);
  const elements = childElements(sheet, rootElement(sheet)).filter(({ local }) => local === 'legacyDrawing');
  draft.put(part, splice(sheet, elements.map(removal)));
}

/**
 * Adds notes to a worksheet that has none of ours, on cells without a note. Returns false, having done nothing, if the
 * sheet's drawing is of a kind that we cannot add to.
 */
export function addNotes(
  draft: Draft,
  part: string,
  notes: readonly Note[],
  workbook: WorkbookPart,
): boolean {
  if (notes.length === 0) return true;
  const drawing = noteDrawing(draft, part);
  if (drawing && !isDrawing(draft.text(drawing.target))) return false;
  const types = workbook.flavour.relationships;
  const comments = related(draft, part, 'comments');
  if (comments) draft.put(comments.target, withComments(draft.text(comments.target), notes));
  else {
    const name = freePartName(draft, `${workbook.folder}comments`, 'xml');
    addPart(draft, name, 'comments', withComments(emptyComments(workbook.flavour), notes));
    addRelationship(draft, part, `${types}/comments`, name);
  }
  if (drawing) {
    draft.put(drawing.target, withNoteShapes(draft.text(drawing.target), notes));
    return true;
  }
  const name = freePartName(draft, `${workbook.folder}drawings/vmlDrawing`, 'vml');
  addPart(draft, name, 'vmlDrawing', withNoteShapes(EMPTY_DRAWING, notes));
  addLegacyDrawing(draft, part, addRelationship(draft, part, `${types}/vmlDrawing`, name), workbook);
  return true;
}

function addLegacyDrawing(draft: Draft, part: string, id: string, { flavour }: WorkbookPart): void {
  const text = draft.text(part);
  const root = rootElement(text);
  const at = insertionPoint(root, childElements(text, root), 'legacyDrawing');
  const xml = prefixed(`<legacyDrawing${relationshipAttribute(text, root, flavour, id)}/>`, root.prefix);
  draft.put(part, splice(text, [{ start: at, end: at, text: xml }]));
}
