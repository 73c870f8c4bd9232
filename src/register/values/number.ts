import { numberOf, readDecimal, shownNumber } from './decimal';
import { lookOf } from './number-format';
import type { FilledCell, NumberCell, Reading } from './reading';
import { BLANK, isBlankText, patternOf, problem, said, simpleText, withoutNotes } from './reading';
import { VALUE_WORDS } from './value-words';

export type NumberContext = { readonly heading: string };

/** A number, and whether it counts hundredths: then 60 means 0.6. */
export type Count = { readonly number: number; readonly isPercent: boolean };

/**
 * Reads a number: `12`, `1,200`, `ten`, `0.6`, `3/5`. Percentages stay per hundred: `60%`, 0.6 shown as 60%, and 60 under
 * a heading in per cent are all 60. A unit behind the number (`6 points`) must be the heading's own. Ranges are problems.
 */
export function readNumber(cell: FilledCell, context: NumberContext): Reading<number> {
  const read = readCount(cell, context);
  return read.kind === 'value' ? said(read.value.number) : read;
}

/** As `readNumber`, and says whether the number is per hundred. */
export function readCount(cell: FilledCell, { heading }: NumberContext): Reading<Count> {
  switch (cell.kind) {
    case 'boolean':
      return problem('it is a yes or no, not a number');
    case 'number':
      return readCell(cell, heading);
    case 'text':
      return readText(cell.text, heading);
  }
}

function readCell(cell: NumberCell, heading: string): Reading<Count> {
  const look = lookOf(cell.format);
  if (look.isDate || look.isTime) return problem('the cell shows a date or a time, not a number');
  const number = shownNumber(cell);
  return look.isPercent ? said(perHundred(number * 100)) : underHeading(number, heading);
}

/** Rounded so far that no rounding error shows: 0.07 is 7%, not 7.000000000000001%. */
const perHundred = (number: number): Count => ({ number: Number(number.toPrecision(12)), isPercent: true });

function underHeading(number: number, heading: string): Reading<Count> {
  if (!/%|\bper\s?cent|\bpercentage/i.test(heading)) return said({ number, isPercent: false });
  if (number > 1 || number <= 0) return said({ number, isPercent: true });
  return problem('under a heading in per cent it may be a share or a percentage');
}

const UNITS = VALUE_WORDS.numberUnits.map((words) => new RegExp(patternOf(words)));
const WITH_UNIT = /^(-?[\d.,/ ]*\d)\s*-?\s*([a-z][a-z ]*)$/;

function readText(raw: string, heading: string): Reading<Count> {
  const bare = withoutNotes(simpleText(raw));
  if (bare.kind !== 'value') return bare;
  const plain = bare.value;
  if (isBlankText(plain)) return BLANK;
  if (VALUE_WORDS.zero.has(plain)) return said({ number: 0, isPercent: false });
  const percent = /^(-?\d+(?:\.\d+)?)\s*(?:%|per\s?cent)$/.exec(plain)?.[1];
  if (percent !== undefined) return said(perHundred(Number(percent)));
  const unit = WITH_UNIT.exec(plain);
  if (!unit) return readFigures(plain, heading);
  const [, figures = '', word = ''] = unit;
  const isOwn = UNITS.some((words) => words.test(word) && words.test(simpleText(heading)));
  return isOwn ? readFigures(figures, heading) : problem(`“${word}” is not what the heading counts`);
}

function readFigures(figures: string, heading: string): Reading<Count> {
  const word = /^[a-z]{3,}$/.test(figures) ? VALUE_WORDS.numberWords.get(figures) : undefined;
  if (word !== undefined) return underHeading(word, heading);
  const fraction = /^(\d{1,3})\s*\/\s*(\d{1,3})$/.exec(figures);
  if (fraction) {
    const [top, bottom] = [Number(fraction[1]), Number(fraction[2])];
    return bottom === 0
      ? problem('nothing can be divided by nought')
      : said({ number: Number((top / bottom).toPrecision(12)), isPercent: false });
  }
  const sign = figures.startsWith('-') ? -1 : 1;
  const text = figures.replace(/^-\s*/, '');
  if (!/^[\d.][\d., ]*$/.test(text)) return problem('it is not a number');
  const decimal = readDecimal(text);
  return decimal.kind === 'value' ? underHeading(sign * numberOf(decimal.value), heading) : decimal;
}
