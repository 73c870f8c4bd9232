import type { Judgement } from '../../evaluation/finding';
import { plural, text, whole } from '../cells';
import { byText, complianceRate, groupBy, tally } from '../compliance/tally';
import { numberColumn, textColumn, type TableBlock } from '../page';
import type { SummaryInput } from '../summary-input';
import type { Part } from './part';

/** What the organisation itself has to do: how much of it is done, and what is not. */
export function dutiesPart({ judgements }: SummaryInput): Part {
  const own = judgements.filter(
    ({ subject, outcome }) =>
      subject.kind === 'organisation' && subject.selector.startsWith('duty:') && outcome !== 'not-applicable',
  );
  const counts = tally(own);
  const rate = complianceRate(counts);
  const open = own.filter(({ outcome }) => outcome === 'breach');
  return {
    about: 'duties',
    title: 'What the organisation itself must do',
    sentences: [
      rate === undefined
        ? 'No register of duties was read: a list with Duty, Due and Done would tell what the organisation has done itself.'
        : `Of ${plural(own.length, 'requirement')} on the organisation itself, ${counts.met + counts.dueSoon} are kept, ${counts.breach} are not, and of ${counts.cannotTell} the registers do not tell.`,
    ],
    blocks: open.length === 0 ? [] : [openTable(open)],
  };
}

function openTable(open: readonly Judgement[]): TableBlock {
  const times = [...groupBy(open, whatOf)].map(([what, own]) => ({ what, count: own.length }));
  times.sort((a, b) => b.count - a.count || byText(a.what, b.what));
  return {
    kind: 'table',
    name: 'CpdGovernorsDuties',
    columns: [textColumn('Not done, or overdue'), numberColumn('Times')],
    rows: times.slice(0, MOST).map(({ what, count }) => [text(what, 'wrapped'), whole(count)]),
    whenEmpty: '',
  };
}

const MOST = 15;

function whatOf({ subject }: Judgement): string {
  return subject.what.charAt(0).toUpperCase() + subject.what.slice(1);
}
