import type { Cell } from '../../samples/xlsx-writer.mjs';
import { choicesOf } from '../corpus/perturb-random';
import type { Writer } from './layouts-long';
import { nameOf, type Course, type Person, type Training } from './records';
import { sheetWith } from './sheet';
import { dateCell, nameCell, type Style } from './spelling';

const distinct = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] =>
  items.filter((item, index) => items.findIndex((other) => keyOf(other) === keyOf(item)) === index);

const peopleOf = (training: readonly Training[], style: Style): readonly Person[] =>
  choicesOf(`people ${style.seed}`).shuffled(
    distinct(
      training.map(({ person }) => person),
      nameOf,
    ),
  );

const coursesOf = (training: readonly Training[], style: Style): readonly Course[] =>
  choicesOf(`courses ${style.seed}`).shuffled(
    distinct(
      training.map(({ course }) => course),
      ({ topic }) => topic,
    ),
  );

const find = (training: readonly Training[], person: Person, course: Course) =>
  training.find((each) => nameOf(each.person) === nameOf(person) && each.course.topic === course.topic);

const heading = (style: Style) =>
  choicesOf(`name ${style.seed}`).pick(['Name', 'Staff member', 'Employee name']) ?? '';

const TITLE = 'Training matrix: dates completed';

/** A row for each person, a column for each topic, dates of completion. */
export const matrix: Writer = (training, style) => ({
  sheets: [sheetWith('Matrix', matrixRows(training, style), style, [], TITLE)],
  says: new Set(),
});

function matrixRows(training: readonly Training[], style: Style): readonly (readonly Cell[])[] {
  const courses = coursesOf(training, style);
  return [
    [heading(style), 'Job title', ...courses.map(({ written }) => written)],
    ...peopleOf(training, style).map((person) => [
      nameCell(person, style),
      person.role,
      ...courses.map((course) => {
        const found = find(training, person, course);
        return found === undefined ? null : dateCell(found.completedOn, style);
      }),
    ]),
  ];
}

/** The same with people in columns. */
export const acrossMatrix: Writer = (training, style) => {
  const rows = matrixRows(training, style);
  const turned = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
  return {
    sheets: [sheetWith('Matrix', turned, { ...style, hasLegend: false, hasTotals: false }, [], TITLE)],
    says: new Set(),
  };
};

/** Two columns for each topic, of completion and expiry, under a merged heading. */
export const pairedMatrix: Writer = (training, style) => {
  const courses = coursesOf(training, style);
  const [done, until] = choicesOf(`sub ${style.seed}`).pick([
    ['Completed', 'Expires'],
    ['Date completed', 'Expiry date'],
    ['Date done', 'Valid until'],
  ] as const) ?? ['', ''];
  const rows = [
    [null, ...courses.flatMap(({ written }) => [written, null])],
    [heading(style), ...courses.flatMap(() => [done, until])],
    ...peopleOf(training, style).map((person) => [
      nameCell(person, style),
      ...courses.flatMap((course) => {
        const found = find(training, person, course);
        return found === undefined
          ? [null, null]
          : [dateCell(found.completedOn, style), dateCell(found.expiresOn, style)];
      }),
    ]),
  ];
  const merges = courses.map((_, index) => ({
    top: 0,
    bottom: 0,
    left: 1 + 2 * index,
    right: 2 + 2 * index,
  }));
  return { sheets: [sheetWith('Matrix', rows, style, merges)], says: new Set(['expiresOn']) };
};

/** A row for each person, courses and dates in pairs side by side. */
export const pairs: Writer = (training, style) => {
  const blocks = peopleOf(training, style).map((person) => ({
    person,
    done: training.filter((each) => nameOf(each.person) === nameOf(person)),
  }));
  const most = Math.max(...blocks.map(({ done }) => done.length));
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  const rows = [
    [heading(style), ...numbers.flatMap((number) => [`Course ${number}`, `Date ${number}`])],
    ...blocks.map(({ person, done }) => [
      nameCell(person, style),
      ...done.flatMap(({ course, completedOn }) => [course.written, dateCell(completedOn, style)]),
    ]),
  ];
  return { sheets: [sheetWith('Courses', rows, style)], says: new Set() };
};

/** A row for each event, with all who were there in one cell. The same people are never written twice. */
export const events: Writer = (training, style) => {
  const choices = choicesOf(`events ${style.seed}`);
  const keyOf = ({ course, completedOn }: Training) => `${course.topic} ${completedOn}`;
  const separator = choices.pick(['; ', '\n', ', ']) ?? '; ';
  const plain = separator === ', ' ? { ...style, name: 'Forename Surname' } : style;
  const rows = [
    ['Date', 'Training', 'Attended by'],
    ...distinct(training, keyOf).map((event) => [
      dateCell(event.completedOn, style),
      event.course.written,
      training
        .filter((each) => keyOf(each) === keyOf(event))
        .map(({ person }) => nameCell(person, plain))
        .join(separator),
    ]),
  ];
  return { sheets: [sheetWith('INSET', rows, style)], says: new Set() };
};

/** Makes events of the records: every topic is done by all who have it on one of two days. */
export const asEvents = (training: readonly Training[]): readonly Training[] =>
  training.map((each, index) => {
    const same = training.filter(({ course }) => course.topic === each.course.topic);
    const source = same[index % 2] ?? each;
    return { ...each, course: source.course, completedOn: source.completedOn };
  });
