import type { Day } from '../calendar/day';
import { titleInSentence, type Catalogue } from '../catalogue/catalogue';
import { factsNamed } from '../policy/condition';
import type { Policy, Rule } from '../policy/policy';
import { namedTopics } from '../policy/policy-topics';
import type { Records } from '../register/records';
import type { Progress } from '../workbook/progress';
import type { CellRef } from '../workbook/address';
import { askingsOf } from './asking';
import { certificateFacts, holdingOf, type About } from './certificate-facts';
import { refreshers } from './completions';
import { equivalentsFor } from './equivalents';
import { countsFor, evidenceOf, NO_EVIDENCE, type Evidence } from './evidence';
import { judgedTopics } from './judged-topics';
import { mandatoryBy, mandatoryFact, mandatoryTopicsIn } from './mandatory';
import type { People } from './people';
import type { Person } from './person';
import { personFacts } from './person-facts';
import { requiredOf, type Required } from './required';
import type { CertificateSubject, Fact, Facts } from './subject';
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
  const mandatoryOf = mandatoryBy(catalogue);
  const askings = askingsOf(policy, records, catalogue, asAt);
  const judged = judgedTopics(policy, askings, mandatoryTopicsIn(records, mandatoryOf), catalogue);
  const equivalents = equivalentsFor(policy);
  const named = new Set(policy.rules.flatMap(namedTopics));
  const evidence = evidenceOf(people, [...judged.all, ...equivalents.topics], catalogue);
  const topics = judged.all.map((topic) => ({
    topic,
    what: titleInSentence(topic, catalogue),
    askings: judged.askingsFor(topic),
    sorts: judged.sortsOf(topic),
    isNamed: named.has(topic),
    isOwn: records.hasLog || records.matrixTopics.includes(topic),
    isRead: records.hasLog || records.matrixTopics.some((each) => countsFor(each, topic, catalogue)),
  }));
  const isRefresher = refreshers(catalogue);
  const atDeadlines = policy.rules.some(looksAtDeadline);
  const atCentralRecord = records.training.some(({ isCentral }) => isCentral === true);
  const subjects: CertificateSubject[] = [];
  const standing = people.all.filter((person) => person.standing !== 'left');
  for (const [index, person] of standing.entries()) {
    if (index % 200 === 0) yield { step: 'derive', done: index / standing.length };
    const found = evidence(person);
    const who = whoOf(person, asAt);
    for (const { topic, what, askings: asking, sorts, isNamed, isOwn, isRead } of topics) {
      const own = equivalents.added(topic, found);
      if (own === undefined && !isRead) continue;
      const about: About = { topic, asAt, evidence: own ?? NO_EVIDENCE, facts: who.facts, isRefresher };
      const held = holdingOf(about, asking);
      const required = requiredOf(about.evidence, held, asking, who.facts);
      // A column of a narrower topic says nothing of the broader one that a policy asks for.
      if (!isOwn && isOnlyGaps(about.evidence) && required.asking.length > 0) continue;
      // Of a topic that no rule names, only those count of whom something is recorded or asked.
      if (own === undefined && !isNamed && isNotAsked(required.required)) continue;
      const mandatory = sorts.includes('mandatory')
        ? {
            mandatory: mandatoryFact(topic, policy, asking, about.evidence, who.facts, mandatoryOf),
          }
        : {};
      subjects.push({
        kind: 'certificate',
        ...who.base,
        topic,
        what,
        asAt,
        sorts,
        ...clauseOf(required),
        intervals: required.asking.flatMap(({ every }) => (every === undefined ? [] : [every])),
        completions: held.held.kind === 'known' && held.held.value === false ? [] : held.completions,
        placeCells: placeOf(person, about.evidence),
        facts: certificateFacts(about, held, required, { atDeadlines, atCentralRecord, ...mandatory }),
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

const isOnlyGaps = ({ records, doubtful }: Evidence): boolean =>
  records.length === 0 && doubtful.length === 0;

const isNotAsked = (required: Fact): boolean => required.kind === 'known' && required.value === false;

/** What is the same in all topics of a person. */
function whoOf(person: Person, asAt: Day) {
  const who = subjectPerson(person);
  const waits = waitingOf(person, asAt);
  const facts: Facts = personFacts(person, asAt);
  return {
    facts,
    base: {
      name: who.name,
      key: who.key,
      person: who,
      ...(who.site === undefined ? {} : { site: who.site }),
      ...(waits === undefined ? {} : { waits }),
    },
  };
}

function clauseOf({ asking }: Required): { readonly clause?: string } {
  const clause = asking.find((each) => each.clause !== undefined)?.clause;
  return clause === undefined ? {} : { clause };
}

/** Where to point when nothing is held: a booking in the matrix, the cell that asks, one that says `N/A`, the name. */
function placeOf({ nameCell }: Person, { records, gaps }: Evidence): readonly CellRef[] {
  const planned = records.find((record) => record.source === 'matrix')?.dateCell;
  const place = planned ?? gaps.find(({ needed }) => needed)?.cell ?? gaps[0]?.cell;
  return place === undefined ? [nameCell] : [place, nameCell];
}
