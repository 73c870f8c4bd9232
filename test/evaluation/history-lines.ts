import { Temporal } from 'temporal-polyfill';
import { isoFromDay, type Day } from '../../src/calendar/day';
import { known } from '../../src/facts/fact-table';
import type { Rule } from '../../src/policy/policy';
import { requirementTest } from '../../src/policy/requirement';
import { day } from '../facts/a-subject';
import { shippedPolicy } from '../support/policies';
import {
  LOG,
  MATRIX,
  MEMBERSHIPS,
  PEOPLE,
  post,
  QUALIFICATIONS,
  REVIEWS,
  WAIVED,
  type Name,
} from './history-register';

// What `history-register.ts` says, worked out apart from the check, without its engines and its arithmetic: what is so
// on each day, and the dates on which that rests. Its figures are those of the policies.

/** An outcome; what waits for somebody's start or return; what a waiver answers for; nothing that is asked. */
export type State = Found | 'met' | `waits: ${Found}` | 'accepted' | 'none';
type Found = 'breach' | 'due-soon' | 'cannot-tell';
type Asked = Found | 'met' | 'none';
export type Dated = { readonly on: Day; readonly why: string };
/** One rule on one subject. */
export type Line = {
  readonly label: string;
  readonly at: (today: Day) => State;
  readonly dates: readonly Dated[];
};

const plus = (from: Day, months: number | undefined): Day =>
  months === undefined ? Infinity : day(Temporal.PlainDate.from(isoFromDay(from)).add({ months }).toString());

const isFound = (outcome: Asked): outcome is Found => outcome !== 'met' && outcome !== 'none';

type Presence = { readonly start: Day; readonly last: Day; readonly away: readonly [Day, Day] };
const NEVER = [Infinity, Infinity] as const;
const PRESENCE = new Map(
  PEOPLE.map((who): [Name, Presence] => {
    const { start, last, away } = post(who);
    return [
      who,
      {
        start: day(start),
        last: last === undefined ? Infinity : day(last),
        away: away === undefined ? NEVER : [day(away[0]), day(away[1])],
      },
    ];
  }),
);
const timesOf = (who: Name): Presence =>
  PRESENCE.get(who) ?? { start: Infinity, last: Infinity, away: NEVER };

/** Whether somebody is there on a day: judged; not yet, or away; or no longer. */
function presence(who: Name, today: Day): 'there' | 'waits' | 'left' {
  const { start, last, away } = timesOf(who);
  if (today > last) return 'left';
  return today < start || (away[0] <= today && today <= away[1]) ? 'waits' : 'there';
}

function datesOf(who: Name): readonly Dated[] {
  const { start, last, away } = timesOf(who);
  return [
    { on: start, why: 'start' },
    { on: last + 1, why: 'last employed day' },
    { on: away[0], why: 'first day of absence' },
    { on: away[1] + 1, why: 'last day of absence' },
  ];
}

/** A line about a person: not judged before the start, while away, and after leaving; a finding may be waived. */
function personLine(
  rule: string,
  who: Name,
  topic: string,
  outcome: (today: Day) => Asked,
  dates: readonly Dated[],
): Line {
  const isWaived = who === WAIVED.who && topic === WAIVED.topic;
  const [from, until] = [day(WAIVED.from), day(WAIVED.until)];
  return {
    label: `${rule} | ${who} | ${topic}`,
    at: (today) => {
      const here = presence(who, today);
      if (here === 'left') return 'none';
      const now = outcome(today);
      if (here === 'waits') return isFound(now) ? `waits: ${now}` : 'none';
      return isWaived && isFound(now) && from <= today && today <= until ? 'accepted' : now;
    },
    dates: [
      ...datesOf(who),
      ...dates,
      ...(isWaived
        ? [
            { on: from, why: 'start of waiver' },
            { on: until + 1, why: 'end of waiver' },
          ]
        : []),
    ],
  };
}

/** The days on which somebody did a topic. */
const doneBy = (who: Name, topic: string): readonly Day[] => {
  const cell = topic === 'positive-handling' ? MATRIX[who] : undefined;
  return [
    ...LOG.filter(([name, , , topics]) => name === who && topics.includes(topic)).map(([, , iso]) =>
      day(iso),
    ),
    ...(typeof cell === 'string' && cell !== 'N/A' ? [day(cell)] : []),
  ];
};

