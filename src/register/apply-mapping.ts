import type { TopicMatcher } from '../catalogue/matcher';
import { mappingFault } from '../faults';
import { pathStep } from '../json/read-json';
import { a1Range } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { leftOutside } from './mapping-cut-off';
import type { MappingFile } from './mapping-file';
import { mappedRegister } from './mapped-register';
import { isAt, overlap, placeOf, targetsOf, type Place, type Target } from './mapping-target';
import type { Recognition, Refusal, Register } from './register';

/** Why a sheet is not read that the mapping lists under `notRegisters`. */
export const NO_REGISTER = 'the mapping says that it is no register';

/**
 * What was recognised, corrected by a mapping: its entries stand in the place of the recognised registers that they
 * correct, and sheets that it says are none are refused. Throws a mapping fault that names the entry by its JSON path
 * if the mapping does not fit the workbooks. `match` says what headings name.
 */
export function applyMapping(
  found: Recognition,
  mapping: MappingFile,
  workbooks: readonly WorkbookSnapshot[],
  match: TopicMatcher,
): Recognition {
  const targets = targetsOf(mapping.registers, found.registers, workbooks);
  const barred = (mapping.notRegisters ?? []).map((sheet, index) => ({
    ...placeOf(workbooks, { sheet }, pathStep('$.notRegisters', index)),
    path: pathStep('$.notRegisters', index),
  }));
  for (const { path, sheet, ...place } of barred) {
    const other = targets.find((target) => isSamePlace(target, { ...place, sheet }));
    if (other) throw mappingFault(path, `"${sheet.name}" is a register at ${other.path}. Keep one of them.`);
  }
  const mapped = targets.map((target) => ({
    target,
    register: mappedRegister(target, found.registers, match),
  }));
  refuseOverlaps(mapped);
  const isBarred = (each: Register | Refusal): boolean => barred.some((place) => isAt(each, place));
  return {
    registers: inPlace(found.registers, mapped, workbooks).filter((register) => !isBarred(register)),
    refused: [
      ...found.refused.filter((refusal) => !isBarred(refusal) && !isReadNow(refusal, targets, found)),
      ...mapped.flatMap(({ target, register }) => cutOff(target, register)),
      ...barred.map(({ sheet, workbook }) => ({
        ...(workbook === undefined ? {} : { workbook }),
        sheet: sheet.name,
        reason: NO_REGISTER,
      })),
    ],
  };
}

type Mapped = { readonly target: Target; readonly register: Register };

const isSamePlace = (one: Place, other: Place): boolean =>
  one.workbook === other.workbook && one.sheet === other.sheet;

function refuseOverlaps(mapped: readonly Mapped[]): void {
  for (const [index, { target, register }] of mapped.entries()) {
    const other = mapped
      .slice(0, index)
      .find(
        (each) =>
          isSamePlace(each.target, target) &&
          each.register.kind === register.kind &&
          overlap(each.register.range, register.range) > 0,
      );
    if (other === undefined) continue;
    throw mappingFault(
      target.path,
      `${a1Range(register.range)} overlaps ${a1Range(other.register.range)} of ${other.target.path}. Give each its own "range".`,
    );
  }
}

/** Each mapped register where the first one that it replaces stood; new ones behind the others of their sheet. */
function inPlace(
  found: readonly Register[],
  mapped: readonly Mapped[],
  workbooks: readonly WorkbookSnapshot[],
): readonly Register[] {
  const replaced = new Set(mapped.flatMap(({ target }) => target.replaced));
  const result = found.flatMap((register) => {
    const own = mapped.filter(({ target }) => target.replaced[0] === register);
    return [...own.map((each) => each.register), ...(replaced.has(register) ? [] : [register])];
  });
  const order = sheetOrder(workbooks);
  for (const { target, register } of mapped) {
    if (target.replaced.length > 0) continue;
    const before = result.findIndex((each) => order(each) > order(register));
    result.splice(before < 0 ? result.length : before, 0, register);
  }
  return result;
}

const sheetOrder = (workbooks: readonly WorkbookSnapshot[]): ((register: Register) => number) => {
  const places = new Map(
    workbooks
      .flatMap(({ name, sheets }, index) =>
        sheets
          .map((sheet) => JSON.stringify([index === 0 ? '' : name, sheet.name]))
          .map((key) => [key] as const),
      )
      .map(([key], index) => [key, index] as const),
  );
  return ({ workbook = '', sheet }) => places.get(JSON.stringify([workbook, sheet])) ?? places.size;
};

/** A sheet on which nothing was recognised, and on which the mapping now says where the register is. */
const isReadNow = (refusal: Refusal, targets: readonly Target[], { registers }: Recognition): boolean =>
  targets.some((target) => isAt(refusal, target)) &&
  !registers.some(({ workbook, sheet }) => workbook === refusal.workbook && sheet === refusal.sheet);

function cutOff(target: Target, register: Register): readonly Refusal[] {
  const reason = leftOutside(target, register);
  const { workbook, sheet } = register;
  return reason === undefined ? [] : [{ ...(workbook === undefined ? {} : { workbook }), sheet, reason }];
}
