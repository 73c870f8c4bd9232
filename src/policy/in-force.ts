import type { Day } from '../calendar/day';
import { isInForce, parametersOn } from './parameters';
import type { Policy, Rule } from './policy';

/** The rules that can be applied on a day: in force, and with a value in force for each of their parameters. */
export const rulesOn = ({ rules }: Policy, on: Day): readonly Rule[] =>
  rules.filter((rule) => isInForce(rule, on) && parametersOn(rule, on) !== undefined);

/** Rules that wait for the school to set a figure, with the names of the parameters. */
export const openRules = ({
  rules,
}: Policy): readonly (readonly [rule: Rule, parameters: readonly string[]])[] =>
  rules.flatMap((rule) => {
    const open = Object.entries(rule.parameters).flatMap(([name, entries]) =>
      entries.some(({ value }) => value === null) ? [name] : [],
    );
    return open.length === 0 ? [] : [[rule, open] as const];
  });
