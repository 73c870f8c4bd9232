import { describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { cellAddress } from '../../src/workbook/address';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkSnapshots, snapshotOf } from '../support/checking';
import { sheet } from './sheets';

const STARTED = date('2019-09-01');

/** A log of first aid and a single central record in another file, by name, checked by Futura’s policy. */
async function checked(
  log: readonly (readonly [string, string])[],
  central: readonly (readonly [string, string | null])[],
): Promise<CheckResult> {
  const names = ['Ann Smith', 'Bob Jones', 'Cara Patel'];
  const staff = names.map((name): Cell[] => [name, 'Teacher', STARTED]);
  const first = await snapshotOf([
    sheet('Staff', [['Name', 'Job title', 'Start date'], ...staff]),
    sheet('Log', [
      ['Name', 'Course', 'Date'],
      ...log.map(([name, done]): Cell[] => [name, 'First Aid', date(done)]),
    ]),
  ]);
  const checks = central.map(([name, done]): Cell[] => [
    name,
    'Teacher',
    date('2019-08-01'),
    done === null ? null : date(done),
    date('2026-01-05'),
  ]);
  const second = await snapshotOf(
    [
      sheet('SCR', [
        ['Single Central Record'],
        ['Name', 'Role', 'DBS', 'First Aid', 'Safeguarding'],
        ...checks,
      ]),
    ],
    'scr.xlsx',
  );
  return checkSnapshots([first, second], 'futura');
}

const outcomes = ({ judged }: CheckResult) =>
  judged
    .filter(({ subject, outcome }) => subject.topic === 'first-aid' && outcome !== 'not-applicable')
    .map(({ subject, outcome }) => `${subject.name}: ${outcome}`);
const disagreements = ({ findings }: CheckResult) =>
  findings.filter(({ rule }) => rule === 'records-disagree');

describe('a training log and a single central record in another file', () => {
  it('that give different outcomes make it cannot-tell, with both cells', async () => {
    const result = await checked(
      [
        ['Ann Smith', '2026-01-05'],
        ['Bob Jones', '2022-01-05'],
      ],
      [
        ['Ann Smith', '2022-01-06'],
        ['Bob Jones', '2026-01-06'],
        ['Cara Patel', '2026-01-06'],
      ],
    );
    expect(outcomes(result)).toEqual(['Ann Smith: cannot-tell', 'Bob Jones: cannot-tell', 'Cara Patel: met']);
    expect(disagreements(result).map(({ person, cells }) => [person, ...cells.map(cellAddress)])).toEqual([
      ['Ann Smith', 'Log!C2', "'[scr.xlsx]SCR'!D3"],
      ['Bob Jones', 'Log!C3', "'[scr.xlsx]SCR'!D4"],
    ]);
    expect(disagreements(result)[0]).toMatchObject({
      outcome: 'cannot-tell',
      topic: 'first-aid',
      message:
        "Ann Smith: First aid was done 5 Jan 2026 by the training log (Log!C2), but 6 Jan 2022 by the single central record ('[scr.xlsx]SCR'!D3).",
      remedy: 'Look at the certificate and correct the register that is wrong.',
    });
    const [own] = result.findings.filter(
      ({ rule, person }) => rule === 'first-aid-renewal' && person === 'Ann Smith',
    );
    expect(own?.message).toContain("The single central record says 6 Jan 2022 in '[scr.xlsx]SCR'!D3.");
    expect(own?.cells.map(cellAddress)).toEqual(expect.arrayContaining(['Log!C2', "'[scr.xlsx]SCR'!D3"]));
  });

  it('that give the same outcome are asked about, and judged', async () => {
    const result = await checked(
      [
        ['Ann Smith', '2026-01-05'],
        ['Bob Jones', '2021-01-05'],
      ],
      [
        ['Ann Smith', '2025-12-05'],
        ['Bob Jones', '2020-01-05'],
        ['Cara Patel', null],
      ],
    );
    expect(outcomes(result)).toEqual(['Ann Smith: met', 'Bob Jones: breach', 'Cara Patel: breach']);
    expect(disagreements(result).map(({ person }) => person)).toEqual(['Ann Smith', 'Bob Jones']);
  });

  it('that agree on the latest day are not asked about', async () => {
    const result = await checked(
      [
        ['Ann Smith', '2022-01-05'],
        ['Ann Smith', '2026-01-05'],
        ['Bob Jones', '2026-01-05'],
      ],
      [
        ['Ann Smith', '2026-01-05'],
        ['Bob Jones', null],
        ['Cara Patel', '2026-01-05'],
      ],
    );
    expect(disagreements(result)).toEqual([]);
    expect(outcomes(result)).toEqual(['Ann Smith: met', 'Bob Jones: met', 'Cara Patel: met']);
  });
});
