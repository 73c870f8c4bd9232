import type { RowRecord } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import words from './leader-words.json' with { type: 'json' };
import type { People } from './people';
import type { Person } from './person';
import { dutyIdsIn, plainWords } from './post-words';
import { fieldOf, wordsOfField } from './row-fields';
import { nameInRow } from './rows-of-people';
import { isCentral, type Site } from './sites';
import { isEverySite, worksAt } from './whom';
import { oneOf } from './word-lists';

/** Somebody to whom the staff list gives the lead on CPD, in a post or as a duty. */
export type LeaderOfStaff = {
  readonly person: Person;
  /** The title as written. */
  readonly text: string;
  readonly cell: CellRef;
  /** True of a title that is held for a whole trust. */
  readonly isTrustTitle: boolean;
};

/** Everybody of the staff list who leads on CPD and has not left, nor is yet to come. */
export const leadersOfStaff = ({ all }: People): readonly LeaderOfStaff[] =>
  all
    .filter(({ standing }) => standing === 'employed' || standing === 'absent')
    .flatMap((person) => titlesOf(person).slice(0, 1));

const LEADER = words.leader.map(plainWords);
const TRUST = words.trust.map(plainWords);
const DUTY = 'cpd-leader';

/** A title that is held for a whole trust goes before one that may be of a site. */
function titlesOf(person: Person): readonly LeaderOfStaff[] {
  const { role, details } = person;
  const duties = details.duties;
  const said = [
    ...(duties?.kind === 'value' && duties.value.type === 'list'
      ? duties.value.items.map((text) => ({ text, cell: duties.cell }))
      : []),
    ...(role === undefined ? [] : [{ text: role.value, cell: role.cell }]),
  ];
  const titles = said.flatMap(({ text, cell }): readonly LeaderOfStaff[] => {
    const plain = plainWords(text);
    const has = (phrases: readonly string[]) => phrases.some((phrase) => plain.includes(phrase));
    const isTrustTitle = has(TRUST);
    if (!isTrustTitle && !has(LEADER) && !dutyIdsIn(text).includes(DUTY)) return [];
    return [{ person, text, cell, isTrustTitle }];
  });
  return [...titles].sort((a, b) => Number(b.isTrustTitle) - Number(a.isTrustTitle));
}

/** Who leads at a site; `open`: it cannot be told; `nobody`: a register that would say so does not. */
export type SiteLeader =
  | {
      readonly kind: 'named';
      readonly name: string;
      readonly who: readonly Person[];
      readonly open?: string;
      readonly cells: readonly CellRef[];
    }
  | { readonly kind: 'open'; readonly why: string; readonly cells: readonly CellRef[] }
  | { readonly kind: 'nobody'; readonly cells: readonly CellRef[] };

/** The leader whom the list of sites names, else those of the staff list who work at the site. */
export function leaderAt(site: Site, staff: readonly LeaderOfStaff[], people: People): SiteLeader {
  const listed = site.row === undefined ? undefined : leaderInRow(site.row, people);
  if (listed !== undefined) return listed;
  const own = staff.filter(
    ({ person }) => site.isWhole || (person.site !== undefined && worksAt(person.site.value, site.name)),
  );
  if (own.length > 0)
    return {
      kind: 'named',
      name: own.map(({ person }) => person.name.display).join(' and '),
      who: own.map(({ person }) => person),
      cells: own.map(({ cell }) => cell),
    };
  const elsewhere = staff.find(({ person, isTrustTitle }) => person.site === undefined && !isTrustTitle);
  if (elsewhere !== undefined)
    return {
      kind: 'open',
      why: `${elsewhere.person.name.display} is “${elsewhere.text}” in ${cellAddress(elsewhere.cell)}, and the site is not given`,
      cells: [elsewhere.cell],
    };
  return { kind: 'nobody', cells: site.row === undefined ? [] : [site.row.cell] };
}

const saysNobody = oneOf(words.nobody);

/** The leader in a row of the list of sites; `undefined` if the cell is blank or says that there is none. */
export function leaderInRow(row: RowRecord, people: People): SiteLeader | undefined {
  const read = fieldOf(row, 'cpdLeader');
  const text = wordsOfField(read);
  if (read === undefined || text === undefined || saysNobody(text)) return undefined;
  const cells = [read.cell, row.cell];
  if (read.kind === 'problem')
    return { kind: 'open', why: `“${text}” in ${cellAddress(read.cell)} cannot be read as a name`, cells };
  const name = nameInRow(row, 'cpdLeader');
  const who = name === undefined ? undefined : people.resolve(name);
  const named = { kind: 'named', name: text, cells } as const;
  switch (who?.kind) {
    case 'person':
    case 'several': {
      const all = who.kind === 'person' ? [who.person] : who.people;
      const gone = all.find(({ standing }) => standing === 'left');
      if (gone === undefined)
        return { ...named, name: all.map((each) => each.name.display).join(' and '), who: all };
      return {
        kind: 'open',
        why: `${gone.name.display}, named in ${cellAddress(read.cell)}, has left by the staff list`,
        cells: [...cells, gone.nameCell],
      };
    }
    case 'candidates':
      return {
        ...named,
        who: [],
        open: `“${text}” in ${cellAddress(read.cell)} may be ${who.people.map((each) => each.name.display).join(' or ')}`,
      };
    default:
      return { ...named, who: [], open: `“${text}” in ${cellAddress(read.cell)} is on no staff list` };
  }
}

/** Whether somebody works for the organisation as a whole, or is not said to work at any one site. */
export const isOfWhole = ({ site }: Person, organisation: string): boolean =>
  site === undefined || isEverySite(site.value) || isCentral(site.value, organisation);
