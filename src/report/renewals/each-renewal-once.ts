import type { Catalogue } from '../../catalogue/catalogue';
import { countsFor } from '../../facts/topics';
import { cellAddress } from '../../workbook/address';
import { dueDay, type Renewal } from './renewal';

/**
 * Each thing of a person once, with the earliest due date of the rules that judge it. Where one record counts for a topic
 * and for a broader one (first aid at work, and first aid), renewing the narrower in time renews the broader too: the
 * broader stands by itself only if it falls due before.
 */
export function eachRenewalOnce(renewals: readonly Renewal[], catalogue: Catalogue): Renewal[] {
  const byThing = new Map<string, Renewal>();
  for (const renewal of renewals) {
    const same = byThing.get(renewal.key);
    if (same === undefined || comesBefore(renewal, same)) byThing.set(renewal.key, renewal);
  }
  const byRecord = new Map<string, Renewal[]>();
  const kept = new Set(byThing.values());
  for (const renewal of byThing.values()) {
    const [cell] = renewal.cells;
    if (renewal.kind !== 'training' || renewal.due.kind !== 'on' || cell === undefined) continue;
    const record = `${renewal.person?.key ?? ''}\u0000${cellAddress(cell)}`;
    const beside = byRecord.get(record) ?? [];
    byRecord.set(record, [...beside, renewal]);
  }
  for (const beside of byRecord.values()) {
    for (const broad of beside) {
      const isRenewedWith = (narrow: Renewal) =>
        isNarrower(narrow, broad, catalogue) && !comesBefore(broad, narrow);
      if (beside.some(isRenewedWith)) kept.delete(broad);
    }
  }
  return [...kept];
}

const isNarrower = (a: Renewal, b: Renewal, catalogue: Catalogue): boolean =>
  a.topic !== undefined &&
  b.topic !== undefined &&
  a.topic !== b.topic &&
  countsFor(a.topic, b.topic, catalogue);

const RANK = { 'ran-out': -1, on: 0, 'never-done': 1, open: 2, lasting: 3 } as const;

/** A day before none, the earlier before the later; what is open before what lasts. */
function comesBefore(a: Renewal, b: Renewal): boolean {
  const dayOf = (one: Renewal) => (one.due.kind === 'ran-out' ? -Infinity : (dueDay(one) ?? Infinity));
  const [left, right] = [dayOf(a), dayOf(b)];
  return left === right ? RANK[a.due.kind] < RANK[b.due.kind] : left < right;
}
