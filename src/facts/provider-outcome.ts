import { wordsOf } from '../catalogue/words';
import type { FieldRead } from '../register/records';
import { simpleText } from '../register/values/reading';
import { VALUE_WORDS } from '../register/values/value-words';
import { cellAddress } from '../workbook/address';
import { known, unknown } from './fact-table';
import { unreadable } from './person-facts';
import data from './provider-words.json' with { type: 'json' };
import { wordsOfField } from './row-fields';
import type { Fact } from './subject';

const phrases = (list: readonly string[]) => list.map((each) => ` ${wordsOf(each).join(' ')} `);
const FAILED = phrases(data.failed);
const PASSED = phrases(data.passed);
const NEGATIONS = phrases(data.negations);

/** Whether the outcome of a check is a pass, by its words; `undefined` if the cell is blank. */
export function outcomePassed(read: FieldRead | undefined): Fact | undefined {
  if (read === undefined) return undefined;
  if (read.kind === 'problem') return unreadable(read);
  const text = wordsOfField(read) ?? '';
  const words = ` ${wordsOf(text).join(' ')} `;
  const holds = (list: readonly string[]) => list.some((phrase) => words.includes(phrase));
  const isFailed = holds(FAILED) || VALUE_WORDS.no.has(simpleText(text));
  const isPassed = !isFailed && (holds(PASSED) || VALUE_WORDS.yes.has(simpleText(text)));
  // `Unsatisfactory` and nothing better beside it; `Good, but …` and `Not very good` are for people to judge.
  const rest = FAILED.reduce((left, phrase) => left.replaceAll(phrase, ' '), words);
  const isMixed = PASSED.some((phrase) => rest.includes(phrase)) && isFailed;
  if (isFailed && !isMixed) return known(false, [read.cell]);
  if (isPassed && !(holds(NEGATIONS) && !holds(NO_CONCERNS))) return known(true, [read.cell]);
  return unknown(`“${text}” in ${cellAddress(read.cell)} does not say whether the check was passed`, [
    read.cell,
  ]);
}

const NO_CONCERNS = PASSED.filter((phrase) => NEGATIONS.some((word) => phrase.includes(word)));

/** The number of quotes in a text, such as `3 quotes`; `undefined` if the cell is blank. */
export function quotesIn(read: FieldRead | undefined): Fact | undefined {
  if (read === undefined) return undefined;
  if (read.kind === 'problem') return unreadable(read);
  const text = simpleText(wordsOfField(read) ?? '');
  if (VALUE_WORDS.no.has(text)) return known(0, [read.cell]);
  const numbers = (text.match(/[\p{L}\p{Sc}\d.,/-]+/gu) ?? []).flatMap((word) => numberOf(word) ?? []);
  const [only] = numbers;
  if (numbers.length === 1 && only !== undefined && Number.isInteger(only)) return known(only, [read.cell]);
  return unknown(`“${text}” in ${cellAddress(read.cell)} does not say how many quotes were taken`, [
    read.cell,
  ]);
}

/** A number of one or two digits or in words; NaN for anything else with a digit, such as an amount or a reference. */
function numberOf(word: string): number | undefined {
  const bare = word.replace(/[.,/-]+$/, '');
  if (/^\d{1,2}$/.test(bare)) return Number(bare);
  return /\d/.test(bare) ? NaN : VALUE_WORDS.numberWords.get(bare);
}
