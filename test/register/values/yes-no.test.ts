import { describe, expect, it } from '@jest/globals';
import { numberCell, reading } from './field-reading';

const answer = (cell: Parameters<typeof reading>[1], heading = 'Cert seen (Y/N)', xMeans?: 'yes' | 'no') =>
  reading('yes-no', cell, heading, xMeans === undefined ? {} : { xMeans });

describe('answers', () => {
  it.each([
    'Y',
    'yes',
    'YES',
    'true',
    '✓',
    '✔',
    '1',
    'Seen',
    'Held',
    'On file',
    'Yes - seen by JB',
    'Yes (copy)',
    'Certificate seen 3/11/24',
    '3/11/24',
    'Nov 2024',
    'Seen 22/11/26',
  ])('%s is yes', (text) => {
    expect(answer(text)).toBe('yes');
  });

  it.each([
    'N',
    'no',
    'FALSE',
    '✗',
    '❌',
    '☐',
    '0',
    'Not seen',
    'not held',
    'not yet',
    'No (expired)',
    'No certificate yet',
    'Awaiting certificate',
  ])('%s is no', (text) => {
    expect(answer(text)).toBe('no');
  });

  it.each(['', '-', 'n/a'])('“%s” says nothing', (text) => {
    expect(answer(text)).toBe('blank');
  });

  it('takes the heading’s own words', () => {
    expect(answer('Accredited', 'Accredited?')).toBe('yes');
    expect(answer('Led to QTS', 'Led to QTS')).toBe('yes');
    expect(answer('Not led to QTS', 'Led to QTS (Y/N)')).toBe('no');
    expect(answer('Led to QTS', 'Useful')).toMatch(/^\? /);
  });

  it('takes words of need only under a heading about need', () => {
    expect(answer('Statutory', 'Mandatory (Y/N)')).toBe('yes');
    expect(answer('Optional', 'Required by the trust')).toBe('no');
    expect(answer('Not required', 'Follow-up needed')).toBe('no');
    for (const text of ['Statutory', 'Required', 'Needed', 'Not required', 'Optional'])
      expect(answer(text, 'Cert seen')).toMatch(/^\? /);
  });

  it('reads numbers, ticks and days', () => {
    expect(answer(numberCell(1))).toBe('yes');
    expect(answer(numberCell(0))).toBe('no');
    expect(answer({ kind: 'boolean', column: 0, value: true })).toBe('yes');
    expect(answer({ kind: 'boolean', column: 0, value: false })).toBe('no');
    expect(answer(numberCell(45600, 'dd/mm/yyyy'))).toBe('yes');
  });
});

describe('a cross', () => {
  it('means what the column says, or is a question', () => {
    expect(answer('x', 'SLT', 'yes')).toBe('yes');
    expect(answer('X', 'SLT', 'no')).toBe('no');
    expect(answer('x', 'SLT')).toMatch(/cross may mean/);
  });
});

describe('what is neither is a question', () => {
  it.each([
    'maybe',
    'tbc',
    '?',
    'Y?',
    'Yes, but expired',
    'Yes - not yet received',
    'No problem',
    'N Patel 3/11/24',
    'Y. Ahmed',
    'Meet in June',
    '2',
  ])('%s', (text) => {
    expect(answer(text)).toMatch(/^\? /);
  });

  it('does not count a day still to come', () => {
    expect(answer('Seen 23/11/26')).toMatch(/still to come/);
    expect(answer('23/11/26')).toMatch(/still to come/);
    expect(answer(numberCell(46349, 'dd/mm/yyyy'))).toMatch(/still to come/);
    expect(answer(numberCell(46348, 'dd/mm/yyyy'))).toBe('yes');
  });

  it('asks about other numbers', () => {
    expect(answer(numberCell(2))).toMatch(/neither yes nor no/);
    expect(answer(numberCell(0.5))).toMatch(/neither yes nor no/);
  });
});
