import type { Day } from '../calendar/day';
import { titleInSentence, type Catalogue } from '../catalogue/catalogue';
import { parameterInForce } from '../policy/parameters';
import { factsNamed } from '../policy/condition';
import type { Policy, Rule } from '../policy/policy';
import { namedTopics } from '../policy/policy-topics';
import type { Records } from '../register/records';
import type { Progress } from '../workbook/progress';
import type { CellRef } from '../workbook/address';
import { askingsOf, type Asking } from './asking';
import { bookingFact, completionOf, refreshers } from './completions';
import { deadlineFacts } from './deadlines';
import { equivalentsFor } from './equivalents';
import { countsFor, evidenceOf, NO_EVIDENCE, type Evidence } from './evidence';
import { known, unknown } from './fact-table';
import { judgedTopics } from './judged-topics';
import { mandatoryFact, mandatoryRows } from './mandatory';
import type { People } from './people';
import type { Person } from './person';
import { personFacts } from './person-facts';
import { requiredOf } from './required';
import type { CertificateSubject, Completion, Fact, Facts, SubjectPerson, TopicSort } from './subject';
import { subjectPerson, waitingOf } from './subject-person';

/**
 * One subject for each person and each topic that the policy has rules for and the registers say anything about.
 * Leavers are not judged; of future starters and people on long absence it is worked out what waits for them.
 */
export function* certificateSubjects(
  records: Records,
  people: People,
  policy: Policy,
  catalogue: Catalogue,
  asAt: Day,
): Generator<Progress, readonly CertificateSubject[]> {
  const isMandatoryRow = mandatoryRows(catalogue);
  const askings = askingsOf(policy, records, catalogue, asAt);
  const flagged = new Set(
    records.training.flatMap((record) =>
      record.topic.kind === 'topic' && isMandatoryRow(record) ? [record.topic.topic] : [],
    ),
  );
  const judged = judgedTopics(policy, askings, flagged, catalogue);
  const equivalents = equivalentsFor(policy);
  const read = new Set(
    judged.all.filter(
      (topic) => records.hasLog || records.matrixTopics.some((each) => countsFor(each, topic, catalogue)),
    ),
  );
  const named = new Set(policy.rules.flatMap(namedTopics));
  const evidence = evidenceOf(people, [...judged.all, ...equivalents.topics], catalogue);
  const topics = judged.all.map((topic) => ({
    topic,
    title: titleInSentence(topic, catalogue),
    askings: judged.askingsFor(topic),
    sorts: judged.sortsOf(topic),
  }));
  const isRefresher = refreshers(catalogue);
  // Few rules look at deadlines, and there are as many subjects as people and topics.
  const hasDeadlines = policy.rules.some((rule) => looksAtDeadline(rule));
  const hasCentral = records.training.some(({ isCentral }) => isCentral === true);
  const subjects: CertificateSubject[] = [];
  const standing = people.all.filter((person) => person.standing !== 'left');
  for (const [index, person] of standing.entries()) {
    if (index % 200 === 0) yield { step: 'derive', done: index / standing.length };
    const found = evidence(person);
    const facts: Facts = personFacts(person, asAt);
    const who = subjectPerson(person);
    const waits = waitingOf(person, asAt);
    for (const { topic, title, askings: asking, sorts } of topics) {
      const own = equivalents.added(topic, found);
      if (own === undefined && !read.has(topic)) continue;
      const about = { person, who, facts, topic, title, asAt, evidence: own ?? NO_EVIDENCE, isRefresher };
      const held = holding(about);
      const required = requiredOf(about.evidence, held, asking, facts);
      // Of a topic that no rule names, only those count of whom something is recorded or asked.
      if (own === undefined && !named.has(topic) && isNotAsked(required.required)) continue;
      const mandatory = () =>
        mandatoryFact(topic, policy, asking, about.evidence.records, facts, isMandatoryRow);
      subjects.push({
        ...certificate(about, held, required, sorts),
        facts: {
          ...facts,
          topic: known(topic),
          held: held.held,
          required: required.required,
          ...(required.requiredBecause === undefined ? {} : { requiredBecause: required.requiredBecause }),
          ...(sorts.includes('mandatory') ? { mandatory: mandatory() } : {}),
          ...(hasDeadlines ? deadlineFacts(required.asking, facts, asAt) : {}),
          ...intervalFact(required, asAt),
          ...(hasCentral && held.isHeld ? { inCentralRecord: centralFact(about.evidence) } : {}),
          ...present('bookedOn', bookingFact(about.evidence.records, asAt)),
        },
        ...(waits === undefined ? {} : { waits }),
      });
    }
  }
  return subjects;
}

