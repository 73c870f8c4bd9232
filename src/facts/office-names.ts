import { wordsOf } from '../catalogue/words';
import type { Office } from '../policy/policy';
import { officeNamed } from '../register/values/office';
import { readPersonName } from '../register/values/person-name';

/** Words as offices are compared: `Co-ordinator` and `Coordinator`, `the Trustees` and `Trustees` are one. */
const plain = (text: string): string =>
  wordsOf(officeNamed(text) ?? text)
    .join(' ')
    .replaceAll('co ordinator', 'coordinator')
    .replace(/^the /, '');

/** Every staff member is asked about every office: its names are made plain once. */
function namesOf(office: Office): readonly string[] {
  const known = plainNames.get(office);
  if (known !== undefined) return known;
  const { id, title, names } = office;
  const all = [title, id.replaceAll('-', ' '), ...names].map(plain);
  plainNames.set(office, all);
  return all;
}

const plainNames = new WeakMap<Office, readonly string[]>();

/** True if a text, such as a heading, names the office and nothing else. */
export const isOffice = (text: string, office: Office): boolean => namesOf(office).includes(plain(text));

/** True if a post is that office, perhaps with more said of it: `Director of School Improvement (0.6)`. */
export function isPostOfOffice(post: string, office: Office): boolean {
  const words = ` ${plain(post)} `;
  return (
    namesOf(office).some((name) => name.includes(' ') && words.includes(` ${name} `)) ||
    isOffice(post, office)
  );
}

/** True if a text names some office, whether or not the policy has it. */
export const isAnyOffice = (text: string, offices: readonly Office[]): boolean =>
  officeNamed(text) !== undefined || offices.some((office) => isOffice(text, office));

const INITIALS = /^\p{Lu}\.?\s?\p{Lu}\.?(\s?\p{Lu}\.?)?$/u;

/** True if two writings may be one person: full name, initial and surname, or initials alone. */
export function mayBeOneName(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => readPersonName(text));
  if (left === undefined || right === undefined) return false;
  if (left.key === right.key) return true;
  if (INITIALS.test(a.trim())) return initialsOf(a) === initialsOf(right.key.toUpperCase(), true);
  if (left.surname !== right.surname) return false;
  const [first = '', second = ''] = [left.forenames[0], right.forenames[0]];
  if (first === '' || second === '') return true;
  return (first.length === 1 || second.length === 1) && first.slice(0, 1) === second.slice(0, 1);
}

/** `JS` of `J.S.`; of a full name the first letter of each word. */
const initialsOf = (text: string, isName = false): string =>
  isName
    ? text
        .split(' ')
        .map((word) => word.slice(0, 1))
        .join('')
    : text.replace(/[^\p{Lu}]/gu, '');
