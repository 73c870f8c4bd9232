import type { Day } from '../calendar/day';
import { earlierSpan, type Span } from '../calendar/span';
import type { Catalogue } from '../catalogue/catalogue';
import { coverOf, type EndOfCover, type Holding } from '../facts/coverage';
import type { People } from '../facts/people';
import type { Person } from '../facts/person';
import { personFacts } from '../facts/person-facts';
import { sitesOf } from '../facts/sites';
import type { CertificateSubject, Subject } from '../facts/subject';
import { unjudgedCertificates } from '../facts/unjudged-certificates';
import { worksAt } from '../facts/whom';
import { isInForce, parametersOn } from '../policy/parameters';
import type { Policy, Rule } from '../policy/policy';
import type { Records } from '../register/records';
import { dueByCertificate, dueByRule, holdingsOf } from './derive-coverage';
import { prepareRule, type ReadyRule } from './prepare';

/** A duty of the staff list at one site: who has it, who is trained for it, and when that changes. */
export type DutyCover = {
  /** Title of the catalogue, such as `Fire warden`. */
  readonly duty: string;
  /** `undefined`: of those whose site is not given. */
  readonly site: string | undefined;
  /** How many people there have the duty, by the staff list. */
  readonly named: number;
  /** How many of those hold its training on the as-at day: surely to possibly. */
  readonly namedTrained: Span;
  /** How many at the site hold it, named or not. */
  readonly trained: Span;
  /** The first day on which surely fewer hold it than today, and whose end of cover it is; absent if none is known. */
  readonly nextChange?: { readonly on: Day; readonly because: readonly EndOfCover[] };
  /** The first day on which it is not sure that anybody there holds it; absent if none is known. */
  readonly nobodyOn?: Day;
};

type Input = {
  readonly records: Records;
  readonly people: People;
  readonly subjects: readonly Subject[];
  readonly policy: Policy;
  readonly catalogue: Catalogue;
  readonly asAt: Day;
};

/**
 * One for each duty that the staff list gives to anybody and each site, in the order of the catalogue and of the sites.
 * How many are needed is the policy's to say, and is not asked here. What is held runs out by the rules of the policy that
 * renew it, else by the certificate itself; without either it is taken to last.
 */
export function dutyCovers(input: Input): readonly DutyCover[] {
  const { people, catalogue, asAt, records } = input;
  const working = people.all.filter(({ standing }) => standing === 'employed' || standing === 'absent');
  const dutiesOf = new Map(working.map((person) => [person.key, dutyIds(person, asAt)]));
  const listed = new Set([...dutiesOf.values()].flat());
  const duties = catalogue.duties.filter(({ id }) => listed.has(id));
  if (duties.length === 0) return [];
  const holdings = holdingsByTopic(input, [...new Set(duties.flatMap(({ topics }) => topics))]);
  const sites = sitesOf(
    records,
    people.all.flatMap(({ site }) => site?.value ?? []),
  );
  const isAt = placing(people, sites);
  const places = [
    ...sites.map(({ name }) => name),
    ...(sites.some(({ isWhole }) => isWhole) ? [] : [undefined]),
  ];
  return duties.flatMap(({ id, title, topics }) => {
    const ofDuty = topics.flatMap((topic) => holdings.get(topic) ?? []);
    return places.flatMap((site): readonly DutyCover[] => {
      const named = new Set(
        working.flatMap(({ key }) =>
          isAt(key, site) && dutiesOf.get(key)?.includes(id) === true ? [key] : [],
        ),
      );
      const held = ofDuty.filter(({ key }) => isAt(key, site));
      // Those without a site are no place of their own where nobody among them has to do with the duty.
      if (site === undefined && named.size === 0 && held.length === 0) return [];
      return [{ duty: title, site, named: named.size, ...trainedAmong(held, named, asAt) }];
    });
  });
}

function trainedAmong(
  held: readonly Holding[],
  named: ReadonlySet<string>,
  asAt: Day,
): Omit<DutyCover, 'duty' | 'site' | 'named'> {
  const { now, firstUncovered } = coverOf(held, 1, asAt, Infinity);
  const fewer = coverOf(held, now.from, asAt, Infinity);
  const on = fewer.firstUncovered?.from;
  return {
    namedTrained: coverOf(
      held.filter(({ key }) => named.has(key)),
      0,
      asAt,
      0,
    ).now,
    trained: now,
    ...(on === undefined || !Number.isFinite(on) ? {} : { nextChange: { on, because: fewer.because } }),
    ...(firstUncovered === undefined || !Number.isFinite(firstUncovered.from)
      ? {}
      : { nobodyOn: firstUncovered.from }),
  };
}

function dutyIds(person: Person, asAt: Day): readonly string[] {
  const { duties } = personFacts(person, asAt);
  return duties?.kind === 'known' && typeof duties.value === 'object' ? duties.value : [];
}

/** Topic → what people hold of it: as the policy's rules see it, else as the registers alone do. */
function holdingsByTopic(
  { people, subjects, policy, catalogue, asAt }: Input,
  topics: readonly string[],
): ReadonlyMap<string, readonly Holding[]> {
  const judged = subjects.filter(
    (subject): subject is CertificateSubject =>
      subject.kind === 'certificate' && topics.includes(subject.topic),
  );
  const seen = new Set(judged.map(({ topic }) => topic));
  const others = unjudgedCertificates(
    people,
    topics.filter((topic) => !seen.has(topic)),
    catalogue,
    asAt,
  );
  const rules = policy.rules
    .filter((rule) => rule.renewal !== undefined && isInForce(rule, asAt))
    .filter((rule) => parametersOn(rule, asAt) !== undefined)
    .map((rule) => prepareRule(rule, policy.cpdYearStartsOn, asAt));
  const found = new Map<string, Holding[]>(topics.map((topic) => [topic, []]));
  for (const member of [...judged, ...others])
    found.get(member.topic)?.push(...holdingsOf(member, dueOf(member, rules)));
  return found;
}

/** Of several rules the one by which it is due first. */
function dueOf(member: CertificateSubject, rules: readonly ReadyRule[]): Span {
  const dues = rules.filter(({ rule }) => renews(rule, member)).map((ready) => dueByRule(ready, member));
  const [first, ...more] = dues;
  return first === undefined ? dueByCertificate(member) : more.reduce(earlierSpan, first);
}

function renews({ appliesTo: { subject, topic, topics } }: Rule, member: CertificateSubject): boolean {
  if (subject !== 'certificate' && subject !== 'site') return false;
  if (topic !== undefined) return topic === member.topic;
  return typeof topics === 'string' ? member.sorts.includes(topics) : topics?.includes(member.topic) === true;
}

/** Whether somebody works at a site; each way in which the staff list writes a site is looked at once. */
function placing(
  people: People,
  sites: ReturnType<typeof sitesOf>,
): (person: string, site: string | undefined) => boolean {
  const texts = new Map(people.all.map(({ key, site }) => [key, site?.value]));
  const known = new Map<string, ReadonlySet<string>>();
  const namesOf = (text: string): ReadonlySet<string> => {
    const names =
      known.get(text) ?? new Set(sites.flatMap(({ name }) => (worksAt(text, name) ? [name] : [])));
    known.set(text, names);
    return names;
  };
  const isWhole = sites.some((site) => site.isWhole);
  return (person, site) => {
    const text = texts.get(person);
    if (isWhole) return true;
    return text === undefined ? site === undefined : site !== undefined && namesOf(text).has(site);
  };
}
