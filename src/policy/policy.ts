import type { Condition, Group } from './condition';
import type { PolicyFile, RequirementFile } from './policy-file';
import type { ParameterValue, RuleFile } from './rule-file';

/** A rule as the evaluators take it: checked; days in its conditions are day numbers. */
export type Rule = Omit<RuleFile, '$schema' | 'breach' | 'dueSoon' | 'appliesTo' | 'renewal'> & {
  readonly file: string;
  readonly appliesTo: {
    readonly subject: 'certificate';
    readonly topic: string;
    readonly when?: Group;
  };
  readonly renewal?: Renewal;
  readonly breach: Group;
  readonly dueSoon?: Group;
};

/** How long a certificate lasts, from when. */
export type Renewal = {
  /** The parameter that holds the interval, without its prefix. */
  readonly parameter: string;
  readonly anchor: 'completion';
  /** `keep`: the interval in force on completion counts; `recalculate`: the one in force on the as-at day. */
  readonly onChange: 'keep' | 'recalculate';
};

/** Who must have which topics, by which clause. */
export type Requirement = Omit<RequirementFile, 'when'> & { readonly when?: Group };

/** One organisation's rules, checked. */
export type Policy = Omit<PolicyFile, '$schema' | 'requirements'> & {
  readonly requirements: readonly Requirement[];
  readonly rules: readonly Rule[];
  /** Of the content of all its files, whatever their layout. */
  readonly hash: string;
};

export type { Condition, Group, ParameterValue };
