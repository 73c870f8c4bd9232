import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { date, writeXlsx, type Cell } from '../../samples/xlsx-writer.mjs';

export const ROOT = path.join(import.meta.dirname, '../..');
export const BUNDLE = path.join(ROOT, 'dist/cpd-check.mjs');

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs the built program in a folder, as a user would. */
export function runBundle(words: readonly string[], cwd: string, bundle = BUNDLE): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...words], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH, TZ: 'Europe/London' },
  });
  return { code: status, stdout, stderr };
}

const STAFF = ['Ann Smith', 'Bob Jones', 'Cy Wu', 'Di Fox', 'Ed Ray', 'Flo Bell'];

/**
 * A register whose first aiders are the first of the staff, Ann Smith (log row 2, date in C2) alone unless more days are
 * given; everybody holds positive handling of the spring of 2026. `firstAid`: their completions, ISO.
 */
export function smallRegister(...firstAid: readonly string[]): Uint8Array {
  const log: Cell[][] = [
    ['Name', 'Course', 'Date completed', 'Provider'],
    ...firstAid.map((day, at): Cell[] => [STAFF[at] ?? '', 'First Aid at Work', date(day), 'Red Cross']),
    ...STAFF.map((name): Cell[] => [name, 'Team Teach', date('2026-03-02'), 'In house']),
  ];
  const staff: Cell[][] = [
    ['Name', 'Role', 'Start date'],
    ...STAFF.map((name): Cell[] => [name, 'Teacher', date('2020-09-01')]),
  ];
  return writeXlsx({
    sheets: [
      { name: 'Training Log', rows: log },
      { name: 'Staff', rows: staff },
    ],
  });
}

/** A workbook with nothing to check in it. */
export const shoppingList = (): Uint8Array =>
  writeXlsx({
    sheets: [
      {
        name: 'Shopping',
        rows: [
          ['Milk', 2],
          ['Eggs', 12],
          ['Bread', 1],
        ],
      },
    ],
  });
