import { describe, expect, it } from '@jest/globals';
import type { Policy, Renewal, Requirement, Rule } from '../../src/policy/policy';
import {
  figuresOfRequirement,
  figuresOfRule,
  requirementSentence,
  ruleParagraph,
  ruleSentences,
} from '../../src/policy/sentence';
import { equivalentSentence, policySentences } from '../../src/policy/sentences/policy-sentences';
import { shippedPolicy } from '../support/policies';
import {
  faultsOf,
  leaf,
  NOT_HELD,
  OVERDUE,
  parameter,
  policyWith,
  ruleWith,
  titles,
} from './sentence-fixtures';

const sentences = (rule: Partial<Rule>, policy: Partial<Policy> = {}) =>
  ruleSentences(ruleWith(rule), policyWith(policy), titles);

describe('a rule as a paragraph', () => {
  it('reads as it would be signed off', () => {
    const futura = shippedPolicy('futura');
    const rule = futura.rules.find(({ id }) => id === 'first-aid-renewal');
    if (rule === undefined) throw new Error('There is no such rule.');
    const own = ruleSentences(rule, futura, titles);
    expect(ruleParagraph({ ...own, remarks: [] })).toBe(
      'First aid is renewed every two years. ' +
        'Whom it concerns: everyone of whom first aid is asked, or who holds it where nothing says who needs it. ' +
        'How long it lasts: 24 months from the day it was done. Where the certificate gives an earlier last day, that one counts. ' +
        'It is broken if there is no record of it, or if its last valid day has passed. ' +
        'It is due soon when 60 days or fewer are left until the last valid day. ' +
        'The policy demands it (clause 2, bullet 4).',
    );
  });

  it('tells strength, basis, days in force, note and source', () => {
    const { demanded, inForce, remarks } = sentences({
      strength: 'should',
      citation: {
        clause: 'Fire Safety Order 2005, art 21',
        basis: 'law',
        note: 'the interval is not said',
        source: 'https://example.org/fire',
        checkedOn: '2026-11-02',
      },
      from: '2026-09-01',
      to: '2027-08-31',
    });
    expect(demanded).toBe('The law expects it (Fire Safety Order 2005, art 21).');
    expect(inForce).toBe('In force from 1 Sep 2026 to 31 Aug 2027.');
    expect(remarks).toEqual([
      'The interval is not said.',
      'Source: https://example.org/fire, last checked on 2 Nov 2026.',
    ]);
  });

  it.each<[Rule['citation']['basis'], Rule['strength'], string]>([
    ['policy', 'may', 'The policy allows it (clause 3).'],
    ['awarding-body', 'must', 'The awarding body demands it (clause 3).'],
    ['default', 'must', 'It is our own suggestion to demand it (clause 3).'],
    ['default', 'should', 'It is our own suggestion (clause 3).'],
  ])('by %s, %s', (basis, strength, text) => {
    expect(sentences({ strength, citation: { clause: '3', basis } }).demanded).toBe(text);
  });
});

const REQUIRED = leaf('required', 'equal', true);
const TEACHES = leaf('teaches', 'equal', true);
const STAFF: Requirement = {
  id: 'staff',
  topics: ['first-aid', 'prevent'],
  when: { all: [leaf('employment', 'notIn', ['governor', 'trustee', 'member', 'volunteer'])] },
  citation: { clause: '1', basis: 'policy' },
};

