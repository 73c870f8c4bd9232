import { OUTCOMES, type Judgement, type Outcome } from '../evaluation/finding';

/** How one person stands in one topic (and by one rule, if rules were compared) before and after. */
export type Change = {
  readonly personKey: string;
  readonly person: string;
  readonly topic: string;
  /** Set where both sides have the same policy, so that rules can be told apart. */
  readonly rule?: string;
  readonly from: Outcome | 'not-asked';
  readonly to: Outcome | 'not-asked';
};

/**
 * Who fares differently between two checks, by topic, person and rule. `rule` compares rule by rule (one policy, two
 * days); `topic` takes the gravest outcome of all rules on a topic (two policies, whose rules have names of their own).
 */
export function compareJudgements(
  before: readonly Judgement[],
  after: readonly Judgement[],
  by: 'rule' | 'topic',
): readonly Change[] {
  const old = standings(before, by);
  const now = standings(after, by);
  return [...new Map([...old, ...now])]
    .map(([key, { who }]): Change => ({
      ...who,
      from: old.get(key)?.outcome ?? 'not-asked',
      to: now.get(key)?.outcome ?? 'not-asked',
    }))
    .filter(({ from, to }) => from !== to)
    .sort(inOrder);
}

type Standing = { readonly who: Omit<Change, 'from' | 'to'>; readonly outcome: Outcome };

function standings(judgements: readonly Judgement[], by: 'rule' | 'topic'): Map<string, Standing> {
  const found = new Map<string, Standing>();
  for (const { rule, subject, outcome } of judgements) {
    const personKey = subject.person?.key ?? subject.key;
    const topic = subject.topic ?? subject.what;
    // Rows of one log are told apart only by their keys.
    const about = subject.kind === 'certificate' ? topic : `${subject.kind} ${subject.key}`;
    const parts = by === 'rule' ? [personKey, about, rule] : [personKey, about];
    const key = JSON.stringify(parts);
    const earlier = found.get(key);
    if (earlier !== undefined && OUTCOMES.indexOf(earlier.outcome) <= OUTCOMES.indexOf(outcome)) continue;
    found.set(key, {
      who: { personKey, person: subject.name, topic, ...(by === 'rule' ? { rule } : {}) },
      outcome,
    });
  }
  return found;
}

const order = ({ topic, to, from, person, personKey, rule = '' }: Change): readonly string[] => [
  topic,
  String(OUTCOMES.findIndex((outcome) => outcome === to)),
  String(OUTCOMES.findIndex((outcome) => outcome === from)),
  person,
  personKey,
  rule,
];

function inOrder(a: Change, b: Change): number {
  const other = order(b);
  for (const [index, text] of order(a).entries()) {
    const against = other[index] ?? '';
    if (text !== against) return text < against ? -1 : 1;
  }
  return 0;
}
