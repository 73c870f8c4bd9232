import { mappingFault } from '../faults';
import { adviseName } from '../json/nearest';
import { pathStep } from '../json/read-json';
import { KINDS, shapeOf, type Kind } from './kinds';
import type { Register } from './register';

/** A person's name may stand in parts, or beside others. */
const NAME_FIELDS = ['forename', 'surname', 'knownAs', 'formerName'];

/** Fields that a policy adds to requests and evaluations: `criterion:value-for-money`, `impact:pupils`. */
const OF_POLICY = /^(criterion|impact):./;

/**
 * The fields that a register of a kind may have: those of the kind, parts of a name where it has a person, those of a
 * staff list for a matrix, and whatever the recognised register has.
 */
export function knownFields(kind: Kind, base: Register | undefined): readonly string[] {
  const own = Object.keys(shapeOf(kind).fields);
  const ofStaff = kind === 'matrix' ? Object.keys(KINDS.staff.fields) : [];
  const ofName = [...own, ...ofStaff].includes('person') ? NAME_FIELDS : [];
  const found = base?.kind === kind ? [...Object.keys(base.fields), ...Object.keys(base.given)] : [];
  return [...new Set([...own, ...ofStaff, ...ofName, ...found])];
}

/** Throws a mapping fault with the nearest name if a kind of register has no such field. */
export function requireField(field: string, kind: Kind, base: Register | undefined, path: string): void {
  const known = knownFields(kind, base);
  if (known.includes(field) || OF_POLICY.test(field)) return;
  throw mappingFault(
    pathStep(path, field),
    `a register of the kind "${kind}" has no field "${field.slice(0, 60)}". ${adviseName(field, known)}`,
  );
}

/**
 * Throws a mapping fault if a register lacks what its kind needs, unless it was recognised like that.
 */
export function requireNeeds(register: Register, base: Register | undefined, path: string): void {
  const missing = missingNeeds(register);
  const [need] = missing.filter((each) => base?.kind !== register.kind || !missingNeeds(base).includes(each));
  if (need === undefined) return;
  throw mappingFault(
    path,
    `a register of the kind "${register.kind}" needs ${need}. Say in ${need === TOPICS ? '"topics"' : '"fields" (or "given")'} where that is, ` +
      'or list the sheet under "notRegisters".',
  );
}

const TOPICS = 'a column of a topic';

function missingNeeds(register: Register): readonly string[] {
  const has = (field: string): boolean =>
    field in register.given ||
    (register.fields[field] ?? []).length > 0 ||
    (field === 'person' && ('surname' in register.fields || 'forename' in register.fields));
  const lacking = shapeOf(register.kind)
    .needs.filter((fields) => !fields.some(has))
    .map((fields) => fields.join(' or '));
  return register.kind === 'matrix' && register.topicColumns.length === 0 ? [...lacking, TOPICS] : lacking;
}
