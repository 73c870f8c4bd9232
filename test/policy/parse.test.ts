import { describe, expect, it } from '@jest/globals';
import { isFault } from '../../src/faults';
import { parsePolicy } from '../../src/policy/parse';
import { aPolicy, aRule, KNOWN, spoilt } from './a-rule';

const RULE = 'acacia/first-aid-renewal.json';
const POLICY = 'acacia/policy.json';

const parseTexts = (rule: string, policy = JSON.stringify(aPolicy())) =>
  parsePolicy(
    [
      { file: POLICY, text: policy },
      { file: RULE, text: rule },
    ],
    KNOWN,
  );
const parse = (rule: unknown, policy: unknown = aPolicy()) =>
  parseTexts(JSON.stringify(rule), JSON.stringify(policy));

/** The message of the rule fault that `run` throws; anything else fails the test. */
function faultOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (isFault(error) && error.kind === 'rule') return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const held = leaf('held', 'equal', false);

describe('a faultless policy', () => {
  it('is read whole', () => {
    const policy = parse(aRule());
    expect(policy.id).toBe('acacia');
    expect(policy.rules.map(({ id, file }) => [id, file])).toEqual([['first-aid-renewal', RULE]]);
    expect(policy.rules[0]?.renewal).toEqual({
      parameter: 'validityMonths',
      anchor: 'completion',
      certificate: 'earlier',
      onChange: 'keep',
    });
    expect(policy.requirements[0]?.topics).toEqual(['safeguarding']);
  });

  it('may begin with a byte order mark, as Windows editors write it', () => {
    expect(parseTexts(`\uFEFF${JSON.stringify(aRule())}`).rules).toHaveLength(1);
  });

  it('turns ISO days in conditions into day numbers', () => {
    const rule = spoilt(aRule(), ['breach', 'any', 0], leaf('completedOn', 'lessThan', '2024-01-01'));
    delete (rule.messages as Record<string, unknown>).missing;
    expect(parse(rule).rules[0]?.breach).toMatchObject({ any: [{ fact: 'completedOn', value: 45292 }, {}] });
  });

  it('has a hash that layout does not change and content does', () => {
    const { hash } = parse(aRule());
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    const reversed = Object.fromEntries(Object.entries(aRule()).reverse());
    expect(parseTexts(JSON.stringify(reversed, undefined, 4)).hash).toBe(hash);
    expect(parse({ $schema: '../rule.schema.json', ...aRule() }).hash).toBe(hash);
    expect(parse(spoilt(aRule(), ['parameters', 'validityMonths', 0, 'value'], 36)).hash).not.toBe(hash);
    expect(parse(aRule(), spoilt(aPolicy(), ['title'], 'Other')).hash).not.toBe(hash);
  });
});

type Case = readonly [
  what: string,
  place: readonly (string | number)[],
  value: unknown,
  path: string,
  said: RegExp,
];

