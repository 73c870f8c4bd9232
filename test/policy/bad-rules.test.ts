import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runHere } from '../cli/run-here';
import { aPolicy, aRule, spoilt } from './a-rule';

const RULE = 'first-aid-renewal.json';
const POLICY = 'policy.json';

let folder = '';
const at = (name: string) => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cpd-check-bad-'));
  writeFileSync(at(POLICY), JSON.stringify(aPolicy()));
  writeFileSync(at(RULE), JSON.stringify(aRule()));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What `cpd-check test` says of the folder, its only word: one line that names a file of the folder, and exit code 2. */
async function refusal(): Promise<string> {
  const { code, stdout, stderr } = await runHere('test', folder);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^cpd-check: [^\n]+\n$/);
  return stderr.replace('cpd-check: ', '').replace(`${folder}${path.sep}`, '');
}

const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });

describe('cpd-check test refuses a rule with its file, the place in it and the nearest name:', () => {
  it.each<[what: string, place: (string | number)[], value: unknown, said: string]>([
    [
      'a fact that there is not',
      ['breach', 'any', 1, 'fact'],
      'daysOverDeu',
      '$.breach.any[1].fact: there is no fact "daysOverDeu". Did you mean "daysOverdue"?',
    ],
    [
      'an operator that there is not',
      ['breach', 'any', 1, 'operator'],
      'greaterThen',
      '$.breach.any[1].operator: "greaterThen" is not known here. Did you mean "greaterThan"?',
    ],
    [
      'a value of another type',
      ['breach', 'any', 1, 'value'],
      '0',
      '$.breach.any[1].value: "daysOverdue" is compared with "0", but it needs a number.',
    ],
    [
      'a comparison that the type does not have',
      ['appliesTo', 'when', 'all', 0],
      leaf('required', 'greaterThan', true),
      '$.appliesTo.when.all[0].operator: "greaterThan" has no meaning for "required" (yes-no). Write one of: equal, notEqual.',
    ],
    [
      'a key that there is not',
      ['dueSon'],
      { all: [] },
      '$.dueSon: "dueSon" is not known here. Did you mean "dueSoon"?',
    ],
    [
      'a key that there is not, further in',
      ['renewal', 'ancor'],
      'expiry',
      '$.renewal.ancor: "ancor" is not known here. Did you mean "anchor"?',
    ],
    [
      'a path',
      ['dueSoon', 'all', 0, 'path'],
      '$.length',
      '$.dueSoon.all[0].path: "path" is not allowed: a path runs code in json-rules-engine; name a fact instead.',
    ],
    [
      'a topic that there is not',
      ['appliesTo', 'topic'],
      'frist-aid',
      '$.appliesTo.topic: there is no topic "frist-aid". Did you mean "first-aid"?',
    ],
    [
      'an outcome that there is not',
      ['examples', 0, 'expect'],
      'breech',
      '$.examples[0].expect: "breech" is not known here. Did you mean "breach"?',
    ],
    [
      'a figure that the rule does not have',
      ['examples', 0, 'figures'],
      { remindDay: 3 },
      '$.examples[0].figures.remindDay: the rule has no parameter "remindDay". Did you mean "remindDays"?',
    ],
  ])('%s', async (_, place, value, said) => {
    writeFileSync(at(RULE), JSON.stringify(spoilt(aRule(), place, value)));
    expect(await refusal()).toBe(`${RULE}: at ${said}\n`);
  });

  it('a key that there is not in policy.json', async () => {
    writeFileSync(at(POLICY), JSON.stringify(spoilt(aPolicy(), ['requirments'], [])));
    expect(await refusal()).toBe(
      `${POLICY}: at $.requirments: "requirments" is not known here. Did you mean "requirements"?\n`,
    );
  });
});

