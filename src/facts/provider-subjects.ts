import type { Day } from '../calendar/day';
import { rulesOn } from '../policy/in-force';
import type { Policy } from '../policy/policy';
import type { Records, RowRecord } from '../register/records';
import { cellAddress } from '../workbook/address';
import { known, spanFact, unknown } from './fact-table';
import type { People } from './people';
import { providerFacts } from './provider-facts';
import { listedProviders, nearProvider, type ListedProvider } from './provider-named';
import { mayBeSameProvider } from './provider-names';
import { providerUse, withPerhaps, type Use } from './provider-use';
import type { Fact, RowSubject } from './subject';

/**
 * One subject for each row of the list of providers, and one for each provider that the logs of the last 12 months name
 * and the list does not. None without a list of providers.
 */
export function providerSubjects(
  records: Records,
  people: People,
  policy: Policy,
  asAt: Day,
): readonly RowSubject[] {
  if (!rulesOn(policy, asAt).some(({ appliesTo }) => appliesTo.subject === 'provider')) return [];
  if (records.columns.provider === undefined) return [];
  const listed = listedProviders(records);
  const keys = new Set(listed.map(({ key }) => key));
  const uses = providerUse(people, (key) => keys.has(key), asAt);
  const others = [...(uses ?? [])].filter(([key]) => !keys.has(key));
  return [
    ...listed.map((each) => {
      const perhaps = others.filter(([, { name }]) => mayBeSameProvider(name, each.name));
      const use = perhaps.reduce<Use | undefined>(
        (own, [, other]) => withPerhaps(own, other),
        uses?.get(each.key),
      );
      return {
        ...subjectOf(each.name, each.key, asAt),
        facts: {
          listed: known(true, [each.row.cell]),
          ...providerFacts(each.row, records, asAt),
          ...(uses === undefined ? {} : { timesUsed: timesUsed(use, [each.row]) }),
        },
        placeCells: [each.row.cell],
      };
    }),
    ...others.map(([key, use]) => ({
      ...subjectOf(use.name, key, asAt),
      facts: { listed: listedFact(use, listed), timesUsed: timesUsed(use, []) },
      placeCells: [...use.sure, ...use.perhaps].slice(0, 1),
    })),
  ];
}

const subjectOf = (name: string, key: string, asAt: Day) =>
  ({ kind: 'provider', name, key, what: name, asAt, completions: [] }) as const;

/** A name that is near one of the list may mean that one, and an undated row may be of long ago. */
function listedFact({ name, sure, perhaps }: Use, listed: readonly ListedProvider[]): Fact {
  const cells = [...sure, ...perhaps];
  const near = nearProvider(name, listed);
  if (near !== undefined)
    return unknown(`“${name}” may be “${near.name}” in ${cellAddress(near.row.cell)}`, [
      ...cells,
      near.row.cell,
    ]);
  return sure.length > 0
    ? known(false, cells)
    : unknown('it is open whether the training was in the last 12 months', cells);
}

function timesUsed(use: Use | undefined, rows: readonly RowRecord[]): Fact {
  const { sure = [], perhaps = [] } = use ?? {};
  const cells = [...sure, ...perhaps, ...rows.map(({ cell }) => cell)];
  return spanFact({ from: sure.length, to: sure.length + perhaps.length }, 'the number is not known', cells);
}
