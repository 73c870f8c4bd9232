import type { Catalogue } from '../catalogue/catalogue';
import { topicMatcher } from '../catalogue/matcher';
import type { TopicMatch } from '../catalogue/match';
import type { Policy } from '../policy/policy';
import { requiredTopics } from '../policy/policy-topics';
import type { RowRecord } from '../register/records';
import { known, unknown } from './fact-table';
import data from './request-words.json' with { type: 'json' };
import { fieldOf, valueOf, wordsOfField } from './row-fields';
import type { Fact } from './subject';
import { oneOf } from './word-lists';

const isRequired = oneOf(data.required);

/** A test of rows: whether what they ask for is training that the policy asks of people anyway. */
export function mandatoryTopic(policy: Policy, catalogue: Catalogue): (row: RowRecord) => Fact | undefined {
  const says = mandatoryBySubject(policy, catalogue);
  let match: ReturnType<typeof topicMatcher> | undefined;
  return (row) => {
    const purpose = fieldOf(row, 'purpose');
    const why = wordsOfField(purpose);
    if (purpose !== undefined && why !== undefined && isRequired(why)) return known(true, [purpose.cell]);
    const read = fieldOf(row, 'topic') ?? fieldOf(row, 'activity');
    const text = wordsOfField(read);
    if (read === undefined || text === undefined) return undefined;
    const given = valueOf(fieldOf(row, 'topic'), 'topic')?.match;
    match ??= topicMatcher(catalogue);
    const found = given ?? match(text);
    return says(found, text, read.cell);
  };
}

/** Whether a topic, or a broader one that it counts for, is mandatory by the policy; unknown if the course may be one. */
export function mandatoryBySubject(
  policy: Policy,
  { countsFor }: Catalogue,
): (match: TopicMatch, text: string, cell: Fact['cells'][number]) => Fact {
  const mandatory = new Set([...(policy.mandatoryTopics?.topics ?? []), ...requiredTopics(policy)]);
  const isOne = (topic: string) => (countsFor.get(topic) ?? [topic]).some((each) => mandatory.has(each));
  return (match, text, cell) => {
    if (match.kind === 'topic') return known(isOne(match.topic), [cell]);
    if (match.kind === 'other') return known(false, [cell]);
    const could = match.could === 'any' ? [...mandatory] : match.could.filter(isOne);
    return could.length === 0 ? known(false, [cell]) : unknown(`“${text}” may be mandatory training`, [cell]);
  };
}
