import type { Day } from '../../calendar/day';
import { evaluatedTraining, evaluationFacts } from '../../facts/evaluation-facts';
import type { NamedFacts } from '../../facts/fact-table';
import type { Fact } from '../../facts/subject';
import type { EvaluatedTraining } from '../../facts/year-evaluations';
import type { Records } from '../../register/records';

/** One step after training, and of how much of it that is known to have been done. */
export type FeedbackStep = {
  readonly title: string;
  readonly yes: number;
  readonly no: number;
  readonly open: number;
};

export type FeedbackFigures = {
  /** Pieces of training, one for each person, of people who have not left. */
  readonly pieces: number;
  readonly ofLeavers: number;
  /** The steps for which some list has a column; each adds up to `pieces`, the last to those that need a follow-up. */
  readonly steps: readonly FeedbackStep[];
  /** Columns, as they may be headed, that no list has. */
  readonly missing: readonly string[];
};

const STEPS = [
  ['invited', 'Asked for feedback', 'Form sent'],
  ['received', 'Gave feedback', 'Rating'],
  ['reflected', 'Wrote a reflection', 'Reflection'],
  ['shared', 'Shared with colleagues', 'Shared on'],
  ['reviewed', 'Reviewed', 'Reviewed by'],
  ['followUpNeeded', 'Needs a follow-up', 'Follow-up needed'],
] as const;

export function feedbackFigures(
  trainings: readonly EvaluatedTraining[],
  records: Records,
  asAt: Day,
): FeedbackFigures {
  const asked = trainings.filter(({ training: { person } }) => person?.standing !== 'left');
  const facts = asked.map(({ training, rows }) =>
    evaluationFacts(evaluatedTraining(training, rows), records, asAt),
  );
  const hasAny = (name: StepName) => facts.some((each) => each[name] !== undefined);
  const needing = facts.filter(({ followUpNeeded }) => isTrue(followUpNeeded));
  return {
    pieces: asked.length,
    ofLeavers: trainings.length - asked.length,
    steps: [
      ...STEPS.flatMap(([name, title]) => (hasAny(name) ? [stepOf(title, facts, name)] : [])),
      ...(hasAny('followUpDone') && needing.length > 0
        ? [stepOf('Had the follow-up it needs', needing, 'followUpDone')]
        : []),
    ],
    missing: [
      ...STEPS.flatMap(([name, , heading]) => (hasAny(name) ? [] : [heading])),
      ...(hasAny('followUpDone') ? [] : ['Follow-up done on']),
    ],
  };
}

type StepName = (typeof STEPS)[number][0] | 'followUpDone';

function stepOf(title: string, facts: readonly NamedFacts[], name: StepName): FeedbackStep {
  const yes = facts.filter(({ [name]: fact }) => isTrue(fact)).length;
  const no = facts.filter(({ [name]: fact }) => fact?.kind === 'known' && fact.value === false).length;
  return { title, yes, no, open: facts.length - yes - no };
}

const isTrue = (fact: Fact | undefined): boolean => fact?.kind === 'known' && fact.value === true;
