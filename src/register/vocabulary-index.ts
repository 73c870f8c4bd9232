import { z } from 'zod';
import { compact, wordsOf } from '../catalogue/words';
import { CHECKS } from './kind-words';
import { KINDS, shapeOf, type FieldType, type Kind } from './kinds';
import json from './vocabulary.json' with { type: 'json' };

const strings = z.array(z.string().min(1));
const compacted = strings.transform((texts) => new Set(texts.map((text) => compact(wordsOf(text)))));

const schema = z.object({
  /** Headings so general that, inside a longer one, they say little. */
  general: strings.transform((texts) => new Set(texts)),
  /** Words at the end of a heading that only tell how to fill it in; `yesNo`: with `Y/N`. */
  hints: z.object({ form: compacted, yesNo: compacted, aside: compacted }),
  /** Words that may be missing or too many: `relevant to the role`. */
  fillers: strings.transform((texts) => new Set(texts)),
  /** Short or foreign spellings → the words of the vocabulary. */
  abbreviations: z.record(z.string(), z.string()).transform((found) => new Map(Object.entries(found))),
  /** Words that are no slip for a word of the vocabulary, near as they are. */
  notSlips: strings.transform((texts) => new Set(texts)),
  /** Fields of the columns below a topic's heading in a matrix. */
  subColumns: strings,
  /** `@field` in a list stands for that field’s list, without what other fields of the kind have. */
  headings: z.record(z.string(), strings.nonempty()),
});

const parsed = schema.parse(json);

/**
 * Field → headings that registers give it; `kind.field` where a kind has a list of its own, and `-field` for columns
 * that no check reads, which are known so that they are not taken for another. The same heading may stand for several
 * fields: content decides.
 */
export const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    Object.entries(parsed.headings).map(([key, headings]) => [key, withListsNamed(key, headings)]),
  ),
  // A vetting check is no training, whatever date stands below it.
  '-check': CHECKS,
};

function withListsNamed(key: string, headings: readonly string[]): readonly string[] {
  const named = headings.filter((heading) => heading.startsWith('@'));
  if (named.length === 0) return headings;
  const [kind = ''] = key.split('.');
  const taken = new Set(
    fieldsOf(kind as Kind)
      .map((field) => (`${kind}.${field}` in parsed.headings ? `${kind}.${field}` : field))
      .filter((other) => other !== key)
      .flatMap((other) => parsed.headings[other] ?? []),
  );
  const listed = named.flatMap((name) => parsed.headings[name.slice(1)] ?? []);
  const own = headings.filter((heading) => !heading.startsWith('@'));
  return [...new Set([...own, ...listed.filter((heading) => !taken.has(heading))])];
}

export const { general: GENERAL, hints: HINTS, notSlips: NOT_SLIPS } = parsed;

/** Heading → keys of the vocabulary; then the same run together, without fillers and plurals, and without fillers. */
const headed = new Map<string, string[]>();
for (const [key, headings] of Object.entries(VOCABULARY)) {
  for (const heading of headings) add(headed, heading, [key]);
}
const exact = new Map<string, string[]>();
const loose = new Map<string, string[]>();
const runs = new Map<string, string[]>();
for (const [heading, keys] of headed) {
  const words = heading.split(' ');
  add(exact, compact(words), keys);
  add(loose, looseKey(words), keys);
  add(runs, withoutFillers(words).join(' '), keys);
}

/** A heading’s words without those that may be missing; all of them if nothing else is left. */
export function withoutFillers(words: readonly string[]): readonly string[] {
  const told = words.filter((word) => !parsed.fillers.has(word));
  return told.length > 0 ? told : words;
}

/** A heading’s words with abbreviations written out; the same words if there are none. */
export const writtenOut = (words: readonly string[]): readonly string[] =>
  words.some((word) => parsed.abbreviations.has(word))
    ? words.flatMap((word) => (parsed.abbreviations.get(word) ?? word).split(' '))
    : words;

function looseKey(words: readonly string[]): string {
  return compact(withoutFillers(words).map((word) => (word.length > 3 ? word.replace(/s$/, '') : word)));
}

function add(map: Map<string, string[]>, at: string, keys: readonly string[]): void {
  const present = map.get(at);
  if (present === undefined) map.set(at, [...keys]);
  else present.push(...keys.filter((key) => !present.includes(key)));
}

/** Keys of the vocabulary whose list has these words as a whole heading, however they are spaced. */
export const keysOfWhole = (words: readonly string[]): readonly string[] => exact.get(compact(words)) ?? [];

/** Keys whose list has these words as a whole heading, but for fillers and plurals. */
export const keysOfAlike = (words: readonly string[]): readonly string[] => loose.get(looseKey(words)) ?? [];

/** Keys whose list has exactly this run of words, given with single spaces. */
export const keysOfRun = (run: string): readonly string[] => runs.get(run) ?? [];

/** Every word that stands in a heading. */
export const VOCABULARY_WORDS: ReadonlySet<string> = new Set(
  [...headed.keys()].flatMap((heading) => heading.split(' ')),
);

/** The field that a key of the vocabulary stands for, whatever the kind: `provider.name` → `name`. */
export const fieldOfKey = (key: string): string => key.slice(key.indexOf('.') + 1);

/** Key of the vocabulary → place among the kind's fields, for the keys that count in that kind; best field first. */
export const keysOfKind: Readonly<Record<Kind, ReadonlyMap<string, number>>> = Object.fromEntries(
  (Object.keys(KINDS) as Kind[]).map((kind) => [kind, placesOf(kind)]),
) as Record<Kind, ReadonlyMap<string, number>>;

function placesOf(kind: Kind): ReadonlyMap<string, number> {
  const fields = fieldsOf(kind).map((field) => {
    const own = `${kind}.${field}`;
    return own in VOCABULARY ? own : field;
  });
  const noise = Object.keys(VOCABULARY).filter((key) => key.startsWith('-'));
  return new Map([...fields, ...noise].map((key, place) => [key, place]));
}

/** The fields that a column may be in this kind; a matrix has those of a staff list and of the parts of a topic. */
export function fieldsOf(kind: Kind): readonly string[] {
  if (kind === 'matrix') return [...new Set([...fieldsOf('staff'), ...parsed.subColumns])];
  const fields = Object.keys(shapeOf(kind).fields);
  const named = fields.includes('person') || fields.includes('holder');
  return named ? [...new Set([...fields, 'forename', 'surname', 'knownAs'])] : fields;
}

/** A heading that asks for yes or no is no date, name, sum or number. */
const SAYABLE: ReadonlySet<FieldType> = new Set(['yes-no', 'status', 'approvals', 'text', 'list']);

/** True if the field can hold yes or no in the kind, or in some kind. */
export function holdsYesNo(field: string, kind?: Kind): boolean {
  const kinds = kind === undefined ? (Object.keys(KINDS) as Kind[]) : [kind];
  const types = kinds.flatMap((each) => {
    const type = shapeOf(each).fields[field];
    return type === undefined ? [] : [type];
  });
  return types.length === 0 || types.some((type) => SAYABLE.has(type));
}
