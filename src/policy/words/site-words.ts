import type { FactWord, SubjectKind } from './fact-word';

const SITE = ['site'] as const satisfies readonly SubjectKind[];
const HOLDERS = 'the records of those who hold it';
const RESTS_ON = ['topic', 'completedOn', 'expiresOn', 'site', 'startOn', 'leftOn', 'absentFrom', 'absentTo'];

/** What a rule's `coverage` makes of the people at a site. */
export const SITE_WORDS = {
  people: {
    type: 'number',
    unit: 'count',
    meaning: 'number of people employed at the site',
    restsOn: ['site', 'person'],
    cells: 'none',
    from: 'person',
    of: SITE,
  },
  phase: {
    type: 'text',
    meaning: 'phase of the site',
    restsOn: ['phase'],
    cells: 'the cell of the list of sites',
    from: 'person',
    of: SITE,
  },
  earlyYears: {
    type: 'yes-no',
    meaning: 'there are early-years children at the site',
    denied: 'there are no early-years children at the site',
    restsOn: ['phase', 'name'],
    cells: 'the cell of the list of sites',
    from: 'person',
    of: SITE,
  },
  holders: {
    type: 'number',
    unit: 'count',
    meaning: 'number of people at the site who hold it today',
    restsOn: RESTS_ON,
    cells: HOLDERS,
    from: 'coverage',
    of: SITE,
  },
  holdersWanting: {
    type: 'number',
    unit: 'count',
    meaning: 'number of holders wanting today',
    restsOn: RESTS_ON,
    cells: HOLDERS,
    from: 'coverage',
    of: SITE,
  },
  uncoveredOn: {
    type: 'day',
    meaning: 'first day with too few holders',
    restsOn: RESTS_ON,
    cells: 'the records of those whose leaving or lapse breaks it',
    from: 'coverage',
    of: SITE,
  },
  daysCovered: {
    type: 'number',
    unit: 'days',
    meaning: 'number of days, from today, on which there are enough holders',
    restsOn: RESTS_ON,
    cells: 'the records of those whose leaving or lapse breaks it',
    from: 'coverage',
    of: SITE,
  },
  brokenBy: {
    type: 'text',
    meaning: 'reason why it breaks: whose leaving, absence or lapse',
    restsOn: RESTS_ON,
    cells: 'the records of those whose leaving or lapse breaks it',
    from: 'coverage',
    of: SITE,
  },
} as const satisfies Record<string, FactWord>;
