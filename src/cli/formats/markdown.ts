/** Text for a cell of a Markdown table. */
const cellText = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();

/** A Markdown table; columns that are empty in every row are left out. No rows: nothing. */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (rows.length === 0) return [];
  const kept = heads.map((_, column) => rows.some((row) => (row[column] ?? '') !== ''));
  const line = (cells: readonly string[]) =>
    `| ${cells
      .filter((_, column) => kept[column])
      .map(cellText)
      .join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line), ''];
}

/** Said at the top of every page that a script writes. */
export const WRITTEN =
  '<!-- Written by `npm run docs`. Do not edit: change the rules or the code, and run it again. -->';
