import { ruleFault } from '../faults';
import { dayFromIso } from '../calendar/day';
import { adviseName } from '../json/nearest';
import { pathStep } from '../json/read-json';
import { roughDay } from './example-day';
import type { Example } from './example-file';
import { factsOf, factWord, isWorkedOut, workedOutBy, type FactWord, type WorkedOutBy } from './fact-words';
import { canonicalJson } from './hash';
import { without } from './without';
import type { Rule } from './policy';

const MUST_SHOW = ['met', 'breach', 'cannot-tell'] as const;

function checkGiven(file: string, rule: Rule, example: Example, path: string): void {
  const { subject } = rule.appliesTo;
  const givable = factsOf(subject).filter((name) => !isWorkedOut(factWord(name)));
  for (const [name, value] of Object.entries(example.given)) {
    const at = pathStep(path, name);
    const word = factWord(name);
    if (word?.of.includes(subject) !== true) {
      throw ruleFault(file, at, `there is no fact "${name}" of a ${subject}. ${adviseName(name, givable)}`);
    }
    const part = workedOutBy(word);
    if (part !== undefined) throw ruleFault(file, at, `"${name}" is worked out. ${INSTEAD[part]}`);
    if (value !== null && !fits(value, word)) {
      throw ruleFault(file, at, `${JSON.stringify(value)} is no value of "${name}". ${advice(value, word)}`);
    }
  }
}

const INSTEAD: Readonly<Record<WorkedOutBy, string>> = {
  renewal: 'Give "completedOn" or "expiresOn", or a "history".',
  hours: 'Give a "history" with hours.',
  coverage: 'Give "holders".',
  approvals: 'Give "approvals".',
  repayment: 'Give the cost, the state of the studies and the days.',
};

type Given = Exclude<Example['given'][string], null>;

function fits(value: Given, word: FactWord): boolean {
  switch (word.type) {
    case 'yes-no':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number';
    case 'day':
      return typeof value === 'string' && roughDay(value) !== undefined;
    case 'list':
      return typeof value === 'object';
    case 'text':
      return typeof value === 'string' && (word.values?.includes(value) ?? true);
  }
}

function advice(value: Given, word: FactWord): string {
  if (word.type === 'day') return ROUGH_DAYS;
  return word.values === undefined ? `It is of type ${word.type}.` : adviseName(String(value), word.values);
}

const ROUGH_DAYS = 'Write a day as 2026-02-03, a month as 2026-02, a year as 2026, or null.';

/** The days of a history or of holders exist, and stand only where the rule looks at them. */
function checkHistory(file: string, rule: Rule, example: Example, path: string): void {
  const { history, holders, approvals, given } = example;
  if (history !== undefined && ('completedOn' in given || 'expiresOn' in given))
    throw ruleFault(file, `${path}.history`, 'give either one completion or a history, not both.');
  if (history !== undefined && rule.renewal === undefined && rule.hours === undefined)
    throw ruleFault(file, `${path}.history`, 'the rule has neither "renewal" nor "hours" that look at it.');
  if (holders !== undefined && rule.coverage === undefined)
    throw ruleFault(file, `${path}.holders`, 'the rule has no "coverage" that looks at them.');
  for (const [index, { office }] of (approvals ?? []).entries()) {
    const offices = rule.approvals?.offices ?? [];
    if (!offices.includes(office))
      throw ruleFault(
        file,
        `${path}.approvals[${index}].office`,
        `the rule asks for no approval by "${office}". ${adviseName(office, offices)}`,
      );
  }
  for (const [list, items] of [
    ['history', history],
    ['holders', holders],
  ] as const) {
    for (const [index, item] of (items ?? []).entries()) {
      for (const key of ['completedOn', 'expiresOn'] as const) {
        const text = item[key];
        if (typeof text === 'string' && roughDay(text) === undefined)
          throw ruleFault(file, `${path}.${list}[${index}].${key}`, `there is no day ${text}. ${ROUGH_DAYS}`);
      }
    }
  }
  for (const name of Object.keys(example.figures ?? {})) {
    if (!Object.hasOwn(rule.parameters, name))
      throw ruleFault(
        file,
        pathStep(`${path}.figures`, name),
        `the rule has no parameter "${name}". ${adviseName(name, Object.keys(rule.parameters))}`,
      );
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
    checkGiven(file, rule, example, `${path}.given`);
    checkHistory(file, rule, example, path);
    const situation = canonicalJson(without(example, 'name', 'expect'));
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
