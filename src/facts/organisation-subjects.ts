import type { Day } from '../calendar/day';
import { rulesOn } from '../policy/in-force';
import type { Policy } from '../policy/policy';
import type { Records } from '../register/records';
import { accessSubjects } from './access-subjects';
import { dutySubjects } from './duty-subjects';
import { pathwaySubjects } from './pathway-subjects';
import type { People } from './people';
import type { OrganisationSubject } from './subject';
import { wholeSubject } from './whole-subject';

/**
 * What rules about the organisation judge: its own duties, the whole of it, its pathways and its groups of staff; each
 * only if a rule asks for it. The levels of impact have a file of their own.
 */
export function organisationSubjects(
  records: Records,
  people: People,
  policy: Policy,
  asAt: Day,
): readonly OrganisationSubject[] {
  const parts = new Set(rulesOn(policy, asAt).map(({ appliesTo }) => appliesTo.part));
  return [
    ...dutySubjects(records, people, policy, asAt),
    ...(parts.has('whole') ? wholeSubject(records, people, policy, asAt) : []),
    ...(parts.has('pathway') ? pathwaySubjects(records, people, policy, asAt) : []),
    ...(parts.has('group') ? accessSubjects(records, people, asAt) : []),
  ];
}
