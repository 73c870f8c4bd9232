import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newWorkbook } from '../../../src/hosts/file/new-workbook';
import { nodeCompression } from '../../../src/hosts/file/node-compression';
import { openPackage, type Package } from '../../../src/hosts/file/package';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { runToEndAsync } from '../../../src/workbook/progress';
import { chartsSheet, complianceSheet, findingsSheet } from './edits-fixture';
import { hasProgram, run, validationErrors } from './programs';

const sheets = [chartsSheet(), findingsSheet('Register'), complianceSheet()];
const made = (): Uint8Array => newWorkbook(sheets, nodeCompression);

describe('a new workbook of summary sheets', () => {
  let folder: string;
  let file: string;
  let pkg: Package;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cpd-check-'));
    file = join(folder, 'governors.xlsx');
    const bytes = made();
    writeFileSync(file, bytes);
    pkg = openPackage(bytes, nodeCompression);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('holds these sheets in their order and no other, and remembers nothing', async () => {
    const { sheets: found, memory } = await runToEndAsync(readWorkbook(pkg, 'governors.xlsx'));
    expect(found.map(({ name }) => name)).toEqual(['Governors’ charts & "rates"', 'Findings', 'Compliance']);
    expect(memory).toBeUndefined();
  });

  it('opens on the first', () => {
    expect(pkg.text('xl/workbook.xml')).toContain('activeTab="0"');
    const selected = [1, 2, 3].map((number) =>
      pkg.text(`xl/worksheets/sheet${number}.xml`).includes('tabSelected'),
    );
    expect(selected).toEqual([true, false, false]);
  });

  it('has the same bytes each time', () => {
    expect(Buffer.compare(made(), made())).toBe(0);
  });

  it('leads to its own sheets, and says in words where a cell of the register is', () => {
    expect(pkg.text('xl/worksheets/sheet2.xml')).not.toContain('<hyperlink');
    expect(pkg.text('xl/worksheets/sheet2.xml')).toContain('>E7</t>');
    expect(pkg.text('xl/worksheets/sheet3.xml')).toContain('location="Findings!A1"');
  });

  it('is valid to the Open XML SDK', async () => {
    expect(await validationErrors(file)).toEqual([]);
  });

  it('opens in LibreOffice, its charts drawn, each sheet one page wide', () => {
    if (!hasProgram('LibreOffice', 'soffice', ['--version'])) return;
    if (!hasProgram('pdftotext', 'pdftotext', ['-v'])) return;
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
    const pages = run('pdftotext', ['-layout', join(folder, 'governors.pdf'), '-']).split('\f');
    const has = (word: string): readonly number[] =>
      pages.flatMap((page, at) => (page.includes(word) ? [at] : []));
    // Its first chart: its title and the label of a bar.
    expect(has('=Who is up to date & <where>')).toEqual([0]);
    expect(pages[0]?.match(/93%/g)).toHaveLength(2);
    // Its second page, from the break on, below its title once more.
    expect(has('Training at a glance')).toEqual([0, 1]);
    expect(has('Spent by month')).toEqual([1]);
    expect(has('The first topic, across a row')).toEqual([1]);
    expect(has('Aug 2026')).toEqual([0, 1]);
    expect(has('All findings')).toEqual([3]);
  });
});
