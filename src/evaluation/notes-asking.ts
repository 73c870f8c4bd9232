import type { Day } from '../calendar/day';
import { titleInSentence, type Catalogue } from '../catalogue/catalogue';
import type { Asking } from '../facts/asking';
import { listedRequirements } from '../facts/listed-requirements';
import { askedBy } from '../facts/required';
import type { Subject } from '../facts/subject';
import { parameterInForce } from '../policy/parameters';
import type { Policy } from '../policy/policy';
import { policyTopics, topicsOfRule } from '../policy/policy-topics';
import type { Records } from '../register/records';
import { cellAddress } from '../workbook/address';
import { shortened } from './wording';

/** Rows of requirement lists that nobody on the staff list fits: perhaps the post is called something else there. */
export function unmetAskingNotes(
  askings: readonly Asking[],
  subjects: readonly Subject[],
): readonly string[] {
  const people = new Map(
    subjects.flatMap(({ person, facts }) => (person === undefined ? [] : [[person.key, facts] as const])),
  );
  if (people.size === 0) return [];
  const listed = askings.filter(({ source, isMust }) => source === 'list' && isMust);
  const empty = listed.filter((asking) =>
    [...people.values()].every((facts) => askedBy([asking], facts) === false),
  );
  const cells = [
    ...new Set(empty.flatMap(({ cells: [, row] }) => (row === undefined ? [] : [cellAddress(row)]))),
  ];
  if (cells.length === 0) return [];
  return [
    `${cells.length === 1 ? 'A row of the requirement list asks' : `${cells.length} rows of the requirement list ask`} nobody on the staff list: ${shortened(cells)}. Compare the posts there with those on the staff list.`,
  ];
}

/** Topics that are asked for, and of which no register that was read could say anything: they were judged of nobody. */
export function unreadTopicNotes(
  askings: readonly Asking[],
  subjects: readonly Subject[],
  policy: Policy,
  catalogue: Catalogue,
): readonly string[] {
  const read = new Set(
    subjects.flatMap((subject) => (subject.kind === 'certificate' ? [subject.topic] : [])),
  );
  const judged = new Set(policyTopics(policy));
  const isSorted = policy.rules.some(({ appliesTo }) => typeof appliesTo.topics === 'string');
  const asked = askings.flatMap(({ topic, source, isMust, isOnlyWhereNeeded }) =>
    topic === undefined || !isMust || source === 'duty' || isOnlyWhereNeeded === true ? [] : [topic],
  );
  const unread = [...new Set(asked)].filter((topic) => (judged.has(topic) || isSorted) && !read.has(topic));
  if (unread.length === 0) return [];
  const titles = unread.map((topic) => titleInSentence(topic, catalogue)).sort();
  return [
    `Not judged, as neither a training log nor a column for it was found: ${titles.join(', ')}. Add a column for each, or a log.`,
  ];
}

/** Rows of requirement lists that ask for training which the catalogue does not know. */
export function unknownAskedNotes(records: Records, catalogue: Catalogue): readonly string[] {
  const unknown = listedRequirements(records, catalogue).filter(
    ({ topics, qualifications }) => topics.length === 0 && qualifications.length === 0,
  );
  const cells = [
    ...new Set(unknown.flatMap(({ cells: [first] }) => (first === undefined ? [] : [cellAddress(first)]))),
  ];
  return cells.length === 0
    ? []
    : [
        `The requirement list asks for training that is not in the catalogue, so it was not judged: ${shortened(cells)}.`,
      ];
}

/** Where nothing says who needs what, hardly anybody can be found wanting. */
export const nobodyAskedNotes = (askings: readonly Asking[]): readonly string[] =>
  askings.some(({ source }) => source !== 'duty')
    ? []
    : [
        'This policy does not say who needs which training, so only those are judged who hold it, whose duty brings it, or of whom a table of people and topics asks it. To have it asked of others, add a requirement list to the workbook.',
      ];

/** Intervals of requirement lists that are shorter than the policy's own, by which the rule goes. */
export function longerIntervalNotes(
  askings: readonly Asking[],
  policy: Policy,
  catalogue: Catalogue,
  asAt: Day,
): readonly string[] {
  const shorter = policy.rules.flatMap((rule) => {
    const parameter = rule.renewal?.parameter;
    const own =
      parameter === undefined ? undefined : parameterInForce(rule.parameters[parameter] ?? [], asAt);
    if (own === undefined || own.value === null || own.unit !== 'months') return [];
    const { value } = own;
    const sort = rule.appliesTo.topics;
    return askings.flatMap(({ topic, source, every }) => {
      const listed = every?.[0]?.value ?? undefined;
      const isJudged =
        topic !== undefined && (topicsOfRule(rule, policy).includes(topic) || typeof sort === 'string');
      return source === 'list' && isJudged && listed !== undefined && listed < value
        ? [`${titleInSentence(topic, catalogue)} (${listed} instead of ${value} months)`]
        : [];
    });
  });
  const each = [...new Set(shorter)].sort();
  return each.length === 0
    ? []
    : [
        `The requirement list asks for a renewal sooner than the policy, by which was judged: ${shortened(each)}.`,
      ];
}
