import path from 'node:path';
import { usageFault } from '../faults';
import type { Arguments } from './args';
import { planWrite, type WriteTarget } from './safe-write';

/**
 * Where the governors' report goes; `undefined` without `--report`. Writes nothing; throws a usage fault for whatever
 * could go wrong later. `copies` are the checked copies that are to be written too.
 */
export function planReport(
  { files, with: joined, report, force }: Arguments,
  copies: readonly WriteTarget[],
): WriteTarget | undefined {
  if (report === undefined) return undefined;
  if (files.length > 1)
    throw usageFault('--report is of one register; check the registers in separate runs.');
  if (path.extname(report).toLowerCase() !== '.xlsx')
    throw usageFault(`The report is a workbook; let --report "${report}" end in .xlsx.`);
  const target = planWrite(report, [...files, ...joined], force, '--report');
  if (copies.some(({ real }) => real.toLowerCase() === target.real.toLowerCase()))
    throw usageFault(`--out and --report both name "${report}"; give two names.`);
  return target;
}
