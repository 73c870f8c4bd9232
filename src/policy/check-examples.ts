import { ruleFault } from '../faults';
import { dayFromIso } from '../calendar/day';
import { adviseName } from '../json/nearest';
import { pathStep } from '../json/read-json';
import { roughDay } from './example-day';
import { FACT_NAMES, factWord } from './fact-words';
import { canonicalJson } from './hash';
import type { Rule } from './policy';
import type { Example } from './rule-file';

const MUST_SHOW = ['met', 'breach', 'cannot-tell'] as const;

function checkGiven(file: string, example: Example, path: string): void {
  const baseFacts = FACT_NAMES.filter((name) => factWord(name)?.from !== 'renewal');
  for (const [name, value] of Object.entries(example.given)) {
    const at = pathStep(path, name);
    const word = factWord(name);
    if (word === undefined) {
      throw ruleFault(file, at, `there is no fact "${name}". ${adviseName(name, baseFacts)}`);
    }
    if (word.from === 'renewal') {
      throw ruleFault(
        file,
        at,
        `"${name}" is worked out from the completion. Give "completedOn" or "expiresOn".`,
      );
    }
    if (value === null) continue;
    const fits =
      word.type === 'yes-no'
        ? typeof value === 'boolean'
        : word.type === 'number'
          ? typeof value === 'number'
          : word.type === 'day'
            ? typeof value === 'string' && roughDay(value) !== undefined
            : typeof value === 'string' && (word.values?.includes(value) ?? true);
    if (!fits) {
      const advice =
        word.type === 'day'
          ? 'Write a day as 2026-02-03, a month as 2026-02, a year as 2026, or null.'
          : word.values !== undefined
            ? adviseName(String(value), word.values)
            : `It is of type ${word.type}.`;
      throw ruleFault(file, at, `${JSON.stringify(value)} is no value of "${name}". ${advice}`);
    }
  }
}

/** The examples of a rule: one of each main outcome, names and situations not repeated, facts that exist. */
export function checkExamples(file: string, rule: Rule): void {
  const names = new Set<string>();
  const situations = new Set<string>();
  for (const [index, example] of rule.examples.entries()) {
    const path = pathStep('$.examples', index);
    if (names.has(example.name)) {
      throw ruleFault(file, `${path}.name`, `two examples are called "${example.name}". Rename one.`);
    }
    names.add(example.name);
    if (example.asAt !== undefined && dayFromIso(example.asAt) === undefined) {
      throw ruleFault(file, `${path}.asAt`, `there is no day ${example.asAt}. Check month and date.`);
    }
    checkGiven(file, example, `${path}.given`);
    const situation = canonicalJson({ asAt: example.asAt ?? '', given: example.given });
    if (situations.has(situation)) {
      throw ruleFault(file, path, `"${example.name}" gives the same as an earlier example. Take one out.`);
    }
    situations.add(situation);
  }
  for (const outcome of MUST_SHOW) {
    if (!rule.examples.some(({ expect }) => expect === outcome)) {
      throw ruleFault(file, '$.examples', `no example expects "${outcome}". Add one.`);
    }
  }
}
