import { spanFact, spanOf, unknown } from '../facts/fact-table';
import type { Fact, FactValue, OfficeAnswer, SignedSubject } from '../facts/subject';
import type { CellRef } from '../workbook/address';
import type { ReadyRule } from './prepare';

type Before = NonNullable<ReadyRule['rule']['approvals']>['before'];

type Approvals = {
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly cells: readonly CellRef[];
};

/** Which of the rule's offices have not approved, and which approved only after what they had to precede. */
export function approvalFacts({ rule }: ReadyRule, subject: SignedSubject): Approvals {
  const { offices = [], before = 'nothing', in: field = 'approvals' } = rule.approvals ?? {};
  const signed = subject.signed[field];
  if (signed === undefined) {
    const open = unknown('the registers do not say who approved');
    return {
      facts: { approvalsMissing: open, approvalsLate: open, officesMissing: open, officesLate: open },
      cells: [],
    };
  }
  const answers = offices.flatMap((office) => signed.find((each) => each.office === office) ?? []);
  const limit =
    before === 'nothing' ? undefined : subject.facts[before === 'booking' ? 'bookedOn' : 'courseOn'];
  const late = answers.map((answer) => ({ answer, isLate: isLate(answer, before, limit) }));
  const missing = answers.filter(({ state }) => state === 'missing');
  const open = answers.filter(({ state }) => state === 'open');
  const tooLate = late.filter(({ isLate: so }) => so === true).map(({ answer }) => answer);
  const undated = late.filter(({ isLate: so }) => so === 'unknown').map(({ answer }) => answer);
  return {
    facts: {
      approvalsMissing: counted(missing, open),
      officesMissing: titles(missing),
      approvalsLate: counted(tooLate, undated),
      officesLate: titles(tooLate),
    },
    cells: [...missing, ...tooLate, ...open, ...undated].flatMap(({ cells }) => cells),
  };
}

/** An approval on the very day is in time; nothing is late of a booking that was not made. */
function isLate({ state, on }: OfficeAnswer, before: Before, limit: Fact | undefined): boolean | 'unknown' {
  if (state !== 'given' || before === 'nothing') return false;
  if (limit === undefined) return before === 'booking' ? false : 'unknown';
  const days = spanOf(limit);
  if (on === undefined || days === undefined) return 'unknown';
  if (on.from > days.to) return true;
  return on.to <= days.from ? false : 'unknown';
}

/** So many surely, and perhaps those that are open too; with the reason why they are. */
function counted(sure: readonly OfficeAnswer[], open: readonly OfficeAnswer[]): FactValue {
  if (open.length > 0 && sure.length === 0) {
    const reasons = open.map(({ title, why }) => why ?? `the day on which ${title} approved is not clear`);
    return unknown([...new Set(reasons)].join('; '));
  }
  return spanFact({ from: sure.length, to: sure.length + open.length }, 'approvals are not clear');
}

const titles = (answers: readonly OfficeAnswer[]): FactValue => ({
  kind: 'known',
  value: answers.length === 0 ? 'none' : answers.map(({ title }) => title).join(' and '),
});
