/**
 * The words of the policies by which registers head their columns, each with an id and the names it goes by:
 * `criteria` rate requests, `impact` are the levels and benefits at which training is evaluated.
 */
export type PolicyWords = {
  readonly criteria: readonly PolicyWord[];
  readonly impact: readonly PolicyWord[];
};

export type PolicyWord = {
  readonly id: string;
  readonly names: readonly string[];
  /** The policies and clauses that it comes from. */
  readonly from: readonly string[];
};

export const NO_POLICY_WORDS: PolicyWords = { criteria: [], impact: [] };
