import type { Day } from './calendar/day';
import type { Catalogue } from './catalogue/catalogue';
import type { AmountAtRisk } from './evaluation/amounts-at-risk';
import type { Finding, Judgement, NotCheckable } from './evaluation/finding';
import type { AcceptedFinding, WaitingFinding } from './evaluation/set-aside';
import type { OfficeHolder } from './facts/office-holder';
import type { Acceptance } from './policy/accepted-file';
import type { Policy } from './policy/policy';
import type { MappingFile } from './register/mapping-file';
import type { Refusal, Register } from './register/register';
import type { SheetKey } from './report/summary-sheets';
import type { WorkbookEdits } from './workbook/edits';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** What a check needs. Nothing else is known to it: no clock, no file, no host. */
export type CheckInput = {
  /** The first is the user's; the rest are joined to it by id, e-mail or name. */
  readonly workbooks: readonly WorkbookSnapshot[];
  readonly policy: Policy;
  readonly catalogue: Catalogue;
  /** The day for which the check is made. */
  readonly asAt: Day;
  readonly engine: 'compiled' | 'reference';
  /** Corrects what is recognised, and is remembered in the first workbook; without it, the one remembered there does. */
  readonly mapping?: MappingFile;
  /** Who held the policy's offices when; without it, posts on the staff list and headings tell. */
  readonly offices?: readonly OfficeHolder[];
  /** Findings that somebody accepts for a time; remembered as the mapping is. */
  readonly accepted?: readonly Acceptance[];
  /** Which summary sheets to write; without it, those that are written unless the user says otherwise. */
  readonly sheets?: readonly SheetKey[];
};

/** What a check found, and what is to be written. Nothing here has touched the workbook. */
export type CheckResult = {
  readonly asAt: Day;
  readonly policy: { readonly id: string; readonly title: string; readonly hash: string };
  readonly registers: readonly Register[];
  readonly refused: readonly Refusal[];
  /** Breach, due soon and cannot tell; sorted. */
  readonly findings: readonly Finding[];
  readonly notCheckable: readonly NotCheckable[];
  /** What else a reader should know, one sentence each. */
  readonly notes: readonly string[];
  readonly judged: readonly Judgement[];
  /** Findings that somebody answers for until a day; they are in none of the lists above. */
  readonly accepted: readonly AcceptedFinding[];
  /** What is asked of future starters and of people on long absence. */
  readonly waiting: readonly WaitingFinding[];
  /** What could be claimed back of funded qualifications, today and month by month. */
  readonly atRisk: readonly AmountAtRisk[];
  readonly totals: Totals;
  readonly edits: WorkbookEdits;
};

/** Judgements (rule × subject) by outcome; `people` are those employed on the as-at day. */
export type Totals = {
  readonly people: number;
  readonly breach: number;
  readonly 'due-soon': number;
  readonly 'cannot-tell': number;
  readonly met: number;
  readonly 'not-applicable': number;
};
