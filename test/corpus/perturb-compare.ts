import type { DateRead, FieldRead, RowRecord, StaffRecord, TrainingRecord } from '../../src/register/records';
import { shapeOf } from '../../src/register/kinds';
import type { Recognition } from '../../src/register/register';
import type { Reading } from './perturb';
import { printGap, printRow, printStaff, printTraining } from './print-records';
import { printDate, printField, printPerson, printTopic } from './print-value';

/** One thing read: a line without its address, and what it claims of dates, people and topics. */
export type Line = { readonly text: string; readonly claims: readonly string[] };

export type Comparison = {
  readonly total: number;
  readonly identical: number;
  /** Lines of the plain reading without their like in the other. */
  readonly missing: readonly string[];
  /** Lines of the other with a date, person or topic that the plain reading nowhere has. */
  readonly wrong: readonly string[];
  /** Other lines that the plain reading has not: a field is lost, or something became a question. */
  readonly changed: readonly string[];
};

/** Compares two readings of what should be the same. A question in place of an answer is never wrong, only missing. */
export function compared(plain: Reading, other: Reading): Comparison {
  const before = linesOf(plain);
  const left = linesOf(other);
  const missing = before.filter(({ text }) => {
    const index = left.findIndex((line) => line.text === text);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  const known = new Set(before.flatMap(({ claims }) => claims));
  const isWrong = ({ claims }: Line) => claims.some((claim) => !known.has(claim));
  return {
    total: before.length,
    identical: before.length - missing.length,
    missing: missing.map(({ text }) => text),
    wrong: left.filter(isWrong).map(({ text }) => text),
    changed: left.filter((line) => !isWrong(line)).map(({ text }) => text),
  };
}

const withoutLast = (line: string) => line.split(' | ').slice(0, -1).join(' | ');

/** A problem of a whole column is told by its heading, which is not the same in the other. */
const linesOf = ({ recognition, records }: Reading): Line[] => [
  ...records.staff.map((record) => ({
    text: printStaff(record).replace(/ \| [A-Z]+\d+/, ''),
    claims: staffClaims(record),
  })),
  ...records.training.map((record) => ({
    text: withoutLast(printTraining(record)),
    claims: trainingClaims(record),
  })),
  ...records.gaps.map((gap) => {
    const text = withoutLast(printGap(gap));
    return { text, claims: [`gap ${text}`] };
  }),
  ...records.rows.map((row) => ({ text: withoutLast(printRow(row)), claims: rowClaims(row) })),
  ...records.problems.map(({ kind, text }) => ({
    text: `problem “${isHeading(recognition, text) ? 'a heading' : text}”: ${kind}`,
    claims: [],
  })),
];

const plainly = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

const isHeading = ({ registers }: Recognition, text: string): boolean =>
  registers.some(({ columns }) => columns.some(({ heading }) => plainly(heading) === plainly(text)));

const dated = (fields: Readonly<Record<string, DateRead | undefined>>): readonly string[] =>
  Object.entries(fields).flatMap(([field, read]) =>
    read?.kind === 'day' ? [`${field} ${printDate(read)}`] : [],
  );

const days = (details: Readonly<Record<string, FieldRead>> = {}): readonly string[] =>
  Object.entries(details).flatMap(([field, read]) =>
    read.kind === 'value' && read.value.type === 'day' ? [`${field} ${printField(read)}`] : [],
  );

function staffClaims({
  person,
  startOn,
  leftOn,
  absentFrom,
  absentTo,
  details,
}: StaffRecord): readonly string[] {
  const who = `staff ${printPerson(person.text)}`;
  const said = [...dated({ startOn, leftOn, absentFrom, absentTo }), ...days(details)];
  return [who, ...said.map((each) => `${who} ${each}`)];
}

/** A topic or person in doubt claims nothing, and a date of which it is open what it is no more. */
function trainingClaims(record: TrainingRecord): readonly string[] {
  const { completedOn, expiresOn, bookedOn, details, topic } = record;
  const who = record.doubt === undefined ? printPerson(record.person.text) : '?';
  const what = topic.kind === 'topic' || topic.kind === 'other' ? printTopic(topic) : '?';
  const said = [...dated({ completedOn, expiresOn, bookedOn }), ...days(details)];
  if (who === '?' || what === '?') return who === '?' ? [] : [`person ${who}`];
  return [`person ${who}`, `${who} ${what}`, ...said.map((each) => `${who} ${what} ${each}`)];
}

function rowClaims({ kind, fields }: RowRecord): readonly string[] {
  const needed = new Set(shapeOf(kind).needs.flat());
  const said = Object.entries(fields).flatMap(([field, reads]) =>
    reads.flatMap((read) =>
      read.kind === 'value' ? [{ field, value: read.value, text: printField(read) }] : [],
    ),
  );
  const what = said.filter(({ field }) => needed.has(field)).map(({ text }) => text);
  const about = [kind, ...what].join(' ');
  return said
    .filter(({ value }) => ['day', 'person', 'topic', 'year', 'approvals'].includes(value.type))
    .map(({ field, text }) => `${about} ${field} ${text}`)
    .concat(about);
}
