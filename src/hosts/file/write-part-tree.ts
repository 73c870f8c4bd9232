import { dropPart } from './write-content-types';
import type { Draft } from './write-draft';
import { relationshipsIn, relationshipsPart } from './write-relationships';

/** Every part that a part leads to, directly or through others. */
export function partsBelow(draft: Draft, part: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (from: string): void => {
    for (const { target } of relationshipsIn(draft, from)) {
      if (!draft.has(target) || found.has(target)) continue;
      found.add(target);
      visit(target);
    }
  };
  visit(part);
  return found;
}

/** Takes a part's relationships away, and with them the parts that nothing else leads to. */
export function dropBelow(draft: Draft, part: string): void {
  const targets = relationshipsIn(draft, part).map(({ target }) => target);
  draft.drop(relationshipsPart(part));
  for (const target of targets) dropUnused(draft, target);
}

/** Takes a part away, and what only it leads to, unless another part leads to it. */
export function dropUnused(draft: Draft, part: string): void {
  if (!draft.has(part) || isTarget(draft, part)) return;
  dropBelow(draft, part);
  dropPart(draft, part);
}

function isTarget(draft: Draft, part: string): boolean {
  const file = part.slice(part.lastIndexOf('/') + 1).toLowerCase();
  return draft
    .names()
    .filter((name) => /(^|\/)_rels\/[^/]*\.rels$/i.test(name))
    .filter((name) => draft.text(name).toLowerCase().includes(file))
    .some((name) => {
      const from = name.replace(/_rels\/([^/]*)\.rels$/i, '$1');
      return relationshipsIn(draft, from).some(({ target }) => target === part);
    });
}
