import type { RowSnapshot } from '../workbook/snapshot';
import { findCell } from './grid';
import type { DateRead, Employment, Sourced, StaffRecord } from './records';
import { columnOf, dayRead, nameIn, textIn, unreadableDate, type SheetReading } from './sheet-reading';
import { CELL_WORDS, plainText } from './values/cell-words';

/** One record for each row that names a person; totals, vacancies and groups are passed over. */
export function extractStaff(reading: SheetReading): readonly StaffRecord[] {
  return reading.rows.flatMap((row) => {
    const person = nameIn(reading, row);
    if (
      person === undefined ||
      reading.readers.people(person.text).length === 0 ||
      reading.readers.isGroup(person.text)
    )
      return [];
    const text = (field: string) => textIn(reading, row, field);
    const startColumn = columnOf(reading.register, 'startOn');
    const state = stateIn(reading, row);
    const employment = employmentIn(text('employment') ?? text('staffGroup') ?? text('contract'));
    return [
      {
        person,
        ...present('id', text('id')),
        ...present('email', text('email')),
        ...present('role', text('role')),
        ...present('staffGroup', text('staffGroup')),
        ...present('site', text('site')),
        ...present('department', text('department')),
        ...present('manager', text('manager')),
        ...present('employment', employment),
        ...present('startOn', dateIn(reading, row, 'startOn')),
        ...present('leftOn', dateIn(reading, row, 'leftOn')),
        ...present('absentFrom', dateIn(reading, row, 'absentFrom')),
        ...present('absentTo', dateIn(reading, row, 'absentTo')),
        ...present('state', state),
        ...(startColumn === undefined ? {} : { startCell: reading.grid.refAt(row.row, startColumn) }),
      },
    ];
  });
}

/** A key with its value, or nothing: absent keys say that nothing was found. */
function present<K extends string, V>(key: K, value: V | undefined): Readonly<Partial<Record<K, V>>> {
  return (value === undefined ? {} : { [key]: value }) as Readonly<Partial<Record<K, V>>>;
}

function dateIn(reading: SheetReading, row: RowSnapshot, field: string): DateRead | undefined {
  const column = columnOf(reading.register, field);
  if (column === undefined) return undefined;
  const cell = reading.grid.refAt(row.row, column);
  const read = reading.readers.trainingCell(findCell(row, column));
  if (read.kind === 'blank') return undefined;
  if (read.kind === 'unreadable') return unreadableDate(read, cell);
  const span = read.done ?? read.expires ?? read.booked;
  if (span !== undefined) return dayRead(span, cell);
  return undefined;
}

/** From a status, contract or notes column: who has left, is away for long, or has not begun. */
function stateIn(reading: SheetReading, row: RowSnapshot): StaffRecord['state'] {
  for (const field of ['state', 'contract', 'notes']) {
    const said = textIn(reading, row, field);
    if (said === undefined) continue;
    const plain = plainText(said.value);
    const value = stateOf(plain, field === 'notes');
    if (value !== undefined) return { value, cell: said.cell };
  }
  return undefined;
}

/** Notes count only where they begin with a word of the list: `Maternity leave until May`, not `covering maternity`. */
function stateOf(plain: string, isNote: boolean): 'left' | 'absent' | 'future' | undefined {
  const is = (words: ReadonlySet<string>) =>
    words.has(plain) || (isNote && [...words].some((word) => plain.startsWith(`${word} `)));
  if (is(CELL_WORDS.absent)) return 'absent';
  if (isNote) return undefined;
  if (is(CELL_WORDS.left)) return 'left';
  return is(CELL_WORDS.future) ? 'future' : undefined;
}

const EMPLOYMENTS: readonly (readonly [RegExp, Employment])[] = [
  [/\btrustees?\b/, 'trustee'],
  [/\bgovernors?\b|\bgoverning\b|\blgb\b/, 'governor'],
  [/\bvolunteers?\b/, 'volunteer'],
  [/\bagency\b|\bsupply\b/, 'agency'],
  [/\bassociates?\b|\bself.?employed\b|\bfreelance\b|\bcontractor\b|\bperipatetic\b/, 'associate'],
  [/^members?$/, 'member'],
];

function employmentIn(said: Sourced<string> | undefined): Sourced<Employment> | undefined {
  if (said === undefined) return undefined;
  const plain = plainText(said.value);
  const found = EMPLOYMENTS.find(([words]) => words.test(plain));
  return found && { value: found[1], cell: said.cell };
}
