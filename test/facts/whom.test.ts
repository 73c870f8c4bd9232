import { describe, expect, it } from '@jest/globals';
import { personOfStaff } from '../../src/facts/person';
import { personFacts } from '../../src/facts/person-facts';
import type { Facts } from '../../src/facts/subject';
import { isMeant, isSameSite, isSeveralSites, whomIn, worksAt, type Whom } from '../../src/facts/whom';
import type { Kleene } from '../../src/policy/kleene';
import type { Employment, FieldRead } from '../../src/register/records';
import { AS_AT, said, staffRow } from './a-register';

const PLACE = { sheet: 'Staff', row: 1 };

type Said = {
  readonly group?: string;
  readonly department?: string;
  readonly employment?: Employment;
  readonly duties?: readonly string[];
  readonly stage?: string;
  readonly leader?: boolean;
};

const read = (value: Extract<FieldRead, { readonly kind: 'value' }>['value']): FieldRead => ({
  kind: 'value',
  value,
  cell: { ...PLACE, column: 7 },
});

/** The facts about somebody with a post and what else a staff list says. */
function somebody(role: string | undefined, more: Said = {}): Facts {
  const { group, department, employment, duties, stage, leader } = more;
  const details = {
    ...(duties && { duties: read({ type: 'list', items: duties }) }),
    ...(stage !== undefined && { careerStage: read({ type: 'text', text: stage }) }),
    ...(leader !== undefined && { seniorLeader: read({ type: 'yes-no', yes: leader }) }),
  };
  const row = staffRow('Ann Smith', PLACE, {
    ...(role !== undefined && { role: said(role, PLACE, 'other') }),
    ...(group !== undefined && { staffGroup: said(group, PLACE, 'other') }),
    ...(department !== undefined && { department: said(department, PLACE, 'other') }),
    ...(employment && { employment: { value: employment, cell: { ...PLACE, column: 7 } } }),
    details,
  });
  const person = personOfStaff(row, {}, AS_AT);
  if (person === undefined) throw new Error('nobody');
  return personFacts(person, AS_AT);
}

/** Whether any of those whom a text means is somebody. */
function means(text: string, person: Facts): Kleene {
  const answers = whomIn(text).map((whom) => isMeant(whom, person));
  return answers.includes(true) ? true : answers.includes('unknown') ? 'unknown' : false;
}

const plain = (whom: Whom): string =>
  (Object.values(whom) as readonly (string | boolean)[])
    .map((part) => (typeof part === 'boolean' ? (part ? 'yes' : 'no') : part))
    .join(' ');

