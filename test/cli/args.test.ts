import { describe, expect, it } from '@jest/globals';
import { parseInvocation } from '../../src/cli/args';
import { dayFromIso } from '../../src/calendar/day';

const parse = (line: string): ReturnType<typeof parseInvocation> =>
  parseInvocation(line.split(' ').filter(Boolean));
const check = (line: string) => {
  const found = parse(`check ${line}`);
  if (found.kind !== 'run') throw new Error(`"${line}" did not run a command.`);
  return found.arguments;
};

describe('the command line', () => {
  it('reads a whole check', () => {
    expect(
      check(
        'a.xlsx b.xlsx --policy futura --as-at 2026-11-22 --out o --mapping map.json --force --notes --format json --fail-on due-soon --engine reference --no-colour',
      ),
    ).toEqual({
      files: ['a.xlsx', 'b.xlsx'],
      with: [],
      policy: 'futura',
      asAt: dayFromIso('2026-11-22'),
      out: 'o',
      mapping: 'map.json',
      force: true,
      notes: true,
      format: 'json',
      failOn: 'due-soon',
      engine: 'reference',
      noColour: true,
    });
  });

  it('leaves out what was not given, so that settings may fill it', () => {
    expect(check('a.xlsx')).toEqual({
      files: ['a.xlsx'],
      with: [],
      force: false,
      notes: false,
      noColour: false,
    });
  });

  it.each([
    ['a.xlsx --with b.csv c.csv --force', ['a.xlsx'], ['b.csv', 'c.csv']],
    ['a.xlsx --with b.csv --with c.csv', ['a.xlsx'], ['b.csv', 'c.csv']],
    ['--with b.csv a.xlsx', ['a.xlsx'], ['b.csv']],
    ['a.xlsx --with b.csv --force c.xlsx', ['a.xlsx', 'c.xlsx'], ['b.csv']],
  ])('%s: which files are registers and which are joined', (line, files, joined) => {
    expect(check(line)).toMatchObject({ files, with: joined });
  });

  it('takes names that begin with a dash after --', () => {
    expect(check('--force -- -a.xlsx')).toMatchObject({ files: ['-a.xlsx'] });
  });

  it('compares two policies with diff', () => {
    expect(parse('diff --policy futura --with letta a.xlsx')).toMatchObject({
      command: 'diff',
      arguments: { policy: 'futura', withPolicy: 'letta', files: ['a.xlsx'], with: [] },
    });
  });

  it('takes a mapping where columns are read', () => {
    const mapping = { arguments: { mapping: 'map.json' } };
    expect(parse('inspect a.xlsx --mapping map.json')).toMatchObject(mapping);
    expect(parse('diff a.xlsx --policy futura --mapping map.json')).toMatchObject(mapping);
    expect(parse('inspect a.xlsx --format mapping')).toMatchObject({ arguments: { format: 'mapping' } });
  });

  it.each([
    ['', { kind: 'help' }],
    ['--help', { kind: 'help' }],
    ['help check', { kind: 'help', command: 'check' }],
    ['check --help', { kind: 'help', command: 'check' }],
    ['--version', { kind: 'version' }],
  ])('"%s" shows help or version', (line, expected) => {
    expect(parse(line)).toEqual(expected);
  });

  it.each([
    ['chekc a.xlsx', 'Did you mean "check"?'],
    ['a.xlsx', 'cpd-check check "a.xlsx"'],
    ['check a.xlsx --polcy futura', 'Did you mean "--policy"?'],
    ['check', 'check needs at least one register'],
    ['check a.xlsx --as-at 22/11/2026', 'such as 2026-11-22, not "22/11/2026"'],
    ['check a.xlsx --as-at 2026-02-29', 'a day that exists'],
    ['check a.xlsx --format xml', 'one of text, json, csv, sarif, not "xml"'],
    ['check a.xlsx --fail-on met', '--fail-on is one of breach, due-soon, cannot-tell'],
    ['check a.xlsx --policy', '--policy needs a value'],
    ['check a.xlsx --policy --force', '--policy needs a value'],
    ['check a.xlsx --force=yes', '--force takes no value'],
    ['check a.xlsx --policy a --policy b', 'given twice'],
    ['inspect a.xlsx b.xlsx', 'what is "b.xlsx" for?'],
    ['inspect a.xlsx --policy futura', 'inspect has no option --policy'],
    ['inspect a.xlsx --format csv', '--format is one of text, json, mapping'],
    ['check a.xlsx --format mapping', 'one of text, json, csv, sarif, not "mapping"'],
    ['explain a-rule --mapping map.json', 'explain has no option --mapping'],
    ['diff a.xlsx --policy a --with b c', '"c" is one too many'],
  ])('refuses "%s" with a sentence', (line, sentence) => {
    expect(() => parse(line)).toThrow(sentence);
    expect(() => parse(line)).toThrow(expect.objectContaining({ name: 'Fault', kind: 'usage' }));
  });
});
