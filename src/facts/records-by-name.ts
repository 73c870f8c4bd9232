import type { MatrixGap, Records, TrainingRecord } from '../register/records';
import type { NameInRecord } from './resolve';

/** Everything recorded under one name, in the order of the registers. */
export type RecordsOfName = {
  readonly name: NameInRecord;
  readonly training: readonly TrainingRecord[];
  readonly gaps: readonly MatrixGap[];
};

/** What identifies the name in a record: the text with id and e-mail. */
const recordKey = ({ person, personId, personEmail }: NameInRecord): string =>
  personId === undefined && personEmail === undefined
    ? person.text
    : `${person.text}\u0000${personId?.value ?? ''}\u0000${personEmail?.value ?? ''}`;

/** The records by the name they give, in the order in which the names first stand there, matrices first. */
export function recordsByName(records: Records): readonly RecordsOfName[] {
  type Draft = { name: NameInRecord; training: TrainingRecord[]; gaps: MatrixGap[] };
  const groups = new Map<string, Draft>();
  const groupOf = (record: NameInRecord): Draft => {
    const key = recordKey(record);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { name: record, training: [], gaps: [] }));
    return group;
  };
  for (const gap of records.gaps) groupOf(gap).gaps.push(gap);
  for (const record of records.training) groupOf(record).training.push(record);
  return [...groups.values()];
}

/** Answers by the name in a record, with its id and e-mail, each found once. */
export function rememberingNames<V>(read: (name: NameInRecord) => V): (name: NameInRecord) => V {
  const known = new Map<string, { readonly answer: V }>();
  return (name) => {
    const key = recordKey(name);
    const present = known.get(key) ?? { answer: read(name) };
    known.set(key, present);
    return present.answer;
  };
}

/** Answers by text, each found once: registers repeat names in row after row. */
export function remembering<V>(read: (text: string) => V): (text: string) => V {
  const known = new Map<string, { readonly answer: V }>();
  return (text) => {
    const present = known.get(text);
    if (present !== undefined) return present.answer;
    const answer = read(text);
    known.set(text, { answer });
    return answer;
  };
}
