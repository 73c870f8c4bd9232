import { dayFromIso, dayOf, type Day } from '../calendar/day';
import { exactly, type Span } from '../calendar/span';
import { factWord, known, notGiven, spanFact, unknown } from '../facts/fact-table';
import type { LengthOfTraining } from '../facts/hours';
import type {
  CertificateSubject,
  Completion,
  Fact,
  Facts,
  OfficeAnswer,
  Signed,
  Subject,
  SubjectPerson,
} from '../facts/subject';
import { roughDay } from '../policy/example-day';
import type { Example } from '../policy/example-file';
import type { Rule } from '../policy/policy';
import { dutySelector } from '../policy/selectors';
import { ruleFacts } from './prepare';

/** An example that gives no `asAt` is judged as at this day. */
export const EXAMPLE_DAY: Day = dayOf(2026, 1, 1);

/** The rough day of a text; `'unknown'` for null; `undefined` if nothing is given. */
function spanOf(value: unknown): Span | 'unknown' | undefined {
  if (value === undefined) return undefined;
  return (typeof value === 'string' ? roughDay(value) : undefined) ?? 'unknown';
}

function givenFacts(example: Example): Record<string, Fact> {
  const facts: Record<string, Fact> = {};
  for (const [name, value] of Object.entries(example.given)) {
    const day = factWord(name)?.type === 'day' ? spanOf(value) : undefined;
    if (value === null || day === 'unknown') facts[name] = unknown(notGiven(name));
    else facts[name] = day === undefined ? known(value) : spanFact(day, notGiven(name));
  }
  return facts;
}

type Past = {
  readonly completedOn?: string | null | undefined;
  readonly expiresOn?: string | null | undefined;
  readonly refresher?: boolean | undefined;
};

/** One piece of training; `undefined` if it is still ahead of the as-at day. */
function completionOf(past: Past, asAt: Day, isCertain: boolean): Completion | undefined {
  const completed = spanOf(past.completedOn);
  const expires = spanOf(past.expiresOn);
  if (completed === undefined && expires === undefined) return undefined;
  const span = completed === undefined || completed === 'unknown' ? { from: -Infinity, to: asAt } : completed;
  if (span.from > asAt) return undefined;
  return {
    completed: span,
    ...(expires === undefined || expires === 'unknown' ? {} : { expires }),
    isCertain,
    ...(isCertain ? {} : { doubt: 'it is not known whether the record counts' }),
    ...(past.refresher === true ? { isRefresher: true } : {}),
    course: past.refresher === true ? 'Example refresher' : 'Example course',
    cells: [],
  };
}

/** Everything done by the day: the history, or the one completion that the facts give. */
function completionsOf({ history, given }: Example, facts: Facts, asAt: Day): readonly Completion[] {
  const isCertain = facts.held?.kind !== 'unknown';
  const text = (name: string) => {
    const value = given[name];
    return typeof value === 'string' || value === null ? value : undefined;
  };
  const past = history ?? [{ completedOn: text('completedOn'), expiresOn: text('expiresOn') }];
  return past.flatMap((each) => completionOf(each, asAt, isCertain) ?? []);
}

const ALEX: SubjectPerson = { key: 'example', name: 'Alex Example' };

/**
 * The subject that an example describes. Given: facts by name, days as ISO text (a month or a year is rough), null for
 * unknown. Left out: `required`, `mandatory`, `startRecorded` and `deadlinePassed` are true; `held` is true if something
 * was completed, else false; `daysEmployed` is counted from `startOn`, else 1000; anything else a rule names is unknown.
 */
export function exampleSubject(rule: Rule, example: Example): Subject {
  const asAt = (example.asAt === undefined ? undefined : dayFromIso(example.asAt)) ?? EXAMPLE_DAY;
  const given = givenFacts(example);
  const completions = completionsOf(example, given, asAt);
  const { subject: kind, topic, topics, type, qualification } = rule.appliesTo;
  // What lies after the as-at day does not count, so its dates are no facts either.
  const facts = Object.fromEntries(
    Object.entries(given).filter(
      ([name]) =>
        completions.length > 0 || OF_ROWS.has(kind) || (name !== 'completedOn' && name !== 'expiresOn'),
    ),
  );
  const missing = Object.fromEntries(ruleFacts(rule).map((name) => [name, unknown(notGiven(name))] as const));
  const base = {
    name: kind === 'site' ? 'Example School' : ALEX.name,
    key: ALEX.key,
    what: type ?? 'Example training',
    asAt,
    facts: {
      ...missing,
      ...defaults(example, completions.length > 0, asAt),
      ...(type === undefined ? {} : { type: known(type) }),
      ...(qualification === undefined ? {} : { qualification: known(qualification) }),
      ...facts,
    },
    placeCells: [],
  };
  const person = { person: ALEX };
  const named = topic ?? (typeof topics === 'object' ? topics[0] : undefined) ?? 'example';
  switch (kind) {
    case 'certificate':
      return certificate(rule, { ...base, ...person, topic: named, completions }, facts.requiredEveryMonths);
    case 'person':
      return { ...base, ...person, kind, completions: [], ...trainingOf(example, given, asAt) };
    case 'site':
      return {
        ...base,
        kind,
        ...(topic === undefined ? {} : { topic }),
        site: base.name,
        completions: [],
        members: membersOf(example, named, asAt),
      };
    case 'organisation':
      return { ...base, name: 'Example Trust', kind, selector: selectorOf(rule), completions };
    case 'request':
    case 'sponsorship':
      return { ...base, ...person, kind, completions: [], signed: signedIn(rule, example) };
    case 'budget':
      return { ...base, kind, name: 'Example line', completions: [], signed: signedIn(rule, example) };
    case 'provider':
      return { ...base, kind, name: 'Example Provider', completions };
    default:
      return { ...base, ...person, kind, completions };
  }
}

