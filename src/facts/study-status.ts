import type { Day } from '../calendar/day';
import type { RowRecord } from '../register/records';
import { cellAddress } from '../workbook/address';
import { known, spanOf, unknown } from './fact-table';
import { dayOfField, fieldOf, wordsOfField } from './row-fields';
import data from './study-words.json' with { type: 'json' };
import type { Fact } from './subject';
import { oneOf } from './word-lists';

const STATUSES = (['withdrawn', 'deferred', 'completed', 'studying'] as const).map((status) => ({
  status,
  says: oneOf(data[status]),
}));
const isPass = oneOf(data.passed);
const isFail = oneOf(data.failed);

/** The address of the cell to which a fact points first. */
export const placeOf = ({ cells: [first] }: Fact): string =>
  first === undefined ? 'no cell' : cellAddress(first);

/** The state by its column, else by the day of completion, else by the result: either without a state says completed. */
export function statusOf(
  row: RowRecord,
  completedOn: Fact | undefined,
  passed: Fact | undefined,
  asAt: Day,
): Fact {
  const read = fieldOf(row, 'status');
  const text = wordsOfField(read);
  if (read === undefined || text === undefined) return statusByDay(row, completedOn, passed, asAt);
  const status = STATUSES.find(({ says }) => says(text))?.status;
  if (status === undefined)
    return unknown(`“${text}” in ${cellAddress(read.cell)} is not understood`, [read.cell]);
  // A day that lies before the start says no less that they were completed.
  const done = dayOfField(fieldOf(row, 'completedOn'));
  const isDone = done !== undefined && (spanOf(done)?.to ?? Infinity) <= asAt;
  const isPassed = passed?.kind === 'known' && passed.value === true;
  const clash =
    status === 'completed'
      ? undefined
      : isDone
        ? { fact: done, what: 'a day of completion is given' }
        : isPassed
          ? { fact: passed, what: 'it was passed by what stands' }
          : undefined;
  return clash === undefined
    ? known(status, [read.cell])
    : unknown(`${cellAddress(read.cell)} says “${text}”, but ${clash.what} in ${placeOf(clash.fact)}`, [
        read.cell,
        ...clash.fact.cells,
      ]);
}

function statusByDay(
  row: RowRecord,
  completedOn: Fact | undefined,
  passed: Fact | undefined,
  asAt: Day,
): Fact {
  if (completedOn === undefined)
    return passed?.kind === 'known' ? known('completed', passed.cells) : known('studying', [row.cell]);
  if (completedOn.kind === 'unknown') return completedOn;
  const done = spanOf(completedOn);
  if (done !== undefined && done.to <= asAt) return known('completed', completedOn.cells);
  return done !== undefined && done.from > asAt
    ? known('studying', completedOn.cells)
    : unknown('it is open whether the studies are completed', completedOn.cells);
}

/** By the result, else by the state: `failed` may stand in either. */
export function passedOf(row: RowRecord): Fact | undefined {
  const reads = [fieldOf(row, 'result'), fieldOf(row, 'status')];
  for (const read of reads) {
    const text = wordsOfField(read);
    if (read === undefined || text === undefined) continue;
    if (isFail(text)) return known(false, [read.cell]);
    if (isPass(text)) return known(true, [read.cell]);
    if (read === reads[0])
      return unknown(`“${text}” in ${cellAddress(read.cell)} does not say whether it was passed`, [
        read.cell,
      ]);
  }
  return undefined;
}
