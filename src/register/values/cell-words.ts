import { z } from 'zod';
import words from '../cell-words.json' with { type: 'json' };

/** Lower case, single spaces, no full stop at the end: how a cell is compared with the word lists. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=[a-z)])[.:;,!]+$/, '');

const list = z
  .array(z.string().min(1))
  .transform((words) => new Set(words.map(plainText)) as ReadonlySet<string>);

const schema = z.object({
  /** Whole cells that say: nothing is here. */
  nothing: list,
  notNeeded: list,
  notDone: list,
  unknown: list,
  completed: list,
  attended: list,
  inProgress: list,
  booked: list,
  cancelled: list,
  failed: list,
  expired: list,
  /** Words before a date that make it the certificate's last valid day. */
  beforeExpiry: list,
  /** Words before a date that make it a booking. */
  beforeBooking: list,
  /** Words before a date that may mean a renewal or a first training still to be done. */
  beforeDue: list,
  /** What a column of expiry dates says of a certificate that does not run out. */
  noExpiry: list,
  /** What a matrix of requirements writes where nothing is asked, and where it need not be. */
  notAsked: list,
  optional: list,
  left: list,
  absent: list,
  future: list,
  current: list,
  groups: list,
  notPeople: list,
  titles: list,
  roleWords: list,
  /** Words of keys, footers and section headings: a text made of them names nobody. */
  nameless: list,
  /** Of those and of the roles, the ones that are surnames too: `Sarah Cook`. */
  surnamesToo: list,
  /** Forenames that may be the same person's, each in a group of its own: reason to ask, never to match. */
  nicknames: z.array(z.array(z.string().min(1))),
});

/** What words in cells mean, from `cell-words.json`. */
export const CELL_WORDS = schema.parse(words);