describe('whom a text means', () => {
  it.each([
    ['All staff', 'everyone'],
    ['Everyone', 'everyone'],
    ['Staff', 'everyone'],
    ['Teaching staff', 'teaching yes'],
    ['Teachers', 'teaching yes'],
    ['All teaching staff', 'teaching yes'],
    ['Support staff', 'teaching no'],
    ['Non-teaching staff', 'teaching no'],
    ['Governors', 'employment governor'],
    ['Volunteers', 'employment volunteer'],
    ['Agency staff', 'employment agency'],
    ['First aiders', 'duty first-aider'],
    ['Paediatric first aiders', 'duty paediatric-first-aider'],
    ['Mental health first aiders', 'duty mental-health-first-aider'],
    ['DSLs', 'duty designated-safeguarding-lead'],
    ['Deputy DSLs', 'duty deputy-designated-safeguarding-lead'],
    ['SENCO', 'duty senco'],
    ['ECTs', 'stage ect'],
    ['ECT mentors', 'duty ect-mentor'],
    ['SLT', 'stage senior-leader'],
    ['Members of SLT', 'stage senior-leader'],
    ['Middle leaders', 'stage middle-leader'],
    ['Head', 'stage headteacher'],
    ['Headteacher', 'role Headteacher'],
    ['Deputy headteacher', 'role Deputy headteacher'],
    ['Head of year', 'role Head of year'],
    ['CEO', 'role CEO'],
    ['Teaching assistant', 'role Teaching assistant'],
    ['Science teacher', 'role Science teacher'],
    ['Teaching and Learning lead', 'role Teaching and Learning lead'],
    ['Underwater welder', 'role Underwater welder'],
  ])('%s: %s', (text, expected) => {
    expect(whomIn(text).map(plain)).toEqual([expected]);
  });

  it.each([
    ['Teachers and TAs', ['teaching yes', 'role TAs']],
    ['Site manager / Caretaker', ['role Site manager', 'role Caretaker']],
    ['Teaching & support staff', ['teaching yes', 'teaching no']],
    ['All staff and governors', ['everyone', 'employment governor']],
    ['DSL / DDSL', ['duty designated-safeguarding-lead', 'duty deputy-designated-safeguarding-lead']],
    ['DSL and deputies', ['duty designated-safeguarding-lead', 'duty deputy-designated-safeguarding-lead']],
    ['Cooks;\ncleaners, caretakers', ['role Cooks', 'role cleaners', 'role caretakers']],
  ])('%s: several', (text, expected) => {
    expect(whomIn(text).map(plain)).toEqual(expected);
  });

  it.each(['Headteacher and deputies', 'Office & Admin', 'Teaching and Learning lead'])(
    '%s is not taken apart where a piece says nothing alone',
    (text) => {
      expect(whomIn(text)).toHaveLength(1);
    },
  );
});

