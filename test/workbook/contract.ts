import { beforeEach, describe, expect, it } from '@jest/globals';
import { dayOf, serialFromDay } from '../../src/calendar/day';
import type { CellRange } from '../../src/workbook/address';
import type {
  Mark,
  Note,
  SummaryCell,
  SummaryChart,
  SummarySheet,
  WorkbookEdits,
} from '../../src/workbook/edits';
import { runToEndAsync } from '../../src/workbook/progress';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { Applied, Workbook } from '../../src/workbook/workbook';

/** What a host must be able to open: sheets as a snapshot has them, and a note of the user's. */
export type ContractFixture = {
  readonly dateSystem: 1900 | 1904;
  readonly sheets: readonly SheetSnapshot[];
  readonly userNote: Note;
};

/** A chart of ours as it stands in the workbook. */
export type ContractChart = { readonly sheet: string; readonly key: string; readonly title: string };

/** A workbook opened by a host, and how a test sees what a snapshot does not show. */
export type ContractHost = {
  readonly workbook: Workbook;
  /** Our marks as they stand in the workbook, in any order. */
  readonly marks: () => Promise<readonly Mark[]>;
  /** Every note, the user's included, in any order. */
  readonly notes: () => Promise<readonly Note[]>;
  /** Our charts, in the order of their sheets and of the edits. */
  readonly charts: () => Promise<readonly ContractChart[]>;
};

const text = (column: number, value: string): Cell => ({ kind: 'text', column, text: value });
const sheet = (name: string, rows: readonly (readonly Cell[])[], isProtected = false): SheetSnapshot => ({
  name,
  visibility: 'visible',
  isProtected,
  rows: rows.map((cells, row) => ({ row, isHidden: false, cells })),
  merges: [],
  tables: [],
});

export const contractFixture = (dateSystem: 1900 | 1904): ContractFixture => ({
  dateSystem,
  sheets: [
    sheet('Staff Log', [
      [text(0, 'Name'), text(1, 'Course'), text(2, 'Completed')],
      [
        text(0, 'Ann Smith'),
        text(1, 'First aid'),
        { kind: 'number', column: 2, number: 40000, format: 'dd/mm/yyyy' },
      ],
      [
        text(0, 'Bill Brown'),
        text(1, 'Prevent'),
        { kind: 'number', column: 2, number: 41000, format: 'dd/mm/yyyy' },
      ],
    ]),
    sheet('Locked', [[text(0, 'Name')], [text(0, 'Ann Smith')]], true),
    sheet("Ann's Findings", [[text(0, 'Notes of my own')]]),
    sheet('findings', [[text(0, 'A sheet of my own')]]),
  ],
  userNote: { sheet: 'Staff Log', row: 2, column: 1, text: 'Ask HR' },
});

const MARKS: readonly Mark[] = [
  { sheet: 'Staff Log', row: 1, column: 2, level: 'high' },
  { sheet: 'Staff Log', row: 2, column: 2, level: 'high' },
  { sheet: 'Staff Log', row: 1, column: 0, level: 'due-soon' },
  { sheet: "Ann's Findings", row: 0, column: 0, level: 'question' },
];
const NOTE: Note = { sheet: 'Staff Log', row: 1, column: 2, text: 'Ran out on 3 Nov 2026.\nBook a course.' };
const DUE = dayOf(2026, 11, 3);

const summary = (key: string, person: string): SummarySheet => ({
  key,
  name: key,
  widths: [20, 12, 12, 12, 12],
  frozenRows: 1,
  rows: [
    ['Person', 'Due', 'Days', 'Rate', 'Cell'].map((each) => ({ kind: 'text', text: each, style: 'header' })),
    [
      { kind: 'text', text: person, style: 'plain' },
      { kind: 'day', day: DUE },
      { kind: 'number', number: 19, format: 'whole' },
      { kind: 'number', number: 0.5, format: 'percent' },
      { kind: 'link', text: 'C2', sheet: 'Staff Log', row: 1, column: 2 },
    ],
  ],
  tables: [{ name: key, top: 0, left: 0, bottom: 1, right: 4 }],
  dataBars: [{ top: 1, left: 3, bottom: 1, right: 3, most: 1 }],
  shades: [{ top: 1, left: 3, bottom: 1, right: 3 }],
  charts: [chart('Rates', 3), chart('Days', 2)],
  print: { orientation: 'portrait', breaksBefore: [1] },
});

