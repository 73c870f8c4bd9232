import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { cellAddress } from '../../src/workbook/address';
import { checkSnapshots, readBytes } from '../support/checking';
import { shippedPolicy } from '../support/policies';

type Row = { policy: string; rule: string; name: string; cell: string; outcome: string };
const { asAt, rows } = JSON.parse(readFileSync('samples/planted.json', 'utf8')) as {
  asAt: string;
  rows: Row[];
};

const TOLD = ['breach', 'met', 'cannot-tell'] as const;

describe.each(['archway', 'avct', 'futura', 'letta', 'step'])('the sample workbook under %s', (policy) => {
  let result: CheckResult;
  beforeAll(async () => {
    const sample = readFileSync('samples/oakfield-training-register.xlsx');
    result = await checkSnapshots([await readBytes(sample, 'oakfield.xlsx')], policy, asAt);
  }, 60_000);

  it('has a breach, something met and a question for every kind that its rules judge', () => {
    const kinds = [...new Set(shippedPolicy(policy).rules.map(({ appliesTo }) => appliesTo.subject))];
    const seen = new Set(result.judged.map(({ subject, outcome }) => `${subject.kind} ${outcome}`));
    const missing = kinds.flatMap((kind) =>
      TOLD.map((outcome) => `${kind} ${outcome}`).filter((cell) => !seen.has(cell)),
    );
    expect(missing).toEqual([]);
  });

  it('gives what was planted in its rows', () => {
    const own = rows.filter((row) => row.policy === policy);
    expect(own.length).toBeGreaterThan(4);
    const wrong = own.filter((row) => !isFound(row, result));
    expect(wrong).toEqual([]);
  });
});

function isFound({ rule, name, cell, outcome }: Row, { findings, judged }: CheckResult): boolean {
  if (outcome === 'met')
    return judged.some(
      (each) =>
        each.rule === rule &&
        each.outcome === outcome &&
        each.subject.name === name &&
        each.subject.placeCells.some((place) => cellAddress(place) === cell),
    );
  return findings.some(
    (finding) =>
      finding.rule === rule &&
      finding.outcome === outcome &&
      (finding.person === name || finding.message.toLowerCase().includes(name.toLowerCase())) &&
      finding.cells.some((each) => cellAddress(each) === cell),
  );
}
