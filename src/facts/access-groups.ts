import type { Day } from '../calendar/day';
import type { Records } from '../register/records';
import type { CellRef } from '../workbook/address';
import words from './access-words.json' with { type: 'json' };
import type { Person } from './person';
import { personFacts } from './person-facts';
import { plainWords } from './post-words';
import { remembering } from './records-by-name';
import { sitesOf } from './sites';
import { worksAt } from './whom';

/** People who are alike in one respect, and where the registers first say so. */
export type StaffGroup = {
  readonly kind: 'staffGroup' | 'site' | 'time' | 'employment' | 'stage';
  readonly name: string;
  /** Keys of the people. */
  readonly members: ReadonlySet<string>;
  readonly cells: readonly CellRef[];
};

/**
 * The groups among people: each staff group and each site; full and part time, and kinds of employment, where there is
 * more than one.
 */
export const staffGroups = (
  people: readonly Person[],
  records: Records,
  asAt: Day,
): readonly StaffGroup[] => [
  ...groupedBy(
    'staffGroup',
    people,
    ({ staffGroup }) => staffGroup && said(staffGroup.value, staffGroup.cell),
  ),
  ...bySite(people, records),
  ...severalOf(groupedBy('time', people, (person) => timeOf(person, asAt))),
  ...severalOf(
    groupedBy('employment', people, ({ employment, nameCell }) =>
      said(words.employment[employment?.value ?? 'employee'], employment?.cell ?? nameCell),
    ),
  ),
];

/** The career stages among people, from their column or their job titles. */
export const stageGroups = (people: readonly Person[], asAt: Day): readonly StaffGroup[] =>
  groupedBy('stage', people, (person) => {
    const { careerStage } = personFacts(person, asAt);
    if (careerStage?.kind !== 'known') return undefined;
    const id = String(careerStage.value);
    const [cell = person.nameCell] = careerStage.cells;
    return said(STAGES[id] ?? id, cell);
  });

const STAGES: Readonly<Record<string, string>> = words.stages;

type Said = { readonly name: string; readonly cell: CellRef };

const said = (name: string, cell: CellRef): Said => ({ name, cell });

const severalOf = (groups: readonly StaffGroup[]): readonly StaffGroup[] => (groups.length > 1 ? groups : []);

function groupedBy(
  kind: StaffGroup['kind'],
  people: readonly Person[],
  of: (person: Person) => Said | undefined,
): readonly StaffGroup[] {
  const groups = new Map<string, { name: string; members: Set<string>; cells: CellRef[] }>();
  for (const person of people) {
    const own = of(person);
    if (own === undefined) continue;
    const key = plainWords(own.name);
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { name: own.name, members: new Set([person.key]), cells: [own.cell] });
    else group.members.add(person.key);
  }
  return [...groups.values()].map((group) => ({ kind, ...group }));
}

/** Somebody who works at several sites belongs to each of them. */
function bySite(people: readonly Person[], records: Records): readonly StaffGroup[] {
  const sites = sitesOf(
    records,
    people.flatMap(({ site }) => site?.value ?? []),
  );
  return sites.flatMap(({ name, isWhole }): readonly StaffGroup[] => {
    const isHere = remembering((own) => worksAt(own, name));
    const here = isWhole ? [] : people.filter(({ site }) => site !== undefined && isHere(site.value));
    if (here.length === 0) return [];
    const cells = here.flatMap(({ site }) => site?.cell ?? []).slice(0, 1);
    return [{ kind: 'site', name, members: new Set(here.map(({ key }) => key)), cells }];
  });
}

/** Anything less than full time is part time. */
function timeOf(person: Person, asAt: Day): Said | undefined {
  const { fte } = personFacts(person, asAt);
  if (fte?.kind !== 'known' || typeof fte.value !== 'number') return undefined;
  const [cell = person.nameCell] = fte.cells;
  return said(fte.value < FULL_TIME ? words.partTime : words.fullTime, cell);
}

const FULL_TIME = 1;
