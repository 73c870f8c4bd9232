import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Stands in for webpack: counts its runs, and, like webpack, leaves a bundle alone that would not change. */
const FAKE_WEBPACK = `
const fs = require('node:fs');
fs.appendFileSync('runs', 'x');
fs.mkdirSync('dist', { recursive: true });
if (!fs.existsSync('dist/cpd-check.mjs')) fs.writeFileSync('dist/cpd-check.mjs', 'bundle');
`;

let home = '';
const at = (name: string): string => path.join(home, name);
const build = () => {
  const words = [at('scripts/build-when-stale.mjs')];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  const runs = existsSync(at('runs')) ? readFileSync(at('runs'), 'utf8').length : 0;
  return { status, runs, said: stdout + stderr };
};

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'cpd-build-'));
  for (const folder of ['scripts', 'src/deep', 'node_modules/webpack/bin'])
    mkdirSync(at(folder), { recursive: true });
  copyFileSync(
    path.join(import.meta.dirname, '../../scripts/build-when-stale.mjs'),
    at('scripts/build-when-stale.mjs'),
  );
  writeFileSync(at('node_modules/webpack/bin/webpack.js'), FAKE_WEBPACK);
  writeFileSync(at('src/deep/a.ts'), 'a');
  writeFileSync(at('package.json'), '{}');
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

describe('building when stale', () => {
  it('builds what is missing, makes it executable, and says nothing the next time', () => {
    expect(build()).toMatchObject({ status: 0, runs: 1 });
    expect(statSync(at('dist/cpd-check.mjs')).mode & 0o111).toBe(0o111);
    expect(build()).toEqual({ status: 0, runs: 1, said: '' });
  });

  it.each(['src/deep/a.ts', 'package.json'])('builds again once after a change of %s', (file) => {
    build();
    const later = Date.now() / 1000 + 2;
    utimesSync(at('dist/cpd-check.mjs'), later - 100, later - 100);
    utimesSync(at(file), later - 50, later - 50);
    expect(build().runs).toBe(2);
    expect(build().runs).toBe(2);
  });

  it('does not fail an installation without the development packages', () => {
    rmSync(at('node_modules'), { recursive: true });
    const missing = build();
    expect(missing).toMatchObject({ status: 0, runs: 0 });
    expect(missing.said).toContain('npm ci');
    mkdirSync(at('dist'));
    writeFileSync(at('dist/cpd-check.mjs'), 'bundle');
    utimesSync(at('dist/cpd-check.mjs'), 1, 1);
    expect(build()).toEqual({ status: 0, runs: 0, said: '' });
  });

  it('fails when the build fails', () => {
    writeFileSync(at('node_modules/webpack/bin/webpack.js'), 'process.exit(1)');
    expect(build().status).toBe(1);
  });
});
