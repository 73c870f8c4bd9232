import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BUNDLE, smallRegister } from '../cli/run-bundle';

const readme = readFileSync('README.md', 'utf8');
const SAMPLE = 'samples/oakfield-training-register.xlsx';

const captures = (pattern: RegExp, text = readme): readonly string[] =>
  [...text.matchAll(pattern)].map(([, captured = '']) => captured);

/** Each command of the README as the words after `npx cpd-check`. */
const commands = captures(/^npx cpd-check (.+)$/gm);
/** The files that the README has its reader make, each after a comment with its name. */
const files = [...readme.matchAll(/^<!-- (\S+) -->\n\n```json\n([^`]+)```/gm)];

let home = '';
beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'cpd-readme-'));
  mkdirSync(path.join(home, 'samples'));
  copyFileSync(SAMPLE, path.join(home, SAMPLE));
  // The reader's own has a breach, and one first aider whose certificate runs out in the winter.
  writeFileSync(path.join(home, 'my-register.xlsx'), smallRegister('2024-06-30', '2024-12-31'));
  for (const [, name = '', text = ''] of files) {
    mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
    writeFileSync(path.join(home, name), text);
  }
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

/** Runs a command; what follows `>` is the file for its output. */
function run(command: string) {
  const [words = '', output] = command.split(' > ');
  const ran = spawnSync(process.execPath, [BUNDLE, ...words.split(' ')], { cwd: home, encoding: 'utf8' });
  if (output !== undefined) writeFileSync(path.join(home, output), ran.stdout);
  return ran;
}

describe('the README', () => {
  it('has commands and files to try', () => {
    expect(commands.length).toBeGreaterThanOrEqual(6);
    expect(files).toHaveLength(2);
  });

  it.each(commands)('shows a command that works: %s', (command) => {
    const { status, stderr } = run(command);
    // A register with breaches, and people who fare differently, give 1.
    const isJudging = /^(check|diff) /.test(command);
    expect({ status, stderr }).toEqual({ status: isJudging ? 1 : 0, stderr: '' });
  });

  it('shows settings that are understood', () => {
    const [settings = ''] = captures(/^```json\n(\{ "policy".+\})\n```/gm);
    writeFileSync(path.join(home, 'cpd-check.json'), settings);
    const { status, stdout } = run('check my-register.xlsx --out set.xlsx --as-at 2026-11-22');
    rmSync(path.join(home, 'cpd-check.json'));
    expect(status).toBe(1);
    expect(stdout).toContain('Futura');
    expect(existsSync(path.join(home, 'set.xlsx'))).toBe(true);
  });

  it('leads only to files that there are', () => {
    const targets = captures(/\]\((?!https?:)([^)#]+)\)/g);
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  it('names only npm scripts that there are, as CONTRIBUTING does', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    const named = captures(/npm run ([\w-]+)/g, readme + readFileSync('CONTRIBUTING.md', 'utf8'));
    expect(named.filter((name) => !Object.keys(scripts).includes(name))).toEqual([]);
  });

  it('names the folders of the code', () => {
    const folders = captures(/^\| `([\w/]+)` +\|/gm);
    expect(folders.filter((folder) => !existsSync(folder))).toEqual([]);
  });

  it('rightly says that the program opens no network connection', () => {
    const program = readFileSync(BUNDLE, 'utf8');
    const modules = captures(/(?:from |require\()"(?:node:)?([\w/]+)"/g, program);
    expect(modules).toContain('fs');
    expect(modules.filter((name) => /^(net|tls|dgram|dns|https?|http2|inspector)\b/.test(name))).toEqual([]);
    expect(program).not.toMatch(/\b(fetch\(|new (WebSocket|XMLHttpRequest|EventSource)\b)/);
  });
});
