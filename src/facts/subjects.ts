import type { Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import type { Policy } from '../policy/policy';
import type { Records } from '../register/records';
import type { Progress } from '../workbook/progress';
import { certificateSubjects } from './certificates';
import { membershipSubjects } from './membership-subjects';
import type { People } from './people';
import { personSubjects } from './person-subjects';
import { qualificationSubjects } from './qualification-subjects';
import { recordSubjects } from './record-subjects';
import { reviewSubjects } from './review-subjects';
import { siteSubjects } from './site-subjects';
import type { Subject } from './subject';

/** Everything that the policy's rules judge, with its facts and the cells behind them. Yields progress. */
export function* subjectsOf(
  records: Records,
  people: People,
  policy: Policy,
  catalogue: Catalogue,
  asAt: Day,
): Generator<Progress, readonly Subject[]> {
  const certificates = yield* certificateSubjects(records, people, policy, catalogue, asAt);
  return [
    ...certificates,
    ...personSubjects(records, people, policy, asAt),
    ...recordSubjects(people, policy, asAt),
    ...qualificationSubjects(records, people, policy, catalogue, asAt),
    ...membershipSubjects(records, people, asAt),
    ...reviewSubjects(records, people, policy, catalogue, asAt),
    ...siteSubjects(records, certificates, policy, asAt),
  ];
}
