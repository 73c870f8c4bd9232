import type { TopicMatcher } from '../catalogue/matcher';
import type { Day } from '../calendar/day';
import type { Cell } from '../workbook/snapshot';
import { cellText } from './grid';
import type { TrainingStatus } from './records';
import type { CodeMeaning } from './register';
import { CELL_WORDS, plainText } from './values/cell-words';
import { NAME_WORDS } from './values/name-words';
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
    people: remembering((text: string) => {
      if (isPlainName(text)) return [text];
      return isNotPerson(text) ? [] : splitPeople(text);
    }),
    isGroup: remembering((text: string) => !isPlainName(text) && isGroup(text)),
    looksLikeName: remembering((text: string) => isPlainName(text) || looksLikeName(text)),
  };
  shared.set(match, fresh);
  return fresh;
}

const PLAIN_NAME = /^(\p{Lu}[\p{Ll}'’-]{2,20}),? (\p{Lu}[\p{Ll}'’-]{2,20})$/u;

/**
 * `Ann Smith` or `Smith, Ann`, of words that mean nothing else: most names are such, and need no closer look. It must
 * say of them what the readers of names say.
 */
function isPlainName(text: string): boolean {
  const [, first = '', second = ''] = PLAIN_NAME.exec(text) ?? [];
  return first !== '' && [first, second].every((word) => !hasOtherMeaning(word.toLowerCase()));
}

const hasOtherMeaning = (word: string): boolean =>
  OTHER_MEANINGS.has(word) || word in NAME_WORDS.generations || /s$|['’-]/.test(word);

const OTHER_MEANINGS: ReadonlySet<string> = new Set(
  [
    ...CELL_WORDS.nameless,
    ...CELL_WORDS.roleWords,
    ...CELL_WORDS.groups,
    ...CELL_WORDS.notPeople,
    ...CELL_WORDS.titles,
    ...CELL_WORDS.left,
    ...CELL_WORDS.absent,
    ...NAME_WORDS.collective,
    ...NAME_WORDS.everybody,
    ...NAME_WORDS.particles,
    ...NAME_WORDS.unnamed,
    ...NAME_WORDS.letters,
    ...NAME_WORDS.tags,
  ].map((each) => each.toLowerCase()),
);

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
