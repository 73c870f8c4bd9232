import { parseA1Range } from '../../workbook/address';
import type { TableSnapshot } from '../../workbook/snapshot';
import { relationshipsOf, type Package } from './package';
import { readXml } from './xml-text';

/** The tables of a sheet, by the sheet's relationships (ECMA-376 part 1, 18.5.1.2). */
export function readTables(pkg: Package, sheetPart: string): readonly TableSnapshot[] {
  const tables: TableSnapshot[] = [];
  for (const relationship of relationshipsOf(pkg, sheetPart)) {
    if (relationship.isExternal || !relationship.type.endsWith('/table')) continue;
    const part = relationship.target;
    readXml(pkg.bytes(part), part, {
      open: (name, { displayName, name: otherName, ref, headerRowCount = '1', totalsRowCount = '0' }) => {
        if (name !== 'table') return;
        const range = parseA1Range(ref ?? '');
        if (range === undefined) return;
        tables.push({
          name: displayName ?? otherName ?? '',
          range,
          hasHeader: headerRowCount !== '0',
          hasTotals: totalsRowCount !== '0',
        });
      },
    });
  }
  return tables;
}
