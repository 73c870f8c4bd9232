import type { Span } from '../calendar/span';
import type { Records, RowRecord } from '../register/records';
import { whoOf, type Who } from './evaluation-who';
import type { People, Resolution } from './people';
import { fieldOf, valueOf, wordsOfField } from './row-fields';
import { nameInRow } from './rows-of-people';

/** A row of a list of evaluations. */
export type Evaluation = {
  readonly row: RowRecord;
  readonly activity: string;
  /** Missing where the row stands for everybody who did the activity. */
  readonly who?: Who;
  readonly resolution?: Resolution;
  readonly held?: Span;
};

/** The rows of the lists of evaluations, each name resolved as those of records are. */
export const evaluationsOf = ({ rows }: Records, people: People): readonly Evaluation[] =>
  rows.flatMap((row) => {
    const activity = row.kind === 'evaluation' ? wordsOfField(fieldOf(row, 'activity')) : undefined;
    if (activity === undefined) return [];
    const held = valueOf(fieldOf(row, 'heldOn'), 'day')?.span;
    const name = nameInRow(row, 'person');
    const resolution = name === undefined ? undefined : people.resolve(name);
    const isOfSome = name !== undefined && resolution !== undefined && resolution.kind !== 'group';
    return [
      {
        row,
        activity,
        ...(isOfSome ? { who: whoOf(resolution, name.person.text), resolution } : {}),
        ...(held === undefined ? {} : { held }),
      },
    ];
  });
