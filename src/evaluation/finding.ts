import type { CellRef } from '../workbook/address';
import type { Subject } from '../facts/subject';

export const OUTCOMES = ['breach', 'due-soon', 'cannot-tell', 'met', 'not-applicable'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Severity = 'high' | 'medium' | 'low';

/** An outcome worth telling. Keys that do not apply are left out. */
export type Finding = {
  /** A hash of rule, person, topic and record; never of a cell, so that it survives sorting. */
  readonly id: string;
  /** The rule's id; for a question about the register itself `unknown-course`, `unknown-person` or `unreadable-date`. */
  readonly rule: string;
  readonly outcome: 'breach' | 'due-soon' | 'cannot-tell';
  readonly severity: Severity;
  readonly subject: Subject['kind'] | 'record' | 'person';
  /** Forename Surname. */
  readonly person?: string;
  readonly personKey?: string;
  /** The rule's topic, as an id. */
  readonly topic?: string;
  readonly site?: string;
  readonly clause?: string;
  readonly message: string;
  readonly remedy: string;
  /** The first is the cell to mark; the rest are evidence. */
  readonly cells: readonly CellRef[];
  /** Plain values behind the outcome; days as ISO text. */
  readonly facts: Readonly<Record<string, string | number | boolean>>;
};

/** One rule on one subject. */
export type Judgement = {
  readonly rule: string;
  readonly subject: Subject;
  readonly outcome: Outcome;
  readonly finding?: Finding;
};

/** A rule that could not be judged at all, and the columns that would make it possible. */
export type NotCheckable = {
  readonly rule: string;
  readonly missingFields: readonly string[];
  readonly reason: string;
};

export type Evaluation = {
  readonly judgements: readonly Judgement[];
  readonly notCheckable: readonly NotCheckable[];
};
