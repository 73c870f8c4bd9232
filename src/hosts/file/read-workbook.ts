import type { Progress } from '../../workbook/progress';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import type { Package } from './package';
import { readMemory } from './read-memory';
import { readOutline } from './read-outline';
import { readSheet } from './read-sheet';
import { readStrings } from './read-strings';
import { readFormats } from './read-styles';
import { readTables } from './read-tables';
import { newBudget } from './refuse-oversize';

/** Bytes of XML between two reports of progress. */
const REPORT_EVERY = 1_048_576;

/**
 * Reads a whole workbook. `name` is the file's name without folders. Reports progress at least every 2 MB of XML, so
 * that a host can let others have their turn. Throws a workbook fault if the package holds no workbook or is damaged.
 */
export function readWorkbook(pkg: Package, name: string): AsyncGenerator<Progress, WorkbookSnapshot> {
  return waiting(readSteps(pkg, name));
}

async function* waiting<T>(
  task: Generator<Progress, T> | AsyncGenerator<Progress, T>,
): AsyncGenerator<Progress, T> {
  return yield* task;
}

function* readSteps(pkg: Package, name: string): Generator<Progress, WorkbookSnapshot> {
  const budget = newBudget();
  const outline = readOutline(pkg, budget);
  const worksheets = outline.sheets.filter((sheet) => sheet.isWorksheet);
  const sizeOf = partSizes(pkg);
  const parts = worksheets.map((sheet) => sheet.part);
  if (outline.stringsPart !== undefined) parts.push(outline.stringsPart);
  const total = parts.reduce((sum, part) => sum + sizeOf(part), 0);
  let before = 0;

  const strings: string[] = [];
  if (outline.stringsPart !== undefined) {
    const bytes = pkg.bytes(outline.stringsPart);
    yield* reported(readStrings(bytes, outline.stringsPart, strings, budget), before, total);
    before += bytes.length;
  }
  const formats = outline.stylesPart === undefined ? [] : readFormats(pkg, outline.stylesPart, budget);
  const context = { dateSystem: outline.dateSystem, strings, formats, budget };
  const sheets: SheetSnapshot[] = [];
  for (const { name: sheet, part, visibility } of worksheets) {
    const bytes = pkg.bytes(part);
    const content = yield* reported(readSheet(bytes, part, sheet, context), before, total);
    before += bytes.length;
    sheets.push({ name: sheet, visibility, ...content, tables: readTables(pkg, part) });
  }
  const memory = readMemory(pkg, outline.part);
  const { dateSystem, names } = outline;
  return { name, dateSystem, sheets, names, ...(memory === undefined ? {} : { memory }) };
}

/** Turns bytes read of one part into progress through all parts; `before` bytes were read earlier. */
function* reported<T>(task: Generator<number, T>, before: number, total: number): Generator<Progress, T> {
  let reportedAt = 0;
  for (;;) {
    const next = task.next();
    if (next.done === true) return next.value;
    if (next.value - reportedAt < REPORT_EVERY) continue;
    reportedAt = next.value;
    yield { step: 'read', done: (before + next.value) / total };
  }
}

/** How many bytes a part has when unpacked; 0 for one that is missing, which is said when it is read. */
function partSizes(pkg: Package): (part: string) => number {
  const sizes = new Map(pkg.entries.map((entry) => [entry.name.toLowerCase(), entry.size]));
  return (part) => sizes.get(part.toLowerCase()) ?? 0;
}
