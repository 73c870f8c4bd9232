import { compileCondition, type Values } from './compile';
import type { Kleene } from './kleene';
import type { Requirement } from './policy';

/** Whether a requirement asks anything of a person, by facts about the person (`role`, `employment` …). */
export function requirementTest(requirement: Requirement): (person: Values) => Kleene {
  if (requirement.when === undefined) return () => true;
  const test = compileCondition(requirement.when);
  return (person) => test({ base: person, derived: {} });
}