describe('whom a rule concerns', () => {
  it.each<[string, Rule['appliesTo'], string, (readonly Requirement[])?]>([
    ['a topic', { subject: 'certificate', topic: 'asbestos' }, 'everyone, for training in asbestos.'],
    [
      'a topic that the policy asks for',
      { subject: 'certificate', topic: 'first-aid', when: { all: [REQUIRED] } },
      'everyone of whom first aid is asked. The policy asks it of everyone who is not a governor, trustee, member or volunteer (clause 1).',
      [STAFF],
    ],
    [
      'a topic asked for only where it is needed',
      { subject: 'certificate', topic: 'ofsted-updates', when: { all: [REQUIRED, TEACHES] } },
      'everyone of whom Ofsted updates are asked, or who holds it where nothing says who needs it, provided that the person teaches.',
      [{ ...STAFF, topics: ['ofsted-updates'], onlyWhereNeeded: true }],
    ],
    [
      'several topics',
      {
        subject: 'certificate',
        topics: ['health-safety', 'ofsted-updates', 'fire-warden'],
        when: { all: [REQUIRED, leaf('held', 'equal', true)] },
      },
      'everyone, for each of these that is asked of them, provided that there is a record of it: Ofsted updates, and training in health and safety, and as fire warden.',
    ],
    [
      'all mandatory training',
      {
        subject: 'certificate',
        topics: 'mandatory',
        when: { all: [REQUIRED, leaf('mandatory', 'equal', true)] },
      },
      'everyone, for all mandatory training that is asked of them and has no rule of its own.',
    ],
    [
      'all training',
      { subject: 'certificate', topics: 'required' },
      'everyone, for all training that has no rule of its own.',
    ],
    [
      'people',
      { subject: 'person', when: { any: [TEACHES, leaf('seniorLeader', 'equal', true)] } },
      'everyone who teaches or who is a senior leader.',
    ],
    ['everybody', { subject: 'person' }, 'everyone.'],
    [
      'people, by what is not about them alone',
      { subject: 'person', when: { all: [leaf('trainingRecorded', 'greaterThan', 0)] } },
      'everyone, provided that some training is recorded for the person.',
    ],
    [
      'rows of a log',
      { subject: 'record', when: { all: [leaf('status', 'in', ['completed', 'not-needed'])] } },
      'every piece of training in the register, provided that the status is completed or not needed.',
    ],
    [
      'qualifications',
      { subject: 'qualification' },
      'every qualification that the register gives for a person or that is asked of one.',
    ],
    [
      'one qualification',
      { subject: 'qualification', qualification: 'qts', when: { all: [REQUIRED] } },
      'everyone of whom this qualification is asked: Qualified Teacher Status.',
    ],
    [
      'memberships',
      { subject: 'membership', when: { not: leaf('ofOrganisation', 'equal', true) } },
      'every membership of a professional body in the register, provided that the member is a person.',
    ],
    [
      'reviews',
      { subject: 'appraisal', type: 'log', when: { all: [TEACHES] } },
      'everyone who teaches, for the CPD log.',
    ],
    ['sites', { subject: 'site', topic: 'paediatric-first-aid' }, 'every site, for paediatric first aid.'],
  ])('%s', (_name, appliesTo, text, requirements = []) => {
    expect(sentences({ appliesTo }, { requirements }).whom).toBe(text);
  });
});

const MONTHS = (value: number | null) => [{ value, unit: 'months' as const }];
const EARLIER = 'Where the certificate gives an earlier last day, that one counts.';
const lasting = (renewal: Partial<Renewal>, own: Partial<Rule> = {}, policy: Partial<Policy> = {}) =>
  sentences(
    {
      parameters: {
        every: MONTHS(24),
        months: MONTHS(1),
        year: MONTHS(12),
        long: MONTHS(36),
        days: [{ value: 1, unit: 'days' }],
      },
      renewal: {
        parameter: 'every',
        anchor: 'completion',
        certificate: 'earlier',
        onChange: 'keep',
        ...renewal,
      },
      ...own,
    },
    policy,
  ).lasts;

