import { dayOf } from '../../../src/calendar/day';
import type { CellRange } from '../../../src/workbook/address';
import type { SummaryCell, SummarySheet } from '../../../src/workbook/edits';

const text = (
  value: string,
  style: Extract<SummaryCell, { kind: 'text' }>['style'] = 'plain',
): SummaryCell => ({
  kind: 'text',
  text: value,
  style,
});

/** A Findings sheet: a title, a table of three findings with links to cells of `register`, one of each kind of text. */
export const findingsSheet = (register: string): SummarySheet => ({
  key: 'Findings',
  name: 'Findings',
  widths: [12, 22, 60, 14, 14],
  frozenRows: 4,
  rows: [
    [text('Findings', 'title')],
    [text('As at 22 Nov 2026', 'subtitle')],
    [],
    [
      text('Level', 'header'),
      text('Person', 'header'),
      text('Finding', 'header'),
      text('Due', 'header'),
      text('Cell', 'header'),
    ],
    [
      text('High', 'high'),
      text('Ann Smith'),
      text('First aid done 3 Nov 2024 + 24 months ran out on 3 Nov 2026, 19 days ago.', 'wrapped'),
      { kind: 'day', day: dayOf(2026, 11, 3) },
      { kind: 'link', text: 'E7', sheet: register, row: 6, column: 4 },
    ],
    [
      text('Due soon', 'due-soon'),
      text('=1+1'),
      text(
        '+44 looks like a formula, _x0041_ like an escape, \u0001\uffff and <this> & "that" like trouble.',
        'wrapped',
      ),
      { kind: 'day', day: dayOf(2027, 1, 31) },
      { kind: 'link', text: 'F8', sheet: register, row: 7, column: 5 },
    ],
    [
      text('Question', 'question'),
      text('Bill O’Neil'),
      text('The date "soon" cannot be read.', 'wrapped'),
      { kind: 'blank' },
      { kind: 'link', text: 'E9', sheet: register, row: 8, column: 4 },
    ],
  ],
  tables: [{ name: 'Findings', top: 3, left: 0, bottom: 6, right: 4 }],
  dataBars: [],
  shades: [],
  charts: [],
  print: { orientation: 'landscape', breaksBefore: [] },
});

/** A Compliance sheet: rates with data bars, and a table whose headings are alike and empty. */
export const complianceSheet = (): SummarySheet => ({
  key: 'Compliance',
  name: 'Compliance',
  widths: [30, 12, 12, 12],
  frozenRows: 3,
  rows: [
    [text('Compliance', 'title')],
    [
      text('By topic', 'heading'),
      { kind: 'link', text: 'All findings', sheet: 'Findings', row: 0, column: 0 },
    ],
    [text('Topic', 'header'), text('Judged', 'header'), text('Rate', 'header'), text('rate', 'header')],
    [
      text('First aid'),
      { kind: 'number', number: 1240, format: 'whole' },
      { kind: 'number', number: 0.75, format: 'percent' },
      text('Medium', 'medium'),
    ],
    [
      text('Prevent'),
      { kind: 'number', number: 8, format: 'whole' },
      { kind: 'number', number: 1, format: 'percent' },
      text('Low', 'low'),
    ],
  ],
  tables: [{ name: 'Compliance', top: 2, left: 0, bottom: 4, right: 3 }],
  dataBars: [{ top: 3, left: 2, bottom: 4, right: 2, most: 1 }],
  shades: [],
  charts: [],
  print: { orientation: 'landscape', breaksBefore: [] },
});

const range = (top: number, left: number, bottom: number, right: number): CellRange => ({
  top,
  left,
  bottom,
  right,
});
const number = (value: number, format: 'whole' | 'percent' = 'whole'): SummaryCell => ({
  kind: 'number',
  number: value,
  format,
});
const pounds = (amount: number): SummaryCell => ({
  kind: 'money',
  amount,
  currency: 'GBP',
  precision: 'round',
});

const TOPICS: readonly (readonly [string, number | undefined, number, number, number, number])[] = [
  ['Safeguarding', 0.62, 31, 4, 9, 6],
  ['=First aid & <cuts>\u0001', 0.75, 12, 3, 4, 1],
  ['Prevent', undefined, 0, 0, 0, 0],
  ['Fire safety', 0.93, 40, 2, 2, 1],
  ['Data protection', 1, 45, 5, 0, 0],
];

