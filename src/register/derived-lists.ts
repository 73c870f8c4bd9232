import { saysAlertList, saysDaysLeft } from './layout-words';
import type { Recognition, Register } from './register';

/**
 * Leaves out lists of what is about to run out that are drawn from another register of the same workbook: they have
 * no dates of completion, and count days or say by their name what they are. Read twice, the same would count twice.
 */
export function withoutDerivedLists({ registers, refused }: Recognition): Recognition {
  const derived = registers.filter((register) => isAlertList(register) && hasSource(register, registers));
  if (derived.length === 0) return { registers, refused };
  return {
    registers: registers.filter((register) => !derived.includes(register)),
    refused: [
      ...refused,
      ...derived.map(({ workbook, sheet }) => ({
        ...(workbook === undefined ? {} : { workbook }),
        sheet,
        reason: 'it is an alert list drawn from a register of this workbook, and would count twice',
      })),
    ],
  };
}

const isAlertList = ({ kind, sheet, fields, columns }: Register): boolean =>
  kind === 'training' &&
  !('completedOn' in fields) &&
  (saysAlertList(sheet) || columns.some(({ heading }) => saysDaysLeft(heading)));

const hasSource = (list: Register, registers: readonly Register[]): boolean =>
  registers.some(
    (register) =>
      register !== list &&
      register.workbook === list.workbook &&
      (register.kind === 'matrix' || (register.kind === 'training' && !isAlertList(register))),
  );
