import type { Day } from '../calendar/day';
import type { Kleene } from '../policy/kleene';
import type { NameRead, TrainingRecord } from '../register/records';
import { readGroup, type GroupRead } from '../register/values/group-text';
import { membershipAmong } from './group-members';
import type { NamedRecords, People } from './people';
import type { Person } from './person';

/** What rows for groups say of one person: what surely counts, and what may, with the reason it is open. */
export type GroupRows = {
  readonly sure: readonly TrainingRecord[];
  readonly open: readonly { readonly record: TrainingRecord; readonly why: string }[];
};

type Attendance =
  | { readonly kind: 'open'; readonly why: string }
  | { readonly kind: 'confirmed'; readonly absent: ReadonlySet<string>; readonly maybe: ReadonlySet<string> };

/**
 * A function from a person to the group rows that are about them. A row counts for those who belong to the group and
 * were employed that day once it says who was absent; until then, and where any of that is open, it is a question.
 */
export function groupRowsOf(people: People): (person: Person) => GroupRows {
  const isMember = membershipAmong(people.all);
  const rows = people.named.flatMap(({ name, who, training }) =>
    who.kind === 'group'
      ? training.map((record) => ({
          record,
          group: who.group,
          text: name.person.text,
          attendance: attendanceOf(record, name.person.text, people),
        }))
      : [],
  );
  return (person) => {
    const sure: TrainingRecord[] = [];
    const open: { record: TrainingRecord; why: string }[] = [];
    const membership = new Map<GroupRead, Kleene>();
    for (const { record, group, text, attendance } of rows) {
      const belongs = membership.get(group) ?? isMember(group, person);
      membership.set(group, belongs);
      const wasThere = and(belongs, wasEmployed(person, record));
      if (wasThere === false) continue;
      if (attendance.kind === 'open') open.push({ record, why: attendance.why });
      else if (attendance.absent.has(person.key)) continue;
      else if (attendance.maybe.has(person.key))
        open.push({ record, why: `“${text}” is recorded, and this person may be one of those absent` });
      else if (wasThere === 'unknown')
        open.push({
          record,
          why: `“${text}” is recorded, and it is open whether this person was among them`,
        });
      else sure.push(record);
    }
    return { sure, open };
  };
}

/** Who of a group was absent, from the row itself; a name that is nobody's leaves it open for everyone. */
function attendanceOf(record: TrainingRecord, text: string, people: People): Attendance {
  const names = absenteesOf(record, text);
  const isConfirmed = record.isAttendanceConfirmed === true || readGroup(text).isAttendanceConfirmed;
  if (!isConfirmed)
    return { kind: 'open', why: `“${text}” is recorded, and who was absent is not confirmed` };
  const absent = new Set<string>();
  const maybe = new Set<string>();
  for (const person of names) {
    const who = people.resolve({ person });
    if (who.kind === 'person') absent.add(who.person.key);
    else if (who.kind === 'several') for (const each of who.people) absent.add(each.key);
    else if (who.kind === 'candidates') for (const each of who.people) maybe.add(each.key);
    else
      return {
        kind: 'open',
        why: `“${text}” is recorded without “${person.text}”, and it is not known who that is`,
      };
  }
  return { kind: 'confirmed', absent, maybe };
}

const and = (a: Kleene, b: Kleene): Kleene =>
  a === false || b === false ? false : a === 'unknown' || b === 'unknown' ? 'unknown' : true;

/** Whether somebody was employed and not on long absence on the day of a record. */
function wasEmployed(person: Person, { completedOn }: TrainingRecord): Kleene {
  if (completedOn?.kind !== 'day') return 'unknown';
  const { startOn, startCell, leftOn, absentFrom, absentTo } = person;
  const { from, to } = completedOn.span;
  if (startOn?.kind === 'day' && startOn.span.from > to) return false;
  if (leftOn?.kind === 'day' && leftOn.span.to < from) return false;
  const hadStarted = startOn?.kind === 'day' ? startOn.span.to <= from : startCell === undefined;
  const hadLeft = leftOn?.kind === 'unreadable' || (leftOn?.kind === 'day' && leftOn.span.from < to);
  const first: Day = absentFrom?.kind === 'day' ? absentFrom.span.from : -Infinity;
  const last: Day = absentTo?.kind === 'day' ? absentTo.span.to : Infinity;
  const mayBeAway = (absentFrom !== undefined || absentTo !== undefined) && first <= to && from <= last;
  return hadStarted && !hadLeft && !mayBeAway ? true : 'unknown';
}

/** The rows for a group, such as `All TAs`, that do not say who was absent. */
export function* unconfirmedGroups(people: People): Generator<TrainingRecord> {
  for (const { who, training, name } of people.named) {
    if (who.kind !== 'group' || readGroup(name.person.text).isAttendanceConfirmed) continue;
    for (const record of training) if (record.isAttendanceConfirmed !== true) yield record;
  }
}

/** The names that group rows give as absent and that are not surely anybody's, each once. */
export function* openAbsentees(people: People): Generator<Pick<NamedRecords, 'name' | 'who'>> {
  const seen = new Set<string>();
  for (const { who, training, name } of people.named) {
    if (who.kind !== 'group') continue;
    for (const record of training) {
      for (const person of absenteesOf(record, name.person.text)) {
        const whom = people.resolve({ person });
        if (seen.has(person.text) || (whom.kind !== 'nobody' && whom.kind !== 'candidates')) continue;
        seen.add(person.text);
        yield { name: { person }, who: whom };
      }
    }
  }
}

/** Those said to be absent, in the row's own columns and beside the group's name. */
const absenteesOf = ({ absentees, person }: TrainingRecord, text: string): readonly NameRead[] => [
  ...(absentees ?? []),
  ...readGroup(text).absentees.map((each) => ({ text: each, cell: person.cell })),
];
