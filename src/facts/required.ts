import type { Requirement } from '../policy/policy';
import { requirementTest } from '../policy/requirement';
import { cellAddress } from '../workbook/address';
import type { Evidence } from './evidence';
import { known, unknown } from './fact-table';
import type { Fact, Facts } from './subject';

type Test = ReturnType<typeof requirementTest>;

/** Topic → the tests of every requirement that asks for it. */
export function requirementsByTopic(policy: {
  readonly requirements: readonly Requirement[];
}): ReadonlyMap<string, readonly Test[]> {
  const table = new Map<string, Test[]>();
  for (const requirement of policy.requirements) {
    const test = requirementTest(requirement);
    for (const topic of requirement.topics) table.set(topic, [...(table.get(topic) ?? []), test]);
  }
  return table;
}

export type Holding = { readonly isHeld: boolean; readonly held: Fact; readonly isOnlyVague: boolean };

/**
 * Whether the topic is asked of the person, and because of what: the policy; where it is silent on the topic, the
 * register (a matrix cell other than `N/A`); or, where nothing says who needs it, because it is held. Where the policy asks for a topic and the register
 * says `N/A`, somebody has to say which of the two is right.
 */
export function requiredOf(
  evidence: Evidence,
  { isHeld, held, isOnlyVague }: Holding,
  tests: readonly Test[],
  person: Facts,
): { readonly required: Fact; readonly requiredBecause?: Fact } {
  const answers = tests.map((test) => test(person));
  const refusal = evidence.gaps.find((gap) => !gap.needed);
  const isRefused =
    refusal !== undefined && evidence.gaps.every((gap) => !gap.needed) && evidence.records.length === 0;
  if (answers.includes(true)) {
    if (!isRefused || isHeld) return because('policy');
    const where = cellAddress(refusal.cell);
    return {
      required: unknown(`the policy asks for it, but ${where} says that it is not needed`, [refusal.cell]),
    };
  }
  if (answers.includes('unknown'))
    return { required: unknown('it is not known whether the policy asks this person for it') };
  // A policy that says who needs the topic has said that this person does not.
  if (tests.length > 0) return NOT_REQUIRED;
  const asking =
    evidence.gaps.find((gap) => gap.needed)?.cell ??
    evidence.records.find((record) => record.source === 'matrix')?.dateCell;
  if (asking !== undefined) return because('register');
  if (isHeld) return because('held');
  if (isOnlyVague || held.kind === 'known') return NOT_REQUIRED;
  const why = held.kind === 'unknown' ? held.why : 'it is not known whether it is held';
  return { required: unknown(why, held.cells) };
}

const because = (reason: Reason) => BECAUSE[reason];

type Reason = 'policy' | 'register' | 'held';

/** Facts that rest on no cell are the same for everybody. */
const BECAUSE = {
  policy: { required: known(true), requiredBecause: known('policy') },
  register: { required: known(true), requiredBecause: known('register') },
  held: { required: known(true), requiredBecause: known('held') },
} as const;

const NOT_REQUIRED = { required: known(false) } as const;