describe('names that every object has by birth', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('"%s" is no key, wherever it stands', async (key) => {
    for (const [place, file] of [
      ['"breach":{', RULE],
      ['"given":{', RULE],
      ['"parameters":{', RULE],
      ['"citation":{', POLICY],
    ] as const) {
      const text = JSON.stringify(file === RULE ? aRule() : aPolicy());
      writeFileSync(at(RULE), JSON.stringify(aRule()));
      writeFileSync(at(file), text.replace(place, `${place}"${key}":{"isAdmin":true},`));
      expect(await refusal()).toMatch(
        new RegExp(`^${file}: at \\$\\.\\S+\\.${key}: the key "${key}" is not allowed`),
      );
    }
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });

  it.each<[where: string, place: (string | number)[], value: unknown, said: RegExp]>([
    ['fact', ['breach', 'any', 0, 'fact'], 'valueOf', /any\[0\]\.fact: there is no fact "valueOf"/],
    ['operator', ['breach', 'any', 0, 'operator'], 'valueOf', /operator: "valueOf" is not known here/],
    [
      'parameter',
      ['dueSoon', 'all', 0, 'value', 'fact'],
      'parameter.valueOf',
      /value\.fact: the rule has no parameter "parameter\.valueOf"/,
    ],
    ['fact given', ['examples', 0, 'given', 'valueOf'], 1, /given\.valueOf: there is no fact "valueOf"/],
    ['figure', ['examples', 0, 'figures'], { valueOf: 1 }, /valueOf: the rule has no parameter "valueOf"/],
    ['placeholder', ['messages', 'breach'], '{{valueOf}}', /breach: there is nothing called \{\{valueOf\}\}/],
    ['key', ['valueOf'], 1, /at \$\.valueOf: "valueOf" is not known here/],
  ])('are no %s', async (_, place, value, said) => {
    writeFileSync(at(RULE), JSON.stringify(spoilt(aRule(), place, value)));
    expect(await refusal()).toMatch(said);
  });
});

describe('files that no person writes', () => {
  const DEEP = 10_000;
  const whole = JSON.stringify(aRule());
  it.each([
    [
      'conditions',
      whole.replace('"breach":', `"breach":${'{"not":'.repeat(DEEP)}{}${'}'.repeat(DEEP)},"x":`),
    ],
    ['lists', whole.replace('"highlight":', `"highlight":${'['.repeat(DEEP)}${']'.repeat(DEEP)},"x":`)],
    ['examples', whole.replace('"given":{', `"given":{"x":${'{"x":'.repeat(DEEP)}1${'}'.repeat(DEEP)},`)],
  ])('%s nested 10,000 deep', async (_, text) => {
    writeFileSync(at(RULE), text);
    expect(await refusal()).toMatch(
      new RegExp(`^${RULE}: at \\$\\.\\S{10,80}: nested more than 12 levels deep\\. Write it flatter\\.\n$`),
    );
  });

  it('brackets nested 10,000 deep and never closed', async () => {
    writeFileSync(at(RULE), '['.repeat(DEEP));
    expect(await refusal()).toMatch(new RegExp(`^${RULE}: at \\$: this is not JSON`));
  });

  // Of a file that was read, its characters would be told.
  it.each([RULE, POLICY])('50 MB of %s, which are not even read', async (file) => {
    truncateSync(at(file), 50 * 1024 * 1024);
    expect(await refusal()).toBe(
      `${file}: at $: the file has 52428800 bytes; 200000 is the most. Split it up.\n`,
    );
  });

  it('as many characters as may be are read, however many bytes they take', async () => {
    writeFileSync(at(RULE), '€'.repeat(200_000));
    expect(await refusal()).toContain('this is not JSON');
    writeFileSync(at(RULE), '€'.repeat(200_001));
    expect(await refusal()).toContain('the file has 600003 bytes');
    writeFileSync(at(RULE), ' '.repeat(200_001));
    expect(await refusal()).toContain('the file has 200001 characters; 200000 is the most');
  });

  it('a condition of 3,000 parts', async () => {
    const any = Array.from({ length: 3000 }, () => leaf('daysOverdue', 'greaterThan', 0));
    writeFileSync(at(RULE), JSON.stringify(spoilt(aRule(), ['breach'], { any })));
    expect(await refusal()).toBe(`${RULE}: at $.breach.any: too much: at most 50 allowed here.\n`);
  });

  it('a folder, and a device, with the name of a rule', async () => {
    mkdirSync(at('folder.json'));
    expect(await refusal()).toBe(
      'folder.json: at $: the file cannot be read (EISDIR). Check that it is a file you may open.\n',
    );
    rmSync(at('folder.json'), { recursive: true });
    symlinkSync('/dev/null', at('device.json'));
    expect(await refusal()).toBe('device.json: at $: this is no file that can be read. Take it out.\n');
  });

  it('a policy with a name longer than file systems take', async () => {
    const { code, stderr } = await runHere('test', 'x'.repeat(5000));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^cpd-check: There is no policy "x+"\./);
  });
});
