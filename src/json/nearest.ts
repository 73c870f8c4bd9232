import { distance } from 'fastest-levenshtein';

/**
 * Advice for a name that is not known: the nearest known one, or, if none is near (more than a third of the letters
 * wrong, at least two), the list of what may be written.
 */
export function adviseName(word: string, names: readonly string[]): string {
  const lower = word.slice(0, 80).toLowerCase();
  let best: { name: string; away: number } | undefined;
  for (const name of names) {
    const away = distance(lower, name.toLowerCase());
    if (best === undefined || away < best.away) best = { name, away };
  }
  if (best !== undefined && best.away <= Math.max(2, Math.floor(lower.length / 3))) {
    return `Did you mean "${best.name}"?`;
  }
  if (names.length === 0) return 'There is nothing here that could be named.';
  const shown = names.slice(0, 20).map((name) => `"${name}"`);
  return `Write one of: ${shown.join(', ')}${names.length > 20 ? ', …' : ''}.`;
}
