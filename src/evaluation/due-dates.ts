import { addMonths, type Day } from '../calendar/day';
import type { Span } from '../calendar/span';
import { spanOf } from '../facts/fact-table';
import { renew, type Dated, type Interval } from '../facts/renewal';
import type { CertificateSubject, Fact, RowSubject, Subject } from '../facts/subject';
import type { Policy } from '../policy/policy';
import type { CellRef } from '../workbook/address';
import { renewed } from './derive-renewal';
import type { Judgement, Outcome } from './finding';
import { figure, prepareRule, type ReadyRule } from './prepare';

/** When something that a rule judged falls due, whatever the rule made of it. */
export type DueDate = {
  readonly rule: string;
  readonly kind: 'training' | 'review' | 'membership' | 'plan';
  readonly subject: Subject;
  readonly outcome: Outcome;
  readonly due: Due;
  /** The record on which it rests, else where one should stand. */
  readonly cells: readonly CellRef[];
};

export type Due =
  /** The last valid day; rough where a date is, and then never later than its `from` for sure. */
  | {
      readonly kind: 'on';
      readonly day: Span;
      readonly by: 'policy' | 'certificate';
      readonly completed?: Span;
      readonly renewFrom: RenewFrom;
    }
  /** It has run out, on a day that is not known: `expired` without a date. */
  | { readonly kind: 'ran-out' }
  /** Asked for, and not done; `by` is the last day of the time allowed, where there is one. */
  | { readonly kind: 'never-done'; readonly by?: Span }
  /** Done, and neither the policy nor a certificate says that it runs out. */
  | { readonly kind: 'lasting' }
  /** It cannot be told. */
  | { readonly kind: 'open' };

/** The first day on which renewing early is of use by the rule; `afterwards`: it must have run out first. */
export type RenewFrom = Day | 'any' | 'afterwards';

/** What has no interval by policy lasts as long as its certificate. */
const WITHOUT_END: Interval = { unit: 'months', at: () => undefined, changes: [] };

/**
 * The due dates of what was judged of people's training, reviews, memberships and plans for qualifications, by the same
 * arithmetic as the judgements. One for each judgement that applies, in their order, so that none is lost on the way.
 */
export function dueDates(policy: Policy, judgements: readonly Judgement[], asAt: Day): readonly DueDate[] {
  const ready = new Map(
    policy.rules.map((rule) => [rule.id, prepareRule(rule, policy.cpdYearStartsOn, asAt)]),
  );
  return judgements.flatMap((judgement): readonly DueDate[] => {
    const by = ready.get(judgement.rule);
    if (by === undefined || judgement.outcome === 'not-applicable') return [];
    const found = dueOf(by, judgement);
    const { rule, subject, outcome } = judgement;
    return found === undefined ? [] : [{ rule, subject, outcome, ...found }];
  });
}

type Found = Pick<DueDate, 'kind' | 'due' | 'cells'>;

function dueOf(ready: ReadyRule, { subject, outcome }: Judgement): Found | undefined {
  switch (subject.kind) {
    case 'certificate':
      return { kind: 'training', ...ofCompletions(ready, subject, outcome) };
    case 'appraisal':
      return ready.rule.renewal === undefined
        ? undefined
        : { kind: 'review', ...ofCompletions(ready, subject, outcome) };
    case 'membership':
      return ready.facts.includes('daysPastExpiry') || ready.facts.includes('daysUntilExpiry')
        ? { kind: 'membership', ...ofDay(subject, spanOf(subject.facts.expiresOn), 'certificate') }
        : undefined;
    case 'qualification': {
      const day = planned(subject);
      const isPlanned = day !== undefined || subject.facts.daysPastPlan?.kind === 'unknown';
      return isPlanned && isSurely(subject.facts.evidenceSeen, false)
        ? { kind: 'plan', ...ofDay(subject, day, 'policy') }
        : undefined;
    }
    default:
      return undefined;
  }
}

function ofCompletions(
  ready: ReadyRule,
  subject: CertificateSubject | RowSubject,
  outcome: Outcome,
): Omit<Found, 'kind'> {
  if (isSurely(subject.facts.held, false)) {
    const by = spanOf(subject.facts.deadlineOn);
    const isAsked = outcome === 'breach' || outcome === 'due-soon';
    return {
      due: isAsked ? { kind: 'never-done', ...(by === undefined ? {} : { by }) } : { kind: 'lasting' },
      cells: subject.placeCells,
    };
  }
  const { facts, governing } = renewed(ready, subject) ?? renew(subject, WITHOUT_END);
  const cells = governing?.completion.cells ?? subject.placeCells;
  const day = spanOf(facts.dueOn);
  if (day?.from === -Infinity && day.to < subject.asAt) return { due: { kind: 'ran-out' }, cells };
  if (day === undefined || day.from === -Infinity || governing === undefined)
    return { due: { kind: 'open' }, cells };
  if (day.from === Infinity) return { due: { kind: 'lasting' }, cells };
  const completed = spanOf(facts.completedOn);
  return {
    due: {
      kind: 'on',
      day,
      by: decidedBy(governing),
      ...(completed === undefined || !Number.isFinite(completed.from) ? {} : { completed }),
      renewFrom: renewFrom(ready, day.from),
    },
    cells,
  };
}

/** The certificate decides where its own last day is the one that counts. */
const decidedBy = ({ completion: { expires }, due }: Dated): 'policy' | 'certificate' =>
  expires?.from === due.from && expires.to === due.to ? 'certificate' : 'policy';

/**
 * Where a renewal counts only inside a window, its first day. What is done anew in each CPD year, and before a fixed day
 * only if it then lasts long enough, is of no use earlier.
 */
function renewFrom(ready: ReadyRule, due: Day): RenewFrom {
  const { renewal } = ready.rule;
  const months = (name: string | undefined) => (name === undefined ? undefined : figure(ready, name));
  switch (renewal?.anchor) {
    case 'academic-year':
      return 'afterwards';
    case 'expiry': {
      const window = months(renewal.window);
      return window === undefined ? 'any' : addMonths(due, -window);
    }
    case 'fixed': {
      const least = months(renewal.minimum) ?? 0;
      let day = addMonths(due, -least);
      while (day <= due && addMonths(day, least) <= due) day += 1;
      return day > due ? 'afterwards' : day;
    }
    case 'completion':
    case undefined:
      return 'any';
  }
}

function ofDay(
  { placeCells }: RowSubject,
  day: Span | undefined,
  by: 'policy' | 'certificate',
): Omit<Found, 'kind'> {
  const isTold = day !== undefined && Number.isFinite(day.from);
  return {
    due: isTold ? { kind: 'on', day, by, renewFrom: 'any' } : { kind: 'open' },
    cells: placeCells,
  };
}

/** The day by which the evidence is planned: days past it are counted from the as-at day. */
function planned({ facts, asAt }: RowSubject): Span | undefined {
  const cells = facts.daysPastPlan?.cells ?? [];
  const past = cells.length === 0 ? undefined : spanOf(facts.daysPastPlan);
  return past && { from: asAt - past.to, to: asAt - past.from };
}

const isSurely = (fact: Fact | undefined, value: boolean): boolean =>
  fact?.kind === 'known' && fact.value === value;
