/**
 * A 100,000-row training log of 8 columns is checked, beside the floor that no reader of spreadsheets can go below:
 * fflate `unzipSync` and saxes counting tags, nothing kept. Both in one run, each in a process of its own, in turn;
 * the ratio of the best times is what counts. Usage: node bench/check.mjs [rounds]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeLog } from './make-log.mjs';

const rounds = Number(process.argv[2] ?? 5);
const root = path.dirname(new URL('.', import.meta.url).pathname);
const folder = mkdtempSync(path.join(os.tmpdir(), 'cpd-bench-'));
const file = path.join(folder, 'log.xlsx');
writeFileSync(file, makeLog(100_000));
console.log(
  `A log of 100,000 rows × 8 columns, ${(statSync(file).size / 1e6).toFixed(1)} MB. Best of ${rounds}.`,
);

/** Milliseconds of a whole process, from its start to its end, the start of Node included. */
function timed(...words) {
  const start = performance.now();
  try {
    execFileSync(process.execPath, words, { stdio: 'ignore' });
  } catch (error) {
    // Exit code 1 of a check means that breaches were found.
    if (error.status !== 1) throw error;
  }
  return performance.now() - start;
}

const floor = () => timed(path.join(root, 'bench/floor.mjs'), file);
const bundle = path.join(root, 'dist/cpd-check.mjs');
const words = ['check', file, '--policy', 'letta', '--as-at', '2026-11-22', '--format', 'json'];
const command = (...more) => timed(bundle, ...words, ...more);

const times = { floor: [], check: [], write: [] };
for (let round = 0; round < rounds; round += 1) {
  times.floor.push(floor());
  times.check.push(command());
  const out = path.join(folder, 'checked.xlsx');
  if (existsSync(out)) rmSync(out);
  times.write.push(command('--out', out));
}
rmSync(folder, { recursive: true });
const best = (list) => Math.min(...list);
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const line = (name, list) =>
  console.log(
    `${name.padEnd(44)} best ${Math.round(best(list))} ms, median ${Math.round(median(list))} ms, ${(best(list) / best(times.floor)).toFixed(2)} × the floor (median ${(median(list) / median(times.floor)).toFixed(2)} ×)`,
  );
line('floor: unzipSync and saxes, tags counted', times.floor);
line('cpd-check check --format json', times.check);
line('cpd-check check --format json --out …', times.write);
