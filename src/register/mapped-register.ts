import type { TopicMatcher } from '../catalogue/matcher';
import { mappingFault } from '../faults';
import { a1Range, type CellRange } from '../workbook/address';
import { axisOf, type Axis } from './mapping-axis';
import { columnsOf, fieldsOf, requireColumns, topicColumnsOf, type Frame } from './mapping-columns';
import { knownFields, requireNeeds } from './mapping-fields';
import { headerRowsOf, rangeOf, requireHeadings } from './mapping-frame';
import type { RegisterEntry } from './mapping-file';
import { claimsOf } from './mapping-roles';
import { codesOf, filledDownOf, givenOf, withoutGiven } from './mapping-said-once';
import type { Target } from './mapping-target';
import type { Kind } from './kinds';
import type { Register } from './register';

/**
 * The register that an entry of a mapping describes: what it says, and from the recognised register what it leaves out;
 * the recognised register itself if that comes to the same. `registers` are all that were recognised. Throws a mapping
 * fault if the entry does not fit the sheet.
 */
export function mappedRegister(
  target: Target,
  registers: readonly Register[],
  match: TopicMatcher,
): Register {
  const { entry, path, sheet, base: found } = target;
  const kind = entry.kind ?? found?.kind;
  if (kind === undefined) {
    throw mappingFault(
      path,
      `nothing was recognised there on the sheet "${sheet.name}", so "kind" must say what it is, such as "training".`,
    );
  }
  const orientation = entry.orientation ?? found?.orientation ?? 'down';
  // What was recognised across says nothing of columns, and the other way round.
  const base = found?.orientation === orientation ? found : undefined;
  const axis = axisOf(sheet, orientation);
  const claims = claimsOf(entry, kind, base, axis, path);
  const range = rangeOf({ ...target, base }, registers, claims, axis);
  const headerRows = headerRowsOf(target, axis, range);
  const frame = frameOf(axis, range, headerRows);
  requireHeadings(target, axis, frame.headerRow);
  const ofKind = base && withoutForeignFields(base, kind);
  const fields = withoutGiven(fieldsOf(claims, ofKind, axis, frame, path), claims, entry);
  requireColumns(claims, fields, axis, frame, whereOf(entry, sheet.name, range), path);
  const now = { fields, topicColumns: topicColumnsOf(claims, ofKind, axis, frame) };
  const register: Register = {
    ...(target.workbook === undefined ? {} : { workbook: target.workbook }),
    sheet: sheet.name,
    kind,
    orientation,
    range,
    headerRows,
    ...now,
    given: givenOf(target, kind, ofKind, claims),
    filledDown: filledDownOf(entry, path, ofKind, fields),
    codes: codesOf(entry, base),
    isCentralRecord: entry.centralRecord ?? base?.isCentralRecord ?? false,
    columns: columnsOf(now, base, claims, axis, frame, match),
    confidence: 1,
    reasons: base === undefined ? ['The mapping says so.'] : [...base.reasons, 'The mapping corrects it.'],
  };
  requireNeeds(register, ofKind, path);
  return base !== undefined && says(register) === says(base) ? base : register;
}

const frameOf = (axis: Axis, range: CellRange, headerRows: readonly number[]): Frame => ({
  ...axis.columnsOf(range),
  headerRow: headerRows.at(-1) ?? axis.rowsOf(range).first,
});

const whereOf = (entry: RegisterEntry, sheet: string, range: CellRange): string =>
  entry.range === undefined
    ? `what is filled on the sheet "${sheet}"`
    : `the register’s range ${a1Range(range)}`;

/** Where the mapping makes another kind of a register, the fields that this kind does not have are left out. */
function withoutForeignFields(base: Register, kind: Kind): Register {
  if (base.kind === kind) return base;
  const names = knownFields(kind, undefined);
  const known = <T>(fields: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => names.includes(field)));
  const hasTopics = kind === 'matrix' || kind === 'requirement';
  return {
    ...base,
    fields: known(base.fields),
    given: known(base.given),
    topicColumns: hasTopics ? base.topicColumns : [],
  };
}

/** All that a mapping can say of a register, as text that is the same for the same. */
const says = (register: Register): string =>
  JSON.stringify([
    [register.kind, register.orientation, a1Range(register.range), register.headerRows],
    [inOrder(register.fields), inOrder(register.given), inOrder(register.codes)],
    [register.filledDown, register.topicColumns, register.isCentralRecord],
  ]);

const inOrder = (values: object): readonly unknown[] =>
  Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
