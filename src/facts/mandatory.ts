import type { Catalogue } from '../catalogue/catalogue';
import { wordsOf } from '../catalogue/words';
import type { Policy } from '../policy/policy';
import type { Records, TrainingRecord } from '../register/records';
import type { CellRef } from '../workbook/address';
import type { Asking } from './asking';
import type { Evidence } from './evidence';
import { known, unknown } from './fact-table';
import { remembering } from './records-by-name';
import { askedBy } from './required';
import { wordsOfField } from './row-fields';
import type { Fact, Facts } from './subject';

/** What a register calls mandatory: a row of a log by its purpose or category, or all that stands on a sheet by its name. */
export type Mandatory = {
  readonly row: (record: TrainingRecord) => boolean;
  readonly sheet: (cell: CellRef) => boolean;
};

/** The words of a catalogue by which registers call training mandatory, as functions. */
export function mandatoryBy({ mandatoryWords, mandatorySheets }: Catalogue): Mandatory {
  const words = new Set(mandatoryWords.map((word) => wordsOf(word).join(' ')));
  const inNames = new Set(mandatorySheets);
  const says = remembering((text) =>
    text.split(/[/,;]/).some((piece) => words.has(wordsOf(piece).join(' '))),
  );
  const isNamed = remembering((name) => wordsOf(name).some((word) => inNames.has(word)));
  return {
    row: ({ details }) =>
      details !== undefined &&
      FIELDS.some((field) => {
        const text = wordsOfField(details[field]);
        return text !== undefined && says(text);
      }),
    sheet: ({ sheet }) => isNamed(sheet),
  };
}

/** The topics that some row or sheet of the registers calls mandatory. */
export const mandatoryTopicsIn = (
  { training, gaps }: Pick<Records, 'training' | 'gaps'>,
  { row, sheet }: Mandatory,
): ReadonlySet<string> =>
  new Set([
    ...training.flatMap((record) =>
      record.topic.kind === 'topic' && (sheet(record.dateCell) || row(record)) ? [record.topic.topic] : [],
    ),
    ...gaps.flatMap(({ topic, cell, needed }) =>
      topic.kind === 'topic' && needed && sheet(cell) ? [topic.topic] : [],
    ),
  ]);

/** The fields of a log in which it may call training mandatory. */
export const FIELDS: readonly string[] = ['purpose', 'category'];

/** Whether a topic is mandatory for a person: the policy says so, a requirement list asks for it, or their own cells do. */
export function mandatoryFact(
  topic: string,
  policy: Policy,
  askings: readonly Asking[],
  { records, gaps }: Evidence,
  person: Facts,
  { row, sheet }: Mandatory,
): Fact {
  if (policy.mandatoryTopics?.topics.includes(topic) === true) return MANDATORY;
  const cell =
    records.find((record) => row(record) || sheet(record.dateCell))?.course.cell ??
    gaps.find((gap) => gap.needed && sheet(gap.cell))?.cell;
  if (cell !== undefined) return known(true, [cell]);
  const asked = askedBy(askings, person);
  return asked === 'unknown' ? unknown('it is not known whether this person is asked for it') : known(asked);
}

const MANDATORY = known(true);
