import type { Person } from '../../facts/person';
import type { YearRow } from '../../facts/year-training';
import type { CellRef } from '../../workbook/address';

/** A piece of training that is, wholly or in part, not in the figures. The reason names nobody, nor quotes the cell. */
export type LeftOut = { readonly what: string; readonly why: string; readonly cell: CellRef };

/**
 * What of the year's training the figures do not hold, or not fully. Every row is either counted for somebody compared, of
 * others only, of nobody known, or perhaps not of the year; of those counted some have no length or no amount.
 */
export type Accounted = {
  readonly counted: number;
  /** Of people who are not compared: who left, joined in the year, are away, or govern. */
  readonly ofOthers: number;
  /** Of names that are nobody's, and of groups without those who were absent. */
  readonly ofNobody: readonly LeftOut[];
  readonly perhaps: readonly LeftOut[];
  /** Of those counted, the rows without any length; their cells have nothing to read. */
  readonly withoutLength: number;
  /** Of those counted, the rows with a length such as `1-2 hours`. */
  readonly roughLength: number;
  readonly unreadLength: readonly LeftOut[];
  readonly unreadCost: readonly LeftOut[];
};

export function accounted(rows: readonly YearRow[], compared: readonly Person[]): Accounted {
  const keys = new Set(compared.map(({ key }) => key));
  const sure = rows.filter(({ isCertain }) => isCertain);
  const counted = sure.filter(({ people }) => people.some(({ key }) => keys.has(key)));
  const nobody = sure.filter(({ people }) => people.length === 0);
  const open = counted.flatMap(({ record, length }) =>
    length.kind === 'open' ? [{ ...length, what: record.course.value }] : [],
  );
  return {
    counted: counted.length,
    ofOthers: sure.length - counted.length - nobody.length,
    ofNobody: nobody.map(({ record, heads }) => ({
      what: record.course.value,
      why:
        heads === undefined
          ? 'It is for a group, and nothing says who was absent.'
          : 'It is not clear whose it is.',
      cell: record.person.cell,
    })),
    perhaps: rows
      .filter(({ isCertain }) => !isCertain)
      .map(({ record }) => ({
        what: record.course.value,
        why: 'Its date is missing, rough or unreadable.',
        cell: record.dateCell,
      })),
    withoutLength: open.filter(({ isBlank }) => isBlank).length,
    roughLength: counted.filter(({ length }) => length.kind === 'known' && length.span.from < length.span.to)
      .length,
    unreadLength: open
      .filter(({ isBlank }) => !isBlank)
      .map(({ what, cell }) => ({ what, why: 'Its length cannot be read.', cell })),
    unreadCost: counted.flatMap(({ record, cost }) =>
      cost?.kind === 'open'
        ? [
            {
              what: record.course.value,
              why: 'Its cost cannot be read, or is not in pounds.',
              cell: cost.cell,
            },
          ]
        : [],
    ),
  };
}
