import type { CertificateSubject } from '../facts/subject';
import { factWord } from '../facts/fact-table';
import type { Rule } from '../policy/policy';
import type { Judgement, NotCheckable } from './finding';
import { ruleFacts } from './prepare';

/**
 * Why a rule could not be judged at all: nobody stands in its topic, or a fact that it names is in no register and
 * without it no subject came to a verdict. `undefined` if it was judged. Asked once per rule, after judging.
 */
export function notCheckable(
  rule: Rule,
  subjects: readonly CertificateSubject[],
  judgements: readonly Judgement[],
): NotCheckable | undefined {
  if (subjects.length === 0) {
    return {
      rule: rule.id,
      missingFields: [rule.appliesTo.topic],
      reason: `Neither a training log nor a column headed “${rule.appliesTo.topic.replaceAll('-', ' ')}” was found. Add one.`,
    };
  }
  if (!judgements.some(({ outcome }) => outcome === 'cannot-tell')) return undefined;
  if (judgements.some(({ outcome }) => outcome !== 'cannot-tell' && outcome !== 'not-applicable'))
    return undefined;
  const absent = ruleFacts(rule).filter(
    (name) => factWord(name)?.from !== 'renewal' && subjects.every(({ facts }) => facts[name] === undefined),
  );
  if (absent.length === 0) return undefined;
  const meanings = absent.map((name) => factWord(name)?.meaning ?? name);
  return {
    rule: rule.id,
    missingFields: [...new Set(absent.flatMap((name) => factWord(name)?.restsOn ?? []))],
    reason: `The registers do not give the ${meanings.join(' and the ')}. Add a column for it.`,
  };
}