describe('how long something lasts', () => {
  it.each<[string, Partial<Renewal>, string]>([
    ['from completion', {}, `24 months from the day it was done. ${EARLIER}`],
    ['in days', { parameter: 'days' }, `1 day from the day it was done. ${EARLIER}`],
    [
      'without regard to the certificate',
      { certificate: 'ignored' },
      '24 months from the day it was done. A last day that the certificate gives does not count.',
    ],
    [
      'by the certificate',
      { certificate: 'alone' },
      'up to the last day that the certificate gives; without one, 24 months from the day it was done.',
    ],
    [
      'with a lapse',
      { lapse: 'months' },
      `24 months from the day it was done. ${EARLIER} Once its last valid day has passed by more than 1 month, a refresher no longer restores it: the full course is needed.`,
    ],
    [
      'from the last valid day',
      { anchor: 'expiry', window: 'months' },
      `24 months from the day it was done. The date is kept on renewal: renewed in the 1 month up to its last valid day, it lasts 24 months from that last valid day. Renewed earlier than that, it keeps the last valid day it has. Renewed after it, it counts anew from the day of renewal. ${EARLIER}`,
    ],
    [
      'from the last valid day, at any time, by the certificate',
      { anchor: 'expiry', certificate: 'alone' },
      '24 months from the day it was done. The date is kept on renewal: renewed at any time up to its last valid day, it lasts 24 months from that last valid day. Renewed after it, it counts anew from the day of renewal. Where the certificate gives a last day, that one counts instead.',
    ],
    [
      'to a fixed day',
      { anchor: 'fixed', parameter: 'year', fixedOn: { month: 8, day: 31 }, minimum: 'months' },
      `up to the first 31 August that is at least 1 month after the day it was done. ${EARLIER}`,
    ],
    [
      'to a fixed day every two years',
      { anchor: 'fixed', fixedOn: { month: 3, day: 1 } },
      `up to the first 1 March after the day it was done. From then on it runs out every 24 months, always on 1 March, whatever the day of renewal. ${EARLIER}`,
    ],
    [
      'to the end of the year',
      { anchor: 'academic-year', parameter: 'year' },
      `up to 31 August, the end of the CPD year in which it was done. ${EARLIER}`,
    ],
    [
      'to the end of a later year',
      { anchor: 'academic-year', parameter: 'long' },
      `up to 31 August, the end of a CPD year, for 3 CPD years; the year in which it was done is the first. ${EARLIER}`,
    ],
  ])('%s', (_name, renewal, text) => {
    expect(lasting(renewal)).toBe(text);
    expect(faultsOf(text)).toEqual([]);
  });

  it('as long as the requirement says', () => {
    const rule = ruleWith({ renewal: { anchor: 'completion', certificate: 'earlier', onChange: 'keep' } });
    expect(ruleSentences(rule, policyWith({}), titles).lasts).toBe(
      `as many months from the day it was done as the requirement sets that asks for it, the fewest if several do; where none sets any, it does not run out. ${EARLIER}`,
    );
  });

  it('of a review', () => {
    const appliesTo = { subject: 'appraisal', type: 'annual' } as const;
    expect(lasting({ parameter: 'year' }, { appliesTo })).toBe(
      '12 months, counted from the day of the last one.',
    );
    expect(lasting({ parameter: 'year', anchor: 'academic-year' }, { appliesTo })).toBe(
      'up to 31 August, the end of the CPD year in which the last one was held.',
    );
  });

  it('from the end of the time allowed, where a requirement allows some', () => {
    const requirements = [{ ...STAFF, within: [{ value: 30, unit: 'days' as const }] }];
    expect(lasting({ anchor: 'expiry' }, {}, { requirements })).toContain(
      'The first time it counts from the last day of the time allowed after starting, if it was done by then.',
    );
  });

  it('with the figures of earlier and later days', () => {
    const every = [
      { value: 24, unit: 'months' as const, from: '2024-01-01' },
      { value: 36, unit: 'months' as const, to: '2023-12-31' },
    ];
    expect(lasting({}, { parameters: { every } })).toBe(
      `24 months (from 1 Jan 2024; 36 months up to 31 Dec 2023) from the day it was done. ${EARLIER} The figure in force on the day it was done counts.`,
    );
    expect(lasting({ onChange: 'recalculate' }, { parameters: { every } })).toContain(
      'The figure in force today counts, even for what was done before it was set.',
    );
  });

  it('with a figure that the policy leaves open', () => {
    expect(lasting({}, { parameters: { every: MONTHS(null) } })).toBe(
      `a number of months that the policy leaves open (so the rule applies to nobody until it is set) from the day it was done. ${EARLIER}`,
    );
  });
});

