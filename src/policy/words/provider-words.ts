import type { FactWord, SubjectKind } from './fact-word';

const PROVIDER = ['provider'] as const satisfies readonly SubjectKind[];
const ROW = 'the cell of the row';

/** A provider of training, by the list of providers and by its use. */
export const PROVIDER_WORDS = {
  listed: {
    type: 'yes-no',
    meaning: 'the provider is on the list of providers',
    denied: 'the provider is not on the list of providers',
    restsOn: ['name'],
    cells: ROW,
    from: 'records',
    of: PROVIDER,
  },
  approved: {
    type: 'yes-no',
    meaning: 'the provider was approved',
    denied: 'the provider was not approved',
    restsOn: ['approvedOn'],
    cells: ROW,
    from: 'records',
    of: PROVIDER,
  },
  qualityChecked: {
    type: 'yes-no',
    meaning: 'the quality of the provider was checked',
    denied: 'the quality of the provider was not checked',
    restsOn: ['qualityCheckedOn', 'checkedBy'],
    cells: ROW,
    from: 'records',
    of: PROVIDER,
  },
  daysSinceCheck: {
    type: 'number',
    unit: 'days',
    meaning: 'number of days since the last quality check',
    restsOn: ['qualityCheckedOn'],
    cells: ROW,
    from: 'records',
    of: PROVIDER,
  },
  checkPassed: {
    type: 'yes-no',
    meaning: 'the quality check was passed',
    denied: 'the quality check was not passed',
    restsOn: ['outcome'],
    cells: ROW,
    from: 'records',
    of: PROVIDER,
  },
  expertiseRecorded: {
    type: 'yes-no',
    meaning: 'the provider’s expertise is recorded',
    denied: 'the provider’s expertise is not recorded',
    restsOn: ['expertise'],
    cells: ROW,
    from: 'records',
    of: PROVIDER,
  },
  quotesTaken: {
    type: 'number',
    unit: 'count',
    meaning: 'number of quotes taken',
    restsOn: ['quotes'],
    cells: ROW,
    from: 'records',
    of: PROVIDER,
  },
  daysPastReview: {
    type: 'number',
    unit: 'days',
    meaning: 'number of days past the review of the provider; 0 or below while time remains',
    restsOn: ['reviewDueOn'],
    cells: ROW,
    from: 'records',
    of: PROVIDER,
  },
  timesUsed: {
    type: 'number',
    unit: 'count',
    meaning: 'number of pieces of training with this provider in the last 12 months',
    restsOn: ['provider', 'completedOn'],
    cells: 'the rows of the log',
    from: 'records',
    of: PROVIDER,
  },
} as const satisfies Record<string, FactWord>;
