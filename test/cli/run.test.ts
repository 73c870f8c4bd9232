import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runIn } from './run-here';
import { BUNDLE, ROOT, runBundle, shoppingList, smallRegister, type Ran } from './run-bundle';

let folder = '';
const at = (name: string): string => path.join(folder, name);
const run = (...words: string[]): Ran => runBundle(words, folder);
const FUTURA = ['--policy', 'futura', '--as-at', '2026-07-01'];
const check = (...words: string[]): Ran => run('check', ...words, ...FUTURA);
/** What a process of its own would show no better: there are many of these. */
const checkWithin = (...words: string[]): Promise<Ran> => runIn(folder, ['check', ...words, ...FUTURA]);

type Json = {
  readonly workbook: string;
  readonly findings: readonly { readonly rule: string; readonly outcome: string; readonly cells: string[] }[];
};
const jsonOf = ({ stdout }: Ran): Json => JSON.parse(stdout) as Json;

beforeAll(() => {
  execFileSync(process.execPath, [path.join(ROOT, 'scripts/build-when-stale.mjs')], { stdio: 'ignore' });
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cpd-run-'));
  writeFileSync(at('late.xlsx'), smallRegister('2024-06-30'));
  writeFileSync(at('soon.xlsx'), smallRegister('2024-07-01'));
  writeFileSync(at('fine.xlsx'), smallRegister('2026-05-01'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('check', () => {
  it('finds the breach with its cell, exits 1 and says nothing else', () => {
    const ran = check('late.xlsx', '--format', 'json');
    expect(ran).toMatchObject({ code: 1, stderr: '' });
    expect(jsonOf(ran)).toMatchObject({
      asAt: '2026-07-01',
      policy: 'futura',
      workbook: 'late.xlsx',
      findings: [
        {
          rule: 'first-aid-renewal',
          outcome: 'breach',
          person: 'Ann Smith',
          cells: ["'Training Log'!C2", "'Training Log'!B2", "'Training Log'!A2"],
        },
      ],
      totals: { people: 6, breach: 1 },
    });
  });

  it.each([
    ['fine.xlsx', 'cannot-tell', 0],
    ['soon.xlsx', 'breach', 0],
    ['soon.xlsx', 'due-soon', 1],
    ['soon.xlsx', 'cannot-tell', 1],
    ['late.xlsx', 'breach', 1],
    ['late.xlsx', 'due-soon', 1],
  ])('%s with --fail-on %s exits %d', async (file, failOn, code) => {
    expect((await checkWithin(file, '--fail-on', failOn)).code).toBe(code);
  });

  it('gives the same on both engines', async () => {
    const compiled = await checkWithin('late.xlsx', '--format', 'json', '--engine', 'compiled');
    expect(jsonOf(compiled).findings).toHaveLength(1);
    expect(await checkWithin('late.xlsx', '--format', 'json', '--engine', 'reference')).toEqual(compiled);
  });

  it('tells the verdict first', () => {
    const { stdout } = check('late.xlsx');
    expect(stdout.split('\n')[0]).toMatch(/: 1 breach.* among 6 people, as at 1 Jul 2026\.$/);
    expect(stdout).not.toContain('\u001B');
  });

  it('says on stderr for which day it checked when none was given', () => {
    const ran = run('check', 'late.xlsx', '--policy', 'futura', '--format', 'csv');
    expect(ran.stderr).toMatch(
      /^cpd-check: checked as at today, \d+ \w+ \d{4}; .*--as-at \d{4}-\d\d-\d\d\.\n$/,
    );
    expect(ran.stdout.startsWith('\uFEFFworkbook,')).toBe(true);
  });

  it('checks several registers into an array and a folder', () => {
    mkdirSync(at('out'));
    const ran = check('late.xlsx', 'fine.xlsx', '--out', 'out', '--format', 'json');
    expect(ran.code).toBe(1);
    expect((JSON.parse(ran.stdout) as Json[]).map(({ workbook }) => workbook)).toEqual([
      'late.xlsx',
      'fine.xlsx',
    ]);
    expect(readdirSync(at('out')).sort()).toEqual(['fine.xlsx', 'late.xlsx']);
  });

  it('reads a CSV register', () => {
    const rows = [
      'Ann Smith,First Aid at Work,30/06/2024',
      'Bob Jones,Team Teach,02/03/2026',
      'Cy Wu,Team Teach,02/03/2026',
    ];
    writeFileSync(at('log.csv'), ['Name,Course,Date completed', ...rows].join('\r\n'));
    expect(jsonOf(check('log.csv', '--format', 'json')).findings).toMatchObject([
      { rule: 'first-aid-renewal', outcome: 'breach', cells: ['log!C2', 'log!B2', 'log!A2'] },
    ]);
  });

  it('joins a CSV export: a later course there settles the breach', () => {
    const rows = ['Ann Smith;EFAW;3.11.25', 'Bob Jones;Team Teach;2.3.26', 'Cy Wu;Team Teach;2.3.26'];
    writeFileSync(at('online.csv'), `\uFEFF${['Name;Course;Date completed', ...rows].join('\n')}`, 'utf16le');
    const ran = check('late.xlsx', '--with', 'online.csv', '--format', 'json');
    expect(jsonOf(ran).findings).toEqual([]);
    expect(ran.code).toBe(0);
  });

  it('takes what it is not told from cpd-check.json', () => {
    const settings = { policy: 'futura', asAt: '2026-07-01', format: 'json', failOn: 'due-soon' };
    writeFileSync(at('cpd-check.json'), JSON.stringify(settings));
    const ran = runBundle(['check', at('soon.xlsx')], tmpdir());
    expect(ran).toMatchObject({ code: 1, stderr: '' });
    expect(jsonOf(ran).findings).toMatchObject([{ outcome: 'due-soon' }]);
  });
});

describe('the checked copy', () => {
  it('is written beside an untouched register, and checks the same again, byte for byte', () => {
    const before = readFileSync(at('late.xlsx'));
    const first = check('late.xlsx', '--out', 'checked.xlsx', '--format', 'json');
    expect(readFileSync(at('late.xlsx')).equals(before)).toBe(true);
    const second = check('checked.xlsx', '--out', 'again.xlsx', '--format', 'json');
    expect(jsonOf(second).findings).toEqual(jsonOf(first).findings);
    expect(readFileSync(at('again.xlsx')).equals(readFileSync(at('checked.xlsx')))).toBe(true);
    expect(readFileSync(at('checked.xlsx')).equals(before)).toBe(false);
  });

  it('says where it is', () => {
    expect(check('late.xlsx', '--out', 'checked.xlsx').stdout).toContain(
      '✓ The checked copy is checked.xlsx\n',
    );
    expect(check('late.xlsx', '--out', 'checked.xlsx', '--force', '--format', 'sarif').stderr).toBe(
      'cpd-check: the checked copy is "checked.xlsx".\n',
    );
  });
});

describe('what cannot be checked', () => {
  const files = (): string[] => readdirSync(folder, { recursive: true }).map(String).sort();

  beforeEach(() => {
    writeFileSync(at('text.xlsx'), 'Name,Course\n');
    writeFileSync(at('empty.xlsx'), '');
    writeFileSync(at('cut.xlsx'), readFileSync(at('late.xlsx')).subarray(0, 1500));
    writeFileSync(at('old.xls'), Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]));
    writeFileSync(at('list.xlsx'), shoppingList());
    writeFileSync(at('log.csv'), 'Name,Course,Date completed\nAnn Smith,EFAW,30/06/2024\n');
    writeFileSync(at('there.xlsx'), 'something');
    symlinkSync(at('late.xlsx'), at('link.xlsx'));
    mkdirSync(at('sub'));
    mkdirSync(at('rules-broken'));
    cpSync(path.join(ROOT, 'rules/futura'), at('rules-broken'), { recursive: true });
    const file = at('rules-broken/first-aid-renewal.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"severity": "high"', '"severity": "hihg"'));
  });

  const OUT = ['--policy', 'futura', '--as-at', '2026-07-01', '--out', 'checked.xlsx'];
  it.each<[what: string, words: string[], sentence: string]>([
    ['no such file', ['check', 'nix.xlsx', ...OUT], '"nix.xlsx" was not found'],
    ['a folder', ['check', 'sub', '--policy', 'futura'], '"sub" is a folder'],
    ['an empty file', ['check', 'empty.xlsx', ...OUT], '0 bytes'],
    ['a text file', ['check', 'text.xlsx', ...OUT], '"text.xlsx" cannot be checked. The file is plain text'],
    ['a truncated file', ['check', 'cut.xlsx', ...OUT], '"cut.xlsx" cannot be checked.'],
    ['an old workbook', ['check', 'old.xls', '--policy', 'futura'], '"old.xls" cannot be checked.'],
    [
      'no register',
      ['check', 'list.xlsx', ...OUT],
      'no training register was recognised in "list.xlsx". Shopping: ',
    ],
    [
      'a bad file of two',
      ['check', 'late.xlsx', 'text.xlsx', '--policy', 'futura', '--out', 'sub'],
      '"text.xlsx"',
    ],
    ['a bad joined file', ['check', 'late.xlsx', ...OUT, '--with', 'nix.csv'], '"nix.csv" was not found'],
    ['one file twice', ['check', 'late.xlsx', 'link.xlsx', '--policy', 'futura'], 'given twice'],
    [
      'an unknown policy',
      ['check', 'late.xlsx', '--policy', 'futur'],
      'Did you mean "futura"? Policies: archway, avct, futura, letta, step, template',
    ],
    ['no policy', ['check', 'late.xlsx'], 'futura, letta'],
    ['a folder without policy', ['check', 'late.xlsx', '--policy', './sub'], 'holds no policy.json'],
    [
      'a broken rule',
      ['check', 'late.xlsx', '--policy', 'rules-broken'],
      'first-aid-renewal.json: at $.severity',
    ],
    ['a broken rule under test', ['test', 'rules-broken'], 'first-aid-renewal.json: at $.severity'],
    [
      'no folder to write to',
      ['check', 'late.xlsx', '--policy', 'futura', '--out', 'nix/checked.xlsx'],
      'there is no folder "nix"',
    ],
    [
      'a copy over the register',
      ['check', 'late.xlsx', '--policy', 'futura', '--force', '--out', 'sub/../late.xlsx'],
      'which is never changed',
    ],
    [
      'a copy over the register by a link',
      ['check', 'late.xlsx', '--policy', 'futura', '--force', '--out', 'link.xlsx'],
      'which is never changed',
    ],
    [
      'a copy over a file',
      ['check', 'late.xlsx', '--policy', 'futura', '--out', 'there.xlsx'],
      'add --force',
    ],
    [
      'a copy of another kind',
      ['check', 'late.xlsx', '--policy', 'futura', '--out', 'a.xlsm'],
      'must end in .xlsx',
    ],
    ['a copy of a CSV', ['check', 'log.csv', '--policy', 'futura', '--out', 'a.csv'], 'cannot carry marks'],
    [
      'several copies into a file',
      ['check', 'late.xlsx', 'fine.xlsx', '--policy', 'futura', '--out', 'there.xlsx'],
      'is not a folder',
    ],
    ['notes without a copy', ['check', 'late.xlsx', '--policy', 'futura', '--notes'], 'add --out'],
    ['an unknown rule', ['explain', 'first-aid-renewl'], 'Did you mean "first-aid-renewal"?'],
    ['a test of nothing', ['test', 'sub'], 'holds no policy.json'],
    ['nothing to compare', ['diff', 'late.xlsx', '--policy', 'futura'], '--with POLICY'],
    ['an unknown option', ['check', 'late.xlsx', '--polisy', 'futura'], 'Did you mean "--policy"?'],
  ])('%s: one sentence, exit 2, nothing written', async (_, words, sentence) => {
    const before = files();
    const ran = await runIn(folder, words);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^cpd-check: [^\n]+\n$/);
    expect(ran.stderr).toContain(sentence);
    expect(files()).toEqual(before);
    expect(readFileSync(at('there.xlsx'), 'utf8')).toBe('something');
  });

  it('exits 2 as a process too', () => {
    const ran = run('check', 'text.xlsx', ...OUT);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(
      /^cpd-check: "text\.xlsx" cannot be checked\. The file is plain text[^\n]+\n$/,
    );
  });

  it('does not take its own mistake for a fault of the register', () => {
    mkdirSync(at('home/dist'), { recursive: true });
    cpSync(BUNDLE, at('home/dist/cpd-check.mjs'));
    cpSync(path.join(ROOT, 'package.json'), at('home/package.json'));
    cpSync(path.join(ROOT, 'rules'), at('home/rules'), { recursive: true });
    const words = ['check', 'late.xlsx', '--policy', 'futura', '--as-at', '2026-07-01'];
    expect(runBundle(words, folder, at('home/dist/cpd-check.mjs')).code).toBe(1);
    writeFileSync(at('home/rules/catalogue.json'), '{}');
    const ran = runBundle(words, folder, at('home/dist/cpd-check.mjs'));
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('a mistake in CPD Check itself, not in your files');
    expect(ran.stderr).toMatch(/\n {4}at /);
  });
});

