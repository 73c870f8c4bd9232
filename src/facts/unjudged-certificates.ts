import type { Day } from '../calendar/day';
import { titleInSentence, type Catalogue } from '../catalogue/catalogue';
import { holdingOf } from './certificate-facts';
import { refreshers } from './completions';
import { evidenceOf } from './evidence';
import type { People } from './people';
import { personFacts } from './person-facts';
import type { CertificateSubject } from './subject';
import { aboutPerson } from './subject-person';

/**
 * What people hold of topics that no rule of the policy judges, one for each person (leavers left out) of whom there is a
 * record. A course whose name says nothing, such as `INSET day`, is none here.
 */
export function unjudgedCertificates(
  people: People,
  topics: readonly string[],
  catalogue: Catalogue,
  asAt: Day,
): readonly CertificateSubject[] {
  if (topics.length === 0) return [];
  const evidence = evidenceOf(people, topics, catalogue);
  const isRefresher = refreshers(catalogue);
  return people.all
    .filter(({ standing }) => standing !== 'left')
    .flatMap((person) => {
      const found = evidence(person);
      return topics.flatMap((topic): readonly CertificateSubject[] => {
        const all = found.get(topic);
        if (all === undefined) return [];
        const told = { ...all, doubtful: all.doubtful.filter(({ kind }) => kind !== 'vague-course') };
        const facts = personFacts(person, asAt);
        const { held, completions } = holdingOf({ topic, asAt, evidence: told, facts, isRefresher }, []);
        if (completions.length === 0) return [];
        const { name, key, person: who, ...rest } = aboutPerson(person, asAt);
        return [
          {
            ...{ kind: 'certificate', name, key, person: who, ...rest },
            ...{ topic, what: titleInSentence(topic, catalogue), asAt, sorts: [], intervals: [] },
            ...{ completions, placeCells: [person.nameCell], facts: { ...facts, held } },
          },
        ];
      });
    });
}
