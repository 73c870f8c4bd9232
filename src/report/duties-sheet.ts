import { calendarDate, dayOf, plainDay } from '../calendar/day';
import type { Outcome } from '../evaluation/finding';
import type { DutyRow } from '../facts/duty-rows';
import type { SummarySheet } from '../workbook/edits';
import { day, linkTo, month, plural, text, wrapped } from './cells';
import { calendarOf, type Event } from './duties/calendar';
import { dutiesOf, type Duties, type DutyState } from './duties/duties';
import { leadersTable, offerTable } from './duties/people-and-offer';
import { dayIn, spanCell, wordsIn } from './field-cells';
import { outcomeCell } from './outcome-cells';
import { sheetOf, textColumn, type Block } from './page';
import type { SummaryInput } from './summary-input';

const WIDTHS = [12, 40, 18, 26, 11, 13, 13, 16, 18, 18];

/**
 * The Duties sheet: what the organisation itself must do, whether it was done, and what lies ahead. `undefined` where no
 * register has duties, an offer, or who leads on CPD at the sites. Every row of the registers of duties is about a duty
 * in the first table, or in the table of other rows.
 */
export function dutiesSheet(input: SummaryInput): SummarySheet | undefined {
  const { records, asAt } = input;
  const duties = dutiesOf(input);
  const offers = records.rows.filter(({ kind }) => kind === 'offer');
  const leaders = leadersTable(input);
  const isListed = duties.rows.length > 0;
  if (!isListed && offers.length === 0 && leaders.length === 0) return undefined;
  const events = calendarOf(duties, offers, asAt);
  return sheetOf(
    {
      key: 'Duties',
      name: 'Duties',
      title: 'What the organisation must do',
      verdict: verdictOf(duties, events, input),
      widths: WIDTHS,
      frozen: 'title',
      blocks: [
        ...(isListed ? [dutyTable(duties), ...unlistedTable(duties)] : []),
        ...(isListed || offers.length > 0 ? [calendarTable(events)] : []),
        ...leaders,
        ...offerTable(offers, asAt),
        ...othersTable(duties, asAt),
      ],
    },
    input,
  );
}

function verdictOf(
  { listed, unlisted, others, rows }: Duties,
  events: readonly Event[],
  { policy, asAt }: SummaryInput,
): readonly string[] {
  if (rows.length === 0)
    return [
      `No register lists what the organisation must do, and the policy asks for ${plural(policy.organisationDuties.length, 'thing')}. Add a list with “What has to be done”, “Deadline”, “Done on” and “Owner”, and this sheet says what is open.`,
    ];
  const count = (outcome: Outcome) => listed.filter((each) => each.outcome === outcome).length;
  const next = events.find(({ sort }) => sort !== 'CPD offer');
  const overdue = others.filter(({ row }) => stateOf(row, asAt) === 'Overdue').length;
  const worst = listed.find(({ outcome }) => outcome === 'breach');
  return [
    `Of ${plural(listed.length, 'duty', 'duties')} of the policy in the register (each site counted by itself): ${count('breach')} in breach, ${count('cannot-tell')} to be clarified, ${count('due-soon')} due soon, ${count('met')} met.`,
    ...(worst === undefined ? [] : [`First to do: ${nameOf(worst)}${dueSince(worst)}.`]),
    ...(unlisted.length === 0
      ? []
      : [
          `${plural(unlisted.length, 'duty', 'duties')} of the policy ${unlisted.length === 1 ? 'is' : 'are'} in no row of the register.`,
        ]),
    ...(others.length === 0
      ? []
      : [
          `${plural(others.length, 'row')} of ${rows.length} in the register ${others.length === 1 ? 'is' : 'are'} about no duty of the policy for certain; ${overdue} of them ${overdue === 1 ? 'is' : 'are'} overdue.`,
        ]),
    next === undefined
      ? 'No deadline of the next 12 months is entered.'
      : `Next deadline: ${next.what}${next.site === undefined ? '' : ` (${next.site})`}, ${plainDay(next.on.from)}.`,
  ];
}

const nameOf = ({ title, site }: DutyState): string => (site === undefined ? title : `${title}, ${site}`);

const dueSince = ({ row }: DutyState): string =>
  row?.done.kind !== 'done' && row?.due?.kind === 'day' ? `, due ${plainDay(row.due.by.to)}` : '';

