import { plainDay } from '../calendar/day';
import { lineManagers } from '../facts/line-managers';
import { writtenName } from '../facts/written-name';
import type { SummaryCell, SummarySheet } from '../workbook/edits';
import { text, wrapped } from './cells';
import { dueInWords, isToRemind, reminderOf } from './renewals/reminders';
import type { SummaryInput } from './summary-input';

const COLUMNS: readonly (readonly [heading: string, width: number])[] = [
  ['Forename', 14],
  ['Surname', 16],
  ['E-mail', 25],
  ['Line manager', 17],
  ['Manager e-mail', 25],
  ['Training', 22],
  ['Due date', 14],
  ['Reminder', 40],
  ['As at', 12],
];

/**
 * The Reminders sheet: a row for each person and thing that is overdue, was never done or falls due within three months.
 * Mail merge takes the first row of a sheet for its fields, so nothing stands above the header here, and all is text.
 */
export function remindersSheet(input: SummaryInput): SummarySheet | undefined {
  const { asAt, people } = input;
  const due = input.figures.renewals().filter((each) => isToRemind(each, asAt));
  if (due.length === 0) return undefined;
  const persons = new Map(people.all.map((person) => [person.key, person]));
  const managerOf = lineManagers(people);
  const rows = due.map((renewal): readonly SummaryCell[] => {
    const person = persons.get(renewal.person?.key ?? '');
    const { forenames, surname } = writtenName(person?.name ?? { display: renewal.name, surname: '' });
    const manager = managerOf(person?.key);
    return [
      text(forenames),
      text(surname),
      text(person?.email ?? ''),
      text(manager?.name ?? ''),
      text(manager?.email ?? ''),
      wrapped(renewal.what),
      text(dueInWords(renewal)),
      wrapped(reminderOf(renewal, asAt)),
      text(plainDay(asAt)),
    ];
  });
  return {
    key: 'Reminders',
    name: 'Reminders',
    widths: COLUMNS.map(([, width]) => width),
    frozenRows: 1,
    rows: [COLUMNS.map(([heading]) => text(heading, 'header')), ...rows],
    tables: [{ name: 'CpdReminders', top: 0, left: 0, bottom: rows.length, right: COLUMNS.length - 1 }],
    dataBars: [],
    shades: [],
    charts: [],
    print: { orientation: 'landscape', breaksBefore: [] },
  };
}
