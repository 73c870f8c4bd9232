import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openFileWorkbook } from '../../../src/hosts/file/file-workbook';
import { nodeCompression } from '../../../src/hosts/file/node-compression';
import { openPackage, withParts, type Package } from '../../../src/hosts/file/package';
import { MAX_LINKS } from '../../../src/workbook/summary-extent';
import { writeZip } from '../../../src/hosts/file/zip-write';
import type { SummaryCell, SummarySheet, WorkbookEdits } from '../../../src/workbook/edits';
import { runToEndAsync } from '../../../src/workbook/progress';
import type { Cell, SheetSnapshot } from '../../../src/workbook/snapshot';
import type { Applied } from '../../../src/workbook/workbook';
import { buildXlsx, type Dialect } from './build-xlsx';
import { chartsSheet, complianceSheet, findingsSheet } from './edits-fixture';
import { validationErrors } from './programs';

const cell = (column: number, text: string): Cell => ({ kind: 'text', column, text });
const sheet = (name: string): SheetSnapshot => ({
  name,
  visibility: 'visible',
  isProtected: false,
  rows: [{ row: 0, isHidden: false, cells: [cell(0, 'Name'), cell(1, 'Course')] }],
  merges: [],
  tables: [],
});
const plain = (dialect: Dialect = {}): Uint8Array =>
  buildXlsx({ sheets: [sheet('Log'), sheet('Staff')] }, dialect);

const NOTHING: WorkbookEdits = { marks: [], notes: [], sheets: [] };
const EVERYTHING: WorkbookEdits = {
  marks: [{ sheet: 'Log', row: 0, column: 1, level: 'high' }],
  notes: [{ sheet: 'Staff', row: 0, column: 0, text: 'Which Smith?' }],
  sheets: [findingsSheet('Log'), complianceSheet(), chartsSheet()],
};
const only = (...sheets: readonly SummarySheet[]): WorkbookEdits => ({ ...NOTHING, sheets });

type Change = (text: string) => string;

/** The workbook with parts changed as another program might; `''` is the text of a part that is not there yet. */
function changed(bytes: Uint8Array, changes: Readonly<Record<string, Change>>): Uint8Array {
  const pkg = openPackage(bytes, nodeCompression);
  const parts = Object.entries(changes).map(([name, change]): [string, Uint8Array] => {
    const before = pkg.has(name) ? pkg.text(name) : '';
    const after = change(before);
    if (after === before) throw new Error(`The change of ${name} changes nothing.`);
    return [name, new TextEncoder().encode(after)];
  });
  return writeZip(withParts(pkg, new Map(parts), nodeCompression).entries);
}

const put =
  (before: string, extra: string): Change =>
  (text) =>
    text.replace(before, extra + before);

async function applied(
  bytes: Uint8Array,
  edits: WorkbookEdits,
): Promise<{ readonly bytes: Uint8Array; readonly pkg: Package } & Applied> {
  const workbook = openFileWorkbook(bytes, 'register.xlsx', nodeCompression);
  const result = await runToEndAsync(workbook.apply(edits));
  const saved = workbook.save();
  return { bytes: saved, pkg: openPackage(saved, nodeCompression), ...result };
}

