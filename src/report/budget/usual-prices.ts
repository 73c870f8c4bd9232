import { partsOfCost } from '../../facts/cost-of-training';
import { countsFor } from '../../facts/topics';
import type { TrainingRecord } from '../../register/records';
import { cellAddress } from '../../workbook/address';
import type { SummaryInput } from '../summary-input';
import { amountsOf } from './expense';

/** What training in a topic usually costs one person. */
export type Price = {
  readonly pence: number;
  readonly currency: string;
  /** On how many prices it rests, of how many rows of logs. */
  readonly count: number;
  readonly rows: number;
};

type Known = { readonly currency: string; readonly pence: number };
type OfTopic = { rows: number; readonly prices: Known[] };

/**
 * A function from a topic to the middle of what its training cost one person each time: fees, tax, travel, hotels and
 * cover together, in the currency that most prices are in. Where most rows are of the topic itself, narrower ones, such
 * as a course for leads, say nothing about it.
 */
export function usualPrices(
  input: Pick<SummaryInput, 'records' | 'people' | 'catalogue'>,
): (topic: string) => Price | undefined {
  const topics = byTopic(input);
  return (topic) => {
    const fitting = [...topics].filter(([taken]) => countsFor(taken, topic, input.catalogue));
    const own = topics.get(topic);
    const all = fitting.reduce((sum, [, { rows }]) => sum + rows, 0);
    const used = own !== undefined && own.rows * 2 >= all ? [own] : fitting.map(([, each]) => each);
    const rows = used.reduce((sum, each) => sum + each.rows, 0);
    return middle(
      used.flatMap(({ prices }) => prices),
      rows,
    );
  };
}

/** Rows of logs by the topic that they surely are, those of one cell of money together. */
function byTopic({ records, people }: Pick<SummaryInput, 'records' | 'people'>): Map<string, OfTopic> {
  const topics = new Map<string, OfTopic>();
  const priced = new Map<string, [TrainingRecord, ...TrainingRecord[]]>();
  let above: TrainingRecord | undefined;
  for (const record of records.training) {
    const isSameRow = above !== undefined && standsBeside(above, record);
    above = record;
    if (record.source !== 'log' || record.topic.kind !== 'topic') continue;
    const ofTopic = topics.get(record.topic.topic) ?? { rows: 0, prices: [] };
    topics.set(record.topic.topic, ofTopic);
    if (!isSameRow) ofTopic.rows += 1;
    const cell = record.details?.cost?.cell;
    if (cell === undefined) continue;
    const same = priced.get(cellAddress(cell));
    if (same === undefined) priced.set(cellAddress(cell), [record]);
    else same.push(record);
  }
  for (const same of priced.values()) {
    const price = priceOf(same, people);
    const [{ topic }] = same;
    if (price !== undefined && topic.kind === 'topic') topics.get(topic.topic)?.prices.push(price);
  }
  return topics;
}

/** True of two people, one after the other, of one row. */
const standsBeside = (
  { dateCell: a, course }: TrainingRecord,
  { dateCell: b, course: other }: TrainingRecord,
) => a.row === b.row && a.sheet === b.sheet && a.workbook === b.workbook && course.value === other.value;

/** What a row cost each of its people; `undefined` if that is not known exactly, as of a row for a whole group. */
function priceOf(
  same: readonly [TrainingRecord, ...TrainingRecord[]],
  people: SummaryInput['people'],
): Known | undefined {
  const [first] = same;
  if (people.resolve(first).kind === 'group') return undefined;
  const { amounts, unread } = amountsOf(partsOfCost((field) => first.details?.[field]));
  const sure = amounts.filter(({ isGuess }) => isGuess !== true);
  const [{ currency } = { currency: '' }] = sure;
  const isExact = sure.every((each) => each.currency === currency && each.least === each.most);
  if (unread.length > 0 || sure.length === 0 || !isExact) return undefined;
  return { currency, pence: sure.reduce((sum, { least }) => sum + least, 0) / same.length };
}

function middle(prices: readonly Known[], rows: number): Price | undefined {
  const counts = new Map<string, number>();
  for (const { currency } of prices) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [best] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  if (best === undefined) return undefined;
  const [currency] = best;
  const sorted = prices.filter((each) => each.currency === currency).map(({ pence }) => pence);
  sorted.sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  const pence = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
  return { pence: Math.round(pence), currency, count: sorted.length, rows };
}
