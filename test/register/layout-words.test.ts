import { describe, expect, it } from '@jest/globals';
import {
  employmentOf,
  groupSaysExpiry,
  isDateWord,
  isStaffPost,
  saysAlertList,
  saysDaysLeft,
  saysDone,
  saysDuty,
  saysExpiry,
  saysPupils,
  titleSaysExpiry,
} from '../../src/register/layout-words';

type Case = readonly [(text: string) => boolean, readonly string[], readonly string[]];

const CASES: Readonly<Record<string, Case>> = {
  'dates of expiry': [
    saysExpiry,
    ['First aid expiry', 'Exp.', 'Prevent (renew by)', 'Valid until', 'Next due', 'Renewal'],
    ['First aid', 'Experience', 'Date completed', 'Exploitation', 'Subdued'],
  ],
  'dates of expiry over a group': [
    groupSaysExpiry,
    ['Expiry dates', 'EXPIRES', 'Valid until', 'Renewal due', 'Exp. date'],
    ['Red = expired', 'First aid expiry', 'Safeguarding', ''],
  ],
  'training that is done': [
    saysDone,
    ['Date completed', 'Last attended', 'Dates of training', 'Training completions', 'Passed'],
    ['First aid', 'Incomplete', 'Undone', 'Takeaway'],
  ],
  'a duty': [
    saysDuty,
    ['First aider', 'Deputy DSL', 'DDSL', 'Fire warden', 'Fire Marshall', 'H&S rep', 'Cover co-ordinator'],
    ['First aid', 'Fire safety', 'Leadership', 'Linked learning', 'Representation'],
  ],
  'a title of dates of expiry': [
    titleSaysExpiry,
    [
      'Expiry dates',
      'Dates shown are the dates of expiry',
      'All dates: valid until',
      'Renewal dates 2026',
      'Staff training - renewal due dates',
      'Date = date certificate runs out',
      'Dates when training runs out',
      'Dates = expiry',
      'Matrix (expiry shown)',
    ],
    [
      'Red = expired',
      'Red = date of expiry passed',
      'Key: amber expiry date near',
      'Training expires',
      'Expires: see date',
      'Training log',
      'Date completed (training expires after 3 years)',
      'Dates attended, renewed when they run out',
    ],
  ],
  'people who are not staff': [
    saysPupils,
    ['Pupil name', 'Students', "Child's name"],
    ['Staff name', 'Childcare'],
  ],
  'days counted': [
    saysDaysLeft,
    ['Days to expiry', 'Days left', 'No. of days overdue', 'Months until renewal'],
    ['Study days', 'Days', 'INSET days', 'Date due'],
  ],
  'a list of what runs out': [
    saysAlertList,
    ['Renewals due', 'Expiring soon', 'Alerts'],
    ['Training log', 'Staff'],
  ],
  'a post of employees': [
    isStaffPost,
    ['Clerk to the governors', 'Volunteer co-ordinator', 'Supply teacher', 'Head of governance'],
    ['Governor', 'Chair of governors', 'Volunteer', 'Headphones'],
  ],
  'a word beside a day': [
    isDateWord,
    ['from', 'Monday', 'Sept', 'term', 'left'],
    ['maternity', 'cancelled', 'booked', 'mat', 'Martin'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_what, [says, yes, no]) => {
  it.each(yes)('is said by %j', (text) => {
    expect(says(text)).toBe(true);
  });

  it.each(no)('is not said by %j', (text) => {
    expect(says(text)).toBe(false);
  });
});

describe('how somebody is engaged', () => {
  it.each([
    ['Trustee', 'trustee'],
    ['Chair of Governors', 'governor'],
    ['Gov', 'governor'],
    ['LGB', 'governor'],
    ['Parent volunteer', 'volunteer'],
    ['Agency', 'agency'],
    ['Supply', 'agency'],
    ['Self-employed', 'associate'],
    ['Peripatetic music', 'associate'],
    ['Member', 'member'],
    ['Member of staff', undefined],
    ['Permanent', undefined],
    ['Government relations', undefined],
    ['', undefined],
  ])('%j', (text, employment) => {
    expect(employmentOf(text)).toBe(employment);
  });
});
