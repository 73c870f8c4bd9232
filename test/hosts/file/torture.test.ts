import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFileWorkbook } from '../../../src/hosts/file/file-workbook';
import { nodeCompression } from '../../../src/hosts/file/node-compression';
import { openPackage, withParts, type Package } from '../../../src/hosts/file/package';
import { childElements, rootElement } from '../../../src/hosts/file/splice';
import { writeZip } from '../../../src/hosts/file/zip-write';
import type { WorkbookEdits } from '../../../src/workbook/edits';
import { runToEndAsync } from '../../../src/workbook/progress';
import { chartsSheet, complianceSheet, findingsSheet } from './edits-fixture';
import { hasProgram, run, validationErrors } from './programs';

const QUOTED = "It's a 'quoted' sheet & <x>";
const REGISTER = 'xl/worksheets/sheet1.xml';

/** The torture workbook with the protection of its Register taken off, so that we may mark it. */
function unprotected(): Uint8Array {
  const pkg = openPackage(readFileSync('test/fixtures/torture.xlsx'), nodeCompression);
  const sheet = pkg.text(REGISTER).replace(/<sheetProtection [^>]*\/>/, '');
  return writeZip(
    withParts(pkg, new Map([[REGISTER, new TextEncoder().encode(sheet)]]), nodeCompression).entries,
  );
}

const EDITS: WorkbookEdits = {
  marks: [
    { sheet: 'Register', row: 5, column: 4, level: 'high' },
    { sheet: 'Register', row: 6, column: 4, level: 'high' },
    { sheet: 'Register', row: 5, column: 5, level: 'high' },
    { sheet: 'Register', row: 6, column: 5, level: 'high' },
    { sheet: 'Register', row: 8, column: 3, level: 'due-soon' },
    { sheet: QUOTED, row: 2, column: 1, level: 'medium' },
    { sheet: 'AutoFilter', row: 2, column: 1, level: 'low' },
    { sheet: 'Charts', row: 1, column: 1, level: 'question' },
    { sheet: 'Lists', row: 0, column: 0, level: 'question' },
  ],
  notes: [
    { sheet: 'Register', row: 5, column: 1, text: 'Left out: HR has a note here.' },
    { sheet: 'Register', row: 7, column: 3, text: 'Left out: a threaded comment is here.' },
    { sheet: 'Register', row: 9, column: 2, text: 'First aid ran out on 3 Nov 2026.\nBook a course.' },
    { sheet: 'Charts', row: 1, column: 1, text: 'A sheet with a form button but no notes.' },
    { sheet: 'AutoFilter', row: 2, column: 1, text: 'A sheet with no drawing at all.' },
  ],
  sheets: [findingsSheet('Register'), complianceSheet(), chartsSheet()],
};

/** The parts that the edits must touch. */
const TOUCHED = new Set([
  '[Content_Types].xml',
  'docProps/app.xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/comments1.xml',
  'xl/drawings/vmlDrawing1.vml',
  'xl/drawings/vmlDrawing3.vml',
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/sheet2.xml',
  'xl/worksheets/sheet4.xml',
  'xl/worksheets/sheet6.xml',
  'xl/worksheets/sheet7.xml',
  'xl/worksheets/_rels/sheet2.xml.rels',
]);

async function checkedCopy(bytes: Uint8Array, edits: WorkbookEdits): Promise<Uint8Array> {
  const workbook = openFileWorkbook(bytes, 'torture.xlsx', nodeCompression);
  await runToEndAsync(workbook.apply(edits));
  return workbook.save();
}

const childTexts = (pkg: Package, part: string): readonly string[] => {
  const text = pkg.text(part);
  return childElements(text, rootElement(text)).map(({ start, end }) => text.slice(start, end));
};

