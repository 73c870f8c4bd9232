import { z } from 'zod';
import { plainText } from './cell-words';
import words from './value-words.json' with { type: 'json' };

const plain = (text: string): string => plainText(text) || text;
const list = z
  .array(z.string().min(1))
  .transform((words) => new Set(words.map(plain)) as ReadonlySet<string>);
const numbers = z
  .record(z.string(), z.number().positive())
  .transform((words) => new Map(Object.entries(words)) as ReadonlyMap<string, number>);
const groups = z.array(z.array(z.string().min(1)).min(1));

const schema = z.object({
  /** Whole cells that say: nothing belongs here. */
  blank: list,
  /** Whole cells that say: not known yet. */
  unsettled: list,
  nobody: list,
  /** Whole cells that say of a text: there is none. */
  noText: list,
  /** Words for the number nought. */
  zero: list,
  /** Words of a note beside a value that may change what the value means. */
  doubtful: list,
  /** Sign, code or word → ISO 4217. */
  currencies: z.record(z.string(), z.string().length(3)).transform((words) => new Map(Object.entries(words))),
  free: list,
  pence: list,
  multiples: numbers,
  tax: z.object({ name: z.string(), extra: list, included: list }),
  /** Words beside an amount that leave it as it is: `per person`, `fee`. */
  besideMoney: list,
  /** Words that make a value only rough. */
  rough: list,
  minuteWords: list,
  hourWords: list,
  dayWords: list,
  pointWords: list,
  numberWords: numbers,
  lengthsInMinutes: numbers,
  lengthsInDays: numbers,
  /** Words for sessions of whatever length. */
  lengthsUnsaid: list,
  /** Headings under which `09:30` may be a time of day rather than a length. */
  clockHeadings: list,
  noon: list,
  yes: list,
  no: list,
  /** Words that are an answer only under a heading about what is needed: `Statutory` under `Mandatory (Y/N)`. */
  needYes: list,
  needNo: list,
  needHeadings: list,
  /** Marks that mean yes in one register and no in another. */
  crosses: list,
  /** Words that take back a `Yes` before them, and a `No`. */
  againstYes: list,
  againstNo: list,
  stars: list,
  emptyStars: list,
  starWords: list,
  outOf: list,
  /** Words that may follow `3 of 4`. */
  afterShare: list,
  /** Words that, beside a 1, say that 1 is the best mark. */
  bestLow: list,
  fullTime: list,
  /** Groups of words for one unit: a number may carry its unit only if the heading has one of the same group. */
  numberUnits: groups,
  noInterval: list,
  monthsOf: numbers,
  academicYear: list,
  financialYear: list,
  given: list,
  refused: list,
  /** Words that make an approval less than one. */
  conditional: list,
  besideApproval: list,
  /** Words of a heading about approval that name no office. */
  approvalHeading: list,
  /** Words of a heading under which a single word is somebody's name. */
  approvalNames: list,
  /** Each office as it is written, then its other names in lower case. */
  offices: groups,
  /** Last words of duties: `and` between two of them parts a list. */
  listNouns: list,
});

/** What words in cells of money, lengths, marks, years and approvals mean, from `value-words.json`. */
export const VALUE_WORDS = schema.parse(words);
