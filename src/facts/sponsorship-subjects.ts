import type { Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import { rulesOn } from '../policy/in-force';
import type { Policy } from '../policy/policy';
import { without } from '../policy/without';
import type { NameRead, Records } from '../register/records';
import { cellAddress } from '../workbook/address';
import { known, unknown } from './fact-table';
import { lastDayOf } from './last-day';
import type { OfficeHolder } from './office-holder';
import { answersInApprovals } from './offices';
import type { People, Resolution } from './people';
import { personFacts } from './person-facts';
import { qualificationOf, qualificationTitle } from './qualification-names';
import { fieldOf, wordsOfField } from './row-fields';
import { nameInRow } from './rows-of-people';
import { sponsorshipFacts } from './sponsorship-facts';
import type { Fact, Facts, SignedSubject } from './subject';
import { aboutPerson } from './subject-person';

/**
 * One subject for each row of a list of funded qualifications, leavers and absent people among them: what is owed waits
 * for nobody. Somebody on no staff list is judged by the row alone; a name that fits several people leaves open when they
 * leave, and so does one that the staff list lacks.
 */
export function sponsorshipSubjects(
  records: Records,
  people: People,
  policy: Policy,
  catalogue: Catalogue,
  holders: readonly OfficeHolder[],
  asAt: Day,
): readonly SignedSubject[] {
  if (!rulesOn(policy, asAt).some(({ appliesTo }) => appliesTo.subject === 'sponsorship')) return [];
  const columns = records.columns.sponsorship ?? [];
  const headed = records.offices.sponsorship ?? [];
  return records.rows
    .filter(({ kind }) => kind === 'sponsorship')
    .flatMap((row): readonly SignedSubject[] => {
      const name = nameInRow(row, 'person');
      if (name === undefined) return [];
      const who = people.resolve(name);
      const person = who.kind === 'person' ? who.person : undefined;
      const written = wordsOfField(fieldOf(row, 'qualification')) ?? '';
      const id = qualificationOf(written, catalogue);
      const thing = id ?? written.toLowerCase();
      const own = sponsorshipFacts(row, columns, lastDayOf(row, who, records, asAt), asAt);
      const site = person?.site?.value ?? wordsOfField(fieldOf(row, 'site'));
      const place = fieldOf(row, 'qualification')?.cell ?? row.cell;
      const about = {
        offices: policy.offices,
        holders,
        people,
        ...(person?.manager === undefined ? {} : { manager: person.manager.value }),
        ...(site === undefined ? {} : { site }),
        asAt,
        place,
      };
      return [
        {
          ...(person === undefined
            ? {
                name: name.person.text,
                key: `${name.person.text.toLowerCase()}\u0000${thing}`,
                ...(site === undefined ? {} : { site }),
              }
            : without(aboutPerson(person, asAt, thing), 'waits')),
          kind: 'sponsorship',
          what: id === undefined ? written : qualificationTitle(id, catalogue),
          asAt,
          facts: {
            ...(person === undefined ? {} : personFacts(person, asAt)),
            qualification: known(id ?? written, [row.cell]),
            ...whoseFacts(own, who, name.person, records.hasStaffList),
          },
          completions: [],
          placeCells: [place, name.person.cell],
          signed: columns.includes('approvals')
            ? { approvals: answersInApprovals(row.fields.approvals ?? [], headed, about) }
            : {},
        },
      ];
    });
}

/**
 * Of a row that may be of several people it is not known when they leave; nor of somebody who is missing from the staff
 * list, unless the row says it, or all of it is owed whether or not they left.
 */
function whoseFacts(own: Facts, who: Resolution, name: NameRead, hasStaffList: boolean): Facts {
  const { studyStatus, passed, leftOn } = own;
  if (who.kind === 'person') return own;
  if (who.kind !== 'nobody') {
    const open = unknown('it is not clear whose studies these are', [name.cell]);
    return { ...own, leftOn: open, daysUntilLeaving: open, studyStatus: studyStatus ?? open };
  }
  const isOwedAnyway = isKnown(studyStatus, 'withdrawn') || isKnown(passed, false);
  if (!hasStaffList || leftOn !== undefined || isOwedAnyway) return own;
  const open = unknown(
    `“${name.text}” in ${cellAddress(name.cell)} is not on the staff list, and the row does not say when they left`,
    [name.cell],
  );
  return { ...own, leftOn: open, daysUntilLeaving: open };
}

const isKnown = (fact: Fact | undefined, value: string | boolean): boolean =>
  fact?.kind === 'known' && fact.value === value;
