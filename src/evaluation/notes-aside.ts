import type { Asking } from '../facts/asking';
import { askedBy } from '../facts/required';
import type { Subject } from '../facts/subject';
import type { Policy } from '../policy/policy';
import type { Day } from '../calendar/day';
import { compileCondition } from '../policy/compile';
import type { Judgement } from './finding';
import { openCase, prepareRule } from './prepare';
import { cellAddress } from '../workbook/address';

/** How many names a note gives before it counts the rest. */
const MOST_NAMES = 5;

/**
 * Certificates that have run out of people who are known not to need them: no breach, but worth a line, since somebody
 * may have forgotten to say that they do.
 */
export function lapsedNotes(policy: Policy, judgements: readonly Judgement[], asAt: Day): readonly string[] {
  const rules = new Map(policy.rules.map((rule) => [rule.id, rule]));
  const ready = new Map(
    policy.rules
      .filter(({ renewal }) => renewal !== undefined)
      .map((rule) => [rule.id, prepareRule(rule, policy.cpdYearStartsOn, asAt)] as const),
  );
  const lapsed = judgements.flatMap(({ rule, subject, outcome }) => {
    const prepared = ready.get(rule);
    const breach = rules.get(rule)?.breach;
    if (outcome !== 'not-applicable' || prepared?.parameters === undefined || breach === undefined) return [];
    if (!isHeldUnasked(subject)) return [];
    const { scope } = openCase(prepared, subject);
    return compileCondition(breach, prepared.parameters)(scope) === true
      ? [`${subject.name} (${subject.what})`]
      : [];
  });
  const names = [...new Set(lapsed)].sort();
  if (names.length === 0) return [];
  return [
    `${names.length === 1 ? 'A certificate has' : `${names.length} certificates have`} run out of people who are not asked for it: ${shortened(names)}.`,
  ];
}

function isHeldUnasked({ kind, facts: { required, held } }: Subject): boolean {
  return (
    kind === 'certificate' &&
    required?.kind === 'known' &&
    required.value === false &&
    held?.kind === 'known' &&
    held.value === true
  );
}

/** Rows of requirement lists that nobody on the staff list fits: perhaps the post is called something else there. */
export function unmetAskingNotes(
  askings: readonly Asking[],
  subjects: readonly Subject[],
): readonly string[] {
  const people = new Map(
    subjects.flatMap(({ person, facts }) => (person === undefined ? [] : [[person.key, facts] as const])),
  );
  if (people.size === 0) return [];
  const listed = askings.filter(({ source, isMust }) => source === 'list' && isMust);
  const empty = listed.filter((asking) =>
    [...people.values()].every((facts) => askedBy([asking], facts) === false),
  );
  const cells = [
    ...new Set(empty.flatMap(({ cells: [, row] }) => (row === undefined ? [] : [cellAddress(row)]))),
  ];
  if (cells.length === 0) return [];
  return [
    `${cells.length === 1 ? 'A row of the requirement list asks' : `${cells.length} rows of the requirement list ask`} nobody on the staff list: ${shortened(cells)}. Compare the posts there with those on the staff list.`,
  ];
}

const shortened = (names: readonly string[]): string =>
  names.length <= MOST_NAMES
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`;
