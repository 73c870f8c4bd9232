import type { TopicMatcher } from '../catalogue/matcher';
import type { Day } from '../calendar/day';
import { OWN_NAME_PREFIX } from '../workbook/edits';
import type { Progress } from '../workbook/progress';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { applyMapping } from './apply-mapping';
import { withoutDerivedLists } from './derived-lists';
import { legendOfSheet, legendsApart } from './legend';
import type { MappingFile } from './mapping-file';
import { NO_POLICY_WORDS, type PolicyWords } from '../catalogue/policy-words';
import { newReaders } from './readers';
import { recogniseSheet } from './recognise-sheet';
import type { Recognition, Refusal, Register } from './register';

export type RecogniseOptions = {
  /** What the user says the registers are; it corrects what is found. */
  readonly mapping?: MappingFile;
  /** The policy's own words for criteria, levels of impact and duties. */
  readonly words?: PolicyWords;
};

/**
 * Finds the registers on every sheet of every workbook; the first workbook is the user's. Each sheet ends as one or
 * more registers or as a refusal with its reason; our own summary sheets are passed over. Throws a mapping fault if a
 * mapping does not fit the workbook.
 */
export function* recognise(
  workbooks: readonly WorkbookSnapshot[],
  match: TopicMatcher,
  asAt: Day,
  { mapping, words = NO_POLICY_WORDS }: RecogniseOptions = {},
): Generator<Progress, Recognition> {
  const registers: Register[] = [];
  const refused: Refusal[] = [];
  const count = workbooks.reduce((sum, workbook) => sum + workbook.sheets.length, 0);
  let done = 0;
  for (const [index, workbook] of workbooks.entries()) {
    const own = ownSheets(workbook);
    const where = index === 0 ? {} : { workbook: workbook.name };
    const context = { asAt, dateSystem: workbook.dateSystem };
    const plain = newReaders(context, match);
    const apart = legendsApart(workbook, plain);
    for (const sheet of workbook.sheets) {
      yield { step: 'recognise', done: done / count };
      done += 1;
      if (own.has(sheet.name)) continue;
      const codes = { ...apart, ...legendOfSheet(sheet, plain) };
      const readers = Object.keys(codes).length === 0 ? plain : newReaders(context, match, codes);
      const answer = recogniseSheet(sheet, where.workbook, readers, words);
      if (answer.kind === 'registers') {
        registers.push(...answer.registers);
        refused.push(...answer.unread.map((reason) => ({ ...where, sheet: sheet.name, reason })));
      } else refused.push({ ...where, sheet: sheet.name, reason: answer.reason });
    }
  }
  const found = withoutDerivedLists(withoutHiddenDuplicates(registers, refused, workbooks));
  return mapping === undefined ? found : applyMapping(found, mapping, workbooks, match);
}

/** Sheets at which one of our hidden names points; a copy of such a sheet has a name of its own and is the user's. */
export function ownSheets(workbook: WorkbookSnapshot): ReadonlySet<string> {
  const targets = workbook.names
    .filter((name) => name.sheet === undefined && name.name.startsWith(OWN_NAME_PREFIX))
    .map((name) =>
      name.refersTo
        .replace(/![^!]*$/, '')
        .replace(/^'(.*)'$/, '$1')
        .replaceAll("''", "'"),
    );
  return new Set(targets);
}

/** A hidden staff list is an old copy as often as not: it is read only where no visible sheet is one. */
function withoutHiddenDuplicates(
  registers: readonly Register[],
  refused: readonly Refusal[],
  workbooks: readonly WorkbookSnapshot[],
): Recognition {
  const isHidden = (register: Register) =>
    workbooks.some(
      (workbook, index) =>
        (index === 0 ? register.workbook === undefined : register.workbook === workbook.name) &&
        workbook.sheets.some((sheet) => sheet.name === register.sheet && sheet.visibility !== 'visible'),
    );
  const hasVisibleStaff = registers.some((register) => register.kind === 'staff' && !isHidden(register));
  const dropped = registers.filter(
    (register) => register.kind === 'staff' && hasVisibleStaff && isHidden(register),
  );
  return {
    registers: registers.filter((register) => !dropped.includes(register)),
    refused: [
      ...refused,
      ...dropped.map((register) => ({
        ...(register.workbook === undefined ? {} : { workbook: register.workbook }),
        sheet: register.sheet,
        reason: 'it is a hidden staff list, and another one is visible',
      })),
    ],
  };
}
