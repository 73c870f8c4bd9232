import { a1Range, quoteSheet } from '../workbook/address';
import type { SummaryCell, SummarySheet } from '../workbook/edits';
import { kindName } from '../register/kind-names';
import { dataRows, type Register } from '../register/register';
import { checkFacts } from './about/check-facts';
import { entriesOf, unreadOf, type Unread } from './about/entries';
import { ruleStates, type RuleState } from './about/rule-states';
import { ABOUT_SHEETS, WORDS } from './about/words';
import { BLANK, linkTo, percent, plural, text, whole, wrapped } from './cells';
import { numberColumn, sheetOf, textColumn, type Block } from './page';
import type { SummaryInput } from './summary-input';

/** The About sheet: what was checked by which rules, what was read and what was not, and how to read the other sheets. */
export function aboutSheet(input: SummaryInput): SummarySheet {
  const { policy, judgements, notCheckable, asAt, notes, registers, records } = input;
  const states = ruleStates(policy, judgements, notCheckable, asAt);
  const unread = unreadOf(registers, records);
  return sheetOf(
    {
      key: 'About',
      name: 'About',
      title: 'About this check',
      verdict: verdictOf(input, states, unread),
      widths: [38, 28, 14, 12, 12, 12, 66],
      frozen: 'title',
      blocks: [
        {
          kind: 'table',
          name: 'CpdAboutCheck',
          columns: [textColumn('This check'), textColumn('Answer')],
          rows: checkFacts(input).map(([what, answer]) => [text(what), text(answer)]),
          whenEmpty: '',
        },
        ...registersRead(input),
        ...sheetsNotRead(input),
        rulesTable(states),
        ...(notes.length === 0 ? [] : [{ kind: 'lines', title: 'Also to know', lines: notes } as const]),
        ...unreadTable(unread),
        {
          kind: 'table',
          name: 'CpdAboutWords',
          title: 'What the words and colours mean',
          columns: [textColumn('Word'), textColumn('Meaning')],
          rows: WORDS.map(([word, meaning, style]) => [text(word, style), text(meaning)]),
          whenEmpty: '',
        },
        { kind: 'lines', title: 'About these sheets', lines: ABOUT_SHEETS },
      ],
    },
    input,
  );
}

function verdictOf(
  { registers, refused, policy }: SummaryInput,
  states: readonly RuleState[],
  unread: readonly Unread[],
): readonly string[] {
  const count = (...wanted: readonly RuleState['state'][]) =>
    states.filter(({ state }) => wanted.includes(state)).length;
  const sheets = new Set(refused.map(({ workbook, sheet }) => quoteSheet(sheet, workbook))).size;
  return [
    `${plural(registers.length, 'register was', 'registers were')} read; on ${plural(sheets, 'sheet')} something was not.`,
    `${count('judged', 'part')} of ${plural(policy.rules.length, 'rule')} judged something; ${count('unchecked')} could not be checked${count('part') === 0 ? '' : `, ${count('part')} only in part`}.`,
    ...(unread.length === 0
      ? []
      : [`${plural(unread.length, 'cell')} could not be read: they are listed below, and in no figure.`]),
  ];
}

/** Where it stands, leading there. */
function placeOf({ workbook, sheet, range: { top, left } }: Register): SummaryCell {
  const link = linkTo({ ...(workbook === undefined ? {} : { workbook }), sheet, row: top, column: left });
  return link.kind === 'link' ? { ...link, text: sheet } : text(`${sheet} (${workbook ?? ''})`);
}

function registersRead({ registers, records }: SummaryInput): readonly Block[] {
  const entries = entriesOf(registers, records);
  return [
    {
      kind: 'table',
      name: 'CpdAboutRegisters',
      title: 'What was read',
      note: 'Something misread? A clearer heading is enough as a rule: name the column after what it holds.',
      columns: [
        textColumn('Sheet'),
        textColumn('Read as'),
        textColumn('Range'),
        ...['Rows', 'Entries', 'Sure'].map(numberColumn),
        textColumn('Columns that were not used'),
      ],
      rows: registers.map((register, index) => [
        placeOf(register),
        wrapped(kindName(register.kind)),
        text(a1Range(register.range)),
        whole(dataRows(register)),
        whole(entries[index] ?? 0),
        percent(register.confidence),
        wrapped(unusedColumns(register)),
      ]),
      whenEmpty:
        'No register was recognised in this workbook. A training log needs a row of headings such as “Name”, “Course” and “Date”.',
    },
  ];
}

const unusedColumns = ({ columns }: Register): string =>
  columns
    .flatMap(({ field, heading }) => (field === undefined && heading !== '' ? [heading] : []))
    .join(', ');

function sheetsNotRead({ refused }: SummaryInput): readonly Block[] {
  if (refused.length === 0) return [];
  return [
    {
      kind: 'table',
      name: 'CpdAboutNotRead',
      title: 'What was not read',
      columns: [textColumn('Sheet that was not read'), textColumn('Why')],
      rows: refused.map(({ workbook, sheet, reason }) => [
        text(workbook === undefined ? sheet : `${sheet} (${workbook})`),
        text(reason),
      ]),
      whenEmpty: '',
    },
  ];
}

const STATES: Readonly<Record<RuleState['state'], string>> = {
  unchecked: 'Not checked',
  part: 'In part',
  open: 'Figure open',
  'not-in-force': 'Not in force',
  idle: 'Nobody asked',
  judged: 'Judged',
};

function rulesTable(states: readonly RuleState[]): Block {
  return {
    kind: 'table',
    name: 'CpdAboutRules',
    title: 'The rules',
    note: 'Those that could not be checked first, with what to add.',
    columns: [
      textColumn('Rule'),
      textColumn('Clause'),
      textColumn('State'),
      textColumn('Strength'),
      ...['Judged', 'Breaches'].map(numberColumn),
      textColumn('What is missing, and what to add'),
    ],
    rows: states.map((each) => [
      wrapped(each.rule.title),
      wrapped(each.rule.citation.clause),
      text(STATES[each.state]),
      text(each.rule.strength),
      whole(each.judged),
      whole(each.breaches),
      wrapped(whyOf(each)),
    ]),
    whenEmpty: 'The policy has no rules.',
    newPage: true,
  };
}

function whyOf({ state, why, rule }: RuleState): string {
  if (state === 'open')
    return `The policy leaves the figure open: set ${why === '' ? 'it' : why} in ${rule.id}.json.`;
  if (state === 'not-in-force') return `In force ${why}.`;
  if (state === 'idle') return 'Nothing in the registers is of the kind that it judges.';
  return why;
}

const MOST_UNREAD = 300;

function unreadTable(unread: readonly Unread[]): readonly Block[] {
  if (unread.length === 0) return [];
  const left = unread.length - MOST_UNREAD;
  return [
    {
      kind: 'table',
      name: 'CpdAboutUnread',
      title: 'What could not be read',
      note: `Neither met nor a breach. Where a rule needs it, it is a question too.${left > 0 ? ` These are the first ${MOST_UNREAD} of ${unread.length}.` : ''}`,
      columns: [textColumn('What it says'), textColumn('Cell'), textColumn('Column'), textColumn('Reason')],
      rows: unread
        .slice(0, MOST_UNREAD)
        .map(({ heading, text: said, reason, cell }) => [
          wrapped(said === '' ? '(blank)' : said),
          cell === undefined ? BLANK : linkTo(cell),
          wrapped(heading),
          text(reason),
        ]),
      whenEmpty: '',
      newPage: true,
    },
  ];
}
