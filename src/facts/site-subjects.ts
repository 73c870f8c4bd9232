import type { Day } from '../calendar/day';
import type { Policy } from '../policy/policy';
import type { Records, RowRecord } from '../register/records';
import { known, unknown } from './fact-table';
import { hasEarlyYears } from './post-words';
import { fieldOf, textOfField } from './row-fields';
import type { CertificateSubject, SiteSubject } from './subject';
import { remembering } from './records-by-name';
import { sitesOf } from './sites';
import { worksAt } from './whom';

/**
 * One subject for each site and each topic of which a rule wants holders: a site of the list of sites, or one at which
 * the staff list says that somebody works. Without either, the whole register is one site. `certificates` are those of
 * the people, future starters and absent ones among them.
 */
export function siteSubjects(
  records: Records,
  certificates: readonly CertificateSubject[],
  policy: Policy,
  asAt: Day,
): readonly SiteSubject[] {
  const topics = new Set(
    policy.rules.flatMap(({ appliesTo }) => (appliesTo.subject === 'site' ? (appliesTo.topic ?? []) : [])),
  );
  return [...topics].flatMap((topic) => {
    const ofTopic = certificates.filter((each) => each.topic === topic);
    if (ofTopic.length === 0) return [];
    return sitesOf(
      records,
      ofTopic.flatMap(({ site }) => site ?? []),
    ).map(({ name, row, isWhole }) => {
      const isHere = remembering((own) => worksAt(own, name));
      const members = ofTopic.filter(({ site }) => isWhole || (site !== undefined && isHere(site)));
      const open = isWhole ? [] : ofTopic.filter(({ site }) => site === undefined).flatMap(perhapsHere);
      return siteSubject(name, topic, members, open, row, asAt);
    });
  });
}

/** Somebody who holds it at a site that the register does not give. */
const perhapsHere = (member: CertificateSubject): readonly CertificateSubject[] => {
  const { held } = member.facts;
  if (held?.kind !== 'known' || held.value !== true) return [];
  return [{ ...member, facts: { ...member.facts, held: unknown('the site is not given', held.cells) } }];
};

function siteSubject(
  name: string,
  topic: string,
  members: readonly CertificateSubject[],
  open: readonly CertificateSubject[],
  row: RowRecord | undefined,
  asAt: Day,
): SiteSubject {
  const phase = row === undefined ? undefined : textOfField(fieldOf(row, 'phase'));
  const early = hasEarlyYears(phase?.kind === 'known' ? String(phase.value) : undefined, name);
  const working = members.filter(({ waits }) => waits === undefined);
  return {
    kind: 'site',
    name,
    key: `${name.toLowerCase()}\u0000${topic}`,
    site: name,
    topic,
    what: members[0]?.what ?? topic,
    asAt,
    facts: {
      site: known(name, row === undefined ? [] : [row.cell]),
      people: known(new Set(working.map(({ person }) => person.key)).size),
      ...(phase === undefined ? {} : { phase }),
      ...(early === undefined ? {} : { earlyYears: known(early, phase?.cells) }),
    },
    completions: [],
    placeCells: [
      ...(row === undefined ? [] : [row.cell]),
      // Where the staff list names the site; without sites, the first name.
      ...members
        .slice(0, 1)
        .flatMap(({ facts, placeCells }) => facts.site?.cells.slice(0, 1) ?? placeCells.slice(-1)),
    ],
    members: [...members, ...open],
  };
}
