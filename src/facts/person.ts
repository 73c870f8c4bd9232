import type { Day } from '../calendar/day';
import type { DateRead, Employment, FieldRead, Sourced, StaffRecord } from '../register/records';
import {
  otherNames,
  readPersonName,
  type FullName,
  type OtherName,
  type PersonName,
} from '../register/values/person-name';
import type { CellRef } from '../workbook/address';
import { isSameId } from './person-ids';

/** One person, however many rows name them. */
export type Person = {
  /** Stable across sorting: the id or e-mail if there is one, else the normalised name. */
  readonly key: string;
  readonly name: PersonName;
  /** Former names, names gone by, and names in brackets. */
  readonly otherNames: readonly OtherName[];
  readonly id?: string;
  readonly idCell?: CellRef;
  readonly email?: string;
  readonly role?: Sourced<string>;
  readonly staffGroup?: Sourced<string>;
  readonly department?: Sourced<string>;
  readonly site?: Sourced<string>;
  readonly employment?: Sourced<Employment>;
  /** Who manages them, as the staff list writes it. */
  readonly manager?: Sourced<string>;
  readonly startOn?: DateRead;
  /** The cell where the start date should stand, if the register has such a column. */
  readonly startCell?: CellRef;
  readonly leftOn?: DateRead;
  /** One of several posts has ended or will end, and another goes on: moving within the trust is not leaving. */
  readonly hasMoved?: true;
  readonly absentFrom?: DateRead;
  readonly absentTo?: DateRead;
  /** Where a status column or the like says that somebody has left, is away or is to come. */
  readonly stateCell?: CellRef;
  /** The other fields of the staff list that rules look at: career stage, duties, hours … */
  readonly details: Readonly<Record<string, FieldRead>>;
  /** Whether the person is to be judged on the as-at day. */
  readonly standing: 'employed' | 'left' | 'future' | 'absent';
  /** Where the person's name stands, the staff list first. */
  readonly nameCell: CellRef;
};

/** The id and e-mail that count for joining; absent where there are none or the column is not one of ids. */
export type Identity = { readonly id?: string; readonly email?: string };

export const keyOf = ({ id, email }: Identity, name: FullName): string =>
  id === undefined ? (email ?? name.key) : `id:${id}`;

/** A row of a staff list as a person, judged as at a day; `undefined` if there is no name in it. */
export function personOfStaff(record: StaffRecord, identity: Identity, asAt: Day): Person | undefined {
  const name = readPersonName(record.person.text);
  if (name === undefined) return undefined;
  const { id, role, staffGroup, department, site, employment, manager } = record;
  const { startOn, startCell, leftOn, absentFrom, absentTo, state, details } = record;
  return {
    key: keyOf(identity, name),
    name,
    otherNames: namesBeside(name, record),
    ...identity,
    ...(identity.id === undefined || id === undefined ? {} : { idCell: id.cell }),
    ...(role === undefined ? {} : { role }),
    ...(staffGroup === undefined ? {} : { staffGroup }),
    ...(department === undefined ? {} : { department }),
    ...(site === undefined ? {} : { site }),
    ...(employment === undefined ? {} : { employment }),
    ...(manager === undefined ? {} : { manager }),
    ...(startOn === undefined ? {} : { startOn }),
    ...(startCell === undefined ? {} : { startCell }),
    ...(leftOn === undefined ? {} : { leftOn }),
    ...(absentFrom === undefined ? {} : { absentFrom }),
    ...(absentTo === undefined ? {} : { absentTo }),
    ...(state === undefined ? {} : { stateCell: state.cell }),
    details: details ?? {},
    standing: standingOf(record, asAt),
    nameCell: record.person.cell,
  };
}

/** From the name itself and from columns of former names and names gone by; and of both together. */
function namesBeside(name: PersonName, { knownAs, formerName }: StaffRecord): readonly OtherName[] {
  const goesBy = namesFrom(name, knownAs, 'forename');
  const former = [name, ...goesBy].flatMap((each) => namesFrom(each, formerName, 'surname'));
  return [...name.others, ...goesBy, ...former];
}

function namesFrom(
  name: FullName,
  said: Sourced<string> | undefined,
  part: 'forename' | 'surname',
): readonly OtherName[] {
  if (said === undefined) return [];
  const whole = said.value.includes(',') ? readPersonName(said.value) : undefined;
  if (whole === undefined) return otherNames(name, { part, text: said.value, isSaid: true });
  const { key, forenames, surname } = whole;
  return [{ key, forenames, surname, isSaid: true, from: key }];
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

/** True if neither ids nor e-mails speak against two rows of one name being one person. */
export const mayBeSame = (a: Identity, b: Identity): boolean =>
  (a.id === undefined || b.id === undefined || isSameId(a.id, b.id)) &&
  (a.email === undefined || b.email === undefined || a.email === b.email);
