import { plainDay, type Day } from '../calendar/day';
import { roughDay } from './example-day';
import { openRules } from './in-force';
import type { ParameterValue, Policy } from './policy';
import { requiredTopics, topicsOfRule } from './policy-topics';

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
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
  const notes = untimedTopics(policy).map(
    (topic) => `${topicName(topic)}: renewal not checked: the policy sets none.`,
  );
  if (notes.length > MOST) notes.splice(0, notes.length, `Renewal is not checked of ${notes.length} topics.`);
  if (notes.length > 0 && policy.renewalNotSet !== undefined) notes.push(policy.renewalNotSet.note);
  notes.push(
    ...openRules(policy).map(
      ([{ title, id }, open]) =>
        `Not judged: “${title}”. The policy leaves the figure open; set ${open.join(' and ')} in ${id}.json to have it judged.`,
    ),
  );
  notes.push(...figureNotes(policy));
  const reviewDue = policy.reviewDueOn === undefined ? undefined : roughDay(policy.reviewDueOn)?.to;
  if (reviewDue !== undefined && asAt !== undefined && reviewDue < asAt) {
    notes.push(
      `The policy was due for review by ${plainDay(reviewDue)}: make sure that it is still the one in force.`,
    );
  }
  return notes;
}

/** More notes of a kind than this are summed up in one. */
const MOST = 12;

/** Topics that are asked for, and that neither a rule nor a requirement gives an interval. */
function untimedTopics(policy: Policy): readonly string[] {
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
  return requiredTopics(policy).filter((topic) => !renewed.has(topic) && !timed.has(topic));
}

type Figure = { readonly text: string; readonly where: string };

/** Figures that are ours, each once with everything that uses it. */
function figureNotes(policy: Policy): readonly string[] {
  const figures = [
    ...policy.rules.flatMap(({ title, parameters }) =>
      Object.entries(parameters).flatMap(([name, entries]) => ours(entries, plainName(name), title)),
    ),
    ...policy.requirements.flatMap(({ id, every = [], within = [] }) => [
      ...ours(every, 'renewed after', plainTopic(id)),
      ...ours(within, 'allowed after starting', plainTopic(id)),
    ]),
  ];
  const users = new Map<string, string[]>();
  for (const { text, where } of figures) users.set(text, [...(users.get(text) ?? []), where]);
  if (users.size > MOST)
    return [
      `${figures.length} figures are our own, as no rule that we know of sets them; please confirm them. They are marked in the policy’s files.`,
    ];
  return [...users].map(
    ([text, where]) =>
      `${text} is our own figure, as the policy sets none; please confirm it (${where.map((each) => `“${each}”`).join(', ')}).`,
  );
}

const ours = (entries: readonly ParameterValue[], name: string, where: string): readonly Figure[] =>
  entries.flatMap(({ value, unit, confirm }) =>
    confirm !== true || value === null
      ? []
      : [{ text: `${upperFirst(name)}: ${plainFigure(value, unit)}`, where }],
  );

const plainFigure = (value: number, unit: ParameterValue['unit']): string => {
  if (unit === 'pounds') return `£${value}`;
  if (unit === 'percent') return `${value}%`;
  return unit === 'count' ? String(value) : `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
};

/** `inductionDays` as `induction`, `hoursPerDay` as `hours per day`. */
const plainName = (name: string): string =>
  name
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/ (days|months|hours)$/, '')
    .replace(/^every$/, 'interval');