describe('a workbook full of everything', () => {
  let folder: string;
  let file: string;
  let before: Package;
  let after: Package;
  let saved: Uint8Array;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cpd-check-'));
    file = join(folder, 'checked.xlsx');
    const original = unprotected();
    saved = await checkedCopy(original, EDITS);
    writeFileSync(file, saved);
    before = openPackage(original, nodeCompression);
    after = openPackage(saved, nodeCompression);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('keeps every part that it need not touch, byte for byte, and loses none', () => {
    const changed = before.names.filter(
      (name) => !after.has(name) || Buffer.compare(before.bytes(name), after.bytes(name)) !== 0,
    );
    expect(new Set(changed)).toEqual(TOUCHED);
    expect(after.names.slice(0, before.names.length)).toEqual(before.names);
  });

  it('adds only the parts of its own sheets, tables, charts and notes', () => {
    expect(after.names.slice(before.names.length)).toEqual([
      'xl/worksheets/sheet10.xml',
      'xl/worksheets/sheet11.xml',
      'xl/worksheets/sheet12.xml',
      'xl/tables/table3.xml',
      'xl/worksheets/_rels/sheet10.xml.rels',
      'xl/tables/table4.xml',
      'xl/worksheets/_rels/sheet11.xml.rels',
      'xl/tables/table5.xml',
      'xl/worksheets/_rels/sheet12.xml.rels',
      'xl/drawings/drawing4.xml',
      'xl/charts/chart8.xml',
      'xl/drawings/_rels/drawing4.xml.rels',
      'xl/charts/chart9.xml',
      'xl/charts/chart10.xml',
      'xl/charts/chart11.xml',
      'xl/charts/chart12.xml',
      'xl/comments2.xml',
      'xl/comments3.xml',
      'xl/worksheets/_rels/sheet6.xml.rels',
      'xl/drawings/vmlDrawing4.vml',
    ]);
  });

  it.each([...TOUCHED].filter((name) => name.includes('/worksheets/sheet')))(
    'keeps every element of %s, its rows included, as it was written',
    (part) => {
      const kept = childTexts(after, part);
      for (const child of childTexts(before, part)) expect(kept).toContain(child);
    },
  );

  it('keeps what the workbook and its styles had', () => {
    const lists = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];
    const inside = (pkg: Package, part: string): ReadonlyMap<string, readonly string[]> => {
      const text = pkg.text(part);
      return new Map(
        childElements(text, rootElement(text)).map((list) => [
          list.local,
          childElements(text, list).map(({ start, end }) => text.slice(start, end)),
        ]),
      );
    };
    const [oldStyles, newStyles] = [inside(before, 'xl/styles.xml'), inside(after, 'xl/styles.xml')];
    for (const list of lists) {
      const old = oldStyles.get(list) ?? [];
      expect(newStyles.get(list)?.slice(0, old.length)).toEqual(old);
    }
    const [oldBook, newBook] = [inside(before, 'xl/workbook.xml'), inside(after, 'xl/workbook.xml')];
    for (const [list, old] of oldBook) expect(newBook.get(list)?.slice(0, old.length)).toEqual(old);
  });

  it('is valid to the Open XML SDK', async () => {
    const errors = await validationErrors(file);
    expect(errors).toEqual([]);
  });

  it('shows openpyxl its marks, links, tables, panes and notes', () => {
    if (!hasProgram('openpyxl', '/usr/bin/python3', ['-c', 'import openpyxl'])) return;
    const script = `
import json, sys, openpyxl, warnings
warnings.simplefilter('ignore')
book = openpyxl.load_workbook(sys.argv[1])
sheet, log = book['Findings'], book['Register']
print(json.dumps({
  'tabs': book.sheetnames[-3:],
  'marks': [[str(area.sqref), rule.dxf.fill.bgColor.rgb] for area, rules in log.conditional_formatting._cf_rules.items() for rule in rules if rule.formula and 'cpd-check' in rule.formula[0]],
  'link': sheet['E5'].hyperlink.location,
  'table': [[t.name, t.ref, t.column_names] for t in sheet.tables.values()] + [[t.name, t.ref, t.column_names] for t in book['Compliance'].tables.values()],
  'pane': sheet.freeze_panes,
  'day': [str(sheet['D5'].value), sheet['D5'].number_format],
  'text': [sheet['B6'].value, sheet['B6'].data_type, sheet['C6'].value],
  'percent': book['Compliance']['C4'].number_format,
  'notes': [[c.coordinate, c.comment.author] for row in log['B6:D10'] for c in row if c.comment],
}))`;
    // openpyxl shows `_x005F_`, Excel's escape of an underscore, as it is stored.
    expect(JSON.parse(run('/usr/bin/python3', ['-c', script, file]))).toEqual({
      tabs: ['Findings', 'Compliance', 'Governors’ charts & "rates"'],
      marks: [
        ['E6:F7', 'FFFFC7CE'],
        ['D9', 'FFCFE4F7'],
      ],
      link: 'Register!E7',
      table: [
        ['Findings', 'A4:E7', ['Level', 'Person', 'Finding', 'Due', 'Cell']],
        ['Compliance', 'A3:D5', ['Topic', 'Judged', 'Rate', 'rate2']],
      ],
      pane: 'A5',
      day: ['2026-11-03 00:00:00', 'd mmm yyyy'],
      text: [
        '=1+1',
        's',
        '+44 looks like a formula, _x005F_x0041_ like an escape,  and <this> & "that" like trouble.',
      ],
      percent: '0%',
      notes: [
        ['B6', 'HR'],
        ['D8', 'tc={11111111-2222-3333-4444-555555555555}'],
        ['C10', 'CPD Check'],
      ],
    });
  });

  it('opens in LibreOffice', () => {
    if (!hasProgram('LibreOffice', 'soffice', ['--version'])) return;
    run('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ]);
    expect(readFileSync(join(folder, 'checked.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('gives the same bytes when the saved copy is checked again', async () => {
    expect(Buffer.compare(await checkedCopy(saved, EDITS), saved)).toBe(0);
  });

  it('gives every sheet its own bytes back on clear, and leaves only styles behind', async () => {
    const workbook = openFileWorkbook(saved, 'checked.xlsx', nodeCompression);
    expect(await runToEndAsync(workbook.clear())).toEqual({ leftAlone: [] });
    const cleared = openPackage(workbook.save(), nodeCompression);
    const changed = before.names.filter(
      (name) => !cleared.has(name) || Buffer.compare(before.bytes(name), cleared.bytes(name)) !== 0,
    );
    expect(changed).toEqual(['xl/styles.xml']);
    expect(cleared.names).toEqual(before.names);
  });

  it('leaves a protected sheet alone and says so', async () => {
    const original = readFileSync('test/fixtures/torture.xlsx');
    const workbook = openFileWorkbook(original, 'torture.xlsx', nodeCompression);
    const { leftAlone } = await runToEndAsync(workbook.apply(EDITS));
    expect(leftAlone.map(({ sheet, what }) => [sheet, what])).toEqual([
      ['Register', 'marks'],
      ['Register', 'note'],
    ]);
    const checked = openPackage(workbook.save(), nodeCompression);
    const was = openPackage(original, nodeCompression);
    expect(Buffer.compare(checked.bytes(REGISTER), was.bytes(REGISTER))).toBe(0);
    expect(Buffer.compare(checked.bytes('xl/comments1.xml'), was.bytes('xl/comments1.xml'))).toBe(0);
  });
});
