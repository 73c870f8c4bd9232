import type { Change } from '../compare';
import type { Titles } from './checked-file';
import { counted } from './plural';
import type { TextLook } from './text';

const WORDS = {
  breach: 'breach',
  'due-soon': 'due soon',
  'cannot-tell': 'question',
  met: 'met',
  'not-applicable': 'not applicable',
  'not-asked': 'not asked',
} as const;

/** Who fares differently, by topic and change. `sides` says what is compared, such as `futura` and `letta`. */
export function diffText(
  changes: readonly Change[],
  sides: readonly [from: string, to: string],
  titles: Titles,
  look: TextLook,
  isLater = false,
): string {
  const people = new Set(changes.map(({ personKey }) => personKey)).size;
  const [from, to] = sides;
  if (changes.length === 0) return `Nobody fares differently: ${from} and ${to} come to the same.\n`;
  const lines = [
    look.paint.strong(`${counted(people, 'person fares', 'people fare')} differently: ${from} → ${to}.`),
  ];
  let topic = '';
  let change = '';
  for (const one of changes) {
    if (one.topic !== topic) lines.push('', look.paint.strong(titles.topic(one.topic)));
    const heading = `${WORDS[one.from]} → ${WORDS[one.to]}`;
    if (one.topic !== topic || heading !== change) lines.push(`  ${heading}`);
    lines.push(
      `    ${one.person}${one.rule === undefined ? '' : look.paint.faint(`  ${titles.rule(one.rule)}`)}`,
    );
    topic = one.topic;
    change = heading;
  }
  if (isLater)
    lines.push('', 'Dates between the two days count as done; bookings among them are taken to be kept.');
  return `${lines.join('\n')}\n`;
}
