import { addMonths, calendarDate, dayOf, type Day } from '../calendar/day';
import type { SignedSubject, Subject } from '../facts/subject';
import type { FactValue } from '../facts/subject';
import type { Policy } from '../policy/policy';
import type { CellRef } from '../workbook/address';
import { repaymentFacts, termsOf } from './derive-repayment';
import { prepareRule } from './prepare';

/** Pounds: least and most differ where a cost or a date is only roughly known. */
export type Pounds = { readonly least: number; readonly most: number };

/** What could be claimed back for one qualification, today and at the end of each month ahead; never a demand. */
export type AmountAtRisk = {
  readonly rule: string;
  readonly person: string;
  readonly site?: string;
  readonly qualification: string;
  /** If the person left today; `undefined` if that cannot be told, because of `why`. */
  readonly today: Pounds | undefined;
  readonly why?: string;
  /** The day up to which the person must stay; absent while the studies go on. */
  readonly tiedUntil?: Day;
  /** The last day of each month and what would be at risk then, up to the month in which nothing is. */
  readonly months: readonly { readonly on: Day; readonly pounds: Pounds }[];
  readonly cells: readonly CellRef[];
};

/** How far ahead to look. */
const MONTHS = 24;

/**
 * The amounts at risk by the policy's rules on repayment, the greatest first. Agreements are not looked at: where none
 * is known, nothing may be claimable, and the rule asks about it.
 */
export function amountsAtRisk(
  policy: Policy,
  subjects: readonly Subject[],
  asAt: Day,
): readonly AmountAtRisk[] {
  const studies = subjects.filter((subject): subject is SignedSubject => subject.kind === 'sponsorship');
  const rule = policy.rules.find(({ repayment }) => repayment !== undefined);
  if (rule === undefined || studies.length === 0) return [];
  const ready = prepareRule(rule, policy.cpdYearStartsOn, asAt);
  const terms = termsOf(ready);
  if (terms === undefined || ready.parameters === undefined) return [];
  const ends = monthEnds(asAt);
  return studies
    .flatMap((subject): readonly AmountAtRisk[] => {
      const on = (day: Day) => repaymentFacts(terms, subject.facts, day);
      const now = on(asAt);
      const today = poundsIn(now.atRisk);
      if (today?.most === 0) return [];
      const months = ends
        .filter((day) => day <= lastToTell(subject))
        .map((day) => ({ on: day, pounds: poundsIn(on(day).atRisk) }));
      const last = months.findIndex(({ pounds }) => pounds?.most === 0);
      const { tiedUntil } = now;
      return [
        {
          rule: rule.id,
          person: subject.name,
          ...(subject.site === undefined ? {} : { site: subject.site }),
          qualification: subject.what,
          today,
          ...(now.atRisk?.kind === 'unknown' ? { why: now.atRisk.why } : {}),
          ...(tiedUntil?.kind === 'known' ? { tiedUntil: Number(tiedUntil.value) } : {}),
          months: (last === -1 ? months : months.slice(0, last + 1)).flatMap(({ on: day, pounds }) =>
            pounds === undefined ? [] : [{ on: day, pounds }],
          ),
          cells: subject.placeCells,
        },
      ];
    })
    .sort((a, b) => (b.today?.most ?? -1) - (a.today?.most ?? -1) || (a.person < b.person ? -1 : 1));
}

/** Of studies that go on nothing is told beyond their planned end: then it is a question whether they were completed. */
function lastToTell({ facts: { studyStatus, expectedEndOn } }: SignedSubject): Day {
  const goesOn =
    studyStatus?.kind === 'known' && (studyStatus.value === 'studying' || studyStatus.value === 'deferred');
  if (!goesOn || expectedEndOn === undefined || expectedEndOn.kind === 'unknown') return Infinity;
  return expectedEndOn.kind === 'between' ? expectedEndOn.from : Number(expectedEndOn.value);
}

function poundsIn(value: FactValue | undefined): Pounds | undefined {
  if (value?.kind === 'between') return { least: value.from, most: value.to };
  return value?.kind === 'known' ? { least: Number(value.value), most: Number(value.value) } : undefined;
}

/** The last days of this month and of those that follow. */
function monthEnds(asAt: Day): readonly Day[] {
  const { year, month } = calendarDate(asAt);
  const first = dayOf(year, month, 1);
  return Array.from({ length: MONTHS }, (_, index) => addMonths(first, index + 1) - 1);
}
