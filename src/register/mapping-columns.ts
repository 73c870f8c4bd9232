import type { TopicMatcher } from '../catalogue/matcher';
import { mappingFault } from '../faults';
import { pathStep } from '../json/read-json';
import type { Axis } from './mapping-axis';
import { rolesIn, topicRole, type Claim, type Claims } from './mapping-roles';
import type { MappedColumn, Register, TopicColumn } from './register';

/** Where the columns of a register lie, and what names them. Zero-based. */
export type Frame = {
  readonly first: number;
  readonly last: number;
  /** The last header row. */
  readonly headerRow: number;
};

/** Field → columns: what the claims say, then what the recognised register has and they leave open. */
export function fieldsOf(
  claims: Claims,
  base: Register | undefined,
  axis: Axis,
  frame: Frame,
  path: string,
): Register['fields'] {
  const fields = new Map<string, readonly number[]>();
  for (const [field, columns] of Object.entries(base?.fields ?? {})) {
    if (claims.settled.has(field)) continue;
    const kept = columns.filter((column) => isKept(column, claims, base) && isWithin(column, frame));
    if (kept.length > 0 && kept.length < columns.length) {
      const names = columns.map(axis.said).join(', ');
      throw mappingFault(
        pathStep(path, 'fields'),
        `"${field}" stands in ${names}, of which only some are left. Say in "fields" in which columns it stands.`,
      );
    }
    if (kept.length > 0) fields.set(field, kept);
  }
  for (const [field, columns] of claims.fields) fields.set(field, columns);
  return Object.fromEntries(fields);
}

/** A recognised column stays what it is unless the claims say that it is something else. */
const isKept = (column: number, { byColumn }: Claims, base: Register | undefined): boolean => {
  const known = base === undefined ? [] : rolesIn(base, column);
  return (byColumn.get(column) ?? []).every(({ role }) => known.includes(role));
};

const isWithin = (column: number, { first, last }: Frame): boolean => column >= first && column <= last;

/** Columns of topics, by the same rule. A column that was not recognised holds dates of unclear meaning unless said. */
export function topicColumnsOf(
  claims: Claims,
  base: Register | undefined,
  axis: Axis,
  frame: Frame,
): readonly TopicColumn[] {
  const kept = (base?.topicColumns ?? []).filter(
    ({ column, topic }) =>
      !claims.settled.has(topicRole(topic)) && isKept(column, claims, base) && isWithin(column, frame),
  );
  const said = [...claims.byColumn].flatMap(([column, all]) => {
    const claim = all.find(({ role }) => role.startsWith('topic:'));
    return claim === undefined ? [] : [claimedTopic(column, claim, base, axis, frame)];
  });
  return grouped(
    [...kept, ...said].sort((a, b) => a.column - b.column),
    base,
  );
}

type UngroupedTopic = Omit<TopicColumn, 'group'>;

function claimedTopic(
  column: number,
  { role, holds }: Claim,
  base: Register | undefined,
  axis: Axis,
  frame: Frame,
): UngroupedTopic {
  const topic = role.slice('topic:'.length);
  const known = base?.topicColumns.find((each) => each.column === column);
  const heading = known?.heading ?? (axis.headingAt(frame.headerRow, column) || topic);
  return { column, heading, topic, holds: holds ?? known?.holds ?? 'unclear' };
}

/**
 * Columns keep their recognised group while topic and meaning allow it; a new one joins the group of its topic to its
 * left that lacks what it holds, or has a group of its own.
 */
function grouped(columns: readonly UngroupedTopic[], base: Register | undefined): readonly TopicColumn[] {
  const before = new Map(base?.topicColumns.map((each) => [each.column, each]));
  const numbers = new Map<string, number>();
  let next = Math.max(-1, ...(base?.topicColumns.map(({ group }) => group) ?? [])) + 1;
  const placed: TopicColumn[] = [];
  for (const column of columns) {
    const old = before.get(column.column);
    const isFull = (group: number): boolean =>
      placed.some((each) => each.group === group && each.holds === column.holds);
    const key = `${old?.group ?? ''}:${column.topic ?? ''}`;
    const kept = old?.topic === column.topic ? old?.group : numbers.get(key);
    const joined = placed.findLast(({ topic, group }) => topic === column.topic && !isFull(group))?.group;
    const wanted = old === undefined ? joined : kept;
    const group = wanted === undefined || isFull(wanted) ? next++ : wanted;
    numbers.set(key, group);
    placed.push({ ...column, group });
  }
  return placed;
}

