import { dayFromIso, type Day } from '../../calendar/day';
import type { Finding, Judgement } from '../../evaluation/finding';
import { byText, groupBy, NO_GROUP } from './tally';

/** What is in breach of one topic (or kind of thing) at one site. */
export type Risk = {
  readonly topic: string;
  readonly site: string;
  readonly breaches: number;
  /** How many of them are of each severity. */
  readonly high: number;
  readonly medium: number;
  /** How many people they are about; 0 of things that are about nobody. */
  readonly people: number;
  /** The earliest day that was missed; `undefined` if none of the breaches has one, such as training never done. */
  readonly oldest: Day | undefined;
  /** The remedy of most of the gravest of them. */
  readonly remedy: string;
};

/**
 * All breaches by topic and site: those with the most of high severity first, then of medium severity, then with the most
 * at all, then those that have waited longest. The breaches of all risks together are the breaches among the judgements.
 */
export function risksOf(
  judgements: readonly Judgement[],
  topicOf: (judgement: Judgement) => string,
): readonly Risk[] {
  const breaches = judgements.flatMap((judgement) => {
    const { finding, outcome, subject } = judgement;
    if (finding === undefined || outcome !== 'breach') return [];
    return [{ finding, topic: topicOf(judgement), site: subject.site ?? NO_GROUP }];
  });
  return [...groupBy(breaches, ({ topic, site }) => `${topic}\u0000${site}`).values()]
    .flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [
            riskOf(
              first.topic,
              first.site,
              [first, ...others].map(({ finding }) => finding),
            ),
          ],
    )
    .sort(
      (a, b) =>
        b.high - a.high ||
        b.medium - a.medium ||
        b.breaches - a.breaches ||
        (a.oldest ?? Infinity) - (b.oldest ?? Infinity) ||
        byText(a.topic, b.topic) ||
        byText(a.site, b.site),
    );
}

function riskOf(topic: string, site: string, findings: readonly Finding[]): Risk {
  const of = (wanted: Finding['severity']) => findings.filter(({ severity }) => severity === wanted);
  const [high, medium] = [of('high'), of('medium')];
  const gravest = [high, medium, findings].find((each) => each.length > 0) ?? findings;
  const missed = findings.flatMap(dayMissed);
  return {
    topic,
    site,
    breaches: findings.length,
    high: high.length,
    medium: medium.length,
    people: new Set(findings.flatMap(({ personKey }) => personKey ?? [])).size,
    oldest: missed.length === 0 ? undefined : missed.reduce((a, b) => Math.min(a, b)),
    remedy: mostCommon(gravest.map(({ remedy }) => remedy)),
  };
}

/** The facts that tell the day by which something was due, the most telling first. */
const MISSED = ['dueOn', 'deadlineOn'] as const;

function dayMissed({ facts }: Finding): readonly Day[] {
  const said = MISSED.map((name) => facts[name]).find((value) => typeof value === 'string');
  const day = typeof said === 'string' ? dayFromIso(said) : undefined;
  return day === undefined ? [] : [day];
}

function mostCommon(texts: readonly string[]): string {
  const [most] = [...groupBy(texts, (text) => text)].sort(
    ([a, same], [b, others]) => others.length - same.length || byText(a, b),
  );
  return most?.[0] ?? '';
}
