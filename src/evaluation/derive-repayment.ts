import type { Day } from '../calendar/day';
import { spanFact, spanValue, unknown } from '../facts/fact-table';
import {
  atRiskOn,
  repayableOn,
  tiedUntil,
  type RepaymentReason,
  type RepaymentTerms,
  type Studies,
} from '../facts/repayment';
import type { Fact, Facts, FactValue } from '../facts/subject';
import { notGiven } from '../policy/fact-words';
import type { CellRef } from '../workbook/address';
import { figure, type ReadyRule } from './prepare';

/** The terms of a rule's `repayment`, with the figures in force; `undefined` if it has none. */
export function termsOf(ready: ReadyRule): RepaymentTerms | undefined {
  const { repayment } = ready.rule;
  if (repayment === undefined) return undefined;
  return {
    months: figure(ready, repayment.months) ?? 0,
    share: repayment.share === undefined ? 100 : (figure(ready, repayment.share) ?? 100),
    bands: repayment.bands.map(({ months, share }) => ({
      months: figure(ready, months) ?? 0,
      share: figure(ready, share) ?? 100,
    })),
  };
}

/**
 * What may be claimed back of a sponsorship, in pounds, as at a day. A rough date or cost is tried at both its ends: what
 * all ends agree on is known.
 */
export function repaymentFacts(
  terms: RepaymentTerms,
  facts: Facts,
  asAt: Day,
): Readonly<Record<string, FactValue>> {
  const tie = tieFact(facts, terms);
  if (isFree(facts))
    return { ...amounts(zero, zero, zero), ...tie, repaymentReason: known('none'), leavesTied: no };
  const open = whyOpen(facts, asAt);
  const cases = open === undefined ? studiesOf(facts, asAt) : [];
  if (open !== undefined || cases.length === 0) {
    const value: FactValue = unknown(open?.why ?? 'the cost or a date is not known');
    return { ...amounts(value, value, value), ...tie, repaymentReason: value, leavesTied: value };
  }
  const owed = cases.map((studies) => repayableOn(studies, terms, asAt));
  const risks = cases.map((studies) => atRiskOn(studies, terms, asAt));
  const repayable = between(owed.map(({ pounds }) => pounds));
  const { repaid, waived } = facts;
  const left = (sum: Ends): FactValue =>
    sum.to === 0 || isKnown(waived, true) ? zero : lessRepaid(sum, repaid);
  return {
    ...amounts(spanValue(repayable, ROUGH), left(repayable), left(between(risks))),
    ...tie,
    repaymentReason: agreed(owed.map(({ reason }) => reason)),
    leavesTied: agreedYes(cases.map((studies) => leavesTied(studies, terms, asAt))),
  };
}

/** Where a question about repayment points: at what leaves it open, else at what is only roughly known. */
export function openCells(terms: RepaymentTerms, facts: Facts, asAt: Day): readonly CellRef[] {
  if (isFree(facts)) return [];
  const open = whyOpen(facts, asAt);
  if (open !== undefined) return open.cells;
  const { repaymentReason, outstanding } = repaymentFacts(terms, facts, asAt);
  const { completedOn, leftOn, repaid } = facts;
  const behind = [
    ...(repaymentReason?.kind === 'unknown' ? [leftOn, completedOn] : []),
    ...(outstanding?.kind === 'unknown' ? [repaid] : []),
  ];
  return behind.flatMap((fact) => fact?.cells ?? []);
}

const isFree = ({ excluded, trustFunded }: Facts): boolean =>
  isKnown(excluded, true) || isKnown(trustFunded, false);

const ROUGH = 'the cost or a date is only roughly known';
const known = (value: string | boolean | number): FactValue => ({ kind: 'known', value });
const zero = known(0);
const no = known(false);

const amounts = (repayable: FactValue, outstanding: FactValue, atRisk: FactValue) => ({
  repayable,
  outstanding,
  atRisk,
});

/** To the penny. */
const floor = (pounds: number): number => Math.max(0, Math.round(pounds * 100) / 100);

type Ends = { readonly from: number; readonly to: number };

const between = (numbers: readonly number[]): Ends => ({
  from: floor(Math.min(...numbers)),
  to: floor(Math.max(...numbers)),
});

/** A sum less what came back; nothing came back where no cell says so. */
function lessRepaid(sum: Ends, repaid: Fact | undefined): FactValue {
  const less = repaid === undefined ? { from: 0, to: 0 } : spanOf(repaid);
  return less === undefined
    ? unknown(whyOf(repaid, 'repaid'))
    : spanValue({ from: floor(sum.from - less.to), to: floor(sum.to - less.from) }, ROUGH);
}

/** Leaving lies ahead, and comes before the end of the tie. */
const leavesTied = (studies: Studies, terms: RepaymentTerms, asAt: Day): boolean =>
  studies.leftOn !== undefined &&
  studies.leftOn > asAt &&
  repayableOn(studies, terms, studies.leftOn).pounds > 0;

