import {
  appendInside,
  attributesOf,
  childElements,
  removal,
  rootElement,
  splice,
  type Element,
} from './splice';
import type { Draft } from './write-draft';
import { escapeAttribute, prefixed, XML_DECLARATION } from './write-xml';

const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export type PartRelationship = {
  readonly id: string;
  /** The last segment of the type's address: `worksheet`, `comments`, `vmlDrawing`; the same in both flavours. */
  readonly kind: string;
  /** The target's part name, or the address as written if it is external. */
  readonly target: string;
  readonly element: Element;
};

const folderOf = (partName: string): string => partName.slice(0, partName.lastIndexOf('/') + 1);

/** The name of the part that holds a part's relationships; `''` stands for the package. */
export const relationshipsPart = (partName: string): string =>
  `${folderOf(partName)}_rels/${partName.slice(folderOf(partName).length)}.rels`;

/** The relationships of a part as they stand in a draft, in their order; none if it has no `.rels` part. */
export function relationshipsIn(draft: Draft, partName: string): readonly PartRelationship[] {
  const relsPart = relationshipsPart(partName);
  if (!draft.has(relsPart)) return [];
  const text = draft.text(relsPart);
  return childElements(text, rootElement(text))
    .filter((element) => element.local === 'Relationship')
    .map((element) => {
      const attributes = attributesOf(text, element);
      const type = attributes.get('Type') ?? '';
      const target = attributes.get('Target') ?? '';
      const isExternal = attributes.get('TargetMode') === 'External';
      return {
        id: attributes.get('Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: isExternal ? target : draft.partName(resolved(partName, target)),
        element,
      };
    });
}

function resolved(fromPart: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : folderOf(fromPart) + target).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** A target as a part writes it: `../comments1.xml` for `xl/comments1.xml` from `xl/worksheets/sheet1.xml`. */
export function relativeTarget(fromPart: string, toPart: string): string {
  const from = folderOf(fromPart).split('/').slice(0, -1);
  const to = toPart.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** Adds a relationship of the given full type and returns its id, the first free one of `rIdCpd1`, `rIdCpd2` … */
export function addRelationship(draft: Draft, fromPart: string, type: string, toPart: string): string {
  const relsPart = relationshipsPart(fromPart);
  const taken = new Set(relationshipsIn(draft, fromPart).map(({ id }) => id));
  let number = 1;
  while (taken.has(`rIdCpd${number}`)) number += 1;
  const id = `rIdCpd${number}`;
  const text = draft.has(relsPart)
    ? draft.text(relsPart)
    : `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
  const root = rootElement(text);
  const target = escapeAttribute(relativeTarget(fromPart, toPart));
  const xml = `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  draft.put(relsPart, splice(text, [appendInside(text, root, prefixed(xml, root.prefix))]));
  return id;
}

/** Takes a relationship away, and the `.rels` part with its last one. */
export function dropRelationship(draft: Draft, fromPart: string, id: string): void {
  const relsPart = relationshipsPart(fromPart);
  const all = relationshipsIn(draft, fromPart);
  const found = all.find((relationship) => relationship.id === id);
  if (!found) return;
  if (all.length === 1) draft.drop(relsPart);
  else draft.put(relsPart, splice(draft.text(relsPart), [removal(found.element)]));
}
