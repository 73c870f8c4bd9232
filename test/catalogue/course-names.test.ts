import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseCatalogue } from '../../src/catalogue/catalogue';
import { topicMatcher } from '../../src/catalogue/matcher';
import type { CourseNames } from './names/course-names';
import { FIRST_AID } from './names/first-aid';
import { HEALTH_SAFETY } from './names/health-safety';
import { PEOPLE_AND_ROLES } from './names/people-and-roles';
import { SAFEGUARDING } from './names/safeguarding';

const match = topicMatcher(parseCatalogue(JSON.parse(readFileSync('rules/catalogue.json', 'utf8'))));

/** What the matcher says, in the words of the tables. */
const answer = (course: string): string => {
  const found = match(course);
  if (found.kind === 'other') return 'other';
  if (found.kind === 'topic') return [found.topic, ...found.also].sort().join(' & ');
  return found.could === 'any' ? '? any' : `? ${[...found.could].sort().join('|')}`;
};

const sorted = (right: string): string =>
  right.startsWith('? ')
    ? `? ${right.slice(2).split('|').sort().join('|')}`
    : right.split(' & ').sort().join(' & ');

describe.each<[string, CourseNames]>([
  ['first aid and medical care', FIRST_AID],
  ['safeguarding and handling', SAFEGUARDING],
  ['health and safety', HEALTH_SAFETY],
  ['people, information and roles', PEOPLE_AND_ROLES],
])('names of courses in %s', (_family, names) => {
  const cases = Object.entries(names).flatMap(([right, courses]) =>
    courses.map((course) => [course, right] as const),
  );
  it.each(cases)('%s: %s', (course, right) => {
    if (right === 'none') expect(['other', '? ']).toContain(answer(course));
    else expect(answer(course)).toBe(sorted(right));
  });
});
