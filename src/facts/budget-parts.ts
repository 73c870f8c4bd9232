import { compact, wordsOf } from '../catalogue/words';
import data from './budget-words.json' with { type: 'json' };
import { teachingOf, plainWords } from './post-words';
import type { Facts } from './subject';
import { BETWEEN, isEverySite, isMeant, isSameSite, whomIn, worksAt } from './whom';

/** What a line of the budget may be limited to, in the order in which its words are told. */
export const PARTS = ['site', 'category', 'staffGroup', 'budgetCode'] as const;
export type PartName = (typeof PARTS)[number];

/** Whether a cost belongs to a line as far as one part tells; `open` where either does not say, or is for all. */
export type Agreement = 'agrees' | 'differs' | 'open';

const NOISE = new Set(data.noise);
const EVERY_SITE = new Set(data.everySite.map(plainWords));

/** A part as it is compared: without words such as `training`, which add nothing in a budget for it. */
export function partKey(part: PartName, text: string): string {
  const words = wordsOf(text);
  if (part === 'budgetCode') return compact(words);
  const telling = part === 'category' ? words.filter((word) => !NOISE.has(word)) : words;
  return (telling.length > 0 ? telling : words).join(' ');
}

const isForEverySite = (text: string): boolean => EVERY_SITE.has(plainWords(text)) || isEverySite(text);

const isSamePlace = (a: string, b: string): boolean =>
  plainWords(a) === plainWords(b) || isSameSite(a, b) || worksAt(a, b) || worksAt(b, a);
/** A cost of every site may be of any; one of two sites may be of either. */
export function siteAgrees(own: string, ofLine: string | undefined): Agreement {
  if (ofLine === undefined) return 'open';
  const [isOwnAll, isLineAll] = [isForEverySite(own), isForEverySite(ofLine)];
  if (isOwnAll || isLineAll) return isOwnAll && isLineAll ? 'agrees' : 'open';
  return isSamePlace(own, ofLine) ? 'agrees' : 'differs';
}

export function categoryAgrees(own: string, ofLine: string | undefined): Agreement {
  if (ofLine === undefined) return 'open';
  return partKey('category', own) === partKey('category', ofLine) ? 'agrees' : 'differs';
}

/** A cell may hold several codes. */
export function codeAgrees(own: string, ofLine: string | undefined): Agreement {
  if (ofLine === undefined) return 'open';
  const [left, right] = [codesIn(own), codesIn(ofLine)];
  return left.some((code) => right.includes(code)) ? 'agrees' : 'differs';
}

const codesIn = (text: string): readonly string[] =>
  [text, ...text.split(BETWEEN)].map((code) => partKey('budgetCode', code)).filter((code) => code !== '');

/** Whether a line for a staff group is for a person, by the facts about them. */
export function groupAgrees(person: Facts, ofLine: string | undefined): Agreement {
  if (ofLine === undefined || isForEverybody(ofLine)) return 'open';
  const answers = whomIn(ofLine).map((whom) => isMeant(whom, person));
  if (answers.includes(true)) return 'agrees';
  return answers.includes('unknown') ? 'open' : 'differs';
}

/** As `groupAgrees`, of a cost for a group that is named: `All teachers`. */
export function groupsAgree(own: string, ofLine: string | undefined): Agreement {
  if (ofLine === undefined) return 'open';
  if (partKey('staffGroup', own) === partKey('staffGroup', ofLine)) return 'agrees';
  const [ours, theirs] = [staffMeant(own), staffMeant(ofLine)];
  if (ours === undefined || theirs === undefined) return 'open';
  if (ours.teaching === theirs.teaching && ours.others === theirs.others) return 'agrees';
  const isShared = (ours.teaching && theirs.teaching) || (ours.others && theirs.others);
  return isShared ? 'open' : 'differs';
}

const isForEverybody = (text: string): boolean => {
  const meant = staffMeant(text);
  return meant !== undefined && meant.teaching && meant.others;
};

const EVERYBODY = data.everybody.map(plainWords);

/** Whether a text means staff who teach, others, or both; `undefined` if it names no staff. */
export function staffMeant(
  text: string,
): { readonly teaching: boolean; readonly others: boolean } | undefined {
  const plain = plainWords(text);
  if (EVERYBODY.some((words) => plain.includes(words))) return { teaching: true, others: true };
  const found = whomIn(text).flatMap((whom): readonly boolean[] => {
    if (whom.kind === 'everyone') return [true, false];
    if (whom.kind === 'teaching') return [whom.teaches];
    const teaches = teachingOf(text, text);
    return teaches === undefined ? [] : [teaches];
  });
  return found.length === 0 ? undefined : { teaching: found.includes(true), others: found.includes(false) };
}
