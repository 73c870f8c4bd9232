import type { RowRecord } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import { known, spanFact, unknown, type NamedFacts } from './fact-table';
import { filled, isFalse, isTrue } from './row-answers';
import { fieldOf } from './row-fields';
import type { Completion, Fact } from './subject';

/** A review that was held, or may have been. */
export type HeldReview = { readonly row: RowRecord; readonly completion: Completion };

/** When the last review was and whether it names needs and sets a target, by the columns there are; none if none was held. */
export function latestFacts(reviews: readonly HeldReview[], columns: ReadonlySet<string>): NamedFacts {
  if (reviews.length === 0) return {};
  const [last] = lastOf(reviews);
  const isLast = last !== undefined && othersOf(reviews).length === 0;
  return {
    ...(isLast ? { completedOn: dayOf(last.completion) } : {}),
    ...(columns.has('needs') ? { needsRecorded: inLatest(reviews, 'needs') } : {}),
    ...(columns.has('target') ? { targetSet: inLatest(reviews, 'target') } : {}),
  };
}

const dayOf = ({ completed, cells }: Completion): Fact => spanFact(completed, 'the day is not known', cells);

/** Where the last review stands that was surely held; `undefined` if none was. */
export const latestCells = (reviews: readonly HeldReview[]): readonly CellRef[] | undefined =>
  lastOf(reviews)[0]?.completion.cells;

/** The rows of the last review that was surely held. */
function lastOf(reviews: readonly HeldReview[]): readonly HeldReview[] {
  const sure = reviews.filter(({ completion }) => completion.isCertain);
  const last = Math.max(...sure.map(({ completion: { completed } }) => completed.from));
  return sure.filter(({ completion: { completed } }) => completed.from === last);
}

/** Those that may have been held later, or on the same day. */
function othersOf(reviews: readonly HeldReview[]): readonly HeldReview[] {
  const latest = lastOf(reviews);
  const from = latest[0]?.completion.completed.from ?? -Infinity;
  return reviews.filter((each) => !latest.includes(each) && each.completion.completed.to >= from);
}

/** Rows of one day are one review, with a row for each target. Where another row may be later, both have to agree. */
function inLatest(reviews: readonly HeldReview[], field: string): Fact {
  const latest = lastOf(reviews);
  const others = othersOf(reviews);
  const answer = anyFilled(latest, field);
  const [other] = others;
  if (other === undefined) return answer;
  const isAgreed = (fact: Fact) =>
    answer.kind === 'known' && fact.kind === 'known' && fact.value === answer.value;
  if (latest.length > 0 && others.every((each) => isAgreed(anyFilled([each], field)))) return answer;
  const cells = [other, ...latest].flatMap(({ completion }) => completion.cells);
  return unknown(other.completion.doubt ?? `${where(other)} may be of the last review or not`, cells);
}

const where = ({ row }: HeldReview): string => cellAddress(fieldOf(row, 'heldOn')?.cell ?? row.cell);

function anyFilled(reviews: readonly HeldReview[], field: string): Fact {
  const facts = reviews.map(
    ({ row, completion }) => filled(fieldOf(row, field)) ?? known(false, completion.cells),
  );
  return facts.find(isTrue) ?? facts.find((fact) => !isFalse(fact)) ?? facts[0] ?? known(false);
}
