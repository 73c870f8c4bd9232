import { plainDay, isoFromDay, type Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import type { Waiver } from '../facts/waivers';
import { countsFor } from '../facts/evidence';
import { acceptedOn, type Acceptance } from '../policy/accepted-file';
import type { CellRef } from '../workbook/address';
import type { Finding, Judgement } from './finding';

/** A finding that somebody answers for until a day: shown, but neither a breach nor met. */
export type AcceptedFinding = {
  readonly finding: Finding;
  readonly reason: string;
  readonly approver: string;
  /** ISO day, the last one. */
  readonly until: string;
  readonly cells: readonly CellRef[];
};

/** What is asked of somebody who has not started yet, or is away. */
export type WaitingFinding = { readonly finding: Finding; readonly because: string };

export type SetAside = {
  /** What is judged today. */
  readonly judged: readonly Judgement[];
  readonly accepted: readonly AcceptedFinding[];
  readonly waiting: readonly WaitingFinding[];
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
  const inForce = waivers.filter(({ from, until }) => from <= asAt && asAt <= until);
  const byFinding = new Map(
    acceptances.filter((each) => acceptedOn(each, asAt)).map((each) => [each.finding, each]),
  );
  const judged: Judgement[] = [];
  const accepted: AcceptedFinding[] = [];
  const waiting: WaitingFinding[] = [];
  for (const judgement of judgements) {
    const { subject, finding } = judgement;
    if (subject.waits !== undefined) {
      if (finding !== undefined) waiting.push(waitingFinding(finding, subject.waits));
      continue;
    }
    const answer = finding && answerFor(finding, inForce, byFinding, catalogue);
    if (finding === undefined || answer === undefined) judged.push(judgement);
    else accepted.push({ finding, ...answer });
  }
  const used = new Set(accepted.map(({ finding }) => finding.id));
  const unfit = [...byFinding.keys()].filter((id) => !used.has(id)).length;
  return { judged, accepted, waiting, unfit };
}

function answerFor(
  { id, personKey, topic }: Finding,
  waivers: readonly Waiver[],
  byFinding: ReadonlyMap<string, Acceptance>,
  catalogue: Catalogue,
): Omit<AcceptedFinding, 'finding'> | undefined {
  const own = byFinding.get(id);
  if (own !== undefined) return { reason: own.reason, approver: own.approver, until: own.until, cells: [] };
  if (personKey === undefined || topic === undefined) return undefined;
  // A waiver of first aid covers every kind of it; one of a narrower course covers no more than that.
  const waiver = waivers.find(
    ({ people, topics }) =>
      people.includes(personKey) && topics.some((each) => countsFor(topic, each, catalogue)),
  );
  return (
    waiver && {
      reason: waiver.reason,
      approver: waiver.approver,
      until: isoFromDay(waiver.until),
      cells: waiver.cells,
    }
  );
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
  return { finding: { ...finding, cells: [...finding.cells, cell] }, because };
}
