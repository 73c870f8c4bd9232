import type { Day } from '../calendar/day';
import type { Records, RowRecord } from '../register/records';
import { cellAddress } from '../workbook/address';
import { known, spanOf, unknown, type FactName, type NamedFacts } from './fact-table';
import { outcomePassed, quotesIn } from './provider-outcome';
import { daysSince, filled, happened, isFalse, isTrue } from './row-answers';
import { fieldOf } from './row-fields';
import type { Fact } from './subject';

/** What a row of the list of providers says, as far as the list has the columns. */
export function providerFacts(row: RowRecord, { columns }: Records, asAt: Day): NamedFacts {
  const present = new Set(columns.provider);
  const read = (field: string) => fieldOf(row, field);
  const no = known(false, [row.cell]);
  const checked = checkedFact(row, asAt) ?? no;
  const facts: Partial<Record<FactName, Fact>> = {};
  const add = (name: FactName, fields: readonly string[], fact: () => Fact) => {
    if (fields.some((field) => present.has(field))) facts[name] = fact();
  };
  add('approved', ['approvedOn'], () => happened(read('approvedOn'), asAt) ?? no);
  add('qualityChecked', ['qualityCheckedOn', 'checkedBy'], () => checked);
  add('daysSinceCheck', ['qualityCheckedOn'], () => sinceCheck(row, asAt));
  add('checkPassed', ['outcome'], () => outcomePassed(read('outcome')) ?? withoutOutcome(row, checked));
  add('expertiseRecorded', ['expertise'], () => filled(read('expertise')) ?? no);
  add('quotesTaken', ['quotes'], () => quotesIn(read('quotes')) ?? known(0, [row.cell]));
  add(
    'daysPastReview',
    ['reviewDueOn'],
    () => daysSince(read('reviewDueOn'), asAt) ?? unknown('no day of the review is entered', [row.cell]),
  );
  return facts;
}

/** A check is told by its day, else by who made it; one still ahead has not been made. */
function checkedFact(row: RowRecord, asAt: Day): Fact | undefined {
  const on = happened(fieldOf(row, 'qualityCheckedOn'), asAt);
  if (on !== undefined && on.kind !== 'unknown') return on;
  const by = filled(fieldOf(row, 'checkedBy'));
  return by !== undefined && (on === undefined || isTrue(by)) ? by : on;
}

function sinceCheck(row: RowRecord, asAt: Day): Fact {
  const days = daysSince(fieldOf(row, 'qualityCheckedOn'), asAt);
  if (days === undefined) return unknown('no day of a quality check is entered', [row.cell]);
  const span = spanOf(days);
  const [cell] = days.cells;
  return span !== undefined && cell !== undefined && span.to < 0
    ? unknown(`the check in ${cellAddress(cell)} is still to come`, days.cells)
    : days;
}

/** What was not checked was not passed; a check without an outcome is a question. */
const withoutOutcome = (row: RowRecord, checked: Fact): Fact =>
  isFalse(checked) ? checked : unknown('no outcome of the quality check is entered', [row.cell]);
