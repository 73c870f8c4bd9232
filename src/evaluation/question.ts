import { hashText } from '../policy/hash';
import { cellAddress, type CellRef } from '../workbook/address';
import type { Finding } from './finding';

/** A name or course that stands in several rows is asked about once, with at most so many of its cells. */
export const MOST_CELLS = 20;

/** What a question about a register says; `about` and the rule make its id, so it must not name cells. */
export type Question = {
  readonly rule: string;
  readonly subject: Finding['subject'];
  readonly about: string;
  readonly message: string;
  readonly remedy: string;
  /** The first is the one to mark. */
  readonly cells: readonly CellRef[];
  /** Where the question is about one person: who, as findings name them. */
  readonly who?: Pick<Finding, 'person' | 'personKey' | 'site'>;
  /** The topic's id, where it is about one. */
  readonly topic?: string;
};

/** A question about the register itself as a finding: nothing can be told until somebody answers it. */
export const question = ({
  rule,
  subject,
  about,
  message,
  remedy,
  cells,
  who,
  topic,
}: Question): Finding => ({
  id: hashText(`${rule}\u0000${about}`),
  rule,
  outcome: 'cannot-tell',
  severity: 'low',
  subject,
  ...who,
  ...(topic === undefined ? {} : { topic }),
  message,
  remedy,
  cells: cells.slice(0, MOST_CELLS),
  facts: {},
});

/** True of a question about the register itself: no rule judged anything, so that no clause stands behind it. */
export const isAboutRegister = ({ clause }: Finding): boolean => clause === undefined;

/** `1 row`, `3 rows`. */
export const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

/** One name of a matrix stands behind a record for every topic. */
export const eachOnce = (cells: readonly CellRef[]): readonly CellRef[] => [
  ...new Map(cells.map((cell) => [cellAddress(cell), cell])).values(),
];

/** The same text in several rows: asked about once. */
export type Asked = { readonly text: string; readonly cells: CellRef[]; count: number };

/** Texts with their cells, each text once, with at most as many cells as a question shows. */
export function gather(records: Iterable<readonly [string, CellRef]>): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const [text, cell] of records) {
    const entry = asked.get(text) ?? { text, cells: [], count: 0 };
    asked.set(text, entry);
    entry.count += 1;
    if (entry.cells.length < MOST_CELLS) entry.cells.push(cell);
  }
  return [...asked.values()];
}
