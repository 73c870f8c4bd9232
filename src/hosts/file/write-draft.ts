import type { Compression } from './compression';
import { withParts, type Package } from './package';
import { decodePart, encodePart } from './part-text';

/**
 * Changes to a package on their way: parts read and written as text, nothing final before `finish`. Part names are
 * without a leading slash, in any case; `partName` gives the spelling of the archive.
 */
export type Draft = {
  readonly has: (name: string) => boolean;
  readonly partName: (name: string) => string;
  /** Every part there is now, those to be added included. */
  readonly names: () => readonly string[];
  readonly text: (name: string) => string;
  readonly put: (name: string, text: string) => void;
  readonly drop: (name: string) => void;
  /** The package with the changes. Parts whose text came out as it was keep their bytes. */
  readonly finish: (compression: Compression) => Package;
};

/** A part whose text is longer than this is kept only until the next one of that kind is read. */
const KEPT_CHARACTERS = 1_000_000;

export function draftOf(pkg: Package): Draft {
  const original = new Map(pkg.names.map((name) => [name.toLowerCase(), name]));
  const changed = new Map<string, { readonly name: string; readonly text: string | undefined }>();
  const kept = new Map<string, string>();
  let large: { readonly key: string; readonly text: string } | undefined;

  const originalText = (key: string, name: string): string => {
    const before = kept.get(key) ?? (large?.key === key ? large.text : undefined);
    if (before !== undefined) return before;
    const text = decodePart(pkg.bytes(name), name);
    if (text.length > KEPT_CHARACTERS) large = { key, text };
    else kept.set(key, text);
    return text;
  };

  const has = (name: string): boolean => {
    const change = changed.get(name.toLowerCase());
    return change ? change.text !== undefined : original.has(name.toLowerCase());
  };

  const partName = (name: string): string => {
    const key = name.toLowerCase();
    return original.get(key) ?? changed.get(key)?.name ?? name;
  };

  return {
    has,
    partName,
    names: () =>
      [...original.values(), ...[...changed.values()].map(({ name }) => name)].filter(
        (name, index, all) => has(name) && all.indexOf(name) === index,
      ),
    text: (name) => changed.get(name.toLowerCase())?.text ?? originalText(name.toLowerCase(), name),
    put: (name, text) => {
      const key = name.toLowerCase();
      if (original.has(key) && originalText(key, name) === text) changed.delete(key);
      else changed.set(key, { name: partName(name), text });
    },
    drop: (name) => {
      const key = name.toLowerCase();
      if (original.has(key)) changed.set(key, { name: partName(name), text: undefined });
      else changed.delete(key);
    },
    finish: (compression) => {
      const bytes = [...changed.values()].map(
        ({ name, text }) => [name, text === undefined ? undefined : encodePart(text)] as const,
      );
      return bytes.length === 0 ? pkg : withParts(pkg, new Map(bytes), compression);
    },
  };
}
