/** An error as Excel gives it to office.js. */
export class ExcelError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'ExcelError';
    this.code = code;
  }
}

export const itemNotFound = (): ExcelError =>
  new ExcelError('ItemNotFound', "The requested resource doesn't exist.");
export const invalidArgument = (what = 'The argument is invalid or missing or has an incorrect format.') =>
  new ExcelError('InvalidArgument', what);
export const accessDenied = (): ExcelError =>
  new ExcelError('AccessDenied', 'You cannot perform the requested operation.');

/** What an `OrNullObject` method answers where there is nothing. */
export const NULL_OBJECT = Symbol('null object');

/**
 * An object of the local Excel that office.js has a proxy of. Names are as on the wire. What an object does not name, it
 * cannot do: the local Excel then says so, and never answers as if nothing had been asked.
 */
export type HostObject = {
  readonly type: string;
  /** What else answers its making, such as the `Id` by which office.js asks for it again. */
  readonly identity?: Readonly<Record<string, unknown>>;
  /** True for ranges, which the host keeps under a reference. */
  readonly isKept?: boolean;
  readonly values?: Readonly<Record<string, () => unknown>>;
  readonly sets?: Readonly<Record<string, (value: unknown) => void>>;
  readonly parts?: Readonly<Record<string, () => HostObject | typeof NULL_OBJECT>>;
  /** Methods that answer an object. */
  readonly objects?: Readonly<
    Record<string, (...args: readonly unknown[]) => HostObject | typeof NULL_OBJECT>
  >;
  /** Methods that answer plain data or nothing. */
  readonly calls?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  readonly item?: (key: unknown) => HostObject;
  readonly items?: () => readonly HostObject[];
  /** For the methods of other objects that take this one. */
  readonly subject?: unknown;
};

/** A collection whose members are found by their ids, or by their names in any mixture of capitals. */
export function found<T extends { readonly id: string; readonly name?: string }>(
  all: readonly T[],
  key: unknown,
): T {
  const wanted = String(key).toLowerCase();
  const item = all.find(({ id, name }) => id === key || name?.toLowerCase() === wanted);
  if (!item) throw itemNotFound();
  return item;
}

export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function numberOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function booleanOf(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}
