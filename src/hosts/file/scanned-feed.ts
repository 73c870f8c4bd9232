import type { Feed } from './xml-text';

/** Where a scan stopped, and why: an item cut off by the end of the text, one that is unusual, or no item at all. */
export type ScanEnd = {
  readonly at: number;
  readonly because: 'cut' | 'unusual' | 'no-item';
  /** Of an unusual item: just after its end tag. */
  readonly itemEnd: number;
};

/** Characters of an item that is still waiting for its end; the widest row of numbers has about a million. */
const LONGEST_ITEM = 2_097_152;

/**
 * Lets a scanner read the plain items (rows, texts) in the element that starts with `openTag`, and the parser
 * everything else. `isBetween` says whether the parser stands where an item may begin; if after an unusual item it does
 * not, the parser keeps the rest of the part. The scanner is told where the last end tag of an item, `itemEnd`, stands.
 */
export function scannedFeed(
  openTag: string,
  itemEnd: string,
  scan: (text: string, from: number, lastEnd: number) => ScanEnd,
  isBetween: () => boolean,
): Feed {
  let mode: 'before' | 'items' | 'parser' = 'before';
  let kept = '';
  return (slice, parser) => {
    let text = kept === '' ? slice : kept + slice;
    kept = '';
    if (mode === 'before') {
      const start = text.indexOf(openTag);
      const end = start < 0 ? text.length : text.indexOf('>', start) + 1;
      parser.write(text.slice(0, end));
      if (start < 0) return;
      text = text.slice(end);
      mode = isBetween() ? 'items' : 'parser';
    }
    const lastEnd = text.lastIndexOf(itemEnd);
    let at = 0;
    while (mode === 'items') {
      const stop = scan(text, at, lastEnd);
      at = stop.at;
      if (stop.because === 'cut' && slice !== '' && text.length - at < LONGEST_ITEM) {
        kept = text.slice(at);
        return;
      }
      if (stop.because === 'unusual') {
        parser.write(text.slice(at, stop.itemEnd));
        at = stop.itemEnd;
        if (!isBetween()) mode = 'parser';
      } else mode = 'parser';
    }
    parser.write(text.slice(at));
  };
}
