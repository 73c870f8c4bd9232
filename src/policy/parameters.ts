import { dayFromIso, type Day } from '../calendar/day';
import type { Values } from './compile';
import type { Rule } from './policy';
import type { ParameterValue } from './rule-parts';

/** Something in force from one day to another, both included; open where a day is left out. */
type InForce = { readonly from?: string | undefined; readonly to?: string | undefined };

const startsOn = (entry: InForce): Day =>
  entry.from === undefined ? -Infinity : (dayFromIso(entry.from) ?? -Infinity);
const endsOn = (entry: InForce): Day =>
  entry.to === undefined ? Infinity : (dayFromIso(entry.to) ?? Infinity);

/** The entry of a dated parameter that is in force on a day (`from` and `to` included); `undefined` if none is. */
export const parameterInForce = (entries: readonly ParameterValue[], on: Day): ParameterValue | undefined =>
  entries.find((entry) => startsOn(entry) <= on && on <= endsOn(entry));

/**
 * The entry by which something done on a day is judged: the one in force then, else the first that came into force
 * later (a certificate older than the policy is judged by the policy's first figure).
 */
export function parameterFor(entries: readonly ParameterValue[], doneOn: Day): ParameterValue | undefined {
  const inForce = parameterInForce(entries, doneOn);
  if (inForce !== undefined) return inForce;
  return entries
    .filter((entry) => startsOn(entry) > doneOn)
    .reduce<ParameterValue | undefined>(
      (first, entry) => (first === undefined || startsOn(entry) < startsOn(first) ? entry : first),
      undefined,
    );
}

/** The days on which another entry comes into force, in no order. */
export const parameterChanges = (entries: readonly ParameterValue[]): readonly Day[] =>
  entries.flatMap((entry) => [startsOn(entry), endsOn(entry) + 1]).filter(Number.isFinite);

/**
 * A rule's parameters in force on a day, as values for its conditions and messages. `undefined` if the rule cannot be
 * applied that day, because a parameter has no value in force or the policy sets none (`null`).
 */
export function parametersOn(rule: Rule, on: Day): Values | undefined {
  const values: Record<string, { kind: 'known'; value: number }> = {};
  for (const [name, entries] of Object.entries(rule.parameters)) {
    const value = parameterInForce(entries, on)?.value;
    if (value === undefined || value === null) return undefined;
    values[name] = { kind: 'known', value };
  }
  return values;
}

/** First and last day of an entry, open ends infinite: for checks that entries do not overlap. */
export const inForceSpan = (entry: InForce): { from: Day; to: Day } => ({
  from: startsOn(entry),
  to: endsOn(entry),
});

/** True if something is in force on a day. */
export const isInForce = (entry: InForce, on: Day): boolean => startsOn(entry) <= on && on <= endsOn(entry);
