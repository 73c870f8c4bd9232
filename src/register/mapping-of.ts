import { a1, a1Range, columnLetters } from '../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { NO_REGISTER } from './apply-mapping';
import { axisOf, textAt, type Axis } from './mapping-axis';
import type { MappingFile, RegisterEntry } from './mapping-file';
import type { Recognition, Register } from './register';

/**
 * What was recognised in a workbook as a mapping file that says the same: applied to the same workbook, it changes
 * nothing. Ranges of tables that go down are open, so that rows added later are read too. Columns of topics that the
 * catalogue does not know stand in no entry.
 */
export function mappingOf({ registers, refused }: Recognition, workbook: WorkbookSnapshot): MappingFile {
  const notRegisters = refused.filter(({ reason }) => reason === NO_REGISTER).map(({ sheet }) => sheet);
  return {
    version: 1,
    workbook: workbook.name,
    registers: registers.map((register) => {
      const entry = entryOf(register, workbook);
      const { left, top, right } = register.range;
      const isOpen = register.orientation === 'down';
      return isOpen ? { ...entry, range: `${a1(top, left)}:${columnLetters(right)}` } : entry;
    }),
    ...(notRegisters.length === 0 ? {} : { notRegisters }),
  };
}

/**
 * A register as an entry of a mapping that says all of it, with its whole range; of a register in another file than
 * `workbook`, without its headings and what is said once.
 */
export function entryOf(register: Register, workbook: WorkbookSnapshot): RegisterEntry {
  const isHere = register.workbook === undefined || register.workbook === workbook.name;
  const sheet = isHere ? workbook.sheets.find(({ name }) => name === register.sheet) : undefined;
  const axis = axisOf(sheet ?? EMPTY, register.orientation);
  const { given, filledDown, codes } = register;
  return {
    ...(register.workbook === undefined ? {} : { workbook: register.workbook }),
    sheet: register.sheet,
    kind: register.kind,
    range: a1Range(register.range),
    ...(register.orientation === 'down' ? {} : { orientation: register.orientation }),
    headerRows: register.headerRows.map(axis.headerRowName),
    ...withEntries('headings', headingsOf(register, axis)),
    ...withEntries('fields', fieldsOf(register, axis)),
    ...withEntries('topics', topicsOf(register, axis)),
    ...withEntries('given', givenOf(given, sheet)),
    ...(filledDown.length === 0 ? {} : { filledDown: [...filledDown] }),
    ...withEntries('codes', { ...codes }),
    ...(register.isCentralRecord ? { centralRecord: true } : {}),
  };
}

const EMPTY: SheetSnapshot = {
  name: '',
  visibility: 'visible',
  isProtected: false,
  rows: [],
  merges: [],
  tables: [],
};

/** An object with one key, or without if there is nothing to put there. */
const withEntries = <K extends string, V extends object>(key: K, value: V): Partial<Record<K, V>> =>
  Object.keys(value).length === 0 ? {} : ({ [key]: value } as Record<K, V>);

/** What stands over the columns that are used, so that a mapping is not applied to a sheet that has changed. */
function headingsOf(
  { headerRows, fields, topicColumns, range }: Register,
  axis: Axis,
): Record<string, string> {
  const row = headerRows.at(-1) ?? axis.rowsOf(range).first;
  const used = [...Object.values(fields).flat(), ...topicColumns.map(({ column }) => column)];
  const headings = [...new Set(used)]
    .sort((a, b) => a - b)
    .map(
      (column) => [axis.columnName(column), axis.headingAt(row, column).slice(0, MOST_OF_HEADING)] as const,
    )
    .filter(([, heading]) => heading !== '' && heading.length < MOST_OF_HEADING);
  return Object.fromEntries(headings);
}

const MOST_OF_HEADING = 400;

const fieldsOf = ({ fields }: Register, axis: Axis): Record<string, string[]> =>
  Object.fromEntries(Object.entries(fields).map(([field, columns]) => [field, columns.map(axis.columnName)]));

type Topics = Exclude<RegisterEntry['topics'], undefined>;

function topicsOf({ topicColumns }: Register, axis: Axis): Topics {
  const topics: Record<string, { column: string; holds: Register['topicColumns'][number]['holds'] }[]> = {};
  for (const { topic, column, holds } of topicColumns)
    if (topic !== undefined) (topics[topic] ??= []).push({ column: axis.columnName(column), holds });
  return topics;
}

type Givens = Exclude<RegisterEntry['given'], undefined>;

/** A cell that says just the value by its address; a title or the sheet's name with the value. */
function givenOf(given: Register['given'], sheet: SheetSnapshot | undefined): Givens {
  const found: Givens = {};
  for (const [field, { value, cell }] of Object.entries(given)) {
    const address = a1(cell.row, cell.column);
    const isWhole = sheet !== undefined && textAt(sheet, cell.row, cell.column) === value;
    if (cell.sheet === sheet?.name) found[field] = isWhole ? address : { cell: address, value };
  }
  return found;
}
