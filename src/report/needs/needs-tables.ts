import type { SummaryCell } from '../../workbook/edits';
import type { RequestRow } from '../../facts/request-subjects';
import { BLANK, day, linkTo, percent, plural, text, whole, wrapped } from '../cells';
import { complianceRate, judgedCount, tally } from '../compliance/tally';
import { dayIn } from '../field-cells';
import { listOf } from '../list-of';
import { numberColumn, textColumn, type Block } from '../page';
import type { SummaryInput } from '../summary-input';
import type { NeedGroup } from './need-groups';
import { askedBetween, requestGroups, waitingRequests, type RequestGroup } from './requests';
import { reviewJudgements, reviewRates, reviewsOnRecord } from './reviews';
import { effectsOf, targetGroups, targetsToLookAt, type Target } from './targets';

/** How many rows of a table that may be long are shown; the rest is counted. */
const MOST_ROWS = 100;
const MOST_SITES = 3;

const firstOf = (count: number): { readonly note?: string } =>
  count > MOST_ROWS ? { note: `The first ${MOST_ROWS} of ${count} are shown.` } : {};

/** A zero is left blank, so that the figures that say something stand out. */
const count = (number: number): SummaryCell => (number === 0 ? BLANK : whole(number));

/** What is asked of reviews, and how each site fares; only where the policy judges reviews. */
export function reviewTables(input: SummaryInput): readonly Block[] {
  const all = tally(reviewJudgements(input));
  if (judgedCount(all) === 0) return [];
  const table = (by: 'rule' | 'site'): Block => ({
    kind: 'table',
    name: by === 'rule' ? 'CpdReviews' : 'CpdReviewsSite',
    title: by === 'rule' ? 'Reviews by what the policy asks of them' : 'Reviews by site',
    columns: [
      textColumn(by === 'rule' ? 'What is asked' : 'Site'),
      numberColumn('Compliant'),
      textColumn('Review'),
      ...['Judged', 'Met', 'Due soon', 'Breach', 'Question'].map(numberColumn),
    ],
    rows: reviewRates(input, by).map(({ name, review, counts }) => [
      wrapped(name),
      percent(complianceRate(counts)),
      text(review),
      ...countsOf(counts),
    ]),
    totals: [text('All'), percent(complianceRate(all)), BLANK, ...countsOf(all)],
    whenEmpty: '',
    bars: [1],
  });
  return [table('rule'), table('site')];
}

const countsOf = (counts: ReturnType<typeof tally>): readonly SummaryCell[] => [
  whole(judgedCount(counts)),
  whole(counts.met),
  whole(counts.dueSoon),
  whole(counts.breach),
  whole(counts.cannotTell),
];

/** What the registers hold of reviews, whatever the policy asks. */
export function recordTable(input: SummaryInput): readonly Block[] {
  const rows = reviewsOnRecord(input);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      name: 'CpdReviewsHeld',
      title: 'Reviews on record',
      note: 'People: those with one that was held in the last 12 months. Held, older, not held and not clear are rows.',
      columns: [
        textColumn('Kind of review'),
        numberColumn('Rows'),
        textColumn('Latest'),
        ...['People', 'Held', 'Older', 'Not held', 'Not clear'].map(numberColumn),
      ],
      rows: rows.map((each) => [
        wrapped(each.review),
        whole(each.rows),
        day(each.latest),
        whole(each.people),
        whole(each.held),
        whole(each.older),
        whole(each.notHeld),
        whole(each.notClear),
      ]),
      whenEmpty: '',
    },
  ];
}

/** The needs that were named, and what was done about them. */
export function needTable(groups: readonly NeedGroup[]): readonly Block[] {
  if (groups.length === 0) return [];
  return [
    {
      kind: 'table',
      name: 'CpdNeeds',
      title: 'Needs named in reviews, and what was done since',
      ...firstOf(groups.length),
      columns: [
        textColumn('Need'),
        numberColumn('People'),
        textColumn('Sites'),
        ...['Done since', 'Booked', 'Approved', 'Asked for', 'Not clear', 'Refused', 'Nothing yet'].map(
          numberColumn,
        ),
      ],
      rows: groups
        .slice(0, MOST_ROWS)
        .map(({ title, people, sites, states }) => [
          wrapped(title),
          whole(people),
          wrapped(sites.length > MOST_SITES ? `${sites.length} sites` : listOf(sites, MOST_SITES)),
          count(states.done),
          count(states.booked),
          count(states.approved),
          count(states.asked),
          count(states.notClear),
          count(states.refused),
          count(states.nothing),
        ]),
      whenEmpty: '',
      bars: [9],
    },
  ];
}