/** True if the matrix asks: a blank cell, or a date in it, even one ahead. */
const asksInMatrix = (who: Name, topic: string): boolean =>
  topic === 'positive-handling' && MATRIX[who] !== undefined && MATRIX[who] !== 'N/A';

/** The figure of a rule's parameter, of which the shipped rules have one each. */
function figure(rule: Rule, name: string): number {
  const [entry, ...others] = rule.parameters[name] ?? [];
  if (typeof entry?.value !== 'number' || others.length > 0) throw new Error(`${rule.id} has no one ${name}`);
  return entry.value;
}

/** Something done again and again, and until when each lasts. */
type Cycle = readonly { readonly done: Day; readonly due: Day }[];

const cycleOf = (done: readonly Day[], due: (done: Day) => Day): Cycle =>
  done.map((each) => ({ done: each, due: due(each) }));
const dueOn = (cycle: Cycle, today: Day): Day | undefined => {
  const past = cycle.filter(({ done }) => done <= today).map(({ due }) => due);
  return past.length === 0 ? undefined : Math.max(...past);
};
const datesOfCycle = (cycle: Cycle, remind: number): readonly Dated[] =>
  cycle.flatMap(({ done, due }) => [
    { on: done, why: 'completion' },
    { on: due - remind, why: 'reminder' },
    { on: due + 1, why: 'last valid day' },
  ]);
const byDue = (due: Day, today: Day, remind: number): Asked =>
  today > due ? 'breach' : due - today <= remind ? 'due-soon' : 'met';

/** Who is asked for a topic by a policy, how often, and by when after the start. */
function asking(policy: string, who: Name, topic: string) {
  const facts = {
    employment: known('employee'),
    duties: known([]),
    teaches: known(post(who).teaches),
  };
  const all = shippedPolicy(policy).requirements.filter(({ topics }) => topics?.includes(topic) === true);
  const must = all.filter(({ onlyWhereNeeded }) => onlyWhereNeeded !== true);
  const asks = must.filter((each) => requirementTest(each)(facts) === true);
  const timing = all.filter(({ onlyWhereNeeded }) => onlyWhereNeeded === true);
  const counted = must.length > 0 && asks.length === 0 ? [] : [...asks, ...timing];
  const least = (figures: readonly (number | null | undefined)[]) => {
    const set = figures.filter((each) => typeof each === 'number');
    return set.length === 0 ? undefined : Math.min(...set);
  };
  const done = doneBy(who, topic);
  const within = counted.map((each) => each.within?.[0]?.value);
  const days = within.every((each) => typeof each === 'number') ? least(within) : undefined;
  return {
    every: least(counted.map((each) => each.every?.[0]?.value)),
    deadline: days === undefined ? undefined : day(post(who).start) + days,
    isRequired: (today: Day) =>
      asks.length > 0 ||
      (must.length === 0 && (asksInMatrix(who, topic) || done.some((each) => each <= today))),
  };
}

type Times = ReturnType<typeof asking>;

/** A certificate that must be held, once the time allowed has passed, and kept in date as `held` says. */
function certificateLine(
  rule: Rule,
  who: Name,
  topic: string,
  { isRequired, deadline }: Times,
  held: (today: Day) => Asked | undefined,
  dates: readonly Dated[],
): Line {
  return personLine(
    rule.id,
    who,
    topic,
    (today) => {
      if (!isRequired(today)) return 'none';
      return held(today) ?? (deadline !== undefined && today <= deadline ? 'due-soon' : 'breach');
    },
    [...dates, ...(deadline === undefined ? [] : [{ on: deadline + 1, why: 'deadline after start' }])],
  );
}

function renewed(rule: Rule, who: Name, topic: string, times: Times, due: (done: Day) => Day): Line {
  const cycle = cycleOf(doneBy(who, topic), due);
  const remind = figure(rule, 'remindDays');
  return certificateLine(
    rule,
    who,
    topic,
    times,
    (today) => {
      const last = dueOn(cycle, today);
      return last === undefined ? undefined : byDue(last, today, remind);
    },
    datesOfCycle(cycle, remind),
  );
}

/** Held or not, without an end. */
function onceDone(rule: Rule, who: Name, topic: string, times: Times): Line {
  const done = doneBy(who, topic);
  const held = (today: Day) => (done.some((each) => each <= today) ? 'met' : undefined);
  const dates = done.map((each) => ({ on: each, why: 'completion' }));
  return certificateLine(rule, who, topic, times, held, dates);
}

