import { byReason } from '../../evaluation/by-reason';
import type { NotCheckable } from '../../evaluation/finding';
import type { Titles } from './checked-file';

/** Rules that could not be judged, those for one and the same reason in one entry. */
export const notCheckableTexts = (notCheckable: readonly NotCheckable[], titles: Titles): readonly string[] =>
  byReason(notCheckable).map(({ rules, reason, missingFields }) => {
    const names = rules.map(titles.rule).join('; ');
    const what =
      rules.length === 1
        ? `${names}: ${reason}`
        : `${reason} It would let ${rules.length} rules be judged: ${names}`;
    const column =
      missingFields.length === 0 ? '' : ` Column to add: ${missingFields.map(plainField).join(', ')}.`;
    return `${sentence(what)}${column}`;
  });

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** `completedOn` as `completed on`. */
const plainField = (field: string): string => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
