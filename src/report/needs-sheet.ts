import type { SummarySheet } from '../workbook/edits';
import { linkTo, plural, text } from './cells';
import { complianceRate, judgedCount, tally } from './compliance/tally';
import { namedNeeds, type NamedNeeds } from './needs/named-needs';
import { needGroups, type NeedGroup } from './needs/need-groups';
import { needsCharts } from './needs/needs-charts';
import { needTable, recordTable, requestTables, reviewTables, targetTables } from './needs/needs-tables';
import { requestStateOf, waitingRequests } from './needs/requests';
import { reviewJudgements } from './needs/reviews';
import { targetsOf, type Target } from './needs/targets';
import { listOf } from './list-of';
import { sheetOf, textColumn, type Block } from './page';
import type { SummaryInput } from './summary-input';

const WIDTHS = [34, 13, 34, 13, 13, 13, 13, 13, 13, 13];

/**
 * The Needs sheet: what reviews say that people need to learn, what was done about it, targets with their effect, and
 * requests. `undefined` where no register holds a review or a request. The judgements on reviews add up to the
 * rows of the Compliance sheet for each kind of review; the people with a need to its states, the targets and the requests to theirs.
 */
export function needsSheet(input: SummaryInput): SummarySheet | undefined {
  const { records } = input;
  const isAny = records.rows.some(({ kind }) => kind === 'appraisal' || kind === 'request');
  if (!isAny) return undefined;
  const named = namedNeeds(input);
  const groups = needGroups(input, named.needs);
  const targets = targetsOf(input);
  const requests = input.finances.requests();
  const tables = [...needTable(groups), ...targetTables(targets)];
  return sheetOf(
    {
      key: 'Needs',
      name: 'Needs',
      title: 'Needs, reviews and requests',
      verdict: verdictOf(named, groups, targets, input),
      widths: WIDTHS,
      frozen: 'title',
      blocks: [
        ...needsCharts(tables),
        ...tables,
        ...requestTables(requests, input),
        ...reviewTables(input),
        ...recordTable(input),
        ...unreadTable(named),
        ...notesOf(named, groups, input),
      ],
    },
    input,
  );
}

function verdictOf(
  named: NamedNeeds,
  groups: readonly NeedGroup[],
  targets: readonly Target[],
  input: SummaryInput,
): readonly string[] {
  const { records, finances, asAt } = input;
  const columns = new Set(records.columns.appraisal);
  const hasReviews = records.rows.some(({ kind }) => kind === 'appraisal');
  const counts = tally(reviewJudgements(input));
  const rate = complianceRate(counts);
  const requests = finances.requests();
  const waiting = waitingRequests(requests, asAt);
  const overdue = targets.filter(({ state }) => state === 'overdue').length;
  const sum = (of: (group: NeedGroup) => number) => groups.reduce((all, group) => all + of(group), 0);
  const done = sum(({ states }) => states.done);
  const nothing = sum(({ states }) => states.nothing);
  const most = groups.filter(({ states }) => states.nothing > 0).slice(0, 3);
  return [
    ...(rate === undefined
      ? []
      : [
          `Reviews: ${Math.round(rate * 100)}% compliant of ${judgedCount(counts)} judged; ${counts.breach} in breach, ${counts.cannotTell} to be clarified, ${counts.dueSoon} due soon.`,
        ]),
    ...(groups.length > 0
      ? [
          `${plural(named.people, 'person', 'people')} named ${plural(groups.length, 'different need')} in reviews of the last 12 months: of ${plural(
            sum(({ people }) => people),
            'need',
          )} of people, ${done === 0 ? 'none' : done} had training since, and for ${nothing} there is neither training, nor a booking, nor a request.`,
          ...(most.length === 0
            ? []
            : [
                `Most is left to do on ${listOf(
                  most.map(({ title, states }) => `${title} (${states.nothing})`),
                  3,
                )}.`,
              ]),
        ]
      : hasReviews
        ? [
            columns.has('needs')
              ? 'No review of the last 12 months names a need.'
              : 'No list of reviews has a column of needs. Add one called “Training needs”, and this sheet says what was done about them.',
          ]
        : []),
    ...(targets.length > 0
      ? [
          `${plural(targets.length, 'target')}: ${overdue} overdue without an evaluation, ${targets.filter(({ state }) => state === 'evaluated').length} evaluated, ${targets.filter(({ state }) => state === 'ahead').length} not yet due.`,
        ]
      : []),
    ...(requests.length > 0
      ? [
          `${plural(requests.length, 'request')}: ${requests.filter((each) => requestStateOf(each) === 'approved').length} approved, ${requests.filter((each) => requestStateOf(each) === 'refused').length} refused, ${waiting.length} waiting${waiting[0]?.days === undefined ? '' : `, the longest for ${plural(waiting[0].days, 'day')}`}.`,
        ]
      : []),
  ];
}

function unreadTable({ unread }: NamedNeeds): readonly Block[] {
  if (unread.length === 0) return [];
  return [
    {
      kind: 'table',
      name: 'CpdNeedsUnread',
      title: 'Needs that cannot be read',
      columns: ['Cell', 'Why'].map(textColumn),
      rows: unread.map((cell) => [linkTo(cell), text('Not readable as text')]),
      whenEmpty: '',
    },
  ];
}

function notesOf(
  { older, ofLeavers }: NamedNeeds,
  groups: readonly NeedGroup[],
  { records, finances }: SummaryInput,
): readonly Block[] {
  const listed = records.rows.filter(({ kind }) => kind === 'request').length;
  const others = listed - finances.requests().length;
  const lines = [
    ...(groups.length > 0
      ? [
          'A need counts as done if a training log shows that person on a course whose name has its words, or of the topic that it names, on or after the day of the last review that names it. Not clear: the day, the person or the course leaves it open.',
          'Needs of one topic are counted together, with their words in brackets; others are grouped as they are written.',
        ]
      : []),
    ...(older > 0
      ? [
          `${plural(older, 'review')} with needs ${older === 1 ? 'is' : 'are'} older than 12 months and left out.`,
        ]
      : []),
    ...(ofLeavers > 0
      ? [`${plural(ofLeavers, 'review')} of leavers ${ofLeavers === 1 ? 'is' : 'are'} left out.`]
      : []),
    ...(others > 0
      ? [
          `${plural(others, 'request')} of leavers, or without a name, ${others === 1 ? 'is' : 'are'} left out.`,
        ]
      : []),
    ...(listed === 0
      ? [
          'No register lists requests. Add one with “Name”, “Course requested”, “Date of request” and “Status”, and this sheet shows what was asked for.',
        ]
      : []),
  ];
  return lines.length === 0 ? [] : [{ kind: 'lines', title: 'How to read this sheet', lines }];
}
