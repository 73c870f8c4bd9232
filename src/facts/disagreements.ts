import type { Day } from '../calendar/day';
import { plainSpan, type Span } from '../calendar/span';
import type { Catalogue } from '../catalogue/catalogue';
import type { DateRead, TrainingRecord } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import { isTraining, type Doubt } from './completions';
import { countsFor } from './topics';

/** The latest entry of a log or matrix and that of the single central record, where they give different days. */
export type Disagreement = {
  /** The topic's id. */
  readonly topic: string;
  /** Whether the days of completion differ, or those on which the certificates run out. */
  readonly about: 'completed' | 'expires';
  readonly log: Dated;
  readonly central: Dated;
  /** The entries that put a renewal off and that the other side does not have, each with the reason to doubt it. */
  readonly doubted: ReadonlyMap<TrainingRecord, Doubt>;
};

/** A record with the date in question. */
export type Dated = { readonly record: TrainingRecord; readonly span: Span; readonly cell: CellRef };

/**
 * Where the records of one person in a single central record and elsewhere disagree as at a day. The latest entries of
 * the two sides are compared, topic by topic; where one side names a broader topic only, the narrower entries of the
 * other are taken for it. Rough dates that overlap agree; what is dated after the as-at day is a booking.
 */
export function disagreementsOf(
  training: readonly TrainingRecord[],
  catalogue: Catalogue,
  asAt: Day,
): readonly Disagreement[] {
  const counted = training.filter((record) => record.topic.kind === 'topic' && isTraining(record));
  const central = counted.filter((record) => record.isCentral === true);
  if (central.length === 0) return [];
  const log = counted.filter((record) => record.isCentral !== true);
  const topics = new Set(counted.flatMap(({ topic }) => (topic.kind === 'topic' ? [topic.topic] : [])));
  const found = [...topics].flatMap((topic): readonly Disagreement[] => {
    const [ownLog, ownCentral] = [log, central].map((side) => side.filter((record) => isOf(record, topic)));
    const sides = {
      log: nonEmpty(ownLog) ?? narrower(log, topic, catalogue),
      central: nonEmpty(ownCentral) ?? narrower(central, topic, catalogue),
    };
    const answer = compare(sides.log, sides.central, topic, asAt);
    return answer === undefined ? [] : [answer];
  });
  return [...new Map(found.map((each) => [pairOf(each), each])).values()];
}

const nonEmpty = <T>(list: readonly T[] | undefined): readonly T[] | undefined =>
  list !== undefined && list.length > 0 ? list : undefined;

const pairOf = ({ log, central }: Disagreement): string =>
  `${cellAddress(log.cell)} ${cellAddress(central.cell)}`;

const isOf = ({ topic }: TrainingRecord, id: string): boolean => topic.kind === 'topic' && topic.topic === id;

const narrower = (
  records: readonly TrainingRecord[],
  topic: string,
  catalogue: Catalogue,
): readonly TrainingRecord[] =>
  records.filter(({ topic: own }) => own.kind === 'topic' && countsFor(own.topic, topic, catalogue));

function compare(
  log: readonly TrainingRecord[],
  central: readonly TrainingRecord[],
  topic: string,
  asAt: Day,
): Disagreement | undefined {
  const done = (record: TrainingRecord) => dated(record, record.completedOn, asAt);
  const ends = (record: TrainingRecord) => dated(record, record.expiresOn, Infinity);
  const doneLog = latest(log.flatMap(done));
  const doneCentral = latest(central.flatMap(done));
  if (doneLog !== undefined && doneCentral !== undefined) {
    if (!overlaps(doneLog.span, doneCentral.span))
      return differing('completed', doneLog, doneCentral, [...log, ...central].flatMap(done), topic);
    // Of one training the two sides may still say that it lasts differently long.
    return compareEnds(latest(ends(doneLog.record)), latest(ends(doneCentral.record)), topic);
  }
  return compareEnds(latest(log.flatMap(ends)), latest(central.flatMap(ends)), topic);
}

const compareEnds = (
  log: Dated | undefined,
  central: Dated | undefined,
  topic: string,
): Disagreement | undefined =>
  log === undefined || central === undefined || overlaps(log.span, central.span)
    ? undefined
    : differing('expires', log, central, [log, central], topic);

const dated = (record: TrainingRecord, date: DateRead | undefined, last: Day): readonly Dated[] =>
  date?.kind === 'day' && date.span.from <= last ? [{ record, span: date.span, cell: date.cell }] : [];

const latest = (entries: readonly Dated[]): Dated | undefined =>
  [...entries].sort((a, b) => b.span.to - a.span.to || b.span.from - a.span.from)[0];

const overlaps = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;

function differing(
  about: Disagreement['about'],
  log: Dated,
  central: Dated,
  entries: readonly Dated[],
  topic: string,
): Disagreement {
  const isLogLater = log.span.from > central.span.to;
  const earlier = isLogLater ? central : log;
  const side = isLogLater ? 'the single central record' : 'the training record';
  const doing = about === 'completed' ? 'says' : 'says that it runs out';
  const why = `${side} ${doing} ${plainSpan(earlier.span)} in ${cellAddress(earlier.cell)}`;
  const later = entries.filter(
    ({ record, span }) =>
      (record.isCentral === true) === (isLogLater ? false : true) && span.from > earlier.span.to,
  );
  const doubted = new Map(later.map(({ record }) => [record, { why, cell: earlier.cell }] as const));
  return { topic, about, log, central, doubted };
}
