import { describe, expect, it } from '@jest/globals';
import { readCell, textCell } from './plain-dates';

const read = (text: string) => readCell(textCell(text));

describe('words that leave a date what it is', () => {
  it.each([
    ['7-11 July 2025 Abuja', { done: '2025-07-11' }],
    ['July 2025 Abuja', { done: '2025-07-01..2025-07-31' }],
    ['3/11/24 (St John Ambulance)', { done: '2024-11-03' }],
    ['03/11/2024 – National College', { done: '2024-11-03' }],
    ['INSET 3/11/24', { done: '2024-11-03' }],
    ['w/c 4/9/23 online', { done: '2023-09-04..2023-09-10' }],
    ['Autumn 1 2025 twilight', { done: '2025-09-01..2025-12-31' }],
    ['AY 23/24 online', { done: '2023-09-01..2024-08-31' }],
    ['3/11/24 by Ann Smith', { done: '2024-11-03' }],
    ['3/11/24 refresher', { done: '2024-11-03' }],
    ['3/11/24 (3 hours)', { done: '2024-11-03' }],
    ['3 Nov 2024 Level 2', { done: '2024-11-03' }],
    ['✓ 3/11/24', { done: '2024-11-03', status: 'completed' }],
    ['12/05/2024 (Completed)', { done: '2024-05-12', status: 'completed' }],
    ['12/05/2024 (In date)', { done: '2024-05-12', status: 'completed' }],
    ['12/05/2024 (Expired)', { done: '2024-05-12', status: 'expired' }],
    ['3/11/24 DNA', { done: '2024-11-03', status: 'cancelled' }],
    ['started 3/11/24', { done: '2024-11-03', status: 'in-progress' }],
    ['12/5/27 booked', { booked: '2027-05-12', status: 'booked' }],
    ['Completed on: 03/11/2024 10:15', { done: '2024-11-03' }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

const OPEN = 'the words beside the date may change what it means';
const DUE = 'the date seems to be the day on which it falls due; it does not say when it was done';
const EITHER_END = 'it may be the first or the last day of the certificate';

describe('words that may make it the date of something else', () => {
  it.each([
    ['3/11/24 moodle not finished', OPEN],
    ['3/11/24 no cert', OPEN],
    ['sent 3/11/24', OPEN],
    ['left 3/11/24', OPEN],
    ['Sept 2024 onwards', OPEN],
    ['by 3/11/24', 'it may mean a renewal or a training still to be done'],
    ['Due in 14 days', 'it may mean a renewal or a training still to be done'],
    ['12/05/2024 (Overdue)', DUE],
    ['12/05/2027 (Not due)', DUE],
    ['valid 12/5/24', EITHER_END],
    ['In date 12/5/27', EITHER_END],
    ['12/05/2027 (In date)', EITHER_END],
    ['3/11/24 ?', 'it does not say whether the training was done'],
    ['March 2026 (TBC)', 'it does not say whether the training was done'],
    ['done 3/11/24 cancelled', 'its words say two different things'],
    ['not done 3/11/24', 'it names a date, but says that it was not done'],
    ['N/A 3/11/24', 'it names a date, but says that it was not done'],
    ['Zaria 2025', 'the words beside the date are not understood'],
    ['Novmber 2024 Abuja', 'the words beside the date are not understood'],
    ['3/11/24*', 'a sign beside the date is not understood'],
    ['>3/11/24', 'a sign beside the date is not understood'],
    ['O3/11/2024', 'a letter stands within the date'],
    ['l3/11/2024', 'a letter stands within the date'],
    ['Level 2 March 2024', 'the number behind “level” may not be the day'],
    ['Sessions 1-3 July 2024', 'the number behind “sessions” may not be the day'],
    ['KS2 May 2024', 'the number behind “ks” may not be the day'],
    ['INSET 1 Sept 2024', 'the number behind “inset” may not be the day'],
    ['3 Nov 24 delegates', 'the number before “delegates” may not be the year'],
    ['3 Dec 15 hours', 'the number before “hours” may not be the year'],
    ['3/11/24 -', 'it may be a range of which one end is missing'],
    ['Session 1 3/11/24', 'it is not a date'],
    ['3/11/24 or 4/11/24', 'it is not a date'],
    ['Day 3 checklist started', 'it is not a date'],
    ['Within 1 month of start date', 'it is not a date'],
  ])('%s: %s', (text, why) => {
    expect(read(text)).toBe(why);
  });
});

describe('several dates in a cell', () => {
  it.each([
    ['3/11/24\n3/11/27', { done: '2024-11-03' }],
    ['3/11/22\n3/11/23\n3/11/24', { done: '2022-11-03..2024-11-03' }],
    ['3 Nov 2024\r\n4 Nov 2025', { done: '2024-11-03..2025-11-04' }],
    ['3 Nov\n2024', { done: '2024-11-03' }],
    ['Safeguarding\n3/11/24', { done: '2024-11-03' }],
    ['3/11/24 & 4/11/24', { done: '2024-11-04' }],
    ['3/11/24, 4/11/24, 5/11/24', { done: '2024-11-03..2024-11-05' }],
    ['3/11/22, 4/11/24, 5/11/27', { done: '2022-11-03..2024-11-04' }],
    ['3/11/24\nBooked 12/5/27', { done: '2024-11-03', booked: '2027-05-12' }],
    [
      'Completed 3/11/22\nExpires 3/11/25',
      { done: '2022-11-03', expires: '2025-11-03', status: 'completed' },
    ],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
  it('of which one cannot be read are a question', () => {
    expect(read('3/11/24\n31/2/25')).toBe('it is not a date');
  });
});

describe('words that say what the date is', () => {
  it.each([
    ['exp 03/25', { expires: '2025-03-01..2025-03-31' }],
    ['expires: March 2026', { expires: '2026-03-01..2026-03-31' }],
    ['valid until 12/5/27', { expires: '2027-05-12' }],
    ['First aid exp 3/11/26', { expires: '2026-11-03' }],
    ['3/11/24 renewal 3/11/27', { done: '2024-11-03', expires: '2027-11-03' }],
    ['3/11/24 booked 12/5', { done: '2024-11-03' }],
    ['booked on Moodle', { status: 'booked' }],
    ['Course booked for 12th May 2027 at 9am', { booked: '2027-05-12', status: 'booked' }],
    ['3/11/24 exp 3/11/26 exp 3/11/27', 'it names “exp” twice'],
    ['3/11/24 booked on Moodle', 'it does not say whether it was done or is “booked on”'],
    ['not booked 12/5/27', 'it is not a date'],
    ['3/11/24 expiry', 'no date follows “expiry”'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('lengths of time and parts', () => {
  it.each([
    ['Overdue 12 days', { status: 'not-done' }],
    ['12 days overdue', { status: 'not-done' }],
    ['Expired 12 days ago', { status: 'expired' }],
    ['In date', { status: 'completed' }],
    ['In progress (28/42 completed)', { status: 'in-progress' }],
    ['3 of 4 completed', { status: 'in-progress' }],
    ['4/4 completed', { status: 'completed' }],
    ['80% complete', { status: 'in-progress' }],
    ['5/4 completed', 'it has no year'],
    ['80%', 'it is not a date'],
    ['5 Days', 'it is a length of time, not a date'],
    ['6 months', 'it is a length of time, not a date'],
    ['Expires in 30 days', 'it says how long is left, but not when it was done'],
    ['45 days left', 'it says how long is left, but not when it was done'],
    ['Completed 3 months ago', 'it says how long ago, but not from which day'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
