import type { Acceptance } from '../policy/accepted-file';
import type { Recalled } from './memory';

/** The accepted findings to go by, and whether the workbook does not remember them yet. */
export type AcceptancesInUse = {
  readonly acceptances: readonly Acceptance[];
  readonly isNew: boolean;
};

/** Those that were given, with those that the workbook remembers; of one finding the given one counts. */
export function acceptancesInUse(
  given: readonly Acceptance[] | undefined,
  { memory }: Recalled,
): AcceptancesInUse {
  const remembered = memory.accepted ?? [];
  if (given === undefined) return { acceptances: remembered, isNew: false };
  const all = [...new Map([...remembered, ...given].map((each) => [each.finding, each])).values()].sort(
    (a, b) => (a.finding < b.finding ? -1 : 1),
  );
  return { acceptances: all, isNew: JSON.stringify(all) !== JSON.stringify(remembered) };
}

/** That some acceptances fit no finding: of another policy, a finding that is settled, or a slip in its id. */
export const acceptanceNotes = ({ acceptances }: AcceptancesInUse, unfit: number): readonly string[] =>
  unfit === 0
    ? []
    : [
        `${unfit} of ${acceptances.length} accepted ${acceptances.length === 1 ? 'finding fits' : 'findings fit'} nothing that was found: it is settled, belongs to another policy, or its id was mistyped.`,
      ];
