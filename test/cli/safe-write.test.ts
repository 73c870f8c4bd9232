import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { planWrite, writeSafely } from '../../src/cli/safe-write';

const bytes = new TextEncoder().encode('new');
let folder = '';
let input = '';
const at = (name: string): string => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cpd-write-'));
  input = at('register.xlsx');
  writeFileSync(input, 'old');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const refusal = (out: string, mayReplace = true): string => {
  try {
    planWrite(out, [input], mayReplace);
  } catch (error) {
    return error instanceof Error && error.name === 'Fault' ? error.message : `not a fault: ${String(error)}`;
  }
  return 'not refused';
};

describe('writing a checked copy', () => {
  it('writes a new file and leaves nothing else behind', () => {
    writeSafely(planWrite(at('checked.xlsx'), [input], false), bytes);
    expect(readFileSync(at('checked.xlsx'), 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['checked.xlsx', 'register.xlsx']);
  });

  it('replaces a file only when told to', () => {
    writeFileSync(at('checked.xlsx'), 'earlier');
    expect(refusal(at('checked.xlsx'), false)).toContain('add --force');
    writeSafely(planWrite(at('checked.xlsx'), [input], true), bytes);
    expect(readFileSync(at('checked.xlsx'), 'utf8')).toBe('new');
  });

  it('does not replace a file that appeared after planning', () => {
    const target = planWrite(at('checked.xlsx'), [input], false);
    writeFileSync(at('checked.xlsx'), 'somebody else');
    expect(() => {
      writeSafely(target, bytes);
    }).toThrow('add --force');
    expect(readFileSync(at('checked.xlsx'), 'utf8')).toBe('somebody else');
    expect(readdirSync(folder).sort()).toEqual(['checked.xlsx', 'register.xlsx']);
  });

  it('refuses the register itself, by whatever name', () => {
    mkdirSync(at('sub'));
    symlinkSync(input, at('soft.xlsx'));
    linkSync(input, at('hard.xlsx'));
    const names = [input, path.join(folder, 'sub', '..', 'register.xlsx'), at('soft.xlsx'), at('hard.xlsx')];
    for (const name of [...names, path.relative(process.cwd(), input)])
      expect(refusal(name)).toContain('which is never changed');
  });

  it('refuses a folder, a missing folder and a file in place of a folder', () => {
    expect(refusal(folder)).toContain('is a folder; add a file name');
    expect(refusal(at('missing/checked.xlsx'))).toContain('there is no folder');
    expect(refusal(path.join(input, 'checked.xlsx'))).toContain('is not a folder');
  });

  it('writes through a link to another file, and keeps the link', () => {
    mkdirSync(at('sub'));
    writeFileSync(at('sub/real.xlsx'), 'earlier');
    symlinkSync(at('sub/real.xlsx'), at('checked.xlsx'));
    writeSafely(planWrite(at('checked.xlsx'), [input], true), bytes);
    expect(readFileSync(at('sub/real.xlsx'), 'utf8')).toBe('new');
  });
});
