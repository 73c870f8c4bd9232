import type { Day } from '../calendar/day';
import type { Span } from '../calendar/span';
import type { Office } from '../policy/policy';
import type { CellRef } from '../workbook/address';
import type { OfficeHolder } from './office-holder';
import { isPostOfOffice, mayBeOneName } from './office-names';
import type { People } from './people';
import { isSameSite } from './whom';

/** What is needed to tell who holds which office, and where to point if nothing is said. */
export type AboutOffices = {
  readonly offices: readonly Office[];
  readonly holders: readonly OfficeHolder[];
  readonly people: People;
  /** The line manager of the person concerned, as the staff list names them. */
  readonly manager?: string;
  readonly site?: string;
  readonly budget?: string;
  readonly asAt: Day;
  /** The cell to mark where an approval is missing. */
  readonly place: CellRef;
};

/**
 * Whether somebody held an office on a day (a rough one: on all of its days): by the settings if they name a holder for
 * this site and budget, else by the posts on the staff list; `unknown` if neither says, or if the name may be of
 * somebody else on the staff list too.
 */
export function holdsOffice(
  who: string,
  office: Office,
  on: Span | undefined,
  about: AboutOffices,
): boolean | 'unknown' {
  const surely = (holds: boolean | 'unknown', names: readonly string[]): boolean | 'unknown' =>
    holds === true && fitsAnother(who, names, about) ? 'unknown' : holds;
  if (office.heldBy === 'manager')
    return about.manager === undefined
      ? 'unknown'
      : surely(mayBeOneName(who, about.manager), [about.manager]);
  const holders = about.holders.filter((holder) => holder.office === office.id && isConcerned(holder, about));
  if (holders.length > 0) {
    const own = holders.filter(({ person }) => mayBeOneName(who, person));
    const names = own.map(({ person }) => person);
    return surely(coversDay(own, on ?? { from: about.asAt, to: about.asAt }), names);
  }
  const posts = about.people.all.filter(
    ({ name, role }) =>
      role !== undefined && isPostOfOffice(role.value, office) && mayBeOneName(who, name.display),
  );
  return posts.length === 0
    ? 'unknown'
    : surely(
        true,
        posts.map(({ name }) => name.display),
      );
}

/** True if a name such as `P Osborne` fits somebody on the staff list who is none of those that hold the office. */
function fitsAnother(who: string, names: readonly string[], { people, place }: AboutOffices): boolean {
  const found = people.resolve({ person: { text: who, cell: place } });
  const fitting = found.kind === 'person' ? [found.person] : found.kind === 'candidates' ? found.people : [];
  return fitting.some(
    ({ name, standing }) => standing !== 'left' && !names.some((each) => mayBeOneName(each, name.display)),
  );
}

function isConcerned({ site, budget }: OfficeHolder, about: AboutOffices): boolean {
  const isHere = site === undefined || about.site === undefined || isSameSite(site, about.site);
  const isOfBudget = budget === undefined || budget.toLowerCase() === about.budget?.toLowerCase();
  return isHere && isOfBudget;
}

/** Whether terms of office hold all days of a rough one; `unknown` if only some. */
function coversDay(terms: readonly OfficeHolder[], on: Span): boolean | 'unknown' {
  const covers = (day: Day) => terms.some(({ from = -Infinity, to = Infinity }) => from <= day && day <= to);
  if (covers(on.from) && covers(on.to)) return true;
  const touches = terms.some(({ from = -Infinity, to = Infinity }) => from <= on.to && on.from <= to);
  return touches ? 'unknown' : false;
}