describe('a rule file is refused, with file and place,', () => {
  const cases: readonly Case[] = [
    ['an unknown key', ['severty'], 'high', '$.severty', /Did you mean "severity"/],
    ['a missing key', ['remedy'], undefined, '$.remedy', /missing/],
    ['another id than its file', ['id'], 'first-aid', '$.id', /first-aid\.json/],
    ['an id with a space', ['id'], 'first aid', '$.id', /hyphens/],
    ['a severity that is none', ['severity'], 'hihg', '$.severity', /Did you mean "high"/],
    ['a number for a title', ['title'], 7, '$.title', /string is wanted/],
    ['a title too long', ['title'], 'x'.repeat(161), '$.title', /at most 160/],
    [
      'a topic that is none',
      ['appliesTo', 'topic'],
      'first-iad',
      '$.appliesTo.topic',
      /Did you mean "first-aid"/,
    ],
    ['all and any in one node', ['breach'], { all: [held], any: [held] }, '$.breach', /exactly one/],
    ['an empty list', ['breach'], { any: [] }, '$.breach.any', /at least one/],
    ['a condition with nothing in it', ['breach', 'any', 0], {}, '$.breach.any[0]', /holds nothing/],
    ['a bare comparison outermost', ['breach'], held, '$.breach', /Wrap this in "all"/],
    ['a list under not', ['breach'], { not: [held] }, '$.breach.not', /must be an object/],
    ['a text for a condition', ['breach', 'any', 1], 'held', '$.breach.any[1]', /must be an object/],
    ['a path', ['breach', 'any', 0, 'path'], '$.x', '$.breach.any[0].path', /not allowed: a path runs code/],
    ['params', ['breach', 'any', 0, 'params'], {}, '$.breach.any[0].params', /not allowed/],
    ['a priority', ['dueSoon', 'all', 0, 'priority'], 2, '$.dueSoon.all[0].priority', /not allowed/],
    [
      'a shared condition',
      ['breach', 'any', 0],
      { condition: 'x' },
      '$.breach.any[0].condition',
      /not allowed/,
    ],
    [
      'a misspelt part',
      ['breach', 'any', 0],
      { fcat: 'held' },
      '$.breach.any[0].fcat',
      /Did you mean "fact"/,
    ],
    [
      'a comparison without a value',
      ['breach', 'any', 0, 'value'],
      undefined,
      '$.breach.any[0].value',
      /missing/,
    ],
    ['an unknown fact', ['breach', 'any', 0, 'fact'], 'hold', '$.breach.any[0].fact', /Did you mean "held"/],
    [
      'a prototype name as a fact',
      ['breach', 'any', 0, 'fact'],
      'toString',
      '$.breach.any[0].fact',
      /no fact/,
    ],
    [
      'an unknown operator',
      ['breach', 'any', 0, 'operator'],
      'equals',
      '$.breach.any[0].operator',
      /Did you mean "equal"/,
    ],
    [
      'an operator of json-rules-engine that we do not take',
      ['breach', 'any', 0, 'operator'],
      'contains',
      '$.breach.any[0].operator',
      /Write one of/,
    ],
    [
      'an order on a yes-no fact',
      ['breach', 'any', 0, 'operator'],
      'lessThan',
      '$.breach.any[0].operator',
      /no meaning/,
    ],
    [
      'a text for a yes-no fact',
      ['breach', 'any', 0, 'value'],
      'no',
      '$.breach.any[0].value',
      /true or false/,
    ],
    ['a text for a number', ['breach', 'any', 1, 'value'], '0', '$.breach.any[1].value', /a number/],
    [
      'a single value for in',
      ['breach', 'any', 0],
      leaf('role', 'in', 'Cook'),
      '$.breach.any[0].value',
      /list in square/,
    ],
    ['a list for equal', ['breach', 'any', 1, 'value'], [0], '$.breach.any[1].value', /single value/],
    [
      'a day that does not exist',
      ['breach', 'any', 0],
      leaf('completedOn', 'equal', '2023-02-29'),
      '$.breach.any[0].value',
      /a day such as/,
    ],
    [
      'a value that a fact never has',
      ['breach', 'any', 0],
      leaf('employment', 'in', ['govenor']),
      '$.breach.any[0].value[0]',
      /Did you mean "governor"/,
    ],
    [
      'a comparison of days with months',
      ['dueSoon', 'all', 0, 'value', 'fact'],
      'parameter.validityMonths',
      '$.dueSoon.all[0].value.fact',
      /cannot be compared/,
    ],
    [
      'an unknown parameter',
      ['dueSoon', 'all', 0, 'value', 'fact'],
      'parameter.remindDay',
      '$.dueSoon.all[0].value.fact',
      /Did you mean "parameter.remindDays"/,
    ],
    ['a fact that needs a renewal', ['renewal'], undefined, '$.breach.any[1].fact', /no "renewal"/],
    [
      'a renewal without its parameter',
      ['renewal', 'every', 'fact'],
      'validityMonths',
      '$.renewal.every.fact',
      /Did you mean "parameter.validityMonths"/,
    ],
    [
      'an interval in hours',
      ['parameters', 'validityMonths', 0, 'unit'],
      'hours',
      '$.renewal.every.fact',
      /months or days/,
    ],
    [
      'an interval of nothing',
      ['parameters', 'validityMonths', 0, 'value'],
      0,
      '$.parameters.validityMonths[0].value',
      /whole number/,
    ],
    [
      'half a month',
      ['parameters', 'validityMonths', 0, 'value'],
      1.5,
      '$.parameters.validityMonths[0].value',
      /whole number/,
    ],
    ['an anchor that there is none', ['renewal', 'anchor'], 'expire', '$.renewal.anchor', /expiry/],
    ['a fixed anchor without its day', ['renewal', 'anchor'], 'fixed', '$.renewal.fixedOn', /month and day/],
    [
      'a parameter named like a fact',
      ['parameters', 'held'],
      [{ value: 1, unit: 'days' }],
      '$.parameters.held',
      /already the name/,
    ],
    [
      'a parameter name with a hyphen',
      ['parameters', 'remind-days'],
      [{ value: 1, unit: 'days' }],
      '$.parameters["remind-days"]',
      /small letter/,
    ],
    [
      'a parameter that nothing uses',
      ['parameters', 'spare'],
      [{ value: 1, unit: 'days' }],
      '$.parameters.spare',
      /no condition uses/,
    ],
    [
      'parameter dates that do not exist',
      ['parameters', 'remindDays', 0, 'from'],
      '2023-02-30',
      '$.parameters.remindDays[0].from',
      /no day/,
    ],
    [
      'a parameter that ends before it begins',
      ['parameters', 'remindDays', 0],
      { value: 1, unit: 'days', from: '2024-02-02', to: '2024-02-01' },
      '$.parameters.remindDays[0]',
      /ends before/,
    ],
    [
      'two parameter values on one day',
      ['parameters', 'remindDays'],
      [
        { value: 1, unit: 'days', to: '2024-02-01' },
        { value: 2, unit: 'days', from: '2024-02-01' },
      ],
      '$.parameters.remindDays[1]',
      /same day/,
    ],
    [
      'two units in one parameter',
      ['parameters', 'remindDays'],
      [
        { value: 1, unit: 'days', to: '2024-02-01' },
        { value: 2, unit: 'months', from: '2024-02-02' },
      ],
      '$.parameters.remindDays[1].unit',
      /one unit/,
    ],
    [
      'an unknown placeholder',
      ['messages', 'breach'],
      '{{persn}} is late.',
      '$.messages.breach',
      /Did you mean "person"/,
    ],
    ['an open placeholder', ['messages', 'breach'], '{{person is late.', '$.messages.breach', /not closed/],
    ['a noun for a date', ['messages', 'breach'], '{{dueOn|day|days}}', '$.messages.breach', /not a number/],
    ['an unknown placeholder in the remedy', ['remedy'], 'Book {{topicc}}.', '$.remedy', /nothing called/],
    ['dueSoon without its message', ['messages', 'dueSoon'], undefined, '$.messages.dueSoon', /no message/],
    [
      'a message for a dueSoon that is not there',
      ['dueSoon'],
      undefined,
      '$.parameters.remindDays',
      /no condition uses/,
    ],
    [
      'something to highlight that is none',
      ['highlight', 0],
      'completeOn',
      '$.highlight[0]',
      /Did you mean "completedOn"/,
    ],
    ['no example of a breach', ['examples', 1, 'expect'], 'met', '$.examples', /no example expects "breach"/],
    ['two examples of one name', ['examples', 1, 'name'], 'in date', '$.examples[1].name', /Rename/],
    [
      'two equal examples',
      ['examples', 1, 'given', 'completedOn'],
      '2025-03-10',
      '$.examples[1]',
      /same as an earlier/,
    ],
    [
      'an example of an unknown fact',
      ['examples', 0, 'given'],
      { completeOn: '2025-03-10' },
      '$.examples[0].given.completeOn',
      /Did you mean "completedOn"/,
    ],
    [
      'an example that gives a derived fact',
      ['examples', 0, 'given'],
      { dueOn: '2027-03-10' },
      '$.examples[0].given.dueOn',
      /worked out/,
    ],
    [
      'an example with an impossible day',
      ['examples', 0, 'given'],
      { completedOn: '2025-02-29' },
      '$.examples[0].given.completedOn',
      /no value/,
    ],
    [
      'an example with an impossible month',
      ['examples', 0, 'given'],
      { completedOn: '2025-13' },
      '$.examples[0].given.completedOn',
      /no value/,
    ],
    ['an example as at no day', ['examples', 0, 'asAt'], '2025-02-29', '$.examples[0].asAt', /no day/],
  ];

  it.each(cases)('for %s', (_what, place, value, path, said) => {
    const message = faultOf(() => parse(spoilt(aRule(), place, value)));
    expect(message.startsWith(`${RULE}: at ${path}: `)).toBe(true);
    expect(message).toMatch(said);
  });

  it.each([
    ['that is not JSON', '{ "id": }', '$', /not JSON/],
    ['that is empty', '', '$', /not JSON/],
    ['that is a list', '[]', '$', /object is wanted/],
    ['that is huge', ' '.repeat(200_001), '$', /200001 characters/],
    [
      'with a key for the prototype',
      '{"parameters":{"__proto__":{}}}',
      '$.parameters.__proto__',
      /not allowed/,
    ],
    ['with a constructor', '{"constructor":{}}', '$.constructor', /not allowed/],
  ])('%s', (_what, text, path, said) => {
    const message = faultOf(() => parseTexts(text));
    expect(message.startsWith(`${RULE}: at ${path}: `)).toBe(true);
    expect(message).toMatch(said);
  });

  it.each([13, 10_000])('nested %i deep', (depth) => {
    const nested = `${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}`;
    expect(faultOf(() => parseTexts(`{"breach":${nested}}`))).toMatch(
      /^acacia\/first-aid-renewal\.json: at \$\.breach(\.not){11}: nested more than 12 levels deep/,
    );
    expect(faultOf(() => parseTexts('['.repeat(depth) + ']'.repeat(depth)))).toMatch(/12 levels deep/);
  });

  it('not for nesting of 12', () => {
    let condition: unknown = held;
    for (let level = 0; level < 10; level += 1) condition = { not: condition };
    expect(parse(spoilt(aRule(), ['breach'], condition)).rules).toHaveLength(1);
    expect(faultOf(() => parse(spoilt(aRule(), ['breach'], { not: condition })))).toMatch(/12 levels/);
  });
});

