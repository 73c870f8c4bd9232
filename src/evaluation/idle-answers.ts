import { isoFromDay, type Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import { countsFor } from '../facts/evidence';
import type { Waiver } from '../facts/waivers';
import { acceptedOn, type Acceptance } from '../policy/accepted-file';
import type { CellRef } from '../workbook/address';
import type { Finding, Judgement } from './finding';

/** A waiver or an acceptance by which nothing is accepted today. */
export type IdleAnswer = {
  /** `ended`, `ahead`: it is not in force; `unused`: it is, and there is nothing that it fits. */
  readonly state: 'ended' | 'ahead' | 'unused';
  /** Keys of the people of a waiver; of an acceptance nobody, but of those of its findings. */
  readonly people: readonly string[];
  /** The topics of a waiver, as ids. */
  readonly topics: readonly string[];
  /** What would be accepted today if it were in force: it counts as it is until somebody answers for it again. */
  readonly findings: readonly Finding[];
  readonly reason: string;
  readonly approver: string;
  /** ISO days, both included; without a first one it holds since ever. */
  readonly from?: string;
  readonly until: string;
  readonly cells: readonly CellRef[];
};

/** True if a waiver covers a finding, whatever the day: one of first aid covers every kind of it, none covers more. */
export const coversFinding = (
  { people, topics }: Waiver,
  { personKey, topic }: Finding,
  catalogue: Catalogue,
): boolean =>
  personKey !== undefined &&
  topic !== undefined &&
  people.includes(personKey) &&
  topics.some((each) => countsFor(topic, each, catalogue));

/** First and last day of a waiver as ISO days. */
export const waiverDays = ({ from, until }: Waiver): { readonly from?: string; readonly until: string } => ({
  ...(Number.isFinite(from) ? { from: isoFromDay(from) } : {}),
  until: isoFromDay(until),
});

/** The waivers and acceptances that are not among the `used` ones, in their order, with what they would fit. */
export function idleAnswers(
  {
    waivers,
    acceptances,
  }: { readonly waivers: readonly Waiver[]; readonly acceptances: readonly Acceptance[] },
  used: ReadonlySet<Waiver | Acceptance>,
  judged: readonly Judgement[],
  catalogue: Catalogue,
  asAt: Day,
): readonly IdleAnswer[] {
  const idleWaivers = waivers.filter((waiver) => !used.has(waiver));
  const idleAcceptances = acceptances.filter((acceptance) => !used.has(acceptance));
  if (idleWaivers.length + idleAcceptances.length === 0) return [];
  const byPerson = new Map<string, Finding[]>();
  const byId = new Map<string, Finding>();
  for (const { finding } of judged) {
    if (finding === undefined) continue;
    byId.set(finding.id, finding);
    if (finding.personKey === undefined) continue;
    const own = byPerson.get(finding.personKey);
    if (own === undefined) byPerson.set(finding.personKey, [finding]);
    else own.push(finding);
  }
  return [
    ...idleWaivers.map((waiver): IdleAnswer => {
      const { people, topics, reason, approver, cells, from, until } = waiver;
      const findings = people
        .flatMap((person) => byPerson.get(person) ?? [])
        .filter((finding) => coversFinding(waiver, finding, catalogue));
      const state = until < asAt ? 'ended' : from > asAt ? 'ahead' : 'unused';
      return { state, people, topics, findings, reason, approver, ...waiverDays(waiver), cells };
    }),
    ...idleAcceptances.map((acceptance): IdleAnswer => {
      const { finding, reason, approver, from, until } = acceptance;
      const found = byId.get(finding);
      return {
        state: acceptedOn(acceptance, asAt) ? 'unused' : until < isoFromDay(asAt) ? 'ended' : 'ahead',
        people: [],
        topics: [],
        findings: found === undefined ? [] : [found],
        reason,
        approver,
        ...(from === undefined ? {} : { from }),
        until,
        cells: [],
      };
    }),
  ];
}
