import type { Records, RowRecord } from '../register/records';
import { plainWords } from './post-words';
import { fieldOf, wordsOfField } from './row-fields';
import words from './site-words.json' with { type: 'json' };
import { isEverySite, isSameSite, isSeveralSites } from './whom';

/** A school of the organisation; the whole register is one where it names none. */
export type Site = { readonly name: string; readonly row?: RowRecord; readonly isWhole: boolean };

const WHOLE: Site = { name: 'The school', isWhole: true };

/** The sites of the list of sites, and those that are only `said` elsewhere; without either, the whole is one. */
export function sitesOf(records: Records, said: readonly string[]): readonly Site[] {
  const listed = listedSites(records);
  return orWhole([...listed, ...furtherSites(listed, said)]);
}

/**
 * The sites at which something is asked of each: those listed, and those of `rows`; without a list, also those that the
 * staff work at. The trust's own office is none of them.
 */
export function ownSites(
  records: Records,
  said: { readonly rows: readonly string[]; readonly staff: readonly string[] },
  organisation: string,
): readonly Site[] {
  const listed = listedSites(records);
  const named = listed.length > 0 ? said.rows : [...said.rows, ...said.staff];
  const sites = [...listed, ...furtherSites(listed, named)];
  return orWhole(sites.filter(({ name }) => !isCentral(name, organisation)));
}

const orWhole = (sites: readonly Site[]): readonly Site[] => (sites.length === 0 ? [WHOLE] : sites);

const listedSites = ({ rows }: Records): readonly Site[] =>
  rows.flatMap((row): readonly Site[] => {
    const name = row.kind === 'site' ? wordsOfField(fieldOf(row, 'name')) : undefined;
    return name === undefined ? [] : [{ name, row, isWhole: false }];
  });

function furtherSites(listed: readonly Site[], texts: readonly string[]): readonly Site[] {
  const said = [...new Set(texts)];
  const all = [...listed.map(({ name }) => name), ...said];
  return said
    .filter((name) => !isEverySite(name) && !isSeveralSites(name, all))
    .filter((name) => !listed.some((site) => isSameSite(site.name, name)))
    .filter(
      (name, index, others) =>
        others.findIndex((other) => other === name || isSameSite(other, name)) === index,
    )
    .map((name) => ({ name, isWhole: false }));
}

const CENTRAL = new Set(words.central.map(plainWords));

/** `Trust`, `Central team`, `Ridgeway Learning Trust`: the organisation, not one of its schools. */
export function isCentral(text: string, organisation: string): boolean {
  const plain = plainWords(text);
  return CENTRAL.has(plain) || plain === plainWords(organisation) || plain.endsWith(' trust ');
}
