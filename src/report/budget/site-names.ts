import { plainWords } from '../../facts/post-words';
import { remembering } from '../../facts/records-by-name';
import { isSameSite, isSeveralSites } from '../../facts/whom';

/**
 * A function that gives all spellings of a site one key: `Oak` and `Oak Primary` are one, unless there is an
 * `Oak Secondary` too, which `Oak` may be as well. Several sites in one cell are none of them alone.
 */
export function siteKeys(names: readonly string[]): (text: string) => string {
  const all = [...new Set(names)];
  const fitting = remembering((text) => all.filter((name) => isSameSite(name, text)));
  const areOne = (some: readonly string[]) => some.every((a) => some.every((b) => isSameSite(a, b)));
  return remembering((text) => {
    const plain = plainWords(text);
    if (isSeveralSites(text, all)) return plain;
    const clear = fitting(text).filter((name) => areOne(fitting(name)));
    const [first] = clear;
    return first !== undefined && areOne(clear) ? plainWords(first) : plain;
  });
}