function agreed(reasons: readonly RepaymentReason[]): FactValue {
  const [first = 'none', ...others] = [...new Set(reasons)];
  return others.length === 0 ? known(first) : unknown(ROUGH);
}

function agreedYes(answers: readonly boolean[]): FactValue {
  const [first = false, ...others] = [...new Set(answers)];
  return others.length === 0 ? known(first) : unknown(ROUGH);
}

function tieFact({ completedOn, studyStatus }: Facts, terms: RepaymentTerms) {
  const span = spanOf(completedOn);
  if (span === undefined || isKnown(studyStatus, 'withdrawn'))
    return { tiedUntil: unknown(notGiven('completedOn')) };
  return {
    tiedUntil: spanFact({ from: tiedUntil(span.from, terms), to: tiedUntil(span.to, terms) }, ROUGH),
  };
}

const isKnown = (fact: Fact | undefined, value: string | boolean): boolean =>
  fact?.kind === 'known' && fact.value === value;

function spanOf(fact: Fact | undefined): Ends | undefined {
  if (fact?.kind === 'between') return fact;
  return fact?.kind === 'known' && typeof fact.value === 'number'
    ? { from: fact.value, to: fact.value }
    : undefined;
}

const whyOf = (fact: Fact | undefined, name: string): string =>
  fact?.kind === 'unknown' ? fact.why : notGiven(name);

type Open = { readonly why: string; readonly cells: readonly CellRef[] };

const openBy = (fact: Fact | undefined, name: string): Open => ({
  why: whyOf(fact, name),
  cells: fact?.cells ?? [],
});

/** Why nothing can be reckoned at all; `undefined` if everything needed is known, at least roughly. */
function whyOpen(facts: Facts, asAt: Day): Open | undefined {
  const { studyStatus, passed, cost, completedOn } = facts;
  if (studyStatus?.kind !== 'known') return openBy(studyStatus, 'studyStatus');
  const isRunning = studyStatus.value === 'studying' || studyStatus.value === 'deferred';
  const overdue = isRunning ? whyOverdue(facts, asAt) : undefined;
  if (overdue !== undefined) return overdue;
  if (cost === undefined || cost.kind === 'unknown') return openBy(cost, 'cost');
  if (studyStatus.value === 'completed') {
    const needsDay = !isKnown(passed, false) || completedOn !== undefined;
    if (passed?.kind === 'unknown') return openBy(passed, 'passed');
    if (needsDay && spanOf(completedOn) === undefined) return openBy(completedOn, 'completedOn');
  }
  const name = (['leftOn', 'excluded', 'waived'] as const).find((each) => facts[each]?.kind === 'unknown');
  return name === undefined ? undefined : openBy(facts[name], name);
}

/**
 * Studies that should have ended may have been completed without anybody entering it; not those of somebody who left
 * before their end.
 */
function whyOverdue({ daysPastEnd, expectedEndOn, leftOn }: Facts, asAt: Day): Open | undefined {
  if (daysPastEnd?.kind === 'unknown') return openBy(daysPastEnd, 'daysPastEnd');
  const past = spanOf(daysPastEnd);
  if (past === undefined || past.to <= 0) return undefined;
  const end = spanOf(expectedEndOn)?.from ?? asAt - past.to;
  const left = spanOf(leftOn);
  if (left !== undefined && left.to < end) return undefined;
  return {
    why: 'the studies should have ended by now, and it is not recorded whether they were completed',
    cells: daysPastEnd?.cells ?? [],
  };
}

/** The studies at every end of what is only roughly known; the first day ahead is an end of a rough last day too. */
function studiesOf(facts: Facts, asAt: Day): readonly Studies[] {
  const status = facts.studyStatus?.kind === 'known' ? statusOf(facts.studyStatus.value) : undefined;
  const passed = facts.passed?.kind !== 'known' || facts.passed.value === true;
  const costs = endsOf(facts.cost);
  if (status === undefined) return [];
  return costs.flatMap((cost) =>
    optionalEnds(facts.completedOn).flatMap((completedOn) =>
      optionalEnds(facts.leftOn, asAt + 1).map((leftOn) => ({
        cost,
        status,
        passed,
        ...(completedOn === undefined ? {} : { completedOn }),
        ...(leftOn === undefined ? {} : { leftOn }),
      })),
    ),
  );
}

const STATUSES = ['studying', 'completed', 'withdrawn', 'deferred'] as const;
const statusOf = (value: unknown): Studies['status'] | undefined =>
  STATUSES.find((status) => status === value);

function endsOf(fact: Fact | undefined): readonly number[] {
  const span = spanOf(fact);
  return span === undefined ? [] : [...new Set([span.from, span.to])];
}

function optionalEnds(fact: Fact | undefined, between?: Day): readonly (number | undefined)[] {
  const [from, to] = endsOf(fact);
  if (to === undefined) return [from];
  return between !== undefined && from !== undefined && from < between && between < to
    ? [from, between, to]
    : [from, to];
}