function dutyTable({ listed }: Duties): Block {
  return {
    kind: 'table',
    name: 'CpdDuties',
    title: 'Duties of the policy in the register',
    note: 'Of several rows about a duty the one that is open is shown, else the one done last.',
    columns: [
      'Outcome',
      'Duty',
      'Site',
      'Clause',
      'Period',
      'Due on',
      'Last done',
      'Owner',
      'Evidence',
      'Cell',
    ].map(textColumn),
    rows: listed.map(({ title, site, clauses, outcome, row, doneOn, cell }) => [
      outcomeCell(outcome),
      wrapped(title),
      wrapped(site ?? ''),
      wrapped(clauses.join('; ')),
      wordsIn(row?.row, 'period'),
      dayIn(row?.row, 'dueOn'),
      doneOn === undefined ? dayIn(row?.row, 'doneOn') : day(doneOn),
      wordsIn(row?.row, 'owner'),
      wordsIn(row?.row, 'evidence'),
      linkTo(cell),
    ]),
    whenEmpty: 'No row of the register is about a duty of the policy for certain.',
  };
}

function unlistedTable({ unlisted }: Duties): readonly Block[] {
  if (unlisted.length === 0) return [];
  return [
    {
      kind: 'table',
      name: 'CpdDutiesUnlisted',
      title: 'Duties of the policy that no row names',
      note: 'Add a row for each with its deadline, or correct the words of the row that is meant.',
      columns: ['Outcome', 'Duty', 'Site', 'Clause', 'Could be'].map(textColumn),
      rows: unlisted.map(({ title, site, clauses, outcome, could }) => [
        outcomeCell(outcome),
        wrapped(title),
        wrapped(site ?? ''),
        wrapped(clauses.join('; ')),
        linkTo(could?.row.cell),
      ]),
      whenEmpty: '',
    },
  ];
}

function calendarTable(events: readonly Event[]): Block {
  return {
    kind: 'table',
    name: 'CpdDutiesCalendar',
    title: 'The next 12 months',
    note: 'Deadlines of all rows that are not done, duties that fall due again by the policy, and sessions of the offer.',
    columns: ['Month', 'What', 'Site', 'Kind', 'Day', 'Who', 'Cell'].map(textColumn),
    rows: events.map(({ on, what, site, sort, who, cell }) => [
      month(firstOfMonth(on.from)),
      wrapped(what),
      wrapped(site ?? ''),
      text(sort),
      spanCell(on),
      wrapped(who ?? ''),
      linkTo(cell),
    ]),
    whenEmpty: 'Nothing of the next 12 months is entered: add deadlines to the register of duties.',
  };
}

function firstOfMonth(on: number): number {
  const { year, month: index } = calendarDate(on);
  return dayOf(year, index, 1);
}

function othersTable({ others }: Duties, asAt: number): readonly Block[] {
  if (others.length === 0) return [];
  return [
    {
      kind: 'table',
      name: 'CpdDutiesOther',
      title: 'Other rows of the register, which no rule judges',
      columns: [
        'State',
        'Row',
        'Site',
        'Could be',
        'Period',
        'Due',
        'Done',
        'Owned by',
        'Evidence',
        'Cell',
      ].map(textColumn),
      rows: byState(others, asAt).map(({ row: each, could }) => [
        text(stateOf(each, asAt)),
        wrapped(each.text),
        wordsIn(each.row, 'site'),
        wrapped(could.join('; ')),
        wordsIn(each.row, 'period'),
        dayIn(each.row, 'dueOn'),
        dayIn(each.row, 'doneOn'),
        wordsIn(each.row, 'owner'),
        wordsIn(each.row, 'evidence'),
        linkTo(each.row.cell),
      ]),
      whenEmpty: '',
    },
  ];
}

const STATES = ['Overdue', 'Not clear', 'Not done', 'Ahead', 'Done'] as const;

const byState = (others: Duties['others'], asAt: number): Duties['others'] => {
  const rank = ({ row }: Duties['others'][number]) => STATES.indexOf(stateOf(row, asAt));
  return [...others].sort((a, b) => rank(a) - rank(b));
};

/** What the row itself says. */
function stateOf({ done, due }: DutyRow, asAt: number): (typeof STATES)[number] {
  if (done.kind === 'done') return 'Done';
  if (done.kind === 'open') return 'Not clear';
  if (due?.kind !== 'day') return 'Not done';
  if (due.by.to < asAt) return 'Overdue';
  return due.by.from >= asAt ? 'Ahead' : 'Not done';
}
