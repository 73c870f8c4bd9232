import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { currenciesOfHeading } from '../../../src/register/values/currency';
import { readMoney } from '../../../src/register/values/money';
import { numberCell, reading } from './field-reading';

const money = (cell: Parameters<typeof reading>[1], heading = 'Cost') => reading('money', cell, heading);

describe('one amount as text', () => {
  it.each([
    ['£1,234.50', '£1234.50'],
    ['£ 45', '£45.00'],
    ['£45.', '£45.00'],
    ['45.5', '£45.50'],
    ['.50', '£0.50'],
    ['GBP 45', '£45.00'],
    ['£45 GBP', '£45.00'],
    ['45p', '£0.45'],
    ['£1.2k', '£1200.00'],
    ['1 234.50', '£1234.50'],
    ['1.234,50', '£1234.50'],
    ['1.234.567', '£1234567.00'],
    ['£45 pp', '£45.00'],
    ['45pp', '£45.00'],
    ['£45 per person', '£45.00'],
    ['Fee: £45', '£45.00'],
    ['£45 - paid by trust', '£45.00'],
    ['£0 (internal)', '£0.00'],
    ['Â£45', '£45.00'],
    ['33.335', '? “33.335” can be read as more than one number'],
    ['33.3350', '£33.34'],
    ['33.3349', '£33.33'],
  ])('%s is %s', (text, expected) => {
    expect(money(text)).toBe(expected);
  });

  it.each([
    'free',
    'FREE',
    'Free of charge',
    'nil',
    'None',
    'no charge',
    'n/c',
    'N/C',
    'FOC',
    'F.O.C.',
    'free (internal)',
    '0',
  ])('%s costs nothing', (text) => {
    expect(money(text)).toBe('£0.00');
  });

  it.each(['', '-', '--', ' --------', '$', ' £ ', ' =', 'n/a', 'N/A'])('“%s” says nothing', (text) => {
    expect(money(text)).toBe('blank');
  });

  it.each([
    ['(45.00)', '-£45.00'],
    ['(£45)', '-£45.00'],
    ['£(45)', '-£45.00'],
    ['-45', '-£45.00'],
    ['-£45', '-£45.00'],
    ['£-45', '-£45.00'],
    ['−45', '-£45.00'],
    ['-0', '£0.00'],
  ])('%s is less than nothing: %s', (text, expected) => {
    expect(money(text)).toBe(expected);
  });
});

describe('currencies', () => {
  it.each([
    ['$17,010', 'USD 17010.00'],
    [' $10340', 'USD 10340.00'],
    ['$ 6930', 'USD 6930.00'],
    ['   =N= 350,000', 'NGN 350000.00'],
    ['  =N=6,142,257', 'NGN 6142257.00'],
    ['€20', 'EUR 20.00'],
    ['20 EUR', 'EUR 20.00'],
    ['20 euros', 'EUR 20.00'],
    ['€45,50', 'EUR 45.50'],
  ])('%s is %s', (text, expected) => {
    expect(money(text)).toBe(expected);
  });

  it.each([
    ['45', 'Cost (€)', 'EUR 45.00'],
    ['£45', 'Cost (€)', '£45.00'],
    ['45', 'Cost GBP', '£45.00'],
    ['£45', 'Cost £/€', '£45.00'],
  ])('%s under %s is %s', (text, heading, expected) => {
    expect(money(text, heading)).toBe(expected);
  });

  it('does not choose between two currencies of a heading', () => {
    expect(money('45', 'Cost £/€')).toContain('GBP and EUR');
    expect(currenciesOfHeading('Cost £/€')).toEqual(['GBP', 'EUR']);
    expect(currenciesOfHeading('Course cost')).toEqual([]);
  });

  it.each([
    ['"£"#,##0.00', '£45.50'],
    ['[$£-809]#,##0.00', '£45.50'],
    ['_-[$€-2] * #,##0.00_-', 'EUR 45.50'],
    ['[$$-409]#,##0.00', 'USD 45.50'],
    ['[Red]#,##0.00', '£45.50'],
    ['#,##0.00;[$€-2]#,##0.00', '£45.50'],
  ])('a number shown as %s is %s', (format, expected) => {
    expect(money(numberCell(45.5, format))).toBe(expected);
  });
});

