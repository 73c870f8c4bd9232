import type { Cell, SheetInput } from '../../samples/xlsx-writer.mjs';
import { calendarDate } from '../../src/calendar/day';
import { choicesOf } from '../corpus/perturb-random';
import { nameOf, type Training } from './records';
import { sheetWith } from './sheet';
import { dateCell, nameCell, type Style } from './spelling';
import type { Says } from './told';

export type Written = { readonly sheets: readonly SheetInput[]; readonly says: Says };
export type Writer = (training: readonly Training[], style: Style) => Written;

type Column = {
  /** Headings of which one is taken. */
  readonly headings: readonly string[];
  readonly cell: (training: Training, style: Style) => Cell;
  readonly says?: 'expiresOn' | 'status' | 'cost' | 'minutes' | 'provider';
};

const PERSON: Column = {
  headings: ['Staff member', 'Employee name', 'Name', 'Full name'],
  cell: ({ person }, style) => nameCell(person, style),
};
const COURSE: Column = {
  headings: ['Course', 'Course name', 'Training course', 'Training attended'],
  cell: ({ course }) => course.written,
};
const COMPLETED: Column = {
  headings: ['Date completed', 'Date attended', 'Completion date', 'Date of training'],
  cell: ({ completedOn }, style) => dateCell(completedOn, style),
};
const FORENAME: Column = {
  headings: ['Forename', 'First name', 'Given name'],
  cell: ({ person }) => person.forename,
};
const SURNAME: Column = {
  headings: ['Surname', 'Last name', 'Family name'],
  cell: ({ person }) => person.surname,
};
const OPTIONAL: readonly Column[] = [
  {
    headings: ['Expiry date', 'Valid until', 'Expires on', 'Valid to'],
    cell: ({ expiresOn }, style) => dateCell(expiresOn, style),
    says: 'expiresOn',
  },
  { headings: ['Status', 'Training status'], cell: ({ status }) => status, says: 'status' },
  {
    headings: ['Cost', 'Price', 'Course fee', 'Course cost'],
    cell: ({ cost }, { seed }) => (seed % 2 === 0 ? cost / 100 : `£${(cost / 100).toFixed(2)}`),
    says: 'cost',
  },
  {
    headings: ['Hours', 'CPD hours', 'No. of hours'],
    cell: ({ minutes }) => minutes / 60,
    says: 'minutes',
  },
  {
    headings: ['Provider', 'Training provider', 'Delivered by'],
    cell: ({ provider }) => provider,
    says: 'provider',
  },
  { headings: ['Payroll no', 'Employee ID', 'Staff number'], cell: ({ person }) => person.id },
  { headings: ['Job title', 'Role', 'Post'], cell: ({ person }) => person.role },
];

const saidBy = (columns: readonly Column[]): Says =>
  new Set(columns.flatMap(({ says }) => (says === undefined ? [] : [says])));

/** Some of the optional columns, and a heading for each column; the same for the same seed. */
function columnsFor(style: Style, needed: readonly Column[]): readonly Column[] {
  const choices = choicesOf(`columns ${style.seed}`);
  const chosen = [...needed, ...OPTIONAL.filter(() => choices.chance(0.5))];
  return chosen.map((column) => ({ ...column, headings: [choices.pick(column.headings) ?? ''] }));
}

const heads = (columns: readonly Column[]): readonly Cell[] =>
  columns.map(({ headings }) => headings[0] ?? '');

const rowsOf = (training: readonly Training[], columns: readonly Column[], style: Style) =>
  training.map((each) => columns.map(({ cell }) => cell(each, style)));

/** One row for each piece of training, columns in any order. */
export const log: Writer = (training, style) => {
  const choices = choicesOf(`log ${style.seed}`);
  const name = choices.chance(0.3) ? [SURNAME, FORENAME] : [PERSON];
  const columns = choices.shuffled(columnsFor(style, [...name, COURSE, COMPLETED]));
  const rows = [heads(columns), ...rowsOf(choices.shuffled(training), columns, style)];
  return { sheets: [sheetWith('Training log', rows, style)], says: saidBy(columns) };
};

const byPerson = (training: readonly Training[]): readonly (readonly Training[])[] =>
  [...new Set(training.map(({ person }) => nameOf(person)))].map((name) =>
    training.filter(({ person }) => nameOf(person) === name),
  );

/** The name only on the first row of a person’s block. */
export const grouped: Writer = (training, style) => {
  const choices = choicesOf(`grouped ${style.seed}`);
  const rest = choices.shuffled(
    columnsFor(style, [COURSE, COMPLETED]).filter(({ cell }) => !isOfPerson(cell)),
  );
  const columns = [PERSON, ...rest];
  const rows = byPerson(training).flatMap((block) =>
    rowsOf(block, columns, style).map((row, index) => (index === 0 ? row : [null, ...row.slice(1)])),
  );
  return { sheets: [sheetWith('Log', [heads(columns), ...rows], style)], says: saidBy(rest) };
};

const isOfPerson = (cell: Column['cell']): boolean =>
  OPTIONAL.slice(-2).some((column) => column.cell === cell);

/** A sheet for each person, with a form above the table. */
export const personSheets: Writer = (training, style) => {
  const choices = choicesOf(`person ${style.seed}`);
  const columns = choices.shuffled(
    columnsFor(style, [COURSE, COMPLETED]).filter(({ cell }) => !isOfPerson(cell)),
  );
  const sheets = byPerson(training).flatMap((block) => {
    const [first] = block;
    if (first === undefined) return [];
    const form = [['Name:', nameOf(first.person)], ['Job title:', first.person.role], []];
    return [
      sheetWith(
        nameOf(first.person).slice(0, 31),
        [...form, heads(columns), ...rowsOf(block, columns, style)],
        { ...style, hasLegend: false, hasTotals: false },
        [],
        'CPD record',
      ),
    ];
  });
  return { sheets, says: saidBy(columns) };
};

/** A sheet for each academic year, from September on. */
export const yearSheets: Writer = (training, style) => {
  const choices = choicesOf(`years ${style.seed}`);
  const columns = choices.shuffled(columnsFor(style, [PERSON, COURSE, COMPLETED]));
  const yearOf = ({ completedOn }: Training) => {
    const { year, month } = calendarDate(completedOn);
    return month >= 9 ? year : year - 1;
  };
  const years = [...new Set(training.map(yearOf))].sort((a, b) => a - b);
  const sheets = years.map((year) => {
    const rows = rowsOf(
      training.filter((each) => yearOf(each) === year),
      columns,
      style,
    );
    return sheetWith(`${year}-${String(year + 1).slice(2)}`, [heads(columns), ...rows], style);
  });
  return { sheets, says: saidBy(columns) };
};
