import { describe, expect, it } from '@jest/globals';
import { isDateFormat, shownBy } from '../../../src/register/values/date-format';

describe('number formats that show a day', () => {
  it.each([
    'dd/mm/yyyy',
    'd-mmm-yy',
    'mmm-yy',
    'mmmm',
    'yyyy',
    'ddd',
    'DD/MM/YYYY',
    '[$-809]dd mmmm yyyy',
    '[$-14009]yyyy/mm/dd',
    'dd/mm/yyyy hh:mm',
    'm/d/yy h:mm',
    'dd\\/mm\\/yyyy;@',
    '"Done "dd/mm/yy',
  ])('%s', (format) => {
    expect(isDateFormat(format)).toBe(true);
  });
});

describe('number formats that do not', () => {
  it.each([
    'General',
    '0',
    '0.00',
    '#,##0.00',
    '0%',
    '@',
    'h:mm',
    'mm:ss',
    '[h]:mm:ss',
    '"day" 0',
    '0" days"',
    '\\d0',
    '[Red]0',
    '£#,##0',
    '_-* #,##0_-',
  ])('%s', (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});

describe('what a number format shows of a date', () => {
  it.each([
    ['dd/mm/yyyy', 'day'],
    ['[$-809]dd mmmm yyyy;@', 'day'],
    ['d-mmm', 'day-month'],
    ['dddd', 'day-month'],
    ['mmm-yy', 'month'],
    ['mmmm yyyy', 'month'],
    ['mmmm', 'month'],
    ['yyyy', 'year'],
    ['h:mm', 'nothing'],
    ['0.00', 'nothing'],
  ])('%s: %s', (format, shown) => {
    expect(shownBy(format)).toBe(shown);
  });
});
