import { addMonths, calendarDate, dayOf, type Day } from '../../calendar/day';
import { dueDay, isToDo, MONTHS_AHEAD, type Renewal } from './renewal';

/** How many renewals fall due in a month, in all and of each group. */
export type DueInMonth = {
  /** Its first day; the months are preceded by what is overdue and what was never done. */
  readonly when: 'overdue' | 'never-done' | Day;
  readonly count: number;
  /** As many as the groups that are told apart, and a last number for all others if there are any. */
  readonly byGroup: readonly number[];
};

export type Calendar = {
  /** The groups told apart, the one with most first. */
  readonly groups: readonly string[];
  readonly hasOthers: boolean;
  readonly months: readonly DueInMonth[];
};

/** A picture with more parts than this cannot be read. */
const MOST_PARTS = 4;

/** What falls due month by month. The counts add up to all that is to do by the horizon. */
export function byMonth(renewals: readonly Renewal[], asAt: Day): Calendar {
  const toDo = renewals.filter(isToDo);
  const sizes = new Map<string, number>();
  for (const { group } of toDo) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const ranked = [...sizes].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  const hasOthers = ranked.length > MOST_PARTS;
  const groups = ranked.slice(0, hasOthers ? MOST_PARTS - 1 : MOST_PARTS).map(([group]) => group);
  const { year, month } = calendarDate(asAt);
  const first = dayOf(year, month, 1);
  const whens = [
    'overdue' as const,
    'never-done' as const,
    ...Array.from({ length: MONTHS_AHEAD }, (_, index) => addMonths(first, index)),
  ];
  const rows = new Map(
    whens.map((when) => [
      when,
      { count: 0, byGroup: Array.from({ length: groups.length + Number(hasOthers) }, () => 0) },
    ]),
  );
  for (const renewal of toDo) {
    const row = rows.get(whenOf(renewal, asAt));
    if (row === undefined) continue;
    row.count += 1;
    const at = groups.indexOf(renewal.group);
    const part = at === -1 ? groups.length : at;
    row.byGroup[part] = (row.byGroup[part] ?? 0) + 1;
  }
  return { groups, hasOthers, months: [...rows].map(([when, row]) => ({ when, ...row })) };
}

/** What may have run out already falls into the month of the check. */
function whenOf(renewal: Renewal, asAt: Day): DueInMonth['when'] {
  if (renewal.standing !== 'listed') return renewal.standing === 'overdue' ? 'overdue' : 'never-done';
  const { year, month } = calendarDate(Math.max(asAt, dueDay(renewal) ?? asAt));
  return dayOf(year, month, 1);
}
