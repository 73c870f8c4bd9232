import type { FullName, PersonName } from '../register/values/person-name';
import { agreesByInitials } from './initials';
import { indexed } from './name-index';
import type { Person } from './person';
import type { NamedRecords } from './people';
import type { NameReader } from './resolve';
import { isFullName, isLikeForename, lastWord } from './similar-names';

/**
 * Initials and surname match only with exactly one candidate in the workbook: `A Smith` is not Ann Smith of the staff
 * list if the records name an Alan Smith too, and is neither of them if it stands on the list and both in the records.
 * Such matches become candidates.
 */
export function withoutRivals(named: readonly NamedRecords[], names: NameReader): readonly NamedRecords[] {
  const unlisted = indexed(
    named.flatMap(({ name, who }) => {
      const read = who.kind === 'nobody' || who.kind === 'candidates' ? names(name.person.text) : undefined;
      return read !== undefined && isFullName(read) ? [read] : [];
    }),
    (name) => [lastWord(name)],
  );
  const claims = claimsOf(named, names);
  return named.map((each) => {
    const { who, name } = each;
    if (who.kind !== 'person' || who.isByInitials !== true) return each;
    const read = names(name.person.text);
    const isRivalled =
      read === undefined ||
      read.initials.some(({ surname }) =>
        unlisted(lastWord({ key: surname })).some(
          (other) => agreesByInitials(read, other, 'whole') && !mayBeOneForename(other, who.person.name),
        ),
      ) ||
      (claims.get(who.person) ?? []).some((other) => !mayBeOneForename(read, other));
    return isRivalled ? { ...each, who: { kind: 'candidates', people: [who.person] } } : each;
  });
}

/** The full names that were matched with people of whom only initials are known. */
function claimsOf(
  named: readonly NamedRecords[],
  names: NameReader,
): ReadonlyMap<Person, readonly PersonName[]> {
  const claims = new Map<Person, PersonName[]>();
  for (const { name, who } of named) {
    if (who.kind !== 'person' || who.isByInitials !== true || isFullName(who.person.name)) continue;
    const read = names(name.person.text);
    if (read !== undefined && isFullName(read))
      claims.set(who.person, [...(claims.get(who.person) ?? []), read]);
  }
  return claims;
}

/** True if two forenames may be forms of one, or one of them is not known. */
const mayBeOneForename = (a: FullName, b: FullName): boolean =>
  !isFullName(a) || !isFullName(b) || isLikeForename(a.forenames[0] ?? '', b.forenames[0] ?? '');
