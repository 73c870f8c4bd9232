import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayBeClock, unitOfHeading } from '../../../src/register/values/length-unit';
import { numberCell, reading } from './field-reading';

const minutes = (cell: Parameters<typeof reading>[1], heading = 'Hours', dayLength?: number) =>
  reading('minutes', cell, heading, dayLength === undefined ? {} : { dayLength });

describe('the unit of a heading', () => {
  it.each([
    ['Time (mins)', 'minutes'],
    ['Course Duration (minutes)', 'minutes'],
    ['Hours', 'hours'],
    ['CPD hrs', 'hours'],
    ['Duration (HH:MM)', 'hours'],
    ['Approx. hours', 'hours'],
    ['Training Duration(Days)', 'days'],
    ['CPD Points', 'points'],
    ['Duration', undefined],
    ['Hours / days', undefined],
    ['Half days', undefined],
  ])('%s: %s', (heading, unit) => {
    expect(unitOfHeading(heading)).toBe(unit);
  });

  it('knows the headings that may stand over times of the day', () => {
    expect(mayBeClock('Time')).toBe(true);
    expect(mayBeClock('Total time')).toBe(false);
  });
});

describe('lengths as text', () => {
  it.each([
    ['30 mins', '30 min'],
    ['74 mins', '74 min'],
    ['3.5', '210 min'],
    ['2 hours', '120 min'],
    ['2h', '120 min'],
    ['2hrs 30', '150 min'],
    ['2h30', '150 min'],
    ['2 hours and 15 minutes', '135 min'],
    ['1.5 hrs', '90 min'],
    ['1½ hours', '90 min'],
    ['1 1/2 hours', '90 min'],
    ['half an hour', '30 min'],
    ['an hour and a half', '90 min'],
    ['1:30', '90 min'],
    ['01:30:00', '90 min'],
    ['00:13:30', '13.5 min'],
    ['2 x 90 mins', '180 min'],
    ['2 hours (online)', '120 min'],
    ['0', '0 min'],
  ])('%s is %s', (text, expected) => {
    expect(minutes(text)).toBe(expected);
  });

  it.each([
    ['45', 'Time (mins)', '45 min'],
    ['30 mins', 'Hours', '30 min'],
    ['2 hours', 'CPD points', '120 min'],
    ['N/A', 'Hours', 'blank'],
    ['-', 'Hours', 'blank'],
  ])('%s under %s is %s', (text, heading, expected) => {
    expect(minutes(text, heading)).toBe(expected);
  });

  it.each([
    ['1-2 hours', '60 to 120 min'],
    ['30-45 mins', '30 to 45 min'],
    ['1 to 1.5 hours', '60 to 90 min'],
    ['1 hour - 90 mins', '60 to 90 min'],
    ['1-2', '60 to 120 min'],
    // Both an hour and a half and 1.3 hours are written so.
    ['1.30', '78 to 90 min'],
    ['1.25', '75 min'],
  ])('%s is %s', (text, expected) => {
    expect(minutes(text)).toBe(expected);
  });

  it('reads every h:mm back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 59 }), (hours, rest) => {
        const mm = String(rest).padStart(2, '0');
        const total = hours * 60 + rest;
        for (const text of [
          `${hours}:${mm}`,
          `${hours}:${mm}:00`,
          `${hours}h ${rest}m`,
          `${hours} hrs ${mm} mins`,
        ])
          expect(minutes(text)).toBe(`${total} min`);
        expect(minutes(numberCell(total / 1440, '[h]:mm'))).toEqual(
          total >= 1440 && total % 1440 === 0 ? expect.stringMatching(/^\? /) : `${total} min`,
        );
      }),
      {
        examples: [
          [24, 0],
          [23, 59],
          [24, 1],
          [48, 0],
        ],
      },
    );
  });
});

describe('days', () => {
  it.each([
    ['1 day', 360, '360 min'],
    ['half day', 360, '180 min'],
    ['½ day', 390, '195 min'],
    ['AM', 360, '180 min'],
    ['2 days', 300, '600 min'],
    ['1-2 days', 300, '300 to 600 min'],
  ])('%s of %d minutes is %s', (text, dayLength, expected) => {
    expect(minutes(text, 'Duration', dayLength)).toBe(expected);
  });

  it.each([
    ['1 day', '1 day'],
    ['half day', '0.5 days'],
    ['PM', '0.5 days'],
    ['full day', '1 day'],
    ['1-2 days', '1 to 2 days'],
  ])('%s is a question that tells %s where no length is set', (text, days) => {
    expect(minutes(text, 'Duration')).toBe(`? it is ${days}, and how many minutes count as a day is not set`);
  });

  it('takes the unit of the heading', () => {
    expect(minutes('2', 'Days', 360)).toBe('720 min');
    expect(minutes(numberCell(0.5), 'Training Duration(Days)', 360)).toBe('180 min');
  });
});

