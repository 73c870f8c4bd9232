/** A sentence as lines of whole words, each at most about `width` characters; all but the first are indented. */
export function linesOf(sentence: string, width: number): readonly string[] {
  const most = Math.max(SHORTEST, Math.min(LONGEST, width));
  const lines: string[] = [];
  let line = '';
  for (const word of sentence.split(' ')) {
    if (line !== '' && line.length + word.length >= most) {
      lines.push(line);
      line = '   ';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const SHORTEST = 40;
/** Longer lines are hard to read. */
const LONGEST = 150;
