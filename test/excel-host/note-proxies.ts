import type { NotesOf } from '../../src/hosts/excel/notes';
import { officeBundle } from './office-bundle';

/** What office.js's own classes of proxies have, as far as these are built on it. */
type Proxy = {
  readonly context: unknown;
  _handleResult: (value: Readonly<Record<string, unknown>>) => void;
};

/**
 * The notes of ExcelApi 1.18, which the office.js of the npm registry is too old to have: proxies of our own on its
 * machinery, with the names that the real ones have. Nothing of office.js is changed.
 */
export function noteProxies(): NotesOf {
  const { Excel: excel, OfficeExtension: extension } = officeBundle();
  const { BatchApiHelper: make } = extension;
  const ClientObject = extension.ClientObject as unknown as new (...args: readonly unknown[]) => Proxy;
  const load = (proxy: object, names: string): object =>
    (
      extension as unknown as {
        readonly Utility: { readonly load: (proxy: object, names: string) => object };
      }
    ).Utility.load(proxy, names);

  class Note extends ClientObject {
    readonly _className = 'Note';
    content = '';
    override _handleResult = (value: Readonly<Record<string, unknown>>): void => {
      super._handleResult(value);
      if (typeof value.Content === 'string') this.content = value.Content;
    };
    getLocation(): unknown {
      return make.createMethodObject(excel.Range, this, 'GetLocation', 1, [], false, true, null, 4);
    }
    delete(): void {
      make.invokeMethod(this, 'Delete', 0, [], 0, 0);
    }
  }

  class NoteCollection extends ClientObject {
    readonly _className = 'NoteCollection';
    readonly _isCollection = true;
    items: readonly Note[] = [];
    load(names: string): object {
      return load(this, names);
    }
    add(address: string, content: string): unknown {
      return make.createMethodObject(Note, this, 'Add', 0, [address, content], false, true, null, 0);
    }
    override _handleResult = (value: Readonly<Record<string, unknown>>): void => {
      super._handleResult(value);
      const items = value._Items as readonly Readonly<Record<string, unknown>>[] | undefined;
      if (items === undefined) return;
      this.items = items.map((data, index) => {
        const note = make.createChildItemObject(Note, true, this, data, index) as Note;
        note._handleResult(data);
        return note;
      });
    };
  }

  return (sheet) =>
    make.createPropertyObject(NoteCollection, sheet, 'Notes', true, 4) as Excel.NoteCollection;
}
