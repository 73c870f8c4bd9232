import { describe, expect, it } from '@jest/globals';
import type { Kind } from '../../src/register/kinds';
import { fieldsOfHeading } from '../../src/register/vocabulary';

/** Headings as schools write them, by kind and field; each is that field as a whole heading. */
const HEARD: Readonly<Partial<Record<Kind, Readonly<Record<string, readonly string[]>>>>> = {
  training: {
    person: ['Personnel', 'Present', 'Who attended', 'Attended by', 'Those present', 'Who was there?'],
    topic: ['What was it?', 'What was covered', 'What did they do?', 'Course done'],
    completedOn: ['When was it?', 'Took place on', 'Date they did it', 'Day attended'],
    expiresOn: ['Needs redoing by', 'Redo by', 'Again by', 'Runs out', 'Lasts until', 'Due again'],
    status: ['Where is it up to?', 'Where are we', 'State of play', 'Done yet?', 'Has it been done?'],
    minutes: ['How long', 'How long was it?', 'How long did it take?'],
    category: ['CPD strand'],
    '-nothing': ['About'],
  },
  staff: {
    startOn: ['Joined us', 'Here since', 'When started', 'Date taken on', 'On roll since'],
    leftOn: ['Gone', 'Date gone', 'When left', 'Left us', 'Off roll'],
    role: ['What they do', 'Works as', 'Employed as', 'Present post'],
    absentTo: ['Absence until'],
  },
  sponsorship: {
    agreementOn: ['Date of training agreement', 'Agreement signed on'],
    exclusion: ['Reason for exemption'],
  },
  request: {
    relevantToRole: ['Relates to job role'],
    requiredByOrganisation: ['Needed by the school'],
    delegatedTo: ['Attended instead'],
    courseOn: ['Takes place on'],
    overnight: ['Accommodation'],
  },
  membership: { body: ['Body', 'Association', 'Institute', 'Member of'], cost: ['Subscription'] },
  budget: { category: ['CPD area', 'Category of spend'] },
  offer: { date: ['Runs on'] },
  duty: { duty: ['Requirement on the school'], evidence: ['Where is it kept?', 'Where filed'] },
  requirement: { everyMonths: ['How long is it valid?', 'How long does it last?'] },
};

const CASES = Object.entries(HEARD).flatMap(([kind, fields]) =>
  Object.entries(fields).map(([field, headings]) => ({ kind: kind as Kind, field, headings })),
);

describe.each(CASES)('$field in $kind', ({ kind, field, headings }) => {
  it.each(headings)('is headed “%s”', (heading) => {
    const [best] = fieldsOfHeading(heading, kind);
    expect(best?.field).toBe(field);
    expect(best?.weight).toBeGreaterThanOrEqual(0.95);
  });
});

describe('a heading that is not what it sounds like', () => {
  it('is not a day of completion where it is of an agreement', () => {
    const fields = fieldsOfHeading('Date of training agreement', 'sponsorship').map(({ field }) => field);
    expect(fields).not.toContain('completedOn');
  });

  it('is no body where it is the subscription', () => {
    const fields = fieldsOfHeading('Subscription', 'membership').map(({ field }) => field);
    expect(fields).toEqual(['cost']);
  });
});
