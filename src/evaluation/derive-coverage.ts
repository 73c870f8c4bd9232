import { plainDay } from '../calendar/day';
import { coverOf, type Cover, type EndOfCover, type Holding } from '../facts/coverage';
import { spanOf, spanValue } from '../facts/fact-table';
import type { CertificateSubject, FactValue, SiteSubject } from '../facts/subject';
import type { Derived } from './derive';
import { renewed } from './derive-renewal';
import { figure, type ReadyRule } from './prepare';

const OPEN = 'it is not sure who holds it';

/** A rule about holders, held against a site: how many it wants for how many days, who holds it, and what follows. */
export type SiteCover = {
  readonly needed: number;
  readonly horizonDays: number;
  readonly holdings: readonly Holding[];
  readonly cover: Cover;
};

/** The cover of a site by a rule with `coverage`. */
export function siteCover(ready: ReadyRule, subject: SiteSubject): SiteCover {
  const { coverage } = ready.rule;
  const needed = (coverage && figure(ready, coverage.minimum)) ?? 0;
  const horizonDays = (coverage && figure(ready, coverage.horizon)) ?? 0;
  const holdings = subject.members.flatMap((member) => holdingsOf(member, dueByRule(ready, member)));
  return { needed, horizonDays, holdings, cover: coverOf(holdings, needed, subject.asAt, horizonDays) };
}

/** How many hold the topic at a site, the first day on which too few do, and whose leaving or lapse breaks it. */
export function coverageFacts(ready: ReadyRule, subject: SiteSubject): Pick<Derived, 'facts' | 'cells'> {
  const { needed, horizonDays: horizon, holdings, cover } = siteCover(ready, subject);
  const { now, because } = cover;
  const wanting = { from: Math.max(0, needed - now.to), to: Math.max(0, needed - now.from) };
  return {
    facts: {
      holders: spanValue(now, OPEN),
      holdersWanting: spanValue(wanting, OPEN),
      ...aheadFacts(cover, subject.asAt, horizon),
      ...(because.length === 0
        ? {}
        : { brokenBy: { kind: 'known', value: because.map(endInWords).join('; ') } }),
    },
    cells: [
      ...because.flatMap(({ cells }) => cells),
      // Where it is open who holds it, the records that leave it open.
      ...(now.from === now.to
        ? []
        : holdings
            .filter(({ isCertain, due }) => !isCertain || due.from !== due.to)
            .flatMap(({ cells }) => cells)),
    ],
  };
}

/** Without such a day within the horizon it is covered for longer than the horizon. */
function aheadFacts(
  { firstUncovered }: Cover,
  asAt: number,
  horizon: number,
): Readonly<Record<string, FactValue>> {
  if (firstUncovered === undefined)
    return { daysCovered: { kind: 'between', from: horizon + 1, to: Infinity } };
  const { from, to } = firstUncovered;
  return {
    uncoveredOn: spanValue(firstUncovered, OPEN),
    daysCovered: spanValue({ from: from - asAt, to: to - asAt }, OPEN),
  };
}

const ENDS: Readonly<Record<EndOfCover['how'], string>> = {
  lapse: 'runs out on',
  leaving: 'leaves on',
  absence: 'is away after',
};

/** `Ann Smith leaves on 31 Aug 2027`. */
export const endInWords = ({ person, how, lastDay }: EndOfCover): string =>
  how === 'lapse'
    ? `${person}’s ${ENDS.lapse} ${plainDay(lastDay)}`
    : `${person} ${ENDS[how]} ${plainDay(lastDay)}`;

/** What somebody holds, up to a last valid day; nothing of those who do not hold it, or of whom it is open when they are there. */
export function holdingsOf(member: CertificateSubject, due: Holding['due']): readonly Holding[] {
  const { person, completions, facts, waits } = member;
  const { held } = facts;
  if (completions.length === 0 || (held?.kind === 'known' && held.value === false)) return [];
  const { from, lastDay, absences = [] } = person.presence ?? {};
  const isAwayOpenly = waits?.for === 'return' && absences.length === 0;
  if (isAwayOpenly || (waits?.for === 'start' && from === undefined)) return [];
  return [
    {
      person: person.name,
      key: person.key,
      due,
      ...(from === undefined ? {} : { from }),
      ...(lastDay === undefined ? {} : { lastDay }),
      absences,
      isCertain: held?.kind === 'known' && due.from > -Infinity,
      cells: completions.flatMap(({ cells }) => cells.slice(0, 1)),
    },
  ];
}

/** The last valid day by the rule's renewal; without one, by the certificate's own expiry. */
export function dueByRule(ready: ReadyRule, member: CertificateSubject): Holding['due'] {
  const dueOn = renewed(ready, member)?.facts.dueOn;
  if (dueOn?.kind === 'unknown') return { from: -Infinity, to: Infinity };
  return spanOf(dueOn) ?? dueByCertificate(member);
}

/** The last valid day that the certificates themselves give; infinite if they give none. */
export function dueByCertificate({ completions }: CertificateSubject): Holding['due'] {
  const ends = completions.map(({ expires }) => expires ?? { from: Infinity, to: Infinity });
  return { from: Math.max(...ends.map(({ from }) => from)), to: Math.max(...ends.map(({ to }) => to)) };
}
