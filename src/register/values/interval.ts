const WORDS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };

/**
 * An interval that stands where a date of expiry should, in months: `Annual`, `2 years`, `3 yearly`, `18 months`.
 * `undefined` if the text is none.
 */
export function readInterval(text: string): number | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^every\s+/, '')
    .replace(/^valid (for )?/, '');
  if (/^(annual|annually|yearly|year)$/.test(plain)) return 12;
  if (/^(biennial|biennially)$/.test(plain)) return 24;
  const match =
    /^(\d{1,2}|one|two|three|four|five)\s*-?\s*(years?|yrs?|yearly|y|months?|mths?|monthly|m)$/.exec(plain);
  if (!match) return undefined;
  const count = WORDS[match[1] ?? ''] ?? Number(match[1]);
  return (match[2] ?? '').startsWith('y') ? count * 12 : count;
}
