import type { Kleene } from '../policy/kleene';
import { employmentOf } from '../register/layout-words';
import { plainText } from '../register/values/cell-words';
import data from './post-words.json' with { type: 'json' };
import { careerStageOf, dutyIdsIn, isSamePost, plainWords, postsIn } from './post-words';
import type { Facts } from './subject';

/** Whom a cell of a requirement list means. */
export type Whom =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'teaching'; readonly teaches: boolean }
  | { readonly kind: 'employment'; readonly employment: string }
  | { readonly kind: 'duty'; readonly duty: string }
  | { readonly kind: 'stage'; readonly stage: string }
  /** A job title, a department or another group, as written. */
  | { readonly kind: 'role'; readonly role: string };

const EVERYONE = new Set(data.everyone.map(plainWords));
const TEACHING = new Set(data.teachingGroups.map(plainWords));
const SUPPORT = new Set(
  data.supportGroups
    .map(plainWords)
    .filter((words) => /\b(support|teaching|nonteaching) $/.test(words) || words.includes(' staff ')),
);

/** `undefined` where the text is a job title, or nothing that is known. */
function knownWhom(text: string): readonly Whom[] | undefined {
  const plain = plainWords(text);
  if (EVERYONE.has(plain)) return [{ kind: 'everyone' }];
  if (TEACHING.has(plain)) return [{ kind: 'teaching', teaches: true }];
  if (isSupport(plain)) return [{ kind: 'teaching', teaches: false }];
  const employment = employmentOf(plainText(text));
  if (employment !== undefined && postsIn(text).length === 0)
    return [{ kind: 'employment', employment: employment }];
  const duties = dutyIdsIn(text);
  if (duties.length > 0) return duties.map((duty) => ({ kind: 'duty', duty }));
  const posts = postsIn(text);
  const stage = careerStageOf(text);
  // `Deputy headteacher` and `Head of year` are posts: not every senior or middle leader is meant.
  if (stage !== undefined && posts.every((post) => AT_STAGE.has(post))) return [{ kind: 'stage', stage }];
  return posts.length > 0 ? [{ kind: 'role', role: text }] : undefined;
}

/** Posts that are no more than a stage of a career. */
const AT_STAGE: ReadonlySet<string> = new Set([
  'senior-leader',
  'middle-leader',
  'trainee-teacher',
  'early-career-teacher',
  'recently-qualified-teacher',
]);

/** `Support staff`, `Non-teaching staff`: all who do not teach, where a post is not meant. */
const isSupport = (plain: string): boolean => SUPPORT.has(plain) && NOT_TEACHING.test(plain);
const NOT_TEACHING = /^ (all )?(support|non ?teaching|nonteaching|business support|associate) ?(staff )?$/;

/** `DSL and deputies`. */
const DEPUTY: Whom = { kind: 'duty', duty: 'deputy-designated-safeguarding-lead' };
const namesLead = (pieces: readonly string[]): boolean =>
  pieces.some((piece) => dutyIdsIn(piece).includes('designated-safeguarding-lead'));

/** What stands between the members of a list in one cell. */
export const BETWEEN = /\s*[/,;&+\n]\s*|\s+(?:and|or)\s+/iu;

/** Everybody whom a cell means, one by one: `Teachers and TAs`, `Caretaker / Cleaner`. */
export function whomIn(text: string): readonly Whom[] {
  const pieces = text.split(BETWEEN).filter((piece) => piece.trim() !== '');
  const each = pieces.map((piece, index) =>
    /^\s*(the )?deput(y|ies)\s*$/i.test(piece) && namesLead(pieces.slice(0, index))
      ? [DEPUTY]
      : knownWhom(piece),
  );
  // `Teaching and learning lead` is one post: all pieces must be known for it to be several.
  if (pieces.length > 1 && each.every((found) => found !== undefined)) return each.flat();
  return knownWhom(text) ?? [{ kind: 'role', role: text }];
}

