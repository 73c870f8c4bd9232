import { plusDays, plusMonths } from './days.mjs';

/** The outcomes worked out from the rows themselves, apart from the product. */
export const asAt = '2026-11-22';
const remindDays = 60;

const counts = ({ status }) => /^(completed|attended|)$/i.test(status);

function atDue(due) {
  if (due < asAt) return 'breach';
  return due <= plusDays(asAt, remindDays) ? 'due-soon' : 'met';
}

/** futura, clause 2: renewed every 24 months, the certificate's own end if that is earlier. */
export function renewal(rows) {
  const done = rows.filter((row) => counts(row) && (row.span === undefined || row.span.from <= asAt));
  if (done.length === 0) return { outcome: 'not-applicable' };
  const dated = done
    .filter(({ span }) => span !== undefined)
    .sort((a, b) => b.span.to.localeCompare(a.span.to));
  const last = dated[0];
  if (last === undefined) return { outcome: 'cannot-tell', row: done[0] };
  const due = (day) => [plusMonths(day, 24), last.expiresOn ?? '9999'].sort()[0];
  const outcomes = [atDue(due(last.span.from)), atDue(due(last.span.to))];
  const isClear = outcomes[0] === outcomes[1] && (dated.length === done.length || outcomes[0] === 'met');
  return {
    outcome: isClear ? outcomes[0] : 'cannot-tell',
    row: last,
    ...(isClear && last.span.from === last.span.to ? { dueOn: due(last.span.to) } : {}),
  };
}

/** letta, clauses 2 and 4: held at all. `entry` is the person's matrix cell, if any: `done`, `unreadable` or neither. */
export function holding(rows, entry) {
  const done = rows.filter((row) => counts(row) && (row.span === undefined || row.span.to <= asAt));
  if (entry?.kind === 'done' || done.some(({ span, isDoubtful }) => span !== undefined && !isDoubtful)) {
    return { outcome: 'met' };
  }
  if (done.length > 0) return { outcome: 'cannot-tell', row: done[0] };
  return { outcome: entry?.kind === 'unreadable' ? 'cannot-tell' : 'breach' };
}
