import { budget } from './budget.mjs';
import { duties } from './duties.mjs';
import { evaluations } from './evaluations.mjs';
import { fundedStudy } from './funded-study.mjs';
import { qualificationRegister } from './qualifications.mjs';
import { requests } from './requests.mjs';
import { reviewRegisters } from './reviews.mjs';
import { measures, memberships, offer, providers, schools } from './small-lists.mjs';

/** The further registers of the workbook in their order; `people` are those of the staff list who are in service. */
export const registersOf = (people) => [
  requests,
  fundedStudy,
  budget,
  evaluations,
  ...reviewRegisters(people),
  qualificationRegister(people),
  memberships,
  providers,
  schools,
  offer,
  duties,
  measures,
];
