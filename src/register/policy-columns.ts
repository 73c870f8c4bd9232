import { compact, wordsOf } from '../catalogue/words';
import type { RowKind } from './kinds';
import type { PolicyWord, PolicyWords } from '../catalogue/policy-words';
import type { TrialTable } from './table';

/** Which of a policy's words head columns of which kind, and the field that such a column is. */
const COLUMNS_OF: Partial<
  Readonly<Record<RowKind, { readonly list: 'criteria' | 'impact'; readonly prefix: string }>>
> = {
  request: { list: 'criteria', prefix: 'criterion' },
  evaluation: { list: 'impact', prefix: 'impact' },
};

/** Columns headed by a criterion or a level of impact of the policy: `criterion:<id>` or `impact:<id>` → columns. */
export function policyColumns(
  kind: RowKind,
  { columns }: TrialTable,
  words: PolicyWords,
): Readonly<Record<string, readonly number[]>> {
  const own = COLUMNS_OF[kind];
  if (own === undefined) return {};
  const found: Record<string, number[]> = {};
  for (const { column, heading, groupHeading } of columns) {
    const word = wordFor(heading, words[own.list]) ?? wordFor(`${groupHeading} ${heading}`, words[own.list]);
    if (word !== undefined) (found[`${own.prefix}:${word.id}`] ??= []).push(column);
  }
  return found;
}

/** The word that a heading names: as a whole, or among a number and punctuation such as `Criterion 3: value for money`. */
function wordFor(heading: string, words: readonly PolicyWord[]): PolicyWord | undefined {
  const places = placesOf(words);
  if (places.size === 0) return undefined;
  const plain = compact(wordsOf(heading).filter((word) => !/^\d+$/.test(word)));
  const behind = compact(wordsOf(heading.replace(/^[^:–-]*[:–-]\s*/, '')));
  const [first = -1] = [places.get(plain) ?? [], places.get(behind) ?? []].flat().sort((a, b) => a - b);
  return words[first];
}

/** Names as they are compared → the first word that goes by each; worked out once for each list of words. */
function placesOf(words: readonly PolicyWord[]): ReadonlyMap<string, number> {
  const known = compared.get(words);
  if (known !== undefined) return known;
  const places = new Map<string, number>();
  for (const [at, { names }] of words.entries()) {
    for (const name of names) {
      const key = compact(wordsOf(name));
      if (!places.has(key)) places.set(key, at);
    }
  }
  compared.set(words, places);
  return places;
}

const compared = new WeakMap<readonly PolicyWord[], ReadonlyMap<string, number>>();