describe('what a rule asks for, and when it is broken', () => {
  const hours = {
    minimum: 'minimum',
    floor: 'floor',
    hoursPerDay: 'day',
    hoursPerPoint: 'point',
    proRata: [],
  } as const;
  const figures = (minimum: number | null) => ({
    minimum: [{ value: minimum, unit: 'hours' as const }],
    floor: [{ value: 6, unit: 'hours' as const }],
    day: [{ value: 6, unit: 'hours' as const }],
    point: [{ value: 1, unit: 'hours' as const }],
    back: [{ value: 1, unit: 'months' as const }],
  });
  const appliesTo = { subject: 'person' } as const;

  it('hours of a CPD year', () => {
    expect(
      sentences({ appliesTo, parameters: figures(30), hours: { ...hours, proRata: ['fte', 'employment'] } })
        .asks,
    ).toBe(
      '30 hours of training in the CPD year (1 September to 31 August), and in proportion fewer for those who work part time and for those who are employed for part of the period or away for long, but of nobody fewer than 6 hours. Where the register gives no hours, a day counts as 6 hours and a point counts as 1 hour.',
    );
  });

  it('hours that the policy leaves open, of the months before', () => {
    expect(
      sentences({
        appliesTo,
        parameters: figures(null),
        hours: { minimum: 'minimum', months: 'back', proRata: [] },
      }).asks,
    ).toBe(
      'a number of hours of training that the policy leaves open (so the rule applies to nobody until it is set) in the 1 month up to the day of the check.',
    );
  });

  it('people at a site', () => {
    const { asks, broken, dueSoon } = sentences({
      appliesTo: { subject: 'site', topic: 'first-aid' },
      parameters: {
        least: [{ value: 2, unit: 'count' }],
        ahead: [{ value: 365, unit: 'days' }],
        remind: [{ value: 90, unit: 'days' }],
      },
      coverage: { minimum: 'least', horizon: 'ahead' },
      breach: { all: [leaf('holders', 'lessThan', parameter('least'))] },
      dueSoon: { all: [leaf('daysCovered', 'lessThanInclusive', parameter('remind'))] },
    });
    expect(asks).toBe(
      'at least 2 people at the site to hold it. It is looked at from today to 365 days ahead.',
    );
    expect(broken).toBe('It is broken if fewer than 2 people hold it at the site today.');
    expect(dueSoon).toBe(
      'It is due soon when too few people at the site hold it today, or will on a day within the next 90 days.',
    );
  });

  it('each case with a word of its own, and a review by its own last day', () => {
    const { broken, dueSoon } = sentences({
      appliesTo: { subject: 'appraisal', type: 'annual' },
      parameters: { start: [{ value: 1, unit: 'days' }] },
      breach: {
        any: [
          {
            all: [
              NOT_HELD,
              {
                any: [
                  leaf('startRecorded', 'equal', false),
                  leaf('daysEmployed', 'greaterThan', parameter('start')),
                ],
              },
            ],
          },
          { all: [leaf('held', 'equal', true), OVERDUE] },
        ],
      },
      dueSoon: { all: [leaf('daysUntilDue', 'lessThanInclusive', parameter('start'))] },
    });
    expect(broken).toBe(
      'It is broken if there is no record of it, and either the registers have no start dates or the person started more than 1 day ago, or if the last day for the next one has passed.',
    );
    expect(dueSoon).toBe(
      'It is due soon when no more than 1 day is left until the last day for the next one.',
    );
  });
});

