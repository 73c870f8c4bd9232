import { describe, expect, it } from '@jest/globals';
import { DATE_WORDS, MONTH_NUMBERS, wordsIn } from '../../../src/register/values/date-words';

describe('the words of dates', () => {
  it('mean one thing each', () => {
    const { months, weekdays, seasons, weekFrom, weekTo, schoolYear, vague, until, and, fillers } =
      DATE_WORDS;
    const all = [
      ...months.flat(),
      ...weekdays.flat(),
      ...seasons.flatMap(({ words }) => words),
      ...[weekFrom, weekTo, schoolYear, vague, until, and, fillers].flat(),
    ];
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
  });

  it('are written in lower case, as texts are compared', () => {
    const all = [
      ...MONTH_NUMBERS.keys(),
      ...DATE_WORDS.doubtAnywhere,
      ...DATE_WORDS.doubtBefore,
      ...DATE_WORDS.numbered,
    ];
    expect(all.filter((word) => word !== word.toLowerCase().trim())).toEqual([]);
  });

  it('are found as whole words, or with any ending after a star', () => {
    const pattern = wordsIn(['not', 'cancel*']);
    expect(pattern.test('was not there')).toBe(true);
    expect(pattern.test('a note')).toBe(false);
    expect(pattern.test('it is cancelled')).toBe(true);
    expect(pattern.test('uncancelled')).toBe(false);
  });
});
