import { parseArgs } from 'node:util';
import { dayFromIso, type Day } from '../calendar/day';
import type { OfficeHolder } from '../facts/office-holder';
import { usageFault } from '../faults';
import { adviseName } from '../json/nearest';
import type { SheetKey } from '../report/summary-sheets';
import { COMMANDS, type CommandName } from './command-table';
import { sheetKeys } from './sheet-names';

export const FORMATS = ['text', 'json', 'csv', 'sarif'] as const;
/** Further ways in which other commands than `check` write what they found. */
export const OTHER_FORMATS = ['mapping'] as const;
export const FAIL_ON = ['breach', 'due-soon', 'cannot-tell'] as const;
export const ENGINES = ['compiled', 'reference'] as const;
export type Format = (typeof FORMATS)[number];
export type AnyFormat = Format | (typeof OTHER_FORMATS)[number];
export type FailOn = (typeof FAIL_ON)[number];
export type Engine = (typeof ENGINES)[number];

/** What the command line asked for. A key is absent where it was not given, so that settings may fill it. */
export type Arguments = {
  readonly files: readonly string[];
  readonly with: readonly string[];
  readonly policy?: string;
  readonly withPolicy?: string;
  readonly asAt?: Day;
  readonly withAsAt?: Day;
  readonly out?: string;
  /** The file of accepted findings. */
  readonly accepted?: string;
  /** The file of a mapping. */
  readonly mapping?: string;
  /** Who held which office, from the settings. */
  readonly offices?: readonly OfficeHolder[];
  /** Which summary sheets the checked copy gets. */
  readonly sheets?: readonly SheetKey[];
  /** Where the governors' report goes, as a file of its own. */
  readonly report?: string;
  readonly format?: AnyFormat;
  readonly failOn?: FailOn;
  readonly engine?: Engine;
  readonly force: boolean;
  readonly notes: boolean;
  readonly noColour: boolean;
};

export type Invocation =
  | { readonly kind: 'run'; readonly command: CommandName; readonly arguments: Arguments }
  | { readonly kind: 'help'; readonly command?: CommandName }
  | { readonly kind: 'version' };

