import { z } from 'zod';
import json from './kind-words.json' with { type: 'json' };
import { KINDS, type Kind } from './kinds';
import { phraseOf, phrases } from './phrases';

const strings = z.array(z.string().min(1));

const kindSchema = z.object({
  /** Words of sheet names and titles that hint at the kind. */
  names: strings.nonempty(),
  /** Words in a heading that hint at the kind, whichever of its fields they head. */
  headings: strings.nonempty(),
  /**
   * Field → how much a column of it says for this kind against the others: 0 to 1; below 0 for what speaks against
   * it, such as `-person`, a column of people where the kind has none.
   */
  telling: z.record(z.string(), z.number().min(-2).max(1)),
});

export type KindWords = z.infer<typeof kindSchema>;

const parsed = z
  .object({
    kinds: z.record(z.enum(Object.keys(KINDS) as [Kind, ...Kind[]]), kindSchema),
    /** What names a single central record. */
    centralRecord: strings,
    /** Headings of its checks that are no training, wherever they stand in a heading. */
    checks: strings,
    /** Such headings that are too general to count inside a longer one. */
    wholeChecks: strings,
  })
  .parse(json);

/** What speaks for each kind, from `kind-words.json`. */
export const KIND_WORDS: Readonly<Record<Kind, KindWords>> = parsed.kinds;

/**
 * The kinds at which the name of a sheet or a title hints, the one with the longest words first; empty if none.
 * `Training requests` hints at requests only: the shorter `training` is part of it.
 */
export const kindHint = hinting('names');

/** The kinds at which the words of a column’s heading hint, in the same way: `Training waived` at a waiver. */
export const headingHint = hinting('headings');

function hinting(list: 'names' | 'headings'): (text: string) => readonly Kind[] {
  const owners = new Map<string, Kind[]>();
  for (const kind of Object.keys(KINDS) as Kind[]) {
    for (const phrase of KIND_WORDS[kind][list].map(phraseOf))
      owners.set(phrase, [...(owners.get(phrase) ?? []), kind]);
  }
  const phrasesIn = phrases([...owners.keys()]);
  return (text) => {
    const found = phrasesIn(text);
    const outermost = found.filter(
      (each) => !found.some((other) => other !== each && other.from <= each.from && other.to >= each.to),
    );
    outermost.sort((a, b) => b.to - b.from - (a.to - a.from));
    return [...new Set(outermost.flatMap(({ phrase }) => owners.get(phrase) ?? []))];
  };
}

const centralIn = phrases(parsed.centralRecord);
/** Headings of the checks, as vocabulary headings are written. */
export const CHECKS: readonly string[] = [...new Set(parsed.checks.map(phraseOf))];

const checksIn = phrases(CHECKS);
const wholeChecks = new Set(parsed.wholeChecks.map(phraseOf));

/** True if the name of a sheet or a title says that it is a single central record. */
export const saysCentralRecord = (text: string): boolean => centralIn(text).length > 0;

/** True if a heading is that of a vetting check of a single central record, which is no training: `DBS date`. */
export const saysCheck = (heading: string): boolean =>
  wholeChecks.has(phraseOf(heading)) || checksIn(heading).length > 0;
