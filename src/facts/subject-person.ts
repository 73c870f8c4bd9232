import type { Day } from '../calendar/day';
import type { Person } from './person';
import type { Presence, SubjectPerson, Waiting } from './subject';

/** The part of a subject that is the same of everything about one person; `thing` tells such subjects apart. */
export function aboutPerson(person: Person, asAt: Day, thing?: string) {
  const who = subjectPerson(person);
  const waits = waitingOf(person, asAt);
  return {
    name: who.name,
    key: thing === undefined ? who.key : `${who.key}\u0000${thing}`,
    person: who,
    ...(who.site === undefined ? {} : { site: who.site }),
    ...(waits === undefined ? {} : { waits }),
  };
}

/** A person as findings name them. */
export const subjectPerson = (person: Person): SubjectPerson => {
  const { key, name, site, staffGroup, role } = person;
  return {
    key,
    name: name.display,
    ...(site === undefined ? {} : { site: site.value }),
    ...(staffGroup === undefined ? {} : { staffGroup: staffGroup.value }),
    ...(role === undefined ? {} : { role: role.value }),
    presence: presenceOf(person),
  };
};

/** The days on which somebody is surely there: rough days count in the way that leaves the fewer days. */
export function presenceOf({ startOn, leftOn, absentFrom, absentTo }: Person): Presence {
  const from = startOn?.kind === 'day' ? startOn.span.to : undefined;
  const lastDay = leftOn?.kind === 'day' ? leftOn.span.from : undefined;
  const isAway = absentFrom?.kind === 'day' || absentTo?.kind === 'day';
  const absence = {
    from: absentFrom?.kind === 'day' ? absentFrom.span.from : -Infinity,
    to: absentTo?.kind === 'day' ? absentTo.span.to : Infinity,
  };
  return {
    ...(from === undefined ? {} : { from }),
    ...(lastDay === undefined ? {} : { lastDay }),
    absences: isAway ? [absence] : [],
  };
}

/** What is asked of a future starter waits for the first day, of somebody on long absence for the return. */
export function waitingOf(person: Person, asAt: Day): Waiting | undefined {
  const { standing, startOn, absentFrom, absentTo, stateCell, nameCell } = person;
  if (standing === 'future') {
    const start = startOn?.kind === 'day' ? startOn : undefined;
    return {
      for: 'start',
      ...(start === undefined ? {} : { until: start.span.from }),
      cell: start?.cell ?? stateCell ?? nameCell,
    };
  }
  if (standing !== 'absent') return undefined;
  const end = absentTo?.kind === 'day' && absentTo.span.to >= asAt ? absentTo : undefined;
  return {
    for: 'return',
    ...(end === undefined ? {} : { until: end.span.to + 1 }),
    cell: end?.cell ?? absentFrom?.cell ?? stateCell ?? nameCell,
  };
}
