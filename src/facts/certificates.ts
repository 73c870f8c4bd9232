import type { Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import type { TopicMatch } from '../catalogue/match';
import type { MatrixGap, Records, TrainingRecord } from '../register/records';
import type { Policy } from '../policy/policy';
import type { Progress } from '../workbook/progress';
import { bookingFact, completionOf, type Doubt } from './completions';
import { known, unknown } from './fact-table';
import type { People } from './people';
import type { Person } from './person';
import { personFacts } from './person-facts';
import { requiredOf, requirementsByTopic } from './required';
import type { CertificateSubject, Completion, Facts, SubjectPerson } from './subject';

/**
 * What leaves it open whether a record is of a person and topic: the course's name says nothing (`INSET day`), it is a
 * row for a group, or it may be somebody else or something else.
 */
type DoubtKind = 'vague-course' | 'group' | 'other';

/** What the registers say of one person and topic, before a rule looks at it. */
export type Evidence = {
  readonly records: TrainingRecord[];
  readonly gaps: MatrixGap[];
  /** Records that may be of this person and topic. */
  readonly doubtful: { readonly record: TrainingRecord; readonly doubt: Doubt; readonly kind: DoubtKind }[];
};

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
  const judged = people.all.filter((person) => person.standing === 'employed');
  const evidence = gatherEvidence(people, judged, topics, catalogue);
  const requirements = requirementsByTopic(policy);
  const subjects: CertificateSubject[] = [];
  for (const [index, person] of judged.entries()) {
    if (index % 200 === 0) yield { step: 'derive', done: index / judged.length };
    const facts = personFacts(person, asAt);
    const who = subjectPerson(person);
    for (const topic of topics) {
      const wasRead =
        records.hasLog || records.matrixTopics.some((each) => countsFor(each, topic, catalogue));
      const found = evidence.get(person.key)?.get(topic);
      if (!wasRead && found === undefined) continue;
      subjects.push(subjectOf(person, who, topic, found ?? NOTHING, requiredFor(topic), facts, asAt));
    }
  }
  return subjects;

  function requiredFor(topic: string) {
    return requirements.get(topic) ?? [];
  }
}

const NOTHING: Evidence = { records: [], gaps: [], doubtful: [] };

export const countsFor = (topic: string, broader: string, catalogue: Catalogue): boolean =>
  catalogue.countsFor.get(topic)?.includes(broader) === true;

type EvidenceTable = ReadonlyMap<string, ReadonlyMap<string, Evidence>>;

function gatherEvidence(
  people: People,
  judged: readonly Person[],
  topics: readonly string[],
  catalogue: Catalogue,
): EvidenceTable {
  const table = new Map<string, Map<string, Evidence>>();
  const at = (person: Person, topic: string): Evidence => {
    const row = table.get(person.key) ?? new Map<string, Evidence>();
    table.set(person.key, row);
    const cell = row.get(topic) ?? { records: [], gaps: [], doubtful: [] };
    row.set(topic, cell);
    return cell;
  };
  const standing = topicStanding(topics, catalogue);
  for (const { name, who, training, gaps } of people.named) {
    if (who.kind === 'nobody') continue;
    for (const record of training) {
      const { sure, possible, isVague } = standing(record.topic);
      if (who.kind === 'person') {
        for (const topic of sure) at(who.person, topic).records.push(record);
        const doubt = { why: `“${record.course.value}” may be this course`, cell: record.course.cell };
        const kind = isVague ? 'vague-course' : 'other';
        for (const topic of possible) at(who.person, topic).doubtful.push({ record, doubt, kind });
        continue;
      }
      const isGroup = who.kind === 'group';
      const why = isGroup
        ? `“${name.person.text}” is recorded, and who was absent is not confirmed`
        : `“${name.person.text}” may be this person`;
      const doubt = { why, cell: record.person.cell };
      for (const person of isGroup ? judged.filter((each) => wasEmployed(each, record)) : who.people) {
        for (const topic of sure)
          at(person, topic).doubtful.push({ record, doubt, kind: isGroup ? 'group' : 'other' });
      }
    }
    if (who.kind !== 'person') continue;
    for (const gap of gaps) {
      for (const topic of standing(gap.topic).sure) at(who.person, topic).gaps.push(gap);
    }
  }
  return table;
}

/** A group row counts at most for people who had started by then. */
function wasEmployed({ startOn }: Person, { completedOn }: TrainingRecord): boolean {
  if (startOn?.kind !== 'day' || completedOn?.kind !== 'day') return true;
  return startOn.span.from <= completedOn.span.to;
}

/** Which of the policy's topics a course surely is, and which it may be. Remembered, since rows repeat courses. */
function topicStanding(topics: readonly string[], catalogue: Catalogue) {
  const remembered = new Map<
    TopicMatch,
    { sure: readonly string[]; possible: readonly string[]; isVague: boolean }
  >();
  return (match: TopicMatch) => {
    const present = remembered.get(match);
    if (present !== undefined) return present;
    const named = match.kind === 'topic' ? [match.topic, ...match.also] : [];
    const sure = topics.filter((topic) => named.some((each) => countsFor(each, topic, catalogue)));
    const could = match.kind === 'unknown' ? match.could : [];
    const possible =
      could === 'any'
        ? topics
        : topics.filter((topic) => could.some((each) => countsFor(each, topic, catalogue)));
    const answer = { sure, possible, isVague: could === 'any' };
    remembered.set(match, answer);
    return answer;
  };
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
  const certain = evidence.records.flatMap((record) => completionOf(record, asAt) ?? []);
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
  const planned = evidence.records.find((record) => record.source === 'matrix');
  const asked = evidence.gaps.find(({ needed }) => needed)?.cell ?? planned?.dateCell;
  const place = asked ?? evidence.gaps[0]?.cell ?? person.nameCell;
  return {
    kind: 'certificate',
    person: who,
    topic,
    asAt,
    facts: {
      ...personFactsFound,
      held,
      ...required,
      ...(booking === undefined ? {} : { bookedOn: booking }),
    },
    completions: held.kind === 'known' && held.value === false ? [] : completions,
    placeCells: place === person.nameCell ? [place] : [place, person.nameCell],
  };
}
