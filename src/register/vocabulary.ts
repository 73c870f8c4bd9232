import { headingParts, TELLING, type HeadingParts, type Keys } from './heading-parts';
import { withoutSlip } from './heading-slips';
import type { Kind } from './kinds';
import { fieldOfKey, keysOfKind, keysOfWhole } from './vocabulary-index';

export { headingWords } from './heading-words';
export { VOCABULARY } from './vocabulary-index';

export type HeadingMatch = {
  /** A field, or `-` and a name for a column that is none of the kind: it is known, and to be left alone. */
  readonly field: string;
  /** 1 for the very heading, less where the heading only contains it. */
  readonly weight: number;
};

const OF_SLIP = 0.7;
/** How much surer the words of another field must be for a general word of this kind to say nothing. */
const OUTWEIGHS = 0.2;
const REMEMBERED = 4000;
/** In characters; a cell may hold 32,767 of them, and then it is no heading. */
const LONGEST_HEADING = 200;

const answers = new Map<string, readonly HeadingMatch[]>();
const parts = new Map<string, HeadingParts>();
const slips = new Map<string, readonly Keys[]>();

/**
 * The fields that a heading may stand for, best first; empty if the vocabulary knows nothing like it. With a kind only
 * that kind's fields, and as `-field` what the heading is in other kinds; without one the fields of all kinds, misspelt
 * headings left out. A text of more than 200 characters is no heading.
 */
export function fieldsOfHeading(heading: string, kind?: Kind): readonly HeadingMatch[] {
  if (heading.length > LONGEST_HEADING) return [];
  return kept(answers, `${kind ?? ''} ${heading}`, () =>
    matches(
      kept(parts, heading, () => headingParts(heading)),
      kind,
    ),
  );
}

/** The answer of an earlier call, or a fresh one. Texts without end must not pile up: all are forgotten at a time. */
function kept<T>(map: Map<string, T>, key: string, answer: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const fresh = answer();
  if (map.size >= REMEMBERED) map.clear();
  map.set(key, fresh);
  return fresh;
}

function matches(
  { words, whole, runs, withBrackets }: HeadingParts,
  kind: Kind | undefined,
): readonly HeadingMatch[] {
  const fields = whole.map((keys) => inKind(keys, kind)).find((found) => found.length > 0) ?? [];
  const inBrackets = ofRuns(withBrackets, kind);
  if (fields.length > 0) return merged([...fields, ...inBrackets]);
  const foreign = whole
    .slice(0, 1)
    .flatMap(({ keys, weight }) => keys.slice(0, 1).map((key) => noise(key, weight)));
  const corrected = kind === undefined || whole.length > 0 ? [] : ofSlip(words, kind);
  return heeded(merged([...foreign, ...corrected, ...ofRuns(runs, kind), ...inBrackets]));
}

/** What the heading is but for one slip, if every word that may be meant makes it the same. */
function ofSlip(words: readonly string[], kind: Kind): readonly HeadingMatch[] {
  const meant = kept(slips, words.join(' '), () =>
    withoutSlip(words).map((each) => ({ keys: keysOfWhole(each), weight: OF_SLIP })),
  );
  const [first = [], ...others] = meant.map((keys) => inKind(keys, kind)).filter((found) => found.length > 0);
  return first.filter(({ field }) => others.every((found) => found.some((other) => other.field === field)));
}

/** Of the keys those that count in the kind, as fields, best first. */
function inKind({ keys, weight }: Keys, kind: Kind | undefined): readonly HeadingMatch[] {
  if (kind === undefined) return keys.map((key) => ({ field: fieldOfKey(key), weight }));
  const places = keysOfKind[kind];
  const place = (key: string) => places.get(key) ?? Infinity;
  return keys
    .filter((key) => places.has(key))
    .sort((a, b) => place(a) - place(b))
    .map((key) => ({ field: fieldOfKey(key), weight }));
}

const noise = (key: string, weight: number): HeadingMatch => ({
  field: `-${fieldOfKey(key).replace(/^-/, '')}`,
  weight,
});

/** The fields of the runs. What only another kind has comes as noise; not in a matrix, where it may be a topic. */
function ofRuns(runs: readonly Keys[], kind: Kind | undefined): readonly HeadingMatch[] {
  const found: HeadingMatch[] = [];
  let foreign: HeadingMatch | undefined;
  for (const run of runs) {
    const fields = inKind(run, kind);
    found.push(...fields);
    const [key] = run.keys;
    if (fields.length === 0 && key !== undefined && run.weight >= Math.max(TELLING, foreign?.weight ?? 0))
      foreign = noise(key, run.weight);
  }
  return foreign === undefined || (kind === 'matrix' && found.length === 0) ? found : [...found, foreign];
}

/** Each field once with its greatest weight, best first; of equals the one named first. */
function merged(found: readonly HeadingMatch[]): readonly HeadingMatch[] {
  const best = new Map<string, number>();
  for (const { field, weight } of found) best.set(field, Math.max(best.get(field) ?? 0, weight));
  return [...best].map(([field, weight]) => ({ field, weight })).sort((a, b) => b.weight - a.weight);
}

/** Without weak guesses beside surer words: `Staff responsible` is whoever is responsible, not any member of staff. */
function heeded(found: readonly HeadingMatch[]): readonly HeadingMatch[] {
  const noisiest = found.find(({ field }) => field.startsWith('-'))?.weight ?? 0;
  return found.filter(({ field, weight }) => field.startsWith('-') || weight >= noisiest - OUTWEIGHS);
}
