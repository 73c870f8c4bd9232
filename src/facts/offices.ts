import { plainSpan, type Span } from '../calendar/span';
import type { Office } from '../policy/policy';
import type { Approval, FieldRead } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import { holdsOffice, type AboutOffices } from './office-held';
import { isAnyOffice, isOffice } from './office-names';
import { wordsOfField } from './row-fields';
import type { OfficeAnswer } from './subject';

export type { AboutOffices } from './office-held';

type Said = { readonly approval: Approval; readonly cell: CellRef };
type Unread = Extract<FieldRead, { readonly kind: 'problem' }>;

/**
 * What each office of the policy says in a row's cells of approvals. `headed`: the offices that head such columns in the
 * registers; an empty one is of a column without an office. An office refused, or with a blank cell of its own, is
 * missing; somebody of whom it is not known which office they hold leaves it open.
 */
export function answersInApprovals(
  reads: readonly FieldRead[],
  headed: readonly string[],
  about: AboutOffices,
): readonly OfficeAnswer[] {
  const unread = reads.filter((read): read is Unread => read.kind === 'problem');
  const said = reads.flatMap((read): readonly Said[] =>
    read.kind === 'value' && read.value.type === 'approvals'
      ? [{ approval: read.value.approval, cell: read.cell }]
      : [],
  );
  return about.offices.map((office) => {
    const own = said.filter(
      ({ approval }) => approval.office !== undefined && isOffice(approval.office, office),
    );
    if (own.length > 0) return ownAnswer(office, own, about);
    const others = said.filter(({ approval }) => approval.office === undefined);
    const open = unread.length > 0 ? unreadAnswer(office, unread) : unheadedAnswer(office, others, about);
    if (open !== undefined) return open;
    const hasColumn = headed.some((heading) => heading === '' || isOffice(heading, office));
    return hasColumn
      ? answer(office, 'missing', [about.place])
      : {
          ...answer(office, 'open', []),
          why: `no column says whether the ${inSentence(office.title)} approved`,
        };
  });
}

/** What each office says in one cell that names who proposed, was consulted or agreed, and on which day. */
export function answersInText(
  read: FieldRead | undefined,
  on: Span | undefined,
  about: AboutOffices,
): readonly OfficeAnswer[] {
  if (read === undefined) return about.offices.map((office) => answer(office, 'missing', [about.place]));
  if (read.kind === 'problem') return about.offices.map((office) => unreadAnswer(office, [read]));
  const pieces = (wordsOfField(read) ?? '').split(/\s+and\s+|[,;&/+]/).map((piece) => piece.trim());
  const named = pieces.filter((piece) => piece !== '');
  return about.offices.map((office) => {
    if (named.some((piece) => isOffice(piece, office))) return dated(office, on, [read.cell], about);
    const people = named.filter((piece) => !isAnyOffice(piece, about.offices));
    return byPeople(office, people, on, read.cell, about) ?? answer(office, 'missing', [read.cell]);
  });
}

/** `Principal` within a sentence; a title with further capitals, such as `Director of Finance`, is a name. */
const inSentence = (title: string): string =>
  /^\p{Lu}.*\p{Lu}/u.test(title) ? title : title.slice(0, 1).toLowerCase() + title.slice(1);

const answer = (
  { id, title }: Office,
  state: OfficeAnswer['state'],
  cells: readonly CellRef[],
): OfficeAnswer => ({ office: id, title, state, cells });

/** Given on a day, or at some time; a day after the check is a question. */
function dated(
  office: Office,
  on: Span | undefined,
  cells: readonly CellRef[],
  { asAt }: AboutOffices,
): OfficeAnswer {
  if (on !== undefined && on.to > asAt) {
    const why = `the approval of the ${inSentence(office.title)} is dated ${plainSpan(on)}, after the day of the check`;
    return { ...answer(office, 'open', cells), why };
  }
  return { ...answer(office, 'given', cells), ...(on === undefined ? {} : { on }) };
}

/** The answer of an office with cells of its own: who, when, yes or no may stand in several. */
function ownAnswer(office: Office, own: readonly Said[], about: AboutOffices): OfficeAnswer {
  const cells = own.map(({ cell }) => cell);
  if (own.some(({ approval }) => approval.isGiven === false)) return answer(office, 'missing', cells);
  const on = own.find(({ approval }) => approval.on !== undefined)?.approval.on;
  const named = own.find(({ approval }) => approval.by !== undefined);
  if (named?.approval.by !== undefined && holdsOffice(named.approval.by, office, on, about) === false) {
    const why = `“${named.approval.by}” in ${cellAddress(named.cell)} did not hold the office of ${inSentence(office.title)} then, by the settings or the staff list`;
    return { ...answer(office, 'open', [named.cell, ...cells]), why };
  }
  return dated(office, on, cells, about);
}

const unreadAnswer = (office: Office, [first, ...rest]: readonly Unread[]): OfficeAnswer => ({
  ...answer(office, 'open', first === undefined ? [] : [first, ...rest].map(({ cell }) => cell)),
  ...(first === undefined
    ? {}
    : { why: `“${first.text}” in ${cellAddress(first.cell)} cannot be read: ${first.reason}` }),
});

/** What cells without an office in their heading say of an office; `undefined` if nothing. */
function unheadedAnswer(
  office: Office,
  others: readonly Said[],
  about: AboutOffices,
): OfficeAnswer | undefined {
  const cells = others.map(({ cell }) => cell);
  const refused = others.filter(({ approval }) => approval.isGiven === false);
  if (refused.length > 0) return answer(office, 'missing', cells);
  const on = others.find(({ approval }) => approval.on !== undefined)?.approval.on;
  const named = others.filter(({ approval }) => approval.by !== undefined);
  const found = named.flatMap(
    ({ approval, cell }) => byPeople(office, [approval.by ?? ''], on, cell, about) ?? [],
  );
  const [first] = found;
  if (first !== undefined) return found.find(({ state }) => state === 'given') ?? first;
  const [silent] = others;
  if (named.length > 0 || silent === undefined) return undefined;
  const why = `${cellAddress(silent.cell)} says that it was approved, but not by whom`;
  return { ...answer(office, 'open', cells), why };
}

/** What names say of an office: given if one holds it, open if none holds any; `undefined` if they hold others. */
function byPeople(
  office: Office,
  people: readonly string[],
  on: Span | undefined,
  cell: CellRef,
  about: AboutOffices,
): OfficeAnswer | undefined {
  const held = people.map((who) => ({ who, holds: holdsOffice(who, office, on, about) }));
  if (held.some(({ holds }) => holds === true)) return dated(office, on, [cell], about);
  const open = held.find(({ who }) => !holdsAnother(who, office, on, about));
  if (open === undefined) return undefined;
  const where = `“${open.who}” in ${cellAddress(cell)}`;
  const why =
    open.holds === false
      ? `${where} did not hold the office of ${inSentence(office.title)} then, by the settings or the staff list`
      : `it is not known whether ${where} is the ${inSentence(office.title)}: say in the settings who holds this office, or write the name in full`;
  return { ...answer(office, 'open', [cell]), why };
}

/** Somebody known to hold another office does not hold this one without being said to. */
const holdsAnother = (who: string, { id }: Office, on: Span | undefined, about: AboutOffices): boolean =>
  about.offices.some(
    (other) => other.id !== id && other.heldBy === undefined && holdsOffice(who, other, on, about) === true,
  );
