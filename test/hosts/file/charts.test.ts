import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFileWorkbook } from '../../../src/hosts/file/file-workbook';
import { nodeCompression } from '../../../src/hosts/file/node-compression';
import { openPackage, relationshipsOf, withParts, type Package } from '../../../src/hosts/file/package';
import { writeZip } from '../../../src/hosts/file/zip-write';
import type { SummaryChart, SummarySheet, WorkbookEdits } from '../../../src/workbook/edits';
import { runToEndAsync } from '../../../src/workbook/progress';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { buildXlsx } from './build-xlsx';
import { chartsSheet, findingsSheet } from './edits-fixture';
import { hasProgram, run, validationErrors } from './programs';

const log: SheetSnapshot = {
  name: 'Log',
  visibility: 'visible',
  isProtected: false,
  rows: [{ row: 0, isHidden: false, cells: [{ kind: 'text', column: 0, text: 'Name' }] }],
  merges: [],
  tables: [],
};
const plain = (): Uint8Array => buildXlsx({ sheets: [log] });

const only = (...sheets: readonly SummarySheet[]): WorkbookEdits => ({ marks: [], notes: [], sheets });
const withCharts = (change: (charts: readonly SummaryChart[]) => readonly SummaryChart[]): SummarySheet => ({
  ...chartsSheet(),
  charts: change(chartsSheet().charts),
});

async function applied(bytes: Uint8Array, edits: WorkbookEdits): Promise<Uint8Array> {
  const workbook = openFileWorkbook(bytes, 'register.xlsx', nodeCompression);
  await runToEndAsync(workbook.apply(edits));
  return workbook.save();
}

const opened = (bytes: Uint8Array): Package => openPackage(bytes, nodeCompression);

function changed(bytes: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  const encoded = Object.entries(parts).map(
    ([name, text]) => [name, new TextEncoder().encode(text)] as const,
  );
  return writeZip(withParts(opened(bytes), new Map(encoded), nodeCompression).entries);
}

const drawingParts = (pkg: Package): readonly string[] =>
  pkg.names.filter((name) => /\/(charts|drawings)\//.test(name));

/** Parts that no relationship leads to, and relationships and content types that lead nowhere. */
function looseEnds(pkg: Package): readonly string[] {
  const sources = ['', ...pkg.names.filter((name) => !name.endsWith('.rels'))];
  const links = sources.flatMap((source) => relationshipsOf(pkg, source).filter((each) => !each.isExternal));
  const targets = new Set(links.map(({ target }) => target));
  const types = [...pkg.text('[Content_Types].xml').matchAll(/PartName="\/([^"]*)"/g)].map(
    (match) => match[1],
  );
  return [
    ...sources.filter((name) => name !== '' && !name.startsWith('[') && !targets.has(name)),
    ...[...targets].filter((target) => !pkg.has(target)),
    ...types.flatMap((name) => (name !== undefined && pkg.has(name) ? [] : [`type of ${name ?? ''}`])),
    ...types
      .filter((name, index) => types.indexOf(name) !== index)
      .map((name) => `second type of ${name ?? ''}`),
  ];
}

/** The charts of a sheet's drawing: the names of the shapes with the text of their parts. */
function chartsOn(
  pkg: Package,
  drawing: string,
): readonly { readonly name: string; readonly text: string }[] {
  const targets = new Map(relationshipsOf(pkg, drawing).map(({ id, target }) => [id, target]));
  const frames = pkg.text(drawing).matchAll(/cNvPr [^>]*?name="([^"]*)"[\s\S]*?:id="([^"]*)"/g);
  return [...frames].map(([, name = '', id = '']) => ({ name, text: pkg.text(targets.get(id) ?? '') }));
}

const drawingOfTab = (pkg: Package): string =>
  pkg.names.find((name) => /drawings\/drawing\d+\.xml$/.test(name)) ?? '';

const cached = (text: string, kind: 'str' | 'num'): readonly (readonly string[])[] =>
  [...text.matchAll(new RegExp(`<c:${kind}Cache>(.*?)</c:${kind}Cache>`, 'g'))].map(([, cache = '']) =>
    [...cache.matchAll(/idx="(\d+)"><c:v>(.*?)<\/c:v>/g)].map(
      ([, at, value]) => `${at ?? ''}: ${value ?? ''}`,
    ),
  );