describe('a policy.json is refused, with file and place,', () => {
  const cases: readonly Case[] = [
    ['an unknown key', ['organization'], 'x', '$.organization', /Did you mean "organisation"/],
    [
      'a topic that is none',
      ['requirements', 0, 'topics', 0],
      'safegaurding',
      '$.requirements[0].topics[0]',
      /Did you mean "safeguarding"/,
    ],
    [
      'a fact that is not about the person',
      ['requirements', 0, 'when'],
      { all: [held] },
      '$.requirements[0].when.all[0].fact',
      /person only/,
    ],
    [
      'a faulty condition',
      ['requirements', 0, 'when'],
      { all: [] },
      '$.requirements[0].when.all',
      /at least one/,
    ],
    ['a review day that does not exist', ['reviewDueOn'], '2025-02-29', '$.reviewDueOn', /no day/],
    ['a year that starts on no day', ['cpdYearStartsOn'], '02-30', '$.cpdYearStartsOn', /no day/],
    ['another policy to extend', ['extends'], ['statutory'], '$.extends', /at most 0/],
  ];

  it.each(cases)('for %s', (_what, place, value, path, said) => {
    const message = faultOf(() => parse(aRule(), spoilt(aPolicy(), place, value)));
    expect(message.startsWith(`${POLICY}: at ${path}: `)).toBe(true);
    expect(message).toMatch(said);
  });

  it('for two requirements of one name', () => {
    const policy = aPolicy();
    const [one] = policy.requirements as unknown[];
    expect(faultOf(() => parse(aRule(), { ...policy, requirements: [one, one] }))).toContain(
      '$.requirements[1].id: two requirements are called "staff"',
    );
  });

  it('if it is not there', () => {
    expect(faultOf(() => parsePolicy([{ file: RULE, text: JSON.stringify(aRule()) }], KNOWN))).toContain(
      'no policy.json',
    );
  });
});
