import type { Catalogue } from '../catalogue/catalogue';
import { countsFor } from '../facts/evidence';
import { cellAddress } from '../workbook/address';
import type { Judgement } from './finding';

/**
 * A rule about all topics of a sort would tell of one cell twice: as Team Teach, and as the positive handling that Team
 * Teach is. Of findings of one rule, person, outcome and cell only that of the narrowest topic stays.
 */
export function withoutBroader(judgements: readonly Judgement[], catalogue: Catalogue): readonly Judgement[] {
  const told = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const key = keyOf(judgement);
    if (key !== undefined) told.set(key, [...(told.get(key) ?? []), judgement]);
  }
  const double = new Set<Judgement>();
  for (const same of told.values()) {
    if (same.length < 2) continue;
    for (const one of same)
      if (same.some((other) => other !== one && isNarrower(other, one, catalogue))) double.add(one);
  }
  return double.size === 0 ? judgements : judgements.filter((judgement) => !double.has(judgement));
}

function keyOf({ rule, outcome, finding, subject }: Judgement): string | undefined {
  const cell = finding?.cells[0];
  if (cell === undefined || subject.kind !== 'certificate') return undefined;
  return [rule, subject.person.key, outcome, cell.workbook ?? '', cellAddress(cell)].join('\u0000');
}

const isNarrower = (a: Judgement, b: Judgement, catalogue: Catalogue): boolean => {
  const [narrow, broad] = [a.subject.topic, b.subject.topic];
  return (
    narrow !== undefined && broad !== undefined && narrow !== broad && countsFor(narrow, broad, catalogue)
  );
};
