import type { Day } from '../calendar/day';
import type { RowRecord } from '../register/records';
import { requestState, type RequestState } from './approval-status';
import { known, spanFact, spanOf, unknown } from './fact-table';
import data from './request-words.json' with { type: 'json' };
import { dayOfField, fieldOf, textOfField, wordsOfField, yesNoOfField } from './row-fields';
import type { Fact, OfficeAnswer } from './subject';
import { holdsOneOf, oneOf } from './word-lists';

const isAspiration = oneOf(data.aspirational);
const isRole = oneOf(data.role);
const isRequired = oneOf(data.required);
const isNotNamed = oneOf(data.notNamed);
const namesSecondment = holdsOneOf(data.secondment);

/** What a row of requests says of itself, money, criteria and person apart. Absent: no register has the column. */
export function requestFacts(
  row: RowRecord,
  columns: readonly string[],
  approvals: readonly OfficeAnswer[],
  asAt: Day,
): Readonly<Record<string, Fact>> {
  const state = requestState(fieldOf(row, 'status'));
  const courseOn = dayOfField(fieldOf(row, 'courseOn'));
  const activity = wordsOfField(fieldOf(row, 'activity')) ?? '';
  const facts: Record<string, Fact | undefined> = {
    activity: known(activity, [fieldOf(row, 'activity')?.cell ?? row.cell]),
    provider: textOfField(fieldOf(row, 'provider')),
    requestedOn: dayOfField(fieldOf(row, 'requestedOn')),
    bookedOn: dayOfField(fieldOf(row, 'bookedOn')),
    courseOn,
    daysSinceCourse: daysSince(courseOn, asAt),
    goesAhead: goesAheadFact(row, state, courseOn, approvals, asAt),
    refused: refusedFact(row, state),
    stillAhead: aheadFact(row, state, courseOn, asAt),
    delegated: delegatedFact(row, state, columns),
    secondment: known(namesSecondment(activity), [row.cell]),
    prioritised: filledFact(row, 'priorityLink', columns),
    businessCaseGiven: filledFact(row, 'businessCase', columns),
    discretionGiven: filledFact(row, 'discretionBy', columns),
    exceptionDecided: exceptionFact(row),
    ...purposeFacts(row, columns),
  };
  const given: Record<string, Fact> = {};
  for (const [name, fact] of Object.entries(facts)) if (fact !== undefined) given[name] = fact;
  return given;
}

/** Days from a day to the as-at day; below 0 while it is ahead. */
export function daysSince(day: Fact | undefined, asAt: Day): Fact | undefined {
  if (day === undefined || day.kind === 'unknown') return day;
  const [from, to] = day.kind === 'between' ? [day.from, day.to] : [Number(day.value), Number(day.value)];
  return spanFact({ from: asAt - to, to: asAt - from }, 'the day is not known', day.cells);
}

/** By its state; without one by a booking, else it is decided once every office that was asked has answered. */
function goesAheadFact(
  row: RowRecord,
  state: RequestState,
  courseOn: Fact | undefined,
  approvals: readonly OfficeAnswer[],
  asAt: Day,
): Fact {
  const cells = [fieldOf(row, 'status')?.cell ?? row.cell];
  if (state.kind === 'unknown') return unknown(state.why, cells);
  if (state.kind === 'refused' || state.kind === 'open') return known(false, cells);
  if (state.kind !== 'unsaid') return known(true, cells);
  if (isRefusedByOffice(row)) return known(false, cells);
  const booked = dayOfField(fieldOf(row, 'bookedOn'));
  if (booked !== undefined) return booked.kind === 'unknown' ? booked : known(true, booked.cells);
  const given = approvals.filter((each) => each.state === 'given');
  if (given.length > 0 && approvals.every((each) => each.state !== 'missing'))
    return known(
      true,
      given.flatMap((each) => each.cells),
    );
  const open = approvals.filter((each) => each.state === 'open' && each.cells.length > 0);
  if (open.length > 0 && approvals.every((each) => each.state !== 'missing'))
    return unknown(
      open[0]?.why ?? 'it is not clear who approved it',
      open.flatMap((each) => each.cells),
    );
  const days = spanOf(courseOn);
  return courseOn !== undefined && days !== undefined && days.to < asAt
    ? unknown('the course is over, and the row does not say whether it was approved', [
        ...courseOn.cells,
        row.cell,
      ])
    : known(false, [row.cell]);
}

