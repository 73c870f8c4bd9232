import type { Span } from '../calendar/span';
import type { TopicMatch } from '../catalogue/match';
import type { CellRef } from '../workbook/address';

/** What a cell said, typed, with the cell. */
export type Sourced<T> = { readonly value: T; readonly cell: CellRef };

/** A cell that should hold a date: a day (perhaps rough), or a problem with the text that could not be read. */
export type DateRead =
  | { readonly kind: 'day'; readonly span: Span; readonly cell: CellRef }
  | { readonly kind: 'unreadable'; readonly text: string; readonly reason: string; readonly cell: CellRef };

/** A person's name as written. */
export type NameRead = { readonly text: string; readonly cell: CellRef };

export type Employment =
  'employee' | 'associate' | 'agency' | 'volunteer' | 'governor' | 'trustee' | 'member';

/** A row of a staff list. Absent means: no such column, or the cell is blank. */
export type StaffRecord = {
  readonly person: NameRead;
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
  readonly problems: readonly ReadingProblem[];
  /** True if a staff list was read: then only people on it are judged. */
  readonly hasStaffList: boolean;
  /** True if a training log was read: then a topic without a row is known not to be there. */
  readonly hasLog: boolean;
  /** Topics that had a matrix column, as ids. */
  readonly matrixTopics: readonly string[];
  /** True if a staff list with a start-date column was read. */
  readonly hasStartDates: boolean;
};
