import type { Day } from '../calendar/day';
import { rulesOn } from '../policy/in-force';
import type { OrganisationDuty, Policy } from '../policy/policy';
import { dutySelector } from '../policy/selectors';
import type { Records, RowRecord } from '../register/records';
import type { CellRef } from '../workbook/address';
import { dayDone, dutyDone, listed, notListed, reckoned } from './duty-facts';
import { dutyNames } from './duty-names';
import { stemsOf } from './duty-stems';
import { isForSite, readDutyRow, siteOfDuty, type DutyRow } from './duty-rows';
import { known } from './fact-table';
import type { People } from './people';
import { fieldOf, wordsOfField } from './row-fields';
import { ownSites, type Site } from './sites';
import type { OrganisationSubject } from './subject';

/** A duty that a rule speaks of, or that duty at one site, with the rows of the registers about it. */
export type DutyWithRows = {
  readonly duty: OrganisationDuty;
  readonly subject: OrganisationSubject;
  readonly rows: readonly DutyRow[];
  /** Rows that could be meant. */
  readonly perhaps: readonly DutyRow[];
};

/** What rules about duties judge. */
export const dutySubjects = (...input: Parameters<typeof dutiesWithRows>): readonly OrganisationSubject[] =>
  dutiesWithRows(...input).map(({ subject }) => subject);

/**
 * One subject for each duty that a rule speaks of, or for each site where every site has it; only where there is a
 * register of duties.
 */
export function dutiesWithRows(
  records: Records,
  people: People,
  policy: Policy,
  asAt: Day,
): readonly DutyWithRows[] {
  const rows = records.rows.filter(({ kind }) => kind === 'duty');
  const [first] = rows;
  if (first === undefined) return [];
  const named = dutyNames(policy.organisationDuties);
  const sites = sitesWithDuties(records, people, rows, policy);
  const places = stemsOf([policy.organisation, ...sites.map(({ name }) => name)].join(' '));
  const read = rows.map((row) => {
    const each = readDutyRow(row, asAt);
    const recipients = wordsOfField(fieldOf(row, 'recipients'));
    return { ...each, named: named(each.text, { places, ...(recipients && { recipients }) }) };
  });
  const columns = new Set(records.columns.duty ?? []);
  return wantedDuties(policy, asAt).flatMap(({ duty, perSite }) => {
    const own = read.flatMap(({ named, ...row }) =>
      named.kind === 'duty' && named.duty === duty.id ? [{ ...row, beside: named.beside }] : [],
    );
    const perhaps = read.filter(({ named }) => named.kind === 'open' && named.could.includes(duty.id));
    const about = {
      duty,
      selector: dutySelector(duty.id, perSite),
      columns,
      first: first.cell,
      policy,
      asAt,
    };
    const withRows = (rows: readonly DutyRow[], could: readonly DutyRow[], site?: Site): DutyWithRows => ({
      duty,
      subject: dutySubject(about, rows, could, site),
      rows,
      perhaps: could,
    });
    if (perSite === undefined) return [withRows(best(own), perhaps)];
    return sites.map((site) => {
      const isHere = ({ row }: DutyRow) => isForSite(row, site, policy.organisation);
      return withRows(best(own.filter(isHere)), perhaps.filter(isHere), site);
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

/** Of the rows of a duty those that say least beside it: `CPD plan` before `CPD plan for cover`. */
function best(rows: readonly (DutyRow & { readonly beside: number })[]): readonly DutyRow[] {
  const least = Math.min(...rows.map(({ beside }) => beside));
  return rows.filter(({ beside }) => beside === least);
}

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
    completions: reckoned(completions),
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
