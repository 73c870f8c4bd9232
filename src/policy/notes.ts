import { dayFromIso, plainDay, type Day } from '../calendar/day';
import type { Policy } from './policy';
import { requiredTopics, topicsOfRule } from './policy-topics';

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
/** `inductionDays` as `Induction days`. */
const plainParameter = (name: string): string =>
  upperFirst(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
const plainTopic = (id: string): string => upperFirst(id.replaceAll('-', ' '));

/**
 * What a reader of the results should know about the policy itself, one sentence each: topics it asks for without
 * saying how long they last, figures that are ours and want confirming, and, if `asAt` is given, a review that is
 * overdue. `topicName`: id → name for people.
 */
export function policyNotes(
  policy: Policy,
  asAt?: Day,
  topicName: (id: string) => string = plainTopic,
): readonly string[] {
  const renewing = policy.rules.filter(({ renewal }) => renewal !== undefined);
  const renewed = new Set(
    renewing
      .filter(({ renewal }) => renewal?.parameter !== undefined)
      .flatMap((rule) => topicsOfRule(rule, policy)),
  );
  const byRequirement = renewing.some(({ renewal }) => renewal?.parameter === undefined);
  const timed = new Set(
    policy.requirements.flatMap(({ topics, every }) =>
      byRequirement && every !== undefined ? (topics ?? []) : [],
    ),
  );
  const notes = requiredTopics(policy)
    .filter((topic) => !renewed.has(topic) && !timed.has(topic))
    .map((topic) => `${topicName(topic)}: renewal not checked: the policy sets none.`);
  if (notes.length > 0 && policy.renewalNotSet !== undefined) notes.push(policy.renewalNotSet.note);
  const figures = new Map<string, string[]>();
  for (const rule of policy.rules) {
    for (const [name, entries] of Object.entries(rule.parameters)) {
      for (const { value, unit, confirm } of entries) {
        if (confirm !== true || value === null) continue;
        const figure = `${plainParameter(name)}: ${value} ${unit}`;
        figures.set(figure, [...(figures.get(figure) ?? []), rule.id]);
      }
    }
  }
  for (const [figure, rules] of figures) {
    notes.push(
      `${figure} is our own figure, as the policy sets none; please confirm it (${rules.join(', ')}).`,
    );
  }
  const reviewDue = policy.reviewDueOn === undefined ? undefined : dayFromIso(policy.reviewDueOn);
  if (reviewDue !== undefined && asAt !== undefined && reviewDue < asAt) {
    notes.push(`The policy was due for review on ${plainDay(reviewDue)}.`);
  }
  return notes;
}
