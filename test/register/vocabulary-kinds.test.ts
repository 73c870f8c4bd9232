import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compact } from '../../src/catalogue/words';
import { KINDS, type Kind } from '../../src/register/kinds';
import { fieldsOfHeading, VOCABULARY } from '../../src/register/vocabulary';
import { fieldOfKey, fieldsOf, keysOfKind } from '../../src/register/vocabulary-index';

/** Each line a kind, one of its fields, and headings as schools write them. */
const SAMPLES = readFileSync(new URL('./headings-by-kind.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [, kind = '', field = '', headings = ''] = /^(\w+)\.(\w+): (.*)$/.exec(line) ?? [];
    return { kind: kind as Kind, field, headings: headings.split(' | ') };
  });

describe('each field of each kind', () => {
  it.each(SAMPLES)('$kind.$field is found by $headings', ({ kind, field, headings }) => {
    expect(headings.length).toBeGreaterThanOrEqual(3);
    for (const heading of headings) {
      expect({ heading, fields: fieldsOfHeading(heading, kind).map((match) => match.field) }).toEqual({
        heading,
        fields: expect.arrayContaining([field]),
      });
    }
  });

  it('has its sample headings', () => {
    const sampled = new Set(SAMPLES.map(({ kind, field }) => `${kind}.${field}`));
    const missing = (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
      Object.keys(KINDS[kind].fields).filter((field) => !sampled.has(`${kind}.${field}`)),
    );
    expect(missing).toEqual([]);
  });

  it('comes first for all but a few of them', () => {
    const second = SAMPLES.flatMap(({ kind, field, headings }) =>
      headings
        .filter((heading) => fieldsOfHeading(heading, kind)[0]?.field !== field)
        .map((heading) => `${kind}.${field}: ${heading}`),
    );
    expect(second).toEqual([
      'training.result: Result',
      'training.result: Pass/Fail',
      'matrix.status: Status',
      'matrix.status: Y/N completed',
    ]);
  });
});

describe('the keys of the vocabulary', () => {
  it('are fields of a kind, or begin with a minus', () => {
    const fields = new Set((Object.keys(KINDS) as Kind[]).flatMap(fieldsOf));
    const known = (key: string) => {
      const [kind = '', field = ''] = key.split('.');
      if (key.startsWith('-')) return true;
      return key.includes('.') ? kind in KINDS && fieldsOf(kind as Kind).includes(field) : fields.has(key);
    };
    expect(Object.keys(VOCABULARY).filter((key) => !known(key))).toEqual([]);
  });

  it('are found only in kinds that have the field', () => {
    expect(fieldsOfHeading('Membership number', 'membership')).toEqual([{ field: 'reference', weight: 1 }]);
    expect(fieldsOfHeading('Membership number', 'training')[0]).toEqual({ field: '-reference', weight: 1 });
  });
});

/**
 * Headings that two fields of one kind share, because schools use them for both: what stands below decides.
 * `Status` is the training’s or its result’s, `Completed` holds dates or yes, `Subject` is taught or learnt …
 */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  /** In every kind that has both fields. */
  any: ['staff role: person, role', 'user name: person, id'],
  staff: ['leaver: leftOn, state', 'staff status: employment, state'],
  training: [
    'attended: completedOn, status',
    'certificate: topic, certificateRef',
    'completed: completedOn, status',
    'completion: completedOn, status',
    'grade: result, rating',
    'outcome: status, result',
    'pass fail: status, result',
    'pass or fail: status, result',
    'passed: status, result',
    // A list of those who were there, or whether each was.
    'present: person, status',
    'refresher: topic, expiresOn',
    'result: status, result',
    'results: status, result',
    'status: status, result',
    'subject: department, topic',
    'training completed: topic, completedOn',
    'training outcome: status, result',
    'training type: topic, category',
    'type of training: topic, category',
  ],
  // What is to be done, or a remark on it.
  qualification: ['action: plan, notes', 'actions: plan, notes'],
  // Beside `Appraisal date` it is the day on which the target was looked at; alone it is that of the review.
  appraisal: ['action taken: activity, notes', 'reviewed on: heldOn, evaluatedOn'],
  duty: ['action: duty, notes', 'actions: duty, notes'],
  waiver: ['details: reason, notes'],
  // Who agreed, or when.
  budget: [
    'agreed by board: agreedBy, agreedOn',
    'agreed by governors: agreedBy, agreedOn',
    'agreed by trustees: agreedBy, agreedOn',
  ],
};

describe('a heading of two fields of one kind', () => {
  // A matrix has the fields of a staff list, and those of the parts of a topic only below a topic’s heading.
  it.each((Object.keys(KINDS) as Kind[]).filter((kind) => kind !== 'matrix').map((kind) => ({ kind })))(
    'is one that is known to be so: $kind',
    ({ kind }) => {
      const fields = new Map<string, Set<string>>();
      const spelt = new Map<string, string>();
      for (const key of keysOfKind[kind].keys()) {
        if (key.startsWith('-')) continue;
        for (const heading of VOCABULARY[key] ?? []) {
          const run = compact(heading.split(' '));
          fields.set(run, (fields.get(run) ?? new Set()).add(fieldOfKey(key)));
          if (!spelt.has(run)) spelt.set(run, heading);
        }
      }
      const shared = [...fields]
        .filter(([, each]) => each.size > 1)
        .map(([run, each]) => `${spelt.get(run) ?? ''}: ${[...each].join(', ')}`)
        .sort();
      expect(shared.filter((each) => !SHARED.any?.includes(each))).toEqual(SHARED[kind] ?? []);
    },
  );
});
