import type { FactWord, SubjectKind } from './fact-word';

const EVALUATION = ['evaluation'] as const satisfies readonly SubjectKind[];
const ROW = 'the cell of the row';

/** What became of an activity: feedback, reflection, sharing, follow-up. */
export const EVALUATION_WORDS = {
  invited: {
    type: 'yes-no',
    meaning: 'feedback was invited',
    denied: 'feedback was not invited',
    restsOn: ['invitedOn', 'receivedOn', 'rating', 'reflection'],
    cells: ROW,
    from: 'records',
    of: EVALUATION,
  },
  received: {
    type: 'yes-no',
    meaning: 'feedback was received',
    denied: 'no feedback was received',
    restsOn: ['receivedOn', 'rating', 'reflection'],
    cells: ROW,
    from: 'records',
    of: EVALUATION,
  },
  reflected: {
    type: 'yes-no',
    meaning: 'a reflection is recorded',
    denied: 'no reflection is recorded',
    restsOn: ['reflection'],
    cells: ROW,
    from: 'records',
    of: EVALUATION,
  },
  shared: {
    type: 'yes-no',
    meaning: 'it was shared with colleagues',
    denied: 'it was not shared with colleagues',
    restsOn: ['sharedOn'],
    cells: ROW,
    from: 'records',
    of: EVALUATION,
  },
  reviewed: {
    type: 'yes-no',
    meaning: 'somebody reviewed the feedback',
    denied: 'nobody reviewed the feedback',
    restsOn: ['reviewedBy'],
    cells: ROW,
    from: 'records',
    of: EVALUATION,
  },
  followUpDecided: {
    type: 'yes-no',
    meaning: 'it is said whether a follow-up is needed',
    denied: 'it is not said whether a follow-up is needed',
    restsOn: ['followUpNeeded'],
    cells: ROW,
    from: 'records',
    of: EVALUATION,
  },
  followUpNeeded: {
    type: 'yes-no',
    meaning: 'a follow-up is needed',
    denied: 'no follow-up is needed',
    restsOn: ['followUpNeeded'],
    cells: ROW,
    from: 'records',
    of: EVALUATION,
  },
  followUpDone: {
    type: 'yes-no',
    meaning: 'the follow-up was done',
    denied: 'the follow-up was not done',
    restsOn: ['followUpDoneOn'],
    cells: ROW,
    from: 'records',
    of: EVALUATION,
  },
  ratingShare: {
    type: 'number',
    unit: 'percent',
    meaning: 'rating as a share of the best',
    restsOn: ['rating'],
    cells: ROW,
    from: 'records',
    of: EVALUATION,
  },
} as const satisfies Record<string, FactWord>;