/** Whether a person is meant, by the facts about the person; unknown where they do not say enough. */
export function isMeant(whom: Whom, person: Facts): Kleene {
  switch (whom.kind) {
    case 'everyone':
      return !GOVERNING.includes(textOf(person, 'employment') ?? '');
    case 'teaching': {
      const employed = !GOVERNING.includes(textOf(person, 'employment') ?? '');
      const { teaches } = person;
      if (!employed) return false;
      return teaches?.kind === 'known' ? teaches.value === whom.teaches : 'unknown';
    }
    case 'employment':
      return textOf(person, 'employment') === whom.employment;
    case 'duty': {
      const { duties } = person;
      return duties?.kind === 'known' && typeof duties.value === 'object' && duties.value.includes(whom.duty);
    }
    case 'stage':
      return isAtStage(whom.stage, person);
    case 'role':
      return isInRole(whom.role, person);
  }
}

/** “All staff” leaves out those who govern and those who help without pay. */
const GOVERNING: readonly string[] = ['governor', 'trustee', 'member', 'volunteer'];

const textOf = (person: Facts, name: string): string | undefined => {
  const fact = person[name];
  return fact?.kind === 'known' && typeof fact.value === 'string' ? fact.value : undefined;
};

function isAtStage(stage: string, person: Facts): Kleene {
  const own = textOf(person, 'careerStage');
  if (own === stage) return true;
  if (stage === 'senior-leader' && person.seniorLeader?.kind === 'known')
    return person.seniorLeader.value === true;
  if (own !== undefined) return stage === 'senior-leader' && own === 'headteacher';
  return textOf(person, 'role') === undefined ? 'unknown' : false;
}

/** By job title, staff group or department; unknown if the register gives none of them. */
function isInRole(wanted: string, person: Facts): Kleene {
  const said = ['role', 'staffGroup', 'department'].flatMap((name) => textOf(person, name) ?? []);
  if (said.some((text) => isSamePost(text, wanted))) return true;
  return textOf(person, 'role') === undefined ? 'unknown' : false;
}

/** Whether somebody whose site is given so works at a site: there, there among others, or everywhere. */
export const worksAt = (own: string, site: string): boolean =>
  isEverySite(own) || [own, ...own.split(BETWEEN)].some((each) => isSameSite(each, site));

/** `All sites`, `Both`. */
export const isEverySite = (text: string): boolean => {
  const plain = plainWords(text);
  return EVERYONE.has(plain) || / both (sites |schools |academies )?$/.test(plain);
};

/** Whether a text is a list of sites that stand by themselves too, such as `Oak / Elm`; `St Peter and St Paul` is one. */
export function isSeveralSites(text: string, sites: readonly string[]): boolean {
  const pieces = text.split(BETWEEN).filter((piece) => piece.trim() !== '');
  return pieces.length > 1 && pieces.every((piece) => sites.some((site) => isSameSite(piece, site)));
}

/** Whether two sheets mean the same site: one may leave out `Academy`, `Primary School` and the like. */
export function isSameSite(a: string, b: string): boolean {
  const marks = (text: string) =>
    plainWords(text)
      .split(' ')
      .filter((word) => word !== '' && !SITE_WORDS.has(word));
  const [left, right] = [marks(a), marks(b)];
  // `Oak Primary` and `Oak Secondary` are two, `Oak` may be either.
  const [phaseA, phaseB] = [a, b].map((text) =>
    plainWords(text)
      .split(' ')
      .find((word) => PHASES.has(word)),
  );
  if (phaseA !== undefined && phaseB !== undefined && phaseA !== phaseB) return false;
  return left.length > 0 && left.length === right.length && left.every((word) => right.includes(word));
}

const PHASES: ReadonlySet<string> = new Set(['primary', 'secondary']);

const SITE_WORDS = new Set([
  'the',
  'school',
  'academy',
  'primary',
  'secondary',
  'site',
  'campus',
  'of',
  'college',
  'cofe',
  'ce',
]);
