import type { Day } from '../calendar/day';
import type { Span } from '../calendar/span';
import type { DateRead, TrainingRecord } from '../register/records';
import { cellAddress } from '../workbook/address';
import { valueOf } from './row-fields';

/** Done, still ahead, or either. */
export type CostState = 'spent' | 'committed' | 'open';

/** When it was or will be, as far as the row says. */
export function dayOfCost(record: TrainingRecord, asAt: Day): { readonly span: Span; readonly why?: string } {
  const { completedOn, bookedOn, status, dateCell } = record;
  const read: DateRead | undefined = completedOn ?? bookedOn;
  if (read?.kind === 'day') return { span: read.span };
  const isDone = status !== undefined && DONE.has(status.value);
  const isAhead = status !== undefined && AHEAD.has(status.value);
  const span = { from: isAhead ? asAt : -Infinity, to: isDone ? asAt : Infinity };
  const why =
    read === undefined
      ? `the row in ${cellAddress(dateCell)} gives no day`
      : `“${read.text}” in ${cellAddress(read.cell)} cannot be read as a date`;
  return { span, why };
}

const DONE: ReadonlySet<string> = new Set(['completed', 'attended', 'expired']);
const AHEAD: ReadonlySet<string> = new Set(['booked', 'in-progress']);

/** What was cancelled, failed or missed costs what it costs: its money is spent. So is that of a bill that came in. */
export function stateOfRecord(
  { completedOn, status, details }: TrainingRecord,
  span: Span | undefined,
  asAt: Day,
): CostState {
  const said = status?.value;
  if (BILLED.some((field) => (valueOf(details?.[field], 'day')?.span.to ?? Infinity) <= asAt)) return 'spent';
  if (said === 'cancelled' || said === 'failed') return 'spent';
  if (span !== undefined && span.from > asAt) return 'committed';
  if (said !== undefined && AHEAD.has(said)) return 'committed';
  if (said !== undefined) return 'spent';
  return completedOn?.kind === 'day' && completedOn.span.to <= asAt ? 'spent' : 'open';
}

const BILLED = ['invoicedOn', 'paidOn'];

/** Of several people in one row: what all of them agree on. */
export const stateOf = (states: readonly CostState[]): CostState =>
  states.reduce((one, other) => (one === other ? one : 'open'));
