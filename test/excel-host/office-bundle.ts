import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

type Answered = {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: unknown;
};

type Executor = {
  readonly executeAsync: (
    customData: string,
    flags: number,
    message: { readonly Body: unknown },
  ) => Promise<Answered>;
};

/** What of office.js's own machinery a host needs: the session that answers it, and the makers of proxies. */
type OfficeExtensionBundle = typeof OfficeExtension & {
  readonly SessionBase: (new () => object) & { _overrideSession: object };
  readonly BatchApiHelper: {
    readonly createPropertyObject: (...args: readonly unknown[]) => unknown;
    readonly createMethodObject: (...args: readonly unknown[]) => unknown;
    readonly createIndexerObject: (...args: readonly unknown[]) => unknown;
    readonly createChildItemObject: (...args: readonly unknown[]) => unknown;
    readonly invokeMethod: (...args: readonly unknown[]) => unknown;
  };
};

export type OfficeBundle = {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: OfficeExtensionBundle;
};

let loaded: OfficeBundle | undefined;

/** Genuine, unmodified office.js, loaded once into a page of its own that has just enough of a browser. */
export function officeBundle(): OfficeBundle {
  if (loaded) return loaded;
  const folder = path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));
  const file = path.join(folder, 'dist/excel-web-16.00.js');
  const storage = { getItem: () => null, setItem: () => undefined };
  const page: Record<string, unknown> = {
    ...{ console, setTimeout, clearTimeout, setInterval, clearInterval, URL, performance },
    navigator: { userAgent: 'Chrome', language: 'en-GB' },
    document: {
      URL: 'http://localhost/',
      cookie: '',
      getElementsByTagName: () => [],
      createElement: () => ({}),
    },
    location: { href: 'http://localhost/', search: '', hash: '' },
    addEventListener: () => undefined,
    XMLHttpRequest: function () {
      throw new Error('No network.');
    },
    ...{ sessionStorage: storage, localStorage: storage },
  };
  for (const name of ['window', 'self', 'top', 'parent']) page[name] = page;
  vm.createContext(page);
  vm.runInContext(readFileSync(file, 'utf8'), page, { filename: file });
  loaded = page as unknown as OfficeBundle;
  return loaded;
}

/** Lets `answer` be the Excel that every later `Excel.run` talks to. */
export function connect(answer: Executor['executeAsync']): void {
  const { Excel: excel, OfficeExtension: extension } = officeBundle();
  class LocalSession extends extension.SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<object> {
      return Promise.resolve({ url: 'http://local/', headers: {} });
    }
    _createRequestExecutorOrNull(): Executor {
      return { executeAsync: answer };
    }
  }
  extension.SessionBase._overrideSession = new LocalSession();
  Object.assign(globalThis, { Excel: excel, OfficeExtension: extension });
}
