import { workbookFault } from '../../faults';
import type { Compression } from './compression';
import { decodeXml, readXml } from './xml-text';
import { entryBytes, readZip, type ZipEntry } from './zip-read';
import { newEntry } from './zip-write';

/** An Open Packaging Conventions package (ECMA-376 part 2). Part names have no leading slash; look-up ignores case. */
export type Package = {
  readonly entries: readonly ZipEntry[];
  /** The parts, as they are spelt in the archive; folders are left out. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** The unpacked bytes of a part. Throws a workbook fault if it is missing or damaged. */
  readonly bytes: (name: string) => Uint8Array;
  /** A part as text: UTF-8 or UTF-16, by byte order mark or declaration. */
  readonly text: (name: string) => string;
};

export type Relationship = {
  readonly id: string;
  readonly type: string;
  /** The resolved part name, or the address as written if it is external. */
  readonly target: string;
  readonly isExternal: boolean;
};

/** A package from the bytes of a file. Throws a workbook fault that says what the file is if it is no package. */
export const openPackage = (bytes: Uint8Array, compression: Compression): Package =>
  packageOf(readZip(bytes), compression);

function packageOf(entries: readonly ZipEntry[], compression: Compression): Package {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const bytes = (name: string): Uint8Array => {
    const entry = byName.get(name.toLowerCase());
    if (entry === undefined) {
      throw workbookFault(
        `The workbook is damaged: its part ${name} is missing. Open it in Excel, let Excel repair it, and save it.`,
      );
    }
    return entryBytes(entry, compression);
  };
  return {
    entries,
    names: entries.map((entry) => entry.name).filter((name) => !name.endsWith('/')),
    has: (name) => byName.has(name.toLowerCase()),
    bytes,
    text: (name) => decodeXml(bytes(name), name),
  };
}

/**
 * The package with some parts replaced, added or (where the new content is `undefined`) taken away. Replaced parts keep
 * their place and spelling; equal content keeps its packed bytes; new parts go to the end, in the order of the map.
 */
export function withParts(
  pkg: Package,
  changes: ReadonlyMap<string, Uint8Array | undefined>,
  compression: Compression,
): Package {
  const left = new Map([...changes].map(([name, bytes]) => [name.toLowerCase(), { name, bytes }]));
  const entries: ZipEntry[] = [];
  for (const entry of pkg.entries) {
    const key = entry.name.toLowerCase();
    const change = left.get(key);
    if (change === undefined) entries.push(entry);
    else if (change.bytes !== undefined) entries.push(replaced(entry, change.bytes, compression));
    left.delete(key);
  }
  for (const { name, bytes } of left.values()) {
    if (bytes !== undefined) entries.push(newEntry(name, bytes, compression));
  }
  return packageOf(entries, compression);
}

function replaced(entry: ZipEntry, bytes: Uint8Array, compression: Compression): ZipEntry {
  const fresh = newEntry(entry.name, bytes, compression);
  if (fresh.size !== entry.size || fresh.crc !== entry.crc) return fresh;
  const old = entryBytes(entry, compression);
  return old.every((byte, index) => byte === bytes[index]) ? entry : fresh;
}

/** The relationships of a part, in their order; of the package itself for `''`. None if it has no `.rels` part. */
export function relationshipsOf(pkg: Package, partName: string): readonly Relationship[] {
  const slash = partName.lastIndexOf('/') + 1;
  const folder = partName.slice(0, slash);
  const relsName = `${folder}_rels/${partName.slice(slash)}.rels`;
  if (!pkg.has(relsName)) return [];
  const relationships: Relationship[] = [];
  readXml(pkg.bytes(relsName), relsName, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      const isExternal = mode === 'External';
      relationships.push({
        id,
        type,
        target: isExternal ? target : resolveTarget(folder, target),
        isExternal,
      });
    },
  });
  return relationships;
}

/** A target as written in a part of `folder` (empty, or ending in a slash) to a part name. */
function resolveTarget(folder: string, target: string): string {
  if (target.startsWith('#')) return target;
  const path = target.startsWith('/') ? target : folder + target;
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
