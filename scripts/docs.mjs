/** Writes what is made from code, rules and packages: the JSON Schemas and pages under rules/, and the third-party licences. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const run = (...words) => execFileSync(process.execPath, words, { cwd: root, stdio: 'inherit' });

run('scripts/build-when-stale.mjs');
run('dist/cpd-check.mjs', 'schemas', '--out', 'rules');
run('dist/cpd-check.mjs', 'docs', '--out', 'rules');
run('scripts/licences.mjs');
console.log('THIRD-PARTY-LICENCES.md');
