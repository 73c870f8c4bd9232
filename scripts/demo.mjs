/**
 * Checks the sample register by two policies, prints the findings, and writes a checked copy for each. Breaches are
 * what a demonstration shows, so exit code 1 of a check is fine here; anything else is passed on.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const sample = path.join('samples', 'oakfield-training-register.xlsx');
const AS_AT = '2026-11-22';

/** Runs a script of this package with the terminal's own input and output; the exit code. */
function run(words) {
  const { status, error } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  return status ?? 2;
}

const built = run(['scripts/build-when-stale.mjs']);
if (built !== 0) process.exit(built);

rmSync(path.join(root, 'demo-output'), { recursive: true, force: true });
mkdirSync(path.join(root, 'demo-output'));
const copies = [];
for (const policy of ['futura', 'letta']) {
  const out = path.join('demo-output', `oakfield-checked-by-${policy}.xlsx`);
  console.log(`\n$ npx cpd-check check ${sample} --policy ${policy} --as-at ${AS_AT} --out ${out} --force\n`);
  const words = ['check', sample, '--policy', policy, '--as-at', AS_AT, '--out', out, '--force'];
  const code = run(['dist/cpd-check.mjs', ...words]);
  if (code !== 0 && code !== 1) process.exit(code);
  if (!existsSync(path.join(root, out))) {
    console.error(`The demonstration failed: ${out} was not written.`);
    process.exit(1);
  }
  copies.push(path.join(root, out));
}
console.log(
  `\nOpen the checked copies in Excel or LibreOffice:\n${copies.map((copy) => `  ${copy}`).join('\n')}`,
);
