import { plainDay, type Day } from '../../calendar/day';
import { spanOf } from '../../facts/fact-table';
import type { RequestRow } from '../../facts/request-subjects';
import { isFalse, isTrue } from '../../facts/row-answers';
import { fieldOf, wordsOfField } from '../../facts/row-fields';
import type { CellRef } from '../../workbook/address';
import { byText, groupBy, NO_GROUP } from '../compliance/tally';

/** What became of a request; exactly one of them. */
export const REQUEST_STATES = ['approved', 'refused', 'passedOn', 'waiting', 'notClear'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** By its state, its booking and its approvals, as the rules about requests take them. */
export function requestStateOf({ subject: { facts } }: RequestRow): RequestState {
  if (isTrue(facts.refused)) return 'refused';
  if (isTrue(facts.delegated)) return 'passedOn';
  if (isTrue(facts.goesAhead)) return 'approved';
  return isFalse(facts.goesAhead) ? 'waiting' : 'notClear';
}

/** A request that nobody has decided yet. */
export type Waiting = {
  readonly activity: string;
  readonly site?: string;
  /** Days since it was made; absent where that day is not known exactly. */
  readonly days?: number;
  readonly askedOn?: Day;
  readonly row: RequestRow['row'];
  readonly cell: CellRef;
};

/** The requests that wait, the longest first. */
export const waitingRequests = (requests: readonly RequestRow[], asAt: Day): readonly Waiting[] =>
  requests
    .filter((request) => requestStateOf(request) === 'waiting')
    .map(({ subject, row }): Waiting => {
      const asked = subject.facts.requestedOn;
      const on = asked?.kind === 'known' ? Number(asked.value) : undefined;
      return {
        activity: subject.what,
        ...(subject.site === undefined ? {} : { site: subject.site }),
        ...(on === undefined ? {} : { askedOn: on, days: Math.max(0, asAt - on) }),
        row,
        cell: subject.placeCells[0] ?? row.cell,
      };
    })
    .sort((a, b) => (b.days ?? -1) - (a.days ?? -1) || byText(a.activity, b.activity));

/** Requests that have something in common; the counts by state add up to them. */
export type RequestGroup = {
  readonly name: string;
  readonly count: number;
  readonly states: Readonly<Record<RequestState, number>>;
  /** Days that the oldest undecided one waits. */
  readonly longest?: number;
};

/** Requests by what a field says, those first of which most wait; those without a word are a group too. */
export function requestGroups(
  requests: readonly RequestRow[],
  field: 'purpose' | 'priorityLink',
  asAt: Day,
): readonly RequestGroup[] {
  const nameOf = ({ row }: RequestRow) => wordsOfField(fieldOf(row, field))?.trim() ?? NO_GROUP;
  return [...groupBy(requests, (request) => nameOf(request).toLowerCase())]
    .map(([, own]) => {
      const states = Object.fromEntries(REQUEST_STATES.map((state) => [state, 0])) as Record<
        RequestState,
        number
      >;
      for (const request of own) states[requestStateOf(request)] += 1;
      const longest = waitingRequests(own, asAt)[0]?.days;
      const [name = ''] = own.map(nameOf).sort(byText);
      return { name, count: own.length, states, ...(longest === undefined ? {} : { longest }) };
    })
    .sort((a, b) => b.states.waiting - a.states.waiting || b.count - a.count || byText(a.name, b.name));
}

/** From the first to the last day on which requests were made, in words; nothing where none gives a day. */
export function askedBetween(requests: readonly RequestRow[]): string {
  const days = requests.flatMap(({ subject }) => spanOf(subject.facts.requestedOn) ?? []);
  if (days.length === 0) return '';
  const from = days.reduce((first, each) => Math.min(first, each.from), Infinity);
  const to = days.reduce((last, each) => Math.max(last, each.to), -Infinity);
  return ` made from ${plainDay(from)} to ${plainDay(to)}`;
}
