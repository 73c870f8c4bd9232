import type { Span } from '../calendar/span';
import type { TopicMatch } from '../catalogue/match';
import type { CellRef } from '../workbook/address';
import type { Kind, RowKind } from './kinds';

/** What a cell said, typed, with the cell. */
export type Sourced<T> = { readonly value: T; readonly cell: CellRef };

/** A cell that should hold a date: a day (perhaps rough), or a problem with the text that could not be read. */
export type DateRead =
  | { readonly kind: 'day'; readonly span: Span; readonly cell: CellRef }
  | { readonly kind: 'unreadable'; readonly text: string; readonly reason: string; readonly cell: CellRef };

/** A field's typed value, or a problem with the text that could not be read; either with its cell. */
export type FieldRead =
  | { readonly kind: 'value'; readonly value: FieldValue; readonly cell: CellRef }
  | {
      readonly kind: 'problem';
      readonly text: string;
      readonly reason: string;
      /** A length that was read, but in days. */
      readonly inDays?: { readonly least: number; readonly most: number };
      readonly cell: CellRef;
    };

/** What each type of field holds; `type` names the reader. */
export type FieldValue =
  | { readonly type: 'text' | 'person' | 'status'; readonly text: string }
  | { readonly type: 'topic'; readonly text: string; readonly match: TopicMatch }
  | { readonly type: 'day'; readonly span: Span }
  /** First and last day, such as 1 Sep 2025 to 31 Aug 2026. */
  | { readonly type: 'year'; readonly text: string; readonly span: Span }
  | { readonly type: 'yes-no'; readonly yes: boolean }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'money'; readonly money: Money }
  /** Least and most minutes; both the same where the length is exact. */
  | { readonly type: 'minutes'; readonly least: number; readonly most: number }
  | { readonly type: 'rating'; readonly rating: Rating }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'approvals'; readonly approval: Approval };

/** Pence (or cents); least and most differ for a range such as `£300-400`. */
export type Money = {
  readonly least: number;
  readonly most: number;
  /** ISO 4217; `GBP` where the cell names none and the column’s format or heading does not either. */
  readonly currency: string;
  /** What the cell says of VAT. */
  readonly tax: 'included' | 'extra' | 'unsaid';
};

/** A mark out of a scale, a percentage, or a word such as `Good`; share from 0 to 1 where it can be told. */
export type Rating = { readonly text: string; readonly share?: number; readonly outOf?: number };

/** What one cell says of an approval: an office from the heading, and who or when or yes or no from the cell. */
export type Approval = {
  readonly office?: string;
  readonly by?: string;
  readonly on?: Span;
  readonly isGiven?: boolean;
};

/** One row of a register that is neither staff list, log nor matrix: field → what its cells say. */
export type RowRecord = {
  readonly kind: RowKind;
  /** The cell of the row's first needed field. */
  readonly cell: CellRef;
  readonly fields: Readonly<Record<string, readonly FieldRead[]>>;
};

/** A person's name as written. */
export type NameRead = { readonly text: string; readonly cell: CellRef };

export type Employment =
  'employee' | 'associate' | 'agency' | 'volunteer' | 'governor' | 'trustee' | 'member';

/** A row of a staff list. Absent means: no such column, or the cell is blank. */
export type StaffRecord = {
  readonly person: NameRead;
  /** The forename or the full name by which the person goes. */
  readonly knownAs?: Sourced<string>;
  /** The surname or the full name that the person had before. */
  readonly formerName?: Sourced<string>;
  readonly id?: Sourced<string>;
  readonly email?: Sourced<string>;
  readonly role?: Sourced<string>;
  readonly staffGroup?: Sourced<string>;
  readonly site?: Sourced<string>;
  readonly department?: Sourced<string>;
  readonly manager?: Sourced<string>;
  readonly employment?: Sourced<Employment>;
  readonly startOn?: DateRead;
  readonly leftOn?: DateRead;
  readonly absentFrom?: DateRead;
  readonly absentTo?: DateRead;
  /** From a status column: left, on long absence, not yet started; absent if current or not said. */
  readonly state?: Sourced<'left' | 'absent' | 'future'>;
  /** The cell where a start date should stand, if the register has such a column. */
  readonly startCell?: CellRef;
  /** The other fields of the row: hours, career stage, duties …; absent where the register has none. */
  readonly details?: Readonly<Record<string, FieldRead>>;
};

