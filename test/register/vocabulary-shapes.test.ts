import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KINDS, type Kind } from '../../src/register/kinds';
import { fieldsOfHeading, VOCABULARY } from '../../src/register/vocabulary';

const first = (heading: string, kind: Kind = 'training') => fieldsOfHeading(heading, kind)[0];

describe('a heading however it is written', () => {
  it.each([
    ['completion_date', 'completedOn'],
    ['CompletionDate', 'completedOn'],
    ['completionDate', 'completedOn'],
    ['COMPLETION DATE', 'completedOn'],
    ['Completion\nDate', 'completedOn'],
    ['  Completion   date : ', 'completedOn'],
    ['Date completed (dd/mm/yy)', 'completedOn'],
    ['Date completed dd/mm/yyyy', 'completedOn'],
    ['Date completed *', 'completedOn'],
    ['Date completed (required)', 'completedOn'],
    ['Date completed - required', 'completedOn'],
    ['Date completed (if known)', 'completedOn'],
    ['The date of the training', 'completedOn'],
    ['Training dates', 'completedOn'],
    ['1. Name', 'person'],
    ['2) Name', 'person'],
    ['Q3. Name', 'person'],
    ['Name*', 'person'],
    ['employee_id', 'id'],
    ['Employee #', 'id'],
    ['📅 Start Date', 'startedOn'],
    ['👥 Participants', 'person'],
    ['Date (expiry)', 'expiresOn'],
    ['Date (booked)', 'bookedOn'],
    ['Renewal / expiry date', 'expiresOn'],
    ['Course/Event', 'topic'],
    ['Provider or trainer', 'provider'],
    ['Cost (£)', 'cost'],
    ['Cost £', 'cost'],
    ['% complete', 'status'],
    ['Née', 'formerName'],
  ])('%j', (heading, field) => {
    expect(first(heading, field === 'formerName' ? 'staff' : 'training')?.field).toBe(field);
    expect(first(heading, field === 'formerName' ? 'staff' : 'training')?.weight).toBeGreaterThanOrEqual(0.9);
  });

  it('asks for yes or no: then it is no date', () => {
    expect(fieldsOfHeading('Approved Y/N', 'request').map(({ field }) => field)).toEqual(['approvals']);
    expect(first('Attended? Yes/No')?.field).toBe('status');
    expect(fieldsOfHeading('Invited Y/N', 'evaluation').filter(({ field }) => field === 'invitedOn')).toEqual(
      [],
    );
  });

  it('keeps the number of a 1:1', () => {
    expect(first('1:1 date', 'appraisal')).toEqual({ field: 'heldOn', weight: 1 });
  });
});

describe('a heading with a slip', () => {
  it.each([
    ['Surmane', 'surname', 'training'],
    ['Expirey date', 'expiresOn', 'training'],
    ['Date Complted', 'completedOn', 'training'],
    ['Employe name', 'person', 'training'],
    ['Certficate number', 'certificateRef', 'training'],
    ['Qualificaton', 'qualification', 'qualification'],
    ['Apraisal date', 'heldOn', 'appraisal'],
  ] as const)('%s is %s, but not as sure', (heading, field, kind) => {
    expect(first(heading, kind)).toEqual({ field, weight: 0.7 });
  });

  it.each([
    ['Appraisee', 'training'],
    ['Approves', 'request'],
    ['Employer', 'training'],
    ['Prevent', 'training'],
    ['Science', 'staff'],
    ['Pearson', 'staff'],
    ['Catering', 'staff'],
    ['Infection', 'training'],
    ['Langage', 'training'],
    ['Dade', 'training'],
  ] as const)('%s is another word', (heading, kind) => {
    expect(fieldsOfHeading(heading, kind).filter(({ weight }) => weight === 0.7)).toEqual([]);
  });

  it('is not looked for where no kind is given', () => {
    expect(fieldsOfHeading('Surmane')).toEqual([]);
  });
});

describe('any text', () => {
  it('of more than 200 characters is no heading', () => {
    expect(fieldsOfHeading(`Date completed${' '.repeat(186)}`, 'training')).toEqual([
      { field: 'completedOn', weight: 1 },
    ]);
    expect(fieldsOfHeading(`Date completed${' '.repeat(187)}`, 'training')).toEqual([]);
  });

  it('has weights from 0 to 1, the best first, and each field once', () => {
    const heading = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(...Object.values(VOCABULARY).flat()),
      fc
        .array(fc.constantFrom(...Object.values(VOCABULARY).flat()), { minLength: 1, maxLength: 4 })
        .map((parts) => parts.join(' / ')),
    );
    const kind = fc.constantFrom(undefined, ...(Object.keys(KINDS) as Kind[]));
    fc.assert(
      fc.property(heading, kind, (text, each) => {
        const found = fieldsOfHeading(text, each);
        const weights = found.map(({ weight }) => weight);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
        for (const weight of weights) expect(weight > 0 && weight <= 1).toBe(true);
        expect(new Set(found.map(({ field }) => field)).size).toBe(found.length);
        expect(fieldsOfHeading(text, each)).toEqual(found);
      }),
    );
  });

  it('finds every heading of the vocabulary in any case, spacing and joining', () => {
    const entry = fc.constantFrom(
      ...Object.entries(VOCABULARY).flatMap(([key, headings]) =>
        headings.map((heading) => ({ key, heading })),
      ),
    );
    const join = fc.constantFrom(' ', '_', '-', '  ', '\n');
    fc.assert(
      fc.property(entry, join, fc.boolean(), ({ key, heading }, between, isUpper) => {
        const written = heading.replaceAll(' ', between);
        const found = fieldsOfHeading(isUpper ? written.toUpperCase() : written);
        expect(found).toContainEqual({ field: key.slice(key.indexOf('.') + 1), weight: 1 });
      }),
    );
  });
});
