import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runCli } from './run-cli';

/** The bundle is `dist/cpd-check.mjs` in the package's folder, wherever that is installed. */
const home = path.join(import.meta.dirname, '..');

function packageVersion(): string {
  const json: unknown = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
  return typeof json === 'object' && json !== null && 'version' in json ? String(json.version) : 'unknown';
}

/** The clock's day where the user is, not in Greenwich. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

process.stdout.on('error', (error: Error) => {
  // A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
  if ('code' in error && error.code === 'EPIPE') return;
  process.stderr.write(`cpd-check: the result could not be written: ${error.message}.\n`);
  process.exit(2);
});

process.exitCode = await runCli(process.argv.slice(2), {
  rulesFolder: path.join(home, 'rules'),
  version: packageVersion(),
  today,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
});
