import { describe, expect, it } from '@jest/globals';
import { explainText } from '../../../src/cli/formats/explain-text';
import { factsPage } from '../../../src/cli/formats/facts-page';
import { markdownTable } from '../../../src/cli/formats/markdown';
import { plainPaint } from '../../../src/cli/formats/paint';
import { rulesPage } from '../../../src/cli/formats/rules-page';
import { FACT_NAMES, SUBJECT_KINDS } from '../../../src/policy/fact-words';
import type { Policy, Rule } from '../../../src/policy/policy';
import { phraseTitles } from '../../../src/policy/sentence';
import { catalogue } from '../../support/policies';

const titles = phraseTitles(catalogue);
const rule: Rule = {
  file: 'first-aid-renewal.json',
  id: 'first-aid-renewal',
  title: 'First aid is renewed',
  citation: { clause: '2, bullet 4', basis: 'policy', note: 'two years' },
  strength: 'should',
  parameters: {
    validityMonths: [
      { value: 36, unit: 'months', to: '2023-12-31' },
      { value: 24, unit: 'months', from: '2024-01-01', clause: '2' },
    ],
    remindDays: [{ value: 60, unit: 'days', basis: 'default', confirm: true, checkedOn: '2026-11-02' }],
  },
  appliesTo: {
    subject: 'certificate',
    topic: 'first-aid',
    when: { all: [{ fact: 'required', operator: 'equal', value: true }] },
  },
  renewal: { parameter: 'validityMonths', anchor: 'completion', certificate: 'earlier', onChange: 'keep' },
  breach: { all: [{ fact: 'daysOverdue', operator: 'greaterThan', value: 0 }] },
  dueSoon: {
    all: [{ fact: 'daysUntilDue', operator: 'lessThanInclusive', value: { fact: 'parameter.remindDays' } }],
  },
  severity: 'high',
  messages: { breach: 'late', cannotTell: 'unclear' },
  remedy: 'Book a course.',
  examples: [{ name: 'the last valid day', given: {}, expect: 'due-soon' }],
};
const policy: Policy = {
  id: 'futura',
  title: 'CPD policy',
  organisation: 'Futura',
  citation: { document: 'CPD policy' },
  cpdYearStartsOn: { month: 9, day: 1 },
  requirements: [
    { id: 'a', topics: ['first-aid'], citation: { clause: '2', basis: 'policy' } },
    { id: 'b', topics: ['prevent'], citation: { clause: '9', basis: 'policy' } },
  ],
  equivalents: [],
  offices: [],
  organisationDuties: [],
  pathways: [],
  criteria: [],
  impact: [],
  reports: [],
  clauses: [],
  rules: [rule],
  hash: 'x',
};

describe('a rule explained', () => {
  const shown = explainText(rule, policy, titles, { paint: plainPaint, width: 400 });

  it.each([
    'Policy              CPD policy (Futura)',
    'Clause              The policy expects it (clause 2, bullet 4). Two years.',
    'Whom it concerns    everyone of whom first aid is asked. The policy asks it of everyone (clause 2).',
    'How long it lasts   24 months (from 1 Jan 2024; 36 months up to 31 Dec 2023) from the day it was done. Where the certificate gives an earlier last day, that one counts. The figure in force on the day it was done counts.',
    'Broken              It is broken if its last valid day has passed.',
    'Due soon            It is due soon when 60 days or fewer are left until the last valid day.',
    'To do               Book a course.',
    '- How long it lasts: 36 months up to 31 Dec 2023. Rests on the policy.',
    '- How long it lasts: 24 months from 1 Jan 2024. Rests on the policy (clause 2).',
    '- Reminder before the last valid day: 60 days. Rests on our own default: please confirm. Last checked on 2 Nov 2026.',
    '- the last valid day: due soon',
  ])('tells: %s', (line) => {
    expect(shown).toContain(`\n  ${line}\n`);
  });

  it('does not name the clause of another topic, nor a row that the rule has not', () => {
    expect(shown).not.toMatch(/clause 9|In force|What is asked for/);
  });
});

describe('the page of all rules', () => {
  const page = rulesPage([policy], titles);

  it.each([
    '| [CPD policy](#futura-cpd-policy) | Futura | 1 | 1 |',
    '## Futura: CPD policy',
    'Everyone is asked for first aid (clause 2).',
    '#### First aid is renewed',
    '- It is broken if its last valid day has passed.',
    '- The policy expects it (clause 2, bullet 4). Two years.',
    '| How long it lasts | 24 months | from 1 Jan 2024 | the policy (clause 2) |  |',
    '| Reminder before the last valid day | 60 days |  | our own default: please confirm | Last checked on 2 Nov 2026. |',
    'Rule file: [futura/first-aid-renewal.json](futura/first-aid-renewal.json)',
  ])('tells: %s', (line) => {
    expect(page).toContain(`\n${line}\n`);
  });

  it('ends with one newline', () => {
    expect(page).toMatch(/[^\n]\n$/);
  });
});

describe('the page of facts', () => {
  const page = factsPage();

  it('has every fact and every subject, and says what the parts of a renewal mean', () => {
    for (const name of FACT_NAMES) expect(page).toContain(`| \`${name}\` |`);
    for (const kind of SUBJECT_KINDS) expect(page).toContain(`\n## ${kind}\n`);
    for (const part of ['completion', 'expiry', 'fixed', 'academic-year', 'window', 'minimum', 'lapse'])
      expect(page).toContain(`\`${part}\``);
  });
});

it('leaves out the columns of a table that are empty, and keeps bars inside cells', () => {
  expect(markdownTable(['A', 'B', 'C'], [['1', '', 'x|y']])).toEqual([
    '| A | C |',
    '| --- | --- |',
    '| 1 | x\\|y |',
    '',
  ]);
  expect(markdownTable(['A'], [])).toEqual([]);
});
