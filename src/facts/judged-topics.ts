import type { Catalogue } from '../catalogue/catalogue';
import type { Policy, Rule } from '../policy/policy';
import { namedTopics } from '../policy/policy-topics';
import type { Asking } from './asking';
import type { TopicSort } from './subject';
import { countsFor } from './topics';

/** The topics that a policy judges in this workbook, and what makes each of them one. */
export type JudgedTopics = {
  readonly all: readonly string[];
  /** Whether a rule about all mandatory, or all required, topics judges a topic too. */
  readonly sortsOf: (topic: string) => readonly TopicSort[];
  /** Everything that asks for a topic, or for a narrower one that no rule judges by itself. */
  readonly askingsFor: (topic: string) => readonly Asking[];
};

/**
 * The topics named by rules about certificates and sites, and for rules about all mandatory or all required topics
 * those that the policy, a requirement list or a row of a log (`flagged`) makes so. A topic with a rule of its own is
 * left to that rule.
 */
export function judgedTopics(
  policy: Policy,
  askings: readonly Asking[],
  flagged: ReadonlySet<string>,
  catalogue: Catalogue,
): JudgedTopics {
  const named = policy.rules.flatMap(namedTopics);
  const own = new Set(policy.rules.filter(isCertificateRule).flatMap(namedTopics));
  const asked = askings.flatMap(({ topic, source, isMust }) =>
    topic !== undefined && isMust && source !== 'duty' ? [topic] : [],
  );
  const listed = askings.flatMap(({ topic, source, isMust }) =>
    topic !== undefined && isMust && source === 'list' ? [topic] : [],
  );
  const sets: Readonly<Record<TopicSort, ReadonlySet<string>>> = {
    mandatory: new Set([...(policy.mandatoryTopics?.topics ?? []), ...listed, ...flagged]),
    required: new Set(asked),
  };
  const used = SORTS.filter((sort) => policy.rules.some(({ appliesTo }) => appliesTo.topics === sort));
  const sortsOf = (topic: string) => used.filter((sort) => sets[sort].has(topic) && !own.has(topic));
  const all = [...new Set([...named, ...used.flatMap((sort) => [...sets[sort]])])];
  const judged = new Set(all);
  return {
    all,
    sortsOf,
    askingsFor: (topic) =>
      askings.filter(
        (asking) =>
          asking.topic === topic ||
          (asking.topic !== undefined &&
            !judged.has(asking.topic) &&
            countsFor(asking.topic, topic, catalogue)),
      ),
  };
}

const SORTS: readonly TopicSort[] = ['mandatory', 'required'];

const isCertificateRule = ({ appliesTo }: Rule): boolean => appliesTo.subject === 'certificate';
