import { dayFromIso } from '../../calendar/day';
import type { Finding } from '../../evaluation/finding';
import { isAboutRegister } from '../../evaluation/question';
import type { SummaryCell } from '../../workbook/edits';
import { BLANK, day } from '../cells';
import { kindTitle, topicTitle, type SummaryInput } from '../summary-input';

/** The topic, or what else a rule judged; of a question about the register itself, that it is one. */
export function aboutOf(finding: Finding, catalogue: SummaryInput['catalogue']): string {
  const { topic, subject } = finding;
  if (topic !== undefined) return topicTitle(topic, catalogue);
  return isAboutRegister(finding) ? 'The register itself' : kindTitle(subject);
}

/** The message without the person's name, which has a column of its own. */
export function withoutName({ message, person }: Finding): string {
  const start = `${person ?? ''}: `;
  if (person === undefined || !message.startsWith(start)) return message;
  const rest = message.slice(start.length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** The last valid day, or the last day of the time allowed; blank where it is not known to the day. */
export function dueCell({ facts }: Finding): SummaryCell {
  for (const name of ['dueOn', 'deadlineOn', 'expiresOn']) {
    const { [name]: on } = facts;
    const due = typeof on === 'string' ? dayFromIso(on) : undefined;
    if (due !== undefined) return day(due);
  }
  return BLANK;
}
