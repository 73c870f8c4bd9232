import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { MappingFile, RegisterEntry } from './mapping-file';
import { entryOf } from './mapping-of';
import { isAt, overlap, placeOf, writtenRange } from './mapping-target';
import type { Register } from './register';

/**
 * A mapping with what stands over the columns that it names, where it does not say: so that it is refused, instead of
 * reading other columns, once the sheet has changed. `registers` are those read by it in these workbooks; an entry
 * that fits several of them is left as it is.
 */
export const withHeadings = (
  mapping: MappingFile,
  registers: readonly Register[],
  workbooks: readonly WorkbookSnapshot[],
): MappingFile => ({
  ...mapping,
  registers: mapping.registers.map((entry, index) => {
    if (entry.headings !== undefined) return entry;
    const path = `$.registers[${index}]`;
    const place = placeOf(workbooks, entry, path);
    const written = writtenRange(entry, path);
    const own = registers.filter(
      (register) =>
        isAt(register, place) &&
        (entry.kind ?? register.kind) === register.kind &&
        (written === undefined || overlap(register.range, written.range) > 0),
    );
    const workbook = workbooks.find(({ name }) => name === place.workbook) ?? workbooks[0];
    const [register] = own;
    if (own.length !== 1 || register === undefined || workbook === undefined) return entry;
    const named = namedIn(entry);
    const { headings = {} } = entryOf(register, workbook);
    const kept = Object.entries(headings).filter(([column]) => named.has(column));
    return kept.length === 0 ? entry : { ...entry, headings: Object.fromEntries(kept) };
  }),
});

/** The columns that an entry gives to a field or topic, as it names them. */
const namedIn = ({ fields = {}, topics = {} }: RegisterEntry): ReadonlySet<string> =>
  new Set(
    [
      ...Object.values(fields).flatMap((columns) => columns ?? []),
      ...Object.values(topics).flatMap((columns) => (columns ?? []).map(({ column }) => column)),
    ].map((column) => column.toUpperCase()),
  );
