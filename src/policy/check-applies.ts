import { ruleFault } from '../faults';
import { adviseName } from '../json/nearest';
import type { SubjectKind } from './fact-words';
import type { RuleFile } from './rule-file';

/** Names of the catalogue that a policy may use. */
export type KnownNames = {
  readonly topics: ReadonlySet<string>;
  readonly qualifications: ReadonlySet<string>;
};

/** Names that the policy's own `policy.json` gives to its rules. */
export type OwnNames = { readonly duties: ReadonlySet<string>; readonly offices: ReadonlySet<string> };

/** Throws a rule fault with the nearest name if the catalogue has no such topic or qualification. */
export function checkName(
  file: string,
  kind: 'topic' | 'qualification',
  name: string,
  path: string,
  known: KnownNames,
): void {
  const names = kind === 'topic' ? known.topics : known.qualifications;
  if (!names.has(name))
    throw ruleFault(file, path, `there is no ${kind} "${name}". ${adviseName(name, [...names])}`);
}

/** Which selectors a subject takes; certificates need exactly one of the first two. */
const TAKES: Readonly<Record<SubjectKind, readonly string[]>> = {
  certificate: ['topic', 'topics'],
  record: [],
  site: ['topic'],
  appraisal: ['type'],
  qualification: ['qualification'],
  membership: [],
  person: [],
  request: [],
  sponsorship: [],
  evaluation: [],
  budget: [],
  provider: [],
  organisation: ['duty', 'perSite', 'part'],
};

const SELECTORS = ['topic', 'topics', 'type', 'qualification', 'duty', 'perSite', 'part'] as const;

/** What a rule judges: a subject with the selectors that it takes, and names that the catalogue has. */
export function checkAppliesTo(
  file: string,
  { appliesTo, coverage }: RuleFile,
  known: KnownNames,
  own: OwnNames,
): void {
  const { subject, topic, topics, qualification, duty, part, perSite } = appliesTo;
  for (const key of SELECTORS) {
    if (appliesTo[key] !== undefined && !TAKES[subject].includes(key))
      throw ruleFault(
        file,
        `$.appliesTo.${key}`,
        `a rule about a ${subject} takes no "${key}". Take it out.`,
      );
  }
  if (subject === 'certificate' && (topic === undefined) === (topics === undefined))
    throw ruleFault(file, '$.appliesTo', 'a rule about certificates needs either "topic" or "topics".');
  if (coverage !== undefined && topic === undefined)
    throw ruleFault(file, '$.appliesTo', 'a rule with coverage needs the "topic" of which it wants holders.');
  if (subject === 'organisation' && (duty === undefined) === (part === undefined))
    throw ruleFault(file, '$.appliesTo', 'a rule about an organisation needs either "duty" or "part".');
  if (perSite !== undefined && duty === undefined)
    throw ruleFault(file, '$.appliesTo.perSite', 'only a "duty" is one of every site. Take it out.');
  if (duty !== undefined && !own.duties.has(duty))
    throw ruleFault(
      file,
      '$.appliesTo.duty',
      `policy.json has no duty "${duty}" among its organisationDuties. ${adviseName(duty, [...own.duties])}`,
    );
  if (subject === 'appraisal' && appliesTo.type === undefined)
    throw ruleFault(file, '$.appliesTo', 'a rule about appraisals needs the "type" of review.');
  if (topic !== undefined) checkName(file, 'topic', topic, '$.appliesTo.topic', known);
  if (topics !== undefined && typeof topics !== 'string') {
    for (const [index, each] of topics.entries())
      checkName(file, 'topic', each, `$.appliesTo.topics[${index}]`, known);
  }
  if (qualification !== undefined)
    checkName(file, 'qualification', qualification, '$.appliesTo.qualification', known);
}
