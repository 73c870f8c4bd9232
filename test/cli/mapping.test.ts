import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeCompression } from '../../src/hosts/file/node-compression';
import { openFileWorkbook } from '../../src/hosts/file/file-workbook';
import { runToEndAsync } from '../../src/workbook/progress';
import { date, writeXlsx } from '../../samples/xlsx-writer.mjs';
import { shoppingList, smallRegister, type Ran } from './run-bundle';
import { runHere } from './run-here';

let folder = '';
const at = (name: string): string => path.join(folder, name);
const save = (name: string, value: unknown): string => {
  writeFileSync(at(name), typeof value === 'string' ? value : JSON.stringify(value));
  return at(name);
};
const check = (...words: string[]): Promise<Ran> =>
  runHere('check', ...words, '--policy', 'futura', '--as-at', '2026-07-01');
type Told = {
  readonly findings: readonly { readonly outcome: string; readonly person?: string }[];
  readonly notes: string[];
};
const told = ({ stdout }: Ran): Told => JSON.parse(stdout) as Told;

/** The date in the log runs out on 1 May 2026; its heading says that it is the day of completion. */
const EXPIRES = {
  version: 1,
  registers: [{ sheet: 'Training Log', fields: { completedOn: null, expiresOn: 'C' } }],
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cpd-mapping-'));
  writeFileSync(at('fine.xlsx'), smallRegister('2026-05-01'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('check --mapping', () => {
  it('reads the columns as the mapping says', async () => {
    const before = await check(at('fine.xlsx'), '--format', 'json');
    expect(before.code).toBe(0);
    const after = await check(at('fine.xlsx'), '--format', 'json', '--mapping', save('map.json', EXPIRES));
    expect(after.code).toBe(1);
    expect(told(after).findings[0]).toMatchObject({ outcome: 'breach', person: 'Ann Smith' });
  });

  it('is remembered in the checked copy, which is then read in the same way', async () => {
    const mapping = save('map.json', EXPIRES);
    const first = await check(
      at('fine.xlsx'),
      '--format',
      'json',
      '--mapping',
      mapping,
      '--out',
      at('copy.xlsx'),
    );
    const again = await check(at('copy.xlsx'), '--format', 'json', '--out', at('copy2.xlsx'));
    expect(again.code).toBe(1);
    expect(told(again).findings).toEqual(told(first).findings);
    expect(told(again).notes[0]).toContain('read by a mapping');
    expect(readFileSync(at('copy2.xlsx')).equals(readFileSync(at('copy.xlsx')))).toBe(true);
    const memory = openFileWorkbook(readFileSync(at('copy.xlsx')), 'copy.xlsx', nodeCompression);
    const { memory: text = '' } = await runToEndAsync(memory.read());
    expect(JSON.parse(text)).toMatchObject({
      version: 1,
      mapping: {
        version: 1,
        registers: [
          {
            sheet: 'Training Log',
            fields: { completedOn: null, expiresOn: ['C'] },
            headings: { C: 'Date completed' },
          },
        ],
      },
    });
  });

  it('goes before the one that is remembered', async () => {
    await check(at('fine.xlsx'), '--mapping', save('map.json', EXPIRES), '--out', at('copy.xlsx'));
    const none = save('none.json', { version: 1, registers: [] });
    expect((await check(at('copy.xlsx'), '--mapping', none)).code).toBe(0);
  });

  it('may be named in the settings beside the register', async () => {
    save('map.json', EXPIRES);
    save('cpd-check.json', { mapping: 'map.json' });
    expect((await check(at('fine.xlsx'))).code).toBe(1);
    expect((await runHere('inspect', at('fine.xlsx'))).stdout).toContain('expiresOn, as the mapping says');
  });

  it('leaves a workbook without a mapping without one', async () => {
    await check(at('fine.xlsx'), '--out', at('copy.xlsx'));
    const workbook = openFileWorkbook(readFileSync(at('copy.xlsx')), 'copy.xlsx', nodeCompression);
    const { memory = '' } = await runToEndAsync(workbook.read());
    expect(Object.keys(JSON.parse(memory) as object)).toEqual(['version', 'checks']);
  });

  it.each<[string, unknown, string]>([
    [
      'faulty',
      { version: 1, registers: [{ sheet: 'Training Log', feilds: {} }] },
      'map.json": at $.registers[0].feilds: "feilds" is not known here. Did you mean "fields"?',
    ],
    ['no JSON', '{', 'map.json": at $: this is not JSON'],
    [
      'not of this workbook',
      { version: 1, registers: [{ sheet: 'Log' }] },
      'map.json": at $.registers[0].sheet: "fine.xlsx" has no sheet "Log"',
    ],
    [
      'of an unknown topic',
      { version: 1, registers: [{ sheet: 'Staff', topics: { 'frist-aid': 'C' } }] },
      'map.json": at $.registers[0].topics["frist-aid"]: the catalogue has no topic "frist-aid". Did you mean "first-aid"?',
    ],
  ])('that is %s ends in a sentence with the file and the place', async (_, mapping, sentence) => {
    const ran = await check(
      at('fine.xlsx'),
      '--mapping',
      save('map.json', mapping),
      '--out',
      at('copy.xlsx'),
    );
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(sentence);
    expect(() => readFileSync(at('copy.xlsx'))).toThrow('ENOENT');
  });

  it('that is not there ends in a sentence', async () => {
    const ran = await check(at('fine.xlsx'), '--mapping', at('gone.json'));
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('gone.json" was not found');
  });
});

describe('a remembered mapping that no longer fits', () => {
  beforeEach(async () => {
    await check(at('fine.xlsx'), '--mapping', save('map.json', EXPIRES), '--out', at('copy.xlsx'));
    // The same memory in a workbook to which a column was added.
    const { memory = '' } = await runToEndAsync(
      openFileWorkbook(readFileSync(at('copy.xlsx')), 'copy.xlsx', nodeCompression).read(),
    );
    const rows = [
      ['Name', 'School', 'Course', 'Date completed'],
      ['Ann Smith', 'Oak', 'First Aid at Work', date('2026-05-01')],
      ['Bob Jones', 'Oak', 'Team Teach', date('2026-05-01')],
    ];
    const changed = openFileWorkbook(
      writeXlsx({ sheets: [{ name: 'Training Log', rows }] }),
      'changed.xlsx',
      nodeCompression,
    );
    await runToEndAsync(changed.apply({ marks: [], notes: [], sheets: [], memory }));
    writeFileSync(at('changed.xlsx'), changed.save());
  });

  it('stops a check with a sentence that says what to do', async () => {
    const ran = await check(at('changed.xlsx'));
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(
      'column C of the sheet "Training Log" is headed "Course", not "Date completed"',
    );
    expect(ran.stderr).toContain('Then give a new one with --mapping.');
  });

  it('is told and left out by inspect', async () => {
    const ran = await runHere('inspect', at('changed.xlsx'));
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('no longer fits');
    expect(ran.stdout).toMatch(/D {4}Date completed {2}completedOn/);
  });
});

describe('inspect', () => {
  it.each(['mapping', 'json'])('--format %s gives a mapping that changes nothing', async (format) => {
    const before = await runHere('inspect', at('fine.xlsx'));
    const printed = await runHere('inspect', at('fine.xlsx'), '--format', format);
    expect(printed).toMatchObject({ code: 0, stderr: '' });
    const after = await runHere('inspect', at('fine.xlsx'), '--mapping', save('map.json', printed.stdout));
    expect(after).toEqual(before);
  });

  it('takes a mapping in UTF-16, as some shells write it', async () => {
    writeFileSync(at('map.json'), Buffer.from(`\uFEFF${JSON.stringify(EXPIRES)}`, 'utf16le'));
    const ran = await runHere('inspect', at('fine.xlsx'), '--mapping', at('map.json'));
    expect(ran.stdout).toContain('“Date completed”: expiresOn, as the mapping says.');
  });

  it('shows what it refused even where it recognised nothing', async () => {
    writeFileSync(at('list.xlsx'), shoppingList());
    const ran = await runHere('inspect', at('list.xlsx'));
    expect(ran.code).toBe(2);
    expect(ran.stdout).toContain('list.xlsx: 0 registers recognised on 1 sheet.');
    expect(ran.stdout).toContain('Not read\n  - Shopping: ');
    expect(ran.stderr).toContain('no training register was recognised');
  });

  it('leaves out a sheet that the mapping says is none', async () => {
    const none = save('map.json', { version: 1, registers: [], notRegisters: ['Training Log'] });
    const ran = await runHere('inspect', at('fine.xlsx'), '--mapping', none);
    expect(ran.stdout).toContain("Not read\n  - 'Training Log': the mapping says that it is no register\n");
  });
});

describe('diff --mapping', () => {
  it('reads both sides by the mapping', async () => {
    const words = [
      'diff',
      at('fine.xlsx'),
      '--policy',
      'futura',
      '--as-at',
      '2026-05-01',
      '--with-as-at',
      '2026-05-02',
    ];
    expect((await runHere(...words)).code).toBe(0);
    const ran = await runHere(...words, '--mapping', save('map.json', EXPIRES), '--format', 'json');
    expect(JSON.parse(ran.stdout)).toMatchObject({ changes: [{ person: 'Ann Smith', to: 'breach' }] });
  });
});
