import type { Outcome } from '../evaluation/finding';
import type { SummaryCell } from '../workbook/edits';
import { BLANK, text } from './cells';

/** What outcomes are called on sheets. */
export const OUTCOME_TITLES: Readonly<Record<Outcome, string>> = {
  breach: 'Breach',
  'cannot-tell': 'Question',
  'due-soon': 'Due soon',
  met: 'Met',
  'not-applicable': 'Not applicable',
};

/** From what needs attention most to what needs none. */
export const GRAVEST_FIRST: readonly Outcome[] = [
  'breach',
  'cannot-tell',
  'due-soon',
  'met',
  'not-applicable',
];

/** The gravest of several outcomes; `undefined` of none, and where nothing applies. */
export const gravest = (outcomes: readonly Outcome[]): Outcome | undefined =>
  GRAVEST_FIRST.find((each) => each !== 'not-applicable' && outcomes.includes(each));

/** An outcome in its colour; blank where nothing was judged. */
export function outcomeCell(outcome: Outcome | undefined): SummaryCell {
  switch (outcome) {
    case undefined:
    case 'not-applicable':
      return BLANK;
    case 'breach':
      return text(OUTCOME_TITLES.breach, 'high');
    case 'cannot-tell':
      return text(OUTCOME_TITLES['cannot-tell'], 'question');
    case 'due-soon':
      return text(OUTCOME_TITLES['due-soon'], 'due-soon');
    case 'met':
      return text(OUTCOME_TITLES.met);
  }
}
