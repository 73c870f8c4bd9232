import { z } from 'zod';
import type { Kind } from './kinds';
import json from './layout-words.json' with { type: 'json' };
import type { FittedTable } from './layouts/layout';
import { phraseOf, phrases } from './phrases';

const strings = z.array(z.string().min(1));
const anyOf = strings.transform((list) => {
  const find = phrases(list);
  return (text: string): boolean => find(text).length > 0;
});

/** A list of something else. */
const otherList = z.object({
  /** What it is, in words. */
  reason: z.string().min(1),
  /** Words of sheet names and titles. */
  names: anyOf,
  /** Whole headings that tell it, as `phraseOf` gives them. */
  headings: strings.transform((list) => new Set(list.map(phraseOf)) as ReadonlySet<string>),
  /** True if its headings alone do not tell it from a register. */
  onlyNamed: z.boolean().default(false),
  /** True if it lists courses themselves, so that a name that speaks of training may be its name. */
  ofCourses: z.boolean().default(false),
});

type OtherList = z.infer<typeof otherList>;

const words = z
  .object({
    /** The name of a sheet or a title that speaks of training, whatever else it names: `Fire drill training`. */
    training: anyOf,
    /** The same of the organisation's own people: `Staff contacts`. */
    ownPeople: anyOf,
    otherLists: z.array(otherList),
  })
  .parse(json);

/** So many telling headings name a list by themselves; one does where the sheet or a title names it too. */
const TELLING_ENOUGH = 2;

/** A longer text above a table is a sentence, not its name. */
const LONGEST_TITLE = 80;

/** From this share of cells on that read as training a column headed by a topic is one of a matrix. */
const MOSTLY = 0.5;

/**
 * Why a table is a list of something else that schools keep, such as visits, risks or equipment, in words;
 * `undefined` if it may be a register. A table with headings of its own for training, or a matrix, is never one.
 */
export function otherListReason(fitted: FittedTable): string | undefined {
  const { table } = fitted;
  const names = [table.grid.sheet.name, ...table.titles.filter((title) => title.length <= LONGEST_TITLE)];
  const isOnTraining = words.training(table.grid.sheet.name);
  // Where the row of headings is not yet found, its texts stand among the titles.
  const written = [...table.columns.map(({ heading }) => heading), ...table.titles].map(phraseOf);
  const found = words.otherLists.find((list) => {
    const count = new Set(written.filter((text) => list.headings.has(text))).size;
    if (count === 0 || (isOnTraining && !list.ofCourses)) return false;
    const isNamed = names.some(
      (name) => list.names(name) && (list.ofCourses || !words.training(name)) && !words.ownPeople(name),
    );
    return isNamed || (!list.onlyNamed && count >= TELLING_ENOUGH);
  });
  if (found === undefined || isOfTraining(fitted, found)) return undefined;
  return found.ofCourses && isMoreThanCourses(fitted) ? undefined : found.reason;
}

/** True for people beside posts, for courses beside their own dates, and for columns headed by topics. */
function isOfTraining({ table, fits, readers }: FittedTable, list: OtherList): boolean {
  const topics = table.columns.filter(
    ({ heading, profile }) =>
      !list.headings.has(phraseOf(heading)) &&
      profile.count > 0 &&
      profile.training >= MOSTLY &&
      readers.match(heading).kind === 'topic',
  );
  if (topics.length > 1) return true;
  const heads = (kind: 'training' | 'staff', field: string): boolean => {
    const fit = fits(kind).get(field);
    if (fit === undefined || fit.heading < 0.8) return false;
    return !list.headings.has(phraseOf(fit.column.heading));
  };
  const isTold = (field: string): boolean => {
    const heading = fits('training').get(field)?.column.heading ?? '';
    return heads('training', field) && phraseOf(heading).includes(' ');
  };
  const hasDates =
    isTold('completedOn') || heads('training', 'expiresOn') || heads('training', 'certificateRef');
  if (heads('training', 'topic') && hasDates) return true;
  const hasPost = ['role', 'staffGroup', 'startOn'].some((field) => heads('staff', field));
  return heads('staff', 'person') && hasPost && !list.onlyNamed;
}

/** True for courses that somebody did, that are on offer to somebody, or that somebody must do. */
function isMoreThanCourses({ fits, said }: FittedTable): boolean {
  const isHeaded = (kind: Kind, field: string): boolean => (fits(kind).get(field)?.heading ?? 0) >= 0.8;
  const person = fits('training').get('person');
  const hasPeople =
    said.person !== undefined ||
    ['surname', 'id', 'email'].some((field) => isHeaded('training', field)) ||
    (person !== undefined && (person.heading >= 0.5 || person.column.profile.properNames >= MOSTLY));
  return (
    hasPeople ||
    ['completedOn', 'expiresOn', 'status'].some((field) => isHeaded('training', field)) ||
    ['audience', 'places', 'date'].some((field) => isHeaded('offer', field)) ||
    ['everyMonths', 'mandatory', 'role', 'staffGroup'].some((field) => isHeaded('requirement', field))
  );
}