const looksAtDeadline = ({ appliesTo, breach, dueSoon, renewal }: Rule): boolean =>
  renewal?.anchor === 'expiry' ||
  [appliesTo.when, breach, dueSoon].some(
    (group) =>
      group !== undefined &&
      factsNamed(group).some((name) => name === 'deadlinePassed' || name === 'deadlineOn'),
  );

const isNotAsked = (required: Fact): boolean => required.kind === 'known' && required.value === false;

type About = {
  readonly person: Person;
  readonly who: SubjectPerson;
  readonly facts: Facts;
  readonly topic: string;
  readonly title: string;
  readonly asAt: Day;
  readonly evidence: Evidence;
  readonly isRefresher: (course: string) => boolean;
};

type Held = Parameters<typeof requiredOf>[1] & { readonly completions: readonly Completion[] };

/** Whether the topic is held, by the records that surely or possibly count. */
function holding({ evidence, asAt, isRefresher }: About): Held {
  const certain = evidence.records
    .map((record) => completionOf(record, asAt, undefined, isRefresher))
    .filter((completion) => completion !== undefined);
  const isHeld = certain.some((completion) => completion.isCertain);
  // A vague entry such as `INSET day` could be a topic that is nowhere else; it does not renew one that lapsed.
  const doubtful = evidence.doubtful
    .filter(({ kind }) => kind !== 'vague-course' || certain.length === 0)
    .flatMap(({ record, doubt }) => completionOf(record, asAt, doubt, isRefresher) ?? []);
  const completions: readonly Completion[] = [...certain, ...doubtful];
  const open = completions.find((completion) => !completion.isCertain);
  const held = isHeld
    ? known(true, certain[0]?.cells)
    : open === undefined
      ? known(false)
      : unknown(open.doubt ?? 'it is not sure that the record counts', open.cells);
  const isOnlyVague =
    evidence.records.length === 0 && evidence.doubtful.every(({ kind }) => kind !== 'other');
  return { isHeld, held, isOnlyVague, completions };
}

function certificate(
  { person, who, topic, title, asAt, evidence }: About,
  { held, completions }: Held,
  { asking }: ReturnType<typeof requiredOf>,
  sorts: readonly TopicSort[],
): Omit<CertificateSubject, 'facts'> {
  return {
    kind: 'certificate',
    name: who.name,
    key: who.key,
    person: who,
    ...(who.site === undefined ? {} : { site: who.site }),
    topic,
    what: title,
    asAt,
    sorts,
    ...clauseOf(asking),
    intervals: asking.flatMap(({ every }) => (every === undefined ? [] : [every])),
    completions: held.kind === 'known' && held.value === false ? [] : completions,
    placeCells: placeOf(person, evidence),
  };
}

function clauseOf(asking: readonly Asking[]): { readonly clause?: string } {
  const clause = asking.find((each) => each.clause !== undefined)?.clause;
  return clause === undefined ? {} : { clause };
}

/** The shortest interval that requirements in force set for this person; absent if none sets one. */
function intervalFact({ asking }: ReturnType<typeof requiredOf>, asAt: Day) {
  const months = asking.flatMap(({ every }) =>
    every === undefined ? [] : (parameterInForce(every, asAt)?.value ?? []),
  );
  return months.length === 0 ? {} : { requiredEveryMonths: known(Math.min(...months)) };
}

/** Whether the single central record has the topic too: a record in it, whatever its date. */
function centralFact({ records, doubtful }: Evidence): Fact {
  const all = [...records, ...doubtful.map(({ record }) => record)];
  const central = all.find(({ isCentral }) => isCentral === true);
  return central === undefined ? known(false) : known(true, [central.dateCell]);
}

const present = (key: string, fact: Fact | undefined): Facts => (fact === undefined ? {} : { [key]: fact });

/** Where to point when nothing is held: a booking in the matrix, the cell that asks, one that says `N/A`, the name. */
function placeOf({ nameCell }: Person, { records, gaps }: Evidence): readonly CellRef[] {
  const planned = records.find((record) => record.source === 'matrix')?.dateCell;
  const place = planned ?? gaps.find(({ needed }) => needed)?.cell ?? gaps[0]?.cell;
  return place === undefined ? [nameCell] : [place, nameCell];
}
