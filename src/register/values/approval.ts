import type { Approval } from '../records';
import { findDate } from './date-in-text';
import { officeNamed, officeOfHeading } from './office';
import type { FilledCell, NumberCell, Reading } from './reading';
import { BLANK, isBlankText, patternOf, problem, said, simpleText } from './reading';
import { looksLikeName } from './person-name';
import { readTrainingCell, type DateContext } from './training-cell';
import { VALUE_WORDS } from './value-words';

export type ApprovalContext = DateContext & {
  readonly heading: string;
  /** What a cross means in this column; without it a cross is a problem. */
  readonly xMeans?: 'yes' | 'no';
};

/**
 * Reads one cell about an approval: `Yes`, `Declined`, a day, a name, initials with a day (`JS 3/11/25`), or all of it
 * (`Approved - AB 12/9/25`). The office comes from the heading, else from the cell. `Pending` is not given. An approval
 * with a condition, two days or two people is a problem.
 */
export function readApproval(cell: FilledCell, context: ApprovalContext): Reading<Approval> {
  const office = officeOfHeading(context.heading);
  const read = partsOf(cell, office, context);
  return read.kind === 'value' && office !== undefined ? said({ office, ...read.value }) : read;
}

function partsOf(cell: FilledCell, office: string | undefined, context: ApprovalContext): Reading<Approval> {
  switch (cell.kind) {
    case 'boolean':
      return said({ isGiven: cell.value });
    case 'number':
      return readNumber(cell, context);
    case 'text':
      return readText(cell.text, office, context);
  }
}

function readNumber(cell: NumberCell, context: ApprovalContext): Reading<Approval> {
  if (cell.number === 1 || cell.number === 0) return said({ isGiven: cell.number === 1 });
  const read = readTrainingCell(cell, context);
  if (read.kind === 'unreadable') return problem(read.reason);
  return read.kind === 'said' && read.done
    ? said({ on: read.done })
    : problem('it says nothing of an approval');
}

const EDGES = /^[\s\-–—:;,()/.]+|[\s\-–—:;,(/]+$|(?<!\([^)]*)\)$/g;
const isLong = (word: string): boolean => word.length > 1 || !/[a-z]/.test(word);
/** Without `y` and `n`: `N Patel` is somebody. */
const ANSWER = patternOf([...VALUE_WORDS.given, ...VALUE_WORDS.refused].filter(isLong));
const ANSWER_FIRST = new RegExp(`^(${ANSWER})(?![\\p{L}\\d'])|^([yn])(?=\\s*[-–:;,(/])`, 'iu');
const ANSWER_LAST = new RegExp(`(?<![\\p{L}\\d'])(${ANSWER})$`, 'iu');
const BESIDE = patternOf(VALUE_WORDS.besideApproval);
const BESIDE_FIRST = new RegExp(`^${BESIDE}(?![\\p{L}\\d'-])`, 'iu');
/** In lower case only: `In` and `On` are surnames. */
const BESIDE_LAST = new RegExp(`(?<![\\p{L}\\d'-])${BESIDE}$`, 'u');
const CONDITIONAL = new RegExp(patternOf(VALUE_WORDS.conditional), 'i');