/** A chart of the only row of such a summary, below it. */
function chart(key: string, column: number): SummaryChart {
  const cell = (at: number): CellRange => ({ top: 1, left: at, bottom: 1, right: at });
  return {
    key,
    kind: 'bar',
    title: `=${key} of <Ann> & "Bob"`,
    description: `What ${key} shows.`,
    categories: cell(0),
    series: [{ name: { row: 0, column }, values: cell(column), colour: 'first' }],
    format: 'whole',
    place: { top: 3, left: column, bottom: 12, right: column },
  };
}

const EDITS: WorkbookEdits = {
  marks: MARKS,
  notes: [NOTE],
  sheets: [summary('Findings', '=1+1'), summary('Renewals', '+44 20 7946 0000')],
};

const NOTHING: WorkbookEdits = { marks: [], notes: [], sheets: [] };
/** Signs that XML minds, an entity, an escape of a spreadsheet string, and a line break. */
const MEMORY = '{"version":1,"note":"<Ann> & \\"Bob\\" &amp; ]]> _x0041_ é 🎓\\n"\n}';

const byPlace = (a: Mark | Note, b: Mark | Note): number =>
  a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.row - b.row || a.column - b.column;

const read = (workbook: Workbook): Promise<WorkbookSnapshot> => runToEndAsync(workbook.read());
const apply = (workbook: Workbook, edits: WorkbookEdits): Promise<Applied> =>
  runToEndAsync(workbook.apply(edits));

/** The sheet that our hidden name for a summary points at. */
function ownSheet(snapshot: WorkbookSnapshot, key: string): SheetSnapshot | undefined {
  const name = snapshot.names.find((each) => each.name === `_cpdcheck_${key}` && each.isHidden);
  return snapshot.sheets.find(
    (each) =>
      name?.refersTo === `${each.name}!$A$1` ||
      name?.refersTo === `'${each.name.replaceAll("'", "''")}'!$A$1`,
  );
}

