import { addMonths, type Day } from '../../calendar/day';
import { exactly, type Span } from '../../calendar/span';
import { fieldOf, valueOf, wordsOfField } from '../../facts/row-fields';
import type { RowRecord } from '../../register/records';
import type { CellRef } from '../../workbook/address';
import type { Duties } from './duties';

/** How far ahead the calendar looks, in months. */
const MONTHS = 12;

/** Something that lies ahead. */
export type Event = {
  readonly on: Span;
  readonly what: string;
  readonly sort: 'Deadline' | 'Due again' | 'CPD offer';
  readonly site?: string;
  readonly who?: string;
  readonly cell?: CellRef;
};

/** What is to be done, and what is offered, in the 12 months that begin with the as-at day; in order of time. */
export function calendarOf(
  { rows, listed }: Pick<Duties, 'rows' | 'listed'>,
  offers: readonly RowRecord[],
  asAt: Day,
): readonly Event[] {
  const end = addMonths(asAt, MONTHS) - 1;
  const words = (row: RowRecord, field: string) => wordsOfField(fieldOf(row, field));
  const deadlines = rows.flatMap(({ row, text, done, due }): readonly Event[] =>
    done.kind === 'done' || due?.kind !== 'day'
      ? []
      : [
          event('Deadline', due.by, text, {
            site: words(row, 'site'),
            who: words(row, 'owner'),
            cell: due.cell,
          }),
        ],
  );
  // A duty with an open row has its deadline already.
  const again = listed.flatMap(({ title, site, row, dueAgain, cell }): readonly Event[] =>
    dueAgain === undefined || row?.done.kind !== 'done'
      ? []
      : [event('Due again', exactly(dueAgain.from), title, { site, who: words(row.row, 'owner'), cell })],
  );
  const offered = offers.flatMap((row): readonly Event[] => {
    const on = valueOf(fieldOf(row, 'date'), 'day')?.span;
    const cell = fieldOf(row, 'date')?.cell ?? row.cell;
    return on === undefined
      ? []
      : [
          event('CPD offer', on, words(row, 'title') ?? '', {
            site: undefined,
            who: words(row, 'provider'),
            cell,
          }),
        ];
  });
  return [...deadlines, ...again, ...offered]
    .filter(({ on }) => on.to >= asAt && on.from <= end)
    .sort((a, b) => a.on.from - b.on.from || (a.what < b.what ? -1 : a.what > b.what ? 1 : 0));
}

type Beside = {
  readonly site: string | undefined;
  readonly who: string | undefined;
  readonly cell: CellRef | undefined;
};

const event = (sort: Event['sort'], on: Span, what: string, { site, who, cell }: Beside): Event => ({
  sort,
  on,
  what,
  ...(site === undefined ? {} : { site }),
  ...(who === undefined ? {} : { who }),
  ...(cell === undefined ? {} : { cell }),
});
