import { z } from 'zod';
import words from './name-words.json' with { type: 'json' };
import { plainText } from './cell-words';

const exact = z.array(z.string().min(1)).transform((list) => new Set(list) as ReadonlySet<string>);
const plain = z
  .array(z.string().min(1))
  .transform((list) => new Set(list.map(plainText)) as ReadonlySet<string>);
/** Phrases, the longest first, so that `formerly known as` is found before `formerly`. */
const phrases = z
  .array(z.string().min(1))
  .transform((list): readonly string[] => list.map(plainText).sort((a, b) => b.length - a.length));

const schema = z.object({
  /** Titles that stand behind a name too. */
  titlesBehind: plain,
  /** Of all titles, the ones that are surnames too: `Lord, Ann`. */
  titlesThatAreSurnames: plain,
  /** Honours and degrees behind a name, spelt as they are there. */
  letters: exact,
  /** Of those, the ones that are surnames too: they count only beside a word that is not in capitals. */
  lettersThatAreSurnames: exact,
  /** Posts and hours behind a name, spelt as they are there. */
  tags: exact,
  /** `Jnr` and the like, each with its one spelling. */
  generations: z.record(z.string(), z.string()),
  /** Before a name that the person had, anywhere or only in brackets. */
  former: phrases,
  formerInBrackets: phrases,
  /** Before the name that the person has now. */
  now: phrases,
  /** Before the name that the person goes by, anywhere or only in brackets. */
  knownAs: phrases,
  knownAsInBrackets: phrases,
  /** With these a surname of several words begins. */
  particles: plain,
  /** Remarks behind a name without brackets. */
  behind: phrases,
  /** Before the names of those who were not there. */
  absent: phrases,
  /** Before those of a group who are left out: people or a part of the staff. */
  except: phrases,
  allPresent: plain,
  nobody: plain,
  /** What is left of `all staff` or `whole school` without its first word. */
  everybody: z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list)),
  /** Words that a name for several people ends with. */
  collective: plain,
  /** Words that stand where absentees are named and name nobody. */
  unnamed: plain,
  /** Kind of post → the words of roles and staff groups that tell it. */
  posts: z.record(z.string(), phrases),
  /** Parts of the staff by their names: the kinds of post that belong, and those that may. */
  parts: z.array(
    z.object({
      id: z.string(),
      names: plain,
      in: z.array(z.string()),
      unsure: z.array(z.string()),
    }),
  ),
});

/** Words around people's names and groups of people, from `name-words.json`. */
export const NAME_WORDS = schema.parse(words);
