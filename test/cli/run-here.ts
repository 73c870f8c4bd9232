import path from 'node:path';
import { runCli } from '../../src/cli/run-cli';
import type { Ran } from './run-bundle';

/** Runs the program within the test, without its bundle; files are named with their folders. */
export async function runHere(...words: readonly string[]): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const code = await runCli(words, {
    rulesFolder: path.resolve('rules'),
    version: '0.0.0',
    today: () => '2026-11-22',
    stdout: {
      write: (text) => {
        said.stdout += text;
        return true;
      },
    },
    stderr: {
      write: (text) => {
        said.stderr += text;
        return true;
      },
    },
    environment: {},
  });
  return { code, ...said };
}
