import type { Condition, Group } from './condition';
import type { PolicyFile, RequirementFile } from './policy-file';
import type { ANCHORS } from './rule-cycles';
import type { RuleFile } from './rule-file';
import type { ParameterValue } from './rule-parts';

/** A rule as the evaluators take it: checked; days in its conditions are day numbers, parameters have no prefix. */
export type Rule = Omit<
  RuleFile,
  '$schema' | 'breach' | 'dueSoon' | 'appliesTo' | 'renewal' | 'hours' | 'coverage'
> & {
  readonly file: string;
  readonly appliesTo: AppliesTo;
  readonly renewal?: Renewal;
  readonly hours?: HoursOfRule;
  readonly coverage?: CoverageOfRule;
  readonly breach: Group;
  readonly dueSoon?: Group;
};

/** What a rule judges: one kind of subject, and of certificates one topic, several, or all of a sort. */
export type AppliesTo = Omit<RuleFile['appliesTo'], 'when'> & { readonly when?: Group };

/** How long something lasts, from when. Names are those of parameters, without their prefix. */
export type Renewal = {
  /** `undefined`: the interval of the requirement that asks for the topic. */
  readonly parameter?: string;
  readonly anchor: (typeof ANCHORS)[number];
  readonly fixedOn?: MonthDay;
  readonly window?: string;
  readonly minimum?: string;
  readonly lapse?: string;
  readonly certificate: 'earlier' | 'alone' | 'ignored';
  /** `keep`: the interval in force on completion counts; `recalculate`: the one in force on the as-at day. */
  readonly onChange: 'keep' | 'recalculate';
};

/** Month and day, both from 1. */
export type MonthDay = { readonly month: number; readonly day: number };

export type HoursOfRule = {
  readonly minimum: string;
  readonly floor?: string;
  readonly hoursPerDay?: string;
  readonly hoursPerPoint?: string;
  readonly months?: string;
  readonly proRata: readonly ('fte' | 'employment')[];
};

export type CoverageOfRule = { readonly minimum: string; readonly horizon: string };

/** Who must have which topics, by which clause. */
export type Requirement = Omit<RequirementFile, 'when'> & { readonly when?: Group };

/** One organisation's rules, checked. */
export type Policy = Omit<PolicyFile, '$schema' | 'requirements' | 'cpdYearStartsOn'> & {
  readonly requirements: readonly Requirement[];
  readonly rules: readonly Rule[];
  readonly cpdYearStartsOn: MonthDay;
  /** Of the content of all its files, whatever their layout. */
  readonly hash: string;
};

export type { Condition, Group, ParameterValue };