describe('somebody is meant', () => {
  it.each<[string, string | undefined, Said, Kleene]>([
    ['All staff', 'Cook', {}, true],
    ['All staff', undefined, {}, true],
    ['All staff', 'Chair', { employment: 'governor' }, false],
    ['All staff', undefined, { employment: 'volunteer' }, false],
    ['All staff', 'Teacher', { employment: 'agency' }, true],
    ['All staff and governors', 'Chair', { employment: 'governor' }, true],
    ['Governors', 'Chair', { employment: 'governor' }, true],
    ['Governors', 'Teacher', {}, false],
    ['Trustees', 'Chair', { employment: 'governor' }, false],
    ['Teaching staff', 'Class Teacher', {}, true],
    ['Teaching staff', 'Teaching Assistant', {}, false],
    ['Teaching staff', 'Cover Supervisor', { group: 'Teaching' }, true],
    ['Teaching staff', 'Class Teacher', { group: 'Support staff' }, false],
    ['Teaching staff', 'Wellbeing Champion', {}, 'unknown'],
    ['Teaching staff', undefined, {}, 'unknown'],
    ['Teaching staff', 'Teacher', { employment: 'governor' }, false],
    ['Support staff', 'Teaching Assistant', {}, true],
    ['Support staff', 'Teacher', {}, false],
    ['Support staff', 'Helper', { employment: 'volunteer' }, false],
    ['Support staff', 'Wellbeing Champion', {}, 'unknown'],
    ['First aiders', 'Cook', { duties: ['First aider'] }, true],
    ['First aiders', 'First Aider', {}, true],
    ['First aiders', 'Cook', {}, false],
    ['First aiders', 'Cook', { duties: ['Mental health first aider'] }, false],
    ['DSLs', 'Teacher', { duties: ['DSL'] }, true],
    ['DSLs', 'Teacher', { duties: ['Deputy DSL'] }, false],
    ['Deputy DSLs', 'Teacher', { duties: ['DSL'] }, false],
    ['DSL and deputies', 'Teacher', { duties: ['Deputy DSL'] }, true],
    ['ECTs', 'ECT', {}, true],
    ['ECTs', 'Class Teacher', { stage: 'ECT year 2' }, true],
    ['ECTs', 'Class Teacher', {}, false],
    ['ECTs', 'Class Teacher', { stage: 'ECT mentor' }, false],
    ['ECTs', undefined, {}, 'unknown'],
    ['SLT', 'Deputy Headteacher', {}, true],
    ['SLT', 'Headteacher', {}, true],
    ['SLT', 'Chief Executive', {}, true],
    ['SLT', 'Class Teacher', { leader: true }, true],
    ['SLT', 'Class Teacher', {}, false],
    ['SLT', 'Head Cook', {}, false],
    ['SLT', 'PA to the Headteacher', {}, false],
    ['Head', 'Headteacher', {}, true],
    ['Head', 'Head of Year 7', {}, false],
    ['Head', 'Head of Kitchen', {}, false],
    ['Deputy headteacher', 'Deputy Head', {}, true],
    ['Deputy headteacher', 'Assistant Headteacher', {}, false],
    ['Head of year', 'Head of Year 7', {}, true],
    ['Head of year', 'Subject Leader', {}, false],
    ['Middle leaders', 'Head of Year 7', {}, true],
    ['Middle leaders', 'Class Teacher', {}, false],
    ['Teaching assistant', 'TA', {}, true],
    ['Teaching assistant', 'HLTA', {}, false],
    ['Teaching assistant', 'Teacher', {}, false],
    ['HLTA', 'Teaching Assistant', {}, false],
    ['Site manager / Caretaker', 'Caretaker', {}, true],
    ['Site manager / Caretaker', 'Premises Manager', {}, true],
    ['Site manager / Caretaker', 'Cook', {}, false],
    ['Science teacher', 'Teacher of Science', {}, true],
    ['Science teacher', 'Class Teacher', {}, false],
    ['Teachers and TAs', 'TA', {}, true],
    ['Teachers and TAs', 'Class Teacher', {}, true],
    ['Teachers and TAs', 'Cook', {}, false],
    ['Teaching and Learning lead', 'Teaching and Learning Lead', {}, true],
    ['Teaching and Learning lead', 'Class Teacher', {}, false],
    ['Teaching and Learning lead', 'Learning Mentor', {}, false],
    ['Underwater welder', 'Class Teacher', {}, false],
    ['Underwater welder', 'Underwater Welder', {}, true],
    ['Underwater welder', undefined, {}, 'unknown'],
    ['Lunch team', undefined, { group: 'Lunch team' }, true],
    ['Science', 'Teacher', { department: 'Science' }, true],
    ['Science', 'Teacher', { department: 'Maths' }, false],
  ])('“%s” and a %s (%j): %s', (text, role, more, expected) => {
    expect(means(text, somebody(role, more))).toBe(expected);
  });
});

describe('a site by two names', () => {
  it.each([
    ['Oak', 'Oak Primary School', true],
    ['Oak Academy', 'The Oak CofE Academy', true],
    ['Oakfield', 'Oak', false],
    ['North Oak', 'South Oak', false],
    ['Oak North', 'North Oak', true],
    // Words that all schools have tell none from another.
    ['Primary School', 'The Academy', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isSameSite(a, b)).toBe(expected);
    expect(isSameSite(b, a)).toBe(expected);
  });
});

describe('where somebody works', () => {
  it.each([
    ['Oak', 'Oak', true],
    ['Oak / Elm', 'Elm', true],
    ['Oak and Elm', 'Oak Primary School', true],
    ['Oak / Elm', 'Ash', false],
    ['All sites', 'Ash', true],
    ['Both schools', 'Oak', true],
    ['Central', 'Oak', false],
  ])('%s: at %s: %s', (own, site, expected) => {
    expect(worksAt(own, site)).toBe(expected);
  });

  it('is several sites only if each of them is one', () => {
    expect(isSeveralSites('Oak & Elm', ['Oak Primary', 'Elm'])).toBe(true);
    expect(isSeveralSites('Oak & Elm', ['Oak Primary'])).toBe(false);
    expect(isSeveralSites('St Peter and St Paul', ['St Peter and St Paul', 'Oak'])).toBe(false);
    expect(isSeveralSites('Oak', ['Oak'])).toBe(false);
  });
});