const NAMES = ['Rates', 'Outcomes', 'Spending', 'Course', 'Row'].map((key) => `cpd-check:${key}`);

describe('charts', () => {
  let folder: string;
  let file: string;
  let bytes: Uint8Array;
  let pkg: Package;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cpd-check-'));
    file = join(folder, 'charts.xlsx');
    bytes = await applied(plain(), only(chartsSheet()));
    pkg = opened(bytes);
    writeFileSync(file, bytes);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('have parts of their own, each led to and of a known type', () => {
    expect(drawingParts(pkg)).toEqual([
      'xl/drawings/drawing1.xml',
      'xl/charts/chart1.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/charts/chart2.xml',
      'xl/charts/chart3.xml',
      'xl/charts/chart4.xml',
      'xl/charts/chart5.xml',
    ]);
    expect(looseEnds(pkg)).toEqual([]);
  });

  it('carry what their cells hold, gaps as gaps, so that viewers need not calculate', () => {
    const [rates, , spending] = chartsOn(pkg, 'xl/drawings/drawing1.xml');
    expect(cached(rates?.text ?? '', 'num')).toEqual([['0: 0.62', '1: 0.75', '3: 0.93', '4: 1']]);
    expect(cached(rates?.text ?? '', 'str')).toEqual([
      ['0: Rate'],
      [
        '0: Safeguarding',
        '1: =First aid &amp; &lt;cuts&gt;',
        '2: Prevent',
        '3: Fire safety',
        '4: Data protection',
      ],
    ]);
    expect(rates?.text).toContain('<c:ptCount val="5"/>');
    expect(cached(spending?.text ?? '', 'num').slice(0, 2)).toEqual([
      ['0: 46235', '1: 46266', '2: 46296', '3: 46327', '4: 46357'],
      ['0: 1200', '1: 1510', '2: 1820', '3: 2130', '4: 2440'],
    ]);
    expect(spending?.text).toContain('<c:numFmt formatCode="mmm yyyy" sourceLinked="0"/>');
    expect(spending?.text).toContain('formatCode="&quot;£&quot;#,##0;-&quot;£&quot;#,##0"');
  });

  it('list bars in the order of the table, to the end of the axis asked for, and name series only if several', () => {
    const [rates, outcomes, spending] = chartsOn(pkg, 'xl/drawings/drawing1.xml').map(({ text }) => text);
    expect(rates).toContain('<c:orientation val="maxMin"/>');
    expect(rates).toContain('<c:tickLblSkip val="1"/>');
    expect(rates).toContain('<c:max val="1"/><c:min val="0"/>');
    expect(rates).not.toContain('<c:legend>');
    expect(outcomes).toContain('<c:overlap val="100"/>');
    expect(outcomes).toContain('<c:legend>');
    expect(spending).not.toContain('maxMin');
  });

  it('of numbers below nought have an axis that goes there, with the words beside it', async () => {
    const sheet = chartsSheet();
    const rows = sheet.rows.map((row, index) =>
      index === 7
        ? row.map((cell) => (cell.kind === 'money' ? { ...cell, amount: -cell.amount } : cell))
        : row,
    );
    const below = opened(await applied(plain(), only({ ...sheet, rows })));
    const spending = chartsOn(below, 'xl/drawings/drawing1.xml')[2]?.text ?? '';
    expect(spending).not.toContain('<c:min ');
    expect(spending).toContain('<c:tickLblPos val="low"/>');
  });

  it('are read by openpyxl: kinds, titles, cells and places', () => {
    if (!hasProgram('openpyxl', '/usr/bin/python3', ['-c', 'import openpyxl'])) return;
    const script = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[-1]
def text(title): return ''.join(run.t for part in title.tx.rich.p for run in part.r or [])
print(json.dumps([[type(chart).__name__, getattr(chart, 'barDir', None), chart.grouping, text(chart.title),
  [[s.tx.strRef.f, (s.cat.strRef or s.cat.numRef).f, s.val.numRef.f] for s in chart.series][0], len(chart.series),
  chart.anchor._from.row, chart.anchor.to.col] for chart in sheet._charts]))`;
    const tab = `'Governors’ charts & "rates"'!`;
    const refs = (...cells: readonly string[]): readonly string[] => cells.map((each) => tab + each);
    expect(JSON.parse(run('/usr/bin/python3', ['-c', script, file]))).toEqual([
      [
        'BarChart',
        'bar',
        'clustered',
        '=Who is up to date & <where>',
        refs('$B$6', '$A$7:$A$11', '$B$7:$B$11'),
        1,
        13,
        4,
      ],
      ['BarChart', 'bar', 'stacked', 'Outcomes by topic', refs('$C$6', '$A$7:$A$11', '$C$7:$C$11'), 4, 13, 9],
      [
        'BarChart',
        'col',
        'clustered',
        'Planned and spent',
        refs('$H$6', '$G$7:$G$11', '$H$7:$H$11'),
        2,
        30,
        4,
      ],
      ['LineChart', null, 'standard', 'Spent by month', refs('$I$6', '$G$7:$G$11', '$I$7:$I$11'), 1, 30, 9],
      [
        'BarChart',
        'col',
        'stacked',
        'The first topic, across a row',
        refs('$A$7', '$C$6:$F$6', '$C$7:$F$7'),
        4,
        47,
        5,
      ],
    ]);
  });

  it('refer to the tab by the name it has', async () => {
    const name = "Ann's & Bob's <31 characters> €";
    const first = await applied(plain(), only({ ...chartsSheet(), name }));
    const text = chartsOn(opened(first), 'xl/drawings/drawing1.xml')[0]?.text;
    expect(text).toContain("<c:f>'Ann''s &amp; Bob''s &lt;31 characters&gt; €'!$B$6</c:f>");
    const workbook = opened(first).text('xl/workbook.xml');
    const renamed = changed(first, {
      'xl/workbook.xml': workbook
        .replace(/<sheet name="Ann[^"]*"/, '<sheet name="Mine"')
        .replaceAll(/'Ann''s[^<]*'!/g, 'Mine!'),
    });
    const again = opened(await applied(renamed, only({ ...chartsSheet(), name })));
    expect(chartsOn(again, 'xl/drawings/drawing1.xml')[0]?.text).toContain('<c:f>Mine!$B$6</c:f>');
  });

  it('are not written for a sheet that could not be placed', async () => {
    const locked = changed(plain(), {
      'xl/workbook.xml': opened(plain())
        .text('xl/workbook.xml')
        .replace('<bookViews', '<workbookProtection lockStructure="1"/><bookViews'),
    });
    expect(await applied(locked, only(chartsSheet()))).toBe(locked);
  });

  it('come in any number, are the same after ten checks, and go with their sheet', async () => {
    const many = withCharts((charts) =>
      Array.from({ length: 6 }, (_, group) =>
        charts.map((chart) => ({ ...chart, key: chart.key + String.fromCharCode(65 + group) })),
      ).flat(),
    );
    const once = await applied(plain(), only(many));
    expect(opened(once).names.filter((name) => name.startsWith('xl/charts/'))).toHaveLength(30);
    let saved = once;
    for (let time = 1; time < 10; time++) saved = await applied(saved, only(many));
    expect(Buffer.compare(saved, once)).toBe(0);
    const cleared = opened(await applied(once, only()));
    expect(cleared.names).toEqual(opened(plain()).names);
  });

  it('that are no longer wanted go with their parts, and the drawing with the last', async () => {
    const fewer = opened(await applied(bytes, only(withCharts((charts) => charts.slice(1, 2)))));
    expect(drawingParts(fewer)).toEqual([
      'xl/drawings/drawing1.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/charts/chart2.xml',
    ]);
    expect(looseEnds(fewer)).toEqual([]);
    const none = opened(await applied(bytes, only(withCharts(() => []))));
    expect(drawingParts(none)).toEqual([]);
    expect(none.text('xl/worksheets/sheet2.xml')).not.toContain('<drawing');
    expect(looseEnds(none)).toEqual([]);
  });

  describe('beside what the user drew', () => {
    const drawing = 'xl/drawings/drawing1.xml';
    const mine =
      '<xdr:oneCellAnchor><xdr:from><xdr:col>20</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="10" cy="10"/>' +
      '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="77" name="My arrow"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rightArrow"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp><xdr:clientData/></xdr:oneCellAnchor>';
    let drawn: Uint8Array;

    beforeAll(() => {
      const text = pkg.text(drawing);
      const first = text.indexOf('<xdr:twoCellAnchor');
      const types = pkg.text('[Content_Types].xml');
      const style = 'application/vnd.ms-office.chartstyle+xml';
      drawn = changed(bytes, {
        // An arrow first, our first chart moved, and a style part that Excel has put beside it.
        [drawing]: text.slice(0, first) + mine + text.slice(first).replace('<xdr:col>0<', '<xdr:col>9<'),
        '[Content_Types].xml': types.replace(
          '</Types>',
          `<Override PartName="/xl/charts/style1.xml" ContentType="${style}"/></Types>`,
        ),
        'xl/charts/style1.xml':
          '<cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" id="201"/>',
        'xl/charts/_rels/chart1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/chartStyle" Target="style1.xml"/></Relationships>',
      });
    });

    it('they are written in their place, and what is not ours stays as it is', async () => {
      const again = opened(await applied(drawn, only(chartsSheet())));
      const first = pkg.text(drawing).indexOf('<xdr:twoCellAnchor');
      expect(again.text(drawing)).toBe(
        pkg.text(drawing).slice(0, first) + mine + pkg.text(drawing).slice(first),
      );
      expect(again.names).toEqual(pkg.names);
      expect(looseEnds(again)).toEqual([]);
    });

    it('the user’s stays when ours go, and goes with the sheet', async () => {
      const without = opened(await applied(drawn, only(withCharts(() => []))));
      expect(without.text(drawing)).toContain(`>${mine}</xdr:wsDr>`);
      expect(drawingParts(without)).toEqual([drawing]);
      const cleared = opened(await applied(drawn, only()));
      expect(cleared.names).toEqual(opened(plain()).names);
      expect(looseEnds(cleared)).toEqual([]);
    });

    it('a copy that the user made of one of ours is theirs', async () => {
      const text = pkg.text(drawing);
      const anchor = /<xdr:twoCellAnchor.*?<\/xdr:twoCellAnchor>/.exec(text)?.[0] ?? '';
      const copied = changed(bytes, {
        [drawing]: text.replace('</xdr:wsDr>', `${anchor.replace('id="2"', 'id="99"')}</xdr:wsDr>`),
      });
      expect(Buffer.compare(await applied(copied, only(chartsSheet())), copied)).toBe(0);
    });
  });

  it('that openpyxl saved without their names are known again', async () => {
    if (!hasProgram('openpyxl', '/usr/bin/python3', ['-c', 'import openpyxl'])) return;
    const copy = join(folder, 'openpyxl.xlsx');
    const script = 'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])';
    run('/usr/bin/python3', ['-c', script, file, copy]);
    expect(
      chartsOn(opened(readFileSync(copy)), 'xl/drawings/drawing1.xml').map(({ name }) => name),
    ).not.toEqual(NAMES);
    await expectKnownAgain(readFileSync(copy));
  });

  it('that LibreOffice saved are known again', async () => {
    if (!hasProgram('LibreOffice', 'soffice', ['--version'])) return;
    run('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'saved'),
      file,
    ]);
    const copy = join(folder, 'saved', 'charts.xlsx');
    expect(existsSync(copy)).toBe(true);
    await expectKnownAgain(readFileSync(copy));
  });

  /** Checks that a copy of another program, checked again, holds our charts once each and no loose ends of ours. */
  async function expectKnownAgain(copy: Uint8Array): Promise<void> {
    const saved = await applied(copy, only(chartsSheet()));
    const again = opened(saved);
    const found = chartsOn(again, drawingOfTab(again));
    expect(found.map(({ name }) => name)).toEqual(NAMES);
    expect(found.map(({ text }) => text)).toEqual(
      chartsOn(pkg, 'xl/drawings/drawing1.xml').map(({ text }) => text),
    );
    const before = new Set(looseEnds(opened(copy)));
    expect(looseEnds(again).filter((end) => !before.has(end))).toEqual([]);
    expect(Buffer.compare(await applied(saved, only(chartsSheet())), saved)).toBe(0);
    writeFileSync(join(folder, 'again.xlsx'), saved);
    const errors = await validationErrors(join(folder, 'again.xlsx'));
    writeFileSync(join(folder, 'copy.xlsx'), copy);
    expect(errors.length).toBeLessThanOrEqual((await validationErrors(join(folder, 'copy.xlsx'))).length);
    const less = opened(
      await applied(
        copy,
        only(
          withCharts((charts) => charts.slice(2)),
          findingsSheet('Log'),
        ),
      ),
    );
    expect(chartsOn(less, drawingOfTab(less)).map(({ name }) => name)).toEqual(NAMES.slice(2));
  }
});
