import { dayFromIso } from '../calendar/day';
import { ruleFault } from '../faults';
import { adviseName } from '../json/nearest';
import { pathStep } from '../json/read-json';
import { checkExamples } from './check-examples';
import { checkMessages, OTHER_PLACES } from './check-messages';
import { factsNamed, PARAMETER_PREFIX } from './condition';
import { typedCondition, type Vocabulary } from './condition-types';
import { factWord } from './fact-words';
import { inForceSpan } from './parameters';
import type { Rule } from './policy';
import type { RuleFile } from './rule-file';
import { without } from './without';

/** A day in a file must exist, not only look like one. */
export function checkDay(file: string, day: string | undefined, path: string): void {
  if (day !== undefined && dayFromIso(day) === undefined) {
    throw ruleFault(file, path, `there is no day ${day}. Check month and date.`);
  }
}

/** Dated entries: days that exist, in order, never two in force at once, one unit. Returns parameter → unit. */
function checkParameters(file: string, rule: RuleFile): ReadonlyMap<string, string> {
  const units = new Map<string, string>();
  for (const [name, entries] of Object.entries(rule.parameters)) {
    const path = pathStep('$.parameters', name);
    if (factWord(name) !== undefined || OTHER_PLACES.some((place) => place === name)) {
      throw ruleFault(file, path, `"${name}" is already the name of a fact. Choose another.`);
    }
    for (const [index, entry] of entries.entries()) {
      const at = pathStep(path, index);
      checkDay(file, entry.from, `${at}.from`);
      checkDay(file, entry.to, `${at}.to`);
      const { from, to } = inForceSpan(entry);
      if (from > to) throw ruleFault(file, at, 'it ends before it begins. Swap "from" and "to".');
      const unit = units.get(name) ?? entry.unit;
      if (unit !== entry.unit) {
        throw ruleFault(file, `${at}.unit`, `the other values of "${name}" are in ${unit}. Use one unit.`);
      }
      units.set(name, unit);
      const clash = entries.slice(0, index).some((earlier) => {
        const other = inForceSpan(earlier);
        return other.from <= to && from <= other.to;
      });
      if (clash) {
        throw ruleFault(
          file,
          at,
          `two values of "${name}" are in force on the same day. End the earlier with "to".`,
        );
      }
    }
  }
  return units;
}

function checkRenewal(file: string, rule: RuleFile, units: ReadonlyMap<string, string>): Rule['renewal'] {
  if (rule.renewal === undefined) return undefined;
  const path = '$.renewal.every.fact';
  const { fact } = rule.renewal.every;
  const isPrefixed = fact.startsWith(PARAMETER_PREFIX);
  const parameter = isPrefixed ? fact.slice(PARAMETER_PREFIX.length) : fact;
  const unit = isPrefixed ? units.get(parameter) : undefined;
  if (unit === undefined) {
    const names = [...units.keys()].map((name) => PARAMETER_PREFIX + name);
    throw ruleFault(
      file,
      path,
      `the rule has no parameter "${fact}". ${adviseName(PARAMETER_PREFIX + parameter, names)}`,
    );
  }
  if (unit !== 'months' && unit !== 'days') {
    throw ruleFault(file, path, `"${fact}" is in ${unit}; an interval must be in months or days.`);
  }
  for (const [index, { value }] of (rule.parameters[parameter] ?? []).entries()) {
    if (value !== null && (!Number.isInteger(value) || value < 1 || value > 12_000)) {
      throw ruleFault(
        file,
        `$.parameters.${parameter}[${index}].value`,
        `an interval must be a whole number of ${unit} from 1 to 12000.`,
      );
    }
  }
  return { parameter, anchor: rule.renewal.anchor, onChange: rule.renewal.onChange };
}

function checkUse(file: string, rule: Rule, units: ReadonlyMap<string, string>): void {
  const conditions = [rule.appliesTo.when, rule.breach, rule.dueSoon].filter((group) => group !== undefined);
  const used = new Set(conditions.flatMap(factsNamed));
  if (rule.renewal !== undefined) used.add(PARAMETER_PREFIX + rule.renewal.parameter);
  for (const name of units.keys()) {
    if (!used.has(PARAMETER_PREFIX + name)) {
      throw ruleFault(
        file,
        pathStep('$.parameters', name),
        'no condition uses this parameter. Use it or take it out.',
      );
    }
  }
}

/**
 * What zod cannot see in a rule: names, types, units, dates, messages and examples that fit together. Returns the rule
 * as the evaluators take it; throws a rule fault naming the place.
 */
export function checkRule(file: string, raw: RuleFile, topics: ReadonlySet<string>): Rule {
  const stem =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.json$/, '') ?? file;
  if (raw.id !== stem) {
    throw ruleFault(
      file,
      '$.id',
      `the id "${raw.id}" is not the file's name. Name the file ${raw.id}.json, or the rule "${stem}".`,
    );
  }
  const { topic, when } = raw.appliesTo;
  if (!topics.has(topic)) {
    throw ruleFault(
      file,
      '$.appliesTo.topic',
      `there is no topic "${topic}". ${adviseName(topic, [...topics])}`,
    );
  }
  const units = checkParameters(file, raw);
  const renewal = checkRenewal(file, raw, units);
  const words: Vocabulary = {
    file,
    allows: (word) => word.from !== 'renewal' || renewal !== undefined,
    refusal: 'the rule has no "renewal" from which to work it out. Add one',
    parameterUnits: units,
  };
  const { appliesTo, breach, dueSoon, ...others } = raw;
  const rule: Rule = {
    ...without(others, '$schema', 'renewal'),
    file,
    appliesTo: {
      subject: appliesTo.subject,
      topic,
      ...(when === undefined ? {} : { when: typedCondition(words, when, '$.appliesTo.when') }),
    },
    ...(renewal === undefined ? {} : { renewal }),
    breach: typedCondition(words, breach, '$.breach'),
    ...(dueSoon === undefined ? {} : { dueSoon: typedCondition(words, dueSoon, '$.dueSoon') }),
  };
  checkUse(file, rule, units);
  checkMessages(file, rule);
  checkExamples(file, rule);
  return rule;
}
