import { isoFromDay } from '../../calendar/day';
import type { CheckResult } from '../../check-types';
import type { Pounds } from '../../evaluation/amounts-at-risk';
import type { Finding } from '../../evaluation/finding';
import type { Register } from '../../register/register';
import { a1, a1Range, cellAddress, columnLetters } from '../../workbook/address';
import type { CheckedFile } from './checked-file';

/** One file as an object, several as an array: the contract of `--format json`. Two-space indent, ends with a newline. */
export function jsonText(files: readonly CheckedFile[]): string {
  const plain = files.map(plainResult);
  return `${JSON.stringify(plain.length === 1 ? plain[0] : plain, undefined, 2)}\n`;
}

/** A result as plain JSON values: cells as text, columns as letters, days as ISO, absent keys left out. */
export function plainResult({ path, result }: CheckedFile): object {
  return {
    asAt: isoFromDay(result.asAt),
    policy: result.policy.id,
    policyHash: result.policy.hash,
    workbook: path,
    registers: result.registers.map(plainRegister),
    refused: result.refused,
    findings: result.findings.map(plainFinding),
    ...aside(result),
    ...atRisk(result),
    notCheckable: result.notCheckable,
    notes: result.notes,
    totals: result.totals,
  };
}

/**
 * A register as plain JSON values: the range in A1 style, every column as letters; where records go across, the numbers
 * of rows. Unrecognised topic columns are left out.
 */
export function plainRegister(register: Register): object {
  const isDown = register.orientation === 'down';
  const nameOf = (column: number): string => (isDown ? columnLetters(column) : String(column + 1));
  const topics: Record<string, string[]> = {};
  for (const { topic, column, holds } of register.topicColumns)
    if (
      topic !== undefined &&
      (register.kind === 'requirement' || (holds !== 'other' && holds !== 'certificate'))
    )
      (topics[topic] ??= []).push(nameOf(column));
  return {
    ...(register.workbook === undefined ? {} : { workbook: register.workbook }),
    sheet: register.sheet,
    kind: register.kind,
    range: a1Range(register.range),
    ...(isDown ? {} : { orientation: register.orientation }),
    fields: plainFields(register.fields, nameOf),
    ...(register.topicColumns.length === 0 ? {} : { topics }),
    ...givenCells(register),
    confidence: Math.round(register.confidence * 100) / 100,
  };
}

/** Field → the cell that says it once for the whole table; absent where nothing is said so. */
function givenCells({ given }: Register): { readonly given?: Readonly<Record<string, string>> } {
  const cells = Object.entries(given).map(([field, { cell }]) => [field, a1(cell.row, cell.column)] as const);
  return cells.length === 0 ? {} : { given: Object.fromEntries(cells) };
}

/** Field → columns. A name in two columns is one field, `person`: forename, then surname. */
function plainFields(
  { forename, surname, ...rest }: Register['fields'],
  nameOf: (column: number) => string,
): object {
  const person = rest.person ?? [...(forename ?? []), ...(surname ?? [])];
  const fields = person.length === 0 ? rest : { person, ...rest };
  return Object.fromEntries(Object.entries(fields).map(([field, columns]) => [field, columns.map(nameOf)]));
}

/** Pounds that could be claimed back, with the last days of the months; left out where nothing is. */
function atRisk({ atRisk: amounts }: CheckResult): object {
  if (amounts.length === 0) return {};
  return {
    atRisk: amounts.map(({ today, tiedUntil, months, cells, ...rest }) => ({
      ...rest,
      ...(today === undefined ? {} : { today: plainPounds(today) }),
      ...(tiedUntil === undefined ? {} : { tiedUntil: isoFromDay(tiedUntil) }),
      months: months.map(({ on, pounds }) => ({ on: isoFromDay(on), pounds: plainPounds(pounds) })),
      cells: cells.map(cellAddress),
    })),
  };
}

const plainPounds = ({ least, most }: Pounds): number | readonly [number, number] =>
  least === most ? least : [least, most];

/** What is set aside; a key without anything in it is left out. */
function aside({ accepted, waiting }: CheckResult): object {
  return {
    ...(accepted.length === 0
      ? {}
      : {
          accepted: accepted.map(({ finding, reason, approver, until, cells }) => ({
            ...plainFinding(finding),
            accepted: { reason, approver, until, cells: cells.map(cellAddress) },
          })),
        }),
    ...(waiting.length === 0
      ? {}
      : {
          waiting: waiting.map(({ finding, because }) => ({
            ...plainFinding(finding),
            waitsBecause: because,
          })),
        }),
  };
}

/** Keys in the contract's order, whatever order the finding was made in. */
function plainFinding(finding: Finding): object {
  const { id, rule, outcome, severity, subject, person, personKey, topic, site, clause } = finding;
  const { message, remedy, cells, facts } = finding;
  const optional = { person, personKey, topic, site, clause };
  return {
    id,
    rule,
    outcome,
    severity,
    subject,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    message,
    remedy,
    cells: cells.map(cellAddress),
    facts,
  };
}
