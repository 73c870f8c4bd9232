import type { CellRef } from '../workbook/address';
import type { FactValue, Subject } from '../facts/subject';
import type { RenewalResult } from '../facts/renewal';
import { coverageFacts } from './derive-coverage';
import { hoursFacts } from './derive-hours';
import { renewed } from './derive-renewal';
import type { ReadyRule } from './prepare';

/** What a rule itself works out of a subject, with the cells that a finding about it shows first. */
export type Derived = Omit<RenewalResult, 'facts'> & {
  readonly facts: Readonly<Record<string, FactValue | undefined>>;
  readonly cells: readonly CellRef[];
};

const NOTHING: Derived = { facts: {}, open: [], cells: [] };

/** The facts of a rule's renewal, hours or coverage about a subject; none if the rule has none of them. */
export function derive(ready: ReadyRule, subject: Subject): Derived {
  switch (subject.kind) {
    case 'certificate':
    case 'appraisal': {
      const renewal = renewed(ready, subject);
      return renewal === undefined ? NOTHING : { ...renewal, cells: [] };
    }
    case 'person':
      return ready.rule.hours === undefined ? NOTHING : { ...NOTHING, ...hoursFacts(ready, subject) };
    case 'site':
      return ready.rule.coverage === undefined ? NOTHING : { ...NOTHING, ...coverageFacts(ready, subject) };
    case 'record':
    case 'qualification':
    case 'membership':
      return NOTHING;
  }
}