/** Of these a date is only what the row says. */
const OF_ROWS: ReadonlySet<string> = new Set(['record', 'sponsorship']);

/** What the offices of the rule said: those that the example leaves out have not approved. */
const signedIn = ({ approvals }: Rule, { approvals: said = [] }: Example): Signed =>
  approvals === undefined
    ? {}
    : {
        [approvals.in]: approvals.offices.map((office) => {
          const answer = said.find((each) => each.office === office);
          const on = answer?.on === undefined ? undefined : dayFromIso(answer.on);
          const title = office.replaceAll('-', ' ');
          const isOpen = answer?.given === null;
          return {
            office,
            title,
            state: isOpen ? 'open' : answer?.given === true ? 'given' : 'missing',
            ...(on === undefined ? {} : { on: exactly(on) }),
            ...(isOpen ? { why: `it cannot be told whether the ${title} approved` } : {}),
            cells: [],
          } satisfies OfficeAnswer;
        }),
      };

type Alike = Omit<CertificateSubject, 'kind' | 'sorts' | 'intervals'>;

function certificate({ appliesTo }: Rule, base: Alike, every: Fact | undefined): CertificateSubject {
  const months = every?.kind === 'known' ? Number(every.value) : undefined;
  return {
    ...base,
    kind: 'certificate',
    sorts: typeof appliesTo.topics === 'string' ? [appliesTo.topics] : [],
    intervals: months === undefined ? [] : [[{ value: months, unit: 'months' }]],
  };
}

function defaults(example: Example, isHeld: boolean, asAt: Day): Record<string, Fact> {
  const started = spanOf(example.given.startOn);
  return {
    required: known(true),
    mandatory: known(true),
    startRecorded: known(true),
    deadlinePassed: known(true),
    dutyListed: known(true),
    held: known(isHeld),
    daysEmployed:
      started === 'unknown'
        ? unknown(notGiven('startOn'))
        : started === undefined
          ? known(1000)
          : spanFact({ from: asAt - started.to, to: asAt - started.from }, notGiven('daysEmployed')),
  };
}

/** A person's training from the history, and the time employed from the facts. */
function trainingOf({ history = [] }: Example, facts: Facts, asAt: Day) {
  const training = history.map((each): LengthOfTraining => {
    const on = spanOf(each.completedOn);
    return {
      on: on === undefined || on === 'unknown' ? { from: -Infinity, to: Infinity } : on,
      ...(typeof each.hours === 'number'
        ? { minutes: { least: each.hours * 60, most: each.hours * 60 } }
        : {}),
      ...(each.days === undefined ? {} : { days: each.days }),
      ...(each.points === undefined ? {} : { points: each.points }),
      cells: [],
      isCertain: on !== 'unknown',
    };
  });
  const dayOfFact = (name: string) => {
    const fact = facts[name];
    return fact?.kind === 'known' && typeof fact.value === 'number' ? fact.value : undefined;
  };
  const fte = dayOfFact('fte');
  return {
    training,
    recordedFrom: training.reduce((first, { on }) => Math.min(first, on.from), asAt),
    inPeriod: {
      ...(fte === undefined ? {} : { fte }),
      employed: { from: dayOfFact('startOn') ?? -Infinity, to: dayOfFact('leftOn') ?? Infinity },
      absences: [],
    },
  };
}

const selectorOf = ({ appliesTo: { duty, perSite, part } }: Rule): string =>
  duty === undefined ? (part ?? '') : dutySelector(duty, perSite);

/** Those who hold the topic at a site. */
const membersOf = ({ holders = [] }: Example, topic: string, asAt: Day): readonly CertificateSubject[] =>
  holders.map((holder) => {
    const completion = completionOf(holder, asAt, true);
    const [lastDay, from, to] = [holder.leftOn, holder.absentFrom, holder.absentTo].map((text) =>
      text === undefined ? undefined : dayFromIso(text),
    );
    const isAway = from !== undefined || to !== undefined;
    return {
      kind: 'certificate',
      name: holder.person,
      key: holder.person,
      person: {
        key: holder.person,
        name: holder.person,
        presence: {
          ...(lastDay === undefined ? {} : { lastDay }),
          absences: isAway ? [{ from: from ?? -Infinity, to: to ?? Infinity }] : [],
        },
      },
      topic,
      what: topic,
      asAt,
      sorts: [],
      intervals: [],
      facts: { held: known(completion !== undefined) },
      completions: completion === undefined ? [] : [completion],
      placeCells: [],
    };
  });