/** Every column with what it is read as now: recognised ones as they were, the others because the mapping says so. */
export function columnsOf(
  now: Pick<Register, 'fields' | 'topicColumns'>,
  base: Register | undefined,
  claims: Claims,
  axis: Axis,
  frame: Frame,
  match: TopicMatcher,
): readonly MappedColumn[] {
  const before = new Map(base?.columns.map((each) => [each.column, each]));
  const spokenOf = [
    ...before.keys(),
    ...claims.byColumn.keys(),
    ...Object.values(now.fields).flat(),
    ...now.topicColumns.map(({ column }) => column),
  ];
  const numbers = [...new Set(spokenOf)].filter((column) => isWithin(column, frame));
  return numbers
    .sort((a, b) => a - b)
    .map((column) => {
      const old = before.get(column);
      const topic = now.topicColumns.find((each) => each.column === column);
      if (old !== undefined && base !== undefined && isSame(column, now, base)) return old;
      const heading = old?.heading ?? topic?.heading ?? axis.headingAt(frame.headerRow, column);
      const roles = fieldNames(now.fields, column);
      const field =
        topic === undefined ? roles.join(', ') || undefined : topic.topic && topicRole(topic.topic);
      return { column, heading, field, confidence: 1, reason: reasonOf(heading, field, topic, match) };
    });
}

const fieldNames = (fields: Register['fields'], column: number): readonly string[] =>
  Object.entries(fields)
    .flatMap(([field, columns]) => (columns.includes(column) ? [field] : []))
    .sort();

function isSame(column: number, now: Pick<Register, 'fields' | 'topicColumns'>, base: Register): boolean {
  const topicIn = ({ topicColumns }: Pick<Register, 'topicColumns'>) =>
    topicColumns.find((each) => each.column === column);
  const [one, other] = [topicIn(now), topicIn(base)];
  return (
    (one === undefined) === (other === undefined) &&
    one?.topic === other?.topic &&
    one?.holds === other?.holds &&
    fieldNames(now.fields, column).join() === fieldNames(base.fields, column).join()
  );
}

function reasonOf(
  heading: string,
  field: string | undefined,
  topic: TopicColumn | undefined,
  match: TopicMatcher,
): string {
  const named = heading === '' ? 'A column without a heading' : `“${heading}”`;
  if (field === undefined) return `${named}: the mapping says that it is not used.`;
  if (topic?.topic === undefined) return `${named}: ${field}, as the mapping says.`;
  const holds =
    topic.holds === 'unclear' ? 'nothing says whether its dates are of completion or of expiry' : topic.holds;
  const own = match(heading);
  const other =
    own.kind === 'topic' && own.topic !== topic.topic ? `, though its heading names ${own.topic}` : '';
  return `${named}: ${topic.topic} (${holds}), as the mapping says${other}.`;
}

/** Throws a mapping fault for a column outside the register, and for courses side by side whose dates do not pair. */
export function requireColumns(
  claims: Claims,
  fields: Register['fields'],
  axis: Axis,
  { first, last }: Frame,
  where: string,
  path: string,
): void {
  for (const [column, [claim]] of claims.byColumn) {
    if (claim === undefined || (column >= first && column <= last)) continue;
    throw mappingFault(claim.path, `${axis.said(column)} is outside ${where}. Correct it, or widen "range".`);
  }
  const courses = fields.topic?.length ?? 0;
  const unpaired = Object.entries(fields).find(
    ([field, columns]) =>
      courses > 1 &&
      columns.length > 1 &&
      columns.length !== courses &&
      (claims.fields.has(field) || claims.fields.has('topic')),
  );
  if (unpaired === undefined) return;
  throw mappingFault(
    pathStep(pathStep(path, 'fields'), unpaired[0]),
    `there are ${courses} columns of courses, and ${unpaired[1].length} of "${unpaired[0]}": which belongs to which cannot be told. ` +
      'Give one for each course, in the same order.',
  );
}
