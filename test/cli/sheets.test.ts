import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openFileWorkbook } from '../../src/hosts/file/file-workbook';
import { nodeCompression } from '../../src/hosts/file/node-compression';
import { runToEndAsync } from '../../src/workbook/progress';
import { smallRegister, type Ran } from './run-bundle';
import { runHere } from './run-here';

let folder = '';
const at = (name: string): string => path.join(folder, name);
const check = (...words: string[]): Promise<Ran> =>
  runHere('check', ...words, '--policy', 'futura', '--as-at', '2026-11-22');

/** The names of a workbook's sheets, those that the register has itself left out. */
async function addedTo(file: string): Promise<readonly string[]> {
  const own = (await sheetsOf('register.xlsx')).map(({ name }) => name);
  return (await sheetsOf(file)).map(({ name }) => name).filter((name) => !own.includes(name));
}
const sheetsOf = async (file: string) =>
  (await runToEndAsync(openFileWorkbook(readFileSync(at(file)), file, nodeCompression).read())).sheets;
const textIn = async (file: string): Promise<string> => JSON.stringify(await sheetsOf(file));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cpd-sheets-'));
  writeFileSync(at('register.xlsx'), smallRegister('2020-05-01'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('check --sheets', () => {
  it.each<[string, readonly string[]]>([
    ['none', []],
    ['Findings', ['Findings']],
    ['about, compliance', ['Compliance', 'About']],
  ])('%s writes just these', async (names, expected) => {
    await check(at('register.xlsx'), '--out', at('copy.xlsx'), '--sheets', names);
    expect(await addedTo('copy.xlsx')).toEqual(expected);
  });

  it('writes repayments, which name people and money, only if they are asked for', async () => {
    await check(at('register.xlsx'), '--out', at('copy.xlsx'));
    const usual = await addedTo('copy.xlsx');
    expect(usual).toContain('Compliance');
    expect(usual).not.toContain('Repayments');
    await check(at('register.xlsx'), '--out', at('more.xlsx'), '--sheets', 'default,repayments');
    const more = await addedTo('more.xlsx');
    expect(more.filter((name) => name !== 'Repayments')).toEqual(usual);
    expect(more).toContain('Repayments');
  });

  it('takes sheets away again that are no longer asked for', async () => {
    await check(at('register.xlsx'), '--out', at('copy.xlsx'));
    await check(at('copy.xlsx'), '--out', at('less.xlsx'), '--sheets', 'findings');
    expect(await addedTo('less.xlsx')).toEqual(['Findings']);
  });

  it('may stand in the settings beside the register', async () => {
    writeFileSync(at('cpd-check.json'), '{"sheets":["compliance","findings"]}');
    await check(at('register.xlsx'), '--out', at('copy.xlsx'));
    expect(await addedTo('copy.xlsx')).toEqual(['Compliance', 'Findings']);
  });

  it('says which name it does not know, and the nearest one', async () => {
    const { code, stderr } = await check(at('register.xlsx'), '--sheets', 'complience');
    expect(code).toBe(2);
    expect(stderr).toMatch(/no sheet “complience”.*compliance/);
  });

  it('changes no finding', async () => {
    const bare = await check(at('register.xlsx'), '--format', 'json');
    const full = await check(
      at('register.xlsx'),
      '--format',
      'json',
      '--out',
      at('copy.xlsx'),
      '--sheets',
      'all',
    );
    expect(full.stdout).toBe(bare.stdout);
  });
});

describe('check --report', () => {
  it('writes the governors’ report alone, without a name or a memory', async () => {
    const { code, stdout } = await check(at('register.xlsx'), '--report', at('governors.xlsx'));
    expect(code).toBe(1);
    expect(stdout + (await check(at('register.xlsx'))).stdout).toContain('Ann Smith');
    expect((await sheetsOf('governors.xlsx')).map(({ name }) => name)).toEqual(['Governors’ report']);
    expect(await textIn('governors.xlsx')).not.toContain('Smith');
    const whole = openFileWorkbook(readFileSync(at('governors.xlsx')), 'governors.xlsx', nodeCompression);
    expect((await runToEndAsync(whole.read())).memory).toBeUndefined();
    expect(readdirSync(folder).sort()).toEqual(['governors.xlsx', 'register.xlsx']);
  });

  it('is the same file each time, and says where it is', async () => {
    const first = await check(at('register.xlsx'), '--report', at('a.xlsx'));
    await check(at('register.xlsx'), '--report', at('b.xlsx'));
    expect(first.stdout).toContain(`✓ The governors’ report is ${at('a.xlsx')}`);
    const json = await check(at('register.xlsx'), '--report', at('c.xlsx'), '--format', 'json');
    expect(json.stderr).toContain(`the governors’ report is "${at('c.xlsx')}"`);
    expect(readFileSync(at('a.xlsx')).equals(readFileSync(at('b.xlsx')))).toBe(true);
  });

  it('leaves a copy without the report if the copy is not to have it', async () => {
    const out = ['--out', at('copy.xlsx'), '--sheets', 'findings'];
    await check(at('register.xlsx'), '--report', at('governors.xlsx'), ...out);
    expect(await addedTo('copy.xlsx')).toEqual(['Findings']);
  });

  it.each<[string, readonly string[], string]>([
    ['a file that is there', ['--report', 'register.xlsx'], 'is never changed'],
    ['the copy', ['--out', 'new.xlsx', '--report', 'new.xlsx'], 'give two names'],
    ['another kind of file', ['--report', 'governors.pdf'], 'end in .xlsx'],
  ])('refuses %s and writes nothing', async (_, words, message) => {
    const before = readFileSync(at('register.xlsx'));
    const placed = words.map((word) => (word.startsWith('--') ? word : at(word)));
    const { code, stderr } = await check(at('register.xlsx'), ...placed);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(readdirSync(folder)).toEqual(['register.xlsx']);
    expect(readFileSync(at('register.xlsx')).equals(before)).toBe(true);
  });

  it('refuses several registers', async () => {
    writeFileSync(at('second.xlsx'), smallRegister('2020-05-01'));
    const { code, stderr } = await check(
      at('register.xlsx'),
      at('second.xlsx'),
      '--report',
      at('governors.xlsx'),
    );
    expect(code).toBe(2);
    expect(stderr).toContain('one register');
  });
});
