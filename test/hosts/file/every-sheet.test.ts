import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { check } from '../../../src/check';
import { dayFromIso } from '../../../src/calendar/day';
import { openFileWorkbook } from '../../../src/hosts/file/file-workbook';
import { nodeCompression } from '../../../src/hosts/file/node-compression';
import { openPackage } from '../../../src/hosts/file/package';
import { SHEET_KEYS } from '../../../src/report/summary-sheets';
import type { WorkbookEdits } from '../../../src/workbook/edits';
import { runToEndAsync } from '../../../src/workbook/progress';
import { writeXlsx } from '../../../samples/xlsx-writer.mjs';
import { BAD_REGISTERS } from '../../support/bad-registers';
import { catalogue, shippedPolicy } from '../../support/policies';
import { hasProgram, run, validationErrors } from './programs';

type Checked = { readonly bytes: Uint8Array; readonly edits: WorkbookEdits };

/** A checked copy with every summary sheet, as the command line writes it. */
async function checked(bytes: Uint8Array, policy: string): Promise<Checked> {
  const workbook = openFileWorkbook(bytes, 'register.xlsx', nodeCompression);
  const { edits } = await runToEndAsync(
    check({
      workbooks: [await runToEndAsync(workbook.read())],
      policy: shippedPolicy(policy),
      catalogue,
      asAt: dayFromIso('2026-11-22') ?? 0,
      engine: 'compiled',
      sheets: SHEET_KEYS,
    }),
  );
  await runToEndAsync(workbook.apply({ ...edits, notes: [] }));
  return { bytes: workbook.save(), edits };
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

const SAMPLE = readFileSync('samples/oakfield-training-register.xlsx');
/** Excel cannot open a workbook with a tab of forty characters; other programs write them all the same. */
const TOO_LONG = 'whose sheet has a name of forty characters';
/** What these have to show, others do too once it comes to files. */
const ALIKE = [
  'without costs, budget or evaluations',
  'of one person, as a matrix without a staff list',
  'with costs alone',
];
const FILES: readonly (readonly [name: string, bytes: Uint8Array, policy: string])[] = [
  ['the sample', SAMPLE, 'letta'],
  ...Object.entries(BAD_REGISTERS)
    .filter(([name]) => !ALIKE.includes(name))
    .map(
      ([name, { sheets, policy }]) =>
        [`a register ${name}`, writeXlsx({ sheets: [...sheets] }), policy] as const,
    ),
];

describe.each(FILES)('a checked copy of %s', (name, original, policy) => {
  let once: Checked;
  let folder: string;
  let file: string;
  beforeAll(async () => {
    once = await checked(original, policy);
    folder = mkdtempSync(join(tmpdir(), 'cpd-check-'));
    file = join(folder, 'checked.xlsx');
    writeFileSync(file, once.bytes);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('has no formula that its register has not', () => {
    const formulas = (bytes: Uint8Array): number => {
      const pkg = openPackage(bytes, nodeCompression);
      return pkg.names
        .filter((part) => /worksheets\/[^/]+\.xml$/.test(part))
        .reduce((sum, part) => sum + [...pkg.text(part).matchAll(/<f[ >/]/g)].length, 0);
    };
    expect(formulas(once.bytes)).toBe(formulas(original));
  });

  it('is the same after it is checked again', async () => {
    expect(isSame((await checked(once.bytes, policy)).bytes, once.bytes)).toBe(true);
  });

  it('is a valid workbook', async () => {
    if (name.endsWith(TOO_LONG)) return;
    expect(await validationErrors(file)).toEqual([]);
  });

  it('is opened by openpyxl with all its tables and charts', () => {
    if (!hasProgram('openpyxl', '/usr/bin/python3', ['-c', 'import openpyxl'])) return;
    const script = `
import sys, openpyxl
sheets = openpyxl.load_workbook(sys.argv[1]).worksheets
names = [name for sheet in sheets for name in sheet.tables if name.startswith('Cpd')]
print(len(names), sum(len(sheet._charts) for sheet in sheets if any(n.startswith('Cpd') for n in sheet.tables)))`;
    const { sheets } = once.edits;
    const count = (of: 'tables' | 'charts'): number => sheets.reduce((sum, each) => sum + each[of].length, 0);
    expect(run('/usr/bin/python3', ['-W', 'ignore', '-c', script, file]).trim()).toBe(
      `${count('tables')} ${count('charts')}`,
    );
  });
});

describe('the sample', () => {
  let first: Checked;
  beforeAll(async () => {
    first = await checked(SAMPLE, 'archway');
  });

  const applied = async (bytes: Uint8Array, edits: WorkbookEdits): Promise<Uint8Array> => {
    const workbook = openFileWorkbook(bytes, 'register.xlsx', nodeCompression);
    await runToEndAsync(workbook.apply(edits));
    return workbook.save();
  };

  it('is the same after its sheets are written ten times as after once', async () => {
    let saved = first.bytes;
    for (let time = 1; time < 10; time += 1) saved = await applied(saved, { ...first.edits, notes: [] });
    expect(isSame(saved, first.bytes)).toBe(true);
  });

  it('has the same sheets after a check by another policy and back', async () => {
    const other = await checked(first.bytes, 'futura');
    const back = await checked(other.bytes, 'archway');
    expect(other.edits.sheets).not.toEqual(first.edits.sheets);
    expect(back.edits.sheets).toEqual(first.edits.sheets);
  });

  it('is without our sheets, marks and parts once it is cleared', async () => {
    const bytes = await applied(first.bytes, { marks: [], notes: [], sheets: [], memory: '' });
    const [cleared, before] = [openPackage(bytes, nodeCompression), openPackage(SAMPLE, nodeCompression)];
    expect(cleared.names).toEqual(before.names);
    // Styles that nothing uses any more may stay.
    const changed = before.names.filter((part) => cleared.text(part) !== before.text(part));
    expect(changed.filter((part) => part !== 'xl/styles.xml')).toEqual([]);
  });
});
