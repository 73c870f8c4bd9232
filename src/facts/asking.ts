import type { Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import type { Kleene } from '../policy/kleene';
import { isInForce } from '../policy/parameters';
import type { ParameterValue, Policy } from '../policy/policy';
import { requirementTest } from '../policy/requirement';
import type { Records } from '../register/records';
import type { CellRef } from '../workbook/address';
import { listedRequirements } from './listed-requirements';
import { dutyIdsIn } from './post-words';
import type { Facts } from './subject';

/** Something that asks some people for a topic or a qualification: a policy, a requirement list or a duty. */
export type Asking = {
  readonly source: 'policy' | 'list' | 'duty';
  /** Id of the catalogue. */
  readonly topic?: string;
  readonly qualification?: string;
  /** Of whom; unknown where the register does not say enough of a person. */
  readonly asks: (person: Facts) => Kleene;
  /** True if it asks nobody by itself, and only says how often and by which clause. */
  readonly isOnlyWhereNeeded?: true;
  /** The clause, of a policy's requirement. */
  readonly clause?: string;
  /** False of a list that calls the topic optional: then it is known not to be asked. */
  readonly isMust: boolean;
  /** Months, dated; absent if no interval is set. */
  readonly every?: readonly ParameterValue[];
  /** Days allowed after the start date, dated. */
  readonly within?: readonly ParameterValue[];
  readonly priorTrainingCounts: boolean;
  readonly cells: readonly CellRef[];
};

/** Everything that asks for something on a day: what is no longer, or not yet, in force asks nothing. */
export function askingsOf(
  policy: Policy,
  records: Records,
  catalogue: Catalogue,
  asAt: Day,
): readonly Asking[] {
  return [
    ...ofPolicy(policy, asAt),
    ...ofLists(records, catalogue, asAt),
    ...ofDuties(catalogue, dutiesNamed(records)),
  ];
}

const ofPolicy = ({ requirements }: Policy, asAt: Day): readonly Asking[] =>
  requirements
    .filter((requirement) => isInForce(requirement, asAt))
    .flatMap((requirement) => {
      const { every, within, priorTrainingCounts, onlyWhereNeeded, citation } = requirement;
      const shared = {
        source: 'policy',
        asks: requirementTest(requirement),
        isMust: true,
        clause: citation.clause,
        ...(onlyWhereNeeded === undefined ? {} : { isOnlyWhereNeeded: onlyWhereNeeded }),
        ...(every === undefined ? {} : { every }),
        ...(within === undefined ? {} : { within }),
        priorTrainingCounts: priorTrainingCounts?.value ?? true,
        cells: [],
      } as const;
      return [
        ...(requirement.topics ?? []).map((topic) => ({ ...shared, topic })),
        ...(requirement.qualifications ?? []).map((qualification) => ({ ...shared, qualification })),
      ];
    });

function ofLists(records: Records, catalogue: Catalogue, asAt: Day): readonly Asking[] {
  return listedRequirements(records, catalogue).flatMap((listed): readonly Asking[] => {
    if (listed.to !== undefined && listed.to < asAt) return [];
    if (listed.from !== undefined && listed.from > asAt) return [];
    const { asks, isMust, everyMonths, cells } = listed;
    const shared = {
      source: 'list',
      asks,
      isMust,
      ...(everyMonths === undefined ? {} : { every: [{ value: everyMonths, unit: 'months' } as const] }),
      priorTrainingCounts: true,
      cells,
    } as const;
    return [
      ...listed.topics.map((topic) => ({ ...shared, topic })),
      ...listed.qualifications.map((qualification) => ({ ...shared, qualification })),
    ];
  });
}

/** The duties that the staff lists give to anybody, in a column of duties or in a post. */
function dutiesNamed({ staff }: Records): ReadonlySet<string> {
  return new Set(
    staff.flatMap(({ role, details }) => {
      const duties = details?.duties;
      const items = duties?.kind === 'value' && duties.value.type === 'list' ? duties.value.items : [];
      return [...items, ...(role === undefined ? [] : [role.value])].flatMap(dutyIdsIn);
    }),
  );
}

/** A duty that nobody has asks nothing, and says nothing of who needs its training. */
const ofDuties = ({ duties }: Catalogue, named: ReadonlySet<string>): readonly Asking[] =>
  duties
    .filter(({ id }) => named.has(id))
    .flatMap(({ id, topics }) =>
      topics.map((topic) => ({
        source: 'duty',
        topic,
        asks: ({ duties: held }: Facts): Kleene =>
          held?.kind === 'known' && typeof held.value === 'object' && held.value.includes(id),
        isMust: true,
        priorTrainingCounts: true,
        cells: [],
      })),
    );
