/** Where text stands: the first line after `first`, the others after `rest`; `width` is in characters and includes both. */
export type Indent = { readonly first: string; readonly rest: string; readonly width: number };

/** Breaks text at spaces into lines no wider than `width`; a word longer than a line stands alone, unbroken. */
export function wrap(text: string, { first, rest, width }: Indent): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return isEmpty ? lines : [...lines, line];
}