describe('VAT', () => {
  it.each([
    ['45+VAT', '£45.00 + VAT'],
    ['£45 + VAT', '£45.00 + VAT'],
    ['£45 plus VAT', '£45.00 + VAT'],
    ['£45 ex VAT', '£45.00 + VAT'],
    ['£45 excl. VAT', '£45.00 + VAT'],
    ['£45 (not inc VAT)', '£45.00 + VAT'],
    ['£45 + 20% VAT', '£45.00 + VAT'],
    ['£45+VAT @ 20%', '£45.00 + VAT'],
    ['£45 inc VAT', '£45.00 incl VAT'],
    ['£45 (including VAT)', '£45.00 incl VAT'],
    ['£300-400 + VAT', '£300.00 to £400.00 + VAT'],
    ['£45', '£45.00'],
  ])('%s is %s', (text, expected) => {
    expect(money(text)).toBe(expected);
  });

  it('does not choose where a cell says both', () => {
    expect(money('£45 + VAT inc VAT')).toMatch(/^\? it says both/);
  });
});

describe('ranges', () => {
  it.each([
    ['£300-400/person', '£300.00 to £400.00'],
    ['£300 - £400', '£300.00 to £400.00'],
    ['£300 to 400', '£300.00 to £400.00'],
    ['£1k-2k', '£1000.00 to £2000.00'],
    ['400-400', '£400.00'],
  ])('%s is %s', (text, expected) => {
    expect(money(text)).toBe(expected);
  });

  it.each(['£400-300', '£300-€400', '£1-2k', '2024-2025', '2024-25', '1-2-3'])('%s is a question', (text) => {
    expect(money(text)).toMatch(/^\? /);
  });
});

describe('what is not one amount is a question', () => {
  it.each([
    ['£45 + £180 cover', /more than one amount/],
    ['£45/60', /more than one amount/],
    ['£30-50/person (group), £400 on-site', /group/],
    ['£45 $20', /more than one amount/],
    ['School budget', /no amount/],
    ['tbc', /not settled/],
    ['£45?', /not settled/],
    ['approx £45', /rough/],
    ['c. £45', /rough/],
    ['up to £300', /rough/],
    ['£300 per day', /not understood/],
    ['£45 (deposit)', /deposit/],
    ['£250 (whole school)', /whole school/],
    ['1.234', /more than one number/],
    ['45,50', /more than one number/],
    ['1,00,000', /more than one number/],
    ['£1.50p', /pounds or pence/],
    ['45-', /not understood/],
    ['3/11/24', /more than one amount/],
    ['No', /no amount/],
    ['999999999999999', /too large/],
  ])('%s', (text, reason) => {
    expect(money(text)).toMatch(/^\? /);
    expect(money(text)).toMatch(reason);
  });

  it('asks about a date, a time, a percentage and a tick', () => {
    expect(money(numberCell(45600, 'dd/mm/yyyy'))).toMatch(/^\? .*date/);
    expect(money(numberCell(0.5, 'hh:mm'))).toMatch(/^\? .*time/);
    expect(money(numberCell(0.2, '0%'))).toMatch(/^\? .*percentage/);
    expect(money({ kind: 'boolean', column: 2, value: true })).toMatch(/^\? /);
  });
});

describe('numbers', () => {
  it.each([
    [45, '£45.00'],
    [0, '£0.00'],
    [-45.5, '-£45.50'],
    [0.1 + 0.2, '£0.30'],
    [1.005, '£1.01'],
    [1.0049, '£1.00'],
    [8.575 * 100, '£857.50'],
    [999_999_999_999.99, '£999999999999.99'],
  ])('%d is %s', (number, expected) => {
    expect(money(numberCell(number))).toBe(expected);
  });

  it('refuses a number that has no pence left', () => {
    expect(money(numberCell(1e12))).toMatch(/too large/);
  });

  it('reads pence exactly from text and from numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), fc.boolean(), (pence, isGrouped) => {
        const whole = String(Math.floor(pence / 100));
        const grouped = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
        const text = `£${grouped}.${String(pence % 100).padStart(2, '0')}`;
        const value = { least: pence, most: pence, currency: 'GBP', tax: 'unsaid' };
        expect(readMoney({ kind: 'text', column: 0, text }, { currencies: [] })).toEqual({
          kind: 'value',
          value,
        });
        expect(readMoney({ kind: 'number', column: 0, number: pence / 100 }, { currencies: [] })).toEqual({
          kind: 'value',
          value,
        });
      }),
    );
  });
});
