import { plainDay } from '../../calendar/day';
import { PARAMETER_PREFIX, type Leaf, type Literal, type Operator } from '../condition';
import { factWord, type FactName, type FactWord } from '../fact-words';
import { amountOf, amountText, type Amount } from './amount';
import { dayLeaf, dayName } from './day-words';
import { clauseList, listText } from './names';
import { NUMBER_WORDS } from './number-words';
import { dutiesLeaf, textLeaf } from './text-words';
import type { PhraseTitles } from './titles';
import { literals } from './tree';

/** What a condition is told with: the rule's figures, the catalogue's titles, and what its subject is called. */
export type PhraseWords = {
  readonly amount: (parameter: string) => Amount;
  readonly titles: PhraseTitles;
  /** The last day on which the subject's thing is good: `its last valid day`. */
  readonly lastDay: string;
};

/** Comparisons told more smoothly than by the meaning in the table of facts. */
const YES_NO: Readonly<Partial<Record<FactName, readonly [so: string, denied: string]>>> = {
  mandatory: ['it is mandatory for the person', 'it is not mandatory for the person'],
  seniorLeader: ['the person is a senior leader', 'the person is not a senior leader'],
};

const COMPARED: Readonly<Record<Operator, string>> = {
  equal: 'the same as',
  notEqual: 'another than',
  lessThan: 'less than',
  lessThanInclusive: 'no more than',
  greaterThan: 'more than',
  greaterThanInclusive: 'at least',
  in: 'one of',
  notIn: 'none of',
  contains: 'among',
  doesNotContain: 'not among',
};

/** One comparison as a clause without a full stop, about "the person" or "it". */
export function leafText(leaf: Leaf, words: PhraseWords): string {
  const { fact, operator, value } = leaf;
  const word = factWord(fact);
  const isDenied = operator === 'notEqual' || operator === 'notIn' || operator === 'doesNotContain';
  if (typeof value === 'object' && 'fact' in value) return withFact(leaf, value.fact, word, words);
  const list = literals(value);
  if (word?.type === 'yes-no') return yesNo(fact as FactName, word, list[0] === !isDenied);
  if (word?.type === 'list') return dutiesLeaf(list.map(String), isDenied, words.titles);
  if (word?.type === 'day') return dayLeaf(leaf, listText(list.map(plainLiteralDay), 'or'), words.lastDay);
  if (word?.type === 'text') {
    const told = textLeaf(fact, list.map(String), isDenied, words.titles);
    if (told !== undefined) return told;
  }
  if (word?.type === 'number') {
    const told = list.map((each) => number(fact, operator, amountOf(Number(each), word.unit), words));
    return clauseList(told, isDenied ? 'and' : 'or');
  }
  const is = isDenied ? 'is not' : 'is';
  return `${quantity(fact, words)} ${is} ${listText(list.map(String), 'or')}`;
}

const plainLiteralDay = (value: Literal): string =>
  typeof value === 'number' ? plainDay(value) : String(value);

const plainMeaning = (text: string): string => text.replaceAll('this person', 'the person');

function yesNo(fact: FactName, word: FactWord, isSo: boolean): string {
  const own = YES_NO[fact];
  if (own !== undefined) return own[isSo ? 0 : 1];
  if (isSo) return plainMeaning(word.meaning);
  return plainMeaning(word.denied ?? `it is not known or not so that ${word.meaning}`);
}

function number(fact: string, operator: Operator, amount: Amount, words: PhraseWords): string {
  const simple = operator === 'in' ? 'equal' : operator === 'notIn' ? 'notEqual' : operator;
  const told = Object.hasOwn(NUMBER_WORDS, fact) ? NUMBER_WORDS[fact as FactName] : undefined;
  if (told !== undefined) return told({ operator: simple, amount }, words.lastDay);
  return `${quantity(fact, words)} is ${COMPARED[simple]} ${amountText(amount)}`;
}

/** A fact compared with a figure of the rule, or with another fact. */
function withFact(leaf: Leaf, other: string, word: FactWord | undefined, words: PhraseWords): string {
  const { fact, operator } = leaf;
  const isFigure = other.startsWith(PARAMETER_PREFIX);
  if (isFigure && word?.type === 'number')
    return number(fact, operator, words.amount(other.slice(PARAMETER_PREFIX.length)), words);
  if (word?.type === 'day') return dayLeaf(leaf, quantity(other, words), words.lastDay);
  const subject = quantity(fact, words);
  return `${subject} ${/^the (hours|duties) /.test(subject) ? 'are' : 'is'} ${COMPARED[operator]} ${quantity(other, words)}`;
}

/** A fact by its meaning, without the remark behind it; a parameter by its figure. */
function quantity(fact: string, words: PhraseWords): string {
  if (fact.startsWith(PARAMETER_PREFIX)) return amountText(words.amount(fact.slice(PARAMETER_PREFIX.length)));
  const word = factWord(fact);
  if (word?.type === 'day') return dayName(fact, words.lastDay);
  return `the ${plainMeaning(word?.meaning.replace(/[;,].*$/, '') ?? 'figure')}`;
}
