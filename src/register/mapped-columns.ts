import type { ColumnFit, Fits } from './column-fit';
import type { Kind } from './kinds';
import type { MappedColumn, Register, TopicColumn } from './register';
import type { TrialTable } from './table';

/** Every column with a heading or a field, from left to right: what it is read as, how sure that is, and why. */
export function mappedColumns(
  { columns }: TrialTable,
  fits: Fits,
  fields: Register['fields'],
  topicColumns: readonly TopicColumn[],
  kind: Kind,
): readonly MappedColumn[] {
  const fitAt = new Map([...fits.values()].map((fit) => [fit.column.column, fit]));
  const topicAt = new Map(topicColumns.map((column) => [column.column, column]));
  const fieldAt = new Map(
    Object.entries(fields).flatMap(([field, at]) => at.map((column) => [column, field] as const)),
  );
  return columns.flatMap(({ column, heading, groupHeading, profile }): MappedColumn[] => {
    const topic = topicAt.get(column);
    if (topic !== undefined) return [topicMapping(topic)];
    const field = fieldAt.get(column);
    const fit = fitAt.get(column);
    const whole = groupHeading === '' ? heading : `${groupHeading}: ${heading}`;
    if (field !== undefined) {
      const mapped = { column, heading: whole, field, confidence: surenessOf(fit) };
      return [{ ...mapped, reason: fieldReason(field, heading, fit) }];
    }
    if (heading === '' && profile.count === 0) return [];
    return [{ column, heading: whole, field: undefined, ...unused(heading, fit, kind) }];
  });
}

const surenessOf = (fit: ColumnFit | undefined): number =>
  fit === undefined ? 0.8 : Math.max(0, Math.min(1, (fit.heading + Math.max(fit.content, 0)) / 1.5 + 0.05));

function fieldReason(field: string, heading: string, fit: ColumnFit | undefined): string {
  const named = heading === '' ? 'a column without a heading' : `“${heading}”`;
  if (fit === undefined) return `${field}: ${named}, since it repeats the column before.`;
  const why =
    fit.heading >= 1 ? 'by its heading' : fit.heading > 0.35 ? 'by part of its heading' : 'by its content';
  return `${field}: ${named}, ${why}${fit.content >= 0.3 ? ', and its content agrees' : ''}.`;
}

function topicMapping({ column, heading, topic, holds }: TopicColumn): MappedColumn {
  if (topic === undefined) {
    const reason = `“${heading}”: not a topic that the catalogue knows.`;
    return { column, heading, field: undefined, confidence: 0.5, reason };
  }
  const confidence = holds === 'unclear' ? 0.5 : 0.95;
  return {
    column,
    heading,
    field: `topic:${topic}`,
    confidence,
    reason: `“${heading}”: ${topic}, ${HOLDS[holds]}.`,
  };
}

const HOLDS: Readonly<Record<TopicColumn['holds'], string>> = {
  completed: 'dates of completion, or words in their place',
  expires: 'dates of expiry',
  unclear: 'dates, and nothing says whether of completion or of expiry',
  status: 'whether it was done',
  booked: 'dates of bookings',
  certificate: 'its certificate',
  other: 'what else is said of it',
};

function unused(
  heading: string,
  fit: ColumnFit | undefined,
  kind: Kind,
): { readonly confidence: number; readonly reason: string } {
  if (heading === '')
    return { confidence: 0.5, reason: 'it has no heading, and its cells do not say what it is.' };
  if (fit?.field.startsWith('-') === true)
    return { confidence: 0.9, reason: `“${heading}”: known, and not needed here.` };
  return {
    confidence: 0.5,
    reason: `“${heading}”: not a heading known for this kind of register (${kind}).`,
  };
}
