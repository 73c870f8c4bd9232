import { COMMANDS, type CommandName, type CommandShape } from './command-table';

/** One line or more per option, as help shows it. Keys are option names without dashes. */
const OPTION_TEXTS: Readonly<Record<string, readonly [written: string, meaning: string]>> = {
  policy: ['--policy NAME|FOLDER', 'the policy to judge by: a built-in name, or a folder of rules'],
  'as-at': ['--as-at YYYY-MM-DD', 'the day for which to check (default: today)'],
  with: ['--with FILE…', 'further workbooks or CSV exports to join by id, e-mail or name'],
  mapping: ['--mapping FILE', 'which column holds what, where it was misread; inspect writes one'],
  accepted: ['--accepted FILE', 'findings that somebody accepts: finding, reason, approver, until'],
  'with-as-at': ['--with-as-at YYYY-MM-DD', 'the second day to compare'],
  out: ['--out FILE', 'write a checked copy here; with several registers, a folder'],
  sheets: ['--sheets NAMES', 'which summary sheets: all, default, none, or names with commas between'],
  report: ['--report FILE', "write the governors' report, without names, as a workbook of its own"],
  force: ['--force', 'replace the file at --out or --report if there is one'],
  notes: ['--notes', 'also put a note on each marked cell of the copy'],
  format: ['--format FORMAT', ''],
  'fail-on': ['--fail-on OUTCOME', 'breach (default), due-soon or cannot-tell: exit code 1 from there up'],
  engine: ['--engine ENGINE', 'compiled (default) or reference (slower; json-rules-engine)'],
};

const COMMON = [
  ['--no-colour', 'plain text, without colours'],
  ['--help, --version', 'show this, or the version'],
] as const;

const EXIT_CODES: Readonly<Record<CommandName, string>> = {
  check: '0 nothing at or above --fail-on; 1 something; 2 could not check',
  inspect: '0 something was recognised; 2 nothing was',
  explain: '0 shown; 2 no such rule',
  test: '0 all examples hold; 1 some do not; 2 a rule file is faulty',
  diff: '0 no difference; 1 somebody fares differently; 2 could not check',
  schemas: '0 written; 2 could not write',
  docs: '0 written; 2 could not write, or a rule file is faulty',
};

/** The help text of the program, or of one command. Ends with a newline. */
export function helpText(command: CommandName | undefined, policies: readonly string[]): string {
  return command === undefined ? overview(policies) : commandHelp(command, policies);
}

function overview(policies: readonly string[]): string {
  const shown = Object.entries(COMMANDS as Record<string, CommandShape>).filter(
    ([, shape]) => shape.isInternal !== true,
  );
  return [
    'CPD Check: checks a staff training register against the policy of your school.',
    '',
    'Usage: cpd-check COMMAND …',
    '',
    ...aligned(shown.map(([name, shape]) => [name, shape.summary])),
    '',
    ...aligned([...COMMON]),
    '',
    `Policies: ${policies.join(', ')}`,
    'Begin with: cpd-check inspect "Your register.xlsx"',
    'More about a command: cpd-check COMMAND --help',
    '',
  ].join('\n');
}

function commandHelp(command: CommandName, policies: readonly string[]): string {
  const shape: CommandShape = COMMANDS[command];
  const options = shape.options.flatMap((name) => {
    const text = OPTION_TEXTS[name];
    if (text === undefined) return [];
    return [[text[0], name === 'format' ? `${shape.formats.join(', ')} (default: text)` : text[1]] as const];
  });
  return [
    shape.summary,
    '',
    `Usage: cpd-check ${shape.usage}`,
    '',
    ...aligned([...options, ...COMMON]),
    '',
    ...(command === 'inspect'
      ? ['--format mapping writes what was recognised as a file to correct and to give back with --mapping.']
      : []),
    ...(shape.options.includes('policy') ? [`Policies: ${policies.join(', ')}`] : []),
    ...(command === 'check'
      ? ['Name the registers before --with. A cpd-check.json beside the register may hold the options.']
      : []),
    `Example: ${shape.example}`,
    `Exit code: ${EXIT_CODES[command]}`,
    '',
  ].join('\n');
}

function aligned(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
