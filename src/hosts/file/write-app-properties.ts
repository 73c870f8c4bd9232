import {
  attributeEdit,
  attributesOf,
  childElements,
  innerText,
  removal,
  rootElement,
  splice,
  type Element,
} from './splice';
import type { Draft } from './write-draft';
import { relationshipsIn } from './write-relationships';
import { escapeText } from './write-xml';

type Titles = {
  readonly part: string;
  readonly text: string;
  /** The element that holds the count of worksheets. */
  readonly count: Element;
  /** The vector of titles, and those of its items that are worksheets. */
  readonly vector: Element;
  readonly worksheets: readonly Element[];
};

/** Adds a worksheet to the list of parts in the document properties, if there is one that matches `before`. */
export function addSheetTitle(draft: Draft, before: readonly string[], name: string): void {
  const titles = worksheetTitles(draft, before);
  const last = titles?.worksheets.at(-1);
  if (!titles || !last) return;
  const { part, text } = titles;
  const title = `<${last.name}>${escapeText(name)}</${last.name}>`;
  draft.put(part, splice(text, [{ start: last.end, end: last.end, text: title }, ...counts(titles, 1)]));
}

/** Takes a worksheet out of the list of parts in the document properties, if there is one that matches `before`. */
export function removeSheetTitle(draft: Draft, before: readonly string[], name: string): void {
  const titles = worksheetTitles(draft, before);
  const gone = titles?.worksheets[before.indexOf(name)];
  if (!titles || !gone) return;
  draft.put(titles.part, splice(titles.text, [removal(gone), ...counts(titles, -1)]));
}

function counts(
  { text, count, vector, worksheets }: Titles,
  change: number,
): { start: number; end: number; text: string }[] {
  const size = Number(attributesOf(text, vector).get('size') ?? NaN) + change;
  const sizeEdit = Number.isNaN(size) ? undefined : attributeEdit(text, vector, 'size', String(size));
  const number = { start: count.openEnd, end: count.closeStart, text: String(worksheets.length + change) };
  return sizeEdit ? [number, sizeEdit] : [number];
}

/**
 * The worksheets among the titles (ECMA-376 part 1, 22.2.2.26–27): pairs of a heading in the user's language and a
 * count, and one list of titles in the same order. The pair is ours to change whose titles are exactly the worksheets.
 */
function worksheetTitles(draft: Draft, worksheets: readonly string[]): Titles | undefined {
  const part = relationshipsIn(draft, '').find(({ kind }) => kind === 'extended-properties')?.target;
  if (part === undefined || !draft.has(part)) return undefined;
  const text = draft.text(part);
  const children = childElements(text, rootElement(text));
  const vectorIn = (local: string): Element | undefined => {
    const parent = children.find((child) => child.local === local);
    return parent && childElements(text, parent)[0];
  };
  const pairs = vectorIn('HeadingPairs');
  const vector = vectorIn('TitlesOfParts');
  if (!pairs || !vector) return undefined;
  const titles = childElements(text, vector);
  let from = 0;
  for (const variant of childElements(text, pairs)) {
    const count = childElements(text, variant).find(({ local }) => local === 'i4');
    if (!count) continue;
    const to = from + Number(innerText(text, count));
    const group = titles.slice(from, to);
    const isWorksheets =
      group.length === worksheets.length &&
      group.every((title, index) => innerText(text, title) === worksheets[index]);
    if (isWorksheets) return { part, text, count, vector, worksheets: group };
    from = to;
  }
  return undefined;
}
