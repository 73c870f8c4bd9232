import { dayFromIso } from '../calendar/day';
import { ruleFault } from '../faults';
import { adviseName } from '../json/nearest';
import { pathStep } from '../json/read-json';
import {
  PARAMETER_PREFIX,
  type Condition,
  type Group,
  type Leaf,
  type Literal,
  type Operator,
} from './condition';
import { FACT_NAMES, factWord, type FactWord } from './fact-words';

/** What a condition may name: the facts that are not refused, and the rule's parameters with their units. */
export type Vocabulary = {
  readonly file: string;
  /** Why a known fact cannot be used here; `undefined` if it can. */
  readonly refusalOf: (word: FactWord) => string | undefined;
  readonly parameterUnits: ReadonlyMap<string, string>;
};

const isAllowed = (words: Vocabulary, word: FactWord | undefined): boolean =>
  word !== undefined && words.refusalOf(word) === undefined;

type Word = Pick<FactWord, 'type' | 'values'> & { readonly unit?: string };

const ORDERED: readonly Operator[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const operatorsFor = (type: FactWord['type']): readonly Operator[] =>
  type === 'yes-no'
    ? ['equal', 'notEqual']
    : type === 'list'
      ? ['contains', 'doesNotContain']
      : type === 'text'
        ? ['equal', 'notEqual', 'in', 'notIn']
        : ['equal', 'notEqual', 'in', 'notIn', ...ORDERED];

function lookUp(words: Vocabulary, name: string, path: string): Word {
  if (name.startsWith(PARAMETER_PREFIX)) {
    const unit = words.parameterUnits.get(name.slice(PARAMETER_PREFIX.length));
    if (unit !== undefined) return { type: 'number', unit };
    const names = [...words.parameterUnits.keys()].map((parameter) => PARAMETER_PREFIX + parameter);
    throw ruleFault(words.file, path, `the rule has no parameter "${name}". ${adviseName(name, names)}`);
  }
  const word = factWord(name);
  if (word === undefined) {
    const names = FACT_NAMES.filter((fact) => isAllowed(words, factWord(fact)));
    const all = [
      ...names,
      ...[...words.parameterUnits.keys()].map((parameter) => PARAMETER_PREFIX + parameter),
    ];
    throw ruleFault(words.file, path, `there is no fact "${name}". ${adviseName(name, all)}`);
  }
  const refusal = words.refusalOf(word);
  if (refusal !== undefined) throw ruleFault(words.file, path, `"${name}" cannot be used here: ${refusal}.`);
  return word;
}

const wanted: Readonly<Record<FactWord['type'], string>> = {
  'yes-no': 'true or false',
  text: 'a text in quotes',
  list: 'a text in quotes',
  day: 'a day such as "2026-02-03"',
  number: 'a number',
};

function typedLiteral(words: Vocabulary, { fact }: Leaf, word: Word, value: Literal, path: string): Literal {
  const wrong = (): never => {
    throw ruleFault(
      words.file,
      path,
      `"${fact}" is compared with ${JSON.stringify(value)}, but it needs ${wanted[word.type]}.`,
    );
  };
  switch (word.type) {
    case 'yes-no':
      return typeof value === 'boolean' ? value : wrong();
    case 'number':
      return typeof value === 'number' ? value : wrong();
    case 'day':
      return (typeof value === 'string' ? dayFromIso(value) : undefined) ?? wrong();
    case 'list':
    case 'text':
      if (typeof value !== 'string') return wrong();
      if (word.values !== undefined && !word.values.includes(value)) {
        throw ruleFault(
          words.file,
          path,
          `"${fact}" is never ${JSON.stringify(value)}. ${adviseName(value, word.values)}`,
        );
      }
      return value;
  }
}

function typedLeaf(words: Vocabulary, leaf: Leaf, path: string): Leaf {
  const word = lookUp(words, leaf.fact, pathStep(path, 'fact'));
  const operators = operatorsFor(word.type);
  if (!operators.includes(leaf.operator)) {
    throw ruleFault(
      words.file,
      pathStep(path, 'operator'),
      `"${leaf.operator}" has no meaning for "${leaf.fact}" (${word.type}). Write one of: ${operators.join(', ')}.`,
    );
  }
  const valuePath = pathStep(path, 'value');
  const { value } = leaf;
  const takesList = leaf.operator === 'in' || leaf.operator === 'notIn';
  const isList = (candidate: Leaf['value']): candidate is readonly Literal[] => Array.isArray(candidate);
  if (takesList !== isList(value)) {
    throw ruleFault(
      words.file,
      valuePath,
      takesList
        ? `"${leaf.operator}" needs a list in square brackets.`
        : `"${leaf.operator}" needs a single value.`,
    );
  }
  if (isList(value)) {
    const list = value.map((item, index) =>
      typedLiteral(words, leaf, word, item, pathStep(valuePath, index)),
    );
    return { ...leaf, value: list };
  }
  if (typeof value !== 'object') return { ...leaf, value: typedLiteral(words, leaf, word, value, valuePath) };
  // The only facts of the same type are lists, and a list is no item of a list.
  if (word.type === 'list')
    throw ruleFault(words.file, valuePath, `"${leaf.operator}" needs ${wanted.list}, and no other fact.`);
  const other = lookUp(words, value.fact, pathStep(valuePath, 'fact'));
  if (other.type !== word.type || other.unit !== word.unit) {
    const kind = ({ type, unit }: Word) => unit ?? type;
    throw ruleFault(
      words.file,
      pathStep(valuePath, 'fact'),
      `"${leaf.fact}" (${kind(word)}) cannot be compared with "${value.fact}" (${kind(other)}).`,
    );
  }
  return leaf;
}

function typed(words: Vocabulary, condition: Condition, path: string): Condition {
  if ('all' in condition || 'any' in condition || 'not' in condition)
    return typedCondition(words, condition, path);
  return typedLeaf(words, condition, path);
}

/**
 * Checks names, operators and types in a condition against what the rule may use, and turns ISO days into day
 * numbers. `path` is the JSON path of the condition. Throws a rule fault.
 */
export function typedCondition(words: Vocabulary, condition: Group, path: string): Group {
  if ('not' in condition) return { not: typed(words, condition.not, pathStep(path, 'not')) };
  const [key, items] =
    'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
  const listPath = pathStep(path, key);
  const checked = items.map((item, index) => typed(words, item, pathStep(listPath, index)));
  return key === 'all' ? { all: checked } : { any: checked };
}
