import { tidy } from './name-key';
import { withoutNotes, type Alias, type BareName } from './name-notes';
import { otherNames } from './name-others';
import { partsOf, type FullName, type NameParts } from './name-parts';
import { withoutTitles } from './name-titles';

export { isGroup } from './group-text';
export { isNotPerson, isTotal, looksLikeName, nameOrderIn, splitPeople, type NameOrder } from './name-cell';
export { behindName, type Alias } from './name-notes';
export { otherNames } from './name-others';
export type { FullName } from './name-parts';

/** Another full name of the same person: `Ann Smith` in `Ann Jones (née Smith)`. */
export type OtherName = FullName & {
  /** False if the text does not say that it is a name: `Ann Smith (Oak)`. */
  readonly isSaid: boolean;
  /** What the text gives of it, as it is compared: `oak`. */
  readonly from: string;
};

/** A person's name taken apart. */
export type PersonName = NameParts & {
  readonly others: readonly OtherName[];
  /** What stands in brackets beside it: namesakes are told apart so. Empty if nothing does. */
  readonly notes: string;
  /** True if the text itself leaves open whether it is this one person: `Ann Smith?`, `Smith, Ann, Jones, Bob`. */
  readonly isDoubted: boolean;
};

/** What is longer is no single name. */
const LONGEST = 120;

/**
 * `Smith, Ann`, `Ann Smith` or `SMITH Ann` to its parts; `undefined` if there are no letters. Where nothing says which
 * part is the surname, the last word (with `van der` and the like before it) is taken as it.
 */
export function readPersonName(text: string): PersonName | undefined {
  if (text.length > LONGEST && tidy(text).length > LONGEST) return undefined;
  const { text: bare, ...beside } = withoutNotes(text);
  return nameOf(bare.split(','), beside);
}

/** A name from separate columns. Either may be empty, not both. */
export function nameFromParts(forenames: string, surname: string): PersonName | undefined {
  if (forenames.length + surname.length > LONGEST) return undefined;
  const first = withoutNotes(forenames);
  const last = withoutNotes(surname);
  const ofPart = (part: 'forename' | 'surname', aliases: readonly Alias[]) =>
    aliases.map((alias) => (alias.part === 'either' ? { ...alias, part } : alias));
  const aliases = [...ofPart('forename', first.aliases), ...ofPart('surname', last.aliases)];
  const parts = [last.text, first.text].filter((part) => part !== '');
  const notes = `${last.notes} ${first.notes}`.trim();
  return nameOf(parts, { aliases, notes, isDoubted: first.isDoubted || last.isDoubted });
}

function nameOf(
  said: readonly string[],
  { aliases, notes, isDoubted }: Omit<BareName, 'text'>,
): PersonName | undefined {
  const { pieces, generation } = withoutTitles(said);
  const whole = partsOf(pieces);
  if (whole === undefined) return undefined;
  const others: OtherName[] = aliases.flatMap((alias) => otherNames(whole, alias));
  for (const choice of choices(pieces)) {
    const one = partsOf(choice);
    if (one !== undefined) others.push({ ...fullNameOf(one), isSaid: true, from: one.key });
  }
  const name = { ...whole, others, notes, isDoubted: isDoubted || pieces.length > 2 };
  if (generation === undefined) return name;
  // A father and a son on one list are two people; elsewhere the same name without `Jnr` may be either.
  return {
    ...name,
    key: `${whole.key} ${generation.toLowerCase()}`,
    display: `${whole.display} ${generation}`,
    others: [{ ...fullNameOf(whole), isSaid: true, from: whole.key }, ...others],
  };
}

const fullNameOf = ({ key, forenames, surname }: FullName): FullName => ({ key, forenames, surname });

/** `Smith/Jones, Ann` is Ann Smith and Ann Jones; `Kate/Katherine Brown` is Kate Brown and Katherine Brown. */
function choices(pieces: readonly string[]): readonly (readonly string[])[] {
  const slash = /([\p{L}'’-]+)\s*\/\s*([\p{L}'’-]+)/u;
  const at = pieces.findIndex((piece) => piece.includes('/') && slash.test(piece));
  if (at < 0) return [];
  return ['$1', '$2'].map((choice) => pieces.with(at, (pieces[at] ?? '').replace(slash, choice)));
}
