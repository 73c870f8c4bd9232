import type { CourseWord } from './course-words';
import { partsOf, wordsBeside, type Hit } from './find-phrases';
import { hasAny, type Lexicon } from './lexicon';

/**
 * Whether an entry is training at all: `no` for a kit check or a policy read, `perhaps` where it names a topic and
 * something that is no training.
 */
export function trainingSaid(
  words: readonly CourseWord[],
  hits: readonly Hit[],
  lexicon: Lexicon,
): 'yes' | 'no' | 'perhaps' {
  if (!hasAny(words, lexicon.notTraining, hits)) return 'yes';
  return mayBeTraining(words, hits, lexicon) ? 'perhaps' : 'no';
}

/** `First aid kit` is no training, but `First aid kit course` may be, and so may `KCSIE & stock check`. */
function mayBeTraining(words: readonly CourseWord[], hits: readonly Hit[], lexicon: Lexicon): boolean {
  const named = hits.filter(({ meaning }) => meaning.kind !== 'other');
  if (named.length > 0 && hasAny(wordsBeside(words, hits), lexicon.training)) return true;
  const parts = partsOf(words);
  return named.some(({ from, to }) => {
    const own = words.filter((_, at) => {
      const part = parts[at] ?? 0;
      return part >= (parts[from] ?? 0) && part <= (parts[to - 1] ?? 0);
    });
    return !hasAny(own, lexicon.notTraining);
  });
}
