import type { Note } from '../../workbook/edits';
import { a1 } from '../../workbook/address';
import {
  appendInside,
  attributesOf,
  childElements,
  innerText,
  removal,
  rootElement,
  splice,
  type Element,
} from './splice';
import { escapeText, prefixed, stringValue, XML_DECLARATION, type Flavour } from './write-xml';

/** Who our notes are by; that is how we know them again. */
export const NOTE_AUTHOR = 'CPD Check';

type Comments = {
  readonly authors: Element | undefined;
  readonly authorNames: readonly string[];
  readonly list: Element | undefined;
  readonly comments: readonly {
    readonly element: Element;
    readonly address: string;
    readonly isOwn: boolean;
  }[];
};

/** A comments part without comments (ECMA-376 part 1, 18.7.6). */
export const emptyComments = ({ main }: Flavour): string =>
  `${XML_DECLARATION}<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;

function commentsIn(text: string): Comments {
  const children = childElements(text, rootElement(text));
  const authors = children.find(({ local }) => local === 'authors');
  const list = children.find(({ local }) => local === 'commentList');
  const authorNames = authors ? childElements(text, authors).map((author) => innerText(text, author)) : [];
  return {
    authors,
    authorNames,
    list,
    comments: (list ? childElements(text, list) : []).map((element) => {
      const attributes = attributesOf(text, element);
      const author = authorNames[Number(attributes.get('authorId') ?? -1)];
      return { element, address: attributes.get('ref') ?? '', isOwn: author === NOTE_AUTHOR };
    }),
  };
}

/** The addresses (`B6`) of a part's comments, ours and everyone else's. */
export function commentAddresses(text: string): {
  readonly own: readonly string[];
  readonly others: readonly string[];
} {
  const { comments } = commentsIn(text);
  const addresses = (isOwn: boolean): readonly string[] =>
    comments.filter((comment) => comment.isOwn === isOwn).map(({ address }) => address);
  return { own: addresses(true), others: addresses(false) };
}

/** The text of a comments part without our notes, and without us as author if nobody was added after us. */
export function withoutOwnComments(text: string): string {
  const { authors, authorNames, comments } = commentsIn(text);
  const author =
    authors && authorNames.at(-1) === NOTE_AUTHOR ? childElements(text, authors).at(-1) : undefined;
  const gone = comments.filter(({ isOwn }) => isOwn).map(({ element }) => element);
  return splice(text, [...gone, ...(author ? [author] : [])].map(removal));
}

/** The text of a comments part with these notes of ours appended. */
export function withComments(text: string, notes: readonly Note[]): string {
  const { authors, authorNames, list } = commentsIn(text);
  if (notes.length === 0 || !authors || !list) return text;
  const known = authorNames.indexOf(NOTE_AUTHOR);
  const author = known < 0 ? authorNames.length : known;
  const xml = notes.map(
    ({ row, column, text: note }) =>
      `<comment ref="${a1(row, column)}" authorId="${author}"><text><r><rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr>` +
      `<t xml:space="preserve">${escapeText(stringValue(note))}</t></r></text></comment>`,
  );
  return splice(text, [
    ...(known < 0
      ? [appendInside(text, authors, prefixed(`<author>${NOTE_AUTHOR}</author>`, authors.prefix))]
      : []),
    appendInside(text, list, prefixed(xml.join(''), list.prefix)),
  ]);
}
