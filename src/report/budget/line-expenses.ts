import type { Budget } from '../../facts/budget';
import type { BudgetLine } from '../../facts/budget-lines';
import { spanOf } from '../../facts/fact-table';
import type { Fact } from '../../facts/subject';
import type { Amount } from './expense';
import type { PlacedExpense } from './expenses';

/**
 * What the budget itself says was spent and committed, as expenses: only where no log or request says what anything
 * costs, so that nothing is counted twice.
 */
export function expensesOfLines({ lines, hasCosts, hasPlans }: Budget): readonly PlacedExpense[] {
  return lines.flatMap((line) => [
    ...(hasCosts ? [] : ownFigure(line, line.spent, 'spent')),
    ...(hasPlans ? [] : ownFigure(line, line.committed, 'committed')),
  ]);
}

function ownFigure(
  line: BudgetLine,
  figure: Fact | undefined,
  state: 'spent' | 'committed',
): readonly PlacedExpense[] {
  const pounds = figure && spanOf(figure);
  const [cell = line.rows[0].cell] = figure?.cells ?? [];
  if (pounds === undefined) return [];
  const amount: Amount = {
    field: 'cost',
    currency: 'GBP',
    least: Math.round(pounds.from * 100),
    most: Math.round(pounds.to * 100),
    cell,
  };
  return [
    {
      list: 'budget',
      state,
      amounts: [amount],
      included: [],
      unread: [],
      on: line.span ?? { from: -Infinity, to: Infinity },
      ...(line.noYear === undefined ? {} : { undated: line.noYear }),
      activity: line.words,
      who: '',
      ...(line.site === undefined ? {} : { site: line.site.value }),
      ...(line.category === undefined ? {} : { category: line.category.value }),
      ...(line.staffGroup === undefined ? {} : { staffGroup: line.staffGroup.value }),
      cell,
      placement: { kind: 'line', line },
    },
  ];
}
