import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Kind } from '../../src/register/kinds';
import { mapped, textAt, type Grid } from './perturb-grid';
import type { Choices } from './perturb-random';
import type { Table } from './perturb-table';

/** Kind (or `common`, or `minutes`) → field → headings that a school might write, kept apart from the vocabulary. */
export const OTHER_SYNONYMS = z
  .record(z.string(), z.record(z.string(), z.array(z.string())))
  .parse(JSON.parse(readFileSync('test/corpus/other-synonyms.json', 'utf8')));

export type Heading = { readonly field: string | undefined; readonly text: string; readonly column: number };

/** The lowest heading of every column that has one. */
export const headingsOf = (grid: Grid, { register, range }: Table): readonly Heading[] =>
  register.columns.flatMap(({ column, field }) => {
    const text = register.headerRows.map((row) => textAt(grid, row, column)).findLast((each) => each !== '');
    return text === undefined || column < range.left || column > range.right ? [] : [{ field, text, column }];
  });

/** A heading that says more than its field: a unit, a tax, a scale, an order of names, a number, a second language. */
const SAYS_MORE =
  /[^\p{L} '’?.-]|\b(hours?|hrs?|mins?|minutes|days?|weeks?|months?|years?|vat|net|gross|total|inc|exc?|per|out of|type|last name|initials?|refresher|latest|original|return|and)\b/iu;
const HAS_UNIT_IN_SYNONYMS = new Set(['studyDays', 'everyMonths', 'share', 'tax']);

/** Other headings of the same meaning; none where the heading says more than its field. */
export function synonymsOf(kind: Kind, { field, text }: Heading): readonly string[] {
  if (field === undefined) return [];
  const isOf = (name: string) => OTHER_SYNONYMS[name]?.[field];
  if (field === 'minutes') {
    const unit = /\b(hours?|hrs?)\b/i.test(text) ? 'hours' : 'unsaid';
    return unit === 'unsaid' && SAYS_MORE.test(text) ? [] : (OTHER_SYNONYMS.minutes?.[unit] ?? []);
  }
  if (SAYS_MORE.test(text) && !HAS_UNIT_IN_SYNONYMS.has(field)) return [];
  return (
    isOf(kind) ??
    (kind === 'matrix' ? (isOf('common') ?? OTHER_SYNONYMS.staff?.[field]) : isOf('common')) ??
    []
  );
}

/** The heading in another case or with other spaces. Joined words are left alone: their capitals tell them apart. */
export function respelt(text: string, choices: Choices): string {
  if (/\p{Ll}\p{Lu}|_/u.test(text)) return text;
  const spellings = [
    text.toUpperCase(),
    text.toLowerCase(),
    text.replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase()),
    text.replaceAll(' ', '  '),
    ` ${text} `,
    text.replace(' ', '\n'),
  ];
  return choices.pick(spellings) ?? text;
}

/** About half of the headings replaced by a synonym, and half of the others respelt; the same word wherever it is repeated. */
export function withOtherHeadings(grid: Grid, table: Table, choices: Choices): Grid {
  const headings = headingsOf(grid, table);
  const taken = new Set(headings.map(({ text }) => text.toLowerCase()));
  const changes = new Map<number, readonly [string, string]>();
  const isTable = grid.tables.length > 0;
  for (const heading of headings) {
    const free = synonymsOf(table.register.kind, heading).filter((each) => !taken.has(each.toLowerCase()));
    const synonym = choices.chance(0.5) ? choices.pick(free) : undefined;
    const respelling =
      choices.chance(0.5) && !isTable ? respelt(synonym ?? heading.text, choices) : undefined;
    const text = respelling ?? synonym;
    if (synonym !== undefined) taken.add(synonym.toLowerCase());
    if (text !== undefined) changes.set(heading.column, [heading.text, text]);
  }
  return withHeadings(grid, table, changes);
}

/** Column → the heading as it is and as it shall be, wherever it stands in that column of the table. */
export const withHeadings = (
  grid: Grid,
  { range }: Table,
  changes: ReadonlyMap<number, readonly [string, string]>,
): Grid =>
  mapped(grid, (cell, row, column) => {
    const [before, after] = changes.get(column) ?? [];
    return after !== undefined &&
      row >= range.top &&
      row <= range.bottom &&
      textAt(grid, row, column) === before
      ? after
      : cell;
  });
