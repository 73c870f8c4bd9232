import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dayFromIso } from '../../src/calendar/day';
import type { Arguments } from '../../src/cli/args';
import { withSettings } from '../../src/cli/settings';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cpd-settings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const save = (settings: unknown, place = folder): void => {
  mkdirSync(place, { recursive: true });
  const text = typeof settings === 'string' ? settings : JSON.stringify(settings);
  writeFileSync(path.join(place, 'cpd-check.json'), text);
};
const given = (more: Partial<Arguments> = {}): Arguments => ({
  files: [path.join(folder, 'register.xlsx')],
  with: [],
  force: false,
  notes: false,
  noColour: false,
  ...more,
});

describe('cpd-check.json beside the register', () => {
  it('fills what the command line leaves open; its file names stand from its own folder', () => {
    save({
      policy: 'futura',
      asAt: '2026-11-22',
      with: ['hr.csv'],
      out: 'checked.xlsx',
      mapping: 'map.json',
      format: 'json',
      failOn: 'cannot-tell',
      engine: 'reference',
    });
    expect(withSettings(given())).toEqual({
      ...given(),
      policy: 'futura',
      asAt: dayFromIso('2026-11-22'),
      with: [path.join(folder, 'hr.csv')],
      out: path.join(folder, 'checked.xlsx'),
      mapping: path.join(folder, 'map.json'),
      format: 'json',
      failOn: 'cannot-tell',
      engine: 'reference',
    });
  });

  it('gives way to the command line', () => {
    save({ policy: 'futura', with: ['hr.csv'], format: 'json' });
    const args = given({ policy: 'letta', with: ['other.csv'], format: 'csv' });
    expect(withSettings(args)).toEqual(args);
  });

  it('takes the path of a policy from its own folder, but not a name', () => {
    save({ policy: './ours' });
    expect(withSettings(given()).policy).toBe(path.join(folder, 'ours'));
  });

  it('may be absent', () => {
    expect(withSettings(given())).toEqual(given());
  });

  it.each([
    ['{ "policy": ', 'is not valid JSON'],
    [{ polcy: 'futura' }, 'polcy'],
    [{ failOn: 'met' }, 'at "failOn"'],
    [{ asAt: '22/11/2026' }, 'at "asAt": a day is written year-month-day'],
    [{ with: 'hr.csv' }, 'at "with"'],
    [[], 'cpd-check.json'],
  ])('refuses %j with a sentence', (settings, sentence) => {
    save(settings);
    expect(() => withSettings(given())).toThrow(expect.objectContaining({ name: 'Fault', kind: 'usage' }));
    expect(() => withSettings(given())).toThrow(sentence);
  });

  it('says who holds which office, from and to which day, where', () => {
    const osborne = { office: 'budget-holder', person: 'Petra Osborne' };
    save({
      offices: [
        { ...osborne, from: '2026-09-01', to: '2026-09-01', site: 'Ashdown', budget: 'PL-20' },
        { office: 'trustees', person: 'P Hart' },
      ],
    });
    const day = dayFromIso('2026-09-01');
    expect(withSettings(given()).offices).toEqual([
      { ...osborne, from: day, to: day, site: 'Ashdown', budget: 'PL-20' },
      { office: 'trustees', person: 'P Hart' },
    ]);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ from: '2026-09-02', to: '2026-09-01' }, 'at "offices.0": it ends before it begins'],
    [{ from: '01/09/2026' }, 'at "offices.0.from": a day is written year-month-day'],
    [{ person: '' }, 'at "offices.0.person"'],
    [{ till: '2026-09-01' }, 'at "offices.0"'],
    [{ office: undefined }, 'at "offices.0.office"'],
  ])('refuses an office with %j', (more, sentence) => {
    save({ offices: [{ office: 'budget-holder', person: 'Petra Osborne', ...more }] });
    expect(() => withSettings(given())).toThrow(expect.objectContaining({ name: 'Fault', kind: 'usage' }));
    expect(() => withSettings(given())).toThrow(sentence);
  });

  it('refuses to choose between the settings of two folders', () => {
    save({ policy: 'futura' });
    const other = path.join(folder, 'other');
    save({ policy: 'letta' }, other);
    const files = [path.join(folder, 'a.xlsx'), path.join(other, 'b.xlsx')];
    expect(() => withSettings(given({ files }))).toThrow('separate runs');
  });
});