function readText(raw: string, office: string | undefined, context: ApprovalContext): Reading<Approval> {
  const plain = simpleText(raw);
  if (isBlankText(plain)) return BLANK;
  if (VALUE_WORDS.crosses.has(plain))
    return context.xMeans === undefined
      ? problem('a cross may mean yes or no')
      : said({ isGiven: context.xMeans === 'yes' });
  if (plain === '1' || plain === '0') return said({ isGiven: plain === '1' });
  const whole = answerOf(plain);
  if (whole !== undefined) return said({ isGiven: whole });
  const date = findDate(raw, context.asAt);
  if (date.kind === 'several') return problem('it holds more than one date');
  const on = date.kind === 'one' ? { on: date.span } : {};
  const bare = stripped(date.kind === 'one' ? date.rest : raw.replace(/\s+/g, ' ').trim());
  if (bare.kind !== 'value') return bare;
  const { rest, isGiven } = bare.value;
  const given = isGiven === undefined ? {} : { isGiven };
  if (rest === '' && isGiven === undefined && date.kind !== 'one')
    return problem('who approved cannot be told from it');
  if (rest === '') return said({ ...on, ...given });
  if (/\d/.test(rest)) return problem('it is not understood as an approval');
  if (CONDITIONAL.test(rest)) return problem(`“${rest}” leaves open whether it was given`);
  const named = officeNamed(rest);
  if (named !== undefined && office === undefined)
    return said({ office: named, ...on, ...(date.kind === 'one' ? given : { isGiven: isGiven ?? true }) });
  const [, first = '', second = ''] = /^([^:]+?)\s*(?::|\s[-–]\s)\s*(.+)$/.exec(rest) ?? [];
  const before = officeNamed(first);
  const by = before !== undefined && office === undefined ? second : rest;
  const isSure = date.kind === 'one' || saysWho(context.heading) || bare.value.hasBy;
  const isDated = date.kind === 'one';
  if (/[&/;]|\sand\s/i.test(by)) return problem('it names more than one person');
  if (named === undefined && !isName(by, { isSure, isDated }))
    return problem('who approved cannot be told from it');
  return said({
    ...(before !== undefined && office === undefined ? { office: before } : {}),
    by,
    ...on,
    ...given,
  });
}

const answerOf = (plain: string): boolean | undefined =>
  VALUE_WORDS.refused.has(plain) ? false : VALUE_WORDS.given.has(plain) ? true : undefined;

type Stripped = { readonly rest: string; readonly isGiven?: boolean; readonly hasBy: boolean };

/** Takes the answer and small words such as `by` from both ends; a yes and a no in one cell are a problem. */
function stripped(text: string): Reading<Stripped> {
  let rest = text.replace(EDGES, '');
  const answers = new Set<boolean>();
  let hasBy = false;
  for (let before = ''; before !== rest;) {
    before = rest;
    const answer = ANSWER_FIRST.exec(rest) ?? ANSWER_LAST.exec(rest);
    if (answer) {
      answers.add(answerOf(simpleText(answer[0])) ?? false);
      rest = rest.slice(0, answer.index) + rest.slice(answer.index + answer[0].length);
    } else {
      hasBy ||= /^by\s/i.test(rest);
      rest = rest.replace(BESIDE_FIRST, '').replace(BESIDE_LAST, '');
    }
    rest = rest.replace(EDGES, '');
  }
  const [isGiven] = answers;
  if (answers.size > 1) return problem('it says both yes and no');
  return said(isGiven === undefined ? { rest, hasBy } : { rest, isGiven, hasBy });
}

const saysWho = (heading: string): boolean =>
  simpleText(heading)
    .split(/[^a-z]+/)
    .some((word) => VALUE_WORDS.approvalNames.has(word));

/**
 * Initials, or capitalised words; a single word is a name only where something else says that one stands there. `Y AB`
 * may be three initials, or a yes before two.
 */
function isName(
  text: string,
  { isSure, isDated }: { readonly isSure: boolean; readonly isDated: boolean },
): boolean {
  if (/^[YN]\s\p{Lu}{2,3}$/u.test(text)) return false;
  if (isDated && /^\p{Ll}{2}$/u.test(text)) return true;
  if (/^\p{Lu}\.?\s?\p{Lu}\.?(?:\s?\p{Lu}\.?)?$/u.test(text)) return true;
  if (/^\p{Lu}[\p{L}'’.-]*(?:,? \p{Lu}[\p{L}'’.-]*){1,4}$/u.test(text)) return looksLikeName(text) || isSure;
  return isSure && /^\p{Lu}[\p{L}'’-]+$/u.test(text);
}
