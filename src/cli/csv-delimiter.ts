/** Where two are as likely, the one that stands less often in text. */
const DELIMITERS = ['\t', ';', '|', ','] as const;

/** The line `sep=;` with which Excel is told the delimiter; its rest is what follows. */
export const declaredDelimiter = (text: string): string | undefined =>
  /^"?sep=(.)"?(?:[\t,;|]*)(?:\r\n|\r|\n|$)/i.exec(text)?.[1];

/**
 * The delimiter that stands equally often in most of the first lines, and there most often; quoted text does not count.
 * A comma if none does.
 */
export function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const alike = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length));
    return { delimiter, inLines: counts.length, alike, total: counts.reduce((sum, count) => sum + count, 0) };
  });
  const [best] = scored.sort((a, b) => b.inLines - a.inLines || b.alike - a.alike || b.total - a.total);
  return best?.delimiter ?? ',';
}
