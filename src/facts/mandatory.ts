import type { Catalogue } from '../catalogue/catalogue';
import { wordsOf } from '../catalogue/words';
import type { Policy } from '../policy/policy';
import type { TrainingRecord } from '../register/records';
import type { Asking } from './asking';
import { known, unknown } from './fact-table';
import { askedBy } from './required';
import { wordsOfField } from './row-fields';
import type { Fact, Facts } from './subject';

/** A function telling whether a row of a log calls its training mandatory, by its purpose or category. */
export function mandatoryRows({ mandatoryWords }: Catalogue): (record: TrainingRecord) => boolean {
  const words = new Set(mandatoryWords.map((word) => wordsOf(word).join(' ')));
  const plain = new Map<string, boolean>();
  const says = (text: string): boolean => {
    const present = plain.get(text);
    if (present !== undefined) return present;
    const answer = text.split(/[/,;]/).some((piece) => words.has(wordsOf(piece).join(' ')));
    plain.set(text, answer);
    return answer;
  };
  return ({ details }) =>
    FIELDS.some((field) => {
      const text = details === undefined ? undefined : wordsOfField(details[field]);
      return text !== undefined && says(text);
    });
}

/** The fields of a log in which it may call training mandatory. */
export const FIELDS: readonly string[] = ['purpose', 'category'];

/** Whether a topic is mandatory for a person: the policy says so, a requirement list asks for it, or their own rows do. */
export function mandatoryFact(
  topic: string,
  policy: Policy,
  askings: readonly Asking[],
  records: readonly TrainingRecord[],
  person: Facts,
  isMandatoryRow: (record: TrainingRecord) => boolean,
): Fact {
  if (policy.mandatoryTopics?.topics.includes(topic) === true) return MANDATORY;
  const row = records.find(isMandatoryRow);
  if (row !== undefined) return known(true, [row.course.cell]);
  const asked = askedBy(askings, person);
  return asked === 'unknown' ? unknown('it is not known whether this person is asked for it') : known(asked);
}

const MANDATORY = known(true);
