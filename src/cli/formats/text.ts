import type { Finding } from '../../evaluation/finding';
import { cellAddress } from '../../workbook/address';
import type { CheckedCopy, CheckedFile, Titles } from './checked-file';
import type { Paint } from './paint';
import { counted } from './plural';
import { readingLines } from './text-reading';
import { verdictLines } from './text-verdict';
import { acceptedText, waitingTexts } from './text-aside';
import { AT_RISK, atRiskTexts } from './text-at-risk';
import { notCheckableTexts } from './text-not-checkable';
import { wrap } from './wrap';

/** How text is laid out: width in characters. */
export type TextLook = { readonly paint: Paint; readonly width: number };

const REGISTER_ITSELF = 'The register itself';

const KINDS = [
  { outcome: 'breach', symbol: '✗', heading: 'breach', headings: 'breaches', colour: 'breach' },
  { outcome: 'due-soon', symbol: '!', heading: 'due soon', headings: 'due soon', colour: 'dueSoon' },
  { outcome: 'cannot-tell', symbol: '?', heading: 'question', headings: 'questions', colour: 'question' },
] as const;
type Kind = (typeof KINDS)[number];

/** The result as a person reads it: verdict, findings by topic, questions, notes, what was read. Ends with a newline. */
export function resultText(files: readonly CheckedFile[], titles: Titles, look: TextLook): string {
  const parts = files.map((file) => {
    const name = files.length > 1 ? [look.paint.strong(file.path), ''] : [];
    return [...name, ...fileLines(file, titles, look)].join('\n');
  });
  return `${parts.join(`\n\n${'─'.repeat(look.width)}\n\n`)}\n`;
}

function fileLines({ result, copy, report }: CheckedFile, titles: Titles, look: TextLook): string[] {
  const [breach, dueSoon, question] = KINDS;
  const of = (kind: Kind): Finding[] => result.findings.filter(({ outcome }) => outcome === kind.outcome);
  const questions = of(question);
  return [
    ...verdictLines(result, titles.organisation, look),
    ...topicLines([...of(breach), ...of(dueSoon)], [breach, dueSoon], titles, look),
    ...(questions.length === 0 ? [] : section('Questions', look)),
    ...topicLines(questions, [question], titles, look),
    ...listed('Accepted', result.accepted.map(acceptedText), look),
    ...listed('Waiting', waitingTexts(result.waiting), look),
    ...listed(AT_RISK, atRiskTexts(result.atRisk, result.asAt), look),
    ...listed('Notes', result.notes, look),
    ...listed('Not checkable with this register', notCheckableTexts(result.notCheckable, titles), look),
    ...readingLines(result, look),
    ...copyLines(copy, look),
    ...reportLines(report, look),
  ];
}

function topicLines(
  findings: readonly Finding[],
  kinds: readonly Kind[],
  titles: Titles,
  look: TextLook,
): string[] {
  const groups = groupBy(findings, ({ topic, clause, rule }) => {
    if (topic !== undefined) return titles.topic(topic);
    return clause === undefined ? REGISTER_ITSELF : titles.rule(rule);
  });
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .flatMap(([title, group]) => [
      '',
      look.paint.strong(title),
      ...kinds.flatMap((kind) =>
        outcomeLines(
          group.filter(({ outcome }) => outcome === kind.outcome),
          kind,
          look,
        ),
      ),
    ]);
}

function outcomeLines(findings: readonly Finding[], kind: Kind, look: TextLook): string[] {
  if (findings.length === 0) return [];
  const colour = look.paint[kind.colour];
  const remedies = new Set(findings.map(({ remedy }) => remedy));
  const [common] = remedies.size === 1 ? remedies : [];
  const clauses = new Set(findings.map(({ clause }) => clause));
  const [clause] = clauses.size === 1 ? clauses : [];
  const heading = `  ${counted(findings.length, kind.heading, kind.headings)}`;
  return [
    colour(heading) + look.paint.faint(clause === undefined ? '' : `  (clause ${clause})`),
    ...findings.flatMap((finding) => findingLines(finding, kind, { common, clause }, look)),
    ...(common === undefined || common === ''
      ? []
      : wrap(`To do: ${common}`, { first: '  → ', rest: '    ', width: look.width })),
  ];
}

/** Message, cell and, where the group has no common one, clause and remedy. */
function findingLines(
  finding: Finding,
  kind: Kind,
  group: { readonly common: string | undefined; readonly clause: string | undefined },
  look: TextLook,
): string[] {
  const { width, paint } = look;
  const lines = wrap(told(finding), { first: `  ${kind.symbol} `, rest: '    ', width });
  const place = placeText(finding, group.clause === undefined);
  const last = lines.at(-1) ?? '';
  const fits = last.length + 2 + place.length <= width;
  const placed =
    place === ''
      ? lines
      : fits
        ? [...lines.slice(0, -1), `${last}  ${paint.faint(place)}`]
        : [...lines, `    ${paint.faint(place)}`];
  return [
    ...placed.map((line, at) =>
      at === 0 ? line.replace(kind.symbol, paint[kind.colour](kind.symbol)) : line,
    ),
    ...(group.common === undefined
      ? wrap(`To do: ${finding.remedy}`, { first: '    ', rest: '    ', width })
      : []),
  ];
}

/** Who, then what; the message often begins with the name already. */
function told({ person, message }: Finding): string {
  return person === undefined || message.includes(person) ? message : `${person}: ${message}`;
}

/** The marked cell, and the clause if asked for. */
function placeText({ cells: [marked], clause }: Finding, withClause: boolean): string {
  const cell = marked === undefined ? [] : [cellAddress(marked)];
  return [...cell, ...(withClause && clause !== undefined ? [`(clause ${clause})`] : [])].join('  ');
}

function listed(heading: string, items: readonly string[], look: TextLook): string[] {
  if (items.length === 0) return [];
  return [
    ...section(heading, look),
    ...items.flatMap((item) => wrap(item, { first: '  - ', rest: '    ', width: look.width })),
  ];
}

const reportLines = (report: string | undefined, look: TextLook): string[] =>
  report === undefined
    ? []
    : ['', `${look.paint.good('✓')} The governors’ report is ${look.paint.strong(report)}`];

function copyLines(copy: CheckedCopy | undefined, look: TextLook): string[] {
  if (copy === undefined) return [];
  return [
    '',
    `${look.paint.good('✓')} The checked copy is ${look.paint.strong(copy.path)}`,
    ...copy.leftAlone.flatMap((item) => wrap(item, { first: '  - ', rest: '    ', width: look.width })),
  ];
}

const section = (heading: string, look: TextLook): string[] => ['', look.paint.strong(heading)];
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
