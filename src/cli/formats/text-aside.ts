import { dayFromIso, plainDay } from '../../calendar/day';
import type { AcceptedFinding, WaitingFinding } from '../../evaluation/set-aside';
import { cellAddress } from '../../workbook/address';

/** A finding that somebody answers for: what it is, who accepted it, why, and until when. */
export function acceptedText({ finding, reason, approver, until, cells }: AcceptedFinding): string {
  const day = dayFromIso(until);
  const end = day === undefined ? until : plainDay(day);
  const [cell] = cells;
  const place = cell === undefined ? '' : `  ${cellAddress(cell)}`;
  return `${finding.message} Accepted by ${approver} until ${end}: ${reason.replace(/[.;]+$/, '')}.${place}`;
}

/** What waits for somebody's start or return: one entry for each person. */
export function waitingTexts(waiting: readonly WaitingFinding[]): readonly string[] {
  const people = new Map<string, string[]>();
  for (const { finding, because } of waiting) {
    const who = `${finding.person ?? ''} ${because}.`;
    const message = finding.message.replace(`${finding.person ?? ''}: `, '').replace(/\.$/, '');
    people.set(who, [...(people.get(who) ?? []), message]);
  }
  return [...people].map(([who, messages]) => `${who} Then: ${messages.join('; ')}.`);
}
