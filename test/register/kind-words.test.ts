import { describe, expect, it } from '@jest/globals';
import {
  headingHint,
  KIND_WORDS,
  kindHint,
  saysCentralRecord,
  saysCheck,
} from '../../src/register/kind-words';
import { KINDS, type Kind } from '../../src/register/kinds';
import { fieldsOf } from '../../src/register/vocabulary-index';

describe('the name of a sheet', () => {
  it.each<readonly [string, readonly Kind[]]>([
    ['CPD requests 2025-26', ['request']],
    ['Training Requests', ['request']],
    ['Training log', ['training']],
    ['Training Matrix', ['matrix']],
    ['Staff', ['staff']],
    ['Staff training', ['training']],
    ['1-1s', ['appraisal']],
    ['One to ones', ['appraisal']],
    ['Appraisals 24/25', ['appraisal']],
    ['CPD logs received', ['appraisal']],
    ['CPD Budget', ['budget']],
    ['Sponsored qualifications', ['sponsorship']],
    ['Learning agreements', ['sponsorship']],
    ['Qualifications', ['qualification']],
    ['Professional memberships', ['membership']],
    ['Course evaluations', ['evaluation']],
    ['Approved providers', ['provider']],
    ['CPD leaders', ['site']],
    ['Annual calendar', ['duty']],
    ['KPIs', ['measure']],
    ['CPLD offer', ['offer']],
    ['Waivers', ['waiver']],
    ['Exemptions', ['waiver']],
    ['Training requirements by role', ['requirement']],
    ['Budget & requests', ['budget', 'request']],
    ['Sheet1', []],
    ['Oak', []],
    ['', []],
  ])('%j hints at %j', (name, kinds) => {
    expect(kindHint(name)).toEqual(kinds);
  });

  it('hints at every kind by one of its words at least', () => {
    for (const [kind, { names }] of Object.entries(KIND_WORDS)) {
      expect(names.filter((name) => kindHint(name).includes(kind as Kind))).toEqual(names);
    }
  });
});

describe('the heading of a column', () => {
  it.each<readonly [string, readonly Kind[]]>([
    ['Training waived', ['waiver']],
    ['Course requested', ['request']],
    ['Learning agreement signed', ['sponsorship']],
    ['How would you rate the course?', ['evaluation']],
    ['Name of company', ['provider']],
    ['Required training', ['requirement']],
    ['Name', []],
    ['Date', []],
    ['Course', []],
  ])('%s hints at %j', (heading, kinds) => {
    expect(headingHint(heading)).toEqual(kinds);
  });
});

describe('what a field says for a kind', () => {
  it.each(Object.keys(KINDS) as Kind[])('is said of fields of %s, or of columns that it has not', (kind) => {
    const own = fieldsOf(kind);
    const wrong = Object.entries(KIND_WORDS[kind].telling).filter(([field, weight]) =>
      field.startsWith('-')
        ? weight >= 0 || own.includes(field.slice(1))
        : weight <= 0 || !own.includes(field),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a single central record', () => {
  it.each(['SCR', 'Single Central Record', 'Oak SCR 2026', 'single-central-register'])('%s', (name) => {
    expect(saysCentralRecord(name)).toBe(true);
  });

  it.each(['Staff', 'Scribe', 'Central team', 'Screen breaks'])('%s is none', (name) => {
    expect(saysCentralRecord(name)).toBe(false);
  });

  it.each([
    'DBS',
    'Enhanced DBS certificate number',
    'Right to work in UK',
    'Prohibition check',
    'S128',
    'Section 128 check',
    'Identity',
    'ID checked by',
    'Overseas checks',
    'References',
    'Medical',
    'Children’s barred list',
    'Disqualification by association',
    'Online search',
  ])('has a check headed %s', (heading) => {
    expect(saysCheck(heading)).toBe(true);
  });

  it.each([
    'Safeguarding',
    'First aid',
    'Medical needs training',
    'Safer recruitment',
    'Reference number',
    'Employee ID',
    'Qualification',
    'Start date',
  ])('has no check headed %s', (heading) => {
    expect(saysCheck(heading)).toBe(false);
  });
});
