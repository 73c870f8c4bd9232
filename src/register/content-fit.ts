import type { ColumnProfile } from './column-profile';
import { shapeOf, type FieldType, type Kind } from './kinds';

/** The type of a kind's field; of a matrix those of a staff list; `undefined` for parts of names and foreign fields. */
export const typeOf = (kind: Kind, field: string): FieldType | undefined =>
  shapeOf(kind === 'matrix' ? 'staff' : kind).fields[field];

/** What a column may be by its content alone, each with how much that counts as a heading: 0 to 1. */
export function fieldsByContent(
  profile: ColumnProfile,
): readonly { readonly field: string; readonly weight: number }[] {
  if (profile.count < 2) return [];
  const found: { field: string; weight: number }[] = [];
  if (profile.names + profile.severalPeople >= 0.7 && profile.roles < 0.3)
    found.push({ field: 'person', weight: 0.3 });
  if (profile.topics >= 0.4) found.push({ field: 'topic', weight: 0.3 });
  if (profile.outcomes >= 0.6) found.push({ field: 'status', weight: 0.3 });
  if (profile.dates >= 0.7) found.push({ field: 'completedOn', weight: 0.1 });
  if (profile.emails >= 0.7) found.push({ field: 'email', weight: 0.3 });
  return found;
}

/** What the content says about a field: from -1 (cannot be) to 1. Empty columns say nothing. */
export function contentFit(field: string, type: FieldType | undefined, profile: ColumnProfile): number {
  if (profile.count === 0) return 0;
  return FIELD_FITS[field]?.(profile, field) ?? (type === undefined ? 0 : TYPE_FITS[type](profile, field));
}

type ContentFit = (profile: ColumnProfile, field: string) => number;

const dayFit: ContentFit = (profile, field) => {
  if (profile.dates >= 0.3) return 0.6 * profile.dates;
  if (field === 'expiresOn' && profile.intervals + profile.training >= 0.6) return 0.3;
  return profile.training >= 0.6 ? 0.1 : -1;
};

const personFit: ContentFit = (profile) => {
  if (profile.roles > 0.4 && profile.severalPeople < 0.2) return -1;
  // A forename may be an abbreviation of a course: Elsa is also emotional literacy support.
  if (profile.topics > 0.3 && profile.topics > 0.6 * profile.names) return -1;
  if (profile.dates > 0.3 || profile.statuses > 0.5) return -1;
  const people = profile.names + profile.severalPeople;
  return people >= 0.3 || profile.singleWords >= 0.5 ? 0.8 * Math.max(people, profile.singleWords / 2) : -0.8;
};

const textFit: ContentFit = (profile, field) => {
  if (profile.dates > 0.5 || (NAMED.has(field) && profile.amounts > 0.7)) return -0.6;
  return 0.1;
};

/** What these fields name is never a sum of money. */
const NAMED: ReadonlySet<string> = new Set(['body', 'activity', 'qualification', 'title', 'name', 'duty']);

/** By the type of the field. */
const TYPE_FITS: Readonly<Record<FieldType, ContentFit>> = {
  person: personFit,
  topic: (profile) => {
    // Courses of other trades look like names: then only the very heading will do.
    if (profile.names > 0.6 && profile.courses < 0.3) return -0.5;
    if (profile.dates > 0.5 || profile.statuses > 0.5 || profile.numbers > 0.6) return -1;
    return profile.courses >= 0.2 ? 0.8 * profile.courses : -0.3;
  },
  day: dayFit,
  year: (profile) => (profile.names > 0.5 ? -1 : 0.6),
  text: textFit,
  'yes-no': (profile) =>
    profile.names > 0.7 || profile.numbers > 0.7 ? -0.6 : profile.statuses >= 0.3 ? 0.3 : 0,
  number: (profile) => (profile.dates > 0.5 || profile.names > 0.5 ? -1 : profile.numbers >= 0.3 ? 0.3 : 0),
  money: (profile) => {
    if (profile.dates > 0.5 || profile.names > 0.5) return -1;
    return profile.amounts >= 0.3 ? 0.5 * profile.amounts : -0.2;
  },
  minutes: (profile) => (profile.dates > 0.5 || profile.names > 0.5 ? -1 : 0.1),
  rating: (profile) => (profile.dates > 0.5 || profile.names > 0.5 ? -1 : 0.1),
  status: (profile) => (profile.statuses >= 0.3 ? 0.6 * profile.statuses : -0.7),
  list: textFit,
  approvals: (profile) => (profile.dates + profile.names + profile.statuses >= 0.5 ? 0.5 : 0.1),
};

/** Fields whose content is more special than their type. */
const FIELD_FITS: Readonly<Record<string, ContentFit | undefined>> = {
  forename: (profile) => namePartFit(profile),
  surname: (profile) => namePartFit(profile),
  holder: (profile) => (profile.dates > 0.3 || profile.topics > 0.3 ? -1 : 0.4),
  result: (profile) => (profile.statuses >= 0.3 ? 0.3 * profile.statuses : -0.7),
  state: (profile) => {
    if (profile.states >= 0.3) return 0.6 * profile.states;
    // `Current: Y` and `N`.
    return profile.statuses >= 0.6 ? 0.1 : -0.7;
  },
  email: (profile) => (profile.emails >= 0.3 ? 0.8 * profile.emails : -1),
  id: (profile) =>
    profile.names > 0.5 || profile.dates > 0.6 || profile.topics > 0.5 ? -1 : 0.2 * profile.distinct,
  role: (profile) =>
    profile.dates > 0.5 || profile.topics > 0.5 || (profile.names > 0.7 && profile.roles < 0.2)
      ? -0.8
      : 0.4 * profile.roles,
  '-personalTitle': (profile) => (profile.topics > 0.2 || profile.names > 0.3 ? -1 : 0.3),
  category: (profile) => (profile.intervals > 0.3 ? -1 : profile.distinct <= 0.3 ? 0.1 : -0.4),
  duty: (profile) => (profile.names > 0.5 ? -0.6 : 0.1),
  owner: (profile) => (profile.names >= 0.3 ? 0.3 : 0.1),
  // `2025/26` reads as a date too.
  period: () => 0.2,
  staffGroup: (profile) => placeFit(profile),
  site: (profile) => placeFit(profile),
  department: (profile) => placeFit(profile),
};

const namePartFit = (profile: ColumnProfile): number =>
  profile.dates > 0.3 || profile.numbers > 0.3 || (profile.topics > 0.3 && profile.singleWords < 0.7)
    ? -1
    : 0.3;

const placeFit = (profile: ColumnProfile): number =>
  profile.dates > 0.5 || profile.distinct > 0.95 ? -0.3 : 0.1;
