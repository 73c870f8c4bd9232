import type { Day } from '../calendar/day';
import type { Records, TrainingRecord } from '../register/records';
import type { CellRef } from '../workbook/address';
import { known, spanFact, unknown } from './fact-table';
import { plainWords } from './post-words';
import { valueOf, wordsOfField } from './row-fields';
import type { Fact, Facts } from './subject';
import { inYear, yearTo, type InYear } from './training-of-year';

/**
 * What the rows of the logs for the last 12 months say of the training itself: how much, how much of it accredited, by
 * how many providers, of how many kinds. A row for a group counts once. Nothing if no log was read.
 */
export function provisionFacts({ hasLog, training, columns }: Records, asAt: Day): Facts {
  if (!hasLog) return {};
  const months = yearTo(asAt);
  const year = training.flatMap((record) => (record.source === 'log' ? (inYear(record, months) ?? []) : []));
  const fields = columns.training ?? [];
  const kind = fields.includes('mode') ? 'mode' : fields.includes('category') ? 'category' : undefined;
  const sure = year.filter(({ isCertain }) => isCertain);
  return {
    trainingThisYear: spanFact({ from: sure.length, to: year.length }, 'no date is given', rowsOf(year)),
    ...(fields.includes('accredited') ? { accreditedShare: accreditedShare(year) } : {}),
    ...(fields.includes('provider') ? { providersUsed: distinct(year, 'provider') } : {}),
    ...(kind === undefined ? {} : { modesUsed: distinct(year, kind) }),
  };
}

/** A finding shows the first rows; there may be thousands. */
const MOST_CELLS = 20;
const rowsOf = (year: readonly InYear[]): readonly CellRef[] =>
  year.slice(0, MOST_CELLS).map(({ record }) => record.dateCell);

/** Different texts of a field, blank cells left out; rows of which the date is open may add to them. */
function distinct(year: readonly InYear[], field: string): Fact {
  const said = (rows: readonly InYear[]) => {
    const texts = new Set(rows.map(({ record }) => wordsOfField(record.details?.[field])));
    return new Set([...texts].flatMap((text) => (text === undefined ? [] : [plainWords(text)]))).size;
  };
  const span = { from: said(year.filter(({ isCertain }) => isCertain)), to: said(year) };
  const cells = year.flatMap(({ record }) => record.details?.[field]?.cell ?? []);
  return spanFact(span, 'no date is given', cells.slice(0, MOST_CELLS));
}

type Answer = 'yes' | 'no' | 'open';

/** A blank cell says that the training is not accredited, if the sheet fills the column anywhere at all. */
function accreditedShare(year: readonly InYear[]): Fact {
  const sheets = new Set(
    year.flatMap(({ record }) => (record.details?.accredited === undefined ? [] : [sheetOf(record)])),
  );
  const rows = year.filter(({ record }) => sheets.size === 0 || sheets.has(sheetOf(record)));
  if (rows.length === 0) return unknown('no training of the last 12 months is recorded');
  const count = (isCertain: boolean, ...answers: readonly Answer[]) =>
    rows.filter((row) => row.isCertain === isCertain && answers.includes(answerOf(row.record))).length;
  const total = count(true, 'yes', 'no', 'open');
  const [least, most] = [count(true, 'yes'), count(true, 'yes', 'open')];
  const cells = rowsOf(rows);
  const from = share(least, total + count(false, 'no', 'open'));
  const to = share(most + count(false, 'yes', 'open'), total + count(false, 'yes', 'open'));
  if (from === undefined || to === undefined)
    return unknown('no training of the last 12 months has a date', cells);
  return from === to ? known(from, cells) : { kind: 'between', from, to, cells };
}

const share = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : (part / whole) * 100;

const sheetOf = ({ dateCell }: TrainingRecord): string => `${dateCell.workbook ?? ''}\u0000${dateCell.sheet}`;

function answerOf({ details }: TrainingRecord): Answer {
  const read = details?.accredited;
  if (read === undefined) return 'no';
  const yes = valueOf(read, 'yes-no')?.yes;
  return yes === undefined ? 'open' : yes ? 'yes' : 'no';
}
