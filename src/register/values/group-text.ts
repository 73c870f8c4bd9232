import { plainText } from './cell-words';
import { GROUP_WORDS, groupParts, type GroupPart } from './group-name';
import { absenteesIn } from './absentees';
import { tidy } from './name-key';
import { NAME_WORDS } from './name-words';

/** What a text says of a group of people and of who of them was not there. */
export type GroupRead = {
  /** True for `All staff`, `DSLs`, `All Employees (42)` and the like. */
  readonly isGroup: boolean;
  /** Whom the group is made of; empty if it is none. */
  readonly parts: readonly GroupPart[];
  /** Parts of it that are left out: `kitchen` in `All staff except kitchen`. */
  readonly except: readonly GroupPart[];
  /** Names of those who were not there, as written. */
  readonly absentees: readonly string[];
  /** True if the text says who was absent, or that nobody was. */
  readonly isAttendanceConfirmed: boolean;
};

const anyOf = (phrases: readonly string[]): string =>
  phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');

const LONGEST = 2_000;
const BRACKETS = /\(([^()]*)\)|\[([^[\]]*)\]/g;
const ALL_PRESENT = new RegExp(`(?:^|[\\s,;:.–-])(?:${anyOf([...NAME_WORDS.allPresent])})\\.?$`, 'iu');
const ABSENT = new RegExp(
  `(?:^|[\\s,;:–-])(?:${anyOf(NAME_WORDS.absent)})(?: from)?(?![\\p{L}])\\s*[:=–-]?\\s*(.*)$`,
  'iu',
);
const ABSENT_BEHIND = new RegExp(
  `^(.*\\p{L}.*?)\\s*[-–:,]?\\s+(?:(?:was|were|are|is|sent|gave)\\s+)?(?:${anyOf(NAME_WORDS.absent)})\\.?$`,
  'iu',
);
const EXCEPT = new RegExp(
  `(?:^|[\\s,;:–-])(${anyOf([...NAME_WORDS.except, 'not'])})\\.?(?![\\p{L}])\\s*[:=–-]?\\s*(.*)$`,
  'iu',
);

const NONE: GroupRead = {
  isGroup: false,
  parts: [],
  except: [],
  absentees: [],
  isAttendanceConfirmed: false,
};

type Draft = { except: GroupPart[]; absentees: string[]; isConfirmed: boolean; isOpen: boolean };

/** Words without which a text says nothing of a group: most texts are plain names. */
const TELLING: ReadonlySet<string> = new Set(
  [
    ...GROUP_WORDS,
    ...[NAME_WORDS.absent, NAME_WORDS.except, [...NAME_WORDS.allPresent], ['not']].flat().flatMap(wordsOf),
  ].filter((word) => word !== ''),
);

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}%]+/gu) ?? [];
}

const maySayGroup = (text: string): boolean => wordsOf(text).some((word) => TELLING.has(word));

/**
 * The group that a text names and who of it was absent: of `All staff (absent: A Smith)` both, of a note such as
 * `apologies: A Smith` or `all present` the attendance alone. Where the absentees are not all named
 * (`absent: A Smith and others`) the attendance is not confirmed.
 */
export function readGroup(text: string): GroupRead {
  if (text.length > LONGEST || !maySayGroup(text)) return NONE;
  const draft: Draft = { except: [], absentees: [], isConfirmed: false, isOpen: false };
  const outside = tidy(
    text.replace(BRACKETS, (whole, round?: string, square?: string) => {
      const rest = readStatement(tidy(round ?? square ?? ''), draft, true);
      return rest === '' ? ' ' : whole;
    }),
  );
  const base = readStatement(outside.replace(BRACKETS, ' '), draft, false).replace(/[\s,;:.–-]+$/, '');
  const parts = groupParts(base);
  const isConfirmed = draft.isConfirmed && !draft.isOpen;
  return {
    isGroup: parts.length > 0,
    parts,
    except: parts.length > 0 ? draft.except : [],
    absentees: isConfirmed ? draft.absentees : [],
    isAttendanceConfirmed: isConfirmed,
  };
}

/** Takes what is said of attendance into the draft and gives the text before it. */
function readStatement(text: string, draft: Draft, isBracket: boolean): string {
  const present = ALL_PRESENT.exec(text);
  if (present !== null && isBase(text.slice(0, present.index))) {
    draft.isConfirmed = true;
    return text.slice(0, present.index);
  }
  const absent = ABSENT.exec(text);
  if (absent !== null && (absent[1] !== '' || isBracket) && isBase(text.slice(0, absent.index))) {
    takeAbsentees(absent[1] ?? '', draft, 1);
    return text.slice(0, absent.index);
  }
  const behind = ABSENT_BEHIND.exec(text)?.[1];
  if (behind !== undefined && groupParts(behind).length === 0) {
    takeAbsentees(behind, draft, 2);
    return '';
  }
  const except = EXCEPT.exec(text);
  if (except === null || !isBase(text.slice(0, except.index))) return text;
  const [, word = '', left = ''] = except;
  const parts = groupParts(left);
  if (parts.length > 0) draft.except.push(...parts);
  else if (plainText(word) === 'not') draft.isOpen = true;
  else takeAbsentees(left, draft, 1);
  return text.slice(0, except.index);
}

/** `least`: how many words a name must have to be taken for one. */
function takeAbsentees(list: string, draft: Draft, least: number): void {
  const names = absenteesIn(list, least);
  if (names === undefined) draft.isOpen = true;
  else {
    draft.absentees.push(...names);
    draft.isConfirmed = true;
  }
}

/** True for what may stand before a statement of attendance: nothing, a group, or `All attended`. */
function isBase(text: string): boolean {
  const plain = plainText(text).replace(/[\s,;:.–-]+$/, '');
  return plain === '' || NAME_WORDS.allPresent.has(plain) || groupParts(plain).length > 0;
}

/** True for `All staff`, `All Employees (42)`, `Lunchtime Supervisors` and the like: several people without names. */
export const isGroup = (text: string): boolean => readGroup(text).isGroup;
