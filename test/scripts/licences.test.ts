import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const FILE = 'THIRD-PARTY-LICENCES.md';
const checkFile = (...file: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/licences.mjs', '--check', ...file], { encoding: 'utf8' });

/** The names of the packages in the table of the page. */
const listed = (): readonly string[] =>
  [...readFileSync(FILE, 'utf8').matchAll(/^\| (\S+) +\| \d/gm)].map(([, name = '']) => name);

describe('the third-party licences', () => {
  it('are what the installed packages say', () => {
    expect(checkFile()).toMatchObject({ status: 0, stderr: '' });
  });

  it('are told to be stale after another version was installed', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cpd-licences-'));
    const older = path.join(folder, FILE);
    writeFileSync(
      older,
      readFileSync(FILE, 'utf8').replace(/zod {2,}\| \d/, (said) => `${said}9`),
    );
    const stale = checkFile(older);
    rmSync(folder, { recursive: true });
    expect(stale.status).toBe(1);
    expect(stale.stderr).toContain('npm run docs');
  });

  it('name every package of which the bundle holds code', () => {
    const bundle = readFileSync('dist/cpd-check.mjs', 'utf8');
    const paths = bundle.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g);
    const bundled = [...new Set([...paths].map(([, name = '']) => name))];
    expect(bundled).toContain('zod');
    expect(bundled.filter((name) => !listed().includes(name))).toEqual([]);
  });
});
