import type { Day } from '../../calendar/day';
import { lineManagers } from '../../facts/line-managers';
import type { SummaryCell } from '../../workbook/edits';
import { BLANK, day, linkTo, text, whole, wrapped } from '../cells';
import { numberColumn, textColumn, type Column } from '../page';
import type { SummaryInput } from '../summary-input';
import { dueDay, isRough, isToDo, type Renewal } from './renewal';
import type { SessionPlan } from './sessions-of';

/** Columns of the list of people; their widths are those of the whole sheet. */
export const PEOPLE_COLUMNS: readonly (readonly [Column, width: number])[] = [
  [textColumn('Person'), 20],
  [textColumn('To renew'), 22],
  [textColumn('Site'), 16],
  [textColumn('Line manager'), 15],
  [textColumn('E-mail'), 20],
  [numberColumn('Due date'), 12],
  [numberColumn('Days left'), 10],
  [textColumn('Status'), 11],
  [textColumn('Kind'), 11],
  [numberColumn('Last done'), 12],
  [textColumn('Decided by'), 11],
  [numberColumn('Booked on'), 12],
  [numberColumn('Session'), 8],
  [textColumn('Cell'), 14],
];

const KINDS: Readonly<Record<Renewal['kind'], string>> = {
  training: 'Training',
  review: 'Review',
  membership: 'Membership',
  plan: 'Plan',
};

/** A row for everything that is to do by the horizon, what has run out longest first. */
export function peopleRows(
  renewals: readonly Renewal[],
  { people, asAt }: Pick<SummaryInput, 'people' | 'asAt'>,
  { sessionOf }: SessionPlan,
): readonly (readonly SummaryCell[])[] {
  const managerOf = lineManagers(people);
  const mails = new Map(people.all.map(({ key, email }) => [key, email]));
  return renewals.filter(isToDo).map((renewal) => {
    const { name, what, kind, due, site, person, bookedOn, cells } = renewal;
    const on = dueDay(renewal);
    const session = sessionOf(renewal);
    return [
      wrapped(name),
      wrapped(what),
      wrapped(site ?? ''),
      wrapped(managerOf(person?.key)?.name ?? ''),
      text((person && mails.get(person.key)) ?? ''),
      day(on),
      on === undefined ? BLANK : whole(on - asAt),
      statusCell(renewal, asAt),
      text(KINDS[kind]),
      lastDone(due),
      wrapped(decidedBy(renewal)),
      bookedOn === undefined ? BLANK : day(bookedOn.from),
      session === undefined ? BLANK : whole(session),
      linkTo(cells[0]),
    ];
  });
}

function lastDone(due: Renewal['due']): SummaryCell {
  const completed = due.kind === 'on' ? due.completed : undefined;
  if (completed === undefined) return BLANK;
  return completed.from === completed.to ? day(completed.from) : text('roughly known', 'right');
}

/** The colour says what the policy makes of it: what ran out by its certificate alone breaks none. */
function statusCell({ standing, outcome, due }: Renewal, asAt: Day): SummaryCell {
  const mayBeOver = due.kind === 'on' && due.day.from < asAt;
  const words =
    standing === 'overdue'
      ? 'Overdue'
      : due.kind === 'never-done'
        ? 'Never done'
        : mayBeOver
          ? 'Unclear'
          : outcome === 'due-soon'
            ? 'Due soon'
            : 'In date';
  if (outcome === 'breach') return text(words, 'high');
  if (outcome === 'due-soon') return text(words, 'due-soon');
  return text(words, words === 'Unclear' ? 'question' : 'plain');
}

function decidedBy(renewal: Renewal): string {
  const { due } = renewal;
  const earliest = isRough(renewal) ? ', at the earliest' : '';
  if (due.kind === 'on') return `${due.by === 'certificate' ? 'Certificate' : 'Policy'}${earliest}`;
  return due.kind === 'never-done' && due.by !== undefined ? `Time allowed${earliest}` : '';
}
