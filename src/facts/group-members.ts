import type { Kleene } from '../policy/kleene';
import { keyWords } from '../register/values/name-key';
import { NAME_WORDS } from '../register/values/name-words';
import { plainText } from '../register/values/cell-words';
import type { GroupPart } from '../register/values/group-name';
import type { GroupRead } from '../register/values/group-text';
import type { Person } from './person';
import { remembering } from './records-by-name';

/** Whether somebody belongs to a group, as far as roles, staff groups and departments tell. */
export type Membership = (group: GroupRead, person: Person) => Kleene;

/**
 * Membership among the people of a register. A part that `name-words.json` knows is told by posts; of any other group
 * (`DSLs`, `EYFS team`) those are members whose post, department or site says so, if anybody's does, else it is open.
 */
export function membershipAmong(people: readonly Person[]): Membership {
  const postsOf = remembering(postsIn);
  const posts = (person: Person): ReadonlySet<string> =>
    postsOf(
      `${person.employment?.value ?? ''} ; ${person.role?.value ?? ''} ; ${person.staffGroup?.value ?? ''}`,
    );
  const isMarkUsed = remembering((mark) => people.some((person) => isMarked(person, mark.split(' '))));
  const isIn = (part: GroupPart, person: Person): Kleene => {
    if (part.kind === 'part') return byPosts(part.id, posts(person));
    if (part.kind === 'everybody') return !isGoverning(person) || 'unknown';
    if (part.words.length === 0 || isMarked(person, part.words)) return part.words.length > 0 || 'unknown';
    return isMarkUsed(part.words.join(' ')) ? false : 'unknown';
  };
  return ({ parts, except }, person) => {
    const inside = any(parts.map((part) => isIn(part, person)));
    const left = any(except.map((part) => isIn(part, person)));
    if (inside === false || left === true) return false;
    return inside === 'unknown' || left === 'unknown' ? 'unknown' : true;
  };
}

const any = (answers: readonly Kleene[]): Kleene =>
  answers.includes(true) ? true : answers.includes('unknown') ? 'unknown' : false;

/** Governors and the like may or may not have been meant by “all staff”. */
const isGoverning = ({ employment }: Person): boolean =>
  employment !== undefined && ['governor', 'trustee', 'member'].includes(employment.value);

function byPosts(id: string, posts: ReadonlySet<string>): Kleene {
  const part = NAME_WORDS.parts.find((each) => each.id === id);
  if (part === undefined || posts.size === 0) return 'unknown';
  if (part.in.some((post) => posts.has(post))) return true;
  return part.unsure.some((post) => posts.has(post)) ? 'unknown' : false;
}

/** Words of posts with their kind, the longest first: `teaching assistant` must be taken before `teaching`. */
const POST_WORDS = Object.entries(NAME_WORDS.posts)
  .flatMap(([post, words]) => words.map((word) => ({ post, word: ` ${word.replaceAll('-', ' ')} ` })))
  .sort((a, b) => b.word.length - a.word.length);

function postsIn(text: string): ReadonlySet<string> {
  let rest = ` ${plainText(text).replace(/[^\p{L}\d]+/gu, ' ')} `;
  const found = new Set<string>();
  for (const { post, word } of POST_WORDS) {
    if (!rest.includes(word)) continue;
    found.add(post);
    rest = rest.replaceAll(word, ' | ');
  }
  return found;
}

/** True if the post, department or site has all words of a group's name, whatever their number. */
function isMarked({ role, staffGroup, department, site }: Person, words: readonly string[]): boolean {
  const said = [role, staffGroup, department, site].flatMap((each) =>
    each === undefined ? [] : [...keyWords(each.value), ...(each.value.match(/\d+/g) ?? [])],
  );
  const isSame = (a: string, b: string) => a === b || a === `${b}s` || b === `${a}s`;
  return words.every((word) => said.some((each) => isSame(each, word)));
}
