import { amountText, inForceText } from '../phrases/amount';
import { clauseText } from '../phrases/names';
import type { Requirement, Rule } from '../policy';
import type { Basis, ParameterValue } from '../rule-parts';
import { BASIS_TEXTS, sourceText } from './citation';
import { figureTitle } from './figures';

/** One value of a figure, each part in words that begin with a small letter; empty where nothing is said. */
export type FigureRow = {
  readonly what: string;
  /** `24 months`. */
  readonly figure: string;
  readonly inForce: string;
  /** `the policy (clause 2, bullet 4)`, `our own default: please confirm`. */
  readonly restsOn: string;
  /** Where that can be read and when it was last looked up, as a sentence. */
  readonly source: string;
};

/** Every value of every figure of a rule, as people read them. */
export const figuresOfRule = (rule: Rule): readonly FigureRow[] =>
  Object.entries(rule.parameters).flatMap(([name, entries]) =>
    rowsOf(figureTitle(name, rule), entries, rule.citation.basis),
  );

/** The figures of a requirement: how often it is asked for, and the time allowed for it. */
export const figuresOfRequirement = ({ every, within, citation }: Requirement): readonly FigureRow[] => [
  ...rowsOf('Asked for again after', every ?? [], citation.basis),
  ...rowsOf('Time allowed after starting', within ?? [], citation.basis),
];

const rowsOf = (what: string, entries: readonly ParameterValue[], rulesBasis: Basis): readonly FigureRow[] =>
  entries.map((entry) => {
    const { value, unit, basis = rulesBasis, clause, confirm } = entry;
    const place = clause === undefined ? '' : ` (${clauseText(clause)})`;
    return {
      what,
      figure: value === null ? 'left open' : amountText({ unit, entries: [{ value }] }),
      inForce: inForceText(entry),
      restsOn: `${BASIS_TEXTS[basis]}${place}${confirm === true ? ': please confirm' : ''}`,
      source: sourceText(entry) ?? '',
    };
  });
