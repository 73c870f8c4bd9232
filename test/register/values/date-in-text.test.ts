import { describe, expect, it } from '@jest/globals';
import { plainDay } from '../../../src/calendar/day';
import { findDate } from '../../../src/register/values/date-in-text';
import { AS_AT } from './field-reading';

function found(text: string): unknown {
  const date = findDate(text, AS_AT);
  return date.kind === 'one' ? [plainDay(date.span.from), date.rest] : date.kind;
}

describe('a date among other words', () => {
  it.each([
    ['JS 3/11/25', ['3 Nov 2025', 'JS']],
    ['JS (3/11/25)', ['3 Nov 2025', 'JS']],
    ['3 Nov 2025 JS', ['3 Nov 2025', 'JS']],
    ['Ann Smith, 3rd November 2025, by email', ['3 Nov 2025', 'Ann Smith, by email']],
    ['JS', 'none'],
    ['JS 2025', 'none'],
    ['JS 31/2/25', 'none'],
    ['3/11/25 and 4/11/25', 'several'],
    ['JS 3/11/25 AB 4 Nov 2025', 'several'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('leaves long remarks alone', () => {
    expect(found(`${'word '.repeat(15)}3/11/25`)).toEqual(['3 Nov 2025', 'word '.repeat(15).trim()]);
    expect(found(`${'word '.repeat(16)}3/11/25`)).toBe('none');
  });
});
