import type { Day } from '../calendar/day';
import { isExact } from '../calendar/span';
import type { FieldRead, RowRecord } from '../register/records';
import { cellAddress } from '../workbook/address';
import { known, spanFact, spanOf, unknown } from './fact-table';
import { poundsOfField } from './money';
import { dayOfField, fieldOf, textOfField, valueOf, wordsOfField } from './row-fields';
import { passedOf, placeOf, statusOf } from './study-status';
import data from './study-words.json' with { type: 'json' };
import type { Fact, Facts } from './subject';
import { holdsOneOf, oneOf } from './word-lists';

const isNotTrust = oneOf(data.notTrust);
const isApprenticeship = holdsOneOf(data.apprenticeship);
const isNone = oneOf(data.notExcluded);
const saysNoAgreement = oneOf(data.noAgreement);
const saysUnsigned = oneOf(data.unsigned);

/** What a row of funded study says by itself; whether and when the person leaves comes from elsewhere. */
export function sponsorshipFacts(
  row: RowRecord,
  columns: readonly string[],
  lastDay: Fact | undefined,
  asAt: Day,
): Facts {
  const days = daysInOrder(row, lastDay);
  const passed = passedOf(row);
  const facts: Record<string, Fact | undefined> = {
    cost: costOf(row, columns),
    support: textOfField(fieldOf(row, 'support')),
    provider: textOfField(fieldOf(row, 'provider')),
    startedOn: days.startedOn,
    expectedEndOn: days.expectedEndOn,
    completedOn: days.completedOn,
    leftOn: days.leftOn,
    studyStatus: statusOf(row, days.completedOn, passed, asAt),
    passed,
    trustFunded: fundedOf(row, columns),
    excluded: excludedOf(row),
    waived: filled(row, 'waivedBy', columns, isNone),
    repaid: poundsOfField(fieldOf(row, 'repaid')),
    businessCaseGiven: filled(row, 'businessCase', columns, isNone),
    ...agreementFacts(row, columns),
  };
  facts.daysPastEnd = pastEnd(days.expectedEndOn, facts.studyStatus, asAt);
  if (days.leftOn !== undefined) facts.daysUntilLeaving = away(days.leftOn, asAt);
  return present(facts);
}

const present = (facts: Readonly<Record<string, Fact | undefined>>): Facts => {
  const given: Record<string, Fact> = {};
  for (const [name, fact] of Object.entries(facts)) if (fact !== undefined) given[name] = fact;
  return given;
};

/** A sponsorship without a cost is a question; what is supported by time alone may have none. */
function costOf(row: RowRecord, columns: readonly string[]): Fact | undefined {
  const cost = poundsOfField(fieldOf(row, 'costToTrust'));
  if (cost !== undefined || !columns.includes('costToTrust')) return cost;
  return unknown(`the row of ${cellAddress(row.cell)} gives no cost`, [row.cell]);
}

/** The days of the row, unless they stand in an impossible order: then those that clash are not known. */
function daysInOrder(row: RowRecord, lastDay: Fact | undefined) {
  const day = (field: string) => dayOfField(fieldOf(row, field));
  const [startedOn, expectedEndOn, completedOn] = [
    day('startedOn'),
    day('expectedEndOn'),
    day('completedOn'),
  ];
  const early = (later: Fact | undefined, what: string): Fact | undefined =>
    startedOn !== undefined && later !== undefined && isBefore(later, startedOn)
      ? unknown(`${what} lies before the start: ${placeOf(later)} and ${placeOf(startedOn)}`, [
          ...later.cells,
          ...startedOn.cells,
        ])
      : later;
  return {
    startedOn,
    expectedEndOn: early(expectedEndOn, 'the day on which the studies should end'),
    completedOn: early(completedOn, 'the day of completion'),
    leftOn: early(lastDay, 'the last employed day'),
  };
}

/** True if the first surely lies before the second. */
function isBefore(a: Fact, b: Fact): boolean {
  const [first, second] = [spanOf(a), spanOf(b)];
  return first !== undefined && second !== undefined && first.to < second.from;
}

/**
 * False if somebody else pays for all of it, or the cost to the trust is nothing. A blank funder beside others is a
 * question; where no list names funders, a cost to the trust says that it pays.
 */
