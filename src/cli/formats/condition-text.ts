import { plainDay } from '../../calendar/day';
import { PARAMETER_PREFIX, type Condition, type Leaf, type Operator } from '../../policy/condition';
import { factWord, type FactWord } from '../../policy/fact-words';

const COMPARISONS: Readonly<Record<Operator, string>> = {
  equal: 'is',
  notEqual: 'is not',
  lessThan: 'is less than',
  lessThanInclusive: 'is at most',
  greaterThan: 'is more than',
  greaterThanInclusive: 'is at least',
  contains: 'include',
  doesNotContain: 'do not include',
  in: 'is one of',
  notIn: 'is none of',
};
const DAY_COMPARISONS: Readonly<Partial<Record<Operator, string>>> = {
  lessThan: 'is before',
  lessThanInclusive: 'is on or before',
  greaterThan: 'is after',
  greaterThanInclusive: 'is on or after',
};

/** A parameter's name to its figure in words, such as `60 days`. */
export type FigureWords = (parameter: string) => string;

/** A rule's condition in words, one clause; nested conditions stand in brackets. No full stop. */
export function conditionText(condition: Condition, figure: FigureWords): string {
  if ('all' in condition) return joined(condition.all, 'and', figure);
  if ('any' in condition) return joined(condition.any, 'or', figure);
  if ('not' in condition) return `it is not so that ${bracketed(condition.not, figure)}`;
  return leafText(condition, figure);
}

const joined = (parts: readonly Condition[], word: 'and' | 'or', figure: FigureWords): string =>
  parts.length === 1
    ? parts.map((part) => conditionText(part, figure)).join('')
    : parts.map((part) => bracketed(part, figure)).join(`, ${word} `);

function bracketed(condition: Condition, figure: FigureWords): string {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  const text = conditionText(condition, figure);
  return parts.length > 1 ? `(${text})` : text;
}

function leafText({ fact, operator, value }: Leaf, figure: FigureWords): string {
  const word = factWord(fact);
  if (word?.type === 'yes-no' && typeof value === 'boolean') {
    const isSo = (operator === 'equal') === value;
    return isSo ? word.meaning : `it is not so that ${word.meaning}`;
  }
  const comparison = (word?.type === 'day' ? DAY_COMPARISONS[operator] : undefined) ?? COMPARISONS[operator];
  return `${quantity(fact, figure)} ${comparison} ${valueText(value, word, figure)}`;
}

function valueText(value: Leaf['value'], word: FactWord | undefined, figure: FigureWords): string {
  if (typeof value !== 'object') return plain(value, word);
  return 'fact' in value ? quantity(value.fact, figure) : value.map((one) => plain(one, word)).join(', ');
}

const plain = (value: number | string | boolean, word: FactWord | undefined): string =>
  typeof value === 'number' && word?.type === 'day' ? plainDay(value) : String(value);

/** A fact by its meaning, without the remark after the semicolon; a parameter by its figure. */
function quantity(fact: string, figure: FigureWords): string {
  if (fact.startsWith(PARAMETER_PREFIX)) return figure(fact.slice(PARAMETER_PREFIX.length));
  return `the ${factWord(fact)?.meaning.replace(/;.*$/, '') ?? fact}`;
}
