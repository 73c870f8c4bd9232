import path from 'node:path';
import { runCli } from '../../src/cli/run-cli';
import type { Ran } from './run-bundle';

/** Runs the program within the test, without its bundle; files are named with their folders. */
export const runHere = (...words: readonly string[]): Promise<Ran> => runWith(path.resolve('rules'), words);

/** The same from another folder: as `runBundle`, without the start of a process. */
export async function runIn(folder: string, words: readonly string[]): Promise<Ran> {
  const [home, rules] = [process.cwd(), path.resolve('rules')];
  process.chdir(folder);
  try {
    return await runWith(rules, words);
  } finally {
    process.chdir(home);
  }
}

async function runWith(rulesFolder: string, words: readonly string[]): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const code = await runCli(words, {
    rulesFolder,
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
