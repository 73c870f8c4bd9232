import type { ColumnProfile } from './column-profile';
import { fieldsOfHeading } from './vocabulary';

/** A column of the table under trial. */
export type TableColumn = {
  /** Zero-based. */
  readonly column: number;
  /** The heading of the last header row; empty if blank. */
  readonly heading: string;
  /** The heading above it, such as the topic over `Date` and `Expiry`; empty if none. */
  readonly groupHeading: string;
  readonly profile: ColumnProfile;
};

/** How well a column serves as a field: what the heading says plus what the content says. */
export type ColumnFit = {
  readonly column: TableColumn;
  readonly field: string;
  /** 0 to 1: the heading's part. */
  readonly heading: number;
  /** -1 to 1: the content's part. */
  readonly content: number;
  readonly total: number;
};

const DATE_FIELDS = new Set([
  'completedOn',
  'startedOn',
  'startOn',
  'leftOn',
  'expiresOn',
  'bookedOn',
  'dueOn',
  'recordedOn',
  'absentFrom',
  'absentTo',
]);

/** Least total at which a column is taken for a field. */
const ENOUGH = 0.45;

/**
 * The best field for each column and the best column for each field, taken greedily from the surest fit down.
 * A column without a known heading can still be found by its content alone: names, courses, dates, e-mail addresses.
 */
export function fitColumns(columns: readonly TableColumn[]): ReadonlyMap<string, ColumnFit> {
  const fits = columns.flatMap(possibleFits).filter((fit) => fit.total >= ENOUGH);
  fits.sort((a, b) => b.total - a.total || b.heading - a.heading || a.column.column - b.column.column);
  const byField = new Map<string, ColumnFit>();
  const taken = new Set<number>();
  for (const fit of fits) {
    if (byField.has(fit.field) || taken.has(fit.column.column)) continue;
    byField.set(fit.field, fit);
    taken.add(fit.column.column);
  }
  return wholeNames(byField);
}

/** A `Last, Name` column without a forename beside it holds whole names. */
function wholeNames(fits: Map<string, ColumnFit>): ReadonlyMap<string, ColumnFit> {
  const surname = fits.get('surname');
  if (surname === undefined || fits.has('forename') || fits.has('person')) return fits;
  if (surname.column.profile.names < 0.5) return fits;
  fits.delete('surname');
  return fits.set('person', { ...surname, field: 'person' });
}

function possibleFits(column: TableColumn): readonly ColumnFit[] {
  const fits = new Map<string, number>();
  for (const { field, weight } of fieldsOfHeading(column.heading)) fits.set(field, weight);
  if (fits.size === 0)
    for (const { field, weight } of fieldsByContent(column.profile)) fits.set(field, weight);
  // Of two headings for one field the longer says more: `Date completed` before `Date`.
  const detail = Math.min(column.heading.length, 30) / 1000;
  return [...fits].map(([field, heading]) => {
    const content = contentFit(field, column.profile);
    return { column, field, heading, content, total: heading + content + detail };
  });
}

function fieldsByContent(
  profile: ColumnProfile,
): readonly { readonly field: string; readonly weight: number }[] {
  if (profile.count < 2) return [];
  const found: { field: string; weight: number }[] = [];
  if (profile.names >= 0.7 && profile.roles < 0.3) found.push({ field: 'person', weight: 0.3 });
  if (profile.topics >= 0.4) found.push({ field: 'topic', weight: 0.3 });
  if (profile.dates >= 0.7) found.push({ field: 'completedOn', weight: 0.1 });
  if (profile.emails >= 0.7) found.push({ field: 'email', weight: 0.3 });
  return found;
}

/** What the content says about a field: from -1 (cannot be) to 1. Empty columns say nothing. */
function contentFit(field: string, profile: ColumnProfile): number {
  if (profile.count === 0) return 0;
  if (DATE_FIELDS.has(field)) {
    if (profile.dates >= 0.3) return 0.6 * profile.dates;
    if (field === 'expiresOn' && profile.intervals + profile.training >= 0.6) return 0.3;
    return profile.training >= 0.6 ? 0.1 : -1;
  }
  switch (field) {
    case 'person':
      if (profile.roles > 0.4 || profile.topics > 0.3 || profile.dates > 0.3 || profile.statuses > 0.5)
        return -1;
      return profile.names >= 0.3 || profile.singleWords >= 0.5
        ? 0.8 * Math.max(profile.names, profile.singleWords / 2)
        : -0.8;
    case 'forename':
    case 'surname':
      return profile.dates > 0.3 || profile.numbers > 0.3 || profile.topics > 0.3 ? -1 : 0.3;
    case 'topic':
      if (profile.names > 0.6 && profile.courses < 0.3) return -1;
      if (profile.dates > 0.5 || profile.statuses > 0.5 || profile.numbers > 0.6) return -1;
      return profile.courses >= 0.2 ? 0.8 * profile.courses : -0.3;
    case 'status':
      return profile.statuses >= 0.3 ? 0.6 * profile.statuses : -0.7;
    case 'result':
      return profile.statuses >= 0.3 ? 0.3 * profile.statuses : -0.7;
    case 'state':
      if (profile.states >= 0.3) return 0.6 * profile.states;
      // `Current: Y` and `N`.
      return profile.statuses >= 0.6 ? 0.1 : -0.7;
    case 'email':
      return profile.emails >= 0.3 ? 0.8 * profile.emails : -1;
    case 'id':
      return profile.names > 0.5 || profile.dates > 0.6 || profile.topics > 0.5 ? -1 : 0.2 * profile.distinct;
    case 'role':
      if (profile.dates > 0.5 || profile.topics > 0.5 || (profile.names > 0.7 && profile.roles < 0.2))
        return -0.8;
      return 0.4 * profile.roles;
    case 'personalTitle':
      return profile.topics > 0.2 || profile.names > 0.3 ? -1 : 0.3;
    case 'category':
      return profile.distinct <= 0.3 ? 0.1 : -0.4;
    case 'staffGroup':
    case 'site':
    case 'department':
      return profile.dates > 0.5 || profile.distinct > 0.95 ? -0.3 : 0.1;
    default:
      return 0;
  }
}
