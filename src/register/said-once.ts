import { cellText, type Grid } from './grid';
import { headerRows } from './header-row';
import type { Readers } from './readers';
import type { Given } from './register';
import { fieldsOfHeading } from './vocabulary';
import { yearNamed } from './year-named';

/** What a form may say of the person whose training stands below it. */
const FORM_FIELDS: ReadonlySet<string> = new Set([
  'person',
  'forename',
  'surname',
  'id',
  'email',
  'role',
  'staffGroup',
  'site',
  'department',
  'manager',
  'startOn',
]);

/**
 * Fields said once for the whole table: labels with values above it (`Name: Ann Smith`, or the value one cell on), a
 * title that is a name (`titlePerson`) or a course, or the sheet's own name. The cell is that of the value; of a
 * sheet's name the first cell of the block.
 */
export function saidOnce(grid: Grid, headerRow: number, readers: Readers): Readonly<Record<string, Given>> {
  const said: Partial<Record<string, Given>> = {};
  const above = grid.rows.filter((row) => row.row < headerRow);
  for (const row of above) {
    for (const [at, cell] of row.cells.entries()) {
      const found = labelled(cellText(cell), cellText(row.cells[at + 1]), row.cells.length <= 2);
      if (found === undefined || said[found.field] !== undefined) continue;
      if (found.field === 'person' && !readers.looksLikeName(found.value)) continue;
      const column = found.isNext ? row.cells[at + 1]?.column : cell.column;
      said[found.field] = { value: found.value, cell: grid.refAt(row.row, column ?? cell.column) };
    }
  }
  const first = grid.rows[0];
  const corner = grid.refAt(first?.row ?? 0, first?.cells[0]?.column ?? 0);
  // A title stands alone in its row; several cells side by side are headings or a form.
  const titles = above.flatMap((row) =>
    row.cells.length > 1
      ? []
      : row.cells.map((cell) => ({ value: cellText(cell), cell: grid.refAt(row.row, cell.column) })),
  );
  const named = [...titles, { value: grid.sheet.name, cell: corner }].filter(({ value }) => value !== '');
  said.titlePerson ??=
    firstOf(named, ({ value, cell }) => {
      const name = nameInTitle(value, readers);
      return name === undefined ? undefined : { value: name, cell };
    }) ?? NOTHING;
  said.topic ??= firstOf(named, (title) => (isTopic(title.value, readers) ? title : undefined)) ?? NOTHING;
  said.year ??= firstOf(named, (title) => (yearNamed(title.value) ? title : undefined)) ?? NOTHING;
  return Object.fromEntries(
    Object.entries(said).flatMap(([field, given]) =>
      given === undefined || given === NOTHING ? [] : [[field, given]],
    ),
  );
}

/** What the form at the top of a sheet says of the person whose sheet it is; empty if it names nobody. */
export function personSaid(first: Grid, readers: Readers): Readonly<Record<string, Given>> {
  const lastRow = headerRows(first, readers.match)[0] ?? 0;
  const { person, titlePerson, id, email, role, site, department } = saidOnce(first, lastRow, readers);
  if (person === undefined && titlePerson === undefined) return {};
  const found = Object.entries({ person, titlePerson, id, email, role, site, department });
  return Object.fromEntries(found.flatMap(([field, given]) => (given === undefined ? [] : [[field, given]])));
}

const NOTHING: Given = { value: '', cell: { sheet: '', row: 0, column: 0 } };

function firstOf<T, U>(items: readonly T[], read: (item: T) => U | undefined): U | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `Name: Ann Smith` in one cell, or `Name:` (or plain `Name`) with the value in the next. */
function labelled(
  text: string,
  next: string,
  isAlone: boolean,
): { readonly field: string; readonly value: string; readonly isNext: boolean } | undefined {
  const [, label = text, inside = ''] = /^([^:]{2,40}):\s*(.*)$/s.exec(text) ?? [];
  const field = fieldsOfHeading(label, 'staff').find(
    (found) => found.weight >= (text.includes(':') ? 0.5 : 0.95) && FORM_FIELDS.has(found.field),
  )?.field;
  if (field === undefined) return undefined;
  if (inside !== '') return { field, value: inside.trim(), isNext: false };
  // Without a colon a label and its value stand alone in their row; more cells are a row of a table.
  if (!text.includes(':') && !isAlone) return undefined;
  if (next === '' || next.endsWith(':')) return undefined;
  // Without a colon, two headings side by side are no form.
  const isHeading = fieldsOfHeading(next, 'staff').some(({ weight }) => weight >= 1);
  if (isHeading && !text.includes(':')) return undefined;
  return { field, value: next, isNext: true };
}

/** `Ann Smith`, `Training record – Ann Smith`, `Operative 2: Ann Smith`. */
function nameInTitle(title: string, readers: Readers): string | undefined {
  if (title.length > 80) return undefined;
  const pieces = title.split(/\s*[:–—|]\s*|\s+-\s+|\s+for\s+/i).reverse();
  const parts = [title, ...pieces, ...pieces.map((piece) => piece.replace(/,.*$/, ''))];
  return parts.find(
    (part) => NAME.test(part) && readers.looksLikeName(part) && readers.match(part).kind !== 'topic',
  );
}

/** In a title only words with capitals are a name, so that a sheet called `Staff log` is nobody. */
const NAME = /^(?:(?:\p{Lu}|d[eiu]|v[ao]n|der|la|le|bin|al)[\p{L}'’.-]*,?\s*){2,6}$/u;

/** A title that names one course as a whole; a list of courses or a sentence names none. */
const isTopic = (title: string, readers: Readers): boolean => {
  if (title.length > 60) return false;
  const match = readers.match(title);
  return match.kind === 'topic' && match.also.length === 0 && match.how === 'alias';
};
