import { describe, expect, it } from '@jest/globals';
import { fieldsOfHeading } from '../../src/register/vocabulary';
import before from './headings-before.json' with { type: 'json' };

/** What lumps of fields were split into; the kind in which a field is asked for, where it is not one of the three. */
const NOW: Readonly<Record<string, readonly string[]>> = {
  cost: ['cost', 'tax', 'travel', 'overnight', 'cover'],
  minutes: ['minutes', 'points'],
  certificateRef: ['certificateRef', 'certificateSeen'],
  recordedOn: [
    'recordedOn',
    'invoicedOn',
    'paidOn',
    'claimOn',
    '-requestedOn',
    '-approvals',
    '-dateOfBirth',
    '-evidenceSeenOn',
    '-otherDate',
  ],
  category: ['category', 'level', 'priorityLink'],
  evaluation: ['rating', '-reflection'],
  approval: ['-approvals'],
  validity: ['-validity'],
  index: ['-index'],
  personalTitle: ['-personalTitle'],
  phone: ['-phone'],
};

describe('a heading that was known before', () => {
  it.each(Object.entries(before))('still means %s', (field, headings) => {
    const now = NOW[field] ?? [field];
    const lost = headings.filter((heading) => {
      const fields = (['staff', 'training', 'matrix'] as const).flatMap((kind) =>
        fieldsOfHeading(heading, kind).filter(({ weight }) => weight === 1),
      );
      return !fields.some((match) => now.includes(match.field));
    });
    expect(lost).toEqual([]);
  });
});