describe('a requirement as a sentence', () => {
  it.each<[Partial<Requirement>, string]>([
    [
      {
        within: [{ value: 1, unit: 'days' }],
        every: [{ value: 12, unit: 'months' }],
        priorTrainingCounts: { value: false, basis: 'policy', clause: '2' },
        from: '2026-09-01',
      },
      'Everyone who is not a governor, trustee, member or volunteer is asked for first aid and training in the Prevent duty (clause 1). The time allowed after starting is 1 day. It is asked for again after 12 months. Training done before joining does not count (clause 2). In force from 1 Sep 2026.',
    ],
    [
      {
        topics: ['asthma'],
        onlyWhereNeeded: true,
        when: { all: [TEACHES] },
        within: [{ value: 0, unit: 'days' }],
      },
      'Everyone who teaches and who needs it according to the register, a duty or a requirement list, or holds it, is asked for training in asthma (clause 1). It is due from the first day.',
    ],
    [
      {
        topics: ['nasenco'],
        qualifications: ['qts', 'degree'],
        when: { all: [leaf('duties', 'contains', 'cpd-leader')] },
      },
      'Everyone among whose duties is CPD leader is asked for the National Award for SEN Coordination, and for these qualifications: Qualified Teacher Status; degree (clause 1).',
    ],
  ])('%#', (own, text) => {
    expect(requirementSentence({ ...STAFF, ...own }, titles)).toBe(text);
    expect(faultsOf(text)).toEqual([]);
  });
});

describe('what holds for a whole policy', () => {
  it('is told in sentences', () => {
    const citation = { clause: '4', basis: 'policy' } as const;
    const texts = policySentences(
      policyWith({
        citation: { document: 'Training Policy', note: 'clauses are numbers' },
        source: 'https://example.org/policy',
        reviewedOn: '2026-02-01',
        reviewDueOn: '2027-02-01',
        cpdYearStartsOn: { month: 3, day: 1 },
        mandatoryTopics: { topics: ['first-aid', 'prevent'], citation },
        renewalNotSet: { note: 'it is not said' },
      }),
      titles,
    );
    expect(texts).toEqual([
      'The document: Training Policy. Clauses are numbers. It was last reviewed on 1 Feb 2026. It is due for review on 1 Feb 2027. Source: https://example.org/policy.',
      'The CPD year runs from 1 March to 29 February.',
      'These count as mandatory wherever they are asked for or held: first aid and training in the Prevent duty (clause 4).',
      'It is not said.',
    ]);
  });

  it('equivalents go one way, up to a day', () => {
    const citation = { clause: 'reg 49(7)', basis: 'law' } as const;
    const equivalent = { topic: 'nasenco', countsFor: 'senco-qualification', citation };
    expect(
      equivalentSentence(
        { ...equivalent, startedBefore: '2024-09-01', completedBefore: '2027-09-01' },
        titles,
      ),
    ).toBe(
      'The National Award for SEN Coordination counts for a SENCO qualification if it was begun before 1 Sep 2024 and completed before 1 Sep 2027 (reg 49(7)). It does not count the other way round.',
    );
  });
});

describe('figures', () => {
  it('say what they are, when they are in force and what they rest on', () => {
    const rule = ruleWith({
      parameters: {
        every: [
          { value: 36, unit: 'months', to: '2023-12-31' },
          { value: null, unit: 'months', from: '2024-01-01', basis: 'policy', clause: '2' },
        ],
        graceDays: [{ value: 1, unit: 'days', basis: 'default', confirm: true, checkedOn: '2026-11-02' }],
      },
      renewal: { parameter: 'every', anchor: 'completion', certificate: 'earlier', onChange: 'keep' },
      breach: { all: [leaf('daysOverdue', 'greaterThan', parameter('graceDays'))] },
    });
    const what = 'How long it lasts';
    expect(figuresOfRule(rule)).toEqual([
      { what, figure: '36 months', inForce: 'up to 31 Dec 2023', restsOn: 'the policy', source: '' },
      { what, figure: 'left open', inForce: 'from 1 Jan 2024', restsOn: 'the policy (clause 2)', source: '' },
      {
        what: 'Grace after the last valid day',
        figure: '1 day',
        inForce: '',
        restsOn: 'our own default: please confirm',
        source: 'Last checked on 2 Nov 2026.',
      },
    ]);
    expect(figuresOfRequirement({ ...STAFF, every: [{ value: 12, unit: 'months' }] })).toHaveLength(1);
  });
});
