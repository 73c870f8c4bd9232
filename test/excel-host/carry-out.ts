import { ExcelError, NULL_OBJECT, type HostObject } from './host-object';
import { ACTION, PATH, type Action, type Answer, type Arguments, type Batch } from './wire';

type Found = HostObject | typeof NULL_OBJECT;

/** The ranges that the host keeps between batches, by the references that it gave them. */
export type Kept = Map<string, HostObject>;

/** Carries out a batch on a workbook. Everything before the action that fails has happened, as in Excel. */
export function carryOut(batch: Batch, workbook: HostObject, kept: Kept): Answer {
  const objects = new Map<number, Found>();
  const results: { readonly ActionId: number; readonly Value: unknown }[] = [];

  const argumentsOf = (info: Arguments | undefined): readonly unknown[] =>
    (info?.Arguments ?? []).map((argument, index) => {
      const path = info?.ReferencedObjectPathIds?.[index] ?? 0;
      return path === 0 ? argument : objectAt(path);
    });

  /** The object of a path, made at the first mention and then the same through the batch. */
  const objectAt = (id: number): Found => {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const object = make(id);
    objects.set(id, object);
    return object;
  };

  const make = (id: number): Found => {
    const path = batch.ObjectPaths[String(id)];
    if (path === undefined) throw new Error(`No path ${id} in the batch.`);
    if (path.ObjectPathType === PATH.workbook) return workbook;
    if (path.ObjectPathType === PATH.nothing) return NULL_OBJECT;
    if (path.ObjectPathType === PATH.reference) {
      const object = kept.get(path.Name);
      if (!object) throw new ExcelError('InvalidReference', 'This reference is not valid for the operation.');
      return object;
    }
    const parent = objectAt(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    const args = argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.item) return member(parent, parent.item, 'an indexer')(args[0]);
    if (path.ObjectPathType === PATH.property) return member(parent, parent.parts?.[path.Name], path.Name)();
    return member(parent, parent.objects?.[path.Name], path.Name)(...args);
  };

  const perform = (action: Action): unknown => {
    const object = objectAt(action.ObjectPathId);
    if (object === NULL_OBJECT) return null;
    const args = argumentsOf(action.ArgumentInfo);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return identityOf(object, kept);
      case ACTION.query:
        return answerQuery(object, action.QueryInfo?.Select ?? []);
      case ACTION.set:
        member(object, object.sets?.[action.Name], action.Name)(args[0]);
        return null;
      case ACTION.method:
        if (action.Name === '_KeepReference') return null;
        if (action.Name === '_RemoveReference') return void kept.delete(String(args[0]));
        return member(object, object.calls?.[action.Name], action.Name)(...args) ?? null;
      default:
        throw new Error(`The local Excel knows no action of type ${action.ActionType}.`);
    }
  };

  for (const [index, action] of batch.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: perform(action) });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      const Location = `${batch.ObjectPaths[String(action.ObjectPathId)]?.Name ?? ''}.${action.Name}`;
      return {
        Results: results,
        Error: { Code: error.code, Message: error.message, Location, ActionIndex: index },
      };
    }
  }
  return { Results: results };
}

function member<T>(object: HostObject, found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`The local Excel knows no ${object.type}.${name}.`);
  return found;
}

function identityOf(object: HostObject, kept: Kept): Readonly<Record<string, unknown>> {
  if (object.isKept !== true) return object.identity ?? {};
  const reference =
    [...kept].find(([, known]) => known === object)?.[0] ?? `range-${kept.size}-${nextNumber()}`;
  kept.set(reference, object);
  return { ...object.identity, _ReferenceId: reference };
}

let number = 0;
const nextNumber = (): number => (number += 1);

/** The values that paths such as `name` and `tables/name` select; of a collection, those of its items. */
function answerQuery(object: HostObject, select: readonly string[]): Readonly<Record<string, unknown>> {
  if (object.items) {
    return { _Items: object.items().map((item) => ({ ...item.identity, ...selected(item, select) })) };
  }
  return selected(object, select);
}

function selected(object: HostObject, select: readonly string[]): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  const below = new Map<string, string[]>();
  for (const path of select) {
    const [head = '', ...rest] = path.split('/');
    const name = head.charAt(0).toUpperCase() + head.slice(1);
    if (rest.length === 0) values[name] = member(object, object.values?.[name], name)();
    else below.set(name, [...(below.get(name) ?? []), rest.join('/')]);
  }
  for (const [name, paths] of below) {
    const part = member(object, object.parts?.[name], name)();
    values[name] = part === NULL_OBJECT ? { _IsNull: true } : answerQuery(part, paths);
  }
  return values;
}
