import { isoFromDay } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import type { Judgement } from '../evaluation/finding';
import type { PastCheck, PastCounts } from '../memory/past-checks';
import { SUBJECT_KINDS } from '../policy/fact-words';
import { hashText } from '../policy/hash';
import { kindTitle, topicTitle, type SummaryInput } from './summary-input';

type Checked = Pick<SummaryInput, 'asAt' | 'policy' | 'findings' | 'judgements' | 'headcount'>;

/** A check as it is to be remembered, for later ones to be compared with. */
export function checkRecord({ asAt, policy, findings, judgements, headcount }: Checked): PastCheck {
  const ids = findings.map(({ id }) => id).sort();
  const counts = countsOf(judgements);
  const told = findings.map(({ id, outcome }) => `${id} ${outcome}`).sort();
  return {
    policy: policy.id,
    hash: policy.hash,
    asAt: isoFromDay(asAt),
    sign: hashText([headcount, ...counts, ...told].join('\n')),
    people: headcount,
    counts,
    topics: grouped(judgements, topicKey),
    sites: grouped(judgements, ({ subject }) => subject.site),
    findings: ids,
  };
}

/** The topic of training, or the kind of anything else, as remembered checks name it. */
export const topicKey = ({ subject }: Judgement): string =>
  subject.kind === 'certificate' ? subject.topic : KIND + subject.kind;

const KIND = 'kind:';

/** What such a key stands for, in words. */
export function topicKeyTitle(key: string, catalogue: Catalogue): string {
  const kind = key.startsWith(KIND) ? SUBJECT_KINDS.find((each) => KIND + each === key) : undefined;
  return kind === undefined ? topicTitle(key, catalogue) : kindTitle(kind);
}

const PLACES = ['met', 'due-soon', 'breach', 'cannot-tell'] as const;

const NOTHING: PastCounts = [0, 0, 0, 0];

function count(counts: PastCounts, { outcome }: Judgement): void {
  const place = PLACES.findIndex((each) => each === outcome);
  if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
}

function countsOf(judgements: readonly Judgement[]): PastCounts {
  const counts: PastCounts = [...NOTHING];
  for (const judgement of judgements) count(counts, judgement);
  return counts;
}

/** Counts of every group of which something was judged; keys in order. */
function grouped(
  judgements: readonly Judgement[],
  keyOf: (judgement: Judgement) => string | undefined,
): Readonly<Record<string, PastCounts>> {
  const groups = new Map<string, PastCounts>();
  for (const judgement of judgements) {
    const key = keyOf(judgement)?.slice(0, 200);
    if (key === undefined || judgement.outcome === 'not-applicable') continue;
    const counts = groups.get(key) ?? [...NOTHING];
    groups.set(key, counts);
    count(counts, judgement);
  }
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
