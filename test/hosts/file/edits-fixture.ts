import { dayOf } from '../../../src/calendar/day';
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
