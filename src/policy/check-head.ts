import { ruleFault } from '../faults';
import { pathStep } from '../json/read-json';
import { checkName, type KnownNames } from './check-applies';
import { monthDayOf } from './check-cycles';
import { checkDay, checkInForce, checkInterval, checkValues } from './check-parameters';
import { typedCondition, type Vocabulary } from './condition-types';
import type { Policy, Requirement } from './policy';
import type { PolicyFile, RequirementFile } from './policy-file';
import { without } from './without';

/** What zod cannot see in a `policy.json`: days that exist, names that the catalogue has, conditions that fit. */
export function checkHead(
  file: string,
  head: PolicyFile,
  known: KnownNames,
): Omit<Policy, 'rules' | 'clauses' | 'hash'> {
  checkMonth(file, head.approvedOn, '$.approvedOn');
  checkMonth(file, head.reviewedOn, '$.reviewedOn');
  checkMonth(file, head.reviewDueOn, '$.reviewDueOn');
  const names = (topics: readonly string[], path: string) => {
    for (const [index, topic] of topics.entries())
      checkName(file, 'topic', topic, pathStep(path, index), known);
  };
  names(head.mandatoryTopics?.topics ?? [], '$.mandatoryTopics.topics');
  for (const [index, { topic, countsFor, startedBefore, completedBefore }] of head.equivalents.entries()) {
    const path = `$.equivalents[${index}]`;
    checkName(file, 'topic', topic, `${path}.topic`, known);
    checkName(file, 'topic', countsFor, `${path}.countsFor`, known);
    checkDay(file, startedBefore, `${path}.startedBefore`);
    checkDay(file, completedBefore, `${path}.completedBefore`);
  }
  for (const key of ['offices', 'organisationDuties', 'pathways', 'criteria', 'impact'] as const)
    checkIds(file, head[key], `$.${key}`);
  const ids = new Set<string>();
  const requirements = head.requirements.map((requirement, index) => {
    const path = `$.requirements[${index}]`;
    if (ids.has(requirement.id)) {
      throw ruleFault(file, `${path}.id`, `two requirements are called "${requirement.id}". Rename one.`);
    }
    ids.add(requirement.id);
    return checkRequirement(file, requirement, path, known);
  });
  return {
    ...without(head, '$schema', 'requirements', 'pathways', 'cpdYearStartsOn'),
    requirements,
    pathways: head.pathways.map(({ when, ...pathway }, index) => ({
      ...pathway,
      ...(when === undefined
        ? {}
        : { when: typedCondition(ofPerson(file), when, `$.pathways[${index}].when`) }),
    })),
    cpdYearStartsOn: monthDayOf(file, head.cpdYearStartsOn ?? SCHOOL_YEAR, '$.cpdYearStartsOn'),
  };
}

/** Where a policy says nothing else its year is the school year of England. */
const SCHOOL_YEAR = '09-01';

/** A day or a month that exists. */
function checkMonth(file: string, text: string | undefined, path: string): void {
  checkDay(file, text?.length === 7 ? `${text}-01` : text, path);
}

function checkIds(file: string, items: readonly { readonly id: string }[], path: string): void {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id))
      throw ruleFault(file, `${pathStep(path, index)}.id`, `two of them are called "${id}". Rename one.`);
    seen.add(id);
  }
}

/** Conditions about a person, without figures. */
const ofPerson = (file: string): Vocabulary => ({
  file,
  refusalOf: ({ from, of }) =>
    from === 'person' && of.includes('person') ? undefined : 'a requirement looks at the person only',
  parameterUnits: new Map<string, string>(),
});

function checkRequirement(
  file: string,
  requirement: RequirementFile,
  path: string,
  known: KnownNames,
): Requirement {
  const { topics, qualifications, when, every, within, ...rest } = requirement;
  if (topics === undefined && qualifications === undefined)
    throw ruleFault(file, path, 'it asks for nothing. Give "topics" or "qualifications".');
  for (const [index, topic] of (topics ?? []).entries())
    checkName(file, 'topic', topic, `${path}.topics[${index}]`, known);
  for (const [index, name] of (qualifications ?? []).entries())
    checkName(file, 'qualification', name, `${path}.qualifications[${index}]`, known);
  checkInForce(file, requirement, path);
  checkDay(file, requirement.citation.checkedOn, `${path}.citation.checkedOn`);
  if (every !== undefined) {
    const unit = checkValues(file, 'every', every, `${path}.every`);
    if (unit !== 'months') throw ruleFault(file, `${path}.every`, 'write the interval in months.');
    checkInterval(file, every, `${path}.every`);
  }
  if (within !== undefined && checkValues(file, 'within', within, `${path}.within`) !== 'days')
    throw ruleFault(file, `${path}.within`, 'write the time allowed in days.');
  const words = ofPerson(file);
  return {
    ...rest,
    ...(topics === undefined ? {} : { topics }),
    ...(qualifications === undefined ? {} : { qualifications }),
    ...(every === undefined ? {} : { every }),
    ...(within === undefined ? {} : { within }),
    ...(when === undefined ? {} : { when: typedCondition(words, when, `${path}.when`) }),
  };
}
