import type { Day } from '../../calendar/day';
import type { Catalogue } from '../../catalogue/catalogue';
import { dueDates, type Due, type DueDate } from '../../evaluation/due-dates';
import { spanOf } from '../../facts/fact-table';
import { topicTitle, type SummaryInput } from '../summary-input';
import { eachRenewalOnce } from './each-renewal-once';
import { dueDay, horizonOf, type Renewal, type Standing } from './renewal';

/**
 * Everything judged that has, or could have, a due date: once for each person and topic, review, membership or plan, with
 * the earliest due date of the rules that judge it. What is overdue stands first, what was never done next; then by due
 * date and by words.
 */
export function renewalsOf({ policy, judgements, catalogue, asAt }: RenewalInput): readonly Renewal[] {
  const all = dueDates(policy, judgements, asAt).map((each) => renewalOf(each, catalogue, asAt));
  return eachRenewalOnce(all, catalogue).sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (dueDay(a) ?? -Infinity) - (dueDay(b) ?? -Infinity) ||
      byText(a.what, b.what) ||
      byText(a.name, b.name) ||
      byText(a.key, b.key),
  );
}

type RenewalInput = Pick<SummaryInput, 'policy' | 'judgements' | 'catalogue' | 'asAt'>;

const rank = ({ standing }: Renewal): number =>
  standing === 'overdue' ? 0 : standing === 'never-done' ? 1 : 2;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function renewalOf(
  { kind, subject, outcome, due, cells }: DueDate,
  catalogue: Catalogue,
  asAt: Day,
): Renewal {
  const { person, site, topic, name, key, facts } = subject;
  const booked = spanOf(facts.bookedOn);
  const what =
    kind === 'training' && topic !== undefined ? topicTitle(topic, catalogue) : upperFirst(subject.what);
  return {
    kind,
    what,
    group: kind === 'membership' ? 'Memberships' : kind === 'plan' ? 'Plans for qualifications' : what,
    ...(topic === undefined ? {} : { topic }),
    name,
    // The key of a certificate is that of its person.
    key: kind === 'training' ? `${key}\u0000${topic ?? ''}` : `${kind}\u0000${key}`,
    ...(person === undefined ? {} : { person }),
    ...(site === undefined ? {} : { site }),
    outcome,
    due,
    standing: standingOf(due, person?.presence?.lastDay, asAt),
    ...(booked === undefined || booked.to < asAt ? {} : { bookedOn: booked }),
    cells,
  };
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A rough day counts as overdue once it has surely passed. */
function standingOf(due: Due, lastDay: Day | undefined, asAt: Day): Standing {
  if (due.kind === 'open' || due.kind === 'lasting') return due.kind;
  if (due.kind === 'ran-out') return 'overdue';
  const day = due.kind === 'on' ? due.day : due.by;
  if (day === undefined) return 'never-done';
  if (day.to < asAt) return due.kind === 'on' ? 'overdue' : 'never-done';
  if (lastDay !== undefined && lastDay < day.from) return 'leaving';
  return day.from > horizonOf(asAt) ? 'later' : 'listed';
}
