import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseCatalogue } from '../../src/catalogue/catalogue';
import { topicMatcher } from '../../src/catalogue/matcher';

const catalogue = parseCatalogue(JSON.parse(readFileSync('rules/catalogue.json', 'utf8')));
const match = topicMatcher(catalogue);
const topics = (course: string): readonly string[] | string => {
  const found = match(course);
  return found.kind === 'topic' ? [found.topic, ...found.also] : found.kind;
};

describe('a course as a register spells it', () => {
  it.each([
    ['EFAW', 'efaw'],
    ['FAW', 'faw'],
    ['First Aid', 'first-aid'],
    ['1st Aid', 'first-aid'],
    ['FIRST  AID AT WORK (3 day)', 'faw'],
    ['First Aid at Work Requal', 'faw'],
    ['Emergency First Aid at Work', 'efaw'],
    ['Paediatric First Aid', 'paediatric-first-aid'],
    ['Paediatric First Aid (12hr)', 'paediatric-first-aid-12h'],
    ['PFA 6 hr', 'paediatric-first-aid-6h'],
    ['EPFA', 'paediatric-first-aid-6h'],
    ['S/Guarding L1', 'safeguarding'],
    ['S/G', 'safeguarding'],
    ['Safe-guarding', 'safeguarding'],
    ['Annual SG Update', 'safeguarding'],
    ['Child Protection L1', 'safeguarding'],
    ['Safeguarding Level 3 (DSL)', 'designated-safeguarding-lead'],
    ['H & S', 'health-safety'],
    ['H&S', 'health-safety'],
    ['H and S', 'health-safety'],
    ['Health and Safety', 'health-safety'],
    ['Health & Saftey induction', 'health-safety'],
    ['Team Teach', 'team-teach'],
    ['TeamTeach', 'team-teach'],
    ['Team-Teach L2', 'team-teach-level-2'],
    ['Positve Handling', 'positive-handling'],
    ['PREVENT Duty', 'prevent'],
    ['Prevent', 'prevent'],
    ['Pervent', 'prevent'],
    ['WRAP', 'prevent'],
    ['E&D', 'equality-diversity'],
    ['E & D', 'equality-diversity'],
    ['EDI', 'equality-diversity'],
    ['Equality, Diversity and Inclusion', 'equality-diversity'],
    ['Mental Health First Aid', 'mental-health-first-aid'],
    ['Safegaurding', 'safeguarding'],
    ['Manual Handling', 'manual-handling'],
    ['Moving and Handling', 'moving-handling'],
    ['Online Safety', 'online-safety'],
    ['Fire Marshall', 'fire-warden'],
    ['KCSIE Part 1', 'kcsie'],
    ['Safer Recruitment', 'safer-recruitment'],
    ['F/Aid', 'first-aid'],
    ['FA at Work', 'faw'],
    ['Sg Lvl1', 'safeguarding'],
    ['CP L1', 'safeguarding'],
    ['Home Office Prevent', 'prevent'],
    ['PREVENT (Home Office)', 'prevent'],
    ['Working Together to Safeguard Children', 'safeguarding'],
    ['Equality', 'equality-diversity'],
  ])('%s is %s', (course, topic) => {
    expect(topics(course)).toEqual([topic]);
  });

  it('names every topic of a course that covers several', () => {
    expect(topics('Safeguarding & Prevent')).toEqual(['safeguarding', 'prevent']);
    expect(topics('First aid and fire safety')).toEqual(['first-aid', 'fire-safety']);
  });

  it.each([
    'How to prevent low-level behaviour',
    'Phonics',
    'Hands on science',
    'Ed Psych network meeting',
    'Presentation skills',
    'First Aid Kit stock check',
    'First aid box check',
    'First Aid Policy read',
    'Diversity in literature',
    'Gift wrap stall',
    'Wrap-around care',
    'Guarding against burnout',
    'NELI',
    'CPOMS',
    'Price checking',
    'SCR training',
  ])('%s is another subject', (course) => {
    expect(match(course)).toEqual({ kind: 'other' });
  });

  it('asks where the name says nothing', () => {
    expect(match('INSET day')).toEqual({ kind: 'unknown', could: 'any' });
    expect(match('Level 1 refresher')).toEqual({ kind: 'unknown', could: 'any' });
    expect(match('WRT')).toEqual({ kind: 'unknown', could: 'any' });
  });

  it('asks where an abbreviation has two meanings', () => {
    expect(match('CP')).toEqual({ kind: 'unknown', could: ['safeguarding'] });
    expect(match('MH training')).toEqual({ kind: 'unknown', could: ['manual-handling', 'mental-health'] });
  });
});

describe('names that only look like a topic', () => {
  it.each([
    'Phonics - date of training',
    'Zebra - date of training',
    'Water Safety',
    'Team leader',
    'Positive mindset',
    'Channel swim',
    'Healthy Schools',
  ])('%s is none, and suggests none', (course) => {
    expect(['other', 'unknown']).toContain(match(course).kind);
    expect(match(course)).not.toHaveProperty('could.0');
    expect(match(course)).not.toHaveProperty('could', 'any');
  });
  it('asks about a spelling that is far off', () => {
    expect(match('Postve handlin')).toEqual({ kind: 'unknown', could: ['positive-handling'] });
  });
});

describe('the tree of topics', () => {
  it('lets a narrower topic count for every broader one', () => {
    expect(catalogue.countsFor.get('paediatric-first-aid-12h')).toEqual([
      'paediatric-first-aid-12h',
      'paediatric-first-aid',
      'first-aid',
    ]);
    expect(catalogue.countsFor.get('mental-health-first-aid')).not.toContain('first-aid');
  });
});