const OPTIONS = {
  policy: { type: 'string' },
  'as-at': { type: 'string' },
  with: { type: 'string', multiple: true },
  'with-as-at': { type: 'string' },
  out: { type: 'string' },
  mapping: { type: 'string' },
  accepted: { type: 'string' },
  sheets: { type: 'string' },
  report: { type: 'string' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  engine: { type: 'string' },
  force: { type: 'boolean' },
  notes: { type: 'boolean' },
  'no-colour': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

type OptionName = keyof typeof OPTIONS;
const EVERYWHERE: readonly string[] = ['help', 'version', 'no-colour'];

/**
 * The words after `cpd-check`, checked. `--with` takes every file name up to the next option when a FILE stands before
 * it, else just one, so that both `a.xlsx --with b.csv c.csv` and `--with b.csv a.xlsx` do what they say.
 * Throws a usage fault that names the word and says what to write instead.
 */
export function parseInvocation(words: readonly string[]): Invocation {
  const { tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const files: string[] = [];
  const joined: string[] = [];
  const given = new Map<OptionName, string>();
  let command: string | undefined;
  let isAfterWith = false;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') isAfterWith = false;
    else if (token.kind === 'positional') {
      if (command === undefined) command = token.value;
      else if (isAfterWith && files.length > 0) joined.push(token.value);
      else files.push(token.value);
    } else {
      const name = optionName(token.name, token.rawName);
      const value = optionValue(name, token.rawName, token.value);
      isAfterWith = name === 'with';
      if (name === 'with') joined.push(value);
      else if (given.has(name) && given.get(name) !== value)
        throw usageFault(`${token.rawName} is given twice with different values; give it once.`);
      else given.set(name, value);
    }
  }
  if (given.has('version')) return { kind: 'version' };
  if (command === undefined || command === 'help') {
    const [about] = files;
    return about === undefined ? { kind: 'help' } : { kind: 'help', command: commandName(about) };
  }
  const name = commandName(command);
  if (given.has('help')) return { kind: 'help', command: name };
  refuseStrangers(name, joined.length > 0 ? [...given.keys(), 'with'] : [...given.keys()]);
  return { kind: 'run', command: name, arguments: readArguments(name, files, joined, given) };
}

function readArguments(
  command: CommandName,
  files: readonly string[],
  joined: readonly string[],
  given: ReadonlyMap<OptionName, string>,
): Arguments {
  const { least, most, what } = COMMANDS[command].files;
  if (files.length < least)
    throw usageFault(`${command} needs ${what}; for example: ${COMMANDS[command].example}`);
  const extra = files[most];
  if (extra !== undefined) throw usageFault(`${command} takes only ${what}; what is "${extra}" for?`);
  const isDiff = command === 'diff';
  const [withPolicy, second] = isDiff ? joined : [];
  if (second !== undefined)
    throw usageFault(`diff compares two policies: --policy A --with B FILE. "${second}" is one too many.`);
  const choices = {
    policy: given.get('policy'),
    withPolicy,
    asAt: dayArgument('--as-at', given.get('as-at')),
    withAsAt: dayArgument('--with-as-at', given.get('with-as-at')),
    out: given.get('out'),
    mapping: given.get('mapping'),
    accepted: given.get('accepted'),
    sheets: given.has('sheets') ? sheetKeys((given.get('sheets') ?? '').split(',')) : undefined,
    report: given.get('report'),
    format: choice('--format', COMMANDS[command].formats, given.get('format')),
    failOn: choice('--fail-on', FAIL_ON, given.get('fail-on')),
    engine: choice('--engine', ENGINES, given.get('engine')),
  };
  return {
    files,
    with: isDiff ? [] : joined,
    force: given.has('force'),
    notes: given.has('notes'),
    noColour: given.has('no-colour'),
    ...withoutUndefined(choices),
  };
}

function optionName(name: string, written: string): OptionName {
  const british = name === 'no-color' ? 'no-colour' : name;
  if (Object.hasOwn(OPTIONS, british)) return british as OptionName;
  const known = Object.keys(OPTIONS).map((option) => `--${option}`);
  throw usageFault(`${written} is not an option. ${adviseName(`--${name}`, known)}`);
}

function optionValue(name: OptionName, written: string, value: string | undefined): string {
  if (OPTIONS[name].type === 'boolean') {
    if (value !== undefined) throw usageFault(`${written} takes no value; write just ${written}.`);
    return '';
  }
  if (value === undefined || value === '' || value.startsWith('--'))
    throw usageFault(`${written} needs a value after it; see cpd-check --help.`);
  return value;
}

function commandName(word: string): CommandName {
  if (Object.hasOwn(COMMANDS, word)) return word as CommandName;
  if (/\.(xlsx|xlsm|csv)$/i.test(word))
    throw usageFault(`To check a file, write: cpd-check check "${word}" --policy NAME`);
  throw usageFault(`"${word}" is not a command. ${adviseName(word, Object.keys(COMMANDS))}`);
}

function refuseStrangers(command: CommandName, names: readonly OptionName[]): void {
  const allowed: readonly string[] = COMMANDS[command].options;
  const stranger = names.find((name) => !allowed.includes(name) && !EVERYWHERE.includes(name));
  if (stranger !== undefined)
    throw usageFault(`${command} has no option --${stranger}; see cpd-check ${command} --help.`);
}

function dayArgument(option: string, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const day = dayFromIso(text);
  if (day === undefined)
    throw usageFault(
      `${option} needs a day that exists, written year-month-day such as 2026-11-22, not "${text}".`,
    );
  return day;
}

function choice<T extends string>(
  option: string,
  allowed: readonly T[],
  value: string | undefined,
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw usageFault(`${option} is one of ${allowed.join(', ')}, not "${value}".`);
  return found;
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const withoutUndefined = <T extends object>(object: T): Defined<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
