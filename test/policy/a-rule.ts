/** A small faultless rule and policy, as JSON values, for tests that spoil them in one place. */
export const aRule = (): Record<string, unknown> => ({
  id: 'first-aid-renewal',
  title: 'First aid is renewed',
  citation: { clause: '2', basis: 'policy' },
  strength: 'must',
  parameters: {
    validityMonths: [{ value: 24, unit: 'months' }],
    remindDays: [{ value: 60, unit: 'days', basis: 'default' }],
  },
  appliesTo: {
    subject: 'certificate',
    topic: 'first-aid',
    when: { all: [{ fact: 'required', operator: 'equal', value: true }] },
  },
  renewal: { every: { fact: 'parameter.validityMonths' }, anchor: 'completion' },
  breach: {
    any: [
      { fact: 'held', operator: 'equal', value: false },
      { fact: 'daysOverdue', operator: 'greaterThan', value: 0 },
    ],
  },
  dueSoon: {
    all: [{ fact: 'daysUntilDue', operator: 'lessThanInclusive', value: { fact: 'parameter.remindDays' } }],
  },
  severity: 'high',
  highlight: ['completedOn'],
  messages: {
    breach: '{{person}}: first aid {{reckoning}} ran out on {{dueOn}}, {{daysOverdue|day|days}} ago.',
    missing: '{{person}}: no first aid.',
    dueSoon: '{{person}}: first aid runs out on {{dueOn}}.',
    cannotTell: '{{person}}: it cannot be told whether first aid is in date.',
  },
  remedy: 'Book a course.',
  examples: [
    { name: 'in date', given: { completedOn: '2025-03-10' }, expect: 'met' },
    { name: 'out of date', given: { completedOn: '2020-03-10' }, expect: 'breach' },
    { name: 'no date', given: { completedOn: null }, expect: 'cannot-tell' },
  ],
});

export const aPolicy = (): Record<string, unknown> => ({
  id: 'acacia',
  title: 'Training Policy',
  organisation: 'Acacia Trust',
  citation: { document: 'Training Policy' },
  requirements: [
    {
      id: 'staff',
      topics: ['safeguarding'],
      when: { all: [{ fact: 'employment', operator: 'notIn', value: ['governor', 'trustee'] }] },
      citation: { clause: '1', basis: 'policy' },
    },
  ],
});

export const TOPICS: ReadonlySet<string> = new Set(['first-aid', 'safeguarding', 'prevent']);

/** The same with something else at a place, such as `['breach', 'any', 0, 'fact']`; `undefined` takes it out. */
export function spoilt(root: Record<string, unknown>, place: readonly (string | number)[], value: unknown) {
  const copy = structuredClone(root);
  let at: unknown = copy;
  for (const key of place.slice(0, -1)) at = Reflect.get(at as object, key);
  const last = place.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(at as object, last);
  else Reflect.set(at as object, last, value);
  return copy;
}

/** The names that the catalogue of these tests has. */
export const KNOWN = { topics: TOPICS, qualifications: new Set(['qts']) };
