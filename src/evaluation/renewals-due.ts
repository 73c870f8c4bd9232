import type { Day } from '../calendar/day';
import { exactly, type Span } from '../calendar/span';
import { known, spanOf } from '../facts/fact-table';
import { doubtAbout } from '../facts/renewal';
import type { CertificateSubject } from '../facts/subject';
import type { Policy } from '../policy/policy';
import { renewed } from './derive-renewal';
import type { Judgement } from './finding';
import { prepareRule, type ReadyRule } from './prepare';

/** A topic that somebody must hold and renew, and when that is due by the rule that judged it. */
export type RenewalDue = {
  readonly subject: CertificateSubject;
  /** The rule by which it is due first, made ready. */
  readonly ready: ReadyRule;
  readonly when:
    | { readonly kind: 'due'; readonly on: Span }
    /** Nothing is held: due at once. */
    | { readonly kind: 'missing' }
    /** What is held never runs out, or the policy sets no interval. */
    | { readonly kind: 'never' }
    | { readonly kind: 'unknown'; readonly why: string };
};

/**
 * The renewals of everybody who was judged by a rule with `renewal`, one for each person and topic: of several rules
 * the one by which it is due first. Due days are last valid days, as in the judgements.
 */
export function renewalsDue(
  policy: Policy,
  judgements: readonly Judgement[],
  asAt: Day,
): readonly RenewalDue[] {
  const rules = new Map(
    policy.rules
      .filter(({ renewal }) => renewal !== undefined)
      .map((rule) => [rule.id, prepareRule(rule, policy.cpdYearStartsOn, asAt)]),
  );
  const first = new Map<string, RenewalDue>();
  for (const { rule, subject, outcome } of judgements) {
    const ready = rules.get(rule);
    if (ready === undefined || subject.kind !== 'certificate' || outcome === 'not-applicable') continue;
    const due: RenewalDue = { subject, ready, when: whenDue(ready, subject) };
    const key = `${subject.person.key}\u0000${subject.topic}`;
    const present = first.get(key);
    if (present === undefined || rank(due) < rank(present)) first.set(key, due);
  }
  return [...first.values()];
}

function whenDue(ready: ReadyRule, subject: CertificateSubject): RenewalDue['when'] {
  const { held } = subject.facts;
  if (held?.kind === 'known' && held.value === false) return { kind: 'missing' };
  const result = renewed(ready, subject);
  const dueOn = result?.facts.dueOn;
  const on = spanOf(dueOn);
  if (on?.from === Infinity) return { kind: 'never' };
  if (on !== undefined && Number.isFinite(on.from)) return { kind: 'due', on };
  const doubted = (result?.open[0] ?? result?.governing)?.completion;
  const why = dueOn?.kind === 'unknown' ? dueOn.why : doubted && doubtAbout(doubted, subject.asAt);
  return { kind: 'unknown', why: why ?? NO_DAY };
}

const NO_DAY = 'the day on which it was done is not known';

/** The smaller, the sooner something is to be done. */
function rank({ when }: RenewalDue): number {
  if (when.kind === 'missing') return -Infinity;
  if (when.kind === 'due') return when.on.from;
  return when.kind === 'unknown' ? Number.MAX_SAFE_INTEGER : Infinity;
}

/** The last valid day after somebody renews on a day; `undefined` if what is done then never runs out. */
export function dueAfter({ ready, subject }: RenewalDue, on: Day): Day | undefined {
  const done = { completed: exactly(on), isCertain: true, course: subject.what, cells: [] };
  const then = spanOf(
    renewed(ready, {
      ...subject,
      asAt: on,
      facts: { ...subject.facts, held: known(true) },
      completions: [...subject.completions, done],
    })?.facts.dueOn,
  );
  return then !== undefined && Number.isFinite(then.from) && then.from > on ? then.from : undefined;
}
