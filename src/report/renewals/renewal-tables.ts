import { plainDay, type Day } from '../../calendar/day';
import type { SummaryCell } from '../../workbook/edits';
import { BLANK, day, plural, text, whole, wrapped } from '../cells';
import type { ChartOfTable } from '../page-charts';
import { numberColumn, textColumn, type TableBlock } from '../page';
import type { GroupCounts } from './by-group';
import type { Calendar } from './by-month';
import { SESSION_DEFAULTS, type PlannedSession, type SessionPlan } from './sessions-of';

const MONTH_TABLE = 'CpdRenewalsMonth';
const GROUP_TABLE = 'CpdRenewalsTraining';
const COLOURS = ['first', 'second', 'third', 'fourth'] as const;

/** `Nov 2026`, by any day in it. */
export const monthInWords = (on: Day): string => plainDay(on).replace(/^\d+ /, '');

/** Month by month, what is overdue and what was never done before them; the column Due is the sum of those after it. */
export function monthTable({ groups, hasOthers, months }: Calendar): TableBlock {
  const word = { overdue: 'Overdue', 'never-done': 'Never done' };
  return {
    kind: 'table',
    name: MONTH_TABLE,
    title: 'What falls due by month',
    columns: [
      textColumn('Month'),
      numberColumn('Due'),
      ...[...groups, ...(hasOthers ? ['All others'] : [])].map(numberColumn),
    ],
    rows: untilLast(months).map(({ when, count, byGroup }) => [
      text(typeof when === 'string' ? word[when] : monthInWords(when)),
      whole(count),
      // Nothing is left blank, so that what there is stands out.
      ...byGroup.map((part) => (part === 0 ? BLANK : whole(part))),
    ]),
    whenEmpty: '',
    bars: [1],
  };
}

/** What is overdue, what was never done and the next twelve months. */
const CHARTED_MONTHS = 14;

/** The months to the last in which anything falls due, at least those of the chart. */
const untilLast = (months: Calendar['months']): Calendar['months'] =>
  months.slice(0, Math.max(CHARTED_MONTHS, months.findLastIndex(({ count }) => count > 0) + 1));

export function monthChart({ groups, hasOthers, months }: Calendar): ChartOfTable {
  const most = busiestMonth({ months: months.slice(0, CHARTED_MONTHS) });
  return {
    key: 'DueByMonth',
    table: MONTH_TABLE,
    kind: 'stacked-column',
    title:
      most === undefined
        ? 'What is overdue or was never done'
        : `What falls due in 12 months: most in ${monthInWords(most.when)}, with ${most.count}`,
    description:
      'How many renewals are overdue, were never done, and fall due in each of the next twelve months, by training.',
    format: 'whole',
    categories: 0,
    series: Array.from({ length: groups.length + Number(hasOthers) }, (_, index) => ({
      column: index + 2,
      colour: COLOURS[index] ?? 'fourth',
    })),
    rows: CHARTED_MONTHS,
  };
}

/** The first of the months in which most falls due; `undefined` if nothing falls due in any. */
export function busiestMonth({
  months,
}: Pick<Calendar, 'months'>): { readonly when: Day; readonly count: number } | undefined {
  let most: { readonly when: Day; readonly count: number } | undefined;
  for (const { when, count } of months)
    if (typeof when === 'number' && count > (most?.count ?? 0)) most = { when, count };
  return most;
}

/** Where everything judged stands: the columns after Judged add up to it. */
export const groupTable = (counts: readonly GroupCounts[]): TableBlock => ({
  kind: 'table',
  name: GROUP_TABLE,
  title: 'By training',
  note: 'Each requirement once, by the earliest of its due dates. Where one record counts for a broader training too and renewing the narrower renews both, it stands under the narrower.',
  columns: [
    textColumn('Training'),
    ...['Judged', 'Overdue', 'Never done', 'Next 3 months', '3–12 months', '12–24 months'].map(numberColumn),
    ...['Later', 'No due date', 'Leaves first', 'Cannot be told'].map(numberColumn),
  ],
  rows: counts.map((row) => [
    wrapped(row.group),
    ...[row.judged, row.overdue, row.neverDone, row.soon, row.year, row.horizon].map(whole),
    ...[row.later, row.lasting, row.leaving, row.open].map(whole),
  ]),
  whenEmpty: '',
});

/** A chart with more bars cannot be read. */
const MOST_BARS = 8;

export const groupChart = (counts: readonly GroupCounts[]): ChartOfTable => ({
  key: 'DueByTraining',
  table: GROUP_TABLE,
  kind: 'stacked-bar',
  title: `Where renewals stand${counts.length > MOST_BARS ? `: the ${MOST_BARS} that need most attention` : ''}`,
  description: 'For each training, how many are overdue, were never done, and fall due in the next months.',
  format: 'whole',
  categories: 0,
  series: [
    { column: 2, colour: 'breach' },
    { column: 3, colour: 'second' },
    { column: 4, colour: 'due-soon' },
    { column: 5, colour: 'met' },
    { column: 6, colour: 'first' },
  ],
  rows: MOST_BARS,
});

/** The sessions that keep everybody in date, the next first. */
export function sessionTable({ sessions }: SessionPlan, asAt: Day): TableBlock {
  const { most, ownSite, earlyMonths } = SESSION_DEFAULTS;
  return {
    kind: 'table',
    name: 'CpdRenewalSessions',
    title: 'Sessions that keep everybody in date',
    note: `As few as give everybody a place before their training runs out, and nobody one more than ${plural(earlyMonths, 'month')} before (unless the rule has a window of its own): at most ${most} people each, at one site where ${ownSite} or more of its people can come together. These figures are defaults of CPD Check, not of the policy. “Hold by” is the last day that serves everybody in the session, “Not before” the first. Filter the column Session of the last table to see who they are.`,
    columns: [
      textColumn('Training'),
      textColumn('Where'),
      ...['Session', 'People', 'Hold by', 'Not before', 'Not in date'].map(numberColumn),
    ],
    rows: sessions.map((session) => sessionRow(session, asAt)),
    whenEmpty: 'No session is needed: nothing that is not booked falls due.',
  };
}

const sessionRow = (
  { what, site, number, by, from, attendees }: PlannedSession,
  asAt: Day,
): readonly SummaryCell[] => [
  wrapped(what),
  wrapped(site ?? (attendees.every((each) => each.site === undefined) ? '' : 'Several sites')),
  whole(number),
  whole(attendees.length),
  by === asAt ? text('At once', 'right') : day(by),
  by === asAt ? BLANK : day(from),
  whole(attendees.filter(({ renewal: { standing } }) => standing !== 'listed').length),
];
