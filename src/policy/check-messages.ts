import { ruleFault } from '../faults';
import { adviseName } from '../json/nearest';
import { pathStep } from '../json/read-json';
import { factsNamed } from './condition';
import { factsOf, factWord, workedOutBy } from './fact-words';
import type { Rule } from './policy';
import { parseTemplate } from './template';

/**
 * Placeholders that are not facts: who or what is judged, the topic or thing that is asked for, and the day of the
 * check; with a renewal also how the last valid day comes about (`done 3 Feb 2024 + 24 months`).
 */
export const OTHER_PLACES = ['person', 'name', 'what', 'asAt', 'reckoning'] as const;

/** Subjects that are always about one person. */
const OF_A_PERSON = [
  'person',
  'certificate',
  'record',
  'request',
  'sponsorship',
  'qualification',
  'appraisal',
];

/** Every placeholder of a rule's messages must be a fact, a parameter, the person or the day of the check. */
export function checkMessages(file: string, rule: Rule): void {
  const parameters = Object.keys(rule.parameters);
  const { subject } = rule.appliesTo;
  const facts = factsOf(subject).filter((name) => {
    const part = workedOutBy(factWord(name));
    return part === undefined || rule[part] !== undefined;
  });
  const others = OTHER_PLACES.filter((name) => {
    if (name === 'reckoning') return rule.renewal !== undefined;
    return name !== 'person' || OF_A_PERSON.includes(subject);
  });
  const names: readonly string[] = [...others, ...facts, ...parameters];
  const texts = { ...rule.messages, remedy: rule.remedy };
  for (const [key, text] of Object.entries(texts)) {
    if (text === undefined) continue;
    const path = key === 'remedy' ? '$.remedy' : pathStep('$.messages', key);
    const template = parseTemplate(text);
    if ('problem' in template) throw ruleFault(file, path, template.problem);
    for (const part of template.parts) {
      if (typeof part === 'string') continue;
      if (!names.includes(part.name)) {
        throw ruleFault(
          file,
          path,
          `there is nothing called {{${part.name}}}. ${adviseName(part.name, names)}`,
        );
      }
      const isNumber = parameters.includes(part.name) || factWord(part.name)?.type === 'number';
      if (part.noun !== undefined && !isNumber) {
        throw ruleFault(
          file,
          path,
          `{{${part.name}}} is not a number, so it takes no noun. Write {{${part.name}}}.`,
        );
      }
    }
  }
  if (rule.dueSoon !== undefined && rule.messages.dueSoon === undefined) {
    throw ruleFault(file, '$.messages.dueSoon', 'the rule has "dueSoon" but no message for it. Add one.');
  }
  if (rule.dueSoon === undefined && rule.messages.dueSoon !== undefined) {
    throw ruleFault(
      file,
      '$.messages.dueSoon',
      'the rule has no "dueSoon", so this is never said. Take it out.',
    );
  }
  if (rule.messages.notYet !== undefined && rule.dueSoon === undefined) {
    throw ruleFault(
      file,
      '$.messages.notYet',
      'the rule has no "dueSoon", so this is never said. Take it out.',
    );
  }
  if (rule.messages.missing !== undefined && !factsNamed(rule.breach).includes('held')) {
    throw ruleFault(file, '$.messages.missing', 'the breach does not look at "held", so this is never said.');
  }
}
