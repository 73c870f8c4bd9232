import { isoFromDay } from '../calendar/day';
import { factWord, spanOf } from '../facts/fact-table';
import { hashText } from '../policy/hash';
import { cellAddress, type CellRef } from '../workbook/address';
import type { Finding, Judgement } from './finding';
import { conditionOf, type Stage, type Verdict } from './outcome';
import type { Case } from './prepare';
import { reasonSentences, undecidedFacts } from './reasons';
import { fillTemplate, plainValue } from './wording';

/** Told with every finding where known, whether or not the rule names them. */
const ALWAYS_TOLD = [
  'dueOn',
  'daysOverdue',
  'daysUntilDue',
  'completedOn',
  'requiredBecause',
  'bookedOn',
] as const;

/** Facts that only repeat what the finding says elsewhere. */
const HIDDEN: ReadonlySet<string> = new Set(['topic', 'duties']);

function plainFacts({ ready, scope }: Case): Finding['facts'] {
  const facts: Record<string, string | number | boolean> = {};
  for (const name of [...ready.facts, ...ALWAYS_TOLD]) {
    const value = ready.read(name, scope);
    if (value.kind !== 'known' || HIDDEN.has(name)) continue;
    const plain = value.value;
    if (
      typeof plain === 'number' &&
      ((name === 'daysOverdue' && plain <= 0) || (name === 'daysUntilDue' && plain < 0))
    ) {
      continue;
    }
    if (typeof plain === 'object') facts[name] = plain.join(', ');
    else
      facts[name] = typeof plain === 'number' && factWord(name)?.type === 'day' ? isoFromDay(plain) : plain;
  }
  return facts;
}

const isSameCell = (a: CellRef, b: CellRef): boolean =>
  a.row === b.row && a.column === b.column && a.sheet === b.sheet && a.workbook === b.workbook;

const eachOnce = (cells: readonly CellRef[]): readonly CellRef[] =>
  cells.filter((cell, at) => cells.findIndex((other) => isSameCell(cell, other)) === at);

/** What shows a breach or a due date of the organisation: its deadline, or what its registers say of the whole of it. */
function organisationCells({ ready, subject }: Case, outcome: Finding['outcome']): readonly CellRef[] {
  if (subject.kind !== 'organisation' || outcome === 'cannot-tell') return [];
  const { facts, selector } = subject;
  const past = spanOf(facts.daysPastDeadline);
  if (selector === 'whole') return ready.facts.flatMap((name) => facts[name]?.cells ?? []);
  if (outcome === 'breach')
    return past !== undefined && past.from > 0 && ready.facts.includes('daysPastDeadline')
      ? (facts.daysPastDeadline?.cells ?? [])
      : [];
  const isAhead = facts.deadlineAhead?.kind === 'known' && facts.deadlineAhead.value === true;
  return isAhead ? (facts.daysUntilDeadline?.cells ?? []) : [];
}

/** The cell to mark first: of the record in doubt, else of the fact in doubt, else of the record, else the place. */
function cellsOf(one: Case, outcome: Finding['outcome'], undecided: readonly string[]): readonly CellRef[] {
  const { ready, subject, renewal } = one;
  const own = organisationCells(one, outcome);
  const record = renewal.governing?.completion.cells ?? [];
  const inDoubt = undecided.length === 0 ? [] : renewal.open.flatMap(({ completion }) => completion.cells);
  const facts = undecided.flatMap((name) => subject.facts[name]?.cells ?? []);
  const shown = (ready.rule.highlight ?? []).flatMap((name) =>
    record.length > 0 ? [] : (subject.facts[name]?.cells ?? []),
  );
  const first = [
    ...own,
    ...inDoubt,
    ...renewal.cells,
    ...(record.length > 0 ? [...record, ...facts] : facts),
  ];
  return eachOnce([...(first.length > 0 ? first : subject.placeCells), ...shown]);
}

function bookingSentence({ ready, scope }: Case): string {
  const booked = ready.read('bookedOn', scope);
  if (booked.kind === 'unknown') return '';
  const words = plainValue(booked, 'day');
  return ` A booking ${words.startsWith('between') ? '' : 'for '}${words} is recorded.`;
}

const START_FACTS = ['daysEmployed', 'deadlinePassed', 'deadlineOn'];

