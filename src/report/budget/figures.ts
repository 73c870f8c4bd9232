import type { Span } from '../../calendar/span';
import type { BudgetLine } from '../../facts/budget-lines';
import { partKey } from '../../facts/budget-parts';
import { COST_FIELDS } from '../../facts/cost-of-training';
import { plainWords } from '../../facts/post-words';
import { providerKey } from '../../facts/provider-names';
import { remembering } from '../../facts/records-by-name';
import { fieldOf, wordsOfField } from '../../facts/row-fields';
import type { RowRecord } from '../../register/records';
import type { SummaryFacts } from '../summary-input';
import { yearCut, yearHolding, yearWith, type Year, type YearCut } from './budget-year';
import { expensesOf } from './expenses';
import { budgetedGroups, type BudgetedGroup } from './groups';
import { expensesOfLines } from './line-expenses';
import { budgetSums, lineSums, type BudgetSums, type LineSums } from './line-sums';
import { otherCosts, type OtherCost } from './other-costs';
import { reconciled, type Reconciled } from './reconcile';
import { renewalCosts, type Forecast } from './renewal-costs';
import { siteKeys } from './site-names';
import { sumsBy, totalsOf, type GroupSums } from './sums';
import { openMatters, type OpenMatter } from './to-settle';
import { yearSums, type YearSums } from './year-sums';

/** Everything that the Budget sheet tells, as plain figures. */
export type BudgetFigures = {
  readonly year: Year;
  readonly cut: YearCut;
  readonly hasBudget: boolean;
  /** True if some log has a column of costs. */
  readonly hasCosts: boolean;
  readonly hasRequests: boolean;
  /** The lines of the budget for their years that hold the as-at day. */
  readonly lines: readonly LineSums[];
  readonly budget: BudgetSums;
  /** What is spent, committed, open and planned in the year, by currency. */
  readonly totals: readonly GroupSums[];
  readonly bySite: readonly BudgetedGroup[];
  readonly byCategory: readonly BudgetedGroup[];
  readonly byProvider: readonly GroupSums[];
  readonly byStaffGroup: readonly GroupSums[];
  /** By what it is paid for; names are those of `COST_FIELDS`. */
  readonly byPart: readonly GroupSums[];
  readonly years: readonly YearSums[];
  readonly forecast: Forecast;
  readonly others: readonly OtherCost[];
  readonly matters: readonly OpenMatter[];
  readonly reconciled: readonly Reconciled[];
};

/**
 * The figures of the year in which the as-at day falls. What is used by site = by category = by provider = by staff
 * group = by part = the total of the year; all years together = the sums of the cells of the logs and requests that are
 * counted (see `reconciled`).
 */
export function budgetFigures(input: SummaryFacts): BudgetFigures {
  const { finances, records, people, policy, asAt } = input;
  const budget = finances.budget();
  const cut = yearCut(budget?.lines ?? [], policy.cpdYearStartsOn);
  const year = yearWith(asAt, cut.startsOn);
  const yearOf = (on: Span) => yearHolding(on, cut.startsOn);
  const written = expensesOf(input);
  const all = [...written.all, ...(budget === undefined ? [] : expensesOfLines(budget))];
  const expenses = all.filter(({ on }) => yearOf(on)?.span.from === year.span.from);
  const isOfYear = ({ span }: { readonly span?: Span }) =>
    span !== undefined && span.from <= asAt && asAt <= span.to;
  const lines = (budget?.lines ?? []).filter(isOfYear);
  const sums = budget === undefined ? [] : lineSums(budget, lines, expenses);
  const siteKey = siteKeys([
    ...records.rows.flatMap((row) => (row.kind === 'site' ? siteNameOf(row) : [])),
    ...(budget?.lines ?? []).flatMap(({ site }) => site?.value ?? []),
    ...people.all.flatMap(({ site }) => site?.value ?? []),
  ]);
  const categoryKey = remembering((text) => partKey('category', text));
  const others = otherCosts(records, year, asAt);
  const { training = [], request = [] } = records.columns;
  return {
    year,
    cut,
    hasBudget: budget !== undefined,
    hasCosts: COST_FIELDS.some((field) => training.includes(field)),
    hasRequests: COST_FIELDS.some((field) => request.includes(field)),
    lines: sums,
    budget: budgetSums(sums),
    totals: totalsOf(expenses),
    bySite: budgetedGroups(expenses, lines, 'site', siteKey),
    byCategory: budgetedGroups(expenses, lines, 'category', categoryKey),
    byProvider: sumsBy(expenses, ({ provider }) => provider, remembering(providerKey)),
    byStaffGroup: sumsBy(expenses, ({ staffGroup }) => staffGroup, remembering(plainWords)),
    byPart: sumsBy(expenses, (_, { field }) => field),
    years: yearSums(all, budget?.lines ?? [], yearOf),
    forecast: renewalCosts(input, cut.startsOn),
    others,
    matters: openMatters({
      asAt,
      year,
      expenses: all,
      lines: sums,
      undatedLines: undated(budget?.lines ?? []),
      others,
      yearOf,
    }),
    reconciled: reconciled(written, others),
  };
}

const siteNameOf = (row: RowRecord): readonly string[] => {
  const name = wordsOfField(fieldOf(row, 'name'));
  return name === undefined ? [] : [name];
};

/** Lines of which the year is not known count for none. */
const undated = (lines: readonly BudgetLine[]) =>
  lines.flatMap(({ noYear, words, year, rows: [row] }) =>
    noYear === undefined
      ? []
      : [{ words: `Budget line: ${words}`, why: noYear, cell: year?.cell ?? row.cell }],
  );