const tabs = (pkg: Package): readonly (string | undefined)[] =>
  [...pkg.text('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1]);

describe('a file', () => {
  it('is given back as it was opened if there is nothing to write or take away', async () => {
    const bytes = plain();
    const workbook = openFileWorkbook(bytes, 'register.xlsx', nodeCompression);
    expect(workbook.save()).toBe(bytes);
    await runToEndAsync(workbook.clear());
    expect(workbook.save()).toBe(bytes);
  });

  it('has its rows jumped over, not read: even broken ones stay as they are', async () => {
    const bytes = changed(plain(), { 'xl/worksheets/sheet1.xml': put('</sheetData>', '<row><c></row>') });
    const { pkg } = await applied(bytes, EVERYTHING);
    expect(pkg.text('xl/worksheets/sheet1.xml')).toContain(
      '<row><c></row></sheetData><conditionalFormatting ',
    );
  });

  it('is left as it was if writing fails half-way', async () => {
    const bytes = changed(plain(), {
      'xl/worksheets/sheet2.xml': (text) => text.replace('<pageMargins', '<pageMargins><'),
    });
    const workbook = openFileWorkbook(bytes, 'register.xlsx', nodeCompression);
    await expect(runToEndAsync(workbook.apply(EVERYTHING))).rejects.toThrow('not well-formed');
    expect(workbook.save()).toBe(bytes);
  });

  it('is refused if it is digitally signed', async () => {
    const bytes = changed(plain(), { '_xmlsignatures/sig1.xml': () => '<Signature/>' });
    await expect(applied(bytes, EVERYTHING)).rejects.toThrow('digitally signed');
  });

  it('gets a style sheet if it has none', async () => {
    const { pkg } = await applied(plain({ hasNoStyles: true }), EVERYTHING);
    expect(pkg.text('xl/styles.xml')).toContain('<dxfs count="1">');
    expect(pkg.text('xl/_rels/workbook.xml.rels')).toContain('/styles" Target="styles.xml"');
    expect(pkg.text('[Content_Types].xml')).toContain('PartName="/xl/styles.xml"');
  });

  it.each<[string, Dialect]>([
    ['plain', {}],
    ['with prefixes', { prefix: 'x' }],
    ['Strict', { isStrict: true }],
    ['in UTF-16', { isUtf16: true }],
    ['with single quotes', { hasSingleQuotes: true }],
    ['without styles', { hasNoStyles: true }],
  ])(
    '%s, checked, is valid to the Open XML SDK and checked again gives the same bytes',
    async (_, dialect) => {
      const { bytes } = await applied(plain(dialect), EVERYTHING);
      expect((await applied(bytes, EVERYTHING)).bytes).toBe(bytes);
      const folder = mkdtempSync(join(tmpdir(), 'cpd-check-'));
      writeFileSync(join(folder, 'checked.xlsx'), bytes);
      const errors = await validationErrors(join(folder, 'checked.xlsx'));
      rmSync(folder, { recursive: true });
      expect(errors).toEqual([]);
    },
  );
});

describe('a summary sheet', () => {
  it('that the user renamed, moved and drew on is rewritten where it is', async () => {
    const first = await applied(plain(), only(findingsSheet('Log')));
    const drawing = '<drawing r:id="rIdMine"/>';
    const bytes = changed(first.bytes, {
      'xl/workbook.xml': (text) => {
        const tab = /<sheet name="Findings"[^>]*\/>/.exec(text)?.[0] ?? '';
        return text
          .replace(tab, '')
          .replace('<sheets>', `<sheets>${tab.replace('Findings', 'My findings')}`)
          .replace('>Findings!$A$1<', ">'My findings'!$A$3<");
      },
      'xl/worksheets/sheet3.xml': (text) =>
        put('<tableParts', drawing)(text.replace('<sheetView ', '<sheetView tabSelected="1" ')),
      'xl/worksheets/_rels/sheet3.xml.rels': put(
        '</Relationships>',
        '<Relationship Id="rIdMine" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/>',
      ),
      'xl/tables/table1.xml': (text) => text.replaceAll('"Findings"', '"MyTable"'),
    });
    const { pkg, leftAlone } = await applied(bytes, only(findingsSheet('Log')));
    expect(leftAlone).toEqual([]);
    expect(tabs(pkg)).toEqual(['My findings', 'Log', 'Staff']);
    expect(pkg.text('xl/workbook.xml')).toContain(">'My findings'!$A$1</definedName>");
    expect(pkg.text('xl/worksheets/sheet3.xml')).toContain(`${drawing}<tableParts`);
    expect(pkg.text('xl/worksheets/sheet3.xml')).toContain('tabSelected="1"');
    expect(pkg.text('xl/tables/table1.xml')).toContain('displayName="MyTable"');
    expect(pkg.names.filter((name) => name.startsWith('xl/tables/'))).toEqual(['xl/tables/table1.xml']);
  });

  it('is not mistaken for the copy of it that a user keeps', async () => {
    const first = await applied(plain(), only(findingsSheet('Log')));
    const bytes = changed(first.bytes, {
      'xl/workbook.xml': (text) =>
        text.replace(
          '<definedName name="_cpdcheck_Findings"',
          '<definedName name="_cpdcheck_Findings" localSheetId="1" hidden="1">Staff!$A$1</definedName>$&',
        ),
    });
    const { pkg } = await applied(bytes, NOTHING);
    expect(tabs(pkg)).toEqual(['Log', 'Staff']);
    expect(pkg.text('xl/workbook.xml')).toContain(
      'localSheetId="1" hidden="1">Staff!$A$1</definedName></definedNames>',
    );
  });

  it('is written again if the user deleted it', async () => {
    const bytes = changed(plain(), {
      'xl/workbook.xml': put(
        '<calcPr',
        '<definedNames><definedName name="_cpdcheck_Findings" hidden="1">#REF!$A$1</definedName></definedNames>',
      ),
    });
    const { pkg } = await applied(bytes, only(findingsSheet('Log')));
    expect(tabs(pkg)).toEqual(['Log', 'Staff', 'Findings']);
    expect(pkg.text('xl/workbook.xml').match(/_cpdcheck_Findings/g)).toHaveLength(1);
  });

  const printNames = (pkg: Package): readonly string[] =>
    [...pkg.text('xl/workbook.xml').matchAll(/_xlnm\.(\w+)" localSheetId="2">(.*?)</g)].map(
      ([, name = '', refersTo = '']) => `${name} ${refersTo}`,
    );
  const longer = (): SummarySheet => {
    const sheet = findingsSheet('Log');
    return { ...sheet, frozenRows: 6, rows: [[], [], ...sheet.rows], tables: [] };
  };

  it('repeats its title and headings on every printed page, and prints its cells and charts', async () => {
    const first = await applied(plain(), only(findingsSheet('Log')));
    expect(printNames(first.pkg)).toEqual(['Print_Titles Findings!$1:$4', 'Print_Area Findings!$A$1:$E$7']);
    const second = await applied(first.bytes, only(longer()));
    expect(printNames(second.pkg)).toEqual(['Print_Titles Findings!$1:$6', 'Print_Area Findings!$A$1:$E$9']);
    const cleared = await applied(second.bytes, NOTHING);
    expect(cleared.pkg.text('xl/workbook.xml')).not.toContain('definedName');
    const drawn = await applied(plain(), only(chartsSheet()));
    expect(printNames(drawn.pkg)[1]).toMatch(/!\$A\$1:\$I\$63$/);
  });

  it('prints the columns over which its text runs on, up to a page that can be read', async () => {
    const printed = async (length: number, style: 'plain' | 'wrapped'): Promise<string | undefined> => {
      const rows: readonly SummaryCell[][] = [[{ kind: 'text', text: 'x'.repeat(length), style }]];
      const summary: SummarySheet = { ...findingsSheet('Log'), widths: [20, 20], rows, tables: [] };
      return printNames((await applied(plain(), only(summary))).pkg)[1];
    };
    expect(await printed(18, 'plain')).toBe('Print_Area Findings!$A$1');
    expect(await printed(19, 'plain')).toBe('Print_Area Findings!$A$1:$B$1');
    expect(await printed(19, 'wrapped')).toBe('Print_Area Findings!$A$1');
    expect(await printed(1000, 'plain')).toBe(await printed(178, 'plain'));
  });

  it.each([
    [0, false],
    [6, true],
    [7, false],
  ])('of which %d rows stay in view repeats them in print: %s', async (frozenRows, isRepeated) => {
    const first = await applied(plain(), only(findingsSheet('Log')));
    const { pkg } = await applied(first.bytes, only({ ...findingsSheet('Log'), frozenRows }));
    expect(printNames(pkg).some((name) => name.startsWith('Print_Titles'))).toBe(isRepeated);
  });

  it('keeps what the user chose to print and to repeat', async () => {
    const first = await applied(plain(), only(findingsSheet('Log')));
    const bytes = changed(first.bytes, {
      'xl/workbook.xml': (text) => text.replace('$1:$4', '$3:$4').replace('$A$1:$E$7', '$A$4:$C$7'),
    });
    const { pkg } = await applied(bytes, only(longer()));
    expect(printNames(pkg)).toEqual(['Print_Titles Findings!$3:$4', 'Print_Area Findings!$A$4:$C$7']);
  });

  it('is printed the way it lies best, with new pages where its parts begin', async () => {
    const text = (await applied(plain(), only(chartsSheet()))).pkg.text('xl/worksheets/sheet3.xml');
    expect(text).toContain('<pageSetup paperSize="9" orientation="portrait" fitToHeight="0"/>');
    expect(text).toContain(
      '<rowBreaks count="1" manualBreakCount="1"><brk id="30" max="16383" man="1"/></rowBreaks>',
    );
  });

  it('keeps the page set-up of the user, and has page breaks where its rows are now', async () => {
    const first = await applied(plain(), only(chartsSheet()));
    const bytes = changed(first.bytes, {
      'xl/worksheets/sheet3.xml': (text) =>
        text
          .replace('orientation="portrait"', 'orientation="landscape"')
          .replace('<brk id="30"', '<brk id="12"'),
    });
    const moved = { ...chartsSheet(), print: { orientation: 'portrait', breaksBefore: [47] } } as const;
    const text = (await applied(bytes, only(moved))).pkg.text('xl/worksheets/sheet3.xml');
    expect(text).toContain('orientation="landscape"');
    expect(text.match(/<brk [^>]*>/g)).toEqual(['<brk id="47" max="16383" man="1"/>']);
    const none = { ...moved, print: { orientation: 'portrait', breaksBefore: [] } } as const;
    expect((await applied(bytes, only(none))).pkg.text('xl/worksheets/sheet3.xml')).not.toContain(
      'rowBreaks',
    );
  });

  it.each([
    ['Equality and diversity', 'header', 13, 45],
    ['Equality and diversity', 'wrapped', 13, 30],
    ['Antidisestablishmentarianism', 'wrapped', 12, 45],
    ['Safeguarding and child protection', 'wrapped', 34, 15],
    ['a\nb', 'wrapped', 34, 30],
  ] as const)('gives %j, %s, in %d characters a row of %d points', async (text, style, width, points) => {
    const rows: readonly SummaryCell[][] = [[{ kind: 'text', text, style }]];
    const summary: SummarySheet = { ...findingsSheet('Log'), widths: [width], rows, tables: [] };
    const written = (await applied(plain(), only(summary))).pkg.text('xl/worksheets/sheet3.xml');
    expect(Number(/<row r="1" ht="(\d+)"/.exec(written)?.[1] ?? 15)).toBe(points);
  });

  it('lets the words of a key figure run on if there is room beside them, and else gives them lines', async () => {
    const figures = async (label: string): Promise<string> => {
      const rows: readonly SummaryCell[][] = [
        [{ kind: 'text', text: '87%', style: 'figure' }],
        [
          { kind: 'text', text: label, style: 'figure-label' },
          { kind: 'blank' },
          { kind: 'text', text: 'next', style: 'figure-label' },
        ],
      ];
      const summary: SummarySheet = { ...findingsSheet('Log'), widths: [10, 10, 10], rows, tables: [] };
      return (await applied(plain(), only(summary))).pkg.text('xl/worksheets/sheet3.xml');
    };
    const [fits, over] = [await figures('x'.repeat(18)), await figures('x'.repeat(19))];
    expect(fits).toContain('<row r="1" ht="32">');
    expect(fits).toContain('<row r="2"><c r="A2"');
    expect(over).toContain('<row r="2" ht="45"><c r="A2"');
  });

  it('has bars to the greatest number asked for, and rates shaded from warm to cool, each of its own priority', async () => {
    const summary: SummarySheet = {
      ...complianceSheet(),
      dataBars: [
        { top: 3, left: 2, bottom: 4, right: 2, most: 1 },
        { top: 3, left: 1, bottom: 4, right: 1 },
      ],
      shades: [{ top: 3, left: 2, bottom: 4, right: 2 }],
    };
    const text = (await applied(plain(), only(summary))).pkg.text('xl/worksheets/sheet3.xml');
    const rules = [...text.matchAll(/sqref="(\w+:\w+)"><cfRule type="(\w+)" priority="(\d)"/g)];
    expect(rules.map((match) => match.slice(1))).toEqual([
      ['C4:C5', 'dataBar', '1'],
      ['B4:B5', 'dataBar', '2'],
      ['C4:C5', 'colorScale', '3'],
    ]);
    expect(text.match(/<cfvo type="num" val="1"\/>/g)).toHaveLength(2);
    expect(text.match(/<cfvo type="max"\/>/g)).toHaveLength(1);
    const ids = [...text.matchAll(/<x14:id>(.*?)<|x14:cfRule type="dataBar" id="(.*?)"/g)];
    expect(ids.slice(0, 2).map((match) => match[1])).toEqual(ids.slice(2).map((match) => match[2]));
  });

  it('that goes leaves the tabs after it with the right names and selection', async () => {
    const first = await applied(plain(), only(findingsSheet('Log')));
    const bytes = changed(first.bytes, {
      'xl/workbook.xml': (text) => {
        const tab = /<sheet name="Findings"[^>]*\/>/.exec(text)?.[0] ?? '';
        return text
          .replace(tab, '')
          .replace('<sheet name="Staff"', `${tab}$&`)
          .replace('activeTab="0"', 'activeTab="2" firstSheet="1"')
          .replaceAll('localSheetId="2">Findings!', 'localSheetId="1">Findings!')
          .replace(
            '</definedNames>',
            '<definedName name="_xlnm.Print_Area" localSheetId="2">Staff!$A$1</definedName><definedName name="Mine" localSheetId="0">Log!$A$1</definedName>$&',
          );
      },
    });
    const { pkg } = await applied(bytes, NOTHING);
    const workbook = pkg.text('xl/workbook.xml');
    expect(tabs(pkg)).toEqual(['Log', 'Staff']);
    expect(workbook).toContain('activeTab="1" firstSheet="1"');
    expect(workbook).toContain(
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Staff!$A$1</definedName><definedName name="Mine" localSheetId="0">Log!$A$1</definedName></definedNames>',
    );
    expect(pkg.has('xl/tables/table1.xml') || pkg.has('xl/worksheets/sheet3.xml')).toBe(false);
  });

  it('that was in view when it goes gives the view to the last tab left', async () => {
    const first = await applied(plain(), only(findingsSheet('Log')));
    const bytes = changed(first.bytes, {
      'xl/workbook.xml': (text) => text.replace('activeTab="0"', 'activeTab="2"'),
    });
    const { pkg } = await applied(bytes, NOTHING);
    expect(pkg.text('xl/workbook.xml')).toContain('activeTab="1"');
  });

  it('stays, and is reported, while a formula of the user’s refers to it', async () => {
    const first = await applied(plain(), only(findingsSheet('Log'), complianceSheet()));
    const bytes = changed(first.bytes, {
      'xl/worksheets/sheet1.xml': put('</row>', '<c r="D1"><f>COUNTA(Findings!A:A)</f><v>3</v></c>'),
    });
    const { pkg, leftAlone } = await applied(bytes, NOTHING);
    expect(tabs(pkg)).toEqual(['Log', 'Staff', 'Findings']);
    expect(leftAlone.map(({ sheet: name, what }) => [name, what])).toEqual([['Findings', 'summary']]);
  });

  it('with a formula of the user’s on it takes the calculation chain along', async () => {
    const first = await applied(plain(), only(findingsSheet('Log')));
    const bytes = changed(first.bytes, {
      'xl/worksheets/sheet3.xml': put('</row>', '<c r="G1"><f>1+1</f><v>2</v></c>'),
      'xl/calcChain.xml': () => '<calcChain><c r="G1" i="3"/></calcChain>',
      '[Content_Types].xml': put(
        '</Types>',
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
      ),
      'xl/_rels/workbook.xml.rels': put(
        '</Relationships>',
        '<Relationship Id="rIdCC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>',
      ),
    });
    const { pkg } = await applied(bytes, only(findingsSheet('Log')));
    expect(pkg.has('xl/calcChain.xml')).toBe(false);
    expect(pkg.text('[Content_Types].xml') + pkg.text('xl/_rels/workbook.xml.rels')).not.toContain(
      'calcChain',
    );
  });

  it('that the user protected is left alone and reported', async () => {
    const first = await applied(plain(), only(findingsSheet('Log')));
    const bytes = changed(first.bytes, {
      'xl/worksheets/sheet3.xml': put('<hyperlinks', '<sheetProtection sheet="1"/>'),
    });
    const { bytes: after, leftAlone } = await applied(bytes, only({ ...findingsSheet('Log'), rows: [] }));
    expect(leftAlone.map(({ sheet: name, what }) => [name, what])).toEqual([['Findings', 'summary']]);
    expect(after).toBe(bytes);
  });

  it('is neither added nor removed while the structure of the workbook is protected', async () => {
    const lock = put('<bookViews', '<workbookProtection lockStructure="1"/>');
    const added = await applied(changed(plain(), { 'xl/workbook.xml': lock }), only(findingsSheet('Log')));
    expect(tabs(added.pkg)).toEqual(['Log', 'Staff']);
    expect(added.leftAlone.map(({ what }) => what)).toEqual(['summary']);
    const first = await applied(plain(), only(findingsSheet('Log')));
    const removed = await applied(changed(first.bytes, { 'xl/workbook.xml': lock }), NOTHING);
    expect(tabs(removed.pkg)).toEqual(['Log', 'Staff', 'Findings']);
    expect(removed.leftAlone.map(({ what }) => what)).toEqual(['summary']);
  });

  it('has a table whose name no defined name has, and at least one row', async () => {
    const bytes = changed(plain(), {
      'xl/workbook.xml': put(
        '<calcPr',
        '<definedNames><definedName name="findings">Log!$A$1</definedName></definedNames>',
      ),
    });
    const summary = findingsSheet('Log');
    const { pkg } = await applied(
      bytes,
      only({
        ...summary,
        rows: summary.rows.slice(0, 4),
        tables: [{ name: 'Findings', top: 3, left: 0, bottom: 3, right: 4 }],
      }),
    );
    expect(pkg.text('xl/tables/table1.xml')).toContain('displayName="Findings_2" ref="A4:E5"');
  });

  it('loses a table that it no longer has, and keeps the number and name of the others', async () => {
    const two: SummarySheet = {
      ...complianceSheet(),
      tables: [
        { name: 'One', top: 2, left: 0, bottom: 4, right: 1 },
        { name: 'Two', top: 2, left: 2, bottom: 4, right: 3 },
      ],
    };
    const first = await applied(plain(), only(two));
    const { pkg } = await applied(first.bytes, only({ ...two, tables: two.tables.slice(0, 1) }));
    expect(pkg.names.filter((name) => name.startsWith('xl/tables/'))).toEqual(['xl/tables/table1.xml']);
    expect(pkg.text('[Content_Types].xml')).not.toContain('table2.xml');
    expect(pkg.text('xl/worksheets/sheet3.xml')).toContain(
      '<tableParts count="1"><tablePart r:id="rIdCpd1"/></tableParts>',
    );
    expect(pkg.text('xl/tables/table1.xml')).toContain('id="1" name="One"');
  });

  it('links to the tab that a summary has, whatever its name became', async () => {
    const bytes = buildXlsx({ sheets: [sheet('Log'), sheet('FINDINGS')] });
    const { pkg } = await applied(bytes, only(findingsSheet("Ann's Log"), complianceSheet()));
    expect(pkg.text('xl/worksheets/sheet3.xml')).toContain(`location="'Ann''s Log'!E7"`);
    expect(pkg.text('xl/worksheets/sheet4.xml')).toContain(`location="'Findings (2)'!A1"`);
  });

  it('links to a sheet of the user’s rather than to a summary of that name', async () => {
    const bytes = buildXlsx({ sheets: [sheet('Log'), sheet('Findings')] });
    const { pkg } = await applied(bytes, only(findingsSheet('Log'), complianceSheet()));
    expect(tabs(pkg)).toEqual(['Log', 'Findings', 'Findings (2)', 'Compliance']);
    expect(pkg.text('xl/worksheets/sheet4.xml')).toContain('location="Findings!A1"');
  });

  it.each([
    [MAX_LINKS, 0],
    [MAX_LINKS + 1, 1],
  ])('of %d links writes %d as plain text', async (count, surplus) => {
    const link: SummaryCell = { kind: 'link', text: 'A1', sheet: 'Log', row: 0, column: 0 };
    const rows = Array.from({ length: count }, () => [link]);
    const { pkg, leftAlone } = await applied(plain(), only({ ...findingsSheet('Log'), rows, tables: [] }));
    const text = pkg.text('xl/worksheets/sheet3.xml');
    expect(text.match(/<hyperlink /g)).toHaveLength(MAX_LINKS);
    expect(text.match(/<is>/g)).toHaveLength(count);
    expect(leftAlone).toHaveLength(surplus);
  });

  it('writes text that looks like a formula as quoted text, never as a formula', async () => {
    const texts = ['=1+1', '+x', '-x', '@x', "'=1"];
    const rows = texts.map((text): readonly SummaryCell[] => [{ kind: 'text', text, style: 'plain' }]);
    const { pkg } = await applied(plain(), only({ ...findingsSheet('Log'), rows, tables: [] }));
    const text = pkg.text('xl/worksheets/sheet3.xml');
    expect(text).not.toContain('<f');
    const styles = [...text.matchAll(/s="(\d+)" t="inlineStr"/g)].map((match) => Number(match[1]));
    const formats = pkg.text('xl/styles.xml').match(/<xf [^>]*>(?=.*<\/cellXfs>)/g) ?? [];
    const cellFormats = formats.slice(
      formats.length - Number(/<cellXfs count="(\d+)"/.exec(pkg.text('xl/styles.xml'))?.[1]),
    );
    expect(styles.map((style) => cellFormats[style]?.includes('quotePrefix="1"'))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('notes', () => {
  const onLog = (...columns: readonly number[]): WorkbookEdits => ({
    ...NOTHING,
    notes: columns.map((column) => ({ sheet: 'Log', row: 0, column, text: `Note ${column}` })),
  });

  it('on many sheets get parts of their own, and all go on clear', async () => {
    const before = openPackage(plain(), nodeCompression);
    const both: WorkbookEdits = { ...NOTHING, notes: [...onLog(0, 1).notes, ...EVERYTHING.notes] };
    const { bytes, pkg } = await applied(plain(), both);
    expect(pkg.names.filter((name) => /comments|vml/.test(name))).toEqual([
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/comments2.xml',
      'xl/drawings/vmlDrawing2.vml',
    ]);
    const cleared = await applied(bytes, NOTHING);
    expect(cleared.pkg.names).toEqual(before.names);
    for (const name of before.names) expect(cleared.pkg.text(name)).toBe(before.text(name));
  });

  it('join the notes of the user in their parts, and leave those as they were', async () => {
    const bytes = buildXlsx({
      sheets: [sheet('Log')],
      note: { sheet: 'Log', row: 0, column: 0, text: 'Ask HR' },
    });
    const before = openPackage(bytes, nodeCompression);
    const { bytes: noted, pkg, leftAlone } = await applied(bytes, onLog(0, 1));
    expect(leftAlone).toEqual([
      { sheet: 'Log', what: 'note', reason: 'There is a note or comment already, which stays: A1.' },
    ]);
    expect(pkg.text('xl/comments1.xml')).toContain(
      '<authors><author>HR</author><author>CPD Check</author></authors>',
    );
    expect(pkg.text('xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(2);
    const cleared = await applied(noted, NOTHING);
    for (const name of before.names) expect(cleared.pkg.text(name)).toBe(before.text(name));
  });

  it('stay off a cell that has a threaded comment only', async () => {
    const bytes = changed(plain(), {
      'xl/worksheets/_rels/sheet1.xml.rels': () =>
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="/xl/threadedComments/threadedComment1.xml"/></Relationships>',
      'xl/threadedComments/threadedComment1.xml': () =>
        '<ThreadedComments><threadedComment ref="B1" id="{1}"><text>Hm</text></threadedComment></ThreadedComments>',
    });
    const { pkg, leftAlone } = await applied(bytes, onLog(0, 1));
    expect(leftAlone.map(({ reason }) => reason)).toEqual([
      'There is a note or comment already, which stays: B1.',
    ]);
    expect([...pkg.text('xl/comments1.xml').matchAll(/ref="(\w+)"/g)].map((match) => match[1])).toEqual([
      'A1',
    ]);
  });
});
