import { describe, expect, it } from '@jest/globals';
import { lookOf } from '../../../src/register/values/number-format';

describe('what a number format shows', () => {
  it.each(['hh:mm', 'h:mm AM/PM', '[h]:mm', '[hh]:mm:ss', 'mm:ss', '[mm]:ss', '[$-F400]h:mm:ss'])(
    '%s is a time',
    (format) => {
      expect(lookOf(format).isTime).toBe(true);
      expect(lookOf(format).isDate).toBe(false);
    },
  );

  it.each(['dd/mm/yyyy', 'mmm-yy', 'dd/mm/yyyy hh:mm', '[$-809]d mmmm yyyy', 'd-mmm'])(
    '%s is a date',
    (format) => {
      expect(lookOf(format).isTime).toBe(false);
      expect(lookOf(format).isDate).toBe(true);
    },
  );

  it.each(['General', '0.00', '#,##0', '0%', '"£"#,##0.00', '"hours" 0', '0 "hrs"', '[Red]0', '@'])(
    '%s is neither',
    (format) => {
      expect(lookOf(format).isTime).toBe(false);
      expect(lookOf(format).isDate).toBe(false);
    },
  );

  it('tells elapsed time and percentages', () => {
    expect(lookOf('[h]:mm').isElapsed).toBe(true);
    expect(lookOf('hh:mm').isElapsed).toBe(false);
    expect(lookOf('0.0%').isPercent).toBe(true);
    expect(lookOf('0 "%"').isPercent).toBe(false);
    // Only the part for numbers above nought counts.
    expect(lookOf('0;0%').isPercent).toBe(false);
    expect(lookOf('0;hh:mm').isTime).toBe(false);
  });

  it.each([
    ['"£"#,##0.00', 'GBP'],
    ['[$£-809]#,##0.00', 'GBP'],
    ['[$€-2] #,##0', 'EUR'],
    ['#,##0 "EUR"', 'EUR'],
    ['$#,##0.00', 'USD'],
    ['[$-809]#,##0', undefined],
    ['#,##0.00', undefined],
    ['0;"£"0', undefined],
  ])('%s shows %s', (format, currency) => {
    expect(lookOf(format).currency).toBe(currency);
  });
});
