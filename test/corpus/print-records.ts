import type { MatrixGap, RowRecord, StaffRecord, TrainingRecord } from '../../src/register/records';
import { a1, cellAddress } from '../../src/workbook/address';
import { printDate, printField, printPerson, printTopic } from './print-value';

/** `Ann Smith | A4 | role Teacher | startOn 1 Sep 2020`: name, cell, then every key that was read, alphabetically. */
export function printStaff({ person, details = {}, ...said }: StaffRecord): string {
  const parts = Object.entries(said).flatMap(([key, read]) => {
    if ('kind' in read) return [`${key} ${printDate(read)}`];
    // What has neither is the cell where a start date should stand.
    return 'value' in read ? [`${key} ${read.value}`] : [];
  });
  const others = Object.entries(details).map(([key, read]) => `${key} ${printField(read)}`);
  const cell = a1(person.cell.row, person.cell.column);
  return [printPerson(person.text), cell, ...[...parts, ...others].sort()].join(' | ');
}

/** Person, topic, dates, status, then the other fields of the row alphabetically, then doubts and the cell to mark. */
export function printTraining(record: TrainingRecord): string {
  const { absentees = [], details = {}, personId, personEmail, status, unreadStatus } = record;
  const dates = (['completedOn', 'expiresOn', 'bookedOn', 'unclearOn'] as const).flatMap((key) => {
    const read = record[key];
    return read === undefined ? [] : [`${key} ${printDate(read)}`];
  });
  const others = new Map(Object.entries(details).map(([key, read]) => [key, printField(read)]));
  if (personId !== undefined) others.set('id', personId.value);
  if (personEmail !== undefined) others.set('email', personEmail.value);
  return [
    printPerson(record.person.text),
    printTopic(record.topic),
    ...dates,
    ...(status === undefined ? [] : [`status ${status.value}`]),
    ...(unreadStatus === undefined ? [] : [`status ? “${unreadStatus.value}”`]),
    ...[...others].map(([key, value]) => `${key} ${value}`).sort(),
    ...(absentees.length === 0
      ? []
      : [`absent ${absentees.map(({ text }) => printPerson(text)).join('; ')}`]),
    ...(record.isAttendanceConfirmed === true ? ['attendance confirmed'] : []),
    ...(record.doubt === undefined ? [] : ['in doubt']),
    `at ${cellAddress(record.dateCell)}`,
  ].join(' | ');
}

export const printGap = ({ person, topic, needed, cell }: MatrixGap): string =>
  [printPerson(person.text), printTopic(topic), needed ? 'needed' : 'not needed', cellAddress(cell)].join(
    ' | ',
  );

/** `request | activity Course X | cost £45.00 | person Ann Smith | at Requests!A4`. */
export function printRow({ kind, cell, fields }: RowRecord): string {
  const parts = Object.entries(fields).flatMap(([field, reads]) =>
    reads.map((read) => `${field} ${printField(read)}`),
  );
  return [kind, ...parts.sort(), `at ${cellAddress(cell)}`].join(' | ');
}
