import type { Progress } from '../workbook/progress';
import { certificateSubjects } from './certificates';
import { evaluationSubjects } from './evaluation-subjects';
import { impactSubjects } from './impact-subjects';
import type { DeriveInput } from './derive-input';
import type { Finances } from './finances';
import { membershipSubjects } from './membership-subjects';
import { moneySubjects } from './money-subjects';
import { organisationSubjects } from './organisation-subjects';
import { personSubjects } from './person-subjects';
import { providerSubjects } from './provider-subjects';
import { qualificationSubjects } from './qualification-subjects';
import { reviewSubjects } from './review-subjects';
import { siteLeaderSubjects } from './site-leader-subjects';
import { siteSubjects } from './site-subjects';
import { sponsorshipSubjects } from './sponsorship-subjects';
import type { Subject } from './subject';
import type { TrainingDone } from './training-done';

/** Everything that the policy's rules judge, with its facts and the cells behind them. Yields progress. */
export function* subjectsOf(
  input: DeriveInput,
  finances: Finances,
  done: TrainingDone,
): Generator<Progress, readonly Subject[]> {
  const { records, people, policy, catalogue, holders, asAt } = input;
  const certificates = yield* certificateSubjects(records, people, policy, catalogue, asAt);
  return [
    ...certificates,
    ...personSubjects(records, people, policy, done.trainingOf, asAt),
    ...moneySubjects(input, finances),
    ...sponsorshipSubjects(records, people, policy, catalogue, holders, asAt),
    ...qualificationSubjects(records, people, policy, catalogue, asAt),
    ...membershipSubjects(records, people, asAt),
    ...reviewSubjects(records, people, policy, catalogue, asAt),
    ...evaluationSubjects(input, done),
    ...providerSubjects(records, people, policy, asAt),
    ...siteSubjects(records, certificates, policy, asAt),
    ...siteLeaderSubjects(records, people, policy, asAt),
    ...organisationSubjects(records, people, policy, asAt),
    ...impactSubjects(records, policy, asAt),
  ];
}
