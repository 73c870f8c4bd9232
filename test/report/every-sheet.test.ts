import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { check, type CheckResult } from '../../src/check';
import { dayFromIso } from '../../src/calendar/day';
import { SHEET_KEYS } from '../../src/report/summary-sheets';
import { runToEndAsync } from '../../src/workbook/progress';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { BAD_REGISTERS } from '../support/bad-registers';
import { readBytes, snapshotOf } from '../support/checking';
import { catalogue, shippedPolicy } from '../support/policies';
import { faultsOf } from '../support/sheet-faults';
import { linesOn, sheetOf } from '../support/sheets';

/** A check that writes every summary sheet. */
const checkAll = (workbook: WorkbookSnapshot, policy: string): Promise<CheckResult> =>
  runToEndAsync(
    check({
      workbooks: [workbook],
      policy: shippedPolicy(policy),
      catalogue,
      asAt: dayFromIso('2026-11-22') ?? 0,
      engine: 'compiled',
      sheets: SHEET_KEYS,
    }),
  );

const faultsIn = (result: CheckResult, workbook: WorkbookSnapshot): readonly string[] => {
  const { sheets } = result.edits;
  const names = sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  return [
    ...sheets.flatMap((sheet) => faultsOf(sheet, workbook)),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `two tables ${name}`),
  ];
};

/** Everything of the governors' report that anybody reads. */
const governorsReport = (result: CheckResult): string => {
  const { rows, charts, name } = sheetOf(result, 'Governors');
  return JSON.stringify({ rows, charts, name });
};

describe.each(['archway', 'letta'])('every sheet of the sample by %s', (policy) => {
  let workbook: WorkbookSnapshot;
  let result: CheckResult;
  beforeAll(async () => {
    const path = 'samples/oakfield-training-register.xlsx';
    workbook = await readBytes(readFileSync(path), path);
    result = await checkAll(workbook, policy);
  });

  it('is read on one screen, with nothing cut off, blank or left over', () => {
    expect(faultsIn(result, workbook)).toEqual([]);
    expect(result.edits.sheets.length).toBeGreaterThan(12);
  });

  it('tells governors nobody’s name', () => {
    const report = governorsReport(result);
    const names = result.judged.flatMap(({ finding }) => finding?.person ?? []);
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => report.includes(name))).toEqual([]);
  });
});

describe.each(Object.entries(BAD_REGISTERS))('every sheet of a register %s', (_, register) => {
  let workbook: WorkbookSnapshot;
  let result: CheckResult;
  beforeAll(async () => {
    workbook = await snapshotOf(register.sheets);
    result = await checkAll(workbook, register.policy);
  });

  it('is whole', () => {
    expect(faultsIn(result, workbook)).toEqual([]);
  });

  it('says what is missing, and which column to add', () => {
    for (const [key, words] of Object.entries(register.says))
      expect(linesOn(sheetOf(result, key)).join(' ').replace(/ +/g, ' ')).toContain(words);
  });

  it('tells governors nobody’s name', () => {
    const report = governorsReport(result);
    expect(register.names.filter((name) => report.includes(name))).toEqual([]);
  });
});