describe('from one time of the day to another', () => {
  it.each([
    ['09:00-12:30', '210 min'],
    ['9am-12.30pm', '210 min'],
    ['9.00 - 12.30', '210 min'],
    ['9-3pm', '360 min'],
    ['9am - noon', '180 min'],
    ['from 1pm to 4pm', '180 min'],
    ['13:00-16:00', '180 min'],
    ['9:30-3:30', '360 min'],
    ['8:00-6:00', '600 min'],
    ['3:30-4:30', '60 min'],
    ['11am-1pm', '120 min'],
    ['09:00-21:00', '720 min'],
  ])('%s is %s', (text, expected) => {
    expect(minutes(text)).toBe(expected);
  });

  it.each([
    '09:00-08:00',
    '8:00-6:01',
    '1:00-2:00',
    '9-12',
    '9.30am',
    '09:00-12:00, 13:00-15:00',
    '09:00-21:01',
  ])('%s is a question', (text) => {
    expect(minutes(text)).toMatch(/^\? /);
  });

  it('asks about a time under a heading such as Time', () => {
    expect(minutes('09:30', 'Time')).toMatch(/time of the day/);
    expect(minutes(numberCell(0.0625, 'hh:mm'), 'Time')).toMatch(/time of the day/);
    expect(minutes('0:45', 'Time')).toBe('45 min');
  });
});

describe('numbers', () => {
  it.each([
    [0.0625, 'hh:mm', 'Duration', '90 min'],
    [0.0625, '[h]:mm:ss', 'Duration', '90 min'],
    [1.0625, '[h]:mm', 'Hours', '1530 min'],
    [0.3125, 'hh:mm', 'Duration (HH:MM)', '450 min'],
    [2.5, '0.0', 'Hours', '150 min'],
    [90, undefined, 'Time (mins)', '90 min'],
    [0.125, undefined, 'Hours', '7.5 min'],
    [1.3, '0.00', 'Hours', '78 to 90 min'],
  ])('%d as %s under %s is %s', (number, format, heading, expected) => {
    expect(minutes(numberCell(number, format), heading)).toBe(expected);
  });

  it.each([
    [3, undefined, 'Duration', /hours or minutes/],
    [3, undefined, 'CPD points', /points/],
    [1.0625, 'hh:mm', 'Hours', /more than a day/],
    [2, '[h]:mm', 'Hours', /48 hours; perhaps 2/],
    [45600, 'd-mmm', 'Hours', /date/],
    [-1, undefined, 'Hours', /less than nothing/],
    [0.0625, undefined, 'Hours', /part of a day/],
    [0.0625, 'hh:mm', 'Time (mins)', /minutes and seconds/],
  ])('%d as %s under %s is a question', (number, format, heading, reason) => {
    expect(minutes(numberCell(number, format), heading)).toMatch(/^\? /);
    expect(minutes(numberCell(number, format), heading)).toMatch(reason);
  });
});

describe('what is no length is a question', () => {
  it.each([
    ['3', 'Duration', /hours or minutes/],
    ['1:30', 'Time (mins)', /minutes and seconds/],
    ['twilight', 'Hours', /does not say how long/],
    ['approx 2 hours', 'Hours', /rough/],
    ['2 hours+', 'Hours', /rough/],
    ['2 hours?', 'Hours', /not settled/],
    ['2 hours per week', 'Hours', /not understood/],
    ['2-1 hours', 'Hours', /below its beginning/],
    ['0930-1230', 'Time (mins)', /times of the day/],
    ['2 hours - 10:00', 'Hours', /not understood/],
    ['30 mins to 3', 'Hours', /not understood/],
    ['1h 75', 'Hours', /not understood/],
    ['6 points', 'Hours', /points/],
    ['6 months', 'Hours', /not understood/],
    ['tbc', 'Hours', /not settled/],
  ])('%s under %s', (text, heading, reason) => {
    expect(minutes(text, heading)).toMatch(/^\? /);
    expect(minutes(text, heading)).toMatch(reason);
  });

  it('does not take a second length in words for a note', () => {
    expect(minutes('1 hour - two hours')).not.toBe('60 min');
  });
});
