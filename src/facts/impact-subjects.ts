import type { Day } from '../calendar/day';
import { wordsOf } from '../catalogue/words';
import { rulesOn } from '../policy/in-force';
import type { Policy, Yardstick } from '../policy/policy';
import type { FieldRead, Records, RowRecord } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import { spanFact, unknown } from './fact-table';
import { rollingPeriod } from './hours';
import { fieldOf, valueOf, wordsOfField } from './row-fields';
import type { Fact, OrganisationSubject } from './subject';

/**
 * One subject for each level or benefit at which the policy wants training assessed, if a list of evaluations has a
 * column for any of them or there is a list of measures: how often it was assessed in the last 12 months.
 */
export function impactSubjects(
  { rows, columns }: Records,
  policy: Policy,
  asAt: Day,
): readonly OrganisationSubject[] {
  if (!rulesOn(policy, asAt).some(({ appliesTo }) => appliesTo.part === 'impact')) return [];
  const hasLevels = columns.evaluation?.some((field) => field.startsWith(PREFIX)) === true;
  if (!hasLevels && columns.measure === undefined) return [];
  const evaluations = rows.filter(({ kind }) => kind === 'evaluation');
  const measures = rows.filter(({ kind }) => kind === 'measure');
  return policy.impact.map((level) => {
    const assessments = assessmentsOf(rows, level, asAt);
    return {
      kind: 'organisation',
      selector: 'impact',
      name: policy.organisation,
      key: `impact\u0000${level.id}`,
      what: inSentence(level.title),
      asAt,
      facts: { assessments: counted(assessments) },
      completions: [],
      placeCells: placeOf(level, hasLevels ? [...evaluations, ...measures] : measures),
    };
  });
}

const PREFIX = 'impact:';
const MONTHS = 12;

/** The field of the lists of evaluations that holds marks at a level. */
export const fieldOfLevel = ({ id }: Pick<Yardstick, 'id'>): string => `${PREFIX}${id}`;

/** A cell of a row that assesses the level, or (with the reason) may. */
export type Assessment = {
  readonly row: RowRecord;
  readonly read: FieldRead;
  readonly cell: CellRef;
  readonly why?: string;
};

/** What the evaluations and measures among rows say at a level, of the last 12 months. */
export const assessmentsOf = (
  rows: readonly RowRecord[],
  level: Pick<Yardstick, 'id' | 'measures'>,
  asAt: Day,
): readonly Assessment[] =>
  rows.flatMap((row) => {
    if (row.kind === 'evaluation') return inEvaluation(row, level, asAt);
    return row.kind === 'measure' ? inMeasure(row, level, asAt) : [];
  });

/** A mark at the level, by the day of the evaluation; without one it counts as of now. */
function inEvaluation(row: RowRecord, level: Pick<Yardstick, 'id'>, asAt: Day): readonly Assessment[] {
  const marks = row.fields[fieldOfLevel(level)] ?? [];
  if (marks.length === 0) return [];
  const read = marks.find(({ kind }) => kind === 'value') ?? marks[0];
  const on = fieldOf(row, 'receivedOn') ?? fieldOf(row, 'heldOn');
  return read === undefined ? [] : assessment(row, read, on === undefined ? WITHIN : whenOf(on, asAt));
}

/** A measure tells of the level by a word of its name, and of the months by its year. */
function inMeasure(
  row: RowRecord,
  { measures }: Pick<Yardstick, 'measures'>,
  asAt: Day,
): readonly Assessment[] {
  const name = ` ${wordsOf(wordsOfField(fieldOf(row, 'name')) ?? '').join(' ')} `;
  if (!measures.some((word) => name.includes(` ${wordsOf(word).join(' ')} `))) return [];
  const read = fieldOf(row, 'value');
  if (read === undefined) return [];
  const year = fieldOf(row, 'year');
  const span = valueOf(year, 'year')?.span;
  const { from, to } = rollingPeriod(asAt, MONTHS);
  const isWithin = span !== undefined && span.from <= to && span.to >= from;
  if (span !== undefined) return assessment(row, read, isWithin ? WITHIN : OUTSIDE);
  const why = year === undefined ? `${cellAddress(row.cell)} gives no year` : unreadable(year);
  return assessment(row, read, { kind: 'open', why });
}

/** Where the day or year of an assessment lies to the last 12 months. */
type When = { readonly kind: 'within' | 'outside' } | { readonly kind: 'open'; readonly why: string };

const WITHIN: When = { kind: 'within' };
const OUTSIDE: When = { kind: 'outside' };

function whenOf(on: FieldRead, asAt: Day): When {
  const span = valueOf(on, 'day')?.span;
  if (span === undefined) return { kind: 'open', why: unreadable(on) };
  const { from, to } = rollingPeriod(asAt, MONTHS);
  if (span.from >= from && span.to <= to) return WITHIN;
  if (span.to < from || span.from > to) return OUTSIDE;
  const where = cellAddress(on.cell);
  return { kind: 'open', why: `it is open whether the day in ${where} lies in the last 12 months` };
}

function assessment(row: RowRecord, read: FieldRead, when: When): readonly Assessment[] {
  if (when.kind === 'outside') return [];
  const found = { row, read, cell: read.cell };
  if (read.kind === 'problem') return [{ ...found, why: unreadable(read) }];
  return [when.kind === 'open' ? { ...found, why: when.why } : found];
}

const unreadable = (read: FieldRead): string =>
  `${read.kind === 'problem' ? `“${read.text}” in ` : 'what stands in '}${cellAddress(read.cell)} cannot be read`;

/** Those that are sure and those that may be; where none is sure, it is open whether there is any. */
function counted(assessments: readonly Assessment[]): Fact {
  const sure = assessments.filter(({ why }) => why === undefined);
  const open = assessments.filter(({ why }) => why !== undefined);
  const cells = [...sure, ...open].map(({ cell }) => cell);
  if (sure.length === 0 && open[0]?.why !== undefined) return unknown(open[0].why, cells);
  return spanFact({ from: sure.length, to: assessments.length }, 'the number is not known', cells);
}

/** The first mark at the level, else the first row. */
function placeOf({ id }: Yardstick, rows: readonly RowRecord[]): readonly CellRef[] {
  const marks = rows.flatMap((row) => row.fields[`${PREFIX}${id}`] ?? []);
  const cell = marks[0]?.cell ?? rows[0]?.cell;
  return cell === undefined ? [] : [cell];
}

/** `Use of knowledge` as `use of knowledge`; `GCSE results` as it is. */
const inSentence = (title: string): string =>
  title.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
