import type { Day } from '../calendar/day';
import { rulesOn } from '../policy/in-force';
import type { OrganisationDuty, Policy } from '../policy/policy';
import { dutySelector } from '../policy/selectors';
import type { Records, RowRecord } from '../register/records';
import type { CellRef } from '../workbook/address';
import { dayDone, dutyDone, listed, notListed } from './duty-facts';
import { dutyNames } from './duty-names';
import { isForSite, readDutyRow, siteOfDuty, type DutyRow } from './duty-rows';
import { known } from './fact-table';
import type { People } from './people';
import { ownSites, type Site } from './sites';
import type { OrganisationSubject } from './subject';

/**
 * One subject for each duty that a rule speaks of, or for each site where every site has it; only where there is a
 * register of duties.
 */
export function dutySubjects(
  records: Records,
  people: People,
  policy: Policy,
  asAt: Day,
): readonly OrganisationSubject[] {
  const rows = records.rows.filter(({ kind }) => kind === 'duty');
  const [first] = rows;
  if (first === undefined) return [];
  const named = dutyNames(policy.organisationDuties);
  const read = rows.map((row) => {
    const each = readDutyRow(row, asAt);
    return { ...each, named: named(each.text) };
  });
  const columns = new Set(records.columns.duty ?? []);
  const sites = remembered(() => sitesWithDuties(records, people, rows, policy));
  return wantedDuties(policy, asAt).flatMap(({ duty, perSite }) => {
    const own = read.filter(({ named }) => named.kind === 'duty' && named.duty === duty.id);
    const perhaps = read.filter(({ named }) => named.kind === 'open' && named.could.includes(duty.id));
    const about = {
      duty,
      selector: dutySelector(duty.id, perSite),
      columns,
      first: first.cell,
      policy,
      asAt,
    };
    if (perSite === undefined) return [dutySubject(about, own, perhaps)];
    return sites().map((site) => {
      const isHere = ({ row }: DutyRow) => isForSite(row, site, policy.organisation);
      return dutySubject(about, own.filter(isHere), perhaps.filter(isHere), site);
    });
  });
}

type Wanted = { readonly duty: OrganisationDuty; readonly perSite: true | undefined };

/** The duties of the policy's rules, each once for the whole and once for the sites. */
function wantedDuties(policy: Policy, asAt: Day): readonly Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const { appliesTo } of rulesOn(policy, asAt)) {
    const duty = policy.organisationDuties.find(({ id }) => id === appliesTo.duty);
    if (duty === undefined) continue;
    wanted.set(dutySelector(duty.id, appliesTo.perSite), { duty, perSite: appliesTo.perSite });
  }
  return [...wanted.values()];
}

function sitesWithDuties(
  records: Records,
  people: People,
  rows: readonly RowRecord[],
  { organisation }: Policy,
): readonly Site[] {
  const staff = people.all.flatMap(({ standing, site }) =>
    standing === 'left' || site === undefined ? [] : [site.value],
  );
  return ownSites(
    records,
    { rows: rows.flatMap((row) => siteOfDuty(row, organisation) ?? []), staff },
    organisation,
  );
}

const remembered = <T>(find: () => T): (() => T) => {
  let found: { readonly answer: T } | undefined;
  return () => (found ??= { answer: find() }).answer;
};

type About = {
  readonly duty: OrganisationDuty;
  readonly selector: string;
  /** The fields for which some register of duties has a column. */
  readonly columns: ReadonlySet<string>;
  /** The first duty of the registers, where nothing nearer can be pointed at. */
  readonly first: CellRef;
  readonly policy: Policy;
  readonly asAt: Day;
};

function dutySubject(
  about: About,
  rows: readonly DutyRow[],
  perhaps: readonly DutyRow[],
  site?: Site,
): OrganisationSubject {
  const { duty, selector, columns, policy, asAt, first } = about;
  const name = site === undefined || site.isWhole ? policy.organisation : site.name;
  const completions = rows.flatMap((row) => dutyDone(row, asAt) ?? []);
  const where = site === undefined || site.isWhole ? '' : ` at ${site.name}`;
  return {
    kind: 'organisation',
    selector,
    name,
    key: `${selector}\u0000${site === undefined ? '' : name.toLowerCase()}`,
    ...(site === undefined || site.isWhole ? {} : { site: site.name }),
    what: duty.title.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()),
    asAt,
    facts: {
      ...(site === undefined || site.isWhole
        ? {}
        : { site: known(site.name, site.row === undefined ? [] : [site.row.cell]) }),
      required: known(true),
      requiredBecause: known('policy'),
      ...(rows.length === 0 ? notListed(perhaps, where, columns) : listed(rows, completions, columns, asAt)),
    },
    completions,
    placeCells: placeOf(rows, perhaps, first),
  };
}

/** The deadline of the row that is open, the earliest first; else the row done last, or one that could be meant. */
function placeOf(rows: readonly DutyRow[], perhaps: readonly DutyRow[], first: CellRef): readonly CellRef[] {
  const by = ({ due }: DutyRow): number => (due?.kind === 'day' ? due.by.from : Infinity);
  const open = rows
    .filter(({ done }) => done.kind !== 'done')
    .sort((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0))[0];
  if (open !== undefined) {
    const { done, due, row } = open;
    const cell = done.kind === 'open' ? done.cell : due?.cell;
    return cell === undefined ? [row.cell] : [cell, row.cell];
  }
  const last = [...rows].sort((a, b) => dayDone(b) - dayDone(a))[0] ?? perhaps[0];
  return [last?.row.cell ?? first];
}
