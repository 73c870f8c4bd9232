import type { CheckResult } from '../../check-types';
import type { Register } from '../../register/register';
import { a1Range, quoteSheet } from '../../workbook/address';
import { counted } from './plural';
import type { TextLook } from './text';
import { wrap } from './wrap';

const KIND_NAMES: Readonly<Record<Register['kind'], string>> = {
  staff: 'staff list',
  training: 'training log',
  matrix: 'matrix of people and topics',
  request: 'list of training requests',
  sponsorship: 'list of funded qualifications',
  qualification: 'list of qualifications',
  membership: 'list of memberships',
  appraisal: 'list of appraisals and reviews',
  evaluation: 'list of evaluations',
  budget: 'training budget',
  provider: 'list of providers',
  site: 'list of sites',
  duty: 'list of the organisation’s own duties',
  measure: 'list of measures',
  offer: 'list of training on offer',
  waiver: 'list of waivers',
  requirement: 'list of requirements',
};

/** A kind of register in words: `training log`. */
export const kindName = (kind: Register['kind']): string => KIND_NAMES[kind];

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
  const { sheet, workbook, range, headerRows, kind } = register;
  const rows = Math.max(0, range.bottom - Math.max(range.top - 1, ...headerRows));
  const where = `${quoteSheet(sheet, workbook)}!${a1Range(range)}`;
  return `${where}: ${kindName(kind)}, ${counted(rows, 'row', 'rows')}`;
}
