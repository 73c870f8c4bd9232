import type { Day } from '../calendar/day';
import type { TrainingRecord } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import { poundsOfTraining, COST_FIELDS } from './cost-of-training';
import { spanOf } from './fact-table';
import type { Span } from '../calendar/span';
import type { People } from './people';
import type { Person } from './person';
import { valueOf } from './row-fields';
import type { Completion } from './subject';
import type { TrainingOfPerson } from './training-of-people';
import { inYear, yearTo } from './training-of-year';

/** One piece of training in a log that took place, or may have, in the 12 months that end with the as-at day. */
export type YearRow = {
  readonly record: TrainingRecord;
  /** False where it is open whether it took place, or when. */
  readonly isCertain: boolean;
  readonly done: Completion;
  /** Those of the registers' people who surely took part. */
  readonly people: readonly Person[];
  /** How many took part, on the staff list or not; not known of a group of which nobody says who was absent. */
  readonly heads: number | undefined;
  /** Minutes for each of them. */
  readonly length: Quantity;
  /** Pounds for all of them; absent where the row gives no amount. */
  readonly cost?: Quantity;
};

/** A number, perhaps rough, or why there is none, and the cell that says so. */
export type Quantity =
  | { readonly kind: 'known'; readonly span: Span }
  | { readonly kind: 'open'; readonly why: string; readonly cell: CellRef; readonly isBlank: boolean };

/**
 * The training of the last 12 months, in the order of the logs. A length or an amount that several courses of one row
 * share is parted among them, so that the sum is what the register says.
 */
export function yearTraining(
  people: People,
  trainingOf: (person: Person) => TrainingOfPerson,
  asAt: Day,
): readonly YearRow[] {
  const months = yearTo(asAt);
  const found = people.named.flatMap(({ who, training }) =>
    training.flatMap((record) => {
      const year = record.source === 'log' ? inYear(record, months) : undefined;
      return year === undefined ? [] : [{ ...year, isGroup: who.kind === 'group' }];
    }),
  );
  const takingPart = participants(people, trainingOf);
  const sharing = shares(found.map(({ record }) => record));
  return found.map(({ record, isCertain, done, isGroup }): YearRow => {
    const present = takingPart.get(record) ?? [];
    const cost = costOf(record, sharing);
    return {
      record,
      isCertain,
      done,
      people: present,
      heads: isGroup && present.length === 0 ? undefined : Math.max(1, present.length),
      length: lengthOf(record, sharing),
      ...(cost === undefined ? {} : { cost }),
    };
  });
}

/** Record → the people whose it surely is, those of a group with confirmed absences among them. */
function participants(
  people: People,
  trainingOf: (person: Person) => TrainingOfPerson,
): ReadonlyMap<TrainingRecord, readonly Person[]> {
  const found = new Map<TrainingRecord, Person[]>();
  for (const person of people.all)
    for (const record of trainingOf(person).sure) {
      const list = found.get(record);
      if (list === undefined) found.set(record, [person]);
      else list.push(person);
    }
  return found;
}

type Sharing = ReadonlyMap<string, number>;

/** How many records rest on the same cell: an amount is for all of them, a length for those of one person. */
function shares(records: readonly TrainingRecord[]): Sharing {
  const counts = new Map<string, number>();
  for (const record of records)
    for (const key of [costKey(record), lengthKey(record)])
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function costKey({ details }: TrainingRecord): string | undefined {
  const cell = details && COST_FIELDS.map((field) => details[field]?.cell).find((each) => each !== undefined);
  return cell && `cost ${cellAddress(cell)}`;
}

function lengthKey({ details, person }: TrainingRecord): string | undefined {
  const cell = details?.minutes?.cell;
  return cell && `length ${cellAddress(cell)} ${cellAddress(person.cell)} ${person.text}`;
}

const sharedBy = (span: Span, key: string | undefined, sharing: Sharing): Quantity => {
  const among = sharing.get(key ?? '') ?? 1;
  return { kind: 'known', span: { from: span.from / among, to: span.to / among } };
};

function lengthOf(record: TrainingRecord, sharing: Sharing): Quantity {
  const read = record.details?.minutes;
  if (read === undefined)
    return { kind: 'open', why: 'no length is given', cell: record.course.cell, isBlank: true };
  const length = valueOf(read, 'minutes');
  if (length !== undefined)
    return sharedBy({ from: length.least, to: length.most }, lengthKey(record), sharing);
  const why = read.kind === 'problem' ? `“${read.text}”: ${read.reason}` : 'it is no length';
  return { kind: 'open', why, cell: read.cell, isBlank: false };
}

function costOf(record: TrainingRecord, sharing: Sharing): Quantity | undefined {
  const pounds = poundsOfTraining(record.details ?? {});
  if (pounds === undefined) return undefined;
  const span = spanOf(pounds);
  if (span !== undefined) return sharedBy(span, costKey(record), sharing);
  const why = pounds.kind === 'unknown' ? pounds.why : 'it is no amount';
  return { kind: 'open', why, cell: pounds.cells[0] ?? record.course.cell, isBlank: false };
}
