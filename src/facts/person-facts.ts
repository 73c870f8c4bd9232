import type { Day } from '../calendar/day';
import type { DateRead, FieldRead } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import { known, spanFact, unknown, type NamedFacts } from './fact-table';
import type { Person } from './person';
import { careerStageOf, dutyIdsIn, teachingOf } from './post-words';
import type { Fact } from './subject';

/** Facts about the person alone, as at a day. Days employed count from the start date: on that day they are 0. */
export function personFacts(person: Person, asAt: Day): NamedFacts {
  return {
    ...text('role', person.role),
    ...text('staffGroup', person.staffGroup),
    ...text('department', person.department),
    ...text('site', person.site),
    employment:
      person.employment === undefined
        ? known('employee')
        : known(person.employment.value, [person.employment.cell]),
    ...postFacts(person),
    ...detailFacts(person),
    ...startFacts(person, asAt),
    ...dayFact('leftOn', person.leftOn),
  };
}

const text = (name: 'role' | 'staffGroup' | 'department' | 'site', said: Person['role']): NamedFacts =>
  said === undefined ? {} : { [name]: known(said.value, [said.cell]) };

/** What follows from the post: whether the person teaches, at which stage, and which duties it brings. */
function postFacts({ role, staffGroup, employment, details }: Person): NamedFacts {
  const cells = [staffGroup?.cell, role?.cell].filter((cell) => cell !== undefined);
  const isOutside = employment !== undefined && OUTSIDE.includes(employment.value);
  const teaches = isOutside ? false : teachingOf(role?.value, staffGroup?.value);
  const said = textOf(details.careerStage);
  const stage = [said, role].flatMap((each) => {
    const id = each === undefined ? undefined : careerStageOf(each.value);
    return id === undefined || each === undefined ? [] : [known(id, [each.cell])];
  })[0];
  const leader = details.seniorLeader;
  const senior =
    leader?.kind === 'value' && leader.value.type === 'yes-no'
      ? known(leader.value.yes, [leader.cell])
      : stage?.kind === 'known' && LEADING.includes(String(stage.value))
        ? known(true, stage.cells)
        : undefined;
  return {
    ...(teaches === undefined ? {} : { teaches: known(teaches, cells) }),
    ...(stage === undefined ? {} : { careerStage: stage }),
    ...(senior === undefined ? {} : { seniorLeader: senior }),
    duties: dutiesFact(role, details.duties),
  };
}

const OUTSIDE: readonly string[] = ['governor', 'trustee', 'member', 'volunteer'];
const LEADING: readonly string[] = ['senior-leader', 'headteacher'];

/** Without a column of duties those are known that the post names, and no others are supposed. */
function dutiesFact(role: Person['role'], said: FieldRead | undefined): Fact {
  const fromRole = role === undefined ? [] : dutyIdsIn(role.value);
  const items = said?.kind === 'value' && said.value.type === 'list' ? said.value.items : [];
  const ids = [...new Set([...items.flatMap(dutyIdsIn), ...fromRole])];
  const cells = [
    ...(items.length > 0 && said !== undefined ? [said.cell] : []),
    ...(fromRole.length > 0 && role !== undefined ? [role.cell] : []),
  ];
  return known(ids, cells);
}

const textOf = (
  read: FieldRead | undefined,
): { readonly value: string; readonly cell: CellRef } | undefined =>
  read?.kind === 'value' && read.value.type === 'text'
    ? { value: read.value.text, cell: read.cell }
    : undefined;

/** Share of full time and the day of notice, from the staff list. */
function detailFacts({ details }: Person): NamedFacts {
  const { fte, resignedOn } = details;
  return {
    ...(fte === undefined ? {} : { fte: numberFact(fte) }),
    ...(resignedOn === undefined ? {} : { resignedOn: dayOfDetail(resignedOn) }),
  };
}

function numberFact(read: FieldRead): Fact {
  if (read.kind === 'problem') return unreadable(read);
  return read.value.type === 'number'
    ? known(read.value.number, [read.cell])
    : unknown('it is no number', [read.cell]);
}

function dayOfDetail(read: FieldRead): Fact {
  if (read.kind === 'problem') return unreadable(read);
  return read.value.type === 'day'
    ? spanFact(read.value.span, 'the day is not known', [read.cell])
    : unknown('it is no day', [read.cell]);
}

/** A cell that holds something else than it should, as an unknown fact. */
export const unreadable = (read: Extract<FieldRead, { readonly kind: 'problem' }>): Fact =>
  unknown(`“${read.text}” in ${cellAddress(read.cell)} cannot be read: ${read.reason}`, [read.cell]);

function dayFact(name: 'leftOn', read: DateRead | undefined): NamedFacts {
  if (read === undefined) return {};
  return {
    [name]:
      read.kind === 'day'
        ? spanFact(read.span, 'the day is not known', [read.cell])
        : unknown(`“${read.text}” in ${cellAddress(read.cell)} cannot be read: ${read.reason}`, [read.cell]),
  };
}

/** Without a start-date column everybody listed is taken as employed for long; a blank cell in one is a question. */
function startFacts({ startOn, startCell }: Person, asAt: Day): NamedFacts {
  if (startOn?.kind === 'day') {
    const { span, cell } = startOn;
    const days = { from: asAt - span.to, to: asAt - span.from };
    return {
      startRecorded: known(true, [cell]),
      startOn: spanFact(span, 'the start date is not known', [cell]),
      daysEmployed: spanFact(days, 'the start date is not known', [cell]),
    };
  }
  if (startCell === undefined) {
    const none = unknown('the register has no start dates');
    return { startRecorded: known(false), startOn: none, daysEmployed: none };
  }
  const why =
    startOn?.kind === 'unreadable'
      ? `the start date “${startOn.text}” in ${cellAddress(startOn.cell)} cannot be read: ${startOn.reason}`
      : `there is no start date in ${cellAddress(startCell)}`;
  return {
    startRecorded: known(true, [startCell]),
    startOn: unknown(why, [startCell]),
    daysEmployed: unknown(why, [startCell]),
  };
}
