import { quoteSheet } from '../../../src/workbook/address';
import { sheetOfReference } from '../../../src/workbook/sheet-names';
import {
  ExcelError,
  found,
  invalidArgument,
  itemNotFound,
  NULL_OBJECT,
  textOf,
  type HostObject,
} from '../host-object';
import { emptySheet, type Model, type ModelSheet } from '../model';
import { worksheetObject } from './worksheet';

/** The worksheets, in the order of their tabs; a new one comes last. */
export function worksheetsObject(model: Model, structureGuard: () => void): HostObject {
  const remove = (sheet: ModelSheet): void => {
    structureGuard();
    const seen = model.sheets.filter(({ visibility }) => visibility === 'Visible');
    if (seen.length === 1 && seen[0] === sheet) {
      throw new ExcelError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    }
    model.sheets.splice(model.sheets.indexOf(sheet), 1);
    for (const name of [...model.names, ...model.sheets.flatMap(({ names }) => names)]) {
      if (sheetOfReference(name.refersTo) === sheet.name) {
        name.refersTo = name.refersTo.replace(quoteSheet(sheet.name), '#REF');
      }
    }
  };
  const object = (sheet: ModelSheet): HostObject => {
    const worksheet = worksheetObject(model, sheet);
    return {
      ...worksheet,
      calls: {
        ...worksheet.calls,
        Delete: () => {
          remove(sheet);
        },
      },
    };
  };
  return {
    type: 'WorksheetCollection',
    items: () => model.sheets.map(object),
    item: (key) => object(found(model.sheets, key)),
    objects: {
      GetItem: (key) => object(found(model.sheets, key)),
      GetItemOrNullObject: (key) => {
        const sheet = model.sheets.find(({ id, name }) => id === key || name === key);
        return sheet ? object(sheet) : NULL_OBJECT;
      },
      Add: (name) => {
        structureGuard();
        const sheet = emptySheet(model.nextId(), allowedName(model, textOf(name)));
        model.sheets.push(sheet);
        return object(sheet);
      },
    },
  };
}

/** The rules that Excel has for the names of tabs. */
function allowedName(model: Model, name: string): string {
  const isAllowed =
    name.length > 0 &&
    name.length <= 31 &&
    !/[[\]:*?/\\]|^'|'$/.test(name) &&
    name.toLowerCase() !== 'history';
  if (!isAllowed) throw invalidArgument(`The name of a sheet: ${name}`);
  if (model.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
    throw new ExcelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
  return name;
}

export const sheetNamed = (model: Model, name: string): ModelSheet => {
  const sheet = model.sheets.find((each) => each.name === name);
  if (!sheet) throw itemNotFound();
  return sheet;
};
