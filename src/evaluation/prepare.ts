import type { Day } from '../calendar/day';
import type { Subject } from '../facts/subject';
import type { Interval } from '../facts/renewal';
import { reader, type Scope, type Values } from '../policy/compile';
import { factsNamed, PARAMETER_PREFIX } from '../policy/condition';
import type { Value } from '../policy/kleene';
import {
  isInForce,
  parameterChanges,
  parameterFor,
  parameterInForce,
  parametersOn,
} from '../policy/parameters';
import type { MonthDay, Rule } from '../policy/policy';
import { parseTemplate, type TemplatePart } from '../policy/template';
import { derive, type Derived } from './derive';
import { conditionOf, STAGES } from './outcome';

/** A rule made ready for one as-at day. */
export type ReadyRule = {
  readonly rule: Rule;
  /** Parameter → value in force; `undefined` if the rule cannot be applied that day. */
  readonly parameters: Values | undefined;
  /** The rule's own interval; `undefined` if it renews nothing, or by the interval of a requirement. */
  readonly interval: Interval | undefined;
  readonly yearStartsOn: MonthDay;
  /** Reads a fact or a `parameter.…` by name. */
  readonly read: (name: string, scope: Scope) => Value;
  /** The facts that the rule's conditions name, each once. */
  readonly facts: readonly string[];
  readonly texts: Readonly<Record<TextName, readonly TemplatePart[] | undefined>>;
};

export type TextName = 'breach' | 'missing' | 'dueSoon' | 'notYet' | 'cannotTell' | 'remedy';

function intervalOf(rule: Rule, asAt: Day): Interval | undefined {
  if (rule.renewal?.parameter === undefined) return undefined;
  const entries = rule.parameters[rule.renewal.parameter] ?? [];
  const unit = entries[0]?.unit === 'days' ? 'days' : 'months';
  if (rule.renewal.onChange === 'recalculate') {
    const count = parameterInForce(entries, asAt)?.value ?? undefined;
    return { unit, at: () => count, changes: [] };
  }
  const changes = parameterChanges(entries);
  // With a single open-ended value there is nothing to look up.
  if (changes.length === 0) {
    const count = entries[0]?.value ?? undefined;
    return { unit, at: () => count, changes };
  }
  return { unit, at: (completedOn) => parameterFor(entries, completedOn)?.value ?? undefined, changes };
}

/** The facts that a rule's conditions name, each once. */
export const ruleFacts = (rule: Rule): readonly string[] => [
  ...new Set(
    STAGES.flatMap((stage) => {
      const condition = conditionOf(rule, stage);
      return condition === undefined ? [] : factsNamed(condition);
    }).filter((name) => !name.startsWith(PARAMETER_PREFIX)),
  ),
];

function textsOf({ messages, remedy }: Rule): ReadyRule['texts'] {
  const parts = (text: string | undefined) => {
    if (text === undefined) return undefined;
    const template = parseTemplate(text);
    return 'problem' in template ? [text] : template.parts;
  };
  return {
    breach: parts(messages.breach),
    missing: parts(messages.missing),
    dueSoon: parts(messages.dueSoon),
    notYet: parts(messages.notYet),
    cannotTell: parts(messages.cannotTell),
    remedy: parts(remedy),
  };
}

/** A rule with the parameters in force on the as-at day and the interval by which it dates completions. */
export function prepareRule(rule: Rule, yearStartsOn: MonthDay, asAt: Day): ReadyRule {
  const parameters = isInForce(rule, asAt) ? parametersOn(rule, asAt) : undefined;
  const readers = new Map<string, (scope: Scope) => Value>();
  const readerOf = (name: string): ((scope: Scope) => Value) => {
    const found = readers.get(name) ?? reader(name, parameters ?? {});
    readers.set(name, found);
    return found;
  };
  return {
    rule,
    parameters,
    interval: intervalOf(rule, asAt),
    yearStartsOn,
    read: (name, scope) => readerOf(name)(scope),
    facts: ruleFacts(rule),
    texts: textsOf(rule),
  };
}

/** A parameter's figure in force; `undefined` if it has none. */
export function figure({ parameters }: ReadyRule, name: string): number | undefined {
  const value = parameters?.[name];
  return value?.kind === 'known' && typeof value.value === 'number' ? value.value : undefined;
}

/** A subject as a rule sees it: its own facts, and those that the rule works out. */
export type Case = {
  readonly ready: ReadyRule;
  readonly subject: Subject;
  readonly renewal: Derived;
  readonly scope: Scope;
};

export function openCase(ready: ReadyRule, subject: Subject): Case {
  const renewal = derive(ready, subject);
  return { ready, subject, renewal, scope: { base: subject.facts, derived: renewal.facts } };
}
