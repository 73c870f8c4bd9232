import { addMonths, type Day } from '../../calendar/day';
import { dueDay, SOON_MONTHS, type Renewal } from './renewal';

/** Where the renewals of a group stand; the counts add up to `judged`. */
export type GroupCounts = {
  readonly group: string;
  readonly judged: number;
  readonly overdue: number;
  readonly neverDone: number;
  /** Due within 3 months of the as-at day; after those and within 12; after those and by the horizon; after it. */
  readonly soon: number;
  readonly year: number;
  readonly horizon: number;
  readonly later: number;
  readonly lasting: number;
  readonly leaving: number;
  readonly open: number;
};

type Counted = Exclude<keyof GroupCounts, 'group' | 'judged'>;

const YEAR_MONTHS = 12;

/** One row for each topic, kind of review and the like: what needs attention first. */
export function byGroup(renewals: readonly Renewal[], asAt: Day): readonly GroupCounts[] {
  const [soon, year] = [addMonths(asAt, SOON_MONTHS), addMonths(asAt, YEAR_MONTHS)];
  const counts = new Map<string, Record<Counted | 'judged', number>>();
  for (const renewal of renewals) {
    const row = counts.get(renewal.group) ?? { ...NONE };
    counts.set(renewal.group, row);
    row.judged += 1;
    row[countedAs(renewal, soon, year)] += 1;
  }
  return [...counts]
    .map(([group, row]) => ({ group, ...row }))
    .sort(
      (a, b) =>
        b.overdue + b.neverDone - a.overdue - a.neverDone ||
        b.soon - a.soon ||
        b.judged - a.judged ||
        (a.group < b.group ? -1 : 1),
    );
}

const NONE: Readonly<Record<Counted | 'judged', number>> = {
  judged: 0,
  overdue: 0,
  neverDone: 0,
  soon: 0,
  year: 0,
  horizon: 0,
  later: 0,
  lasting: 0,
  leaving: 0,
  open: 0,
};

function countedAs(renewal: Renewal, soon: Day, year: Day): Counted {
  const { standing } = renewal;
  if (standing === 'never-done') return 'neverDone';
  if (standing !== 'listed') return standing;
  const day = dueDay(renewal) ?? soon;
  return day <= soon ? 'soon' : day <= year ? 'year' : 'horizon';
}
