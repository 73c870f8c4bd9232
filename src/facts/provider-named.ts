import type { Records, RowRecord } from '../register/records';
import { isNoProvider, mayBeSameProvider, providerKey, providersIn } from './provider-names';
import { remembering } from './records-by-name';
import { fieldOf, wordsOfField } from './row-fields';

/** Who gave training, by what a cell says. */
export type ProviderNamed = {
  /** Names that differ only in `Ltd`, `The` and the like have the same. */
  readonly key: string;
  /** As the list of providers writes it, else as it is first written. */
  readonly name: string;
  /** `own`: the organisation itself, or a word such as `Online` or `Various` that names nobody. */
  readonly sort: 'provider' | 'own' | 'not-given';
};

const OWN: ProviderNamed = { key: '\u0000own', name: 'In-house, online and the like', sort: 'own' };
const NOT_GIVEN: ProviderNamed = { key: '\u0000none', name: '(not given)', sort: 'not-given' };

/** A row of the list of providers. */
export type ListedProvider = { readonly row: RowRecord; readonly name: string; readonly key: string };

/** The rows of the lists of providers that give a name, in their order. */
export const listedProviders = ({ rows }: Records): readonly ListedProvider[] =>
  rows.flatMap((row): readonly ListedProvider[] => {
    const name = row.kind === 'provider' ? wordsOfField(fieldOf(row, 'name')) : undefined;
    return name === undefined ? [] : [{ row, name, key: providerKey(name) }];
  });

/** A function from the text of a cell to the providers that it names, one or more; a blank cell is one of its own. */
export function providerOfText(records: Records): (text: string | undefined) => readonly ProviderNamed[] {
  const listed = new Map(listedProviders(records).map(({ key, name }) => [key, name]));
  const firstWritten = new Map<string, string>();
  const read = remembering((text): readonly ProviderNamed[] => {
    const found = providersIn(text, (key) => listed.has(key));
    if (found.length === 0) return [OWN];
    return found.map((name) => {
      const key = providerKey(name);
      const shown = listed.get(key) ?? firstWritten.get(key) ?? name;
      firstWritten.set(key, shown);
      return { key, name: shown, sort: 'provider' };
    });
  });
  return (text) => {
    if (text === undefined || text.trim() === '') return [NOT_GIVEN];
    return isNoProvider(text) ? [OWN] : read(text);
  };
}

/** The provider of the list that a name which is not on it may mean. */
export const nearProvider = (name: string, listed: readonly ListedProvider[]): ListedProvider | undefined =>
  listed.find((each) => mayBeSameProvider(each.name, name));
