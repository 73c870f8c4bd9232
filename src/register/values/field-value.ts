import type { CellRef } from '../../workbook/address';
import { NOT_CALCULATED, type Cell } from '../../workbook/snapshot';
import type { FieldType } from '../kinds';
import type { FieldRead, FieldValue } from '../records';
import type { FilledCell, Reading } from './reading';
import { BLANK, isBlankText, isUnsettled, problem, simpleText } from './reading';
import { cut, shownText } from './shown-text';
import { typedReader, type FieldContext } from './typed-reader';

export type { FieldContext } from './typed-reader';

/** Reads a column's cells; `undefined` for blank ones and for words that say that nothing belongs there. */
export type FieldReader = (cell: Cell | undefined, ref: CellRef) => FieldRead | undefined;

/** No value that has to be understood is longer. */
const MOST_CHARACTERS = 200;
/** Types whose words have readers of their own for what is open or missing. */
const WORDINGS: ReadonlySet<FieldType> = new Set(['text', 'person', 'status', 'list', 'topic', 'day']);

/**
 * A reader for the cells of one column, made once: it looks at the heading once and remembers texts that repeat. What
 * cannot be read, a formula's error among it, is a problem with the text as shown and the reason.
 */
export function fieldReader(type: FieldType, context: FieldContext): FieldReader {
  const read = typedReader(type, context);
  const known = new Map<string, Reading<FieldValue>>();
  const readFilled = (cell: FilledCell): Reading<FieldValue> => {
    if (cell.kind !== 'text') return read(cell);
    const answer = known.get(cell.text);
    if (answer !== undefined) return answer;
    const fresh = WORDINGS.has(type) ? read(cell) : readMeaning(cell.text, type, () => read(cell));
    known.set(cell.text, fresh);
    return fresh;
  };
  return (cell, ref) => {
    if (cell === undefined) return undefined;
    if (cell.kind === 'error')
      return { kind: 'problem', text: cell.error, reason: errorReason(cell.error), cell: ref };
    const reading = readFilled(cell);
    if (reading.kind === 'blank') return undefined;
    return reading.kind === 'value'
      ? { kind: 'value', value: reading.value, cell: ref }
      : {
          kind: 'problem',
          text: cut(shownText(cell, context.dateSystem)),
          reason: reading.reason,
          ...(reading.inDays === undefined ? {} : { inDays: reading.inDays }),
          cell: ref,
        };
  };
}

/** One cell of a field, typed, with its cell; where a column has many, make a `fieldReader`. */
export const readField = (
  type: FieldType,
  cell: Cell | undefined,
  ref: CellRef,
  context: FieldContext,
): FieldRead | undefined => fieldReader(type, context)(cell, ref);

const errorReason = (error: string): string =>
  error === NOT_CALCULATED
    ? 'its formula has not been calculated; open the file in Excel and save it'
    : `the cell shows ${error}`;

/** A text that must be understood: not too long, not blank, and not still open (`tbc`, `£45?`). */
function readMeaning(text: string, type: FieldType, read: () => Reading<FieldValue>): Reading<FieldValue> {
  if (text.length > MOST_CHARACTERS) return problem('it is too long to be understood');
  const plain = simpleText(text);
  if (type !== 'rating' && isBlankText(plain)) return BLANK;
  if (isUnsettled(plain) || plain.endsWith('?')) return problem('it is not settled yet');
  return read();
}
