import { cellAddress } from '../workbook/address';
import type { RowRecord } from '../register/records';
import { known, unknown, type NamedFacts } from './fact-table';
import { filled, isFalse, isTrue } from './row-answers';
import { fieldOf } from './row-fields';
import type { Completion, Fact } from './subject';

/** A review that was held, or may have been. */
export type HeldReview = { readonly row: RowRecord; readonly completion: Completion };

/** Whether the last review names needs and sets a target, as far as the list has the columns; none if none was held. */
export function latestFacts(reviews: readonly HeldReview[], columns: ReadonlySet<string>): NamedFacts {
  if (reviews.length === 0) return {};
  return {
    ...(columns.has('needs') ? { needsRecorded: inLatest(reviews, 'needs') } : {}),
    ...(columns.has('target') ? { targetSet: inLatest(reviews, 'target') } : {}),
  };
}

/** Rows of one day are one review, with a row for each target. Where another row may be later, both have to agree. */
function inLatest(reviews: readonly HeldReview[], field: string): Fact {
  const sure = reviews.filter(({ completion }) => completion.isCertain);
  const last = Math.max(...sure.map(({ completion: { completed } }) => completed.from));
  const latest = sure.filter(({ completion: { completed } }) => completed.from === last);
  const others = reviews.filter((each) => !latest.includes(each) && each.completion.completed.to >= last);
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
