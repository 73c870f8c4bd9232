import type { Day } from '../calendar/day';
import type { Span } from '../calendar/span';
import type { CellRef } from '../workbook/address';

/**
 * A fact's value: known; a number known only to lie between two ends (both included); or not known, with the reason
 * in words. Days are whole numbers since 1899-12-30.
 */
export type FactValue =
  | { readonly kind: 'known'; readonly value: number | string | boolean }
  | { readonly kind: 'between'; readonly from: number; readonly to: number }
  | { readonly kind: 'unknown'; readonly why: string };

/** A fact with the cells on which it rests. */
export type Fact = FactValue & { readonly cells: readonly CellRef[] };

/** Fact name → fact. A name that is missing is not known. */
export type Facts = Readonly<Record<string, Fact>>;

/** One piece of training that counts, or may count, towards a certificate. */
export type Completion = {
  /** When it was done; from minus infinity where no date could be read. */
  readonly completed: Span;
  /** The certificate's own last valid day, where the register gives one. */
  readonly expires?: Span;
  /** False if it is not sure that this is a record of the topic, of this person, before the as-at day. */
  readonly isCertain: boolean;
  /** Why it, or its last valid day, is not certain, in words. */
  readonly doubt?: string;
  readonly course: string;
  /** The cell to mark, then the evidence. */
  readonly cells: readonly CellRef[];
};

/** A person's standing in a topic: what rules about certificates judge. */
export type CertificateSubject = {
  readonly kind: 'certificate';
  readonly person: SubjectPerson;
  readonly topic: string;
  readonly asAt: Day;
  /** Facts that need no rule: `required`, `held`, `completedOn` … (see `fact-table.ts`). */
  readonly facts: Facts;
  readonly completions: readonly Completion[];
  /** Where to point when nothing is held: the matrix cell, else the person's name. */
  readonly placeCells: readonly CellRef[];
};

export type SubjectPerson = {
  /** Stable across sorting of the register: the id or e-mail if there is one, else the normalised name. */
  readonly key: string;
  /** Forename Surname. */
  readonly name: string;
  readonly site?: string;
  readonly staffGroup?: string;
  readonly role?: string;
};

export type Subject = CertificateSubject;
