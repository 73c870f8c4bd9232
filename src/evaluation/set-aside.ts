import { plainDay, type Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import type { Waiver } from '../facts/waivers';
import { acceptedOn, type Acceptance } from '../policy/accepted-file';
import type { CellRef } from '../workbook/address';
import type { Finding, Judgement } from './finding';
import { coversFinding, idleAnswers, waiverDays, type IdleAnswer } from './idle-answers';

/** A finding that somebody answers for until a day: shown, but neither a breach nor met. */
export type AcceptedFinding = {
  readonly finding: Finding;
  readonly reason: string;
  readonly approver: string;
  /** ISO days, first and last; without a first one it holds since ever. */
  readonly from?: string;
  readonly until: string;
  readonly cells: readonly CellRef[];
};

/** What is asked of somebody who has not started yet, or is away. */
export type WaitingFinding = {
  readonly finding: Finding;
  /** In words. */
  readonly because: string;
  readonly for: 'start' | 'return';
  /** The first day on which it is asked, as far as it is known. */
  readonly until?: Day;
};

export type SetAside = {
  /** What is judged today. */
  readonly judged: readonly Judgement[];
  readonly accepted: readonly AcceptedFinding[];
  readonly waiting: readonly WaitingFinding[];
  /** Waivers and acceptances by which nothing is accepted today. */
  readonly idle: readonly IdleAnswer[];
  /** How many acceptances in force fit no finding. */
  readonly unfit: number;
};

/**
 * Parts what is judged today from what is accepted until a day (by a waiver in the register, or by an acceptance of the
 * one finding) and from what waits for somebody's start or return. Only findings are set aside: what is met is met.
 */
export function setAside(
  judgements: readonly Judgement[],
  waivers: readonly Waiver[],
  acceptances: readonly Acceptance[],
  catalogue: Catalogue,
  asAt: Day,
): SetAside {
  const inForce = byPerson(waivers.filter(({ from, until }) => from <= asAt && asAt <= until));
  const byFinding = new Map(
    acceptances.filter((each) => acceptedOn(each, asAt)).map((each) => [each.finding, each]),
  );
  const used = new Set<Waiver | Acceptance>();
  const judged: Judgement[] = [];
  const accepted: AcceptedFinding[] = [];
  const waiting: WaitingFinding[] = [];
  for (const judgement of judgements) {
    const { subject, finding } = judgement;
    if (subject.waits !== undefined) {
      if (finding !== undefined) waiting.push(waitingFinding(finding, subject.waits));
      continue;
    }
    const answers = finding === undefined ? [] : answersFor(finding, inForce, byFinding, catalogue);
    const [answer] = answers;
    for (const each of answers) used.add(each);
    if (finding === undefined || answer === undefined) judged.push(judgement);
    else accepted.push({ finding, ...acceptedBy(answer) });
  }
  const unfit = [...byFinding.values()].filter((acceptance) => !used.has(acceptance)).length;
  const idle = idleAnswers({ waivers, acceptances }, used, judged, catalogue, asAt);
  return { judged, accepted, waiting, idle, unfit };
}

function byPerson(waivers: readonly Waiver[]): ReadonlyMap<string, readonly Waiver[]> {
  const found = new Map<string, Waiver[]>();
  for (const waiver of waivers)
    for (const person of waiver.people) found.set(person, [...(found.get(person) ?? []), waiver]);
  return found;
}

/** Everything by which a finding is accepted; the acceptance of the one finding before waivers. */
function answersFor(
  finding: Finding,
  waivers: ReadonlyMap<string, readonly Waiver[]>,
  byFinding: ReadonlyMap<string, Acceptance>,
  catalogue: Catalogue,
): readonly (Waiver | Acceptance)[] {
  const own = byFinding.get(finding.id);
  const ofPerson = waivers.get(finding.personKey ?? '') ?? [];
  return [
    ...(own === undefined ? [] : [own]),
    ...ofPerson.filter((waiver) => coversFinding(waiver, finding, catalogue)),
  ];
}

function acceptedBy(answer: Waiver | Acceptance): Omit<AcceptedFinding, 'finding'> {
  const { reason, approver } = answer;
  if ('people' in answer) return { reason, approver, ...waiverDays(answer), cells: answer.cells };
  const { from, until } = answer;
  return { reason, approver, ...(from === undefined ? {} : { from }), until, cells: [] };
}

function waitingFinding(
  finding: Finding,
  { for: what, until, cell }: NonNullable<Judgement['subject']['waits']>,
): WaitingFinding {
  const when = until === undefined ? '' : ` on ${plainDay(until)}`;
  const because =
    what === 'start'
      ? `has not started yet${until === undefined ? '' : `: starts${when}`}`
      : `is on long absence${until === undefined ? '' : `: back${when}`}`;
  return {
    finding: { ...finding, cells: [...finding.cells, cell] },
    because,
    for: what,
    ...(until === undefined ? {} : { until }),
  };
}
