import type { ColumnProfile } from './column-profile';
import { contentFit, fieldsByContent, typeOf } from './content-fit';
import { shapeOf, type Kind } from './kinds';
import { saysCheck } from './kind-words';
import { saysOffice, saysSignature } from './layout-words';
import { fieldsOfHeading, type HeadingMatch } from './vocabulary';

/** A column of the table under trial. */
export type TableColumn = {
  /** Zero-based. */
  readonly column: number;
  /** The heading of the last header row; empty if blank. */
  readonly heading: string;
  /** The heading above it, such as the topic over `Date` and `Expiry`; empty if none. */
  readonly groupHeading: string;
  /** True if the heading above is merged over this column and others: then the two are read together. */
  readonly isGrouped: boolean;
  /** True if a blank column parts it from the table proper: then only its heading can say what it is. */
  readonly isApart: boolean;
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

/** Field → its best column. Fields that begin with `-` belong to no kind; they keep their columns from the others. */
export type Fits = ReadonlyMap<string, ColumnFit>;

/** Least total at which a column is taken for a field. */
const ENOUGH = 0.45;

/**
 * The best field of a kind for each column and the best column for each field, taken greedily from the surest fit
 * down. A column without a known heading can still be found by its content alone: names, courses, dates, e-mails.
 */
export function fitColumns(columns: readonly TableColumn[], kind: Kind): Fits {
  const fits = columns.flatMap((column) => possibleFits(column, kind)).filter((fit) => fit.total >= ENOUGH);
  fits.sort((a, b) => b.total - a.total || b.heading - a.heading || a.column.column - b.column.column);
  const byField = new Map<string, ColumnFit>();
  const taken = new Set<number>();
  for (const fit of fits) {
    if (taken.has(fit.column.column)) continue;
    if (byField.has(fit.field) && !(SEVERAL.has(fit.field) && fit.heading >= 0.5)) continue;
    if (!byField.has(fit.field)) byField.set(fit.field, fit);
    taken.add(fit.column.column);
  }
  return wholeNames(byField);
}

/** Fields that may have a column for each office or duty. */
const SEVERAL: ReadonlySet<string> = new Set(['approvals', 'duties']);

/** Further columns of a field that may have several, such as approvals, from left to right; the best one included. */
export function severalColumns(
  columns: readonly TableColumn[],
  kind: Kind,
  field: string,
  fits: Fits,
): readonly ColumnFit[] {
  const taken = new Set(
    [...fits.values()].filter((fit) => fit.field !== field).map((fit) => fit.column.column),
  );
  return columns.flatMap((column) => {
    if (taken.has(column.column)) return [];
    const fit = possibleFits(column, kind).find((each) => each.field === field && each.total >= ENOUGH);
    return fit === undefined || fit.heading < 0.5 ? [] : [fit];
  });
}

/** A `Last, Name` column without a forename beside it holds whole names. */
function wholeNames(fits: Map<string, ColumnFit>): Fits {
  const surname = fits.get('surname');
  if (surname === undefined || fits.has('forename') || fits.has('person')) return fits;
  if (surname.column.profile.names < 0.5) return fits;
  fits.delete('surname');
  return fits.set('person', { ...surname, field: 'person' });
}

function possibleFits(column: TableColumn, kind: Kind): readonly ColumnFit[] {
  const found = new Map(headingFits(column, kind).map(({ field, weight }) => [field, weight]));
  for (const { field, weight } of column.isApart ? [] : fieldsByContent(column.profile)) {
    if (!isFieldOf(kind, field) || found.has(field) || !yieldsTo(field, found, kind, column.profile))
      continue;
    for (const known of found.keys()) if (known.startsWith('-')) found.delete(known);
    found.set(field, weight);
  }
  // Of two headings for one field the longer says more: `Date completed` before `Date`.
  const detail = Math.min(column.heading.length, 30) / 1000;
  return [...found].map(([field, heading]) => {
    const content = contentFit(field, typeOf(kind, field), column.profile);
    return { column, field, heading, content, total: heading + content + detail };
  });
}

/**
 * What the heading, read together with the one merged over it, may stand for. Below a vetting check nothing is a field
 * of ours; below an office the name, the day and the decision are an approval; else both together say more than one.
 */
function headingFits({ heading, groupHeading, isGrouped }: TableColumn, kind: Kind): readonly HeadingMatch[] {
  const own = fieldsOfHeading(heading, kind).map((match) => ofOwnKind(match, kind));
  if (!isGrouped) return own;
  if (saysCheck(groupHeading)) return [{ field: '-check', weight: 1 }];
  const group = fieldsOfHeading(groupHeading, kind);
  const isOffice =
    group.some(({ field, weight }) => field === 'approvals' && weight >= 0.8) || saysOffice(groupHeading);
  if (isOffice && saysSignature(heading)) return [{ field: 'approvals', weight: 1 }];
  const whole = fieldsOfHeading(`${groupHeading} ${heading}`, kind).filter(({ weight }) => weight >= 1);
  return whole.length > 0 ? whole : own;
}

/** Foreign headings of other people than the one of the row: managers, approvers, trainers. */
const OTHER_PEOPLE: ReadonlySet<string> = new Set([
  '-manager',
  '-byWhom',
  '-seenBy',
  '-approvals',
  '-approver',
  '-owner',
  '-provider',
  '-agreedBy',
  '-proposedBy',
  '-reviewedBy',
  '-waivedBy',
  '-delegatedTo',
  '-discretionBy',
  '-checkedBy',
  '-cpdLeader',
  '-contact',
  '-office',
  '-pupil',
]);

/** True if a heading is of other people, so that the names below it are not those of the rows. */
export const isOtherPerson = ({ field }: Pick<HeadingMatch, 'field'>): boolean =>
  OTHER_PEOPLE.has(field) || OTHER_PEOPLE.has(`-${field}`);

/** A heading that other kinds use for a field which this kind has too is that field here as well. */
function ofOwnKind(match: HeadingMatch, kind: Kind): HeadingMatch {
  const field = match.field.slice(1);
  const isOwn = match.field.startsWith('-') && field in shapeOf(kind).fields;
  return isOwn ? { field, weight: 0.9 * match.weight } : match;
}

/** Foreign headings that may stand over courses. */
const COURSES_TOO: ReadonlySet<string> = new Set(['-topic', '-activity', '-title', '-name']);

/**
 * True if what a heading is known for leaves room for what its column holds. A heading known in part only does, and one
 * that belongs to other kinds, unless it is of other people. In a matrix the corner is often headed by what stands across.
 */
function yieldsTo(
  field: string,
  found: ReadonlyMap<string, number>,
  kind: Kind,
  profile: ColumnProfile,
): boolean {
  return [...found].every(([known, sure]) => {
    if (field === 'person' && known.startsWith('-')) return kind !== 'staff' && !OTHER_PEOPLE.has(known);
    if (known.startsWith('-')) return field === 'topic' && COURSES_TOO.has(known);
    // `Type of course` over courses is what was learned, if no other column says that.
    const isContradicted =
      contentFit(known, typeOf(kind, known), profile) <= -0.6 && !isOtherPerson({ field: known });
    return sure < 0.5 || isContradicted || (field === 'topic' && known === 'category');
  });
}

const isFieldOf = (kind: Kind, field: string): boolean =>
  field in shapeOf(kind).fields || (kind === 'matrix' && (field === 'person' || field === 'email'));
