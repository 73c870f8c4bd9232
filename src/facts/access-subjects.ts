import type { Day } from '../calendar/day';
import type { Records, TrainingRecord } from '../register/records';
import { staffGroups, type StaffGroup } from './access-groups';
import { known, spanFact, unknown } from './fact-table';
import type { People } from './people';
import type { Person } from './person';
import { personFacts } from './person-facts';
import { valueOf } from './row-fields';
import type { Fact, OrganisationSubject } from './subject';
import { trainingOfPeople } from './training-of-people';
import { yearBegins, yearOf, yearTo } from './training-of-year';
import { isMeant } from './whom';

/**
 * One subject for each group of staff (staff group, site, full and part time, kind of employment): how much training its
 * people have had in the last 12 months, set against everybody. Only where a log was read. It looks at those who were
 * employed all that time; governors and volunteers are not staff.
 */
export function accessSubjects(records: Records, people: People, asAt: Day): readonly OrganisationSubject[] {
  if (!records.hasLog) return [];
  const staff = people.all.filter((person) => wasThere(person, asAt));
  const shares = trainingShares(staff, people, asAt);
  return staffGroups(staff, records, asAt).map((group) => ({
    kind: 'organisation',
    selector: 'group',
    name: group.name,
    key: `group\u0000${group.kind}\u0000${group.name.toLowerCase()}`,
    ...(group.kind === 'site' ? { site: group.name } : {}),
    what: 'training',
    asAt,
    facts: {
      ...(group.kind === 'site' ? { site: known(group.name, group.cells) } : {}),
      groupSize: known(group.members.size),
      accessShare: shares(group),
    },
    completions: [],
    placeCells: group.cells,
  }));
}

/** Whether somebody was surely on the staff for the whole of the last 12 months, as far as there are start dates. */
export function wasThere(person: Person, asAt: Day): boolean {
  const { standing, startOn, startCell } = person;
  if (standing !== 'employed' || isMeant({ kind: 'everyone' }, personFacts(person, asAt)) !== true)
    return false;
  if (startOn?.kind === 'day') return startOn.span.to <= yearBegins(asAt);
  return startCell === undefined;
}

/** A person's training of the year: what surely counts, and what may. */
type Amount = { readonly key: string; readonly sure: number; readonly open: number };

/** A function from a group to its training per head as a percentage of that of everybody. */
function trainingShares(staff: readonly Person[], people: People, asAt: Day): (group: StaffGroup) => Fact {
  const trainingOf = trainingOfPeople(people);
  const months = yearTo(asAt);
  const years = staff.map((person) => ({
    key: person.key,
    year: yearOf(trainingOf(person), months, ({ source }) => source === 'log'),
  }));
  // Pieces of training are counted as long as the length of any of them is not known.
  const isTimed = years.every(({ year }) => year.every(({ record }) => minutesOf(record) !== undefined));
  const measure = (record: TrainingRecord) => (isTimed ? (minutesOf(record) ?? 0) : 1);
  const amounts = years.map(({ key, year }): Amount => {
    const sum = (isCertain: boolean) =>
      year
        .filter((each) => each.isCertain === isCertain)
        .reduce((total, { record }) => total + measure(record), 0);
    return { key, sure: sum(true), open: sum(false) };
  });
  return ({ members }) => {
    const inside = amounts.filter(({ key }) => members.has(key));
    const outside = amounts.filter(({ key }) => !members.has(key));
    const heads = amounts.length / members.size;
    const [sure, open] = [total(inside, 'sure'), total(inside, 'open')];
    const [otherSure, otherOpen] = [total(outside, 'sure'), total(outside, 'open')];
    const share = (own: number, others: number): number =>
      own + others === 0 ? NaN : withoutDust((own / (own + others)) * heads * 100);
    const ends = [share(sure, otherSure + otherOpen), share(sure + open, otherSure)];
    if (sure + open + otherSure + otherOpen === 0)
      return unknown('no training of the last 12 months is recorded of anybody');
    // With nothing sure on either side an end is open: it may be none at all, or all of it.
    const [from = 0, to = 0] = ends.map((end, index) =>
      Number.isNaN(end) ? (index === 0 ? 0 : heads * 100) : end,
    );
    return spanFact({ from, to }, 'undated training could change it');
  };
}

const total = (amounts: readonly Amount[], which: 'sure' | 'open'): number =>
  amounts.reduce((sum, amount) => sum + amount[which], 0);

/** The minutes of a record; `undefined` if they are not known exactly. */
function minutesOf({ details }: TrainingRecord): number | undefined {
  const length = valueOf(details?.minutes, 'minutes');
  return length === undefined || length.least !== length.most ? undefined : length.least;
}

/** What the arithmetic of fractions adds or loses must put nobody below a limit. */
const withoutDust = (percent: number): number => Math.round(percent * 1e9) / 1e9;
