import type { TopicMatch } from '../../src/catalogue/match';
import { plainDay } from '../../src/calendar/day';
import { isExact, type Span } from '../../src/calendar/span';
import type { DateRead, FieldRead } from '../../src/register/records';
import { isGroup, readPersonName } from '../../src/register/values/person-name';
import { plainField } from '../../src/register/values/plain-field';

/** `3 Nov 2024`, or `1 Nov 2024 to 30 Nov 2024`. */
export const printSpan = (span: Span): string =>
  isExact(span) ? plainDay(span.from) : `${plainDay(span.from)} to ${plainDay(span.to)}`;

/** As `printSpan`, or `? “text”` if the date could not be read. */
export const printDate = (read: DateRead): string =>
  read.kind === 'day' ? printSpan(read.span) : `? “${read.text}”`;

/** A catalogue id (two joined by ` & `), `other`, `? a|b` or `? any`. */
export function printTopic(match: TopicMatch): string {
  if (match.kind === 'topic') return [match.topic, ...match.also].join(' & ');
  if (match.kind === 'other') return 'other';
  return match.could === 'any' || match.could.length === 0 ? '? any' : `? ${match.could.join('|')}`;
}

/** Forename Surname; as written if it is a group, or an e-mail address or number that stands in for a name. */
export const printPerson = (text: string): string =>
  isGroup(text) || /@|^\S*\d\S*$/.test(text) ? text : (readPersonName(text)?.display ?? text);

/** A field as it was read, or `? “text”`. */
export function printField(read: FieldRead): string {
  if (read.kind === 'problem') return `? “${read.text}”`;
  return read.value.type === 'person' ? printPerson(read.value.text) : plainField(read.value);
}
