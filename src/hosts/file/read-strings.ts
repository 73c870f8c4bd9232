import { spend, type Budget } from './refuse-oversize';
import { newTextCollector } from './read-text';
import { readXmlSlices } from './xml-text';

/** Reads the shared texts (ECMA-376 part 1, 18.4.9) into `strings`, by their number; yields bytes read so far. */
export function* readStrings(
  bytes: Uint8Array,
  part: string,
  strings: string[],
  budget: Budget,
): Generator<number> {
  const collector = newTextCollector();
  yield* readXmlSlices(bytes, part, {
    open: collector.open,
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (name !== 'si') return;
      spend(budget);
      strings.push(collector.take());
    },
  });
}
