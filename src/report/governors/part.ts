import type { ReportPart } from '../../policy/policy';
import type { Block } from '../page';
import type { SummaryInput } from '../summary-input';

/** A part of the governors' report: its sentences, then its charts and tables. No name of a person stands in it. */
export type Part = {
  readonly about: ReportPart;
  readonly title: string;
  /** What the registers tell, and what they cannot tell for want of which column. */
  readonly sentences: readonly string[];
  readonly blocks: readonly Block[];
};

export type PartMaker = (input: SummaryInput) => Part;

/** Which clauses of the policy ask for a part, and for whom; nothing if none does. */
export function askedFor({ about }: Part, { policy }: Pick<SummaryInput, 'policy'>): readonly string[] {
  const asked = policy.reports.filter((each) => each.about === about);
  return asked.map(
    ({ title, clause, to }) => `${title}${to === undefined ? '' : `, for ${to}`} (clause ${clause}).`,
  );
}
