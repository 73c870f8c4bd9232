import { runCycle, type Cycle } from '../facts/renewal-cycle';
import { factsOfDue, renew, type Interval, type Renewed, type RenewalResult } from '../facts/renewal';
import type {
  CertificateSubject,
  Completion,
  FactValue,
  OrganisationSubject,
  RowSubject,
} from '../facts/subject';
import { parameterChanges, parameterFor } from '../policy/parameters';
import type { ParameterValue } from '../policy/policy';
import { without } from '../policy/without';
import { figure, type ReadyRule } from './prepare';

/** Last valid day and what follows from it, by the rule's anchor; `undefined` if the rule renews nothing. */
export function renewed(
  ready: ReadyRule,
  subject: CertificateSubject | RowSubject | OrganisationSubject,
): RenewalResult | undefined {
  const { renewal } = ready.rule;
  if (renewal === undefined) return undefined;
  const interval = ready.interval ?? ofRequirements(subject.kind === 'certificate' ? subject.intervals : []);
  const completions = subject.completions.map((each) => byCertificate(each, renewal.certificate));
  const held: Renewed = { asAt: subject.asAt, facts: subject.facts, completions };
  const isPlain = renewal.anchor === 'completion' && renewal.lapse === undefined;
  return isPlain ? renew(held, interval) : byCycle(ready, held, interval);
}

/** The interval that a subject is judged by, to be told in messages. */
export const intervalFor = (ready: ReadyRule, subject: { readonly kind: string }): Interval | undefined =>
  ready.interval ??
  (ready.rule.renewal !== undefined && subject.kind === 'certificate'
    ? ofRequirements((subject as CertificateSubject).intervals)
    : undefined);

/** Of several requirements the shortest interval counts, each with the figure in force on completion. */
function ofRequirements(intervals: readonly (readonly ParameterValue[])[]): Interval {
  return {
    unit: 'months',
    at: (completedOn) => {
      const months = intervals.flatMap((entries) => parameterFor(entries, completedOn)?.value ?? []);
      return months.length === 0 ? undefined : Math.min(...months);
    },
    changes: intervals.flatMap(parameterChanges),
  };
}

/** `ignored`: the certificate's own expiry does not count; `alone`: it counts instead of the policy's interval. */
function byCertificate(completion: Completion, use: 'earlier' | 'alone' | 'ignored'): Completion {
  if (use === 'earlier' || completion.expires === undefined) return completion;
  if (use === 'alone') return { ...completion, completed: { from: -Infinity, to: completion.completed.to } };
  return without(completion, 'expires');
}

function byCycle(ready: ReadyRule, held: Renewed, interval: Interval): RenewalResult {
  const { asAt, facts, completions } = held;
  // What cannot be dated at all is told in the same words whatever the anchor.
  const plain = renew(held, interval);
  if (plain.governing === undefined) return withInitial(plain, 'unknown');
  const result = runCycle(completions, cycleOf(ready, interval, facts), asAt);
  const { due, governing = plain.governing, open, needsInitial } = result;
  const contenders = open.length > 0 ? [] : [governing.completion];
  return withInitial(
    { facts: factsOfDue(asAt, due, governing, open, contenders), governing: { ...governing, due }, open },
    needsInitial,
  );
}

function cycleOf(ready: ReadyRule, interval: Interval, facts: Renewed['facts']): Cycle {
  const { renewal } = ready.rule;
  const months = (name: string | undefined) => (name === undefined ? undefined : figure(ready, name));
  const [window, minimum, lapse] = [
    months(renewal?.window),
    months(renewal?.minimum),
    months(renewal?.lapse),
  ];
  const deadline = facts.deadlineOn;
  return {
    anchor: renewal?.anchor ?? 'completion',
    interval,
    yearStartsOn: ready.yearStartsOn,
    ...(renewal?.fixedOn === undefined ? {} : { fixedOn: renewal.fixedOn }),
    ...(window === undefined ? {} : { windowMonths: window }),
    ...(minimum === undefined ? {} : { minimumMonths: minimum }),
    ...(lapse === undefined ? {} : { lapseMonths: lapse }),
    ...(deadline?.kind === 'known' && typeof deadline.value === 'number' ? { firstDue: deadline.value } : {}),
  };
}

function withInitial(result: RenewalResult, needsInitial: 'yes' | 'no' | 'unknown'): RenewalResult {
  const fact: FactValue =
    needsInitial === 'unknown'
      ? { kind: 'unknown', why: 'it is open how long ago it lapsed' }
      : { kind: 'known', value: needsInitial === 'yes' };
  return { ...result, facts: { ...result.facts, needsInitial: fact } };
}
