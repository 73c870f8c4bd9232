import type { Fits } from './column-fit';
import { shapeOf, type Kind } from './kinds';
import type { Given } from './register';

/** Fields that a form above a table gives of the person; they count only together with the name. */
const WITH_PERSON = ['id', 'email', 'role', 'site', 'department'];

/**
 * Of what is said once for the table, what its kind has and no column gives. The topic and the person are taken only
 * where the table needs them, since a title may name either by the way.
 */
export function fieldsGiven(
  said: Readonly<Record<string, Given>>,
  fits: Fits,
  kind: Kind,
  needed: { readonly topic?: boolean; readonly person?: boolean; readonly year?: boolean },
): Readonly<Record<string, Given>> {
  const names = [
    ...(needed.topic === true ? ['topic'] : []),
    ...(needed.year === true ? ['year'] : []),
    ...(needed.person === true ? ['person', ...WITH_PERSON] : []),
  ];
  const taken = names.flatMap((field) => {
    const given = said[field];
    const isOfKind = field in shapeOf(kind).fields;
    return given === undefined || fits.has(field) || !isOfKind ? [] : [[field, given] as const];
  });
  return Object.fromEntries(taken);
}
