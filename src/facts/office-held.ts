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
 * this site and budget, else by the posts on the staff list; `unknown` if neither says.
 */
export function holdsOffice(
  who: string,
  office: Office,
  on: Span | undefined,
  about: AboutOffices,
): boolean | 'unknown' {
  if (office.heldBy === 'manager')
    return about.manager === undefined ? 'unknown' : mayBeOneName(who, about.manager);
  const holders = about.holders.filter((holder) => holder.office === office.id && isConcerned(holder, about));
  if (holders.length > 0) return byHolders(who, holders, on ?? { from: about.asAt, to: about.asAt });
  const post = about.people.all.find(
    ({ name, role }) =>
      role !== undefined && isPostOfOffice(role.value, office) && mayBeOneName(who, name.display),
  );
  return post === undefined ? 'unknown' : true;
}

function isConcerned({ site, budget }: OfficeHolder, about: AboutOffices): boolean {
  const isHere = site === undefined || about.site === undefined || isSameSite(site, about.site);
  const isOfBudget = budget === undefined || budget.toLowerCase() === about.budget?.toLowerCase();
  return isHere && isOfBudget;
}

function byHolders(who: string, holders: readonly OfficeHolder[], on: Span): boolean | 'unknown' {
  const own = holders.filter(({ person }) => mayBeOneName(who, person));
  const covers = (day: Day) => own.some(({ from = -Infinity, to = Infinity }) => from <= day && day <= to);
  const [first, last] = [covers(on.from), covers(on.to)];
  return first === last ? first : 'unknown';
}
