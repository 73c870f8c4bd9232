import { a1Range, quoteSheet } from '../../../src/workbook/address';
import { booleanOf, ExcelError, found, invalidArgument, textOf, type HostObject } from '../host-object';
import type { Model, ModelName } from '../model';
import type { Place } from '../addresses';

/** The names of a workbook, or those local to a sheet. */
export function namesObject(model: Model, names: ModelName[]): HostObject {
  const object = (name: ModelName): HostObject => ({
    type: 'NamedItem',
    identity: { Id: name.id, Name: name.name },
    values: {
      Name: () => name.name,
      Formula: () => `=${name.refersTo}`,
      Visible: () => name.isVisible,
      Scope: () => (names === model.names ? 'Workbook' : 'Worksheet'),
    },
    sets: {
      Formula: (value) => {
        name.refersTo = textOf(value).replace(/^=/, '');
      },
      Visible: (value) => {
        name.isVisible = booleanOf(value);
      },
    },
    calls: {
      Delete: () => {
        names.splice(names.indexOf(name), 1);
      },
    },
  });
  return {
    type: 'NamedItemCollection',
    items: () => names.map(object),
    item: (key) => object(found(names, key)),
    objects: {
      GetItem: (key) => object(found(names, key)),
      Add: (key, target) => {
        const name = textOf(key);
        if (!/^[\p{L}_\\][\p{L}\p{N}_.]{0,254}$/u.test(name)) throw invalidArgument(`A name: ${name}`);
        if (names.some((each) => each.name.toLowerCase() === name.toLowerCase())) {
          throw new ExcelError('ItemAlreadyExists', 'The name exists already.');
        }
        const added = { id: model.nextId(), name, refersTo: reference(target), isVisible: true };
        names.push(added);
        return object(added);
      },
    },
  };
}

/** A range by its absolute address, or a formula. */
function reference(target: unknown): string {
  if (typeof target === 'string') return target.replace(/^=/, '');
  const { sheet, range } = (target as HostObject).subject as Place;
  return `${quoteSheet(sheet.name)}!${a1Range(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}
