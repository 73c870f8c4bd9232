import { isExact } from '../calendar/span';
import { spanFact, known, unknown } from './fact-table';
import type { FieldRead, FieldValue, RowRecord } from '../register/records';
import { unreadable } from './person-facts';
import type { Fact } from './subject';

type Typed<Type extends FieldValue['type']> = Extract<FieldValue, { readonly type: Type }>;

/** The first cell of a field in a row; `undefined` if it has none or the cell is blank. */
export const fieldOf = ({ fields }: RowRecord, field: string): FieldRead | undefined => fields[field]?.[0];

/** The value of a field, if it could be read as the type. */
export function valueOf<Type extends FieldValue['type']>(
  read: FieldRead | undefined,
  type: Type,
): Typed<Type> | undefined {
  return read?.kind === 'value' && isOf(read.value, type) ? read.value : undefined;
}

const isOf = <Type extends FieldValue['type']>(value: FieldValue, type: Type): value is Typed<Type> =>
  value.type === type;

/** The text of a field that holds words: text, a person's name, a topic, a status or a list. */
export function wordsOfField(read: FieldRead | undefined): string | undefined {
  if (read?.kind === 'problem') return read.text;
  if (read?.kind !== 'value') return undefined;
  if ('text' in read.value) return read.value.text;
  return read.value.type === 'list' ? read.value.items.join('; ') : undefined;
}

/** A field of days as a fact; `undefined` if the cell is blank. */
export function dayOfField(read: FieldRead | undefined): Fact | undefined {
  if (read === undefined) return undefined;
  if (read.kind === 'problem') return unreadable(read);
  const day = valueOf(read, 'day');
  return day === undefined
    ? unknown('it is no day', [read.cell])
    : spanFact(day.span, 'the day is not known', [read.cell]);
}

/** A field of words as a fact; `undefined` if the cell is blank. */
export function textOfField(read: FieldRead | undefined): Fact | undefined {
  const text = wordsOfField(read);
  return read === undefined || text === undefined ? undefined : known(text, [read.cell]);
}

/** A yes-no field as a fact; `undefined` if the cell is blank. */
export function yesNoOfField(read: FieldRead | undefined): Fact | undefined {
  if (read === undefined) return undefined;
  if (read.kind === 'problem') return unreadable(read);
  const answer = valueOf(read, 'yes-no');
  return answer === undefined ? undefined : known(answer.yes, [read.cell]);
}

/** The number of a field as a fact; `undefined` if the cell is blank. */
export function numberOfField(read: FieldRead | undefined): Fact | undefined {
  if (read === undefined) return undefined;
  if (read.kind === 'problem') return unreadable(read);
  const number = valueOf(read, 'number');
  return number === undefined ? undefined : known(number.number, [read.cell]);
}

/** The hours of a field of minutes as a fact; rough where the length is. */
export function hoursOfField(read: FieldRead | undefined): Fact | undefined {
  if (read === undefined) return undefined;
  if (read.kind === 'problem') return unreadable(read);
  const minutes = valueOf(read, 'minutes');
  if (minutes === undefined) return undefined;
  const span = { from: minutes.least / 60, to: minutes.most / 60 };
  return isExact(span) ? known(span.from, [read.cell]) : { kind: 'between', ...span, cells: [read.cell] };
}
