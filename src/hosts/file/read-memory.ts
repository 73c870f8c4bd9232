import { MEMORY_NAMESPACE } from '../../workbook/edits';
import { relationshipsOf, type Package } from './package';
import { decodePart } from './part-text';
import { attributesOf, innerText, rootElement } from './splice';

/** Ours is far smaller, even with every sign escaped; a larger part belongs to somebody else and is not unpacked. */
export const MAX_MEMORY_PART = 4_000_000;

/**
 * What we remember in a workbook, as text: the contents of the first custom XML part whose root is in our namespace,
 * whatever its number. `workbookPart` is the name of the workbook part. `undefined` if there is none.
 */
export function readMemory(pkg: Package, workbookPart: string): string | undefined {
  const sizes = new Map(pkg.entries.map((entry) => [entry.name.toLowerCase(), entry.size]));
  for (const { type, target, isExternal } of relationshipsOf(pkg, workbookPart)) {
    if (isExternal || !type.endsWith('/customXml')) continue;
    if ((sizes.get(target.toLowerCase()) ?? Infinity) > MAX_MEMORY_PART) continue;
    const memory = memoryIn(() => decodePart(pkg.bytes(target), target));
    if (memory !== undefined) return memory;
  }
  return undefined;
}

/** The text in a custom XML part if it is ours. A part that cannot be read as XML is not. */
export function memoryIn(read: () => string): string | undefined {
  try {
    const text = read();
    const root = rootElement(text);
    const attribute = root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`;
    return attributesOf(text, root).get(attribute) === MEMORY_NAMESPACE ? innerText(text, root) : undefined;
  } catch {
    return undefined;
  }
}
