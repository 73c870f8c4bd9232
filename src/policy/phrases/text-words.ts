import { factWord, type FactName } from '../fact-words';
import type { PhraseTitles } from './titles';
import { inSentence, listText, plainId, withArticle } from './names';

/** A value of a text fact in words. */
type ValueWords = (value: string, titles: PhraseTitles) => string;
/** What comes before and behind `is` or `is not` and the values. */
type TextWords = { readonly before: string; readonly value: ValueWords; readonly hasArticle?: true };

const asWritten: ValueWords = (value) => value;
/** As a register writes it: such words may be names, so they are quoted. */
const quoted: ValueWords = (value) => `“${value}”`;
const named =
  (names: Readonly<Record<string, string>>): ValueWords =>
  (value) =>
    names[value] ?? plainId(value);

const EMPLOYMENT = { agency: 'agency worker' };
const STAGES = {
  ect: 'early career teacher',
  trainee: 'trainee teacher',
  'recently-qualified': 'recently qualified teacher',
  'ect-mentor': 'mentor of early career teachers',
  'itt-mentor': 'mentor of trainee teachers',
};

const TEXT_WORDS: Readonly<Partial<Record<FactName, TextWords>>> = {
  role: { before: 'the person’s role', value: asWritten },
  staffGroup: { before: 'the person’s staff group', value: asWritten },
  department: { before: 'the person’s department', value: asWritten },
  site: { before: 'the site', value: asWritten },
  employment: { before: 'the person', value: named(EMPLOYMENT), hasArticle: true },
  careerStage: { before: 'the person', value: named(STAGES), hasArticle: true },
  topic: { before: 'the topic', value: (id, titles) => titles.topic(id) },
  qualification: { before: 'the qualification', value: (id, titles) => titles.qualification(id) },
  type: { before: 'the review', value: (id, titles) => titles.review(id), hasArticle: true },
  status: { before: 'the status', value: plainId },
  provider: { before: 'the provider', value: quoted },
  purpose: { before: 'the purpose in the register', value: quoted },
  course: { before: 'the course in the register', value: quoted },
  body: { before: 'the professional body', value: quoted },
  level: { before: 'the level in the register', value: quoted },
  phase: { before: 'the phase of the site', value: (text) => inSentence(plainId(text)) },
  brokenBy: { before: 'the reason why it breaks', value: quoted },
};

/** `the person is not a governor, trustee or volunteer`; `undefined` for a fact that is told by its meaning. */
export function textLeaf(
  fact: string,
  values: readonly string[],
  isDenied: boolean,
  titles: PhraseTitles,
): string | undefined {
  if (fact === 'requiredBecause') return becauseOf(values, isDenied);
  const others = factWord(fact)?.values?.filter((value) => !values.includes(value)) ?? [];
  // Not "not done": then it is one of the others.
  if (isDenied && others.length > 0 && values.some((value) => value.startsWith('not-')))
    return textLeaf(fact, others, false, titles);
  const words = Object.hasOwn(TEXT_WORDS, fact) ? TEXT_WORDS[fact as FactName] : undefined;
  if (words === undefined) return undefined;
  const list = listText(
    values.map((value) => words.value(value, titles)),
    'or',
  );
  return `${words.before} ${isDenied ? 'is not' : 'is'} ${words.hasArticle === true ? withArticle(list) : list}`;
}

const ASKING: Readonly<Record<string, string>> = {
  policy: 'the policy',
  list: 'a requirement list',
  duty: 'one of the person’s duties',
  register: 'the register',
};

/** Why something is asked of somebody: of fixed reasons those that are not denied remain. */
function becauseOf(values: readonly string[], isDenied: boolean): string {
  const all = [...Object.keys(ASKING), 'held'];
  const reasons = all.filter((reason) => values.includes(reason) !== isDenied);
  const asking = listText(
    reasons.flatMap((reason) => ASKING[reason] ?? []),
    'or',
  );
  const parts = [
    ...(asking === '' ? [] : [`${asking} asks it of the person`]),
    ...(reasons.includes('held') ? ['nothing says who needs it and the person holds it'] : []),
  ];
  return parts.length === 0 ? 'nothing asks it of the person' : parts.join(', or ');
}

/** `first aider is among the person’s duties`. */
export function dutiesLeaf(values: readonly string[], isDenied: boolean, titles: PhraseTitles): string {
  const duties = listText(values.map(titles.duty), 'or');
  return `${duties} is ${isDenied ? 'not ' : ''}among the person’s duties`;
}