const isRefusedByOffice = (row: RowRecord): boolean =>
  (row.fields.approvals ?? []).some(
    (read) =>
      read.kind === 'value' && read.value.type === 'approvals' && read.value.approval.isGiven === false,
  );

function refusedFact(row: RowRecord, state: RequestState): Fact {
  const cells = [fieldOf(row, 'status')?.cell ?? row.cell];
  if (state.kind === 'unknown') return unknown(state.why, cells);
  return known(state.kind === 'refused' || isRefusedByOffice(row), cells);
}

function aheadFact(row: RowRecord, state: RequestState, courseOn: Fact | undefined, asAt: Day): Fact {
  if (state.kind === 'goes-ahead' && state.isOver)
    return known(false, [fieldOf(row, 'status')?.cell ?? row.cell]);
  if (courseOn === undefined) return unknown('the row gives no day of the course', [row.cell]);
  if (courseOn.kind === 'unknown') return courseOn;
  if (courseOn.kind === 'known') return known(Number(courseOn.value) >= asAt, courseOn.cells);
  if (courseOn.from >= asAt) return known(true, courseOn.cells);
  return courseOn.to < asAt
    ? known(false, courseOn.cells)
    : unknown('the day of the course is only roughly known', courseOn.cells);
}

function delegatedFact(row: RowRecord, state: RequestState, columns: readonly string[]): Fact | undefined {
  if (state.kind === 'delegated') return known(true, [fieldOf(row, 'status')?.cell ?? row.cell]);
  if (columns.includes('delegatedTo')) return filledFact(row, 'delegatedTo', columns);
  return columns.includes('status') ? known(false, [fieldOf(row, 'status')?.cell ?? row.cell]) : undefined;
}

/** Whether a cell of words names something; `undefined` if no register has the column. */
export function filledFact(row: RowRecord, field: string, columns: readonly string[]): Fact | undefined {
  if (!columns.includes(field)) return undefined;
  const read = fieldOf(row, field);
  const text = wordsOfField(read);
  return read === undefined || text === undefined
    ? known(false, [row.cell])
    : known(!isNotNamed(text), [read.cell]);
}

/** Nobody need have decided: without a name it is open, not denied. */
function exceptionFact(row: RowRecord): Fact {
  const read = fieldOf(row, 'discretionBy');
  const text = wordsOfField(read);
  return read !== undefined && text !== undefined && !isNotNamed(text)
    ? known(true, [read.cell])
    : unknown('the row does not say that anybody decided to fund it all the same', [row.cell]);
}

/** What it is for: by columns of yes and no, else by the purpose. A blank answer is a question. */
function purposeFacts(
  row: RowRecord,
  columns: readonly string[],
): Readonly<Record<string, Fact | undefined>> {
  const read = fieldOf(row, 'purpose');
  const text = wordsOfField(read);
  const byPurpose = (says: (text: string) => boolean): Fact | undefined =>
    read === undefined || text === undefined || !isKnownPurpose(text)
      ? undefined
      : known(says(text), [read.cell]);
  const answer = (field: string): Fact | undefined =>
    columns.includes(field)
      ? (yesNoOfField(fieldOf(row, field)) ??
        unknown(`the row does not answer “${LABELS[field] ?? field}”`, [row.cell]))
      : undefined;
  const open = (fact: Fact | undefined): Fact | undefined =>
    fact ??
    (read === undefined || text === undefined
      ? columns.includes('purpose')
        ? unknown('the row gives no purpose', [row.cell])
        : undefined
      : unknown(`the purpose “${text}” is not understood`, [read.cell]));
  return {
    relevantToRole: answer('relevantToRole') ?? open(byPurpose(isRole)),
    requiredByOrganisation: answer('requiredByOrganisation') ?? open(byPurpose(isRequired)),
    aspirational: open(byPurpose(isAspiration)),
  };
}

const LABELS: Readonly<Record<string, string>> = {
  relevantToRole: 'relevant to the role',
  requiredByOrganisation: 'required by the organisation',
};

const isKnownPurpose = (text: string): boolean => isAspiration(text) || isRole(text) || isRequired(text);
