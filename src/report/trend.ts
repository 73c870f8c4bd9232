import { dayFromIso, plainDay } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import type { PastCheck, PastCounts } from '../memory/past-checks';
import { day, percent, plural, whole } from './cells';
import { topicKeyTitle } from './check-record';
import { numberColumn, textColumn, type Block } from './page';
import type { SummaryInput } from './summary-input';

/** (met + due soon) ÷ judged of remembered counts; `undefined` if nothing was judged. */
export function rateOf([met, dueSoon, breach, question]: PastCounts): number | undefined {
  const judged = met + dueSoon + breach + question;
  return judged === 0 ? undefined : (met + dueSoon) / judged;
}

/** How this check differs from the last one that the workbook remembers, in a sentence; none if it is the first. */
export function sinceLastCheck(input: SummaryInput): readonly string[] {
  const last = input.history.at(-1);
  if (last?.findings === undefined) return [];
  const before = new Set(last.findings);
  const now = new Set(input.findings.map(({ id }) => id));
  const stillOpen = [...now].filter((id) => before.has(id)).length;
  const rules = last.hash === input.policy.hash ? '' : ', by other rules than today’s';
  const news = plural(now.size - stillOpen, 'new finding');
  const settled = before.size - stillOpen;
  return [
    `Since the check as at ${dayOfCheck(last)}${rules}: ${news}, ${settled} no longer found, ${stillOpen} still open.`,
  ];
}

const TABLE = 'CpdTrend';

/**
 * Today's rate beside those of earlier checks, one for each as-at day, oldest first; and the topics that moved most since
 * the last of them. Nothing if the workbook remembers no check before this one.
 */
export function trendBlocks(input: SummaryInput): readonly Block[] {
  const { now } = input;
  const checks = onePerDay([...input.history, now]);
  const last = checks.at(-2);
  if (last === undefined) return [];
  const points = checks.filter(({ counts }) => rateOf(counts) !== undefined);
  return [
    {
      kind: 'table',
      name: TABLE,
      title: 'Trend',
      columns: [
        textColumn('As at'),
        ...['Compliant', 'Judged', 'Met', 'Due soon', 'Breach', 'Question'].map(numberColumn),
      ],
      rows: points.map(({ asAt, counts }) => [
        day(dayFromIso(asAt)),
        percent(rateOf(counts)),
        whole(counts.reduce((sum, each) => sum + each, 0)),
        ...counts.map(whole),
      ]),
      whenEmpty: 'Earlier checks judged nothing.',
      bars: [1],
    },
    ...movers(last, now, input.catalogue),
  ];
}

/** Of several checks as at one day the latest. */
const onePerDay = (checks: readonly PastCheck[]): readonly PastCheck[] =>
  [...new Map(checks.map((check) => [check.asAt, check])).values()].sort((a, b) =>
    a.asAt < b.asAt ? -1 : 1,
  );

const MOST_MOVERS = 6;

function movers(last: PastCheck, now: PastCheck, catalogue: Catalogue): readonly Block[] {
  const moved = Object.entries(now.topics).flatMap(([key, counts]) => {
    const old = last.topics[key];
    const [from, to] = [old === undefined ? undefined : rateOf(old), rateOf(counts)];
    if (from === undefined || to === undefined) return [];
    const points = Math.round(to * 100) - Math.round(from * 100);
    return points === 0 ? [] : [{ title: topicKeyTitle(key, catalogue), from, to, points }];
  });
  if (moved.length === 0) return [];
  const lines = moved
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.title < b.title ? -1 : 1))
    .slice(0, MOST_MOVERS)
    .map(
      ({ title, from, to, points }) =>
        `${title}: ${Math.round(to * 100)}%, ${points > 0 ? 'up' : 'down'} from ${Math.round(from * 100)}%`,
    );
  return [{ kind: 'lines', title: `What moved most since ${dayOfCheck(last)}`, lines }];
}

function dayOfCheck({ asAt }: PastCheck): string {
  const on = dayFromIso(asAt);
  return on === undefined ? asAt : plainDay(on);
}

/** True if a finding was not there at the last check; false without one. */
export function isNewSince(history: readonly PastCheck[]): (id: string) => boolean {
  const before = history.at(-1)?.findings;
  if (before === undefined) return () => false;
  const known = new Set(before);
  return (id) => !known.has(id);
}
