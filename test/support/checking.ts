import { check, type CheckResult } from '../../src/check';
import { dayFromIso } from '../../src/calendar/day';
import { openFileWorkbook } from '../../src/hosts/file/file-workbook';
import { nodeCompression } from '../../src/hosts/file/node-compression';
import { cellAddress } from '../../src/workbook/address';
import { runToEndAsync } from '../../src/workbook/progress';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { writeXlsx } from '../../samples/xlsx-writer.mjs';
import { catalogue, shippedPolicy } from './policies';

export type SheetOfCells = Parameters<typeof writeXlsx>[0]['sheets'][number];

/** A real `.xlsx` of these sheets, read by the file host. */
export const snapshotOf = async (
  sheets: readonly SheetOfCells[],
  name = 'register.xlsx',
): Promise<WorkbookSnapshot> => readBytes(writeXlsx({ sheets: [...sheets] }), name);

export const readBytes = (bytes: Uint8Array, name: string): Promise<WorkbookSnapshot> =>
  runToEndAsync(openFileWorkbook(bytes, name, nodeCompression).read());

/** A check by a shipped policy as at an ISO date. */
export const checkSnapshots = (
  workbooks: readonly WorkbookSnapshot[],
  policy: string,
  asAt = '2026-11-22',
  engine: 'compiled' | 'reference' = 'compiled',
): Promise<CheckResult> =>
  runToEndAsync(
    check({ workbooks, policy: shippedPolicy(policy), catalogue, asAt: dayFromIso(asAt) ?? 0, engine }),
  );

export const checkSheets = async (
  sheets: readonly SheetOfCells[],
  policy: string,
  asAt?: string,
): Promise<CheckResult> => checkSnapshots([await snapshotOf(sheets)], policy, asAt);

/** Findings in one line each: outcome, person, topic, first cell. Sorted, so that order does not matter. */
export const told = (result: CheckResult): readonly string[] =>
  result.findings
    .map(({ outcome, person, topic, rule, cells }) =>
      [outcome, person ?? rule, topic ?? '', cells[0] ? cellAddress(cells[0]) : ''].join(' | '),
    )
    .sort();
