import type { Day } from '../calendar/day';
import type { Pathway, Policy } from '../policy/policy';
import type { Records, RowRecord } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import { stemsOf } from './duty-stems';
import { known, unknown } from './fact-table';
import { cpdYear } from './hours';
import { unreadable } from './person-facts';
import words from './offer-words.json' with { type: 'json' };
import { fieldOf, valueOf, wordsOfField } from './row-fields';
import type { Fact } from './subject';
import { whomIn } from './whom';
import { oneOf } from './word-lists';

/** Whether something is offered to a group, and where to point. */
export type Offered = { readonly fact: Fact; readonly place: CellRef };

/**
 * A function from a pathway to whether something is offered to it in the CPD year of the as-at day: an offer that names
 * it as its audience or in its title, or that is for everybody. Offers without a settled date count. `undefined` if there is no
 * register of offers.
 */
export function offersOf(
  { rows }: Records,
  policy: Policy,
  asAt: Day,
): ((pathway: Pathway) => Offered) | undefined {
  const offers = rows
    .filter(({ kind }) => kind === 'offer')
    .map((row) => ({ row, groups: groupsNamed(row, policy), isForAll: isForAll(row) }));
  const [first] = offers;
  if (first === undefined) return undefined;
  return ({ id }) => {
    const own = offers.filter(({ groups, isForAll }) => isForAll || groups.has(id));
    const year = own.map(({ row }) => ({ row, when: whenOf(row, policy, asAt) }));
    const sure = year.find(({ when }) => when === 'this-year');
    if (sure !== undefined) {
      const place = placeOf(sure.row);
      return { fact: known(true, [place]), place };
    }
    const open = year.find(({ when }) => when === 'open');
    if (open !== undefined) {
      const place = fieldOf(open.row, 'date')?.cell ?? open.row.cell;
      return { fact: unknown(whyOpen(open.row), [place, open.row.cell]), place };
    }
    const place = placeOf(first.row);
    return { fact: known(false, [place]), place };
  };
}

const placeOf = (row: RowRecord): CellRef => fieldOf(row, 'audience')?.cell ?? row.cell;

const isUnsettled = oneOf(words.unsettled);

/** Whether an offer is of the CPD year; one without a settled date is, and a rough or unreadable date leaves it open. */
function whenOf(row: RowRecord, { cpdYearStartsOn }: Policy, asAt: Day): 'this-year' | 'open' | 'other-year' {
  const read = fieldOf(row, 'date');
  if (read === undefined || isUnsettled(wordsOfField(read) ?? '')) return 'this-year';
  const on = valueOf(read, 'day')?.span;
  if (on === undefined) return 'open';
  const { from, to } = cpdYear(asAt, cpdYearStartsOn);
  if (on.to < from || on.from > to) return 'other-year';
  return on.from >= from && on.to <= to ? 'this-year' : 'open';
}

function whyOpen(row: RowRecord): string {
  const read = fieldOf(row, 'date');
  const fact = read?.kind === 'problem' ? unreadable(read) : undefined;
  return fact?.kind === 'unknown'
    ? fact.why
    : `it is open whether the offer in ${cellAddress(row.cell)} is of this year`;
}

const isForAll = (row: RowRecord): boolean => {
  const audience = wordsOfField(fieldOf(row, 'audience'));
  return audience !== undefined && whomIn(audience).some(({ kind }) => kind === 'everyone');
};

/** The pathways that the audience or the title names. `Aspiring middle leaders` are not also `middle leaders`. */
function groupsNamed(row: RowRecord, { pathways }: Policy): ReadonlySet<string> {
  const names = pathways
    .flatMap(({ id, names: each }) => each.map((name) => ({ id, words: phraseOf(name) })))
    .sort((a, b) => b.words.length - a.words.length);
  const found = new Set<string>();
  for (const field of ['audience', 'title']) {
    let rest = phraseOf(wordsOfField(fieldOf(row, field)) ?? '');
    const taken = new Set<string>();
    for (const { id, words } of names) {
      if (words.trim() === '' || (!rest.includes(words) && !taken.has(words))) continue;
      found.add(id);
      taken.add(words);
      rest = rest.replaceAll(words, ' | ');
    }
  }
  return found;
}

/** The words of a text in their order, without endings and small words. */
const phraseOf = (text: string): string => ` ${[...stemsOf(text)].join(' ')} `;
