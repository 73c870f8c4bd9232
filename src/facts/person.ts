import type { Day } from '../calendar/day';
import type { DateRead, Employment, Sourced, StaffRecord } from '../register/records';
import { readPersonName, type PersonName } from '../register/values/person-name';
import type { CellRef } from '../workbook/address';

/** One person, however many rows name them. */
export type Person = {
  /** Stable across sorting: the id or e-mail if there is one, else the normalised name. */
  readonly key: string;
  readonly name: PersonName;
  readonly id?: string;
  readonly email?: string;
  readonly role?: Sourced<string>;
  readonly staffGroup?: Sourced<string>;
  readonly site?: Sourced<string>;
  readonly employment?: Sourced<Employment>;
  readonly startOn?: DateRead;
  /** The cell where the start date should stand, if the register has such a column. */
  readonly startCell?: CellRef;
  /** Whether the person is to be judged on the as-at day. */
  readonly standing: 'employed' | 'left' | 'future' | 'absent';
  /** Where the person's name stands, the staff list first. */
  readonly nameCell: CellRef;
};

const plainId = (text: string): string => text.trim().toLowerCase();

export const idOf = (id: Sourced<string> | undefined): string | undefined => id && plainId(id.value);

/** A row of a staff list as a person, judged as at a day; `undefined` if there is no name in it. */
export function personOfStaff(record: StaffRecord, asAt: Day): Person | undefined {
  const name = readPersonName(record.person.text);
  if (name === undefined) return undefined;
  const id = idOf(record.id);
  const email = idOf(record.email);
  return {
    key: id === undefined ? (email ?? name.key) : `id:${id}`,
    name,
    ...(id === undefined ? {} : { id }),
    ...(email === undefined ? {} : { email }),
    ...(record.role === undefined ? {} : { role: record.role }),
    ...(record.staffGroup === undefined ? {} : { staffGroup: record.staffGroup }),
    ...(record.site === undefined ? {} : { site: record.site }),
    ...(record.employment === undefined ? {} : { employment: record.employment }),
    ...(record.startOn === undefined ? {} : { startOn: record.startOn }),
    ...(record.startCell === undefined ? {} : { startCell: record.startCell }),
    standing: standingOf(record, asAt),
    nameCell: record.person.cell,
  };
}

/** The leaving date is the last employed day. A date known only roughly decides where all its days agree. */
function standingOf(record: StaffRecord, asAt: Day): Person['standing'] {
  const { startOn, leftOn, absentFrom, absentTo, state } = record;
  if (leftOn?.kind === 'day' && leftOn.span.to < asAt) return 'left';
  if (state?.value === 'left' && leftOn?.kind !== 'day') return 'left';
  if (startOn?.kind === 'day' && startOn.span.from > asAt) return 'future';
  if (state?.value === 'future' && startOn?.kind !== 'day') return 'future';
  const isAway = (from: Day, to: Day) => from <= asAt && asAt <= to;
  if (absentFrom?.kind === 'day' || absentTo?.kind === 'day') {
    const from = absentFrom?.kind === 'day' ? absentFrom.span.from : -Infinity;
    const to = absentTo?.kind === 'day' ? absentTo.span.to : Infinity;
    return isAway(from, to) && (absentFrom !== undefined || state?.value === 'absent')
      ? 'absent'
      : 'employed';
  }
  return state?.value === 'absent' ? 'absent' : 'employed';
}

/** One person from two rows: the first row's values, and the second's where the first has none. */
export const mergePeople = (a: Person, b: Person): Person => ({ ...b, ...a, standing: jointStanding(a, b) });

/** Of two posts on one sheet one may have ended; a sheet of its own that says somebody left is believed. */
function jointStanding(a: Person, b: Person): Person['standing'] {
  if (a.nameCell.sheet !== b.nameCell.sheet && (a.standing === 'left' || b.standing === 'left'))
    return 'left';
  return a.standing === 'employed' || b.standing === 'employed' ? 'employed' : a.standing;
}

/** What speaks for two people behind rows that were joined by their name alone, or for a stale row; else `undefined`. */
export function disagreement(a: Person, b: Person): string | undefined {
  if (a.nameCell.sheet !== b.nameCell.sheet) {
    const hasLeft = a.standing === 'left' || b.standing === 'left';
    return hasLeft && a.standing !== b.standing ? 'one of them says that the person has left' : undefined;
  }
  if (a.id !== undefined && a.id === b.id) return undefined;
  const differ = (x: string | undefined, y: string | undefined) =>
    x !== undefined && y !== undefined && x.toLowerCase() !== y.toLowerCase();
  return differ(a.role?.value, b.role?.value) ? 'the posts differ' : undefined;
}

/** True if nothing speaks against two rows of one name being one person. */
export const mayBeSame = (a: Person, b: Person): boolean =>
  (a.id === undefined || b.id === undefined || a.id === b.id) &&
  (a.email === undefined || b.email === undefined || a.email === b.email);
