import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { check, type CheckInput, type CheckResult } from '../../src/check';
import { knownNames } from '../../src/catalogue/catalogue';
import { dayFromIso } from '../../src/calendar/day';
import { parsePolicy } from '../../src/policy/parse';
import type { Policy } from '../../src/policy/policy';
import { cellAddress } from '../../src/workbook/address';
import { runToEndAsync } from '../../src/workbook/progress';
import { snapshotOf, type SheetOfCells } from '../support/checking';
import { catalogue, shippedPolicy } from '../support/policies';

export const AS_AT = '2026-11-22';

/** A check of one real workbook by a policy, as at an ISO day. */
export async function checkBy(
  policy: Policy | string,
  sheets: readonly SheetOfCells[],
  asAt = AS_AT,
  more: Partial<CheckInput> = {},
): Promise<CheckResult> {
  const input: CheckInput = {
    workbooks: [await snapshotOf(sheets)],
    policy: typeof policy === 'string' ? shippedPolicy(policy) : policy,
    catalogue,
    asAt: dayFromIso(asAt) ?? 0,
    engine: 'compiled',
    ...more,
  };
  return runToEndAsync(check(input));
}

/** A shipped policy with one of its rules changed, as somebody would who copies it. */
export function policyWith(
  id: string,
  file: string,
  change: (rule: Record<string, unknown>) => void,
): Policy {
  const folder = path.join('rules', id);
  const files = readdirSync(folder).map((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    if (name !== file) return { file: name, text };
    const rule = JSON.parse(text) as Record<string, unknown>;
    change(rule);
    return { file: name, text: JSON.stringify(rule) };
  });
  return parsePolicy(files, knownNames(catalogue));
}

/** `Ann Smith: breach` for every subject of a rule, and of a topic if one is given, to which the rule applies. */
export const outcomesOf = ({ judged }: CheckResult, rule: string, topic?: string): readonly string[] =>
  judged
    .filter((each) => each.rule === rule && each.outcome !== 'not-applicable')
    .filter(({ subject }) => topic === undefined || subject.topic === topic)
    .map(({ subject, outcome }) => `${subject.name}: ${outcome}`);

/** The findings of a rule, and of a topic if one is given: outcome, person and first cell. */
export const findingsBy = ({ findings }: CheckResult, rule: string, topic?: string): readonly string[] =>
  findings
    .filter((each) => each.rule === rule && (topic === undefined || each.topic === topic))
    .map(({ outcome, person, cells }) =>
      [outcome, person ?? rule, cells[0] ? cellAddress(cells[0]) : ''].join(' | '),
    )
    .sort();

/** The messages of the findings of a rule, sorted. */
export const messagesBy = ({ findings }: CheckResult, rule: string): readonly string[] =>
  findings
    .filter((each) => each.rule === rule)
    .map(({ message }) => message)
    .sort();