/** When the person started, where the rule goes by it: not of what was done and has to be renewed. */
function startSentence(one: Case): string {
  const { held } = one.subject.facts;
  if (held?.kind === 'known' && held.value === true) return '';
  if (!START_FACTS.some((name) => one.ready.facts.includes(name))) return '';
  const started = one.ready.read('startOn', one.scope);
  return started.kind === 'unknown' ? '' : ` Started ${plainValue(started, 'day')}.`;
}

/** Of a breach or a due date the rule says what to do; a question is settled in its cell. */
function remedyOf(one: Case, outcome: Finding['outcome'], cell: CellRef | undefined): string {
  // What is missing in a list of duties is told by the rule: no cell is wrong.
  if (outcome !== 'cannot-tell' || cell === undefined || one.subject.kind === 'organisation')
    return fillTemplate(one.ready.texts.remedy, one);
  return `Look at ${cellAddress(cell)} and correct or complete what is unclear there.`;
}

function messageOf({ one, outcome, undecided: stage }: Decided, undecided: readonly string[]): string {
  const { texts } = one.ready;
  const { held } = one.subject.facts;
  const isHeld = held?.kind === 'known' && held.value === true;
  const isRenewed = one.ready.rule.renewal !== undefined || one.ready.rule.coverage !== undefined;
  if (outcome === 'cannot-tell' && stage === 'dueSoon' && isRenewed && (isHeld || held === undefined)) {
    return `${one.subject.name}: in date, but it cannot be told whether it is due soon. ${reasonSentences(undecided, one)}`.trim();
  }
  if (outcome === 'cannot-tell') {
    return `${fillTemplate(texts.cannotTell, one)} ${reasonSentences(undecided, one)}`.trim();
  }
  const isMissing = held?.kind === 'known' && !isHeld;
  const soon = isMissing ? (texts.notYet ?? texts.dueSoon) : texts.dueSoon;
  const text = outcome === 'due-soon' ? soon : isMissing ? texts.missing : undefined;
  return fillTemplate(text ?? texts.breach, one) + startSentence(one) + bookingSentence(one);
}

/** What a finding is about, whatever cell it stands in: so it survives sorting. */
const identityOf = ({ ready: { rule }, subject, renewal }: Case): readonly string[] =>
  subject.kind === 'certificate'
    ? [rule.id, subject.person.key, subject.topic, renewal.governing?.completion.course ?? '']
    : [rule.id, subject.kind, subject.key];

/** A rule about everything that is required points to the clause that requires it. */
const clauseOf = ({ ready: { rule }, subject }: Case): string =>
  (subject.kind === 'certificate' &&
  rule.appliesTo.topics !== undefined &&
  rule.appliesTo.topics !== 'mandatory'
    ? subject.clause
    : undefined) ?? rule.citation.clause;

/**
 * A verdict that is worth telling, not yet put into words: of a rule that turns out not to be checkable most never are.
 * `undecided`: the condition that cannot be told.
 */
export type Decided = {
  readonly outcome: Finding['outcome'];
  readonly one: Case;
  readonly undecided?: Stage;
};

/** What a verdict on a case comes to: a judgement, or one that is still to be put into words. */
export const decided = (one: Case, { outcome, undecided }: Verdict): Judgement | Decided =>
  outcome === 'met' || outcome === 'not-applicable'
    ? { rule: one.ready.rule.id, subject: one.subject, outcome }
    : { outcome, one, ...(undecided === undefined ? {} : { undecided }) };

/** The facts that would have decided what cannot be told; none of anything else. */
export function openOn({ one, undecided }: Decided): readonly string[] {
  const condition = undecided === undefined ? undefined : conditionOf(one.ready.rule, undecided);
  return condition === undefined ? [] : undecidedFacts(condition, one);
}

/** A verdict in words. */
export function judge(verdict: Decided): Judgement {
  const { one, outcome } = verdict;
  const { ready, subject } = one;
  const { rule } = ready;
  const undecided = openOn(verdict);
  const { person } = subject;
  const cells = cellsOf(one, outcome, undecided);
  const finding: Finding = {
    id: hashText(identityOf(one).join('\u0000')),
    rule: rule.id,
    outcome,
    severity: rule.severity,
    subject: subject.kind,
    ...(person === undefined ? {} : { person: person.name, personKey: person.key }),
    ...(subject.topic === undefined ? {} : { topic: subject.topic }),
    ...(subject.site === undefined ? {} : { site: subject.site }),
    clause: clauseOf(one),
    message: messageOf(verdict, undecided),
    remedy: remedyOf(one, outcome, cells[0]),
    cells,
    facts: plainFacts(one),
  };
  return { rule: rule.id, subject, outcome, finding };
}
