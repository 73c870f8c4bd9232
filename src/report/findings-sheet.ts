import { dayFromIso, plainDay } from '../calendar/day';
import type { Finding, Outcome } from '../evaluation/finding';
import type { SummaryCell, SummarySheet } from '../workbook/edits';
import { BLANK, linkTo, plural, text } from './cells';
import { markLevel } from './marks';
import { kindTitle, topicTitle, type SummaryInput } from './summary-input';

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  breach: 'Breach',
  'due-soon': 'Due soon',
  'cannot-tell': 'Question',
  met: 'Met',
  'not-applicable': 'Not applicable',
};

const SEVERITY_WORDS: Readonly<Record<Finding['severity'], string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

const HEADINGS = [
  'Outcome',
  'Person',
  'Topic',
  'Site',
  'What was found',
  'What to do',
  'Cell',
  'Clause',
  'Severity',
];
const HEADER_ROW = 3;

/** The Findings sheet: one row for each breach, due date and question, with a link to its cell. */
export function findingsSheet(input: SummaryInput): SummarySheet {
  const { findings, asAt, policy } = input;
  const count = (outcome: Outcome) => findings.filter((finding) => finding.outcome === outcome).length;
  const judged = input.judgements.filter(({ outcome }) => outcome !== 'not-applicable').length;
  const general = findings.filter(({ topic, clause }) => topic === undefined && clause === undefined).length;
  const aboutRegister = general === 0 ? '' : ` (${general} of them about the register itself)`;
  const verdict = `${plural(count('breach'), 'breach', 'breaches')}, ${count('due-soon')} due soon, ${plural(count('cannot-tell'), 'question', 'questions')}${aboutRegister} among ${plural(judged, 'requirement', 'requirements')} judged for ${plural(input.headcount, 'person', 'people')}.`;
  const rows: readonly (readonly SummaryCell[])[] = [
    [text('Findings', 'title')],
    [text(`As at ${plainDay(asAt)} · ${policy.organisation}: ${policy.title} · ${verdict}`, 'subtitle')],
    [],
    HEADINGS.map((heading) => text(heading, 'header')),
    ...(findings.length === 0
      ? [[text('Nothing to report'), ...HEADINGS.slice(1).map(() => BLANK)]]
      : findings.map((finding) => findingRow(finding, input))),
    ...asideRows(input),
  ];
  const last = HEADER_ROW + Math.max(1, findings.length);
  return {
    key: 'Findings',
    name: 'Findings',
    widths: [13, 24, 24, 20, 62, 44, 26, 17, 11],
    frozenRows: HEADER_ROW + 1,
    rows,
    tables: [{ name: 'CpdFindings', top: HEADER_ROW, left: 0, bottom: last, right: HEADINGS.length - 1 }],
    dataBars: [],
    shades: [],
    charts: [],
    print: { orientation: 'landscape', breaksBefore: [] },
  };
}

/** Below the table: what somebody answers for until a day, and what waits for somebody's start or return. */
function asideRows({ accepted, waiting }: SummaryInput): readonly (readonly SummaryCell[])[] {
  const rows: (readonly SummaryCell[])[] = [];
  const list = (title: string, items: readonly (readonly [who: string, what: string, why: string])[]) => {
    if (items.length === 0) return;
    rows.push([], [text(title, 'heading')]);
    for (const [who, what, why] of items)
      rows.push([BLANK, text(who, 'wrapped'), BLANK, BLANK, text(what, 'wrapped'), text(why, 'wrapped')]);
  };
  list(
    'Accepted for a time',
    accepted.map(({ finding, reason, approver, until }) => [
      finding.person ?? '',
      withoutName(finding),
      `${approver}, until ${plainIso(until)}: ${reason}`,
    ]),
  );
  list(
    'Waiting for a start or a return',
    waiting.map(({ finding, because }) => [finding.person ?? '', withoutName(finding), upperFirst(because)]),
  );
  return rows;
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function plainIso(iso: string): string {
  const day = dayFromIso(iso);
  return day === undefined ? iso : plainDay(day);
}

function findingRow(finding: Finding, { catalogue }: SummaryInput): readonly SummaryCell[] {
  return [
    text(OUTCOME_WORDS[finding.outcome], markLevel(finding)),
    text(finding.person ?? '', 'wrapped'),
    text(aboutOf(finding, catalogue), 'wrapped'),
    text(finding.site ?? '', 'wrapped'),
    text(withoutName(finding), 'wrapped'),
    text(finding.remedy, 'wrapped'),
    linkTo(finding.cells[0]),
    text(finding.clause ?? '', 'wrapped'),
    // How grave a question would be says nothing until it is answered.
    text(finding.outcome === 'cannot-tell' ? '' : SEVERITY_WORDS[finding.severity]),
  ];
}

/** The topic, or what else a rule judged; nothing for a question about the register itself. */
function aboutOf({ topic, subject, clause }: Finding, catalogue: SummaryInput['catalogue']): string {
  if (topic !== undefined) return topicTitle(topic, catalogue);
  return clause === undefined ? '' : kindTitle(subject);
}

/** The message without the person's name, which has a column of its own. */
function withoutName({ message, person }: Finding): string {
  const start = `${person ?? ''}: `;
  if (person === undefined || !message.startsWith(start)) return message;
  const rest = message.slice(start.length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
