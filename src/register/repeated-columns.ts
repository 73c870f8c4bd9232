import type { ColumnFit, Fits } from './column-fit';
import { saysAgain } from './layout-words';
import type { TrialTable } from './table';
import { fieldsOfHeading } from './vocabulary';

/** Fields that each of several courses in one row may have. */
const REPEATED = [
  'topic',
  'completedOn',
  'expiresOn',
  'bookedOn',
  'status',
  'provider',
  'minutes',
  'cost',
  'certificateRef',
];

/**
 * `Course 1, Date 1, Course 2, Date 2`: for each field its columns in order, one per course, if each course has its
 * own columns between its name and the next name, headed alike. Empty if only one column holds courses.
 */
export function repeatedColumns(
  topic: ColumnFit,
  fits: Fits,
  { columns }: TrialTable,
): Readonly<Record<string, readonly number[]>> {
  const starts = columns
    .filter(
      ({ heading, profile }) =>
        plain(heading) === plain(topic.column.heading) && (profile.courses > 0 || profile.count === 0),
    )
    .map(({ column }) => column);
  const [first, second] = starts;
  if (first === undefined || second === undefined) return {};
  const shape = columns
    .filter(({ column }) => column >= first && column < second)
    .map(({ column, heading }) => ({ offset: column - first, name: plain(heading) }));
  const headingAt = new Map(columns.map(({ column, heading }) => [column, plain(heading)]));
  const isAlike = starts.every((start) =>
    shape.every(({ offset, name }) => headingAt.get(start + offset) === name),
  );
  if (!isAlike || shape.length < 2) return {};
  const found = REPEATED.flatMap((field) => {
    const own = fits.get(field)?.column;
    const part = shape.find(({ name }) => own !== undefined && name === plain(own.heading));
    return part === undefined ? [] : [[field, starts.map((start) => start + part.offset)] as const];
  });
  return Object.fromEntries(found);
}

const plain = (heading: string): string => heading.toLowerCase().replace(/[\d\s.#_()-]+/g, '');

/**
 * `Initial training date` and `Refresher completed` in one row: the columns of completion in order, if there is exactly
 * one more that says by its heading that the training was done again.
 */
export function refresherColumns(
  fits: Fits,
  { columns }: TrialTable,
): Readonly<Record<string, readonly number[]>> {
  const first = fits.get('completedOn')?.column;
  if (first === undefined || saysAgain(first.heading)) return {};
  const again = columns.filter(
    ({ column, heading, profile }) =>
      column !== first.column &&
      saysAgain(heading) &&
      (profile.count === 0 || profile.dates >= 0.3) &&
      fieldsOfHeading(heading, 'training').some(
        ({ field, weight }) => field === 'completedOn' && weight >= 0.5,
      ),
  );
  const [second] = again;
  return again.length === 1 && second !== undefined ? { completedOn: [first.column, second.column] } : {};
}
