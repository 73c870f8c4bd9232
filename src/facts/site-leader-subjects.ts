import type { Day } from '../calendar/day';
import { rulesOn } from '../policy/in-force';
import type { Policy } from '../policy/policy';
import type { Records } from '../register/records';
import { known, unknown } from './fact-table';
import type { People } from './people';
import { personFacts } from './person-facts';
import type { Person } from './person';
import { fieldOf, textOfField } from './row-fields';
import { leaderAt, leadersOfStaff, type SiteLeader } from './site-leaders';
import { ownSites, type Site } from './sites';
import type { Fact, Facts, SiteSubject } from './subject';
import { trainedInYear } from './training-of-year';
import { worksAt } from './whom';

/** What rules about who leads on CPD at each site judge, if there are any. */
export function siteLeaderSubjects(
  records: Records,
  people: People,
  policy: Policy,
  asAt: Day,
): readonly SiteSubject[] {
  const isAsked = rulesOn(policy, asAt).some(
    ({ appliesTo: { subject, topic } }) => subject === 'site' && topic === undefined,
  );
  return isAsked ? leaderOfEachSite(records, people, policy, asAt) : [];
}

/**
 * One subject for each site: a site of the list of sites, else one at which the staff list says that somebody works.
 * Only where a register could name a leader.
 */
export function leaderOfEachSite(
  records: Records,
  people: People,
  policy: Policy,
  asAt: Day,
): readonly SiteSubject[] {
  const hasSites = records.rows.some(({ kind }) => kind === 'site');
  if (!(hasSites || records.hasStaffList)) return [];
  const staff = leadersOfStaff(people);
  // A list of posts or duties names leaders only where it does so for somebody.
  const isSaid = records.columns.site?.includes('cpdLeader') === true || staff.length > 0;
  if (!isSaid && !hasSites) return [];
  const employed = people.all.filter(({ standing }) => standing === 'employed');
  const about: About = { records, asAt, trained: trainedInYear(people, asAt) };
  const sites = employed.flatMap(({ site }) => site?.value ?? []);
  return ownSites(records, { rows: [], staff: sites }, policy.organisation).map((site) => {
    const here = employed.filter(
      (person) => site.isWhole || (person.site !== undefined && worksAt(person.site.value, site.name)),
    );
    const leader = isSaid ? leaderAt(site, staff, people) : undefined;
    return siteSubject(site, here, leader, about);
  });
}

type About = {
  readonly records: Records;
  readonly asAt: Day;
  readonly trained: (person: Person) => Fact;
};

function siteSubject(
  site: Site,
  here: readonly Person[],
  leader: SiteLeader | undefined,
  about: About,
): SiteSubject {
  const { name, row } = site;
  const phase = row === undefined ? undefined : textOfField(fieldOf(row, 'phase'));
  const siteCells = row === undefined ? here.flatMap((each) => each.site?.cell ?? each.nameCell) : [row.cell];
  return {
    kind: 'site',
    name,
    key: `${name.toLowerCase()}\u0000leader`,
    site: name,
    what: 'CPD leader',
    asAt: about.asAt,
    facts: {
      site: known(name, siteCells.slice(0, 1)),
      people: known(here.length),
      ...(phase === undefined ? {} : { phase }),
      ...(leader === undefined ? {} : leaderFacts(leader, about)),
    },
    completions: [],
    placeCells: [...(leader?.cells ?? []), ...siteCells.slice(0, 1)].slice(0, 2),
    members: [],
  };
}

function leaderFacts(leader: SiteLeader, { records, asAt, trained }: About): Facts {
  if (leader.kind === 'nobody') {
    const none = unknown('nobody is named who leads on CPD there', leader.cells);
    return { leaderNamed: known(false, leader.cells), leader: none, leaderSenior: none, leaderTrained: none };
  }
  if (leader.kind === 'open') {
    const open = unknown(leader.why, leader.cells);
    return { leaderNamed: open, leader: open, leaderSenior: open, leaderTrained: open };
  }
  const { who, cells, open = 'nobody of the staff list is named' } = leader;
  const each = (of: (person: Person) => Fact): Fact =>
    who.length === 0 ? unknown(open, cells) : anyOf(who.map(of));
  return {
    leaderNamed: known(true, cells),
    leader: known(leader.name, cells),
    leaderSenior: each((person) => seniorFact(person, records, asAt)),
    ...(records.hasLog ? { leaderTrained: each(trained) } : {}),
  };
}

/** Of several leaders one is enough. */
function anyOf(facts: readonly Fact[]): Fact {
  const yes = facts.find((fact) => fact.kind === 'known' && fact.value === true);
  return (
    yes ??
    facts.find(({ kind }) => kind === 'unknown') ??
    known(
      false,
      facts.flatMap(({ cells }) => cells),
    )
  );
}

/** No senior leader, only if the staff list says who is: in a column for it, or by the career stage. */
function seniorFact(person: Person, { columns }: Records, asAt: Day): Fact {
  const { seniorLeader, careerStage } = personFacts(person, asAt);
  if (seniorLeader !== undefined) return seniorLeader;
  const read = person.details.seniorLeader;
  if (read?.kind === 'problem')
    return unknown(`“${read.text}” does not say whether ${person.name.display} is a senior leader`, [
      read.cell,
    ]);
  const hasColumn = columns.staff?.includes('seniorLeader') === true;
  if (hasColumn || person.details.careerStage !== undefined)
    return known(false, [...(careerStage?.cells ?? []), person.nameCell]);
  return unknown(`the staff list does not say whether ${person.name.display} is a senior leader`, [
    person.nameCell,
  ]);
}
