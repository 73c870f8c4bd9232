import type { Day } from '../../calendar/day';
import { dayOfField, fieldOf, valueOf, wordsOfField } from '../../facts/row-fields';
import { passedOf, statusOf } from '../../facts/study-status';
import type { Records, RowRecord } from '../../register/records';
import { amountsOf, type Amount, type Unread } from './expense';
import type { Year } from './budget-year';

/** Memberships and funded qualifications: what they cost beside training. */
export type OtherCost = {
  readonly list: 'membership' | 'sponsorship';
  /** What it is, and how it stands: `Memberships`, `run out`. */
  readonly what: string;
  readonly state: string;
  readonly rows: readonly OtherRow[];
};

export type OtherRow = {
  readonly name: string;
  readonly amounts: readonly Amount[];
  readonly unread: readonly Unread[];
  readonly row: RowRecord;
};

const STATES = {
  membership: ['paid beyond this year', 'to be renewed this year', 'run out', 'end not known'],
  sponsorship: ['under way', 'completed', 'given up', 'state not known'],
} as const;
const TITLES = { membership: 'Memberships', sponsorship: 'Funded qualifications' } as const;
const COSTS = { membership: 'cost', sponsorship: 'costToTrust' } as const;
const NAMES = { membership: ['holder', 'body'], sponsorship: ['person', 'qualification'] } as const;

/** The rows of both lists by how they stand on the as-at day; a state without rows is left out. */
export function otherCosts({ rows }: Records, year: Year, asAt: Day): readonly OtherCost[] {
  return (['membership', 'sponsorship'] as const).flatMap((list) => {
    const own = rows.filter(({ kind }) => kind === list);
    const stateOf = (row: RowRecord): string =>
      list === 'membership' ? stateOfMembership(row, year, asAt) : stateOfStudy(row, asAt);
    return STATES[list].flatMap((state): readonly OtherCost[] => {
      const members = own.filter((row) => stateOf(row) === state);
      if (members.length === 0) return [];
      return [{ list, what: TITLES[list], state, rows: members.map((row) => otherRow(row, list)) }];
    });
  });
}

function otherRow(row: RowRecord, list: OtherCost['list']): OtherRow {
  const read = fieldOf(row, COSTS[list]);
  const { amounts, unread } = amountsOf(read === undefined ? [] : [{ field: 'cost', read, how: 'counts' }]);
  const name = NAMES[list].flatMap((field) => wordsOfField(fieldOf(row, field)) ?? []).join(', ');
  return { name, amounts, unread, row };
}

function stateOfMembership(row: RowRecord, { span }: Year, asAt: Day): string {
  const [beyond, toRenew, over, open] = STATES.membership;
  const until = valueOf(fieldOf(row, 'validTo'), 'day')?.span;
  if (until === undefined) return open;
  if (until.from > span.to) return beyond;
  if (until.to < asAt) return over;
  return until.from >= asAt && until.to <= span.to ? toRenew : open;
}

function stateOfStudy(row: RowRecord, asAt: Day): string {
  const [underWay, completed, givenUp, open] = STATES.sponsorship;
  const status = statusOf(row, dayOfField(fieldOf(row, 'completedOn')), passedOf(row), asAt);
  if (status.kind !== 'known') return open;
  if (status.value === 'completed') return completed;
  return status.value === 'withdrawn' ? givenUp : underWay;
}