/** A Charts sheet: one chart of each kind, with a gap, text that looks like trouble, months and amounts. */
export const chartsSheet = (): SummarySheet => ({
  key: 'Charts',
  name: 'Governors’ charts & "rates"',
  widths: [26, 12, 12, 12, 12, 12, 14, 14, 14],
  frozenRows: 2,
  rows: [
    [text('Training at a glance', 'title')],
    [text('As at 22 Nov 2026', 'subtitle')],
    [
      text('87%', 'figure'),
      { kind: 'blank' },
      text('14', 'figure'),
      { kind: 'blank' },
      text('£4,210', 'figure'),
    ],
    [
      text('of what was judged is met', 'figure-label'),
      { kind: 'blank' },
      text('people in breach', 'figure-label'),
      { kind: 'blank' },
      text('left of the budget', 'figure-label'),
    ],
    [],
    ['Topic', 'Rate', 'Met', 'Due soon', 'Breach', 'Question', 'Month', 'Planned', 'Spent'].map(
      (heading, column) => text(heading, column === 0 || column === 6 ? 'header' : 'number-header'),
    ),
    ...TOPICS.map(([topic, rate, ...counts], index): readonly SummaryCell[] => [
      text(topic),
      rate === undefined ? { kind: 'blank' } : number(rate, 'percent'),
      ...counts.map((count) => number(count)),
      { kind: 'month', day: dayOf(2026, 8 + index, 1) },
      pounds(1200 + index * 310),
      pounds(900 + index * 420),
    ]),
    [
      text('All', 'total'),
      { kind: 'number', number: 0.81, format: 'percent', isTotal: true },
      ...[128, 14, 15, 8].map((count): SummaryCell => ({
        kind: 'number',
        number: count,
        format: 'whole',
        isTotal: true,
      })),
      text('', 'total'),
      { ...pounds(9100), isTotal: true } as SummaryCell,
      { ...pounds(8700), isTotal: true } as SummaryCell,
    ],
  ],
  tables: [{ name: 'Charts', ...range(5, 0, 10, 8) }],
  dataBars: [],
  shades: [range(6, 1, 10, 1)],
  charts: [
    {
      key: 'Rates',
      kind: 'bar',
      title: '=Who is up to date & <where>\u0002',
      description: 'Rates by topic: "Safeguarding" is lowest at 62%.',
      categories: range(6, 0, 10, 0),
      series: [{ name: { row: 5, column: 1 }, values: range(6, 1, 10, 1), colour: 'first' }],
      format: 'percent',
      most: 1,
      place: range(13, 0, 28, 3),
    },
    {
      key: 'Outcomes',
      kind: 'stacked-bar',
      title: 'Outcomes by topic',
      description: 'Requirements by outcome.',
      categories: range(6, 0, 10, 0),
      series: [
        { name: { row: 5, column: 2 }, values: range(6, 2, 10, 2), colour: 'met' },
        { name: { row: 5, column: 3 }, values: range(6, 3, 10, 3), colour: 'due-soon' },
        { name: { row: 5, column: 4 }, values: range(6, 4, 10, 4), colour: 'breach' },
        { name: { row: 5, column: 5 }, values: range(6, 5, 10, 5), colour: 'question' },
      ],
      format: 'whole',
      place: range(13, 4, 28, 8),
    },
    {
      key: 'Spending',
      kind: 'column',
      title: 'Planned and spent',
      description: 'Spending by month.',
      categories: range(6, 6, 10, 6),
      series: [
        { name: { row: 5, column: 7 }, values: range(6, 7, 10, 7), colour: 'first' },
        { name: { row: 5, column: 8 }, values: range(6, 8, 10, 8), colour: 'second' },
      ],
      format: 'money',
      place: range(30, 0, 45, 3),
    },
    {
      key: 'Course',
      kind: 'line',
      title: 'Spent by month',
      description: 'Spending rises.',
      categories: range(6, 6, 10, 6),
      series: [{ name: { row: 5, column: 8 }, values: range(6, 8, 10, 8), colour: 'third' }],
      format: 'money',
      place: range(30, 4, 45, 8),
    },
    {
      key: 'Row',
      kind: 'stacked-column',
      title: 'The first topic, across a row',
      description: 'Counts of the first topic.',
      categories: range(5, 2, 5, 5),
      series: [
        { name: { row: 6, column: 0 }, values: range(6, 2, 6, 5), colour: 'first' },
        { name: { row: 7, column: 0 }, values: range(7, 2, 7, 5), colour: 'second' },
        { name: { row: 9, column: 0 }, values: range(9, 2, 9, 5), colour: 'third' },
        { name: { row: 10, column: 0 }, values: range(10, 2, 10, 5), colour: 'fourth' },
      ],
      format: 'whole',
      place: range(47, 0, 62, 4),
    },
  ],
  print: { orientation: 'portrait', breaksBefore: [30] },
});
