import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../../src/check';
import { openExcelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import { openFileWorkbook, type FileWorkbook } from '../../../src/hosts/file/file-workbook';
import { nodeCompression } from '../../../src/hosts/file/node-compression';
import type { Mark } from '../../../src/workbook/edits';
import { runToEndAsync } from '../../../src/workbook/progress';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { Workbook } from '../../../src/workbook/workbook';
import { openLocalExcel, type LocalExcel } from '../../excel-host/local-excel';
import { chartsIn, marksIn as marksInExcel } from '../../excel-host/seen';
import { checkSnapshots } from '../../support/checking';
import { marksIn as marksInFile } from '../file/marks-in-file';

const NAME = 'oakfield-training-register.xlsx';

/** The sample, checked and applied to in a host. */
type Checked = {
  readonly before: WorkbookSnapshot;
  readonly result: CheckResult;
  readonly after: WorkbookSnapshot;
};

async function checked(workbook: Workbook): Promise<Checked> {
  const before = await runToEndAsync(workbook.read());
  const result = await checkSnapshots([before], 'letta');
  await runToEndAsync(workbook.apply(result.edits));
  return { before, result, after: await runToEndAsync(workbook.read()) };
}

const placed = (marks: readonly Mark[]): readonly string[] =>
  marks.map(({ sheet, row, column, level }) => `${sheet} ${row} ${column} ${level}`).sort();

describe('the sample, checked in Excel and in a file', () => {
  let file: FileWorkbook;
  let excel: LocalExcel;
  let inFile: Checked;
  let inExcel: Checked;

  beforeAll(async () => {
    file = openFileWorkbook(readFileSync(`samples/${NAME}`), NAME, nodeCompression);
    excel = openLocalExcel(await runToEndAsync(file.read()));
    inFile = await checked(file);
    inExcel = await checked(openExcelWorkbook(() => undefined));
  });

  it('reads the same', () => {
    expect(inExcel.before.sheets.length).toBeGreaterThan(3);
    expect(inExcel.before).toEqual(inFile.before);
  });

  it('finds the same', () => {
    expect(inExcel.result.findings.length).toBeGreaterThan(20);
    expect(inExcel.result.findings).toEqual(inFile.result.findings);
  });

  it('marks the same cells', () => {
    expect(placed(marksInExcel(excel.model)).length).toBeGreaterThan(20);
    expect(placed(marksInExcel(excel.model))).toEqual(placed(marksInFile(file.save())));
  });

  it('writes the same sheets, names and memory', () => {
    expect(inExcel.after.sheets.length).toBeGreaterThan(inExcel.before.sheets.length);
    expect(inExcel.after.sheets).toEqual(inFile.after.sheets);
    const names = ({ after }: Checked): readonly string[] =>
      after.names
        .map(({ name, refersTo, isHidden, sheet }) => `${name} ${refersTo} ${isHidden} ${sheet ?? ''}`)
        .sort();
    expect(names(inExcel)).toEqual(names(inFile));
    expect(inExcel.after.memory).toBe(inFile.after.memory);
  });

  it('draws a chart for each of the edits', () => {
    const wanted = inExcel.result.edits.sheets.flatMap(({ charts }) => charts.map(({ key }) => key));
    expect(wanted.length).toBeGreaterThan(5);
    expect(chartsIn(excel.model).map(({ key }) => key)).toEqual(wanted);
  });

  it('leaves the workbook as it was when all is cleared', async () => {
    const workbook = openExcelWorkbook(() => undefined);
    await runToEndAsync(workbook.clear());
    const { memory } = inExcel.after;
    expect(memory).toBeDefined();
    expect(await runToEndAsync(workbook.read())).toEqual({ ...inExcel.before, memory });
    expect(marksInExcel(excel.model)).toEqual([]);
    expect(chartsIn(excel.model)).toEqual([]);
  });
});
