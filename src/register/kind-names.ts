import type { Kind } from './kinds';

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  staff: 'staff list',
  training: 'training log',
  matrix: 'matrix of people and topics',
  request: 'list of training requests',
  sponsorship: 'list of funded qualifications',
  qualification: 'list of qualifications',
  membership: 'list of memberships',
  appraisal: 'list of appraisals and reviews',
  evaluation: 'list of evaluations',
  budget: 'training budget',
  provider: 'list of providers',
  site: 'list of sites',
  duty: 'list of the organisation’s own duties',
  measure: 'list of measures',
  offer: 'list of training on offer',
  waiver: 'list of waivers',
  requirement: 'list of requirements',
};

/** A kind of register in words: `training log`. */
export const kindName = (kind: Kind): string => KIND_NAMES[kind];