/** Targets by site, and by name those that somebody must look at. */
export function targetTables(targets: readonly Target[]): readonly Block[] {
  if (targets.length === 0) return [];
  const groups = targetGroups(targets);
  const all = effectsOf(targets);
  const sum = (state: keyof (typeof groups)[number]['states']) =>
    whole(targets.filter((target) => target.state === state).length);
  const open = targetsToLookAt(targets);
  return [
    {
      kind: 'table',
      name: 'CpdTargets',
      title: 'Targets and their effect by site',
      note: 'Effect: as the registers say it, with how often. Mean effect: of those with a mark on a known scale, as a share of the best mark.',
      columns: [
        textColumn('Site'),
        numberColumn('Targets'),
        textColumn('Effect'),
        ...['Not yet due', 'Evaluated', 'Overdue', 'Not clear', 'Effects', 'Mean effect'].map(numberColumn),
      ],
      rows: groups.map(({ site, count: targetCount, states, effects, rated, meanEffect }) => [
        wrapped(site),
        whole(targetCount),
        wrapped(effects),
        whole(states.ahead),
        whole(states.evaluated),
        whole(states.overdue),
        whole(states.notClear),
        whole(rated),
        percent(meanEffect),
      ]),
      totals: [
        text('All'),
        whole(targets.length),
        BLANK,
        sum('ahead'),
        sum('evaluated'),
        sum('overdue'),
        sum('notClear'),
        whole(all.rated),
        percent(all.meanEffect),
      ],
      whenEmpty: '',
    },
    {
      kind: 'table',
      name: 'CpdTargetsOpen',
      title: 'Targets that are overdue or not clear',
      ...firstOf(open.length),
      columns: [
        textColumn('Person'),
        textColumn('Due on'),
        textColumn('Target'),
        numberColumn('Days past'),
        textColumn('State'),
        textColumn('Training'),
        textColumn('Cell'),
      ],
      rows: open
        .slice(0, MOST_ROWS)
        .map((each) => [
          wrapped(each.person),
          day(each.dueOn),
          wrapped(each.why === undefined ? each.text : `${each.text} (${each.why})`),
          each.daysPast === undefined || each.daysPast <= 0 ? BLANK : whole(each.daysPast),
          each.state === 'overdue' ? text('Overdue') : text('Not clear'),
          each.isTrained === undefined ? BLANK : text(each.isTrained ? 'Named' : 'None'),
          linkTo(each.cell),
        ]),
      whenEmpty: 'No target is overdue, and of all it is clear what became of them.',
    },
  ];
}

/** Requests by purpose and by priority, and those that wait. */
export function requestTables(
  requests: readonly RequestRow[],
  { records, asAt }: SummaryInput,
): readonly Block[] {
  if (requests.length === 0) return [];
  const columns = new Set(records.columns.request);
  const waiting = waitingRequests(requests, asAt);
  return [
    ...(columns.has('purpose')
      ? [groupTable('Purpose', 'CpdRequestsPurpose', requestGroups(requests, 'purpose', asAt))]
      : []),
    ...(columns.has('priorityLink')
      ? [groupTable('Priority', 'CpdRequestsPriority', requestGroups(requests, 'priorityLink', asAt))]
      : []),
    ...(columns.has('purpose') || columns.has('priorityLink')
      ? []
      : [groupTable('Requests', 'CpdRequests', [{ ...wholeOf(requests, asAt), name: 'All' }])]),
    {
      kind: 'table',
      name: 'CpdRequestsWaiting',
      title: `Requests that nobody has decided${askedBetween(requests) === '' ? '' : ` (of all${askedBetween(requests)})`}`,
      ...firstOf(waiting.length),
      columns: [
        textColumn('Asked for'),
        textColumn('Asked on'),
        textColumn('Site'),
        numberColumn('Days waiting'),
        textColumn('Course on'),
        textColumn('Cell'),
      ],
      rows: waiting
        .slice(0, MOST_ROWS)
        .map(({ activity, askedOn, site, days, row, cell }) => [
          wrapped(activity),
          askedOn === undefined ? dayIn(row, 'requestedOn') : day(askedOn),
          wrapped(site ?? ''),
          days === undefined ? BLANK : whole(days),
          dayIn(row, 'courseOn'),
          linkTo(cell),
        ]),
      whenEmpty: 'No request waits for a decision.',
    },
  ];
}

const wholeOf = (requests: readonly RequestRow[], asAt: number): RequestGroup => {
  const groups = requestGroups(requests, 'purpose', asAt);
  const [first] = groups;
  if (first === undefined || groups.length > 1) throw new Error('requests without a purpose are one group');
  return first;
};

function groupTable(heading: string, name: string, groups: readonly RequestGroup[]): Block {
  return {
    kind: 'table',
    name,
    title: heading === 'Requests' ? 'Requests' : `Requests by ${heading.toLowerCase()}`,
    ...firstOf(groups.length),
    columns: [
      textColumn(heading),
      numberColumn('Asked'),
      textColumn('Longest wait'),
      ...['Approved', 'Refused', 'Passed on', 'Waiting', 'Not clear'].map(numberColumn),
    ],
    rows: groups
      .slice(0, MOST_ROWS)
      .map(({ name: own, count: asked, states, longest }) => [
        wrapped(own),
        whole(asked),
        text(longest === undefined ? '' : plural(longest, 'day')),
        count(states.approved),
        count(states.refused),
        count(states.passedOn),
        count(states.waiting),
        count(states.notClear),
      ]),
    whenEmpty: '',
  };
}
