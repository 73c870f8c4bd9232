import type { Day } from '../../calendar/day';
import { plainDay } from '../../calendar/day';
import type { TookPlace } from '../../facts/evaluation-training';
import { yearBegins } from '../../facts/training-of-year';
import { valueOf } from '../../facts/row-fields';
import { plural, text, whole } from '../cells';
import { numberColumn, textColumn } from '../page';
import { topicTitle, type SummaryInput } from '../summary-input';
import { SMALLEST_GROUP, suppress } from '../suppression';
import type { Part } from './part';

/** What training there was in the 12 months up to the as-at day, as the logs tell. */
export function provisionPart(input: SummaryInput): Part {
  const { asAt, catalogue, records } = input;
  const from = yearBegins(asAt);
  const done = input.done
    .trainings()
    .filter(({ completion }) => completion.isCertain && completion.completed.from >= from);
  const topics = topicsOf(done, (topic) => topicTitle(topic, catalogue));
  const held = suppress(
    topics.map(({ whom }) => whom),
    SMALLEST_GROUP,
  );
  const open = topics.filter((_, index) => held.isHeldBack[index] !== true);
  const shown = open.slice(0, MOST_TOPICS);
  return {
    about: 'provision',
    title: 'What training there was',
    sentences: [
      sentence(done, from, records.hasLog),
      ...lengths(done),
      ...further(topics.length - open.length, open.length - shown.length),
    ],
    blocks: [
      {
        kind: 'table',
        name: 'CpdGovernorsTraining',
        columns: [
          textColumn('Training of the last 12 months'),
          numberColumn('People'),
          numberColumn('Times'),
        ],
        rows: shown.map(({ title, whom, times }) => [text(title, 'wrapped'), whole(whom), whole(times)]),
        whenEmpty: '',
      },
    ],
  };
}

const further = (small: number, more: number): readonly string[] => [
  ...(small === 0
    ? []
    : [
        `${plural(small, 'topic')} with few people ${small === 1 ? 'is' : 'are'} not shown, so that nobody is singled out.`,
      ]),
  ...(more === 0
    ? []
    : [`${plural(more, 'topic')} with fewer people than those shown ${more === 1 ? 'is' : 'are'} left out.`]),
];

const MOST_TOPICS = 12;

function sentence(done: readonly TookPlace[], from: Day, hasLog: boolean): string {
  if (!hasLog)
    return 'No training log was read: a list with a row for each person and course (Name, Course, Date) would tell what training there was.';
  const whom = new Set(done.map(whoseOf)).size;
  if (done.length === 0) return `The logs hold no dated training since ${plainDay(from)}.`;
  const number =
    whom < SMALLEST_GROUP ? `fewer than ${SMALLEST_GROUP} people` : plural(whom, 'person', 'people');
  return `Since ${plainDay(from)} the logs hold ${plural(done.length, 'piece of training', 'pieces of training')} for ${number}.`;
}

const whoseOf = ({ person, name }: TookPlace): string => person?.key ?? name.toLowerCase();

/** Hours, where the logs give them; how many rows give none. */
function lengths(done: readonly TookPlace[]): readonly string[] {
  const known = done.flatMap(({ record }) => valueOf(record.details?.minutes, 'minutes') ?? []);
  if (known.length === 0) return [];
  const hours = Math.round(known.reduce((sum, { least, most }) => sum + (least + most) / 2, 0) / 60);
  const without = done.length - known.length;
  return [
    `Together they took ${plural(hours, 'hour')}${without === 0 ? '' : `; ${plural(without, 'row gives', 'rows give')} no length that can be read in hours and ${without === 1 ? 'is' : 'are'} left out of that`}.`,
  ];
}

type OfTopic = { readonly title: string; readonly whom: number; readonly times: number };

/** The topics of the catalogue by how many people had training in them; what is in no topic together. */
function topicsOf(done: readonly TookPlace[], titleOf: (topic: string) => string): readonly OfTopic[] {
  const groups = new Map<string, TookPlace[]>();
  for (const each of done) {
    const { topic } = each.record;
    const title = topic.kind === 'topic' ? titleOf(topic.topic) : OTHER;
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [each]);
    else group.push(each);
  }
  return [...groups]
    .map(([title, own]) => ({ title, whom: new Set(own.map(whoseOf)).size, times: own.length }))
    .sort(
      (a, b) =>
        Number(a.title === OTHER) - Number(b.title === OTHER) ||
        b.whom - a.whom ||
        (a.title < b.title ? -1 : 1),
    );
}

const OTHER = 'Other training';
