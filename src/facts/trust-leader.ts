import type { Policy } from '../policy/policy';
import type { Records } from '../register/records';
import { cellAddress } from '../workbook/address';
import { known, unknown } from './fact-table';
import type { People } from './people';
import { fieldOf, wordsOfField } from './row-fields';
import { isOfWhole, leaderInRow, leadersOfStaff } from './site-leaders';
import { isCentral, ownSites } from './sites';
import type { Fact } from './subject';

/**
 * Whether somebody is named who leads on CPD for the organisation: by a title that is held for a trust, by a lead on CPD
 * held at no one site, or in the trust's own row of the list of sites. A leader at one of several sites leaves it open.
 * `undefined` if no register could say so.
 */
export function trustLeaderFact(
  records: Records,
  people: People,
  { organisation }: Policy,
): Fact | undefined {
  const leaders = leadersOfStaff(people);
  const staffSites = people.all.flatMap(({ standing, site }) =>
    standing === 'left' || site === undefined ? [] : [site.value],
  );
  const isOneSite = ownSites(records, { rows: [], staff: staffSites }, organisation).length === 1;
  const own = leaders.find(
    ({ person, isTrustTitle }) => isTrustTitle || isOneSite || isOfWhole(person, organisation),
  );
  if (own !== undefined) return known(true, [own.cell]);

  const central = records.rows.filter(
    (row) =>
      row.kind === 'site' && (isOneSite || isCentral(wordsOfField(fieldOf(row, 'name')) ?? '', organisation)),
  );
  const listed = central.flatMap((row) => leaderInRow(row, people) ?? []);
  const named = listed.find(({ kind }) => kind === 'named');
  if (named !== undefined) return known(true, named.cells);
  const [open] = listed;
  if (open?.kind === 'open') return unknown(open.why, open.cells);

  const [elsewhere] = leaders;
  if (elsewhere !== undefined)
    return unknown(
      `${elsewhere.person.name.display} is “${elsewhere.text}” in ${cellAddress(elsewhere.cell)}, and it is not said whether that is for more than ${elsewhere.person.site?.value ?? 'one site'}`,
      [elsewhere.cell],
    );
  // Job titles alone do not say that nobody has the duty.
  const couldSay = central.length > 0 && records.columns.site?.includes('cpdLeader') === true;
  return couldSay
    ? known(
        false,
        central.map(({ cell }) => cell),
      )
    : undefined;
}
