import type { Day } from '../calendar/day';
import { cellAddress } from '../workbook/address';
import { known, spanFact, unknown } from './fact-table';
import type { Person } from './person';
import type { Facts } from './subject';

/** Facts about the person alone, as at a day. Days employed count from the start date: on that day they are 0. */
export function personFacts(person: Person, asAt: Day): Facts {
  return {
    ...text('role', person.role),
    ...text('staffGroup', person.staffGroup),
    ...text('site', person.site),
    employment:
      person.employment === undefined
        ? known('employee')
        : known(person.employment.value, [person.employment.cell]),
    ...startFacts(person, asAt),
  };
}

const text = (name: string, said: Person['role']): Facts =>
  said === undefined ? {} : { [name]: known(said.value, [said.cell]) };

/** Without a start-date column everybody listed is taken as employed for long; a blank cell in one is a question. */
function startFacts({ startOn, startCell }: Person, asAt: Day): Facts {
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
