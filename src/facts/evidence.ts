import type { Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import type { TopicMatch } from '../catalogue/match';
import type { MatrixGap, TrainingRecord } from '../register/records';
import type { Doubt } from './completions';
import { disagreementsOf } from './disagreements';
import { groupRowsOf } from './group-rows';
import type { NamedRecords, People } from './people';
import type { Person } from './person';
import { topicStanding, type Standing } from './topics';

export { countsFor } from './topics';

/**
 * What leaves it open whether a record is of a person and topic: the course's name says nothing (`INSET day`), it is a
 * row for a group, or it may be somebody else or something else, or another register says otherwise.
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
  const note = (table: Map<string, NamedRecords[]>, { key }: Person, named: NamedRecords) => {
    const list = table.get(key);
    if (list === undefined) table.set(key, [named]);
    else list.push(named);
  };
  const noteOwn = (person: Person, named: NamedRecords) => {
    note(own, person, named);
    for (const other of people.alike(person)) note(possible, other, named);
  };
  for (const named of people.named) {
    const { who } = named;
    if (who.kind === 'person') noteOwn(who.person, named);
    if (who.kind === 'several') for (const person of who.people) noteOwn(person, named);
    if (who.kind === 'candidates') for (const person of who.people) note(possible, person, named);
  }
  const groups = groupRowsOf(people);
  const doubts = (training: readonly TrainingRecord[]) => doubtsAmong(training, catalogue, people.asAt);

  return (person) => {
    const found = new Map<string, Draft>();
    const at = (topic: string): Draft => {
      const present = found.get(topic);
      if (present !== undefined) return present;
      const draft: Draft = { records: [], gaps: [], doubtful: [] };
      found.set(topic, draft);
      return draft;
    };
    const named = own.get(person.key) ?? [];
    const rows = groups(person);
    const training = [...named.flatMap((each) => each.training), ...rows.sure];
    const doubted = doubts(training);
    for (const record of training) addOwn(record, standing(record.topic), at, doubted.get(record));
    for (const { gaps } of named)
      for (const gap of gaps) for (const topic of standing(gap.topic).sure) at(topic).gaps.push(gap);
    for (const each of possible.get(person.key) ?? []) {
      const why = `“${each.name.person.text}” may be this person`;
      for (const record of each.training)
        addDoubtful(record, { why, cell: record.person.cell }, 'other', standing, at);
    }
    for (const { record, why } of rows.open)
      addDoubtful(record, { why, cell: record.person.cell }, 'group', standing, at);
    return found;
  };
}

/** Records of which the single central record, or the log beside it, gives another date. */
function doubtsAmong(
  training: readonly TrainingRecord[],
  catalogue: Catalogue,
  asAt: Day,
): ReadonlyMap<TrainingRecord, Doubt> {
  if (!training.some(({ isCentral }) => isCentral === true)) return new Map();
  return new Map(disagreementsOf(training, catalogue, asAt).flatMap(({ doubted }) => [...doubted]));
}

function addOwn(
  record: TrainingRecord,
  { sure, possible, isVague }: Standing,
  at: (topic: string) => Draft,
  doubted: Doubt | undefined,
): void {
  for (const topic of sure) {
    if (doubted === undefined) at(topic).records.push(record);
    else at(topic).doubtful.push({ record, doubt: doubted, kind: 'other' });
  }
  for (const topic of possible) {
    const doubt = { why: `“${record.course.value}” may be this course`, cell: record.course.cell };
    at(topic).doubtful.push({ record, doubt, kind: isVague ? 'vague-course' : 'other' });
  }
}

function addDoubtful(
  record: TrainingRecord,
  doubt: Doubt,
  kind: DoubtKind,
  standing: (match: TopicMatch) => Standing,
  at: (topic: string) => Draft,
): void {
  for (const topic of standing(record.topic).sure) at(topic).doubtful.push({ record, doubt, kind });
}
