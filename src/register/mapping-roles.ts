import { mappingFault, type Fault } from '../faults';
import { pathStep } from '../json/read-json';
import type { Axis } from './mapping-axis';
import { requireField } from './mapping-fields';
import type { RegisterEntry } from './mapping-file';
import type { Kind } from './kinds';
import type { Register, TopicColumn, TopicColumnHolds } from './register';

/** What an entry says of a column: it holds a field, or something of a topic, or is not used. */
export type Claim = { readonly role: string; readonly path: string; readonly holds?: TopicColumnHolds };

export const NOT_USED = '-';
export const topicRole = (topic: string | undefined): string => `topic:${topic ?? ''}`;

/** The columns that an entry speaks of, each with what it says, and the fields and topics that it leaves no column. */
export type Claims = {
  readonly byColumn: ReadonlyMap<number, readonly Claim[]>;
  /** Field → columns, in the order written. */
  readonly fields: ReadonlyMap<string, readonly number[]>;
  /** Fields and topics of which the entry says all, so that nothing recognised is added. */
  readonly settled: ReadonlySet<string>;
};

/** Everything that an entry says of columns. Throws a mapping fault for unknown fields and columns said twice. */
export function claimsOf(
  entry: RegisterEntry,
  kind: Kind,
  base: Register | undefined,
  axis: Axis,
  path: string,
): Claims {
  const byColumn = new Map<number, Claim[]>();
  const fields = new Map<string, readonly number[]>();
  const settled = new Set<string>();
  const claim = (column: number, said: Claim): void => {
    const others = byColumn.get(column) ?? [];
    const other = others.find((each) => !isBoth(base, column, each.role, said.role));
    if (other !== undefined) throw saidTwice(axis.said(column), other, said);
    byColumn.set(column, [...others, said]);
  };
  for (const [field, written] of Object.entries(entry.fields ?? {})) {
    const at = pathStep(pathStep(path, 'fields'), field);
    requireField(field, kind, base, pathStep(path, 'fields'));
    const columns = (written ?? []).map((text, index) => axis.readColumn(text, pathStep(at, index)));
    for (const [name, own] of namesOf(field, columns, base)) {
      settled.add(name);
      if (own.length > 0) fields.set(name, own);
      for (const column of own) claim(column, { role: name, path: at });
    }
  }
  const isNewPart = (part: string): boolean => fields.has(part) && base?.fields[part] === undefined;
  if (isNewPart('forename') || isNewPart('surname')) settled.add('person');
  for (const [topic, written] of Object.entries(entry.topics ?? {})) {
    const at = pathStep(pathStep(path, 'topics'), topic);
    requireTopics(kind, base, at);
    settled.add(topicRole(topic));
    for (const [index, { column, holds }] of (written ?? []).entries()) {
      const role = topicRole(topic);
      claim(axis.readColumn(column, pathStep(at, index)), { role, path: at, ...(holds && { holds }) });
    }
  }
  const at = pathStep(path, 'notUsed');
  for (const [index, text] of (entry.notUsed ?? []).entries())
    claim(axis.readColumn(text, pathStep(at, index)), { role: NOT_USED, path: at });
  return { byColumn, fields, settled };
}

/**
 * Two columns of `person` are forename and surname, unless the recognised register has them as they stand. A name in
 * one column leaves no parts, and the other way round.
 */
function namesOf(
  field: string,
  columns: readonly number[],
  base: Register | undefined,
): readonly (readonly [string, readonly number[]])[] {
  if (field !== 'person') return [[field, columns]];
  const [forename, surname] = columns;
  const isKnown = base?.fields.person?.join() === columns.join();
  if (columns.length !== 2 || forename === undefined || surname === undefined || isKnown)
    return [
      ['person', columns],
      ...(columns.length > 0 && !isKnown ? [['forename', []] as const, ['surname', []] as const] : []),
    ];
  return [
    ['person', []],
    ['forename', [forename]],
    ['surname', [surname]],
  ];
}

/** True if the recognised register reads the column as both. */
const isBoth = (base: Register | undefined, column: number, one: string, other: string): boolean => {
  const roles = base === undefined ? [] : rolesIn(base, column);
  return one !== other && roles.includes(one) && roles.includes(other);
};

/** What a register reads a column as: fields, and `topic:` with an id (none for an unknown topic). */
export const rolesIn = ({ fields, topicColumns }: Register, column: number): readonly string[] => [
  ...Object.entries(fields).flatMap(([field, columns]) => (columns.includes(column) ? [field] : [])),
  ...topicColumns.filter((each) => each.column === column).map(({ topic }: TopicColumn) => topicRole(topic)),
];

function requireTopics(kind: Kind, base: Register | undefined, path: string): void {
  const isMatrix = kind === 'matrix' || kind === 'requirement';
  if (isMatrix || (base?.kind === kind && base.topicColumns.length > 0)) return;
  throw mappingFault(
    path,
    `a register of the kind "${kind}" has no columns of topics; only a "matrix" has. Take it out, or change the kind.`,
  );
}

const saidTwice = (column: string, one: Claim, other: Claim): Fault => {
  const name = ({ role }: Claim) => (role === NOT_USED ? 'not used' : `"${role.replace('topic:', '')}"`);
  return mappingFault(
    other.path,
    `${column} is said to be ${name(one)} (${one.path}) and ${name(other)}. Keep one of them.`,
  );
};
