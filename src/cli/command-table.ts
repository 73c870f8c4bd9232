/** What each command takes: the help text and the checks of the command line both come from here. */
export type CommandShape = {
  readonly usage: string;
  readonly summary: string;
  readonly example: string;
  /** How many words that are not options it takes, and what they are. */
  readonly files: { readonly least: number; readonly most: number; readonly what: string };
  /** Names without the dashes. */
  readonly options: readonly string[];
  readonly formats: readonly ('text' | 'json' | 'csv' | 'sarif' | 'mapping')[];
  readonly isInternal?: boolean;
};

const ANY_NUMBER = 10_000;

export const COMMANDS = {
  check: {
    usage: 'check FILE… --policy NAME|FOLDER [--as-at YYYY-MM-DD] [options]',
    summary: 'Judge a training register by a policy, and write a checked copy if asked.',
    example: 'cpd-check check "Staff training.xlsx" --policy futura --out checked.xlsx',
    files: { least: 1, most: ANY_NUMBER, what: 'at least one register (.xlsx or .csv)' },
    options: [
      'policy',
      'as-at',
      'with',
      'mapping',
      'accepted',
      'out',
      'sheets',
      'report',
      'force',
      'notes',
      'format',
      'fail-on',
      'engine',
    ],
    formats: ['text', 'json', 'csv', 'sarif'],
  },
  inspect: {
    usage: 'inspect FILE [--as-at YYYY-MM-DD] [--mapping FILE] [--format text|json|mapping]',
    summary: 'Show what was recognised in a workbook: which sheets, which columns, and why.',
    example: 'cpd-check inspect "Staff training.xlsx" --format mapping > map.json',
    files: { least: 1, most: 1, what: 'one workbook' },
    options: ['as-at', 'mapping', 'format'],
    formats: ['text', 'json', 'mapping'],
  },
  explain: {
    usage: 'explain RULE [--policy NAME|FOLDER]',
    summary: 'Say in plain words what a rule asks, of whom, and by which clause.',
    example: 'cpd-check explain first-aid-renewal --policy futura',
    files: { least: 1, most: 1, what: 'the name of one rule' },
    options: ['policy'],
    formats: ['text'],
  },
  test: {
    usage: 'test RULES-FOLDER',
    summary: 'Run the examples in the rule files of a policy, on both engines.',
    example: 'cpd-check test rules/futura',
    files: { least: 1, most: 1, what: 'the folder of one policy' },
    options: [],
    formats: ['text'],
  },
  diff: {
    usage: 'diff FILE --policy A [--with B] [--as-at D] [--with-as-at D2]',
    summary: 'Show who fares differently under another policy, or on another day.',
    example: 'cpd-check diff "Staff training.xlsx" --policy futura --with letta',
    files: { least: 1, most: 1, what: 'one register' },
    options: ['policy', 'with', 'as-at', 'with-as-at', 'mapping', 'format', 'engine'],
    formats: ['text', 'json'],
  },
  schemas: {
    usage: 'schemas --out FOLDER',
    summary: 'Write the JSON Schemas of rule, policy and mapping files.',
    example: 'cpd-check schemas --out rules',
    files: { least: 0, most: 0, what: 'no file' },
    options: ['out'],
    formats: ['text'],
    isInternal: true,
  },
  docs: {
    usage: 'docs --out FOLDER',
    summary: 'Write the pages that tell all rules as sentences, and what rules may look at.',
    example: 'cpd-check docs --out rules',
    files: { least: 0, most: 0, what: 'no file' },
    options: ['out'],
    formats: ['text'],
    isInternal: true,
  },
} as const satisfies Record<string, CommandShape>;

export type CommandName = keyof typeof COMMANDS;
