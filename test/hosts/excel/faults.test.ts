import { describe, expect, it } from '@jest/globals';
import { isFault } from '../../../src/faults';
import { openExcelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import type { SummaryCell, SummarySheet, WorkbookEdits } from '../../../src/workbook/edits';
import { runToEndAsync } from '../../../src/workbook/progress';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { Applied } from '../../../src/workbook/workbook';
import { openLocalExcel, type LocalExcel, type Trouble } from '../../excel-host/local-excel';
import type { Model } from '../../excel-host/model';
import { marksIn } from '../../excel-host/seen';

const sheet = (name: string): SheetSnapshot => ({
  ...({ name, visibility: 'visible', isProtected: false, merges: [], tables: [] } as const),
  rows: [{ row: 0, isHidden: false, cells: [{ kind: 'text', column: 0, text: 'Name' }] }],
});
const WORKBOOK: WorkbookSnapshot = {
  ...({ name: 'register.xlsx', dateSystem: 1900, names: [] } as const),
  sheets: [sheet('Staff'), sheet('Log')],
};

const summaryOf = (texts: readonly string[]): SummarySheet => ({
  ...{ key: 'Findings', name: 'Findings', widths: [20], frozenRows: 0 },
  rows: texts.map((text): readonly SummaryCell[] => [{ kind: 'text', text, style: 'plain' }]),
  ...{ tables: [], dataBars: [], shades: [], charts: [] },
  print: { orientation: 'portrait', breaksBefore: [] },
});
const EDITS: WorkbookEdits = {
  marks: [
    { sheet: 'Staff', row: 0, column: 0, level: 'high' },
    { sheet: 'Log', row: 0, column: 0, level: 'low' },
  ],
  notes: [],
  sheets: [summaryOf(['Ann Smith'])],
};

/** The first sync that changes anything: what is there is found in the first two. */
const WRITING = 3;

const opened = (trouble: Trouble): LocalExcel => openLocalExcel(WORKBOOK, [], trouble);
const apply = (edits = EDITS): Promise<Applied> =>
  runToEndAsync(openExcelWorkbook(() => undefined).apply(edits));
const read = (): Promise<WorkbookSnapshot> => runToEndAsync(openExcelWorkbook(() => undefined).read());

/** The message of the workbook fault that ends a task; anything else fails the test. */
async function faultOf(task: Promise<unknown>): Promise<string> {
  const error: unknown = await task.then(
    () => new Error('There was no fault.'),
    (reason: unknown) => reason,
  );
  if (!isFault(error) || error.kind !== 'workbook') throw error;
  return error.message;
}

const at = (wanted: number, change: (model: Model) => string | undefined): Trouble => ({
  before: (sync, model) => (sync === wanted ? change(model) : undefined),
});

describe('when Excel refuses', () => {
  it.each([1, WRITING])('says that a cell is being edited, and changes nothing (sync %d)', async (sync) => {
    const { model } = opened(at(sync, () => 'InvalidOperationInCellEditMode'));
    expect(await faultOf(apply())).toBe(
      'A cell is being edited. Press Enter to finish, then try again. Nothing was changed.',
    );
    expect(marksIn(model)).toEqual([]);
    expect(await read()).toEqual(WORKBOOK);
  });

  it('says that a sheet is gone since it was found, and a second run completes the rest', async () => {
    const trouble = at(WRITING, ({ sheets }) => void sheets.splice(1, 1));
    const { model } = opened(trouble);
    const message = await faultOf(apply());
    expect(message).toContain('A sheet was deleted or renamed meanwhile.');
    expect(message).toContain('Some marks and summary sheets may be written');
    const { leftAlone } = await apply();
    expect(leftAlone.map((left) => [left.sheet, left.what])).toEqual([['Log', 'marks']]);
    expect(marksIn(model)).toEqual([EDITS.marks[0]]);
    expect((await read()).sheets.map(({ name }) => name)).toEqual(['Staff', 'Findings']);
  });

  it('says that a sheet was protected meanwhile, and leaves it alone the next time', async () => {
    const { model } = opened(
      at(WRITING, ({ sheets: [first] }) => {
        if (first) first.isProtected = true;
        return undefined;
      }),
    );
    expect(await faultOf(apply())).toContain('protected');
    const { leftAlone } = await apply();
    expect(leftAlone.map((left) => [left.sheet, left.what])).toEqual([['Staff', 'marks']]);
    expect(marksIn(model)).toEqual([EDITS.marks[1]]);
  });

  it('marks, and reports the summaries, where no sheet may be added', async () => {
    const { model } = opened(
      at(1, (each) => {
        each.isStructureLocked = true;
        return undefined;
      }),
    );
    const { leftAlone } = await apply();
    expect(leftAlone.map((left) => [left.sheet, left.what])).toEqual([['Findings', 'summary']]);
    expect(marksIn(model)).toEqual(EDITS.marks);
  });

  it('leaves the marks of a sheet alone whose rules it cannot read, and marks the others', async () => {
    const { model } = opened({});
    await apply();
    const [staff] = model.sheets;
    const ranges = [{ top: 0, left: 0, bottom: 0, right: 0 }];
    staff?.conditionalFormats.push({
      id: 'odd',
      isUnreadable: true,
      type: 'Custom',
      ranges,
      settings: new Map(),
    });
    const { leftAlone } = await apply({
      ...EDITS,
      marks: EDITS.marks.map((mark) => ({ ...mark, level: 'medium' })),
    });
    expect(leftAlone.map((left) => [left.sheet, left.what])).toEqual([['Staff', 'marks']]);
    expect(marksIn(model)).toEqual([EDITS.marks[0], { ...EDITS.marks[1], level: 'medium' }]);
  });

  it('sends nothing more once it is given up', async () => {
    const { model, syncs } = opened({});
    const task = openExcelWorkbook(() => undefined).apply(EDITS);
    // Found, then a summary waits to be sent.
    await task.next();
    await task.next();
    await task.return({ leftAlone: [] });
    expect(syncs).toHaveLength(WRITING - 1);
    expect(model.sheets.map(({ name }) => name)).toEqual(['Staff', 'Log']);
  });
});

describe('what is the user’s', () => {
  it('is a rule of their own: it stays, before ours, and outlives them', async () => {
    const { model } = opened({});
    const [staff] = model.sheets;
    const range = { top: 0, left: 0, bottom: 9, right: 9 };
    const settings = new Map<string, unknown>([['Rule.Formula', '=$A1="cpd-check:1:high"']]);
    const own = { id: 'own', type: 'Custom', ranges: [range], settings };
    staff?.conditionalFormats.push(own);
    await apply();
    expect(staff?.conditionalFormats).toHaveLength(2);
    expect(staff?.conditionalFormats[0]).toBe(own);
    await runToEndAsync(openExcelWorkbook(() => undefined).clear());
    expect(staff?.conditionalFormats).toEqual([own]);
  });

  it('is text that Excel would take for something else, and stays text', async () => {
    const texts = ["'quoted", '1/2', '007', 'TRUE', '#N/A', '12%', '=SUM(A1)', '@A1', '-1+1', '3 Nov', '£5'];
    opened({});
    await apply({ ...EDITS, sheets: [summaryOf(texts)] });
    const written = (await read()).sheets.find(({ name }) => name === 'Findings');
    expect(written?.rows.map(({ cells }) => cells)).toEqual(
      texts.map((text) => [{ kind: 'text', column: 0, text }]),
    );
  });
});
