import type { Day } from '../calendar/day';
import type { Policy } from '../policy/policy';
import type { Records } from '../register/records';
import type { CellRef } from '../workbook/address';
import { budgetLines } from './budget-lines';
import { budgetOfOrganisation } from './budget-of-organisation';
import type { People } from './people';
import { provisionFacts } from './provision-facts';
import type { OrganisationSubject } from './subject';
import { trustLeaderFact } from './trust-leader';

/** The organisation as a whole, if any register was read that tells of it. */
export function wholeSubject(
  records: Records,
  people: People,
  policy: Policy,
  asAt: Day,
): readonly OrganisationSubject[] {
  const leader = trustLeaderFact(records, people, policy);
  const facts = {
    ...(leader === undefined ? {} : { trustLeaderNamed: leader }),
    ...provisionFacts(records, asAt),
    ...budgetOfOrganisation(budgetLines(records), asAt),
  };
  const place = placeOf(records);
  if (place === undefined) return [];
  return [
    {
      kind: 'organisation',
      selector: 'whole',
      name: policy.organisation,
      key: 'whole',
      what: 'CPD',
      asAt,
      facts,
      completions: [],
      placeCells: [place],
    },
  ];
}

/** Nothing in the registers stands for the whole of them: the first name, else the first row. */
const placeOf = ({ staff, rows, training }: Records): CellRef | undefined =>
  staff[0]?.person.cell ?? rows[0]?.cell ?? training[0]?.person.cell;
