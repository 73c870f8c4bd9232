import { inPounds, plural } from '../cells';
import type { FiguresBlock } from '../page';
import { plainYear } from './budget-year';
import type { BudgetFigures } from './figures';
import { overspentLines } from './line-blocks';
import { mayBeOverspent } from './line-sums';
import { endsInWords, listed, penceInWords, shareInWords } from './money-words';
import { usedIn } from './sums';
import { offLine } from './to-settle';

const MOST_NAMED = 3;
const POUNDS = 'GBP';

/** What matters most about money, in whole sentences. */
export const budgetVerdict = (figures: BudgetFigures): readonly string[] => [
  spendingSentence(figures),
  ...budgetSentences(figures),
  ...openSentence(figures),
];

/** The first few names, and how many more there are. */
const withMore = (names: readonly string[]): readonly string[] =>
  names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} more`] : names;

/** What is spent, committed and planned in the year; or which column is missing. */
function spendingSentence({ year, cut, totals, hasCosts, hasRequests }: BudgetFigures): string {
  const whose = cut.by === 'budget' ? 'the year of the budget' : 'the CPD year of the policy';
  const when = `${year.name} (${plainYear(year)}, ${whose})`;
  if (!hasCosts && totals.length === 0) {
    const requests = hasRequests ? ' and no request of this year has one' : '';
    return `${when}: what was spent is not known. No log has a column of costs${requests}. Add one called “Cost” to the training log, and this sheet fills.`;
  }
  if (totals.length === 0) return `${when}: no cost is entered for this year.`;
  const sums = totals.map(({ sums: each, currency }) => {
    const parts = [
      ...(hasCosts || each.spent > 0 ? [[each.spent, 'spent'] as const] : []),
      ...(hasCosts || hasRequests || each.committed > 0 ? [[each.committed, 'committed'] as const] : []),
      ...(each.open > 0 ? [[each.open, 'either of the two'] as const] : []),
    ].filter(([pence]) => currency === POUNDS || pence !== 0);
    const used = parts.map(([pence, what]) => `${penceInWords(pence, currency)} ${what}`).join(', ');
    const more = penceInWords(each.planned, currency);
    if (each.planned === 0) return used;
    return used === ''
      ? `requests would take ${more}`
      : `${used}; requests not yet decided would take ${more} more`;
  });
  const unlogged = hasCosts
    ? ''
    : ' These are the budget’s own figures or those of requests: no log has a column of costs. Add one called “Cost” to the training log.';
  return `${when}: ${sums.join('. In another currency: ')}.${unlogged}`;
}

function budgetSentences({ year, hasBudget, lines, budget, cut }: BudgetFigures): readonly string[] {
  if (!hasBudget)
    return [
      'There is no budget to hold this against: no register is one. Add a list with the columns “Year”, “School”, “Category”, “Cost code” and “Allocated”.',
    ];
  if (lines.length === 0) return [`The budget list has no line for ${year.name}.`];
  const { available, used, left, told, untold } = budget;
  const rest = untold === 0 ? '' : ` ${plural(untold, 'line')} cannot be told.`;
  if (told === 0)
    return [
      `The budget has ${plural(lines.length, 'line')} for the year, of which none can be told; see “To settle”.`,
    ];
  const share =
    available.from === available.to && used.from === used.to
      ? shareInWords(used.from, available.from)
      : undefined;
  const over = overspentLines(lines);
  const maybe = lines.filter(mayBeOverspent);
  const named = over.map(({ words, by }) => `${words} by ${by < 1 ? 'less than £1' : inPounds(by)}`);
  const overspent =
    over.length === 0
      ? maybe.length === 0
        ? 'No line is overspent.'
        : `${plural(maybe.length, 'line')} may be overspent: ${listed(withMore(maybe.map(({ line }) => line.words)))}.`
      : `${plural(over.length, 'line is', 'lines are')} overspent: ${listed(withMore(named))}.`;
  const mixed = cut.isMixed
    ? ' Its lines have years of different kinds, and each counts for its own; everything else is told for the CPD year.'
    : '';
  return [
    `The budget holds ${endsInWords(available)} on ${plural(told, 'line')}: ${endsInWords(used)} is used${share === undefined ? '' : ` (${share})`} and ${endsInWords(left)} left.${rest}${mixed}`,
    overspent,
  ];
}

function openSentence({ matters }: BudgetFigures): readonly string[] {
  if (matters.length === 0) return [];
  const count = (kind: (typeof matters)[number]['kind']) =>
    matters.filter((each) => each.kind === kind).length;
  const off = offLine(matters);
  const parts = [
    ...(off === 0
      ? []
      : [`${penceInWords(off)} of this year is on no line of the budget, or may be on several`]),
    ...(count('unread') === 0
      ? []
      : [
          `${plural(count('unread'), 'amount')} cannot be read or ${count('unread') === 1 ? 'is' : 'are'} not given`,
        ]),
    ...(count('year') === 0 ? [] : [`of ${plural(count('year'), 'amount')} the year is not known`]),
  ];
  return parts.length === 0
    ? [`${plural(matters.length, 'matter')} to settle stand below.`]
    : [`To settle: ${parts.join('; ')}.`];
}

/** The year in large figures. */
export function keyFigures({ totals, budget, lines, hasCosts }: BudgetFigures): readonly FiguresBlock[] {
  const sums = totals.find(({ currency }) => currency === 'GBP')?.sums;
  const hasLines = lines.length > 0 && budget.told > 0;
  const figures = [
    ...(hasLines
      ? [[endsInWords(budget.available), 'available on the lines that can be told'] as const]
      : []),
    ...(sums === undefined || !hasCosts
      ? []
      : [[penceInWords(usedIn(sums)), 'spent and committed this year'] as const]),
    ...(hasLines ? [[endsInWords(budget.left), 'left on those lines'] as const] : []),
    ...(sums === undefined || sums.planned === 0
      ? []
      : [[penceInWords(sums.planned), 'planned in requests'] as const]),
  ];
  if (figures.length === 0) return [];
  return [
    {
      kind: 'figures',
      figures: figures.map(([value, label], index) => ({ column: COLUMNS[index] ?? 0, value, label })),
    },
  ];
}

/** Where key figures stand: far enough apart for their words. */
const COLUMNS = [0, 1, 4, 7] as const;
