import { overlaps, placeOf } from '../addresses';
import { accessDenied, ExcelError, found, invalidArgument, textOf, type HostObject } from '../host-object';
import type { Model, ModelSheet, ModelTable } from '../model';
import { settingsObject, type Shape } from '../settings';
import { rangeObject } from './range';
import { nameColumns } from './write-cells';

const TABLE: Shape = {
  properties: { ShowHeaders: 'boolean', ShowTotals: 'boolean', Style: 'text', ShowBandedRows: 'boolean' },
};

/** The tables of a sheet, or of all sheets. */
export function tablesObject(model: Model, sheets: readonly ModelSheet[]): HostObject {
  const all = (): readonly ModelTable[] => sheets.flatMap(({ tables }) => tables);
  const object = (table: ModelTable): HostObject => {
    const sheet = sheets.find(({ tables }) => tables.includes(table));
    if (!sheet) throw invalidArgument();
    return tableObject(model, sheet, table);
  };
  return {
    type: 'TableCollection',
    items: () => all().map(object),
    item: (key) => object(found(all(), key)),
    objects: {
      Add: (address, hasHeaders) => {
        const [own] = sheets;
        if (!own || hasHeaders !== true) throw invalidArgument();
        const { sheet, range } = placeOf(address, own);
        if (sheet.isProtected) throw accessDenied();
        if (sheet.tables.some((table) => overlaps(table.range, range))) {
          throw new ExcelError('InvalidArgument', "A table can't overlap another table.");
        }
        const settings = new Map<string, unknown>([
          ['ShowHeaders', true],
          ['ShowTotals', false],
        ]);
        const table = { id: model.nextId(), name: freeName(model), range, settings };
        sheet.tables.push(table);
        nameColumns(sheet, range);
        return tableObject(model, sheet, table);
      },
    },
  };
}

function freeName(model: Model): string {
  let number = 1;
  while (isTaken(model, `Table${number}`)) number += 1;
  return `Table${number}`;
}

const isTaken = (model: Model, name: string): boolean =>
  [...model.sheets.flatMap(({ tables }) => tables), ...model.names].some(
    (each) => each.name.toLowerCase() === name.toLowerCase(),
  );

function tableObject(model: Model, sheet: ModelSheet, table: ModelTable): HostObject {
  const guard = (): void => {
    if (sheet.isProtected) throw accessDenied();
  };
  const plain = settingsObject('Table', TABLE, table.settings, guard);
  return {
    ...plain,
    identity: { Id: table.id },
    values: { ...plain.values, Id: () => table.id, Name: () => table.name },
    sets: {
      ...plain.sets,
      Name: (value) => {
        guard();
        const name = textOf(value);
        if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) throw invalidArgument(`A table: ${name}`);
        if (name.toLowerCase() !== table.name.toLowerCase() && isTaken(model, name)) throw invalidArgument();
        table.name = name;
      },
    },
    objects: {
      GetRange: () => rangeObject(model, sheet, table.range),
      ConvertToRange: () => {
        guard();
        sheet.tables.splice(sheet.tables.indexOf(table), 1);
        return rangeObject(model, sheet, table.range);
      },
    },
    calls: {
      Resize: (address) => {
        guard();
        const { range } = placeOf(address, sheet);
        const isFree = sheet.tables.every((other) => other === table || !overlaps(other.range, range));
        if (range.top !== table.range.top || !overlaps(range, table.range) || !isFree)
          throw invalidArgument();
        table.range = range;
        nameColumns(sheet, range);
      },
    },
  };
}
