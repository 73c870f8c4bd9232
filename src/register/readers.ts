import type { TopicMatcher } from '../catalogue/matcher';
import type { Day } from '../calendar/day';
import type { Cell } from '../workbook/snapshot';
import { cellText } from './grid';
import type { TrainingStatus } from './records';
import type { CodeMeaning } from './register';
import { plainText } from './values/cell-words';
import type { FieldContext } from './values/field-value';
import { isGroup, isNotPerson, looksLikeName, splitPeople } from './values/person-name';
import { readTrainingCell, statusOf, type DateContext, type TrainingCell } from './values/training-cell';

/** The readers of values, each remembering its answers: registers repeat names, courses and words in row after row. */
export type Readers = {
  readonly match: TopicMatcher;
  readonly asAt: Day;
  /** What the register's own legend says; a cell that is just such a code means that. */
  readonly codes: Readonly<Record<string, CodeMeaning>>;
  /** The people named in a text; none for totals, keys and vacancies. */
  readonly people: (text: string) => readonly string[];
  readonly isGroup: (text: string) => boolean;
  readonly looksLikeName: (text: string) => boolean;
  readonly status: (text: string) => TrainingStatus | undefined;
  /** What a field's reader needs besides the cell. */
  readonly fieldContext: (heading: string, field: string) => FieldContext;
  readonly trainingCell: (cell: Cell | undefined) => TrainingCell;
};

/** Readers for one check; they live no longer than it. */
export function newReaders(context: DateContext, match: TopicMatcher, codes: Readers['codes'] = {}): Readers {
  const readText = remembering((text: string) =>
    readTrainingCell({ kind: 'text', column: 0, text }, context),
  );
  const coded = (cell: Cell | undefined) => {
    const text = plainText(cellText(cell));
    const meaning = text === '' ? undefined : codes[text];
    return meaning === undefined ? undefined : codedCell(meaning, text);
  };
  const hasCodes = Object.keys(codes).length > 0;
  return {
    codes,
    match: remembering(match),
    asAt: context.asAt,
    ...nameReaders(match),
    status: remembering((text) => {
      const meaning = codes[plainText(text)];
      return meaning === undefined || meaning === 'unclear' ? statusOf(text) : meaning;
    }),
    fieldContext: (heading, field) => ({ ...context, match, heading, field }),
    trainingCell: (cell) =>
      (hasCodes ? coded(cell) : undefined) ??
      (cell?.kind === 'text' ? readText(cell.text) : readTrainingCell(cell, context)),
  };
}

type NameReaders = Pick<Readers, 'people' | 'isGroup' | 'looksLikeName'>;

/** What names mean does not depend on sheet or legend: their readers are shared by all that has the same matcher. */
function nameReaders(match: TopicMatcher): NameReaders {
  const known = shared.get(match);
  if (known !== undefined) return known;
  const fresh = {
    people: remembering((text: string) => (isNotPerson(text) ? [] : splitPeople(text))),
    isGroup: remembering(isGroup),
    looksLikeName: remembering(looksLikeName),
  };
  shared.set(match, fresh);
  return fresh;
}

/** By matcher, of which each check has its own, so that nothing outlives the check. */
const shared = new WeakMap<TopicMatcher, NameReaders>();

const codedCell = (meaning: CodeMeaning, text: string): TrainingCell =>
  meaning === 'unclear'
    ? {
        kind: 'unreadable',
        text,
        reason: 'the legend does not say whether it means that the training was done',
      }
    : { kind: 'said', status: meaning };

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
