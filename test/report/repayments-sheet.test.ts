import { beforeAll, describe, expect, it } from '@jest/globals';
import { dayFromIso } from '../../src/calendar/day';
import type { CheckResult } from '../../src/check';
import { date } from '../../samples/xlsx-writer.mjs';
import { checkBy } from '../messy/judged';
import { sheet } from '../messy/sheets';
import { linesOn, sheetOf, tableOf } from '../support/sheets';

const STAFF = sheet('Staff', [
  ['Name', 'Job title', 'School', 'Leaving date', 'Notice given'],
  ['Ann Smith', 'Teacher', 'Ashdown', null, null],
  ['Bob Jones', 'Tutor', 'Ashdown', date('2026-12-31'), null],
  ['Cara Patel', 'Tutor', 'Birchwood', null, date('2026-11-02')],
  ['Dev Okoro', 'Teacher', 'Birchwood', null, null],
  ['Ella Marsh', 'Teacher', 'Birchwood', null, null],
  ['Finn Doyle', 'Teacher', 'Birchwood', null, null],
]);
const study = (
  name: string,
  cost: number | string,
  agreement: string | null,
  end: string,
  done: string | null,
  status: string,
  more: { readonly funder?: string; readonly waived?: string } = {},
) => [
  name,
  'NPQSL',
  cost,
  more.funder ?? 'Trust',
  agreement === null || agreement === 'Not signed' ? agreement : date(agreement),
  date('2025-01-13'),
  date(end),
  done === null ? null : date(done),
  status,
  null,
  more.waived ?? null,
];
const STUDIES = sheet('Funded study', [
  [
    ...['Employee', 'Qualification', 'Cost to trust', 'Funded by', 'Agreement signed', 'Start date'],
    ...['Expected end', 'Completed', 'Status', 'Repaid', 'Repayment waived by'],
  ],
  study('Ann Smith', 3400, '2025-01-06', '2027-01-31', null, 'Studying'),
  study('Bob Jones', 900, '2025-01-06', '2026-07-31', '2026-02-15', 'Completed'),
  study('Cara Patel', 1200.5, 'Not signed', '2026-07-31', '2026-01-10', 'Completed'),
  study('Dev Okoro', 2000, '2025-01-06', '2026-07-31', null, 'Studying'),
  study('Ella Marsh', 700, '2025-01-06', '2025-07-31', '2025-11-22', 'Completed'),
  study('Finn Doyle', 500, '2025-01-06', '2027-07-31', null, 'Studying', { funder: 'Apprenticeship levy' }),
  study('Finn Doyle', 650, '2025-01-06', '2026-07-31', null, 'Withdrawn', { waived: 'M Head' }),
]);

let result: CheckResult;
beforeAll(async () => {
  result = await checkBy('archway', [STAFF, STUDIES], '2026-11-22', { sheets: ['Repayments'] });
});
const sheetNow = () => sheetOf(result, 'Repayments');

describe('the Repayments sheet', () => {
  it('is written only if it is asked for', async () => {
    expect(result.edits.sheets.map(({ key }) => key)).toEqual(['Repayments']);
    const usual = await checkBy('archway', [STAFF, STUDIES]);
    expect(usual.edits.sheets.map(({ key }) => key)).not.toContain('Repayments');
  });

  it('has those who leave or gave notice first, then the greatest amounts', () => {
    const [, ...rows] = tableOf(sheetNow(), 'CpdRepayments');
    expect(
      rows.map(([person, , , leaving, , , amount, agreement]) => [person, leaving, amount, agreement]),
    ).toEqual([
      ['Cara Patel', 'Gave notice', 1200.5, 'None: ask'],
      ['Bob Jones', 'Leaves', 900, 'Signed'],
      ['Ann Smith', '', 3400, 'Signed'],
      ['Dev Okoro', '', 'cannot be told', 'Signed'],
    ]);
    expect(rows[1]?.slice(4, 6)).toEqual([dayFromIso('2026-12-31'), dayFromIso('2027-02-15')]);
  });

  it('has the sum of the people as its total today, and month by month what is left of it', () => {
    const [header = [], ...months] = tableOf(sheetNow(), 'CpdRepaymentMonths');
    expect(header.slice(1)).toEqual(['Possible at most', 'At the least', 'Studies', 'Not told any more']);
    expect(months.map(([, most, , studies, untold]) => [most, studies, untold])).toEqual([
      [5500.5, 3, 0],
      [5500.5, 3, 0],
      // Cara's twelve months end on 10 January, and Ann's studies on the 31st; Bob leaves before his are over.
      [4300, 2, 0],
      [900, 1, 1],
    ]);
    const total = sheetNow().rows.find(([cell]) => cell?.kind === 'text' && cell.text === 'In all');
    expect(total?.[6]).toMatchObject({ kind: 'money', amount: 5500.5 });
    expect(sheetNow().charts.map(({ key }) => key)).toEqual(['RepaymentMonths']);
  });

  it('says why nothing is to be claimed', () => {
    const [, ...rows] = tableOf(sheetNow(), 'CpdRepaymentsNone');
    expect(rows.map(([person, , , why]) => [person, why])).toEqual([
      ['Ella Marsh', 'Completed, and the time to stay after it is over'],
      ['Finn Doyle', 'Not repayable: paid by apprenticeship funding, or the list gives another reason'],
      ['Finn Doyle', 'Repayment was waived'],
    ]);
  });

  it('speaks of what is possible, and of figures that are our own', () => {
    const lines = linesOn(sheetNow()).join(' ').replace(/\s+/g, ' ');
    expect(lines).toContain(
      'Up to £5,501 might be claimable if everybody left today (3 studies); of 1 more it cannot be told. Nothing here is a demand',
    );
    expect(lines).toContain('Of 1 no signed agreement is recorded: without one nothing may be claimable.');
    expect(lines).toContain('Our own assumption, not the policy’s words: a share of 100% of the cost.');
    expect(lines).toContain('Dev Okoro, NPQSL: the studies should have ended by now.');
    expect(lines).not.toMatch(/\bowes?\b|must repay/);
  });

  it('says so where the policy has no such rule, or nothing is listed', async () => {
    const without = await checkBy('letta', [STAFF, STUDIES], '2026-11-22', { sheets: ['Repayments'] });
    expect(linesOn(sheetOf(without, 'Repayments'))[2]).toMatch(/^The policy has no rule on claiming back/);
    expect(sheetOf(without, 'Repayments').tables).toEqual([]);
    const unlisted = await checkBy('archway', [STAFF], '2026-11-22', { sheets: ['Repayments'] });
    expect(linesOn(sheetOf(unlisted, 'Repayments'))[2]).toMatch(
      /^No register lists funded study\. Add a list/,
    );
    expect(sheetOf(unlisted, 'Repayments').tables).toEqual([]);
  });
});
