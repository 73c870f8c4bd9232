import { describe, expect, it } from '@jest/globals';
import { cellAddress } from '../../src/workbook/address';
import { writeXlsx } from '../../samples/xlsx-writer.mjs';
import { readRegister } from '../corpus/read-register';
import { checkSnapshots, readBytes } from '../support/checking';

/** Outcome and cells of what a rule finds in sheets in the words of the corpus. */
async function found(text: string, policy: string, rule: string): Promise<readonly string[]> {
  const { workbooks } = readRegister(`as-at: 2026-11-22\n${text}`, 'test');
  const snapshots = await Promise.all(workbooks.map(({ input, name }) => readBytes(writeXlsx(input), name)));
  const { findings } = await checkSnapshots(snapshots, policy);
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ outcome, cells }) => [outcome, ...cells.map(cellAddress)].join(' '));
}

describe('the cell that a finding on a duty marks', () => {
  const duties = (...rows: readonly string[]) => `== Duties
| Duty | School | Goes to | Deadline | Done on |
${rows.map((row) => `| Annual CPD report | Oak | Governors | ${row} |`).join('\n')}
| Budget proposal | Oak | Trustees | {date 2026-06-30} | {date 2026-06-01} |
| Induction of new staff | Oak | Everyone | {date 2026-09-30} | {date 2026-09-28} |`;
  const DONE = '{date 2026-07-15} | {date 2026-07-13}';

  it.each([
    // Another row was done, later than that which was missed.
    [[DONE, '{date 2026-06-30} | '], 'breach Duties!D3 Duties!A3 Duties!E2 Duties!A2'],
    [['{date 2026-06-30} | '], 'breach Duties!D2 Duties!A2'],
    // Too long ago, and no deadline was missed.
    [['{date 2025-07-15} | {date 2025-07-13}'], 'breach Duties!E2 Duties!A2'],
    // The deadline ahead.
    [[DONE, '{date 2026-12-01} | '], 'due-soon Duties!D3 Duties!A3 Duties!E2 Duties!A2'],
  ])('with %j: %s', async (rows, expected) => {
    expect(await found(duties(...rows), 'step', 'annual-report-made')).toEqual([expected]);
  });
});

describe('the cell that a finding on the whole organisation marks', () => {
  it('is a line of the budget, not the first of the staff list', async () => {
    const text = `== Staff
| Name | Job title | School |
| Ann Smith | Teacher | Oak |

== Budget
| Year | Category | Staff group | Allocated |
| 2026/27 | Courses | All staff | {number 100} |
| 2027/28 | Courses | All staff | {number 100} |`;
    expect(await found(text, 'step', 'budget-years-ahead')).toEqual(['breach Budget!A3 Budget!A2']);
  });
});
