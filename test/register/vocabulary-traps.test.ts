import { describe, expect, it } from '@jest/globals';
import type { Kind } from '../../src/register/kinds';
import { fieldsOfHeading } from '../../src/register/vocabulary';

const fields = (heading: string, kind: Kind) => fieldsOfHeading(heading, kind).map(({ field }) => field);
const first = (heading: string, kind: Kind) => fields(heading, kind)[0];

describe('a heading that means another thing in another kind', () => {
  it.each<readonly [string, Kind, readonly string[]]>([
    ['Training Type', 'training', ['topic', 'category']],
    ['Training Type', 'requirement', ['topic']],
    ['Training Type', 'request', ['activity']],
    ['Training Type', 'budget', ['category']],
    ['Training Type', 'staff', ['-topic']],
    ['Start Date', 'staff', ['startOn']],
    ['Start Date', 'matrix', ['startOn']],
    ['Start Date', 'training', ['startedOn']],
    ['Start Date', 'sponsorship', ['startedOn']],
    ['Start Date', 'request', ['courseOn']],
    ['Start Date', 'waiver', ['from']],
    ['Start Date', 'offer', ['date']],
    ['Start Date', 'site', ['leaderSince']],
    ['End Date', 'staff', ['leftOn']],
    ['End Date', 'training', ['completedOn']],
    ['End Date', 'sponsorship', ['expectedEndOn']],
    ['End Date', 'membership', ['validTo']],
    ['End Date', 'waiver', ['until']],
    ['Status', 'staff', ['state']],
    ['Status', 'training', ['status', 'result']],
    ['Status', 'matrix', ['state', 'status']],
    ['Status', 'request', ['status']],
    ['Status', 'sponsorship', ['status']],
    ['Status', 'provider', ['outcome']],
    ['Status', 'membership', ['level']],
    ['Grade', 'staff', ['-pay']],
    ['Grade', 'training', ['result', 'rating', '-pay']],
    ['Grade', 'sponsorship', ['result', '-pay']],
    ['Grade', 'membership', ['level', '-pay']],
    ['Grade', 'evaluation', ['rating', '-pay']],
    ['Category', 'staff', ['staffGroup']],
    ['Category', 'training', ['category']],
    ['Category', 'budget', ['category']],
    ['Category', 'membership', ['level']],
    ['Review date', 'appraisal', ['heldOn']],
    ['Review date', 'provider', ['reviewDueOn']],
    ['Review date', 'training', ['expiresOn']],
    ['Expiry date', 'membership', ['validTo']],
    ['Minutes', 'training', ['minutes']],
    ['Minutes', 'duty', ['evidence']],
    ['Amount', 'budget', ['allocated']],
    ['Amount', 'sponsorship', ['costToTrust']],
  ])('%s in a register of kind %s', (heading, kind, expected) => {
    expect(fields(heading, kind)).toEqual(expected);
  });
});

describe('a column that the kind has no field for', () => {
  it.each<readonly [string, Kind]>([
    ['Line manager', 'training'],
    ['Name of line manager', 'training'],
    ['Next of kin', 'staff'],
    ['Emergency contact', 'staff'],
    ['Recorded by', 'training'],
    ['Pupil name', 'training'],
    ['Mentor', 'staff'],
    ['Approved by', 'training'],
    ['Staff responsible', 'training'],
    ['Person responsible', 'training'],
  ])('%s is known to be of no use in %s, lest its names be taken for those of staff', (heading, kind) => {
    expect(first(heading, kind)).toMatch(/^-/);
    expect(fields(heading, kind)).not.toContain('person');
  });

  it.each<readonly [string, Kind]>([
    ['Date of birth', 'staff'],
    ['DOB', 'training'],
    ['Date of interview', 'staff'],
    ['Passport expiry date', 'training'],
    ['Days to expiry', 'training'],
    ['Valid for (years)', 'training'],
    ['Start time', 'training'],
    ['Car insurance expiry', 'staff'],
    ['DBS date', 'training'],
    ['Enhanced DBS check date', 'staff'],
    ['Prohibition check', 'matrix'],
  ])('%s in %s is no date of training or employment', (heading, kind) => {
    expect(first(heading, kind)).toMatch(/^-/);
  });

  it('is noise only where it is not a field', () => {
    expect(first('Valid for (years)', 'requirement')).toBe('everyMonths');
    expect(first('Checked by', 'provider')).toBe('checkedBy');
    expect(first('Checked by', 'training')).toBe('-byWhom');
  });
});

describe('a heading in a matrix', () => {
  it.each([
    'Prevent',
    'Behaviour management',
    'Budget monitoring',
    'Budget holder skills',
    'Professional body ethics',
    'Workplace safety',
    'Governor induction',
    'Working together',
    'Mental health in schools',
    'Science',
    'Pearson centre training',
    'Appraisal skills for managers',
  ])('%s may be a topic: no field is sure of it', (heading) => {
    for (const { weight } of fieldsOfHeading(heading, 'matrix')) expect(weight).toBeLessThan(0.5);
  });
});

it.each(['Certificate received (Y/N)', 'Received (Y/N)', 'Evidence received (Y/N)'])(
  '%s is about a certificate: “N” does not mean that the training was not done',
  (heading) => {
    expect(fields(heading, 'training')).not.toContain('status');
  },
);
