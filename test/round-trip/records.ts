import fc from 'fast-check';
import { topicMatcher } from '../../src/catalogue/matcher';
import { dayFromIso, type Day } from '../../src/calendar/day';
import { catalogue } from '../support/policies';

export type Person = {
  readonly forename: string;
  readonly surname: string;
  readonly id: string;
  readonly role: string;
};

/** A topic of the catalogue, by its id, as the register writes it. */
export type Course = { readonly topic: string; readonly written: string };

export type Training = {
  readonly person: Person;
  readonly course: Course;
  readonly completedOn: Day;
  readonly expiresOn: Day;
  readonly status: string;
  /** Pence. */
  readonly cost: number;
  readonly minutes: number;
  readonly provider: string;
};

const FORENAMES = 'Ann Zoë Siân Seán José Anne-Marie Imran Carys Bilal Ngozi Tomasz Beth'.split(' ');
const SURNAMES = [
  "O'Neill",
  'D’Souza',
  'Nair-Jones',
  'Van der Berg',
  'Šimek',
  'St John',
  'McDonald',
  'Okafor',
  'Lee',
  'Müller',
  'Fenwick',
  'Ní Bhriain',
];
const ROLES = ['Teacher', 'Teaching assistant', 'Site manager', 'Headteacher', 'Midday supervisor'];
const PROVIDERS = ['Red Cross', 'In house', 'Castle Hill', 'iHasco', 'National College'];

/** Status as written, and what it means. */
export const STATUSES: Readonly<Record<string, string>> = {
  Completed: 'completed',
  Attended: 'attended',
  Failed: 'failed',
  Cancelled: 'cancelled',
};

const match = topicMatcher(catalogue);

/** Every spelling that the catalogue itself takes for one topic alone. */
const COURSES: readonly Course[] = [...catalogue.topics.values()].flatMap(({ id, title, aliases }) =>
  [title, ...aliases].flatMap((written) => {
    const found = match(written);
    return found.kind === 'topic' && found.topic === id && found.also.length === 0
      ? [{ topic: id, written }]
      : [];
  }),
);

const day = (iso: string): Day => dayFromIso(iso) ?? 0;

const people = fc.uniqueArray(
  fc.record({
    forename: fc.constantFrom(...FORENAMES),
    surname: fc.constantFrom(...SURNAMES),
    role: fc.constantFrom(...ROLES),
  }),
  { minLength: 3, maxLength: 6, selector: ({ forename, surname }) => `${forename} ${surname}` },
);

const courses = fc.uniqueArray(fc.constantFrom(...COURSES), {
  minLength: 2,
  maxLength: 5,
  selector: ({ topic }) => topic,
});

const facts = fc.record({
  who: fc.nat(99),
  what: fc.nat(99),
  completedOn: fc.integer({ min: day('2021-01-01'), max: day('2026-11-20') }),
  validDays: fc.constantFrom(364, 365, 730, 1095, 1096),
  status: fc.constantFrom(...Object.keys(STATUSES)),
  cost: fc.constantFrom(0, 4550, 12000, 110050, 9999),
  minutes: fc.constantFrom(30, 60, 90, 120, 360),
  provider: fc.constantFrom(...PROVIDERS),
});

/** At least six pieces of training of three or more people; nobody has the same topic twice. */
export const someTraining: fc.Arbitrary<readonly Training[]> = fc
  .tuple(people, courses, fc.array(facts, { minLength: 10, maxLength: 24 }))
  .map(([who, what, all]) =>
    all.flatMap(({ completedOn, validDays, ...fact }): Training[] => {
      const index = fact.who % who.length;
      const person = who[index];
      const course = what[fact.what % what.length];
      return person === undefined || course === undefined
        ? []
        : [
            {
              ...fact,
              person: { ...person, id: `00${String(index + 17)}` },
              course,
              completedOn,
              expiresOn: completedOn + validDays,
            },
          ];
    }),
  )
  .map((all) => {
    const seen = new Set<string>();
    return all.filter(({ person, course }) => {
      const key = `${nameOf(person)}|${course.topic}`;
      return !seen.has(key) && seen.add(key);
    });
  })
  .filter((all) => all.length >= 6 && new Set(all.map(({ person }) => nameOf(person))).size >= 3);

export const nameOf = ({ forename, surname }: Person): string => `${forename} ${surname}`;
