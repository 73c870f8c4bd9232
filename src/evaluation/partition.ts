import type { Subject } from '../facts/subject';
import type { Rule } from '../policy/policy';
import { dutySelector } from '../policy/selectors';

/** Subjects by what rules select them by; in their order. */
export type SubjectGroups = ReadonlyMap<string, readonly Subject[]>;

/** Every selector under which rules may look for a subject. */
function keysOf(subject: Subject): readonly string[] {
  switch (subject.kind) {
    case 'certificate':
      return [`certificate:${subject.topic}`, ...subject.sorts.map((sort) => `certificate*${sort}`)];
    case 'site':
      return [subject.topic === undefined ? 'site' : `site:${subject.topic}`];
    case 'appraisal':
      return [`appraisal:${textOf(subject, 'type')}`];
    case 'organisation':
      return [`organisation:${subject.selector}`];
    case 'qualification':
      return ['qualification', `qualification:${textOf(subject, 'qualification')}`];
    case 'person':
    case 'record':
    case 'request':
    case 'sponsorship':
    case 'evaluation':
    case 'budget':
    case 'provider':
    case 'membership':
      return [subject.kind];
  }
}

function textOf({ facts }: Subject, name: string): string {
  const fact = facts[name];
  return fact?.kind === 'known' ? String(fact.value) : '';
}

/** Subjects by their selectors, so that no rule is ever run on subjects that it is not about. */
export function groupSubjects(subjects: readonly Subject[]): SubjectGroups {
  const groups = new Map<string, Subject[]>();
  for (const subject of subjects) {
    for (const key of keysOf(subject)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [subject]);
      else group.push(subject);
    }
  }
  return groups;
}

/** The subjects that a rule judges, in their order. */
export function subjectsOfRule({ appliesTo }: Rule, groups: SubjectGroups): readonly Subject[] {
  const { subject, topic, topics, type, qualification, duty, perSite, part } = appliesTo;
  const at = (key: string) => groups.get(key) ?? [];
  if (topic !== undefined) return at(`${subject}:${topic}`);
  if (typeof topics === 'string') return at(`${subject}*${topics}`);
  if (topics !== undefined) return topics.flatMap((each) => at(`${subject}:${each}`));
  if (duty !== undefined) return at(`${subject}:${dutySelector(duty, perSite)}`);
  if (part !== undefined) return at(`${subject}:${part}`);
  if (type !== undefined) return at(`${subject}:${type}`);
  return at(qualification === undefined ? subject : `${subject}:${qualification}`);
}
