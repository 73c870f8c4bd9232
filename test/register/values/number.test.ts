import { describe, expect, it } from '@jest/globals';
import { numberCell, reading } from './field-reading';

const number = (cell: Parameters<typeof reading>[1], heading = 'Headcount', field?: string) =>
  reading('number', cell, heading, field === undefined ? {} : { field });

describe('numbers', () => {
  it.each([
    ['12', 'Headcount', '12'],
    ['1,200', 'Headcount', '1200'],
    ['1.0', 'FTE', '1'],
    ['0.6', 'FTE', '0.6'],
    ['3/5', 'FTE', '0.6'],
    ['60%', 'Retention', '60'],
    ['ten', 'CPD points', '10'],
    ['0.6 FTE', 'FTE', '0.6'],
    ['6 pts', 'CPD points', '6'],
    ['5 days', 'Study days', '5'],
    ['-3', 'Change', '-3'],
    ['nil', 'Points', '0'],
    ['50', 'Value (%)', '50'],
    ['50%', 'Value (%)', '50'],
    ['n/a', 'Points', 'blank'],
  ])('%s under %s is %s', (text, heading, expected) => {
    expect(number(text, heading)).toBe(expected);
  });

  it.each([
    ['3 days', 'FTE'],
    ['22.5 hrs', 'FTE'],
    ['0.5', 'Value (%)'],
    ['c.120', 'Headcount'],
    ['10-12', 'Headcount'],
    ['1/0', 'Share'],
    ['1.234', 'Headcount'],
    ['tbc', 'Headcount'],
    ['many', 'Headcount'],
  ])('%s under %s is a question', (text, heading) => {
    expect(number(text, heading)).toMatch(/^\? /);
  });

  it('reads number cells as they are shown', () => {
    expect(number(numberCell(0.1 + 0.2))).toBe('0.3');
    expect(number(numberCell(0.91, '0%'), 'Value (%)')).toBe('91');
    expect(number(numberCell(0.07, '0%'))).toBe('7');
    expect(number(numberCell(60), 'Value (%)')).toBe('60');
    expect(number(numberCell(0), 'Value (%)')).toBe('0');
    expect(number(numberCell(1.01), 'Value (%)')).toBe('1.01');
    expect(number(numberCell(1), 'Value (%)')).toMatch(/^\? /);
    expect(number(numberCell(45600, 'dd/mm/yyyy'))).toMatch(/date/);
    expect(number({ kind: 'boolean', column: 0, value: true })).toMatch(/^\? /);
  });
});

describe('a share of a full-time post', () => {
  it.each([
    ['0.6', '0.6'],
    ['Full time', '1'],
    ['FT', '1'],
    ['1.5', '1.5'],
    ['60%', '0.6'],
    ['3/5', '0.6'],
  ])('%s is %s', (text, expected) => {
    expect(number(text, 'FTE', 'fte')).toBe(expected);
  });

  it.each(['1.51', '32.5', '60', 'Part time', '-0.1', '3 days'])('%s is a question', (text) => {
    expect(number(text, 'FTE', 'fte')).toMatch(/^\? /);
  });
});

describe('a share of a cost, in per cent', () => {
  it.each([
    ['50%', 'Share', '50'],
    ['0.5', 'Share', '50'],
    ['1/2', 'Share', '50'],
    ['50', 'Share', '50'],
    ['100', 'Trust share %', '100'],
    ['0', 'Trust share %', '0'],
  ])('%s under %s is %s', (text, heading, expected) => {
    expect(number(text, heading, 'share')).toBe(expected);
  });

  it.each([
    ['1', 'Share'],
    ['0.5', 'Trust share %'],
    ['101', 'Share'],
    ['-5%', 'Share'],
  ])('%s under %s is a question', (text, heading) => {
    expect(number(text, heading, 'share')).toMatch(/^\? /);
  });
});

describe('an interval in months', () => {
  it.each([
    ['2 years', 'Every', '24'],
    ['Annual', 'Frequency', '12'],
    ['36 months', 'Every', '36'],
    ['3', 'Due every (years)', '36'],
    ['36', 'Refresh Interval (months)', '36'],
    ['1.5', 'Valid for (yrs)', '18'],
  ])('%s under %s is %s', (text, heading, expected) => {
    expect(number(text, heading, 'everyMonths')).toBe(expected);
  });

  it.each([
    ['3', 'Frequency'],
    ['3', 'Months or years'],
    ['as needed', 'Frequency'],
    ['Once only', 'Frequency'],
    ['-12', 'Every (months)'],
  ])('%s under %s is a question', (text, heading) => {
    expect(number(text, heading, 'everyMonths')).toMatch(/^\? /);
  });

  it('reads number cells', () => {
    expect(number(numberCell(3), 'Due every (years)', 'everyMonths')).toBe('36');
    expect(number(numberCell(0), 'Due every (years)', 'everyMonths')).toMatch(/more than nothing/);
    expect(number(numberCell(3), 'Frequency', 'everyMonths')).toMatch(/years or months/);
  });
});
