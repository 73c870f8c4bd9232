import type { Catalogue } from '../catalogue/catalogue';
import { wordsOf } from '../catalogue/words';

const known = new WeakMap<Catalogue, ReadonlyMap<string, string>>();

/** Alias as plain words → id; made once for each catalogue. */
function namesOf(catalogue: Catalogue): ReadonlyMap<string, string> {
  const present = known.get(catalogue);
  if (present !== undefined) return present;
  const names = new Map(
    catalogue.qualifications.flatMap(({ id, title, aliases }) =>
      [title, ...aliases].map((alias) => [wordsOf(alias).join(' '), id] as const),
    ),
  );
  known.set(catalogue, names);
  return names;
}

/**
 * The qualification of the catalogue that a register means, or `undefined`: the whole text, or what stands before a
 * bracket, comma or dash (`QTS (2014, Leeds)`).
 */
export function qualificationOf(text: string, catalogue: Catalogue): string | undefined {
  const names = namesOf(catalogue);
  const [before = ''] = text.split(/[([,:;–]| - /u);
  return names.get(wordsOf(text).join(' ')) ?? names.get(wordsOf(before).join(' '));
}

/** A qualification in words: the catalogue's title. */
export const qualificationTitle = (id: string, catalogue: Catalogue): string =>
  catalogue.qualifications.find((each) => each.id === id)?.title ?? id;
