import { isCentralRecord } from '../central-record';
import { groupColumns } from '../topic-groups';
import { topicColumnOf, type FoundTopic } from '../topic-column';
import { saysDone, titleSaysExpiry } from '../layout-words';
import { lastRowWith } from '../table-rows';
import type { TrialTable } from '../table';
import { cellText } from '../grid';
import { plainText } from '../values/cell-words';
import {
  confidenceOf,
  fieldColumns,
  hasPerson,
  no,
  NO_PEOPLE,
  NO_ROWS,
  PERSON_FIELDS,
  registerOf,
  type Layout,
} from './layout';
import { STAFF_FIELDS } from './staff-list';

/** Dates and posts that a list of staff gives, and a table of training seldom does. */
const STAFF_TELLING = [
  'role',
  'startOn',
  'leftOn',
  'fte',
  'absentFrom',
  'absentTo',
  'absenceReason',
  'contract',
  'manager',
];

/** People down, topics across; dates, words or codes in the cells, in one to three columns per topic. */
export const matrixLayout: Layout = ({ table, fits: fitsFor, readers }) => {
  const fits = fitsFor('matrix');
  const saysExpiry = table.titles.some(titleSaysExpiry);
  const hasSaidDone = table.titles.some((title) => saysDone(title));
  const found = table.columns.flatMap((column) => topicColumnOf(column, fits, readers, saysExpiry));
  const asked = hasSaidDone || saysExpiry ? found : askWhereUnclear(found, table);
  const topicColumns = groupColumns(asked);
  const known = topicColumns.filter((column) => column.topic !== undefined);
  if (topicColumns.length === 0) {
    const isLikely =
      hasPerson(fits) && table.columns.filter(({ profile }) => profile.words >= 0.5).length > 1;
    return no('no column is headed by a training topic that the catalogue knows', isLikely ? 1.5 : 0);
  }
  const code = fits.get('id');
  const hasCode = code !== undefined && code.heading >= 0.8 && code.column.profile.distinct > 0.8;
  if (!hasPerson(fits) && !fits.has('email') && !hasCode) {
    return no(`it has columns of training topics, but ${NO_PEOPLE}`, 2);
  }
  if (known.length === 0)
    return no('none of its columns is headed by a training topic that the catalogue knows', 2);
  const told = STAFF_TELLING.filter((field) => (fits.get(field)?.heading ?? 0) >= 0.8).length;
  const hasDates = asked.some(({ hasOnlyWords }) => !hasOnlyWords);
  if (topicColumns.length <= told - 2 && !hasDates)
    return no('its few columns of training say yes or no, beside what a list of staff says', 1.5);
  const taken = new Set(topicColumns.map((column) => column.column));
  const staffFits = new Map([...fits].filter(([, fit]) => !taken.has(fit.column.column)));
  const fields = fieldColumns(staffFits, [...PERSON_FIELDS, ...STAFF_FIELDS]);
  const bottom = lastRowWith(table, {
    people: [fields.person, fields.email, ...(hasPerson(fits) ? [] : [fields.id])],
    names: [fields.forename, fields.surname],
  });
  if (bottom === undefined) return NO_ROWS;
  const name = fits.get('person') ?? fits.get('surname') ?? fits.get('email') ?? code;
  return registerOf(table, {
    kind: 'matrix',
    fits: staffFits,
    fields,
    topicColumns,
    bottom,
    codes: codesUsed(table, topicColumns, readers.codes),
    isCentralRecord: isCentralRecord(table),
    confidence: (confidenceOf([name]) + known.length / topicColumns.length) / 2,
    reasons: [
      table.grid.orientation === 'down'
        ? 'People stand in rows and training topics in columns.'
        : 'People stand in columns and training topics in rows.',
    ],
  });
};

/** From this share of dates after the as-at day on, a matrix without a word on it may as well hold expiry dates. */
const TOO_MANY_AHEAD = 0.25;

/** Completion is the usual meaning of a matrix's dates; it is not taken for granted where many lie ahead. */
function askWhereUnclear(columns: readonly FoundTopic[], table: TrialTable): readonly FoundTopic[] {
  const silent = columns.filter((column) => column.holds === 'completed' && !saysDone(column.heading));
  const profiles = new Map(table.columns.map((column) => [column.column, column.profile]));
  let dates = 0;
  let ahead = 0;
  for (const { column } of silent) {
    const profile = profiles.get(column);
    dates += (profile?.dates ?? 0) * (profile?.count ?? 0);
    ahead += profile?.ahead ?? 0;
  }
  if (ahead < 2 || ahead < TOO_MANY_AHEAD * dates) return columns;
  return columns.map((column) =>
    silent.includes(column) ? { ...column, holds: 'unclear' as const } : column,
  );
}

/** The legend's codes, if at least one of them stands in the matrix. */
function codesUsed<T>(
  { grid, dataRows }: TrialTable,
  columns: readonly { readonly column: number }[],
  codes: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  if (Object.keys(codes).length === 0) return {};
  const isUsed = dataRows.some((row) =>
    columns.some(({ column }) => plainText(cellText(grid.cellAt(row, column))) in codes),
  );
  return isUsed ? codes : {};
}
