import { describe, expect, it } from '@jest/globals';
import { readInterval } from '../../../src/register/values/interval';

describe('an interval in months', () => {
  it.each([
    ['Annual', 12],
    ['yearly', 12],
    [' ANNUALLY ', 12],
    ['1 year', 12],
    ['2 years', 24],
    ['2yrs', 24],
    ['2y', 24],
    ['two years', 24],
    ['every 2 years', 24],
    ['Every year', 12],
    ['valid for 3 years', 36],
    ['3 yearly', 36],
    ['3-yearly', 36],
    ['biennial', 24],
    ['18 months', 18],
    ['6 mths', 6],
    ['12m', 12],
    ['1.5 years', 18],
    ['Every other year', 24],
    ['six-monthly', 6],
    ['Annual refresher', 12],
    ['3\u2011yearly', 36],
    ['3\u00a0years', 36],
    ['triennial', 36],
  ])('%s is %i', (text, months) => {
    expect(readInterval(text)).toBe(months);
  });

  it.each([
    '',
    '2',
    'years',
    '2 weeks',
    '3/11/2026',
    'Nov 2026',
    '2 years ago',
    'no expiry',
    '123 years',
    '0 years',
    'biannual',
    '2-3 years',
    '1.5 months',
  ])('“%s” is none', (text) => {
    expect(readInterval(text)).toBeUndefined();
  });
});
