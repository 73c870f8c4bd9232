import { malformed } from './malformed';

/** A line of the expected reading, without its indent and with single spaces, and its one-based line in the file. */
export type ExpectedLine = { readonly text: string; readonly line: number };

export type Expected = {
  /** All but the refusals. */
  readonly lines: readonly ExpectedLine[];
  /** A sheet, and a word that the reason must contain; empty if any reason will do. */
  readonly refused: readonly { readonly sheet: string; readonly word: string; readonly line: number }[];
};

/** In the order in which they stand; the registers come first. */
export const SECTIONS = ['staff', 'training', 'gaps', 'rows', 'problems', 'refused'] as const;
export type Section = (typeof SECTIONS)[number];

const REGISTER = /^register .+: [a-z]+, [A-Z]+\d+(:[A-Z]+\d+)?(, across)?(, central record)?$/;
const OF_REGISTER = [
  /^\w[\w:-]*( [A-Z]{1,3}| \d+)+$/,
  /^given [\w:-]+ [A-Z]+\d+ = .+$/,
  /^filled down: .+$/,
  /^(\? )?\S* ?([A-Z]{1,3}|\d+) (completed|expires|unclear|status|booked|certificate|other)( ".+")?$/,
  /^code .+ = \S+$/,
];

/** One space between words, so that people may align what they write. */
export const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');

/**
 * The text of `NAME.expected.txt` (see README.md beside this file). Throws an error that names file and line for a
 * line outside its section or of no known form.
 */
export function readExpected(text: string, file: string): Expected {
  const lines: ExpectedLine[] = [];
  const refused: { sheet: string; word: string; line: number }[] = [];
  let section: Section | 'register' | undefined;
  text.split(/\r?\n/).forEach((written, index) => {
    const line = index + 1;
    const place = { file, line };
    const plain = tidy(written);
    if (plain === '' || plain.startsWith('#')) return;
    if (!/^\s/.test(written)) {
      const next = plain.startsWith('register ') ? 'register' : SECTIONS.find((each) => each === plain);
      if (next === undefined) throw malformed(place, `“${plain}” begins no section`);
      if (next === 'register' && !REGISTER.test(plain))
        throw malformed(place, 'a register is written as “register Sheet: kind, A1:F9”');
      if (rank(next) < rank(section) || (next === section && next !== 'register'))
        throw malformed(place, `“${plain}” comes too late; the order is: registers, ${SECTIONS.join(', ')}`);
      section = next;
      if (next !== 'refused') lines.push({ text: plain, line });
      return;
    }
    if (section === undefined) throw malformed(place, 'the line stands under no heading');
    if (section === 'register' && !OF_REGISTER.some((form) => form.test(plain)))
      throw malformed(place, `“${plain}” says nothing of a register`);
    if (section !== 'refused') lines.push({ text: plain, line });
    else refused.push({ ...refusalOf(plain), line });
  });
  return { lines, refused };
}

const rank = (section: Section | 'register' | undefined): number =>
  section === undefined || section === 'register' ? -1 : SECTIONS.indexOf(section);

function refusalOf(plain: string): { readonly sheet: string; readonly word: string } {
  const [, sheet = plain, word = ''] = /^(.*?)(?:: (.*))?$/.exec(plain) ?? [];
  return { sheet, word };
}
