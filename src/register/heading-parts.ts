import {
  allWords,
  alternatives,
  bracketedWords,
  headingWords,
  withoutAside,
  withoutHint,
} from './heading-words';
import {
  fieldOfKey,
  GENERAL,
  HINTS,
  holdsYesNo,
  keysOfAlike,
  keysOfRun,
  keysOfWhole,
  withoutFillers,
  writtenOut,
} from './vocabulary-index';

/** Keys of the vocabulary, and how sure they are: 1 for the very heading. */
export type Keys = { readonly keys: readonly string[]; readonly weight: number };

/** What a heading says, in whichever kind. */
export type HeadingParts = {
  readonly words: readonly string[];
  /** What it may be as a whole, surest first; empty if the vocabulary does not know it. */
  readonly whole: readonly Keys[];
  /** Headings contained in it, if it has two words at least. */
  readonly runs: readonly Keys[];
  /** The same with what stands in its brackets; only what is telling, and nothing if it has no brackets. */
  readonly withBrackets: readonly Keys[];
};

const OF_ALIKE = 0.95;
const OF_PARTS = 0.9;
const OF_GENERAL = 0.25;
/** From this weight on a contained heading tells something by itself. */
export const TELLING = 0.5;
/** What a contained heading gains by its share of the words. */
const OF_SHARE = 0.3;
const LONGEST_RUN = 8;
/** A longer text is a sentence. */
const MOST_WORDS = 10;

/** Takes a heading apart; it may be any text. */
export function headingParts(text: string): HeadingParts {
  const heading = withoutAside(text, HINTS.aside);
  const words = headingWords(heading);
  if (words.length === 0) return { words, whole: [], runs: [], withBrackets: [] };
  const brackets = bracketedWords(heading);
  const withBrackets = brackets.length === 0 ? [] : runsOf(allWords(heading));
  return {
    words,
    whole: wholeOf(heading, words, brackets),
    runs: runsOf(writtenOut(words)),
    withBrackets: withBrackets.filter(({ weight }) => weight >= TELLING),
  };
}

/** As it stands, with its brackets before it, without words that only give a hint, written out, or by its parts. */
function wholeOf(heading: string, words: readonly string[], brackets: readonly string[]): readonly Keys[] {
  const tries = [allWords(heading), ...(brackets.length > 0 ? [[...brackets, ...words]] : []), words];
  const asked = withoutHint(words, HINTS.yesNo);
  const parts = alternatives(heading).map((part) => keysOfWhole(writtenOut(part)));
  const [first = [], ...others] = parts;
  const found: readonly Keys[] = [
    ...tries.map((each) => ({ keys: keysOfWhole(each), weight: 1 })),
    ...tries.map((each) => ({ keys: keysOfWhole(withoutHint(each, HINTS.form)), weight: 1 })),
    ...tries.map((each) => ({ keys: keysLoosely(each), weight: OF_ALIKE })),
    {
      keys: asked === words ? [] : keysOfWhole(asked).filter((key) => holdsYesNo(fieldOfKey(key))),
      weight: 1,
    },
    { keys: first.filter((key) => others.every((keys) => keys.includes(key))), weight: OF_PARTS },
  ];
  return found.filter(({ keys }) => keys.length > 0);
}

/** Without fillers and plurals, with abbreviations written out, `Score %` as `Score`. */
function keysLoosely(words: readonly string[]): readonly string[] {
  const plain = words.filter((word) => word !== 'percent');
  const alike = keysOfAlike(plain);
  return alike.length > 0 ? alike : keysOfAlike(withoutHint(writtenOut(plain), HINTS.form));
}

function runsOf(all: readonly string[]): readonly Keys[] {
  const words = withoutFillers(all);
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  const found: Keys[] = [];
  for (let from = 0; from < words.length; from += 1) {
    let run = '';
    for (let to = from; to < Math.min(words.length, from + LONGEST_RUN); to += 1) {
      run = run === '' ? (words[to] ?? '') : `${run} ${words[to] ?? ''}`;
      const keys = keysOfRun(run);
      if (keys.length === 0) continue;
      const share = (OF_SHARE * (to + 1 - from)) / words.length;
      found.push({ keys, weight: (GENERAL.has(run) ? OF_GENERAL : TELLING) + share });
    }
  }
  return found;
}
