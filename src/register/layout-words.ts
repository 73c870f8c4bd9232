import { z } from 'zod';
import { wordsOf } from '../catalogue/words';
import json from './layout-words.json' with { type: 'json' };
import { phraseOf, phrases } from './phrases';
import type { Employment } from './records';

const strings = z.array(z.string().min(1));
const EMPLOYMENTS = [
  'employee',
  'associate',
  'agency',
  'volunteer',
  'governor',
  'trustee',
  'member',
] as const;

const words = z
  .object({
    /** A heading of dates of expiry. */
    expiry: strings,
    /** The same over a group of columns, where only the plain words count: a key may stand there too. */
    groupExpiry: strings,
    /** A title that speaks of dates of expiry, as it stands or behind the word `dates`. */
    titleExpiry: strings,
    titleDate: strings,
    titleExpiryAfterDate: strings,
    /** A key to colours speaks of expiry too, but not of the dates. */
    key: strings,
    /** Words that say that the dates are of completion. */
    done: strings,
    /** Headings that name a duty (`First aider`), not a training. */
    duty: strings,
    /** The first that fits counts; `whole`: only as the whole text. */
    employments: z.array(z.object({ employment: z.enum(EMPLOYMENTS), words: strings, whole: strings })),
    /** Posts that have to do with governors or volunteers but are held by employees: `Clerk to the governors`. */
    staffPosts: strings,
    /** Words that may stand beside a day without changing what it says. */
    dateWords: strings,
    /** A heading of people who are not staff. */
    pupils: strings,
    /** What stands over a legend. */
    legendHeads: strings,
    /** Headings of a sub-column that says yes or no. */
    answers: strings,
    /** Words of a second column of completion dates: of the refresher, not of the first training. */
    again: strings,
    /** Offices that approve, as a heading over who, when and whether. */
    offices: strings,
    /** What stands in the columns below an office. */
    signatures: strings,
    /** The name of a sheet that lists what is about to run out. */
    alertList: strings,
    /** A heading of days counted, not of dates. */
    daysLeft: strings,
    /** Names of colours: a key to them gives no codes. */
    colours: strings,
  })
  .parse(json);

const has = (list: readonly string[]): ((text: string) => boolean) => {
  const find = phrases(list);
  return (text) => find(text).length > 0;
};

/** True if a heading of dates says that they are of expiry: `Expires`, `Renewal due`. */
export const saysExpiry = has(words.expiry);

const groupExpiry = new Set(words.groupExpiry.map(phraseOf));

/** True if a heading over a group of columns says nothing but that their dates are of expiry. */
export const groupSaysExpiry = (heading: string): boolean => groupExpiry.has(phraseOf(heading));

/** True if a heading or a title says that dates are of completion. */
export const saysDone = has(words.done);

/** True if a heading names a duty such as first aider, which without dates says nothing of training. */
export const saysDuty = has(words.duty);

const isKey = has(words.key);
const titleExpiry = has(words.titleExpiry);
const titleDate = phrases(words.titleDate);
const afterDate = phrases(words.titleExpiryAfterDate);

/**
 * True if a title says that the dates below it are of expiry: `Date = date certificate runs out`; not for a key such
 * as `Red = expired`, nor where the date is said to be of completion: `Date completed, expires after 3 years`.
 */
export function titleSaysExpiry(title: string): boolean {
  const [left = '', ...meant] = title.split('=');
  if (isKey(title) || (meant.length > 0 && !isDate(left))) return false;
  if (titleExpiry(title)) return true;
  const said = wordsOf(title);
  const date = titleDate(title)[0];
  return (
    date !== undefined &&
    afterDate(title).some(({ from }) => from >= date.to && !saysDone(said.slice(date.to, from).join(' ')))
  );
}

const isDate = (text: string): boolean =>
  words.titleDate.some((date) => [phraseOf(date), `all ${phraseOf(date)}`].includes(phraseOf(text)));

/** True if a heading is of pupils, students or parents. */
export const saysPupils = has(words.pupils);

/** True if a heading counts days (`Days to expiry`) instead of giving a date. */
export const saysDaysLeft = has(words.daysLeft);

/** True if a text names a colour and nothing else. */
export const isColour = (text: string): boolean => colours.has(phraseOf(text));

const colours = new Set(words.colours.map(phraseOf));

/** True if a sheet's name says that it lists what is about to run out. */
export const saysAlertList = has(words.alertList);

const legendHeads = new Set(words.legendHeads.map(phraseOf));

/** True if a text stands over a legend: `Key`. */
export const saysKey = (text: string): boolean => legendHeads.has(phraseOf(text));

const answers = new Set(words.answers.map(phraseOf));

/** True if a heading asks for yes or no: `Y/N`. */
export const saysAnswer = (heading: string): boolean => answers.has(phraseOf(heading));

/** True if a heading speaks of training done again: `Refresher completed`. */
export const saysAgain = has(words.again);

const offices = new Set(words.offices.map(phraseOf));
const signatures = new Set(words.signatures.map(phraseOf));

/** True if a heading over several columns names an office that approves: `Budget holder`. */
export const saysOffice = (heading: string): boolean => offices.has(phraseOf(heading));

/** True if a heading is of who signed, when, or what was decided. */
export const saysSignature = (heading: string): boolean => signatures.has(phraseOf(heading));

const employments = words.employments.map(({ employment, words: inside, whole }) => ({
  employment,
  isIn: has(inside),
  whole: new Set(whole.map(phraseOf)),
}));

/** What a text says of how somebody is engaged: `Chair of governors` is a governor; `undefined` if nothing. */
export const employmentOf = (text: string): Employment | undefined =>
  employments.find(({ isIn, whole }) => isIn(text) || whole.has(phraseOf(text)))?.employment;

/** True if a text names a post that employees hold, whatever else it names: `Clerk to the governors`. */
export const isStaffPost = has(words.staffPosts);

const dateWords = new Set(words.dateWords);

/** True if a word may stand beside a day without changing what it says: `from`, `Monday`, `term`. */
export const isDateWord = (word: string): boolean => dateWords.has(wordsOf(word).join(''));
