import type { CellRef } from '../workbook/address';
import type { FactValue, Subject } from '../facts/subject';
import type { RenewalResult } from '../facts/renewal';
import { approvalFacts } from './derive-approvals';
import { coverageFacts } from './derive-coverage';
import { hoursFacts } from './derive-hours';
import { renewed } from './derive-renewal';
import { openCells, repaymentFacts, termsOf } from './derive-repayment';
import type { ReadyRule } from './prepare';

/** What a rule itself works out of a subject, with the cells that a finding about it shows first. */
export type Derived = Omit<RenewalResult, 'facts'> & {
  readonly facts: Readonly<Record<string, FactValue | undefined>>;
  readonly cells: readonly CellRef[];
};

const NOTHING: Derived = { facts: {}, open: [], cells: [] };

/** The facts that the parts of a rule work out about a subject; none if the rule has none of them. */
export function derive(ready: ReadyRule, subject: Subject): Derived {
  switch (subject.kind) {
    case 'certificate':
    case 'organisation':
    case 'appraisal': {
      const renewal = renewed(ready, subject);
      return renewal === undefined ? NOTHING : { ...renewal, cells: [] };
    }
    case 'person':
      return ready.rule.hours === undefined ? NOTHING : { ...NOTHING, ...hoursFacts(ready, subject) };
    case 'site':
      return ready.rule.coverage === undefined ? NOTHING : { ...NOTHING, ...coverageFacts(ready, subject) };
    case 'sponsorship': {
      const terms = termsOf(ready);
      const approvals = ready.rule.approvals === undefined ? undefined : approvalFacts(ready, subject);
      const open = terms === undefined ? [] : openCells(terms, subject.facts, subject.asAt);
      return {
        ...NOTHING,
        facts: {
          ...(terms === undefined ? {} : repaymentFacts(terms, subject.facts, subject.asAt)),
          ...approvals?.facts,
        },
        cells: [...open, ...(open.length === 0 ? [] : subject.placeCells), ...(approvals?.cells ?? [])],
      };
    }
    case 'request':
    case 'budget':
      return ready.rule.approvals === undefined ? NOTHING : { ...NOTHING, ...approvalFacts(ready, subject) };
    case 'record':
    case 'evaluation':
    case 'provider':
    case 'qualification':
    case 'membership':
      return NOTHING;
  }
}
