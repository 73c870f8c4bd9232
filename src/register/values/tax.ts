import type { Money } from '../records';
import { patternOf, problem, said, type Reading } from './reading';
import { VALUE_WORDS } from './value-words';

const { name, extra, included } = VALUE_WORDS.tax;
const RATE = '\\d+(?:\\.\\d+)?\\s*%';
const RATES = new RegExp(`${RATE}\\s*(?=${name})|(?<=${name})\\s*(?:@|at)?\\s*${RATE}`, 'g');
const PHRASES = new RegExp(patternOf([...extra, ...included]), 'g');
const EXTRA = new RegExp(`^${patternOf(extra)}$`);

/** What a text says of VAT, and the text without it: `45+VAT` is `45`, `extra`. Rates such as `@ 20%` go with it. */
export function takeTax(plain: string): Reading<{ readonly rest: string; readonly tax: Money['tax'] }> {
  const text = plain.replace(RATES, '');
  const phrases = text.match(PHRASES) ?? [];
  const kinds = new Set(phrases.map((phrase) => (EXTRA.test(phrase) ? 'extra' : 'included')));
  const [tax = 'unsaid'] = kinds;
  if (kinds.size > 1) return problem('it says both that VAT is included and that it is not');
  const rest = text
    .replace(PHRASES, ' ')
    .replace(/[([]\s*[)\]]/g, ' ')
    .replace(/\s+/g, ' ');
  return said({ rest: tax === 'unsaid' ? rest.trim() : rest.replace(/[\s,;-]+$/, '').trim(), tax });
}
