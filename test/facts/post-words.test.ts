import { describe, expect, it } from '@jest/globals';
import { careerStageOf, dutyIdsIn, isSamePost, postsIn, teachingOf } from '../../src/facts/post-words';

describe('whether somebody teaches', () => {
  it.each<[string | undefined, string | undefined, boolean | undefined]>([
    ['Class Teacher', undefined, true],
    ['Teacher of Maths', undefined, true],
    ['Headteacher', undefined, true],
    ['Tutor', undefined, true],
    ['Teacher & cover supervisor', undefined, true],
    ['Teaching Assistant', undefined, false],
    ['HLTA', undefined, false],
    ['Teacher assistant', undefined, false],
    ['Science Technician', undefined, false],
    ['Cover Supervisor', undefined, false],
    ['PA to the Headteacher', undefined, false],
    ['Secretary to the Principal', undefined, false],
    ['Head of Kitchen', undefined, false],
    ['Wellbeing Champion', undefined, undefined],
    [undefined, undefined, undefined],
    // The staff group goes before the title where it says so.
    ['Cook', 'Teaching', true],
    ['Class Teacher', 'Support', false],
    ['Class Teacher', 'Band B', true],
    [undefined, 'Teaching staff', true],
    [undefined, 'Caretaker', false],
  ])('%s (%s): %s', (role, group, expected) => {
    expect(teachingOf(role, group)).toBe(expected);
  });
});

describe('the career stage that a text names', () => {
  it.each([
    ['ECT', 'ect'],
    ['Class Teacher (ECT 1)', 'ect'],
    ['ECT mentor', 'ect-mentor'],
    ['Trainee Teacher', 'trainee'],
    ['RQT', 'recently-qualified'],
    ['Head of Year 9', 'middle-leader'],
    ['Deputy Head of Year', 'middle-leader'],
    ['Deputy Head', 'senior-leader'],
    ['CFO', 'senior-leader'],
    ['Head of School', 'headteacher'],
    ['Head', 'headteacher'],
    ['Headship', 'headteacher'],
    ['Head Cook', undefined],
    ['Head of Kitchen', undefined],
    ['PA to the Head', undefined],
    ['Executive Assistant to the CEO', undefined],
    ['Class Teacher', undefined],
  ])('%s: %s', (text, expected) => {
    expect(careerStageOf(text)).toBe(expected);
  });
});

describe('the duties that a text names', () => {
  it.each([
    ['DSL / Fire warden', ['designated-safeguarding-lead', 'fire-warden']],
    ['Deputy DSL', ['deputy-designated-safeguarding-lead']],
    ['DSL and deputy DSL', ['deputy-designated-safeguarding-lead', 'designated-safeguarding-lead']],
    ['First Aider at Work', ['first-aider']],
    ['Paediatric first aider', ['paediatric-first-aider']],
    ['Mental Health First Aider', ['mental-health-first-aider']],
    ['Educational Visits Co-ordinator', ['educational-visits-coordinator']],
    ['Safeguarding governor', []],
    ['Class Teacher', []],
  ])('%s: %j', (text, expected) => {
    expect([...dutyIdsIn(text)].sort()).toEqual(expected);
  });
});

describe('a job title and the post that a list wants', () => {
  it.each([
    ['TA', 'Teaching Assistants', true],
    ['SEN TA', 'Teaching assistant', true],
    ['HLTA', 'Teaching assistant', false],
    ['Teaching Assistant', 'SEN TA', false],
    ['Teaching Assistant', 'HLTA', false],
    ['Class Teacher', 'Teacher', true],
    ['Nursery Teacher', 'Teacher', true],
    ['Teacher (Nursery)', 'Nursery teacher', true],
    ['Class Teacher', 'Nursery teacher', false],
    ['Class Teacher', 'PE teacher', false],
    ['Maths Teacher', 'Science teacher', false],
    ['Science Technician', 'Technician', true],
    ['Art Technician', 'Science technician', false],
    ['Librarian', 'Technician', false],
    ['Receptionist', 'Office staff', true],
    ['Administrator', 'Receptionist', false],
    ['Receptionist', 'Receptionist', true],
    ['Site Manager', 'Site staff', true],
    ['Caretaker', 'Premises team', true],
    ['Caretaker', 'Site Manager', false],
    ['Site Manager', 'Caretaker', false],
    ['Cook in charge', 'Kitchen staff', true],
    ['Kitchen Assistant', 'Cook', false],
    ['Assessor', 'Tutor', false],
    ['Tutor', 'Assessor', false],
    ['Trainer Assessor', 'Assessor', true],
    ['Head of Year 7', 'Head of Year', true],
    ['HoY', 'Head of Year', true],
    ['Head of English', 'Head of Science', false],
    ['Deputy Headteacher', 'Headteacher', false],
    ['Assistant Principal', 'Principal', false],
    ['PA to the Headteacher', 'Headteacher', false],
    ['Headteacher’s PA', 'Headteacher', false],
    ['PA to the Headteacher', 'PA', true],
    ['Invigilator', 'Exam invigilators', true],
    ['Chief Executive Officer', 'CEO', true],
    ['COO', 'CEO', false],
    ['Yoga Coach', 'Yoga coach', true],
    ['Sports Coach', 'Yoga coach', false],
    ['Anything', 'Staff', false],
  ])('%s, wanted %s: %s', (title, wanted, expected) => {
    expect(isSamePost(title, wanted)).toBe(expected);
  });
});

describe('the posts of a title', () => {
  it.each([
    ['TA / MDSA', ['midday-supervisor', 'teaching-assistant']],
    ['Higher Level Teaching Assistant', ['higher-level-teaching-assistant']],
    ['Deputy Headteacher', ['deputy-headteacher']],
    ['Teaching and Learning Lead', []],
  ])('%s: %j', (title, expected) => {
    expect([...postsIn(title)].sort()).toEqual(expected);
  });
});
