import { patternOf, simpleText } from './reading';
import { VALUE_WORDS } from './value-words';

/** The marks that a heading allows: from `least` (if it says so) to `most`. */
export type Scale = {
  readonly least?: number;
  readonly most: number;
  /** True if the heading says that 1 is the best mark: then a share would stand on its head. */
  readonly isDownward: boolean;
};

const RANGE = /(?<![\d./])(\d{1,3})\s*(?:-|to)\s*(\d{1,3})(?![\d./])/;
const OUT_OF = new RegExp(`(?<!\\d\\s?)${patternOf(VALUE_WORDS.outOf)}\\s*(\\d{1,3})(?![\\d./-])`);
const BEST_LOW = new RegExp(
  `(?<!\\d)1\\s*(?:=|-|:|is|being)?\\s*(?:the\\s+)?${patternOf(VALUE_WORDS.bestLow)}`,
);
const ENDS = /(?<!\d)(\d)\s*(?:=|-|:)\s*[a-z][^\d]*(?<!\d)(\d{1,2})\s*(?:=|-|:)\s*[a-z]/;

/** The scale of `Rating (1-5)`, `Score /10`, `out of 4`, `Feedback %` or `Useful? (1 = poor, 5 = excellent)`, if it has one. */
export function scaleOfHeading(heading: string): Scale | undefined {
  const plain = simpleText(heading);
  const isDownward = BEST_LOW.test(plain);
  const range = RANGE.exec(plain) ?? ENDS.exec(plain);
  if (range) {
    const [least, most] = [Number(range[1]), Number(range[2])];
    return least < most ? { least, most, isDownward } : undefined;
  }
  const most = OUT_OF.exec(plain)?.[1];
  if (most !== undefined) return Number(most) > 0 ? { most: Number(most), isDownward } : undefined;
  return /%|\bpercent|\bper cent\b/.test(plain) ? { least: 0, most: 100, isDownward } : undefined;
}