/** The behaviour of the port that every host must show. `open` makes a fresh workbook of the fixture. */
export function describeWorkbookContract(
  hostName: string,
  open: (fixture: ContractFixture) => Promise<ContractHost>,
): void {
  describe.each([1900, 1904] as const)(`${hostName} as a workbook, dates from %d`, (dateSystem) => {
    const fixture = contractFixture(dateSystem);
    let host: ContractHost;

    beforeEach(async () => {
      host = await open(fixture);
    });

    const marks = async (): Promise<readonly Mark[]> => (await host.marks()).toSorted(byPlace);
    const notes = async (): Promise<readonly Note[]> => (await host.notes()).toSorted(byPlace);

    it('reads every cell', async () => {
      const snapshot = await read(host.workbook);
      expect(snapshot.dateSystem).toBe(dateSystem);
      expect(snapshot.sheets).toEqual(fixture.sheets);
    });

    it('marks exactly the cells asked for, and changes no cell', async () => {
      const { leftAlone } = await apply(host.workbook, { ...EDITS, notes: [], sheets: [] });
      expect(leftAlone).toEqual([]);
      expect(await marks()).toEqual(MARKS.toSorted(byPlace));
      expect((await read(host.workbook)).sheets).toEqual(fixture.sheets);
    });

    it('replaces the marks of an earlier check', async () => {
      await apply(host.workbook, EDITS);
      const [first] = MARKS;
      await apply(host.workbook, { marks: first ? [{ ...first, level: 'low' }] : [], notes: [], sheets: [] });
      expect(await marks()).toEqual([{ ...first, level: 'low' }]);
    });

    it('adds notes, keeps the user’s and leaves their cells alone', async () => {
      const second: Note = { ...fixture.userNote, text: 'Ours' };
      const { leftAlone } = await apply(host.workbook, { ...EDITS, notes: [NOTE, second] });
      expect(await notes()).toEqual([NOTE, fixture.userNote].toSorted(byPlace));
      expect(leftAlone.map((left) => [left.sheet, left.what])).toEqual([['Staff Log', 'note']]);
      expect(leftAlone[0]?.reason).toContain('B3');
    });

    it('takes back a note that the next check no longer has', async () => {
      await apply(host.workbook, EDITS);
      await apply(host.workbook, { ...EDITS, notes: [] });
      expect(await notes()).toEqual([fixture.userNote]);
    });

    it('leaves a protected sheet alone and says so', async () => {
      const onLocked = { sheet: 'Locked', row: 1, column: 0 };
      const { leftAlone } = await apply(host.workbook, {
        marks: [{ ...onLocked, level: 'high' }],
        notes: [{ ...onLocked, text: 'Never seen' }],
        sheets: [],
      });
      expect(await marks()).toEqual([]);
      expect(await notes()).toEqual([fixture.userNote]);
      expect(leftAlone.map((left) => [left.sheet, left.what])).toEqual([
        ['Locked', 'marks'],
        ['Locked', 'note'],
      ]);
    });

    it('reports what belongs on a sheet that is not there', async () => {
      const { leftAlone } = await apply(host.workbook, {
        marks: [{ sheet: 'Gone', row: 0, column: 0, level: 'low' }],
        notes: [],
        sheets: [],
      });
      expect(leftAlone.map((left) => [left.sheet, left.what])).toEqual([['Gone', 'marks']]);
    });

    it('writes summary sheets after the user’s, under another name where theirs has it', async () => {
      await apply(host.workbook, EDITS);
      const snapshot = await read(host.workbook);
      expect(snapshot.sheets.map(({ name }) => name)).toEqual([
        ...fixture.sheets.map(({ name }) => name),
        'Findings (2)',
        'Renewals',
      ]);
      expect(ownSheet(snapshot, 'Findings')?.name).toBe('Findings (2)');
      expect(ownSheet(snapshot, 'Renewals')?.name).toBe('Renewals');
      expect(snapshot.sheets.slice(0, 4)).toEqual(fixture.sheets);
    });

    it('writes text as text, and numbers, days and rates as numbers with their formats', async () => {
      await apply(host.workbook, EDITS);
      const written = ownSheet(await read(host.workbook), 'Findings');
      expect(written?.rows[1]?.cells).toEqual([
        { kind: 'text', column: 0, text: '=1+1' },
        { kind: 'number', column: 1, number: serialFromDay(DUE, dateSystem), format: 'd mmm yyyy' },
        { kind: 'number', column: 2, number: 19, format: '#,##0' },
        { kind: 'number', column: 3, number: 0.5, format: '0%' },
        { kind: 'text', column: 4, text: 'C2' },
      ]);
    });

    it('writes decimals, months and amounts as numbers, in rows of totals too, and leaves out what is blank', async () => {
      const cells: readonly SummaryCell[] = [
        { kind: 'text', text: 'All', style: 'total' },
        { kind: 'number', number: 7.25, format: 'decimal', isTotal: true },
        { kind: 'month', day: DUE },
        { kind: 'blank' },
        { kind: 'money', amount: 1234.5, currency: 'GBP', precision: 'exact' },
        { kind: 'money', amount: -20, currency: 'GBP', precision: 'round', isTotal: true },
      ];
      const findings = summary('Findings', 'Ann Smith');
      await apply(host.workbook, { ...NOTHING, sheets: [{ ...findings, rows: [...findings.rows, cells] }] });
      const written = ownSheet(await read(host.workbook), 'Findings')?.rows[2]?.cells;
      expect(written?.slice(0, 3)).toEqual([
        text(0, 'All'),
        { kind: 'number', column: 1, number: 7.25, format: '#,##0.0' },
        { kind: 'number', column: 2, number: serialFromDay(DUE, dateSystem), format: 'mmm yyyy' },
      ]);
      // How an amount is shown is for the host to say.
      expect(written?.slice(3)).toMatchObject([
        { kind: 'number', column: 4, number: 1234.5 },
        { kind: 'number', column: 5, number: -20 },
      ]);
    });

    it('draws the charts of each summary, and each once however often they are drawn', async () => {
      const drawn = ['Findings (2)', 'Renewals'].flatMap((each) =>
        ['Rates', 'Days'].map((key) => ({ sheet: each, key, title: `=${key} of <Ann> & "Bob"` })),
      );
      await apply(host.workbook, EDITS);
      expect(await host.charts()).toEqual(drawn);
      await apply(host.workbook, EDITS);
      expect(await host.charts()).toEqual(drawn);
    });

    it('takes back a chart that a summary no longer has, and draws another', async () => {
      await apply(host.workbook, EDITS);
      const other = { ...summary('Renewals', 'Bill'), charts: [chart('Days', 2), chart('Months', 1)] };
      await apply(host.workbook, { ...EDITS, sheets: [other] });
      expect((await host.charts()).map(({ sheet: tab, key }) => [tab, key])).toEqual([
        ['Renewals', 'Days'],
        ['Renewals', 'Months'],
      ]);
    });

    it('makes native tables whose names are unique', async () => {
      await apply(host.workbook, EDITS);
      const { sheets } = await read(host.workbook);
      expect(sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual([
        'Findings',
        'Renewals',
      ]);
      expect(sheets.at(-1)?.tables[0]).toMatchObject({
        range: { top: 0, left: 0, bottom: 1, right: 4 },
        hasHeader: true,
        hasTotals: false,
      });
    });

    it('changes nothing when the same edits are applied again', async () => {
      await apply(host.workbook, EDITS);
      const once = [await read(host.workbook), await marks(), await notes()];
      await apply(host.workbook, EDITS);
      expect([await read(host.workbook), await marks(), await notes()]).toEqual(once);
    });

    it('rewrites a summary in its place and takes away one that is no longer wanted', async () => {
      await apply(host.workbook, EDITS);
      await apply(host.workbook, { ...EDITS, sheets: [summary('Renewals', 'Bill Brown')] });
      const snapshot = await read(host.workbook);
      expect(snapshot.sheets.slice(4).map(({ name }) => name)).toEqual(['Renewals']);
      // A host may keep a name of its own for what is printed.
      const names = snapshot.names.map(({ name }) => name).filter((name) => !name.startsWith('_xlnm.'));
      expect(names).toEqual(['_cpdcheck_Renewals']);
      expect(ownSheet(snapshot, 'Renewals')?.rows[1]?.cells[0]).toEqual(text(0, 'Bill Brown'));
    });

    it('remembers a text until it is given another or an empty one, and forgets nothing on clear', async () => {
      const remembered = async (): Promise<string | undefined> => (await read(host.workbook)).memory;
      expect(await remembered()).toBeUndefined();
      await apply(host.workbook, { ...EDITS, memory: MEMORY });
      expect(await remembered()).toBe(MEMORY);
      await apply(host.workbook, { ...EDITS, marks: [] });
      expect(await remembered()).toBe(MEMORY);
      await runToEndAsync(host.workbook.clear());
      expect(await remembered()).toBe(MEMORY);
      await apply(host.workbook, { ...NOTHING, memory: '{"version":1}' });
      expect(await remembered()).toBe('{"version":1}');
      await apply(host.workbook, { ...NOTHING, memory: '' });
      expect(await remembered()).toBeUndefined();
    });

    it('changes nothing when the same memory is applied again', async () => {
      await apply(host.workbook, { ...EDITS, memory: MEMORY });
      const once = [await read(host.workbook), await marks(), await notes()];
      await apply(host.workbook, { ...EDITS, memory: MEMORY });
      expect([await read(host.workbook), await marks(), await notes()]).toEqual(once);
    });

    it('takes everything away on clear', async () => {
      const before = await read(host.workbook);
      await apply(host.workbook, EDITS);
      expect(await runToEndAsync(host.workbook.clear())).toEqual({ leftAlone: [] });
      expect(await read(host.workbook)).toEqual(before);
      expect(await marks()).toEqual([]);
      expect(await host.charts()).toEqual([]);
      expect(await notes()).toEqual([fixture.userNote]);
    });
  });
}