describe('the other commands', () => {
  it('inspect shows each register and its columns', () => {
    const ran = run('inspect', 'late.xlsx');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(/'Training Log'!A1:D8: training log, \d+ % sure/);
    expect(ran.stdout).toMatch(/C {4}Date completed {2}completedOn +\d+ % {2}30 Jun 2024 · 2 Mar 2026\n/);
    expect(JSON.parse(run('inspect', 'late.xlsx', '--format', 'json').stdout)).toMatchObject({
      workbook: 'late.xlsx',
      registers: [
        { sheet: 'Training Log', kind: 'training', range: 'A1:D8' },
        { sheet: 'Staff', kind: 'staff', range: 'A1:C7' },
      ],
    });
  });

  it('inspect of a workbook without register says what it saw', () => {
    writeFileSync(at('list.xlsx'), shoppingList());
    const ran = run('inspect', 'list.xlsx');
    expect(ran.code).toBe(2);
    expect(ran.stdout).toContain('Not read\n  - Shopping: ');
    expect(ran.stderr).toContain('Shopping: ');
  });

  it('explain tells what a rule asks', () => {
    const ran = run('explain', 'first-aid-renewal');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('first-aid-renewal');
    expect(ran.stdout).toMatch(/Clause +\S/);
  });

  it('test holds for a folder of shipped policies', () => {
    // Of all of them the examples are run in test/evaluation/examples.test.ts.
    for (const id of ['template', 'step'])
      cpSync(path.join(ROOT, 'rules', id), at(path.join('both', id)), { recursive: true });
    const ran = run('test', 'both');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(/All as expected: [\d,]+ examples of \d+ rules, on both engines\./);
  });

  it('test exits 1 when an example does not hold', () => {
    cpSync(path.join(ROOT, 'rules/futura'), at('futura'), { recursive: true });
    const file = at('futura/first-aid-renewal.json');
    const rule = JSON.parse(readFileSync(file, 'utf8')) as { examples: { name: string; expect: string }[] };
    const example = rule.examples.find(({ expect: outcome }) => outcome === 'met');
    if (example === undefined) throw new Error('The rule has no example that is met.');
    example.expect = 'breach';
    writeFileSync(file, JSON.stringify(rule));
    const ran = run('test', 'futura');
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('✗ futura/first-aid-renewal');
    // Both engines agree, so it is said once.
    const said = `"${example.name}" should be breach, but is met`;
    expect(ran.stdout.replace(/\s+/g, ' ').split(said)).toHaveLength(2);
    expect(ran.stdout).not.toContain('(engine:');
  });

  it('diff shows who fares differently on another day, and exits 1', () => {
    const ran = run(
      'diff',
      'late.xlsx',
      '--policy',
      'futura',
      '--as-at',
      '2026-06-30',
      '--with-as-at',
      '2026-07-01',
    );
    expect(ran).toMatchObject({ code: 1, stderr: '' });
    expect(ran.stdout).toMatch(/^1 person fares differently/);
    expect(ran.stdout).toContain('  due soon → breach\n    Ann Smith');
  });

  it('diff exits 0 when nothing differs', async () => {
    const words = ['diff', 'late.xlsx', '--policy', 'futura', '--with', 'futura', '--as-at', '2026-06-30'];
    const ran = await runIn(folder, words);
    expect(ran.code).toBe(0);
  });

  it('schemas writes the schemas of rules, policies and mappings', () => {
    mkdirSync(at('schemas'));
    expect(run('schemas', '--out', 'schemas').code).toBe(0);
    expect(readdirSync(at('schemas')).sort()).toEqual([
      'clauses.schema.json',
      'mapping.schema.json',
      'policy.schema.json',
      'rule.schema.json',
    ]);
  });

  it('version and help are printed', async () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    for (const command of ['check', 'inspect', 'explain', 'test', 'diff', 'schemas'])
      expect(await runIn(folder, [command, '--help'])).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(`cpd-check ${command} `),
        stderr: '',
      });
  });
});
