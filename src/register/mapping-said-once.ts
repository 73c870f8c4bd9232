import { mappingFault } from '../faults';
import { pathStep } from '../json/read-json';
import { parseA1Range } from '../workbook/address';
import { textAt } from './mapping-axis';
import { requireField } from './mapping-fields';
import type { RegisterEntry } from './mapping-file';
import type { Claims } from './mapping-roles';
import type { Target } from './mapping-target';
import type { Kind } from './kinds';
import type { CodeMeaning, Given, Register } from './register';
import { plainText } from './values/cell-words';

/**
 * What is said once for the whole table: as the entry says, else as recognised for fields that it gives no column.
 * Throws a mapping fault for an unknown field or a blank cell.
 */
export function givenOf(
  { entry, path, sheet, workbook }: Target,
  kind: Kind,
  base: Register | undefined,
  claims: Claims,
): Register['given'] {
  const isStill = (field: string): boolean => !claims.fields.has(field) || field in (base?.fields ?? {});
  const given = new Map(Object.entries(base?.given ?? {}).filter(([field]) => isStill(field)));
  const at = pathStep(path, 'given');
  for (const [field, written] of Object.entries(entry.given ?? {})) {
    requireField(field, kind, base, at);
    if (written === null) {
      given.delete(field);
      continue;
    }
    const address = typeof written === 'string' ? written : written.cell;
    const range = parseA1Range(address);
    if (range === undefined)
      throw mappingFault(pathStep(at, field), `"${address}" is no cell of a sheet. Write one such as "B2".`);
    const where = workbook === undefined ? {} : { workbook };
    const cell = { ...where, sheet: sheet.name, row: range.top, column: range.left };
    const value = typeof written === 'string' ? valueAt(base?.given[field], cell, sheet) : written.value;
    if (value === '')
      throw mappingFault(pathStep(at, field), `${address} of the sheet "${sheet.name}" is blank.`);
    given.set(field, { value, cell });
  }
  return Object.fromEntries(given);
}

/** What was recognised in that cell, which may be a part of its text; else its text. */
const valueAt = (known: Given | undefined, cell: Given['cell'], sheet: Target['sheet']): string =>
  known?.cell.row === cell.row && known.cell.column === cell.column
    ? known.value
    : textAt(sheet, cell.row, cell.column);

/** A field that the mapping says once for the whole table needs no column any more. */
export const withoutGiven = (
  fields: Register['fields'],
  claims: Claims,
  { given = {} }: RegisterEntry,
): Register['fields'] =>
  Object.fromEntries(
    Object.entries(fields).filter(([field]) => {
      const whole = field === 'forename' || field === 'surname' ? 'person' : field;
      return claims.fields.has(field) || (given[whole] ?? null) === null;
    }),
  );

/** Fields that go on down a block. Throws a mapping fault for one that has no column. */
export function filledDownOf(
  { filledDown }: RegisterEntry,
  path: string,
  base: Register | undefined,
  fields: Register['fields'],
): readonly string[] {
  const has = (field: string): boolean =>
    field in fields || (field === 'person' && ('surname' in fields || 'forename' in fields));
  if (filledDown === undefined) return (base?.filledDown ?? []).filter(has);
  for (const [index, field] of filledDown.entries()) {
    if (has(field)) continue;
    throw mappingFault(
      pathStep(pathStep(path, 'filledDown'), index),
      `"${field.slice(0, 60)}" has no column here. Give it one under "fields", or take it out.`,
    );
  }
  return filledDown;
}

/** What codes mean: as the entry says, else as the legend does. */
export function codesOf({ codes = {} }: RegisterEntry, base: Register | undefined): Register['codes'] {
  const all = new Map<string, CodeMeaning>(Object.entries(base?.codes ?? {}));
  for (const [code, meaning] of Object.entries(codes)) {
    if (meaning === null) all.delete(plainText(code));
    else all.set(plainText(code), meaning);
  }
  return Object.fromEntries(all);
}
