import { invalidArgument, type HostObject, type NULL_OBJECT } from './host-object';

/**
 * The shape of an object that merely keeps what it is told, such as a font: each property with the values that it takes,
 * its parts, and its methods, whose arguments are kept under their names.
 */
export type Shape = {
  readonly properties?: Readonly<Record<string, Takes>>;
  readonly parts?: Readonly<Record<string, Shape>>;
  readonly methods?: readonly string[];
};

/** One of these texts, or anything of a kind. */
export type Takes =
  readonly string[] | 'text' | 'number' | 'boolean' | 'colour' | 'object' | 'number or empty';

export const settingsObject = (
  type: string,
  shape: Shape,
  settings: Map<string, unknown>,
  guard: () => void = () => undefined,
  prefix = '',
): HostObject => {
  const values: Record<string, () => unknown> = {};
  const sets: Record<string, (value: unknown) => void> = {};
  const calls: Record<string, (...args: readonly unknown[]) => unknown> = {};
  const parts: Record<string, () => HostObject | typeof NULL_OBJECT> = {};
  for (const [name, takes] of Object.entries(shape.properties ?? {})) {
    values[name] = () => settings.get(prefix + name) ?? null;
    sets[name] = (value) => {
      guard();
      if (!isTaken(value, takes)) throw invalidArgument(`${type}.${name}: ${JSON.stringify(value)}`);
      settings.set(prefix + name, value);
    };
  }
  for (const name of shape.methods ?? []) {
    calls[name] = (...args) => {
      guard();
      settings.set(prefix + name, args);
    };
  }
  for (const [name, part] of Object.entries(shape.parts ?? {})) {
    parts[name] = () => settingsObject(`${type}.${name}`, part, settings, guard, `${prefix}${name}.`);
  }
  return { type, values, sets, calls, parts };
};

function isTaken(value: unknown, takes: Takes): boolean {
  if (typeof takes !== 'string') return typeof value === 'string' && takes.includes(value);
  switch (takes) {
    case 'text':
      return typeof value === 'string';
    case 'colour':
      return typeof value === 'string' && /^(#[0-9A-F]{6})?$/i.test(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'number or empty':
      return value === '' || (typeof value === 'number' && Number.isFinite(value));
    case 'boolean':
      return typeof value === 'boolean';
    case 'object':
      return typeof value === 'object' && value !== null;
  }
}
