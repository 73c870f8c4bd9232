import type { Catalogue } from '../catalogue/catalogue';
import { courseWords } from '../catalogue/course-words';
import type { TopicMatch } from '../catalogue/match';
import { topicMatcher } from '../catalogue/matcher';
import { byName, type FiguresOf } from './figures-by-provider';
import { meanOf } from './provider-ratings';
import { remembering } from './records-by-name';
import { trainingFigures } from './training-figures';
import type { Form } from './year-evaluations';
import type { YearRow } from './year-training';

/**
 * What each activity of the last 12 months came to, in the order of their names. Courses of one topic of the catalogue are
 * one, shown by its title; of others, names that differ only in spelling (`Level 3` and `L3`), shown as the first of them
 * by the alphabet. Every row and every form is in exactly one.
 */
export function figuresByActivity(
  rows: readonly YearRow[],
  forms: readonly Form[],
  catalogue: Catalogue,
): readonly FiguresOf[] {
  type Draft = { name: string; readonly rows: YearRow[]; readonly forms: Form[] };
  const groups = new Map<string, Draft>();
  const keyOf = activityKey(catalogue);
  const match = topicMatcher(catalogue);
  const groupOf = (course: string, topic: TopicMatch): Draft => {
    const title =
      topic.kind === 'topic' && topic.also.length === 0
        ? catalogue.topics.get(topic.topic)?.title
        : undefined;
    const name = title ?? course;
    const key = keyOf(name);
    const group = groups.get(key) ?? { name, rows: [], forms: [] };
    groups.set(key, group);
    if (name < group.name) group.name = name;
    return group;
  };
  for (const row of rows) groupOf(row.record.course.value, row.record.topic).rows.push(row);
  for (const form of forms)
    groupOf(form.activity, form.records[0]?.topic ?? match(form.activity)).forms.push(form);
  return [...groups]
    .map(([key, group]) => ({
      key,
      name: group.name,
      figures: trainingFigures(group.rows),
      ratings: meanOf(group.forms.flatMap(({ rating }) => rating ?? [])),
    }))
    .sort(byName);
}

/** A function from the name of an activity to the words by which it is compared. */
export function activityKey(catalogue: Catalogue): (activity: string) => string {
  const inWords = courseWords(catalogue);
  return remembering((activity) =>
    inWords(activity)
      .map(({ text }) => text)
      .join(' '),
  );
}