export type TrainingStatus =
  | 'completed'
  | 'attended'
  | 'booked'
  | 'in-progress'
  | 'not-done'
  | 'failed'
  | 'expired'
  | 'cancelled'
  | 'not-needed';

/** One piece of training of one person: a row of a log, or a cell of a matrix. */
export type TrainingRecord = {
  readonly source: 'log' | 'matrix';
  readonly person: NameRead;
  readonly personId?: Sourced<string>;
  readonly personEmail?: Sourced<string>;
  /** The course as written, and what the catalogue makes of it. */
  readonly course: Sourced<string>;
  readonly topic: TopicMatch;
  readonly completedOn?: DateRead;
  readonly expiresOn?: DateRead;
  readonly bookedOn?: DateRead;
  /** A date of which nothing says whether it is of completion or of expiry. */
  readonly unclearOn?: DateRead;
  readonly status?: Sourced<TrainingStatus>;
  /** A status that is not understood: then it is open whether the training took place. */
  readonly unreadStatus?: Sourced<string>;
  /** Why the record may be of somebody else: the row gives no name, and this is the one above. */
  readonly doubt?: string;
  /** The cell to mark when something is wrong with this record: its date, even if that is blank. */
  readonly dateCell: CellRef;
  /** Of a row for a group (`All staff`): those of whom the row says that they were not there. */
  readonly absentees?: readonly NameRead[];
  /** True if the row itself says who of the group was absent, or that nobody was. */
  readonly isAttendanceConfirmed?: true;
  /** True if it stands in a single central record. */
  readonly isCentral?: boolean;
  /** The other fields of the row: provider, cost, hours …; absent where the register has none. */
  readonly details?: Readonly<Record<string, FieldRead>>;
};

/** A matrix cell without training in it: blank, or said not to be needed. */
export type MatrixGap = {
  readonly person: NameRead;
  readonly personId?: Sourced<string>;
  readonly personEmail?: Sourced<string>;
  readonly topic: TopicMatch;
  readonly course: Sourced<string>;
  readonly needed: boolean;
  readonly cell: CellRef;
};

/** A cell that could not be made sense of, whether or not a rule needs it. */
export type ReadingProblem = {
  readonly kind: 'date' | 'course' | 'person' | 'register';
  readonly text: string;
  readonly reason: string;
  readonly cells: readonly CellRef[];
};

/** Everything read from the registers. */
export type Records = {
  readonly staff: readonly StaffRecord[];
  readonly training: readonly TrainingRecord[];
  readonly gaps: readonly MatrixGap[];
  /** Rows of all other kinds, in the order of the registers. */
  readonly rows: readonly RowRecord[];
  readonly problems: readonly ReadingProblem[];
  /** True if a staff list was read: then only people on it are judged. */
  readonly hasStaffList: boolean;
  /** True if a training log was read: then a topic without a row is known not to be there. */
  readonly hasLog: boolean;
  /** Topics that had a matrix column, as ids. */
  readonly matrixTopics: readonly string[];
  /** True if a staff list with a start-date column was read. */
  readonly hasStartDates: boolean;
  /** Kind → the fields for which some register of it has a column or says it once: a blank cell there says no. */
  readonly columns: Readonly<Partial<Record<Kind, readonly string[]>>>;
  /** Kind → the offices that head its columns of approvals, as `officeOfHeading` names them; empty of a column without one. */
  readonly offices: Readonly<Partial<Record<Kind, readonly string[]>>>;
};
