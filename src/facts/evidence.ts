import type { Catalogue } from '../catalogue/catalogue';
import type { TopicMatch } from '../catalogue/match';
import type { MatrixGap, TrainingRecord } from '../register/records';
import type { Doubt } from './completions';
import type { NamedRecords, People } from './people';
import type { Person } from './person';

/**
 * What leaves it open whether a record is of a person and topic: the course's name says nothing (`INSET day`), it is a
 * row for a group, or it may be somebody else or something else.
 */
export type DoubtKind = 'vague-course' | 'group' | 'other';

/** What the registers say of one person and topic, before a rule looks at it. */
export type Evidence = {
  readonly records: readonly TrainingRecord[];
  readonly gaps: readonly MatrixGap[];
  /** Records that may be of this person and topic. */
  readonly doubtful: readonly DoubtfulRecord[];
};

export type DoubtfulRecord = {
  readonly record: TrainingRecord;
  readonly doubt: Doubt;
  readonly kind: DoubtKind;
};

export const NO_EVIDENCE: Evidence = { records: [], gaps: [], doubtful: [] };

/** True if training in the first topic counts for the second: it is the same or a narrower one. */
export const countsFor = (topic: string, broader: string, catalogue: Catalogue): boolean =>
  catalogue.countsFor.get(topic)?.includes(broader) === true;

type Draft = { records: TrainingRecord[]; gaps: MatrixGap[]; doubtful: DoubtfulRecord[] };

/**
 * A function from a person to what the registers say of them, by topic. It is put together when asked for, person by
 * person, so that a large register is never held twice.
 */
export function evidenceOf(
  people: People,
  topics: readonly string[],
  catalogue: Catalogue,
): (person: Person) => ReadonlyMap<string, Evidence> {
  const standing = topicStanding(topics, catalogue);
  const own = new Map<string, NamedRecords[]>();
  const possible = new Map<string, NamedRecords[]>();
  const groups: NamedRecords[] = [];
  const note = (table: Map<string, NamedRecords[]>, { key }: Person, named: NamedRecords) => {
    const list = table.get(key);
    if (list === undefined) table.set(key, [named]);
    else list.push(named);
  };
  for (const named of people.named) {
    const { who } = named;
    if (who.kind === 'group') groups.push(named);
    if (who.kind === 'person') note(own, who.person, named);
    if (who.kind === 'candidates') for (const person of who.people) note(possible, person, named);
  }

  return (person) => {
    const found = new Map<string, Draft>();
    const at = (topic: string): Draft => {
      const present = found.get(topic);
      if (present !== undefined) return present;
      const draft: Draft = { records: [], gaps: [], doubtful: [] };
      found.set(topic, draft);
      return draft;
    };
    for (const { training, gaps } of own.get(person.key) ?? []) {
      for (const record of training) addOwn(record, standing(record.topic), at);
      for (const gap of gaps) for (const topic of standing(gap.topic).sure) at(topic).gaps.push(gap);
    }
    for (const named of possible.get(person.key) ?? []) {
      const why = `“${named.name.person.text}” may be this person`;
      addDoubtful(named.training, why, 'other', standing, at);
    }
    for (const named of groups) {
      const why = `“${named.name.person.text}” is recorded, and who was absent is not confirmed`;
      const training = named.training.filter((record) => wasEmployed(person, record));
      addDoubtful(training, why, 'group', standing, at);
    }
    return found;
  };
}

function addOwn(
  record: TrainingRecord,
  { sure, possible, isVague }: Standing,
  at: (topic: string) => Draft,
): void {
  for (const topic of sure) at(topic).records.push(record);
  for (const topic of possible) {
    const doubt = { why: `“${record.course.value}” may be this course`, cell: record.course.cell };
    at(topic).doubtful.push({ record, doubt, kind: isVague ? 'vague-course' : 'other' });
  }
}

function addDoubtful(
  training: readonly TrainingRecord[],
  why: string,
  kind: DoubtKind,
  standing: (match: TopicMatch) => Standing,
  at: (topic: string) => Draft,
): void {
  for (const record of training) {
    for (const topic of standing(record.topic).sure) {
      at(topic).doubtful.push({ record, doubt: { why, cell: record.person.cell }, kind });
    }
  }
}

/** A group row counts at most for people who had started by then. */
function wasEmployed({ startOn }: Person, { completedOn }: TrainingRecord): boolean {
  if (startOn?.kind !== 'day' || completedOn?.kind !== 'day') return true;
  return startOn.span.from <= completedOn.span.to;
}

type Standing = {
  /** Topics that the course surely counts for, and topics that it may be. */
  readonly sure: readonly string[];
  readonly possible: readonly string[];
  readonly isVague: boolean;
};

/** What a course is among the policy's topics. Remembered, since rows repeat courses. */
function topicStanding(topics: readonly string[], catalogue: Catalogue): (match: TopicMatch) => Standing {
  const remembered = new Map<TopicMatch, Standing>();
  return (match) => {
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