/** Days after the start in which nothing is missing yet. */
const ALLOWED = ['startDays', 'inductionDays'];

function reviewLine(rule: Rule, who: Name): Line {
  const held = REVIEWS.filter(([name, type]) => name === who && type === rule.appliesTo.type);
  const start = day(post(who).start);
  const renews = rule.renewal !== undefined;
  const months = renews ? figure(rule, 'everyMonths') : undefined;
  const cycle = cycleOf(
    held.map(([, , , iso]) => day(iso)),
    (done) => plus(done, months),
  );
  const remind = renews ? figure(rule, 'remindDays') : 0;
  const allowed = Object.keys(rule.parameters).find((name) => ALLOWED.includes(name));
  const days = allowed === undefined ? undefined : figure(rule, allowed);
  const beforehand = renews ? 'met' : 'due-soon';
  return personLine(
    rule.id,
    who,
    '',
    (today) => {
      const last = dueOn(cycle, today);
      if (last !== undefined) return byDue(last, today, remind);
      return days === undefined || today - start > days ? 'breach' : beforehand;
    },
    [
      ...datesOfCycle(cycle, remind),
      ...(days === undefined ? [] : [{ on: start + days + 1, why: 'deadline after start' }]),
    ],
  );
}

/** Somebody at the site holds the topic: today, and for so long. */
function siteLine(rule: Rule, site: string): Line {
  const topic = rule.appliesTo.topic ?? '';
  const [months, remind, horizon] = ['validityMonths', 'remindDays', 'horizonDays'].map((name) =>
    figure(rule, name),
  );
  const members = PEOPLE.filter((who) => post(who).site === site);
  const holders = members.map((who) => ({
    who,
    cycle: cycleOf(doneBy(who, topic), (done) => plus(done, months)),
  }));
  const isCovered = (then: Day, today: Day) =>
    holders.some(({ who, cycle }) => {
      const last = dueOn(cycle, today);
      return last !== undefined && then <= last && presence(who, then) === 'there';
    });
  const ends = holders.flatMap(({ who, cycle }) => [...datesOfCycle(cycle, 0), ...datesOf(who)]);
  return {
    label: `${rule.id} | ${site} | ${topic}`,
    at: (today) => {
      if (!isCovered(today, today)) return 'breach';
      for (let ahead = 1; ahead <= Math.min(horizon ?? 0, remind ?? 0); ahead += 1)
        if (!isCovered(today + ahead, today)) return 'due-soon';
      return 'met';
    },
    dates: [...ends, ...ends.map((end) => ({ on: end.on - (remind ?? 0), why: `reminder of ${end.why}` }))],
  };
}

function membershipLines(rule: Rule): readonly Line[] {
  const remind = figure(rule, 'remindDays');
  return MEMBERSHIPS.map(([who, , iso]) => {
    const until = day(iso);
    return personLine(rule.id, who, '', (today) => byDue(until, today, remind), [
      { on: until - remind, why: 'reminder' },
      { on: until + 1, why: 'last valid day' },
    ]);
  });
}

/** A row with evidence or a plan; of teachers without a row QTS is asked. */
function qualificationLines(rule: Rule): readonly Line[] {
  const induction = figure(rule, 'inductionDays');
  return PEOPLE.flatMap((who) => {
    const row = QUALIFICATIONS.find(([name]) => name === who);
    if (row === undefined && !post(who).teaches) return [];
    const [how, iso] = row === undefined ? (['none', '2000-01-01'] as const) : ([row[2], row[3]] as const);
    const [start, then] = [day(post(who).start), day(iso)];
    const outcome = (today: Day): Asked => {
      if (how === 'seen' && then <= today) return 'met';
      const isNew = today - start <= induction;
      if (how === 'planned') return today > then && !isNew ? 'breach' : 'met';
      return isNew ? 'due-soon' : 'breach';
    };
    return [
      personLine(rule.id, who, '', outcome, [
        { on: start + induction + 1, why: 'deadline after start' },
        ...(how === 'seen' ? [{ on: then, why: 'completion' }] : []),
        ...(how === 'planned' ? [{ on: then + 1, why: 'plan day' }] : []),
      ]),
    ];
  });
}

/** The end of August after a day, or on it. */
function endOfAugust(from: Day): Day {
  const year = Number(isoFromDay(from).slice(0, 4));
  const [this_, next] = [day(`${year}-08-31`), day(`${year + 1}-08-31`)];
  return from <= this_ ? this_ : next;
}

