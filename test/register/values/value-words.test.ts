import { describe, expect, it } from '@jest/globals';
import { isBlankText, isUnsettled, simpleText, withoutNotes } from '../../../src/register/values/reading';
import { VALUE_WORDS } from '../../../src/register/values/value-words';

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((word) => b.has(word));

describe('lists of words', () => {
  it.each([
    ['yes', 'no'],
    ['given', 'refused'],
    ['blank', 'unsettled'],
    ['blank', 'yes'],
    ['blank', 'no'],
    ['blank', 'free'],
    ['crosses', 'yes'],
    ['crosses', 'no'],
    ['academicYear', 'financialYear'],
    ['noInterval', 'yes'],
  ] as const)('%s and %s have no word in common', (a, b) => {
    expect(common(VALUE_WORDS[a], VALUE_WORDS[b])).toEqual([]);
  });

  it('gives each name to one office', () => {
    const names = VALUE_WORDS.offices.flatMap(([, ...each]) => each);
    expect(new Set(names).size).toBe(names.length);
  });

  it('multiplies by powers of ten only', () => {
    for (const multiple of VALUE_WORDS.multiples.values()) expect(Math.log10(multiple) % 1).toBeCloseTo(0);
  });
});

describe('simple text', () => {
  it.each([
    ['  Half  Day ', 'half day'],
    ['½ day', '0.5 day'],
    ['1½ hours', '1.5 hours'],
    ['1 ½ hours', '1.5 hours'],
    ['2 3/4 hours', '2.75 hours'],
    ['11 1/2', '11.5'],
    ['3/11/24', '3/11/24'],
    ['1–2', '1-2'],
    ['−45', '-45'],
  ])('%j is %j', (text, expected) => {
    expect(simpleText(text)).toBe(expected);
  });

  it('knows what says nothing and what is still open', () => {
    for (const text of ['', '-', ' -- ', '...', 'N/A', '=']) expect(isBlankText(simpleText(text))).toBe(true);
    for (const text of ['0', '****', 'no', 'nil']) expect(isBlankText(simpleText(text))).toBe(false);
    for (const text of ['TBC', '?', '????', 'see notes']) expect(isUnsettled(simpleText(text))).toBe(true);
    expect(isUnsettled('pending')).toBe(false);
  });
});

describe('notes beside a value', () => {
  it.each([
    ['£0 (internal)', '£0'],
    ['£45 [card]', '£45'],
    ['£45 - paid by trust', '£45'],
    ['£45 (2 days)', '£45 (2 days)'],
    ['£300-400', '£300-400'],
  ])('%s is %s', (text, rest) => {
    expect(withoutNotes(text)).toEqual({ kind: 'value', value: rest });
  });

  it('does not pass over a note that may change the value', () => {
    expect(withoutNotes('£45 (deposit)').kind).toBe('problem');
    expect(withoutNotes('£45 - per day').kind).toBe('problem');
    expect(withoutNotes('£45 (lunch)').kind).toBe('value');
    expect(withoutNotes('£45 (lunch)', /lunch/).kind).toBe('problem');
  });
});
