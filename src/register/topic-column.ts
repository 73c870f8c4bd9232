import { wordsOf } from '../catalogue/words';
import type { Fits, TableColumn } from './column-fit';
import { groupSaysExpiry, saysAnswer, saysDuty, saysExpiry } from './layout-words';
import type { Readers } from './readers';
import type { TopicColumn } from './register';
import { fieldsOfHeading } from './vocabulary';

/** A column that says something of a topic, before columns of one certificate are put together. */
export type FoundTopic = Omit<TopicColumn, 'group'> & {
  /** The heading above it; columns below the same one may belong together. */
  readonly over: string;
  /** True if no cell holds a date: words, ticks or codes only. */
  readonly hasOnlyWords: boolean;
};

/**
 * A column headed by a topic whose cells read as training: dates, `N/A`, `booked`, ticks or blanks. Where the topic
 * stands one row higher, over `Date`, `Expiry` and `Certificate`, the lower heading says which of them it is. Empty if
 * the column is none; a column of dates under an unknown heading is kept without a topic.
 */
export function topicColumnOf(
  column: TableColumn,
  fits: Fits,
  readers: Readers,
  titleSaysExpiry: boolean,
): readonly FoundTopic[] {
  const { heading, groupHeading, profile } = column;
  if (heading === '') return [];
  const isTraining = profile.count === 0 || profile.training >= 0.5;
  const found = {
    column: column.column,
    over: groupHeading,
    hasOnlyWords: profile.dates === 0 && profile.words > 0,
  };
  // Codes with a legend say more of a first aider than that somebody is one.
  const hasLegend = Object.keys(readers.codes).length > 0;
  const own = readers.match(heading);
  if (own.kind === 'topic') {
    const part = partOfHeading(heading, !isTraining);
    if (part !== undefined) return [{ ...found, heading, topic: own.topic, holds: part }];
    if (!isTraining || (profile.dates === 0 && !hasLegend && saysDuty(heading))) return [];
    const expires = titleSaysExpiry || saysExpiry(heading) || groupSaysExpiry(groupHeading);
    return [{ ...found, heading, topic: own.topic, holds: expires ? 'expires' : 'completed' }];
  }
  const field = fieldsOfHeading(heading, 'training')[0];
  const group = groupHeading === '' ? undefined : readers.match(groupHeading);
  const isAnswer = saysAnswer(heading) && profile.dates === 0;
  if (group?.kind === 'topic' && (isAnswer || (field !== undefined && field.weight >= 0.5))) {
    const holds = isAnswer ? 'status' : (PARTS[field?.field ?? ''] ?? 'other');
    if ((holds === 'completed' || holds === 'expires') && !isTraining) return [];
    const whole = `${groupHeading}: ${heading}`;
    return [{ ...found, heading: whole, topic: group.topic, holds }];
  }
  if (!isTraining || (profile.dates === 0 && saysDuty(heading))) return [];
  const isField = [...fits.values()].some((fit) => fit.column.column === column.column && fit.heading >= 0.5);
  const known = fieldsOfHeading(heading, 'matrix')[0]?.weight ?? 0;
  if (isField || known >= 0.5 || profile.dates < 0.3 || wordsOf(heading).length === 0) return [];
  return [{ ...found, heading, topic: undefined, holds: saysExpiry(heading) ? 'expires' : 'completed' }];
}

/** What a sub-column's heading makes of it. */
const PARTS: Readonly<Record<string, TopicColumn['holds'] | undefined>> = {
  completedOn: 'completed',
  startedOn: 'completed',
  expiresOn: 'expires',
  bookedOn: 'booked',
  // Beside the day it was done, the day it is due again.
  dueOn: 'expires',
  status: 'status',
  result: 'status',
  certificateRef: 'certificate',
  certificateSeen: 'certificate',
};

/** `First aid certificate no` and `Prevent – booked` say in one heading what the column holds beside the topic. */
function partOfHeading(heading: string, isNoTraining: boolean): TopicColumn['holds'] | undefined {
  const behind = /(?:[-–:(]\s*|\n)([^-–:()\n]+)\)?$/.exec(heading)?.[1] ?? '';
  const fields = [behind, ...(isNoTraining ? [wordsOf(heading).slice(-2).join(' ')] : [])].flatMap((text) =>
    text === '' ? [] : fieldsOfHeading(text, 'training').filter(({ weight }) => weight >= 0.9),
  );
  const part = fields.map(({ field }) => PARTS[field]).find((holds) => holds !== undefined);
  return part === 'certificate' || part === 'booked' ? part : undefined;
}
