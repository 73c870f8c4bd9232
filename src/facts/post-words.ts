import { wordsOf } from '../catalogue/words';
import data from './post-words.json' with { type: 'json' };

type Named = { readonly id: string; readonly names: readonly string[] };
/** `of`: the wider post or team of which this is one, such as `Site staff` of a caretaker. */
type Post = Named & { readonly of?: string; readonly teaches?: boolean; readonly stage?: string };

const POSTS: readonly Post[] = data.posts;

/** Words as they are compared: `Co-ordinator` and `Coordinator` are one, the plural is left to the lists. */
export const plainWords = (text: string): string =>
  ` ${wordsOf(text).join(' ').replaceAll('co ordinator', 'coordinator')} `;

type Entry = { readonly id: string; readonly words: string };

/** Names of a list, the longest first: `deputy dsl` must be taken before `dsl`. */
const entriesOf = (list: readonly Named[]): readonly Entry[] =>
  list
    .flatMap(({ id, names }) => names.map((name) => ({ id, words: plainWords(name) })))
    .sort((a, b) => b.words.length - a.words.length);

const POST_ENTRIES = entriesOf(POSTS);
const DUTY_ENTRIES = entriesOf(data.duties);
const STAGE_ENTRIES = entriesOf([
  ...data.stages,
  ...POSTS.flatMap(({ stage, names }) => (stage === undefined ? [] : [{ id: stage, names }])),
]);

/** `PA to the Headteacher` is no headteacher. */
const UNDER_ANOTHER = / (pa|secretary|assistant|clerk) to .*$/;

type Found = { readonly ids: readonly string[]; readonly rest: string };

/** Registers have few posts and many people: what a text names is found once. */
const remembered = new Map<readonly Entry[], Map<string, Found>>();
const MOST_REMEMBERED = 5_000;

/** The ids named in a text, each once, and what is left of the text without them. */
function named(text: string, entries: readonly Entry[]): Found {
  const known = remembered.get(entries) ?? new Map<string, Found>();
  remembered.set(entries, known);
  const present = known.get(text);
  if (present !== undefined) return present;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const found = search(text, entries);
  known.set(text, found);
  return found;
}

function search(text: string, entries: readonly Entry[]): Found {
  let rest = plainWords(text).replace(UNDER_ANOTHER, ' $1 ');
  const ids = new Set<string>();
  for (const { id, words } of entries) {
    if (!rest.includes(words)) continue;
    ids.add(id);
    rest = rest.replaceAll(words, ' | ');
  }
  return { ids: [...ids], rest };
}

/** The duties that a duties cell or a job title names, as ids of `post-words.json`: `DSL / Fire warden`. */
export const dutyIdsIn = (text: string): readonly string[] => named(text, DUTY_ENTRIES).ids;

/** The career stage that a cell or a job title names; `undefined` if none. A `Head` is one only if nothing follows. */
export const careerStageOf = (text: string): string | undefined =>
  HEADS.has(plainWords(text)) ? 'headteacher' : named(text, STAGE_ENTRIES).ids[0];

const HEADS: ReadonlySet<string> = new Set([' head ', ' heads ']);

/** The posts that a job title names, as ids of `post-words.json`. */
export const postsIn = (text: string): readonly string[] => named(text, POST_ENTRIES).ids;

const WIDER: ReadonlyMap<string, string> = new Map(
  POSTS.flatMap(({ id, of }) => (of === undefined ? [] : [[id, of] as const])),
);

const TEACHING = new Set(data.teachingGroups.map(plainWords));
const SUPPORT = new Set(data.supportGroups.map(plainWords));

/**
 * Whether somebody teaches: by the staff group where it says so, else by the job title; `undefined` if neither does. A
 * title of two posts (`Teacher and cover supervisor`) teaches if one of them does.
 */
export function teachingOf(role: string | undefined, staffGroup: string | undefined): boolean | undefined {
  const group = staffGroup === undefined ? '' : plainWords(staffGroup);
  if (TEACHING.has(group)) return true;
  if (SUPPORT.has(group)) return false;
  return byTitle(role) ?? byTitle(staffGroup);
}

function byTitle(text: string | undefined): boolean | undefined {
  const ids = text === undefined ? [] : postsIn(text);
  const answers = POSTS.filter(({ id }) => ids.includes(id)).map(({ teaches }) => teaches);
  return answers.includes(true) ? true : answers.includes(false) ? false : undefined;
}

const NOISE = new Set(data.noise);

/** Words that tell posts apart beside the post itself: `science` in `Science teacher`. */
const marksOf = (rest: string): readonly string[] =>
  rest
    .split(/[\s|]+/)
    .filter((word) => word !== '' && !NOISE.has(word))
    .map((word) => word.replace(/s$/, ''));

/**
 * Whether the job title of a staff list is the post that a requirement list means: the same post by any of its names,
 * with every further word of the list's in the title (`Science teacher` does not mean every teacher).
 */
export function isSamePost(title: string, wanted: string): boolean {
  const want = named(wanted, POST_ENTRIES);
  const have = postsIn(title).flatMap((id) => [id, WIDER.get(id) ?? id]);
  const words = new Set(marksOf(plainWords(title)));
  const hasMarks = (marks: readonly string[]) => marks.every((mark) => words.has(mark));
  if (want.ids.length === 0) {
    const marks = marksOf(plainWords(wanted));
    return marks.length > 0 && hasMarks(marks);
  }
  return want.ids.every((id) => have.includes(id)) && hasMarks(marksOf(want.rest));
}

/**
 * Whether a site has early-years children, by its phase, else by its name; `undefined` if neither says. `Infant and
 * junior` has them, `Junior` alone has none.
 */
export function hasEarlyYears(phase: string | undefined, name: string): boolean | undefined {
  for (const text of [phase, name]) {
    const words = text === undefined ? '' : plainWords(text);
    if (EARLY_YEARS.yes.some((each) => words.includes(each))) return true;
    if (EARLY_YEARS.no.some((each) => words.includes(each))) return false;
  }
  return undefined;
}

const EARLY_YEARS = {
  yes: data.earlyYears.yes.map(plainWords),
  no: data.earlyYears.no.map(plainWords),
};
