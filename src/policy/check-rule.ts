import { ruleFault } from '../faults';
import { pathStep } from '../json/read-json';
import { checkAppliesTo, type KnownNames, type OwnNames } from './check-applies';
import {
  checkApprovals,
  checkCoverage,
  checkHours,
  checkRenewal,
  checkRepayment,
  cycleParameters,
} from './check-cycles';
import { checkExamples } from './check-examples';
import { checkMessages, OTHER_PLACES } from './check-messages';
import { checkDay, checkInForce, checkValues } from './check-parameters';
import { factsNamed, PARAMETER_PREFIX } from './condition';
import { typedCondition, type Vocabulary } from './condition-types';
import { factWord, workedOutBy, type FactWord } from './fact-words';
import type { Rule } from './policy';
import type { RuleFile } from './rule-file';
import { without } from './without';

/** Parameter → unit, of figures that are in order and do not bear the name of a fact. */
function checkParameters(file: string, rule: RuleFile): ReadonlyMap<string, string> {
  const units = new Map<string, string>();
  for (const [name, entries] of Object.entries(rule.parameters)) {
    const path = pathStep('$.parameters', name);
    if (factWord(name) !== undefined || OTHER_PLACES.some((place) => place === name)) {
      throw ruleFault(file, path, `"${name}" is already the name of a fact. Choose another.`);
    }
    units.set(name, checkValues(file, name, entries, path));
  }
  return units;
}

function checkUse(file: string, rule: Rule, units: ReadonlyMap<string, string>): void {
  const conditions = [rule.appliesTo.when, rule.breach, rule.dueSoon].filter((group) => group !== undefined);
  const used = new Set([
    ...conditions.flatMap(factsNamed),
    ...cycleParameters(rule).map((name) => PARAMETER_PREFIX + name),
  ]);
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

/** Why a rule cannot use a fact: its subject has none, or the rule does not work it out. */
function refusalIn(rule: RuleFile): (word: FactWord) => string | undefined {
  const { subject } = rule.appliesTo;
  return (word) => {
    if (!word.of.includes(subject))
      return `it is a fact about a ${word.of.join(', ')}, not about a ${subject}`;
    const part = workedOutBy(word);
    return part !== undefined && rule[part] === undefined
      ? `the rule has no "${part}" from which to work it out. Add one`
      : undefined;
  };
}

/**
 * What zod cannot see in a rule: names, types, units, dates, messages and examples that fit together. Returns the rule
 * as the evaluators take it; throws a rule fault naming the place.
 */
export function checkRule(file: string, raw: RuleFile, known: KnownNames, own: OwnNames): Rule {
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
  checkAppliesTo(file, raw, known, own);
  checkInForce(file, raw, '$');
  checkDay(file, raw.citation.checkedOn, '$.citation.checkedOn');
  const units = checkParameters(file, raw);
  const renewal = checkRenewal(file, raw, units);
  const hours = checkHours(file, raw, units);
  const coverage = checkCoverage(file, raw, units);
  const repayment = checkRepayment(file, raw, units);
  checkApprovals(file, raw, own.offices);
  const words: Vocabulary = { file, refusalOf: refusalIn(raw), parameterUnits: units };
  const { appliesTo, breach, dueSoon, ...others } = raw;
  const { when, ...selected } = appliesTo;
  const rule: Rule = {
    ...without(others, '$schema', 'renewal', 'hours', 'coverage', 'repayment'),
    file,
    appliesTo: {
      ...selected,
      ...(when === undefined ? {} : { when: typedCondition(words, when, '$.appliesTo.when') }),
    },
    ...(renewal === undefined ? {} : { renewal }),
    ...(hours === undefined ? {} : { hours }),
    ...(coverage === undefined ? {} : { coverage }),
    ...(repayment === undefined ? {} : { repayment }),
    breach: typedCondition(words, breach, '$.breach'),
    ...(dueSoon === undefined ? {} : { dueSoon: typedCondition(words, dueSoon, '$.dueSoon') }),
  };
  checkUse(file, rule, units);
  checkMessages(file, rule);
  checkExamples(file, rule);
  return rule;
}
