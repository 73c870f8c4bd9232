import { addMonths, plainDay } from '../../calendar/day';
import { shortened } from '../../evaluation/wording';
import { plural } from '../cells';
import type { SummaryInput } from '../summary-input';
import type { GroupCounts } from './by-group';
import { busiestMonth, monthInWords } from './renewal-tables';
import type { Calendar } from './by-month';
import { horizonOf, SOON_MONTHS, type Renewal } from './renewal';
import { isToRemind } from './reminders';
import type { SessionPlan } from './sessions-of';

/** The sum of a column over all groups. */
export const sumOf = (counts: readonly GroupCounts[], column: Exclude<keyof GroupCounts, 'group'>): number =>
  counts.reduce((sum, { [column]: count }) => sum + count, 0);

/** What matters most, in sentences. */
export function renewalVerdict(
  counts: readonly GroupCounts[],
  calendar: Calendar,
  { sessions }: SessionPlan,
  { asAt }: Pick<SummaryInput, 'asAt'>,
): readonly string[] {
  const [soon, more] = [sumOf(counts, 'soon'), sumOf(counts, 'year') + sumOf(counts, 'horizon')];
  const most = busiestMonth(calendar);
  const atOnce = sessions.filter(({ by }) => by === asAt).length;
  return [
    `${sumOf(counts, 'overdue')} overdue and ${sumOf(counts, 'neverDone')} never done, of ${plural(sumOf(counts, 'judged'), 'requirement')} judged; ${soon} more ${soon === 1 ? 'falls' : 'fall'} due by ${plainDay(addMonths(asAt, SOON_MONTHS))} and ${more} after that, by ${plainDay(horizonOf(asAt))}.`,
    ...(most === undefined || soon + more === 0
      ? []
      : [`The busiest month is ${monthInWords(most.when)}, with ${most.count}.`]),
    ...(sessions.length === 0
      ? []
      : [
          `${plural(sessions.length, 'session')} would keep everybody’s training in date until then${atOnce === 0 ? '' : `, ${atOnce} of them at once for what is overdue or was never done`}.`,
        ]),
  ];
}

/** What the lists leave out, and which columns would fill their gaps, one sentence each. */
export function renewalNotes(
  renewals: readonly Renewal[],
  plan: SessionPlan,
  input: Pick<SummaryInput, 'asAt' | 'people' | 'records' | 'accepted'>,
): readonly string[] {
  return [...leftOut(renewals, plan, input), ...missingColumns(renewals, input)];
}

function leftOut(
  renewals: readonly Renewal[],
  { booked, afterwards }: SessionPlan,
  { asAt, people, accepted }: Pick<SummaryInput, 'asAt' | 'people' | 'accepted'>,
): readonly string[] {
  const of = (standing: Renewal['standing']) => renewals.filter((each) => each.standing === standing);
  const [lasting, open, leaving] = [of('lasting'), of('open'), of('leaving')];
  const unbroken = of('overdue').filter(({ outcome }) => outcome !== 'breach').length;
  const away = people.all.filter(({ standing }) => standing === 'absent' || standing === 'future').length;
  const reminded = renewals.filter((each) => isToRemind(each, asAt)).length;
  const told = (count: number, one: string, many: string) => (count === 0 ? [] : [count === 1 ? one : many]);
  return [
    ...told(
      reminded,
      'The sheet Reminders has a row for the one that is overdue, was never done or falls due within 3 months, ready for mail merge.',
      `The sheet Reminders has a row for each of the ${reminded} that are overdue, were never done or fall due within 3 months, ready for mail merge.`,
    ),
    ...told(
      lasting.length,
      `One has no due date, as the policy sets no interval and no certificate gives a last day: ${groupsOf(lasting)}.`,
      `${lasting.length} have no due date, as the policy sets no interval and no certificate gives a last day: ${groupsOf(lasting)}.`,
    ),
    ...told(
      unbroken,
      'One of the overdue is no breach of the policy: only the certificate’s own last day has passed, or the policy allows some days more.',
      `${unbroken} of the overdue are no breach of the policy: only the certificate’s own last day has passed, or the policy allows some days more.`,
    ),
    ...told(
      open.length,
      'Of one the due date cannot be told until a question is answered: see the sheet Questions.',
      `Of ${open.length} the due date cannot be told until questions are answered: see the sheet Questions.`,
    ),
    ...told(
      leaving.length,
      'One runs out only after the person’s last day, and is left out.',
      `${leaving.length} run out only after the person’s last day, and are left out.`,
    ),
    ...told(
      booked,
      'One has a booking in time, and is in no session.',
      `${booked} have a booking in time, and are in no session.`,
    ),
    ...told(
      afterwards.length,
      `One is renewed only after its last day, and is in no session: ${groupsOf(afterwards)}.`,
      `${afterwards.length} are renewed only after their last day, and are in no session: ${groupsOf(afterwards)}.`,
    ),
    ...told(
      away,
      'One person who is on long absence or has not started yet is left out until then.',
      `${away} people who are on long absence or have not started yet are left out until then.`,
    ),
    ...told(
      accepted.length,
      'One that somebody accepts for a time is not listed here.',
      `${accepted.length} that somebody accepts for a time are not listed here.`,
    ),
  ];
}

const groupsOf = (renewals: readonly Renewal[]): string =>
  shortened([...new Set(renewals.map(({ group }) => group))].sort());

function missingColumns(
  renewals: readonly Renewal[],
  { people, records }: Pick<SummaryInput, 'people' | 'records'>,
): readonly string[] {
  const ofPeople = renewals.filter(({ person }) => person !== undefined);
  if (ofPeople.length === 0) return [];
  const has = (field: 'email' | 'manager' | 'site') =>
    people.all.some(({ [field]: said }) => said !== undefined);
  const columns = [
    ...(has('email') ? [] : ['“E-mail”']),
    ...(has('manager') ? [] : ['“Line manager”']),
    ...(has('site') ? [] : ['“Site”']),
  ];
  const expiry = [...(records.columns.training ?? []), ...(records.columns.matrix ?? [])].includes(
    'expiresOn',
  );
  const isShort = renewals.some(({ standing, kind }) => standing === 'lasting' && kind === 'training');
  return [
    ...(columns.length === 0
      ? []
      : [
          `No list of staff has ${columns.length === 1 ? 'a column' : 'columns'} ${columns.join(', ')}: add ${columns.length === 1 ? 'it' : 'them'} to the staff list, and ${columns.length === 1 ? 'it fills' : 'they fill'} here.`,
        ]),
    ...(expiry || !isShort
      ? []
      : [
          'Where certificates have a last day, add a column “Expiry date” to the training log: it is then listed here.',
        ]),
  ];
}