/** The lines of a rule; `undefined` if it cannot be judged by this register. */
export function linesOf(policy: string, rule: Rule): readonly Line[] {
  const ofAll = (topic: string, line: (who: Name, topic: string, times: Times) => Line) =>
    PEOPLE.map((who) => line(who, topic, asking(policy, who, topic)));
  const { topic = '', topics } = rule.appliesTo;
  switch (`${policy}/${rule.id}`) {
    case 'futura/first-aid-renewal':
    case 'futura/positive-handling-renewal':
    case 'futura/mandatory-training-renewal': {
      const judged = topics === 'mandatory' ? (shippedPolicy(policy).mandatoryTopics?.topics ?? []) : [topic];
      const months = figure(rule, 'validityMonths');
      return judged.flatMap((each) =>
        ofAll(each, (who, of, times) => renewed(rule, who, of, times, (done) => plus(done, months))),
      );
    }
    case 'avct/mandatory-training':
      return (typeof topics === 'object' ? topics : []).flatMap((each) =>
        ofAll(each, (who, of, times) => onceDone(rule, who, of, times)),
      );
    case 'template/required-training': {
      const own = ['cyber-security', 'faw', 'kcsie', 'exam-invigilation'];
      const asked = new Set(shippedPolicy(policy).requirements.flatMap((each) => each.topics ?? []));
      return [...asked]
        .filter((each) => !own.includes(each))
        .flatMap((each) =>
          ofAll(each, (who, of, times) => renewed(rule, who, of, times, (done) => plus(done, times.every))),
        );
    }
    case 'template/cyber-security-renewal': {
      const least = figure(rule, 'leastMonths');
      return ofAll(topic, (who, of, times) =>
        renewed(rule, who, of, times, (done) => endOfAugust(plus(done, least))),
      );
    }
    case 'template/yearly-reading': {
      const grace = figure(rule, 'graceDays');
      return (typeof topics === 'object' ? topics : []).flatMap((each) =>
        ofAll(each, (who, of, times) => {
          const cycle = cycleOf(doneBy(who, of), endOfAugust);
          const held = (today: Day): Asked | undefined => {
            const last = dueOn(cycle, today);
            if (last === undefined) return undefined;
            return today > last + grace ? 'breach' : today > last ? 'due-soon' : 'met';
          };
          return certificateLine(rule, who, of, times, held, [
            ...datesOfCycle(cycle, 0),
            ...cycle.map(({ due }) => ({ on: due + grace + 1, why: 'days of grace' })),
          ]);
        }),
      );
    }
    case 'template/first-aid-at-work-lapsed': {
      const [months, lapse] = [figure(rule, 'validityMonths'), figure(rule, 'lapseMonths')];
      return PEOPLE.map((who) => {
        const cycle = cycleOf(doneBy(who, topic), (done) => plus(plus(done, months), lapse));
        const outcome = (today: Day): Asked => {
          const last = dueOn(cycle, today);
          return last === undefined ? 'none' : today > last ? 'breach' : 'met';
        };
        return personLine(rule.id, who, topic, outcome, datesOfCycle(cycle, 0));
      });
    }
    case 'letta/qualification-evidenced':
      return qualificationLines(rule);
    default:
      break;
  }
  const { subject, type } = rule.appliesTo;
  if (subject === 'site') return ['Oak', 'Elm'].map((site) => siteLine(rule, site));
  if (subject === 'membership') return membershipLines(rule);
  const isHeld = REVIEWS.some(([, held]) => held === type);
  if (subject === 'appraisal' && isHeld) return PEOPLE.map((who) => reviewLine(rule, who));
  return [];
}

/** A change of a line on a day, and the dates that explain it. */
export type Change = {
  readonly label: string;
  readonly on: Day;
  readonly from: State;
  readonly to: State;
  readonly why: string;
};

/** Every change of a line from one day to another, the last included. */
export function changesOf({ label, at, dates }: Line, after: Day, until: Day): readonly Change[] {
  const changes: Change[] = [];
  let from = at(after);
  for (let today = after + 1; today <= until; today += 1) {
    const to = at(today);
    if (to !== from) {
      const why = [...new Set(dates.filter((each) => each.on === today).map((each) => each.why))].sort();
      changes.push({ label, on: today, from, to, why: why.join(', ') });
    }
    from = to;
  }
  return changes;
}
