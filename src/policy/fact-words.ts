/** What kind of value a fact has. Days are whole numbers since 1899-12-30; rule files write them as ISO text. */
export type FactType = 'yes-no' | 'text' | 'day' | 'number';

/** One word that rules may use about a subject. */
export type FactWord = {
  readonly type: FactType;
  readonly unit?: 'days';
  /** In plain words, to follow "whether" for a yes-no fact and "the" for any other: used in docs and messages. */
  readonly meaning: string;
  /** The register fields on which it rests (`FIELDS` of each kind of register). */
  readonly restsOn: readonly string[];
  /** Where it comes from: the person, the training records, or the rule's own renewal arithmetic. */
  readonly from: 'person' | 'records' | 'renewal';
  /** The only values a text fact can have, where they are fixed. */
  readonly values?: readonly string[];
};

/**
 * The facts about a certificate (a person's standing in a topic). The one table from which come the TypeScript
 * names, the JSON Schema's list of facts, and the type checks of conditions.
 */
export const CERTIFICATE_FACTS = {
  required: {
    type: 'yes-no',
    meaning: 'the topic is asked of this person',
    restsOn: ['role', 'staffGroup', 'employment', 'site', 'topic'],
    from: 'records',
  },
  requiredBecause: {
    type: 'text',
    meaning: 'reason why the topic is asked of this person',
    restsOn: ['role', 'staffGroup', 'employment', 'site', 'topic'],
    from: 'records',
    values: ['policy', 'register', 'held'],
  },
  held: {
    type: 'yes-no',
    meaning: 'there is a record of the topic',
    restsOn: ['topic', 'person'],
    from: 'records',
  },
  completedOn: {
    type: 'day',
    meaning: 'completion date',
    restsOn: ['completedOn'],
    from: 'records',
  },
  expiresOn: {
    type: 'day',
    meaning: "certificate's own last valid day",
    restsOn: ['expiresOn'],
    from: 'records',
  },
  bookedOn: {
    type: 'day',
    meaning: 'day of the next booking',
    restsOn: ['bookedOn'],
    from: 'records',
  },
  course: {
    type: 'text',
    meaning: 'course as the register writes it',
    restsOn: ['topic'],
    from: 'records',
  },
  dueOn: {
    type: 'day',
    meaning: 'last valid day, by policy or certificate, whichever is earlier',
    restsOn: ['completedOn', 'expiresOn'],
    from: 'renewal',
  },
  daysOverdue: {
    type: 'number',
    unit: 'days',
    meaning: 'number of days past the last valid day; 0 or below while valid',
    restsOn: ['completedOn', 'expiresOn'],
    from: 'renewal',
  },
  daysUntilDue: {
    type: 'number',
    unit: 'days',
    meaning: 'number of days up to the last valid day; below 0 once it has passed',
    restsOn: ['completedOn', 'expiresOn'],
    from: 'renewal',
  },
  startOn: {
    type: 'day',
    meaning: 'start date',
    restsOn: ['startOn'],
    from: 'person',
  },
  startRecorded: {
    type: 'yes-no',
    meaning: 'the registers have start dates',
    restsOn: ['startOn'],
    from: 'person',
  },
  daysEmployed: {
    type: 'number',
    unit: 'days',
    meaning: 'number of days since the start date',
    restsOn: ['startOn'],
    from: 'person',
  },
  role: { type: 'text', meaning: 'role', restsOn: ['role'], from: 'person' },
  staffGroup: { type: 'text', meaning: 'staff group', restsOn: ['staffGroup'], from: 'person' },
  site: { type: 'text', meaning: 'site', restsOn: ['site'], from: 'person' },
  employment: {
    type: 'text',
    meaning: 'kind of employment',
    restsOn: ['employment'],
    from: 'person',
    values: ['employee', 'associate', 'agency', 'volunteer', 'governor', 'trustee', 'member'],
  },
} as const satisfies Record<string, FactWord>;

export type CertificateFactName = keyof typeof CERTIFICATE_FACTS;

export const FACT_NAMES = Object.keys(CERTIFICATE_FACTS) as readonly CertificateFactName[];

const words: ReadonlyMap<string, FactWord> = new Map(Object.entries(CERTIFICATE_FACTS));

/** The table's entry for a name; `undefined` if no fact has that name. */
export const factWord = (name: string): FactWord | undefined => words.get(name);

/** That a fact is not known, in words that complete "cannot tell, because …". */
export function notGiven(name: string): string {
  const word = factWord(name);
  if (word === undefined) return `the registers do not give ${name}`;
  return word.type === 'yes-no'
    ? `the registers do not say whether ${word.meaning}`
    : `the registers do not give the ${word.meaning}`;
}
