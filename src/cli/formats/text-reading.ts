import type { CheckResult } from '../../check-types';
import { kindName } from '../../register/kind-names';
import { dataRows, type Register } from '../../register/register';
import { a1Range, quoteSheet } from '../../workbook/address';
import { counted } from './plural';
import type { TextLook } from './text';
import { wrap } from './wrap';

/** What was read and what was left unread, and why. */
export function readingLines({ policy, registers, refused }: CheckResult, look: TextLook): string[] {
  return [
    '',
    look.paint.strong('What was read'),
    ...wrap(`Policy: ${policy.title} (${policy.id})`, { first: '  - ', rest: '    ', width: look.width }),
    ...registers.flatMap((register) =>
      wrap(readLine(register), { first: '  - ', rest: '    ', width: look.width }),
    ),
    ...(refused.length === 0 ? [] : ['', look.paint.strong('What was not read')]),
    ...refused.flatMap(({ sheet, workbook, reason }) =>
      wrap(`${quoteSheet(sheet, workbook)}: ${reason}`, { first: '  - ', rest: '    ', width: look.width }),
    ),
  ];
}

function readLine(register: Register): string {
  const { sheet, workbook, range, kind } = register;
  const rows = dataRows(register);
  const where = `${quoteSheet(sheet, workbook)}!${a1Range(range)}`;
  return `${where}: ${kindName(kind)}, ${counted(rows, 'row', 'rows')}`;
}
