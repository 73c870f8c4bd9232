import { runTogether, type CourseWord } from './course-words';
import type { Lexicon } from './lexicon';

/** True for a name that says nothing of its subject: `INSET day`, `Instructor`, or an abbreviation such as `WRT`. */
export function isVague(course: string, words: readonly CourseWord[], lexicon: Lexicon): boolean {
  const content = words.filter(({ text }) => !lexicon.isPadding(text));
  if (content.length === 0 || isAllDoubt(words, content, lexicon)) return true;
  const [only] = content;
  return content.length === 1 && only !== undefined && isCode(course, only.text);
}

const isAllDoubt = (
  words: readonly CourseWord[],
  content: readonly CourseWord[],
  { doubts }: Lexicon,
): boolean => doubts.has(runTogether(words)) || content.every(({ text }) => doubts.has(text));

/** An abbreviation in capitals says nothing by itself: it may stand for anything. */
const isCode = (course: string, word: string): boolean =>
  word.length <= 5 &&
  new RegExp(`\\b${word}\\b`).test(course.toLowerCase()) &&
  course.includes(word.toUpperCase());