function fundedOf(row: RowRecord, columns: readonly string[]): Fact | undefined {
  const read = fieldOf(row, 'fundedBy');
  const text = wordsOfField(read);
  const cost = poundsOfField(fieldOf(row, 'costToTrust'));
  if (cost?.kind === 'known' && cost.value === 0) return known(false, cost.cells);
  if (read === undefined || text === undefined)
    return cost === undefined || cost.kind === 'unknown' || columns.includes('fundedBy')
      ? undefined
      : known(true, cost.cells);
  if (!isNotTrust(text)) return known(true, [read.cell]);
  if (cost?.kind === 'unknown') return { ...cost, cells: [...cost.cells, read.cell] };
  return known(cost !== undefined, [read.cell]);
}

/** Apprenticeship funding may never be claimed back; else what the column of exclusions says. */
function excludedOf(row: RowRecord): Fact {
  const [exclusion, fundedBy] = [fieldOf(row, 'exclusion'), fieldOf(row, 'fundedBy')];
  const why = wordsOfField(exclusion);
  if (exclusion !== undefined && why !== undefined && !isNone(why)) return known(true, [exclusion.cell]);
  const funder = wordsOfField(fundedBy);
  return fundedBy !== undefined && funder !== undefined && isApprenticeship(funder)
    ? known(true, [fundedBy.cell])
    : known(false, exclusion === undefined ? [] : [exclusion.cell]);
}

/** Whether a cell of words is filled; `undefined` if no register has the column. */
function filled(
  row: RowRecord,
  field: string,
  columns: readonly string[],
  saysNo: (text: string) => boolean,
): Fact | undefined {
  if (!columns.includes(field)) return undefined;
  const read = fieldOf(row, field);
  const text = wordsOfField(read);
  return read === undefined || text === undefined
    ? known(false, [row.cell])
    : known(!saysNo(text), [read.cell]);
}

/** A blank cell is a question: the policy lets the trust ask for an agreement, and does not demand one. */
function agreementFacts(
  row: RowRecord,
  columns: readonly string[],
): Readonly<Record<string, Fact | undefined>> {
  const read = fieldOf(row, 'agreementOn');
  if (read === undefined) {
    if (!columns.includes('agreementOn')) return {};
    const open = unknown(`the row of ${cellAddress(row.cell)} does not say whether there is an agreement`, [
      row.cell,
    ]);
    return { agreementSigned: open, agreementSettled: open };
  }
  const { cell } = read;
  const day = valueOf(read, 'day');
  if (day !== undefined)
    return {
      agreementOn: spanFact(day.span, 'the day is not known', [cell]),
      agreementSigned: known(true, [cell]),
      agreementSettled: known(true, [cell]),
    };
  const text = wordsOfField(read) ?? '';
  if (saysNoAgreement(text))
    return { agreementSigned: known(false, [cell]), agreementSettled: known(true, [cell]) };
  if (saysUnsigned(text))
    return { agreementSigned: known(false, [cell]), agreementSettled: known(false, [cell]) };
  const open = openAgreement(read, text);
  return { agreementSigned: open, agreementSettled: open };
}

const openAgreement = ({ cell }: FieldRead, text: string): Fact =>
  unknown(`“${text}” in ${cellAddress(cell)} does not say whether there is an agreement`, [cell]);

/** Days past the planned end while the studies go on; 0 otherwise. */
function pastEnd(end: Fact | undefined, status: Fact | undefined, asAt: Day): Fact | undefined {
  if (end === undefined) return undefined;
  const isOver = status?.kind === 'known' && (status.value === 'completed' || status.value === 'withdrawn');
  if (isOver) return known(0, end.cells);
  const span = spanOf(end);
  return span === undefined
    ? end
    : spanFact({ from: asAt - span.to, to: asAt - span.from }, 'the day is not known', end.cells);
}

function away(day: Fact, asAt: Day): Fact {
  const span = spanOf(day);
  if (span === undefined)
    return day.kind === 'unknown' ? day : unknown('the last day is not known', day.cells);
  const days = { from: span.from - asAt, to: span.to - asAt };
  return isExact(days) ? known(days.from, day.cells) : { kind: 'between', ...days, cells: day.cells };
}
