import type { Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import type { Records } from '../register/records';
import type { Policy } from '../policy/policy';
import type { Progress } from '../workbook/progress';
import { bookingFact, completionOf } from './completions';
import { countsFor, evidenceOf, NO_EVIDENCE, type Evidence } from './evidence';
import { known, unknown } from './fact-table';
import type { People } from './people';
import type { Person } from './person';
import { personFacts } from './person-facts';
import { requiredOf, requirementsByTopic } from './required';
import type { CellRef } from '../workbook/address';
import type { CertificateSubject, Completion, Fact, Facts, SubjectPerson } from './subject';

/**
 * One subject for each employed person and each topic that the policy has rules for and the registers say anything
 * about. Leavers, future starters and people on long absence are not judged.
 */
export function* certificateSubjects(
  records: Records,
  people: People,
  policy: Policy,
  catalogue: Catalogue,
  asAt: Day,
): Generator<Progress, readonly CertificateSubject[]> {
  const topics = [...new Set(policy.rules.map((rule) => rule.appliesTo.topic))];
  const read = new Set(
    topics.filter(
      (topic) => records.hasLog || records.matrixTopics.some((each) => countsFor(each, topic, catalogue)),
    ),
  );
  const judged = people.all.filter((person) => person.standing === 'employed');
  const evidence = evidenceOf(people, topics, catalogue);
  const requirements = requirementsByTopic(policy);
  const subjects: CertificateSubject[] = [];
  for (const [index, person] of judged.entries()) {
    if (index % 200 === 0) yield { step: 'derive', done: index / judged.length };
    const found = evidence(person);
    const facts = personFacts(person, asAt);
    const who = subjectPerson(person);
    for (const topic of topics) {
      const own = found.get(topic);
      if (own === undefined && !read.has(topic)) continue;
      const tests = requirements.get(topic) ?? [];
      subjects.push(subjectOf(person, who, topic, own ?? NO_EVIDENCE, tests, facts, asAt));
    }
  }
  return subjects;
}

const subjectPerson = ({ key, name, site, staffGroup, role }: Person): SubjectPerson => ({
  key,
  name: name.display,
  ...(site === undefined ? {} : { site: site.value }),
  ...(staffGroup === undefined ? {} : { staffGroup: staffGroup.value }),
  ...(role === undefined ? {} : { role: role.value }),
});

function subjectOf(
  person: Person,
  who: SubjectPerson,
  topic: string,
  evidence: Evidence,
  requirements: Parameters<typeof requiredOf>[2],
  personFactsFound: Facts,
  asAt: Day,
): CertificateSubject {
  const certain = evidence.records
    .map((record) => completionOf(record, asAt))
    .filter((completion) => completion !== undefined);
  const isHeld = certain.some((completion) => completion.isCertain);
  // A vague entry such as `INSET day` could be a topic that is nowhere else; it does not renew one that lapsed.
  const doubtful = evidence.doubtful
    .filter(({ kind }) => kind !== 'vague-course' || certain.length === 0)
    .flatMap(({ record, doubt }) => completionOf(record, asAt, doubt) ?? []);
  const completions: readonly Completion[] = [...certain, ...doubtful];
  const open = completions.find((completion) => !completion.isCertain);
  const held = isHeld
    ? known(true, certain[0]?.cells)
    : open === undefined
      ? known(false)
      : unknown(open.doubt ?? 'it is not sure that the record counts', open.cells);
  const isOnlyVague =
    evidence.records.length === 0 && evidence.doubtful.every(({ kind }) => kind !== 'other');
  const required = requiredOf(evidence, { isHeld, held, isOnlyVague }, requirements, personFactsFound);
  const booking = bookingFact(evidence.records, asAt);
  const facts: Record<string, Fact> = { ...personFactsFound, held, required: required.required };
  if (required.requiredBecause !== undefined) facts.requiredBecause = required.requiredBecause;
  if (booking !== undefined) facts.bookedOn = booking;
  return {
    kind: 'certificate',
    person: who,
    topic,
    asAt,
    facts,
    completions: held.kind === 'known' && held.value === false ? [] : completions,
    placeCells: placeOf(person, evidence),
  };
}

/** Where to point when nothing is held: a booking in the matrix, the cell that asks, one that says `N/A`, the name. */
function placeOf({ nameCell }: Person, { records, gaps }: Evidence): readonly CellRef[] {
  const planned = records.find((record) => record.source === 'matrix')?.dateCell;
  const place = planned ?? gaps.find(({ needed }) => needed)?.cell ?? gaps[0]?.cell;
  return place === undefined ? [nameCell] : [place, nameCell];
}
