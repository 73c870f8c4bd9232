import type { Recognition, Register, TopicColumnHolds } from '../../register/register';
import { a1, a1Range, quoteSheet } from '../../workbook/address';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { inspectedColumns, type InspectedColumn } from './inspected-columns';
import { counted } from './plural';
import type { TextLook } from './text';
import { kindName } from '../../register/kind-names';
import { wrap } from './wrap';

/** What was recognised in a workbook, column by column, and how to correct it. Ends with a newline. */
export function inspectText(
  snapshot: WorkbookSnapshot,
  { registers, refused }: Recognition,
  look: TextLook,
  file = snapshot.name,
): string {
  const { paint, width } = look;
  return [
    paint.strong(
      `${snapshot.name}: ${counted(registers.length, 'register', 'registers')} recognised on ${counted(snapshot.sheets.length, 'sheet', 'sheets')}.`,
    ),
    ...registers.flatMap((register) => registerLines(register, snapshot, look)),
    ...(refused.length === 0 ? [] : ['', paint.strong('Not read')]),
    ...refused.flatMap(({ sheet, reason }) => item(`${quoteSheet(sheet)}: ${reason}`, look)),
    '',
    ...wrap('Something misread? Write this into a file, correct it there, and give it back:', {
      first: '',
      rest: '',
      width,
    }),
    paint.faint(`  cpd-check inspect "${file}" --format mapping > map.json`),
    paint.faint(`  cpd-check inspect "${file}" --mapping map.json`),
    '',
  ].join('\n');
}

function registerLines(register: Register, snapshot: WorkbookSnapshot, look: TextLook): string[] {
  const { sheet, range, kind, confidence, reasons, orientation } = register;
  const percent = `${Math.round(confidence * 100)} % sure`;
  const across = orientation === 'across' ? ', one record per column' : '';
  const columns = inspectedColumns(register, snapshot);
  return [
    '',
    look.paint.strong(`${quoteSheet(sheet)}!${a1Range(range)}: ${kindName(kind)}${across}, ${percent}`),
    ...reasons.flatMap((reason) => wrap(reason, { first: '  ', rest: '  ', width: look.width })),
    ...tableLines(columns, register, look),
    ...saidLines(register, look),
    ...whyLines(columns, look),
  ];
}

function tableLines(
  columns: readonly InspectedColumn[],
  { orientation }: Register,
  look: TextLook,
): string[] {
  const rows = columns.map(({ column, heading, field, holds, confidence, samples }) => [
    column,
    short(heading, 26),
    short(readAs(field, holds), 36),
    field === undefined || confidence === undefined ? '' : `${Math.round(confidence * 100)} %`.padStart(5),
    samples.map((sample) => short(sample, 24)).join(' · '),
  ]);
  const all = [[orientation === 'down' ? 'Col' : 'Row', 'Heading', 'Read as', ' Sure', 'Values'], ...rows];
  const widths = [0, 1, 2, 3].map((at) => Math.max(...all.map((row) => (row[at] ?? '').length)));
  return all.map((row, index) => {
    const line = row.map((text, at) => text.padEnd(widths[at] ?? 0)).join('  ');
    const fitted = short(`  ${line.trimEnd()}`, look.width);
    return index === 0 ? look.paint.faint(fitted) : fitted;
  });
}

const HOLDS: Readonly<Record<TopicColumnHolds, string>> = {
  completed: '',
  expires: ' (expiry)',
  unclear: ' (done/expiry?)',
  status: ' (whether done)',
  booked: ' (booking)',
  certificate: ' (certificate)',
  other: ' (remark)',
};

function readAs(field: string | undefined, holds: TopicColumnHolds | undefined): string {
  if (field !== undefined) return field.replace('topic:', '') + (holds === undefined ? '' : HOLDS[holds]);
  return holds === undefined ? '(not used)' : '(unknown topic)';
}

/** What no column says: fields said once, codes, blank cells that go on. */
function saidLines({ given, codes, filledDown, isCentralRecord }: Register, look: TextLook): string[] {
  const once = Object.entries(given).map(
    ([field, { value, cell }]) => `${field} “${short(value, 40)}” (${a1(cell.row, cell.column)})`,
  );
  const meanings = Object.entries(codes).map(([code, meaning]) => `${code} = ${meaning}`);
  return [
    ...(once.length === 0 ? [] : [`Said once for all rows: ${once.join(', ')}.`]),
    ...(meanings.length === 0 ? [] : [`Codes by the legend: ${meanings.join(', ')}.`]),
    ...(filledDown.length === 0 ? [] : [`A blank cell means “as above”: ${filledDown.join(', ')}.`]),
    ...(isCentralRecord ? ['It is a single central record.'] : []),
  ].flatMap((line) => wrap(line, { first: '  ', rest: '    ', width: look.width }));
}

function whyLines(columns: readonly InspectedColumn[], look: TextLook): string[] {
  const told = columns.filter(({ reason }) => reason !== undefined);
  const most = Math.max(0, ...told.map(({ column }) => column.length));
  const lines = told.flatMap(({ column, reason = '' }) =>
    wrap(reason, {
      first: `  ${column.padEnd(most)}  `,
      rest: ' '.repeat(most + 4),
      width: look.width,
    }),
  );
  return lines.length === 0 ? [] : [look.paint.faint('  Why'), ...lines];
}

const item = (text: string, { width }: TextLook): string[] =>
  wrap(text, { first: '  - ', rest: '    ', width });

const short = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;
