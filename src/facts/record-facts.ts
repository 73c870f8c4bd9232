import type { Day } from '../calendar/day';
import type { FieldRead, TrainingRecord } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import { known, spanFact, unknown } from './fact-table';
import { daysSince } from './request-facts';
import { dayOfField, hoursOfField, textOfField, wordsOfField, yesNoOfField } from './row-fields';
import type { Fact, Facts } from './subject';

type Details = Readonly<Record<string, FieldRead>>;

/** The other fields of a row of a log; `cells` point at the row where a filled column is blank. */
export function detailFacts(details: Details, columns: readonly string[], cells: readonly CellRef[]): Facts {
  const facts: Record<string, Fact | undefined> = {
    recordedOn: dayOfField(details.recordedOn),
    startedOn: dayOfField(details.startedOn),
    hours: hoursOfField(details.minutes),
    provider: textOfField(details.provider),
    purpose: textOfField(details.purpose),
    accredited: yesNoOfField(details.accredited),
    certificateSeen: yesNoOfField(details.certificateSeen),
    prioritised: columns.includes('priorityLink')
      ? known(
          wordsOfField(details.priorityLink) !== undefined,
          details.priorityLink === undefined ? cells : [details.priorityLink.cell],
        )
      : undefined,
  };
  const given: Record<string, Fact> = {};
  for (const [name, fact] of Object.entries(facts)) if (fact !== undefined) given[name] = fact;
  return given;
}

/** Days from the training to its entry; nothing where the registers never say when rows were entered. */
export function entryFacts(
  completed: Fact,
  recorded: FieldRead | undefined,
  columns: readonly string[],
): Facts {
  if (!columns.includes('recordedOn')) return {};
  const on = dayOfField(recorded);
  if (on === undefined) return { entryDated: known(false) };
  const days = daysBetween(completed, on, 'the day of entry cannot be read');
  return { entryDated: known(true, on.cells), daysToRecord: days };
}

/** Days from the training to the claim of expenses, or to the as-at day while none is entered. */
export function claimFacts(
  completed: Fact,
  claim: FieldRead | undefined,
  columns: readonly string[],
  asAt: Day,
): Facts {
  if (!columns.includes('claimOn')) return {};
  const on = dayOfField(claim);
  if (on === undefined) {
    const since = daysSince(completed, asAt);
    return { claimed: known(false, completed.cells), ...(since === undefined ? {} : { daysToClaim: since }) };
  }
  return {
    claimed: on.kind === 'unknown' ? on : known(true, on.cells),
    daysToClaim: daysBetween(completed, on, 'the day of the claim cannot be read'),
  };
}

function daysBetween(start: Fact, end: Fact, why: string): Fact {
  if (start.kind === 'unknown') return start;
  if (end.kind === 'unknown') return unknown(why, end.cells);
  const [from, to] = [spanOf(start), spanOf(end)];
  return spanFact({ from: to.from - from.to, to: to.to - from.from }, why, [...end.cells, ...start.cells]);
}

const spanOf = (fact: Exclude<Fact, { readonly kind: 'unknown' }>) =>
  fact.kind === 'between' ? fact : { from: Number(fact.value), to: Number(fact.value) };

/** Of a booking: its day, and whether that is still ahead. A booking that was passed on would not be one any more. */
export function bookingFacts(
  { bookedOn, completedOn, status }: TrainingRecord,
  cells: readonly CellRef[],
  asAt: Day,
): Facts {
  const read = bookedOn ?? completedOn;
  const shared = {
    booking: known(true, cells),
    goesAhead: known(true, cells),
    delegated: known(false, cells),
    ...(status === undefined ? {} : { status: known(status.value, [status.cell]) }),
  };
  if (read?.kind !== 'day') {
    const where =
      read === undefined
        ? 'the booking has no date'
        : `“${read.text}” in ${cellAddress(read.cell)} cannot be read as a date`;
    return { ...shared, stillAhead: unknown(where, cells) };
  }
  const { span } = read;
  const courseOn = spanFact(span, 'the day of the booking is not known', cells);
  const since = daysSince(courseOn, asAt);
  const stillAhead =
    span.from >= asAt
      ? known(true, cells)
      : span.to < asAt
        ? known(false, cells)
        : unknown('the day of the booking is only roughly known', cells);
  return { ...shared, courseOn, stillAhead, ...(since === undefined ? {} : { daysSinceCourse: since }) };
}
