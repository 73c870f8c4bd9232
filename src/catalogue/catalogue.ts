import { z } from 'zod';
import type { PolicyWords } from './policy-words';

const text = z.string().min(1).max(120);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and hyphens');

const topicSchema = z.strictObject({
  id,
  title: text,
  /** True of a title that keeps its capital within a sentence: `Prevent duty`. */
  isProperName: z.literal(true).optional(),
  /** Topics that this one also counts for: a first-aid-at-work certificate is a first-aid certificate. */
  broader: z.array(id).max(5).default([]),
  /** Spellings found anywhere in a course's name; spaces, hyphens and capitals do not matter. */
  aliases: z.array(text).max(200),
  /** Spellings that count only where the rest of the name is padding: `Prevent` but not `Prevent slips`. */
  wholeAliases: z.array(text).max(100).default([]),
  /** Words that, in a course of the first broader topic, make it this one: `Level 3` in a safeguarding course. */
  narrowedBy: z.array(text).max(20).default([]),
  /** Words that leave open whether a course is this topic or a narrower one: `awareness` in a first-aid course. */
  doubtedBy: z.array(text).max(50).default([]),
});

const policyWordSchema = z.strictObject({
  id,
  names: z.array(text).min(1).max(50),
  /** Policy and clause, such as `archway 3.1, bullet 1`. */
  from: z.array(text).min(1).max(20),
});

const catalogueSchema = z.strictObject({
  $comment: z.string().optional(),
  topics: z.array(topicSchema).min(1).max(500),
  /** Abbreviations with more than one meaning: `CP` may be child protection or cerebral palsy. */
  ambiguous: z.array(z.strictObject({ text, could: z.array(id).max(10) })).max(200),
  /** Words that show that an entry names a topic but is no training in it: `First aid kit stock check`. */
  notTraining: z.array(text).max(200),
  /** Words that show that an entry is training all the same: `course`. */
  trainingWords: z.array(text).max(50).default([]),
  /** Words that leave open whether an entry is training in the topic it names: `policy`, `instructor`. */
  doubts: z.array(text).max(200).default([]),
  /** Words that join two topics, or give a choice of them. */
  both: z.array(text).max(10).default([]),
  either: z.array(text).max(10).default([]),
  numbers: z
    .array(z.strictObject({ word: text, digits: z.string().regex(/^\d{1,2}$/) }))
    .max(50)
    .default([]),
  /** Words for levels (before the number) and for hours and days (behind it). */
  measures: z
    .array(z.strictObject({ unit: text, words: z.array(text).min(1).max(20), isBefore: z.boolean() }))
    .max(10)
    .default([]),
  /** Words spelt right that are one or two letters from a topic's: `mediation` is no slip for `medication`. */
  notSlips: z.array(text).max(2000).default([]),
  /** Words that say nothing about the topic: `training`, `refresher`, `online`. */
  padding: z.array(text).max(500),
  /** Words that show that a course is of no topic judged here: `phonics`. */
  otherWords: z.array(text).max(2000),
  /** Duties that somebody may have, and the topics that they bring with them. */
  duties: z.array(z.strictObject({ id, title: text, topics: z.array(id).min(1).max(10) })).max(100),
  /** Qualifications that a post may ask for, and how registers write them. */
  qualifications: z
    .array(z.strictObject({ id, title: text, aliases: z.array(text).min(1).max(50) }))
    .max(200),
  /** Kinds of review, one-to-one and log, and how registers write them. */
  reviews: z.array(z.strictObject({ id, title: text, names: z.array(text).min(1).max(100) })).max(20),
  /** Words for a course that only renews an earlier one. */
  refresherWords: z.array(text).max(50),
  /** Words of a purpose or category by which a register calls training mandatory. */
  mandatoryWords: z.array(text).max(50),
  /** Words in a sheet's name by which everything on it is mandatory: `Statutory matrix`. */
  mandatorySheets: z.array(text).max(20),
  /** What the policies rate requests by, and the levels and benefits they evaluate training at. */
  policyWords: z.strictObject({
    criteria: z.array(policyWordSchema).max(100),
    impact: z.array(policyWordSchema).max(100),
  }),
});

export type Topic = Readonly<z.infer<typeof topicSchema>>;

type Words = Omit<z.infer<typeof catalogueSchema>, 'topics' | 'policyWords' | '$comment'>;

/** The catalogue's lists of words, its topics, and for every topic itself and all broader topics. */
export type Catalogue = Readonly<Words> & {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly policyWords: PolicyWords;
  readonly countsFor: ReadonlyMap<string, readonly string[]>;
};

/**
 * The contents of `rules/catalogue.json`, checked: unique ids, known broader topics, no circle.
 * Throws zod's error for a wrong shape and an `Error` naming the topic for a wrong tree.
 */
export function parseCatalogue(json: unknown): Catalogue {
  const { topics: list, ...lists } = catalogueSchema.parse(json);
  const topics = new Map<string, Topic>();
  for (const topic of list) {
    if (topics.has(topic.id)) throw new Error(`The catalogue has the topic “${topic.id}” twice.`);
    topics.set(topic.id, topic);
  }
  for (const named of [
    ...list.flatMap((topic) => topic.broader),
    ...lists.duties.flatMap((duty) => duty.topics),
    ...lists.ambiguous.flatMap((entry) => entry.could),
  ]) {
    if (!topics.has(named))
      throw new Error(`The catalogue names “${named}”, which is not one of its topics.`);
  }
  const countsFor = new Map(list.map((topic) => [topic.id, withBroader(topic.id, topics, [])]));
  return { ...lists, topics, countsFor };
}

function withBroader(
  id: string,
  topics: ReadonlyMap<string, Topic>,
  below: readonly string[],
): readonly string[] {
  if (below.includes(id)) throw new Error(`The catalogue's topic “${id}” is broader than itself.`);
  const broader = topics.get(id)?.broader ?? [];
  return [...new Set([id, ...broader.flatMap((next) => withBroader(next, topics, [...below, id]))])];
}

/** The names that policies may use. */
export const knownNames = ({
  topics,
  qualifications,
}: Catalogue): { readonly topics: ReadonlySet<string>; readonly qualifications: ReadonlySet<string> } => ({
  topics: new Set(topics.keys()),
  qualifications: new Set(qualifications.map(({ id: name }) => name)),
});

/** A topic's title as it stands within a sentence: `first aid`, but `Prevent duty` and `COSHH`. */
export function titleInSentence(id: string, { topics }: Pick<Catalogue, 'topics'>): string {
  const topic = topics.get(id);
  if (topic === undefined) return id.replaceAll('-', ' ');
  const keeps = topic.isProperName === true || /^\p{Lu}\P{Ll}/u.test(topic.title);
  return keeps ? topic.title : topic.title.slice(0, 1).toLowerCase() + topic.title.slice(1);
}
