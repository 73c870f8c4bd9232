import type { Day } from '../calendar/day';
import { compileCondition } from '../policy/compile';
import type { Kleene } from '../policy/kleene';
import type { Pathway, Policy } from '../policy/policy';
import type { Records } from '../register/records';
import { known, spanFact } from './fact-table';
import { offersOf, type Offered } from './offers';
import type { People } from './people';
import { personFacts } from './person-facts';
import type { Person } from './person';
import type { Fact, Facts, OrganisationSubject } from './subject';
import { trainedInYear } from './training-of-year';

/**
 * One subject for each pathway of the policy (a group for which it wants opportunities): whether anything is offered to
 * it, and how many of it have training in the last 12 months. Only where there is an offer of training, or a log.
 */
export function pathwaySubjects(
  records: Records,
  people: People,
  policy: Policy,
  asAt: Day,
): readonly OrganisationSubject[] {
  const offered = offersOf(records, policy, asAt);
  if (offered === undefined && !records.hasLog) return [];
  const employed = people.all.filter(({ standing }) => standing === 'employed');
  const facts = employed.map((person) => pathwayFacts(person, records, asAt));
  const trained = trainedInYear(people, asAt);
  const training = records.hasLog ? employed.map(trained) : undefined;
  return policy.pathways.map((pathway) => {
    const belongs = facts.map(belongingTo(pathway));
    const answer = offered?.(pathway);
    return {
      kind: 'organisation',
      selector: 'pathway',
      name: policy.organisation,
      key: `pathway\u0000${pathway.id}`,
      what: pathway.title.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()),
      asAt,
      facts: {
        ...(answer === undefined ? {} : { offered: answer.fact }),
        groupSize: groupSize(belongs),
        ...(training === undefined ? {} : { groupTrained: groupTrained(belongs, training) }),
      },
      completions: [],
      placeCells: placeOf(answer, employed, records),
    };
  });
}

/** Everybody belongs to a pathway that does not say who does. */
function belongingTo({ when }: Pathway): (person: Facts) => Kleene {
  if (when === undefined) return () => true;
  const test = compileCondition(when);
  return (person) => test({ base: person, derived: {} });
}

/**
 * Facts about a person for telling whether they belong: whoever has a post is in no further staff group or department
 * and at no career stage but those that are given, and under a heading of senior leaders a blank is no.
 */
function pathwayFacts(person: Person, { columns }: Records, asAt: Day): Facts {
  const none = known('');
  const fields = columns.staff ?? [];
  return {
    ...(person.role === undefined
      ? {}
      : { careerStage: none, staffGroup: none, department: none, site: none }),
    ...(fields.includes('careerStage') ? { careerStage: none } : {}),
    ...(fields.includes('seniorLeader') && person.details.seniorLeader === undefined
      ? { seniorLeader: known(false) }
      : {}),
    ...personFacts(person, asAt),
  };
}

function groupSize(belongs: readonly Kleene[]): Fact {
  const from = belongs.filter((each) => each === true).length;
  const to = belongs.filter((each) => each !== false).length;
  return spanFact({ from, to }, 'the registers do not say who belongs to the group');
}

function groupTrained(belongs: readonly Kleene[], training: readonly Fact[]): Fact {
  const inGroup = training.filter((_, index) => belongs[index] !== false);
  const sure = training.filter((fact, index) => belongs[index] === true && isTrue(fact));
  const maybe = inGroup.filter((fact) => fact.kind === 'unknown' || isTrue(fact));
  return spanFact(
    { from: sure.length, to: maybe.length },
    'the registers do not say who of the group has training',
    [...sure, ...maybe.filter((fact) => !sure.includes(fact))].flatMap(({ cells }) => cells.slice(0, 1)),
  );
}

const isTrue = (fact: Fact): boolean => fact.kind === 'known' && fact.value === true;

/** The offer that names the group, else the first offer; without an offer of training, the first name. */
function placeOf(answer: Offered | undefined, employed: readonly Person[], { training }: Records) {
  const cell = answer?.place ?? employed[0]?.nameCell ?? training[0]?.person.cell;
  return cell === undefined ? [] : [cell];
}
