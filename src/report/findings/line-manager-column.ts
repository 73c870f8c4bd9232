import type { Finding } from '../../evaluation/finding';
import { lineManagers } from '../../facts/line-managers';
import type { SummaryCell } from '../../workbook/edits';
import { wrapped } from '../cells';
import type { SummaryInput } from '../summary-input';

/** A cell for the line manager of a finding's person, and what to say where no list of staff names any. */
export function lineManagerColumn(
  { people }: Pick<SummaryInput, 'people'>,
  findings: readonly Finding[],
): { readonly cellOf: (finding: Finding) => SummaryCell; readonly missing: readonly string[] } {
  const managerOf = lineManagers(people);
  const ofPeople = findings.filter(({ personKey }) => personKey !== undefined);
  const isMissing = ofPeople.length > 0 && people.all.every(({ manager }) => manager === undefined);
  return {
    cellOf: ({ personKey }) => wrapped(managerOf(personKey)?.name ?? ''),
    missing: isMissing ? [MISSING] : [],
  };
}

const MISSING =
  'No list of staff names line managers: add a column “Line manager” to the staff list, and the last column here fills.';
