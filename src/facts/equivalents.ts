import { dayFromIso, plainDay, type Day } from '../calendar/day';
import type { Policy } from '../policy/policy';
import type { TrainingRecord } from '../register/records';
import { NO_EVIDENCE, type DoubtfulRecord, type Evidence } from './evidence';
import { valueOf } from './row-fields';

type Equivalent = Policy['equivalents'][number];

export type Equivalents = {
  /** Topics that count for others. */
  readonly topics: readonly string[];
  /** What is known of a topic, with the records of others that count for it; `undefined` if nothing is. */
  readonly added: (topic: string, found: ReadonlyMap<string, Evidence>) => Evidence | undefined;
};

/**
 * Training in one topic that a policy counts for another, one way only, perhaps only if it was begun or completed before
 * a day (SEND Regulations 2014, reg 49(7), counts one award so). Where the register does not say when it was begun, it is
 * open whether it counts.
 */
export function equivalentsFor({ equivalents }: Policy): Equivalents {
  const byTopic = new Map<string, Equivalent[]>();
  for (const each of equivalents) byTopic.set(each.countsFor, [...(byTopic.get(each.countsFor) ?? []), each]);
  return {
    topics: equivalents.map(({ topic }) => topic),
    added: (topic, found) => {
      const own = found.get(topic);
      const others = byTopic.get(topic) ?? [];
      if (others.length === 0) return own;
      const more = others.map((each) => counted(found.get(each.topic) ?? NO_EVIDENCE, each));
      const records = [...(own?.records ?? []), ...more.flatMap((each) => each.records)];
      const doubtful = [...(own?.doubtful ?? []), ...more.flatMap((each) => each.doubtful)];
      if (own === undefined && records.length + doubtful.length === 0) return undefined;
      return { records, doubtful, gaps: own?.gaps ?? [] };
    },
  };
}

/** The records of another topic that count, and those of which it is open. */
function counted(
  { records, doubtful }: Evidence,
  equivalent: Equivalent,
): Pick<Evidence, 'records' | 'doubtful'> {
  const sure: TrainingRecord[] = [];
  const open: DoubtfulRecord[] = doubtful.filter(({ record }) => counts(record, equivalent) !== 'no');
  for (const record of records) {
    const answer = counts(record, equivalent);
    if (answer === 'yes') sure.push(record);
    if (answer === 'open') open.push({ record, doubt: doubtOf(record, equivalent), kind: 'other' });
  }
  return { records: sure, doubtful: open };
}

const doubtOf = (record: TrainingRecord, { startedBefore, completedBefore }: Equivalent) => {
  const limit = dayFromIso(startedBefore ?? completedBefore ?? '');
  const when = limit === undefined ? '' : ` before ${plainDay(limit)}`;
  const done = startedBefore === undefined ? 'completed' : 'begun';
  return {
    why: `“${record.course.value}” counts only if it was ${done}${when}`,
    cell: record.dateCell,
  };
};

type Answer = 'yes' | 'no' | 'open';

function counts({ completedOn, details }: TrainingRecord, limits: Equivalent): Answer {
  const completed = completedOn?.kind === 'day' ? completedOn.span : undefined;
  const started = valueOf(details?.startedOn, 'day')?.span;
  const answers: readonly Answer[] = [
    before(completed, limits.completedBefore),
    // What was completed before the day was begun before it.
    limits.startedBefore !== undefined && before(completed, limits.startedBefore) === 'yes'
      ? 'yes'
      : before(started, limits.startedBefore),
  ];
  return answers.includes('no') ? 'no' : answers.includes('open') ? 'open' : 'yes';
}

function before(
  span: { readonly from: Day; readonly to: Day } | undefined,
  limit: string | undefined,
): Answer {
  const day = limit === undefined ? undefined : dayFromIso(limit);
  if (day === undefined) return 'yes';
  if (span === undefined) return 'open';
  return span.to < day ? 'yes' : span.from >= day ? 'no' : 'open';
}
