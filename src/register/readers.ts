import type { Cell } from '../workbook/snapshot';
import type { TrainingStatus } from './records';
import { isGroup, isNotPerson, looksLikeName, splitPeople } from './values/person-name';
import { readTrainingCell, statusOf, type DateContext, type TrainingCell } from './values/training-cell';

/** The readers of values, each remembering its answers: registers repeat names, courses and words in row after row. */
export type Readers = {
  /** The people named in a text; none for totals, keys and vacancies. */
  readonly people: (text: string) => readonly string[];
  readonly isGroup: (text: string) => boolean;
  readonly looksLikeName: (text: string) => boolean;
  readonly status: (text: string) => TrainingStatus | undefined;
  readonly trainingCell: (cell: Cell | undefined) => TrainingCell;
};

/** Readers for one check; they live no longer than it. */
export function newReaders(context: DateContext): Readers {
  const readText = remembering((text: string) =>
    readTrainingCell({ kind: 'text', column: 0, text }, context),
  );
  return {
    people: remembering((text) => (isNotPerson(text) ? [] : splitPeople(text))),
    isGroup: remembering(isGroup),
    looksLikeName: remembering(looksLikeName),
    status: remembering(statusOf),
    trainingCell: (cell) => (cell?.kind === 'text' ? readText(cell.text) : readTrainingCell(cell, context)),
  };
}

function remembering<V>(read: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined || known.has(text)) return answer as V;
    const fresh = read(text);
    known.set(text, fresh);
    return fresh;
  };
}
