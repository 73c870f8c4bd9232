import { plainDay, type Day } from '../../src/calendar/day';
import type { FieldRead, Records, TrainingRecord } from '../../src/register/records';
import { printDate, printField, printPerson, printTopic } from '../corpus/print-value';
import { nameOf, STATUSES, type Training } from './records';

/** What a layout can say besides person, topic and day. */
export type Says = ReadonlySet<'expiresOn' | 'status' | 'cost' | 'minutes' | 'provider'>;

/** `Ann Lee | first-aid | 3 Nov 2024 | expires … | status … | cost … | minutes … | provider …`; what is not said is left out. */
const line = (
  person: string,
  topic: string,
  on: string,
  rest: Readonly<Record<string, string | undefined>>,
) =>
  [
    person,
    topic,
    on,
    ...Object.entries(rest).flatMap(([key, value]) => (value === undefined ? [] : [`${key} ${value}`])),
  ].join(' | ');

const on = (day: Day) => plainDay(day);

export const toldByTraining = (training: Training, says: Says): string =>
  line(printPerson(nameOf(training.person)), training.course.topic, on(training.completedOn), {
    expires: says.has('expiresOn') ? on(training.expiresOn) : undefined,
    status: says.has('status') ? STATUSES[training.status] : undefined,
    cost: says.has('cost') ? `£${(training.cost / 100).toFixed(2)}` : undefined,
    minutes: says.has('minutes') ? `${training.minutes} min` : undefined,
    provider: says.has('provider') ? training.provider : undefined,
  });

const field = (read: FieldRead | undefined) => (read === undefined ? undefined : printField(read));

const toldByRecord = (record: TrainingRecord): string =>
  line(
    printPerson(record.person.text),
    printTopic(record.topic),
    record.completedOn === undefined ? 'no date' : printDate(record.completedOn),
    {
      expires: record.expiresOn === undefined ? undefined : printDate(record.expiresOn),
      booked: record.bookedOn === undefined ? undefined : printDate(record.bookedOn),
      unclear: record.unclearOn === undefined ? undefined : printDate(record.unclearOn),
      status: record.status?.value ?? record.unreadStatus?.value,
      cost: field(record.details?.cost),
      minutes: field(record.details?.minutes),
      provider: field(record.details?.provider),
      doubt: record.doubt,
    },
  );

export const toldByRecords = ({ training }: Records): readonly string[] => training.map(toldByRecord).sort();
