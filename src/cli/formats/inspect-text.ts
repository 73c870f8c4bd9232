import type { Recognition, Register } from '../../register/register';
import { a1Range, quoteSheet } from '../../workbook/address';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { inspectedColumns, type InspectedColumn } from './inspected-columns';
import { plainRegister } from './json';
import { counted } from './plural';
import type { TextLook } from './text';
import { kindName } from './text-reading';
import { wrap } from './wrap';

/** What was recognised in a workbook, column by column. Ends with a newline. */
export function inspectText(snapshot: WorkbookSnapshot, recognition: Recognition, look: TextLook): string {
  const { registers, refused } = recognition;
  return [
    look.paint.strong(
      `${snapshot.name}: ${counted(registers.length, 'register', 'registers')} recognised on ${counted(snapshot.sheets.length, 'sheet', 'sheets')}.`,
    ),
    ...registers.flatMap((register) => registerLines(register, snapshot, look)),
    ...(refused.length === 0 ? [] : ['', look.paint.strong('Not read')]),
    ...refused.flatMap(({ sheet, reason }) =>
      wrap(`${quoteSheet(sheet)}: ${reason}`, { first: '  - ', rest: '    ', width: look.width }),
    ),
    '',
  ].join('\n');
}

/** The same as JSON: registers as in the results of a check, with reasons and columns. */
export function inspectJson(snapshot: WorkbookSnapshot, { registers, refused }: Recognition): string {
  const plain = registers.map((register) => ({
    ...plainRegister(register),
    reasons: register.reasons,
    columns: inspectedColumns(register, snapshot),
  }));
  return `${JSON.stringify({ workbook: snapshot.name, registers: plain, refused }, undefined, 2)}\n`;
}

function registerLines(register: Register, snapshot: WorkbookSnapshot, look: TextLook): string[] {
  const { sheet, range, kind, confidence, reasons } = register;
  const percent = `${Math.round(confidence * 100)} % sure`;
  return [
    '',
    look.paint.strong(`${quoteSheet(sheet)}!${a1Range(range)}: ${kindName(kind)}, ${percent}`),
    ...tableLines(inspectedColumns(register, snapshot), look),
    '  Because',
    ...reasons.flatMap((reason) => wrap(reason, { first: '  - ', rest: '    ', width: look.width })),
  ];
}

function tableLines(columns: readonly InspectedColumn[], look: TextLook): string[] {
  const rows = columns.map(({ column, heading, field, holds, samples }) => [
    column,
    short(heading, 28),
    field === undefined
      ? '(not used)'
      : field.replace('topic:', '') +
        (holds === 'expires' ? ' (expiry)' : holds === 'unclear' ? ' (completion or expiry?)' : ''),
    samples.map((sample) => short(sample, 24)).join(' · '),
  ]);
  const all = [['Col', 'Heading', 'Read as', 'Values'], ...rows];
  const widths = [0, 1, 2].map((at) => Math.max(...all.map((row) => (row[at] ?? '').length)));
  return all.map((row, index) => {
    const line = row.map((text, at) => text.padEnd(widths[at] ?? 0)).join('  ');
    const fitted = short(`  ${line.trimEnd()}`, look.width);
    return index === 0 ? look.paint.faint(fitted) : fitted;
  });
}

const short = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;
