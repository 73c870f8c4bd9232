import type { Clause } from './clauses';
import type { Condition, Group } from './condition';
import type { PathwayFile, PolicyFile, RequirementFile } from './policy-file';
import type { ANCHORS, SIGNED_FIELDS } from './rule-cycles';
import type { RuleFile } from './rule-file';
import type { ParameterValue } from './rule-parts';

/** A rule as the evaluators take it: checked; days in its conditions are day numbers, parameters have no prefix. */
export type Rule = Omit<
  RuleFile,
  '$schema' | 'breach' | 'dueSoon' | 'appliesTo' | 'renewal' | 'hours' | 'coverage' | 'repayment'
> & {
  readonly file: string;
  readonly appliesTo: AppliesTo;
  readonly renewal?: Renewal;
  readonly hours?: HoursOfRule;
  readonly coverage?: CoverageOfRule;
  readonly repayment?: RepaymentOfRule;
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

/** When costs may be claimed back. Names are those of parameters, without their prefix. */
export type RepaymentOfRule = {
  readonly months: string;
  readonly share?: string;
  readonly bands: readonly { readonly months: string; readonly share: string }[];
};

/** The fields in which an office puts its name to something. */
export type SignedField = (typeof SIGNED_FIELDS)[number];

/** A group of people for which the policy wants opportunities; everyone if it has no condition. */
export type Pathway = Omit<PathwayFile, 'when'> & { readonly when?: Group };

/** Who must have which topics, by which clause. */
export type Requirement = Omit<RequirementFile, 'when'> & { readonly when?: Group };

/** One organisation's rules, checked. */
export type Policy = Omit<PolicyFile, '$schema' | 'requirements' | 'pathways' | 'cpdYearStartsOn'> & {
  readonly requirements: readonly Requirement[];
  readonly pathways: readonly Pathway[];
  readonly rules: readonly Rule[];
  /** Sentence by sentence, what checks the policy; empty if its folder does not say. */
  readonly clauses: readonly Clause[];
  readonly cpdYearStartsOn: MonthDay;
  /** Of the content of all its files, whatever their layout. */
  readonly hash: string;
};

export type { Condition, Group, ParameterValue };
export type { Office, OrganisationDuty, ReportPart, ReportStatement, Yardstick } from './policy-file';
