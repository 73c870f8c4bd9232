import type { Day } from '../../calendar/day';
import type { AmountAtRisk, Pounds } from '../../evaluation/amounts-at-risk';
import { spanOf } from '../../facts/fact-table';
import { isFalse, isTrue } from '../../facts/row-answers';
import type { Fact, SignedSubject, Subject } from '../../facts/subject';
import type { CellRef } from '../../workbook/address';

/** Studies of which something could be claimed back, today or if the person left. */
export type Liability = {
  readonly person: string;
  readonly qualification: string;
  readonly site?: string;
  readonly leaving: 'has left' | 'leaves' | 'gave notice' | 'stays';
  /** The last employed day, where it is known. */
  readonly leavesOn?: Day;
  readonly tiedUntil?: Day;
  /** Pounds; absent where that cannot be told, because of `why`. */
  readonly today?: Pounds;
  readonly why?: string;
  /** Whether a signed agreement is recorded: without one nothing may be claimable. */
  readonly agreement: 'signed' | 'none' | 'not known';
  readonly isOverdue: boolean;
  readonly cell: CellRef | undefined;
};

/** Studies of which nothing is claimable, and why. */
export type Exclusion = {
  readonly person: string;
  readonly qualification: string;
  readonly why: string;
  readonly cell: CellRef | undefined;
};

/** A month's end and what would be at risk then, of so many studies. */
export type MonthAtRisk = {
  readonly on: Day;
  readonly pounds: Pounds;
  readonly studies: number;
  /** Studies at risk today of which nothing can be told any more: they should have ended by then. */
  readonly untold: number;
};

export type RepaymentFigures = {
  readonly liabilities: readonly Liability[];
  readonly exclusions: readonly Exclusion[];
  readonly months: readonly MonthAtRisk[];
  /** The sum of what can be told; the sum of the liabilities. */
  readonly today: Pounds;
  readonly untold: number;
};

type Study = SignedSubject & { readonly kind: 'sponsorship' };

/** What could be claimed back of funded study, leavers first, then by amount; and what cannot, with the reason. */
export function repaymentFigures(
  atRisk: readonly AmountAtRisk[],
  subjects: readonly Subject[],
  asAt: Day,
): RepaymentFigures {
  const studies = subjects.filter((subject): subject is Study => subject.kind === 'sponsorship');
  // An amount at risk has the cells of the very subject that it is of.
  const bySubject = new Map(atRisk.map((amount) => [amount.cells, amount]));
  const liabilities = studies.flatMap((study) => {
    const amount = bySubject.get(study.placeCells);
    return amount === undefined ? [] : [liabilityOf(study, amount, asAt)];
  });
  const told = liabilities.flatMap(({ today }) => today ?? []);
  return {
    liabilities: liabilities.sort(leaversFirst),
    exclusions: studies
      .filter((study) => !bySubject.has(study.placeCells))
      .map((study) => ({
        person: study.name,
        qualification: study.what,
        why: whyNothing(study),
        cell: study.placeCells[0],
      }))
      .sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1)),
    months: monthsOf(atRisk),
    today: sumOf(told),
    untold: liabilities.length - told.length,
  };
}

/** In whole pence, so that nothing piles up. */
function sumOf(amounts: readonly Pounds[]): Pounds {
  const sum = (of: (pounds: Pounds) => number) =>
    amounts.reduce((total, each) => total + Math.round(of(each) * 100), 0) / 100;
  return { least: sum(({ least }) => least), most: sum(({ most }) => most) };
}

function liabilityOf(study: Study, amount: AmountAtRisk, asAt: Day): Liability {
  const { leftOn, resignedOn, agreementSigned, daysPastEnd } = study.facts;
  const last = spanOf(leftOn);
  const noticed = spanOf(resignedOn);
  const leaving =
    last === undefined
      ? noticed !== undefined && noticed.from <= asAt
        ? 'gave notice'
        : 'stays'
      : last.to <= asAt
        ? 'has left'
        : 'leaves';
  return {
    person: study.name,
    qualification: study.what,
    ...(study.site === undefined ? {} : { site: study.site }),
    leaving,
    ...(last === undefined ? {} : { leavesOn: last.from }),
    ...(amount.tiedUntil === undefined ? {} : { tiedUntil: amount.tiedUntil }),
    ...(amount.today === undefined ? {} : { today: amount.today }),
    ...(amount.why === undefined ? {} : { why: amount.why }),
    agreement: isTrue(agreementSigned) ? 'signed' : isFalse(agreementSigned) ? 'none' : 'not known',
    isOverdue: (spanOf(daysPastEnd)?.from ?? 0) > 0,
    cell: amount.cells[0],
  };
}

const textOf = ({ person, qualification }: Pick<Liability, 'person' | 'qualification'>): string =>
  `${person}\u0000${qualification}`;

const isLeaver = ({ leaving }: Liability): boolean => leaving !== 'stays';

function leaversFirst(a: Liability, b: Liability): number {
  const amount = ({ today }: Liability) => today?.most ?? -1;
  return (
    Number(isLeaver(b)) - Number(isLeaver(a)) || amount(b) - amount(a) || (textOf(a) < textOf(b) ? -1 : 1)
  );
}

/** Why nothing is claimable, by what the row says, the plainest reason first. */
function whyNothing({ facts }: Study): string {
  const { excluded, trustFunded, waived, repaid, studyStatus } = facts;
  if (isTrue(excluded))
    return 'Not repayable: paid by apprenticeship funding, or the list gives another reason';
  if (isFalse(trustFunded)) return 'The organisation does not pay for it';
  if (isTrue(waived)) return 'Repayment was waived';
  if (hasRepaid(repaid)) return 'Everything that might have been owed is repaid';
  if (studyStatus?.kind === 'known' && studyStatus.value === 'completed')
    return 'Completed, and the time to stay after it is over';
  return 'Nothing is owed by what the row says';
}

const hasRepaid = (fact: Fact | undefined): boolean =>
  (spanOf(fact ?? { kind: 'unknown', why: '' })?.from ?? 0) > 0;

/** The sums at the end of each month, up to the last month in which something changes. */
function monthsOf(atRisk: readonly AmountAtRisk[]): readonly MonthAtRisk[] {
  const told = atRisk.filter(({ today }) => today !== undefined);
  const ends = [...new Set(told.flatMap(({ months }) => months.map(({ on }) => on)))].sort((a, b) => a - b);
  const months = ends.map((on): MonthAtRisk => {
    const then = told.flatMap(({ months }) => months.find((each) => each.on === on)?.pounds ?? []);
    const last = told.filter(({ months }) => (months.at(-1)?.on ?? 0) < on);
    return {
      on,
      pounds: sumOf(then),
      studies: then.filter(({ most }) => most > 0).length,
      // Where the last month that is told is not nothing, it is open what comes after.
      untold: last.filter(({ today, months }) => ((months.at(-1)?.pounds ?? today)?.most ?? 0) > 0).length,
    };
  });
  const textOfMonth = ({ pounds, untold }: MonthAtRisk) => [pounds.least, pounds.most, untold].join(' ');
  const changes = months.filter((each, index) => {
    const before = months[index - 1];
    return before === undefined || textOfMonth(each) !== textOfMonth(before);
  });
  const last = changes.at(-1);
  return last === undefined ? [] : months.slice(0, months.indexOf(last) + 1);
}
