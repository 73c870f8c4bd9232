import type { RowSnapshot } from '../workbook/snapshot';
import { cellText, findCell } from './grid';
import { readDoubting } from './doubted-dates';
import { detailsIn } from './row-details';
import { employmentOf, isDateWord, isStaffPost } from './layout-words';
import type { DateRead, Employment, NameRead, Sourced, StaffRecord } from './records';
import {
  columnOf,
  dayRead,
  nameIn,
  personOfRow,
  textIn,
  unreadableDate,
  type SheetReading,
} from './sheet-reading';
import { dayInRemark } from './staff-remarks';
import { CELL_WORDS, plainText } from './values/cell-words';
import { behindName } from './values/person-name';

/** One record for each row that names a person; totals, vacancies and groups are passed over. */
export function extractStaff(reading: SheetReading): readonly StaffRecord[] {
  return reading.rows.flatMap((row) => {
    const person = personOfRow(reading, row);
    if (person === undefined) return [];
    const text = (field: string) => textIn(reading, row, field);
    const startColumn = columnOf(reading.register, 'startOn');
    const state = stateIn(reading, row, person);
    const employment = EMPLOYMENT_FIELDS.map((field) => employmentIn(text(field), field === 'role')).find(
      (found) => found !== undefined,
    );
    return [
      {
        person,
        ...present('id', text('id')),
        ...present('email', text('email')),
        ...present('knownAs', text('knownAs')),
        ...present('formerName', text('formerName')),
        ...present('role', text('role')),
        ...present('staffGroup', text('staffGroup')),
        ...present('site', text('site')),
        ...present('department', text('department')),
        ...present('manager', text('manager')),
        ...present('employment', employment),
        ...present('startOn', dateIn(reading, row, 'startOn') ?? dayInRemark(reading, row, 'startOn')),
        ...present('leftOn', dateIn(reading, row, 'leftOn') ?? dayInRemark(reading, row, 'leftOn')),
        ...present('absentFrom', dateIn(reading, row, 'absentFrom')),
        ...present('absentTo', dateIn(reading, row, 'absentTo')),
        ...present('state', state),
        ...present('details', detailsIn(reading, row)),
        ...(startColumn === undefined ? {} : { startCell: reading.grid.refAt(row.row, startColumn) }),
      },
    ];
  });
}

/**
 * The people of a log of whom it says that they are governors, volunteers or the like: where there is no staff list,
 * nothing else does. One record for each name.
 */
export function engagedOtherwise(reading: SheetReading, known: Set<string>): readonly StaffRecord[] {
  const { register, readers } = reading;
  const isSaid = EMPLOYMENT_IN_LOG.some((field) => field in register.fields || field in register.given);
  if (!isSaid) return [];
  return reading.rows.flatMap((row) => {
    const person = nameIn(reading, row);
    if (person === undefined || known.has(person.text) || !readers.looksLikeName(person.text)) return [];
    known.add(person.text);
    const employment = EMPLOYMENT_IN_LOG.map((field) =>
      employmentIn(textIn(reading, row, field), field === 'role'),
    ).find((found) => found !== undefined);
    if (employment === undefined) return [];
    const said = { id: textIn(reading, row, 'id'), email: textIn(reading, row, 'email') };
    return [{ person, employment, ...present('id', said.id), ...present('email', said.email) }];
  });
}

const EMPLOYMENT_IN_LOG = ['role', 'category', 'department'];

/** A key with its value, or nothing: absent keys say that nothing was found. */
function present<K extends string, V>(key: K, value: V | undefined): Readonly<Partial<Record<K, V>>> {
  return (value === undefined ? {} : { [key]: value }) as Readonly<Partial<Record<K, V>>>;
}

function dateIn(reading: SheetReading, row: RowSnapshot, field: string): DateRead | undefined {
  const column = columnOf(reading.register, field);
  if (column === undefined) return undefined;
  const cell = reading.grid.refAt(row.row, column);
  const found = findCell(row, column);
  const read = readDoubting(reading, row, column);
  // `Mat leave from 1/9/26` gives no leaving date: words beside a date must be those of the field.
  const text = found?.kind === 'text' ? plainText(found.text) : '';
  const words = text.replace(/[\d/.,()-]+/g, ' ').match(/[a-z]{4,}/g) ?? [];
  if (words.some((word) => !isDateWord(word)) && read.kind === 'said') {
    return {
      kind: 'unreadable',
      text: cellText(found),
      reason: 'the words beside the date are not understood',
      cell,
    };
  }
  if (read.kind === 'blank') return undefined;
  if (read.kind === 'unreadable') return unreadableDate(read, cell);
  const span = read.done ?? read.expires ?? read.booked;
  if (span !== undefined) return dayRead(span, cell);
  if (text === '' || read.status === 'not-needed' || read.status === 'not-done') return undefined;
  return { kind: 'unreadable', text: cellText(found), reason: 'it is not a date', cell };
}

/** From a status, contract, role or notes column, or in brackets behind the name: who left, is away, or is to come. */
function stateIn(reading: SheetReading, row: RowSnapshot, person: NameRead): StaffRecord['state'] {
  const bracketed = /\(([^)]*)\)/.exec(person.text)?.[1] ?? behindName(person.text);
  const texts = [
    ...(bracketed === undefined
      ? []
      : [{ said: { value: bracketed, cell: person.cell }, isNote: true, isBracket: true }]),
    ...['state', 'contract', 'role', 'leftOn', 'absenceReason', 'notes'].flatMap((field) => {
      const said = textIn(reading, row, field);
      return said === undefined
        ? []
        : [
            {
              said,
              isNote: field === 'notes' || field === 'leftOn' || field === 'absenceReason',
              isBracket: false,
            },
          ];
    }),
  ];
  if (isNoLonger(reading, row))
    return { value: 'left', cell: reading.grid.refAt(row.row, columnOf(reading.register, 'state') ?? 0) };
  for (const { said, isNote, isBracket } of texts) {
    const value = stateOf(plainText(said.value), isNote, isBracket);
    if (value !== undefined) return { value, cell: said.cell };
  }
  return undefined;
}

/** `N` under `Current?` or `In post`. */
function isNoLonger({ register, grid, readers }: SheetReading, row: RowSnapshot): boolean {
  const column = columnOf(register, 'state');
  if (column === undefined) return false;
  const heading = grid.headingAt(register.headerRows.at(-1) ?? register.range.top, column);
  const text = cellText(findCell(row, column));
  return /\b(current|active|employed|in post|still)\b/i.test(heading) && readers.status(text) === 'not-done';
}

/** Notes count only where they begin with a word of the list: `Maternity leave until May`, not `covering maternity`. */
function stateOf(
  plain: string,
  isNote: boolean,
  isBracket: boolean,
): 'left' | 'absent' | 'future' | undefined {
  const is = (words: ReadonlySet<string>) =>
    words.has(plain) || (isNote && [...words].some((word) => plain.startsWith(`${word} `)));
  if (is(CELL_WORDS.absent)) return 'absent';
  if (isNote && !isBracket) return undefined;
  if (is(CELL_WORDS.left)) return 'left';
  return is(CELL_WORDS.future) ? 'future' : undefined;
}

const EMPLOYMENT_FIELDS = ['employment', 'staffGroup', 'contract', 'state', 'department', 'role'];

function employmentIn(said: Sourced<string> | undefined, isRole: boolean): Sourced<Employment> | undefined {
  if (said === undefined) return undefined;
  const plain = plainText(said.value);
  if (isRole && isStaffPost(plain)) return undefined;
  const found = employmentOf(plain);
  return found && { value: found, cell: said.cell };
}
