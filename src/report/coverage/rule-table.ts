import { plainDay } from '../../calendar/day';
import type { Span } from '../../calendar/span';
import { endInWords } from '../../evaluation/derive-coverage';
import type { RuleCover } from '../../evaluation/rule-covers';
import type { SummaryCell } from '../../workbook/edits';
import { BLANK, day, linkTo, text, whole, wrapped } from '../cells';
import { byText } from '../compliance/tally';
import { GRAVEST_FIRST, outcomeCell } from '../outcome-cells';
import { numberColumn, textColumn, type Block } from '../page';
import { topicTitle, type SummaryInput } from '../summary-input';

/** A number of people, or from how many surely to how many possibly. */
export const countCell = ({ from, to }: Span): SummaryCell =>
  from === to ? whole(from) : text(`${from} to ${to}`, 'right');

/** The gravest first, then those that are uncovered soonest. */
export const gravestFirst = (covers: readonly RuleCover[]): readonly RuleCover[] =>
  [...covers].sort(
    (a, b) =>
      GRAVEST_FIRST.indexOf(a.outcome) - GRAVEST_FIRST.indexOf(b.outcome) ||
      firstDay(a) - firstDay(b) ||
      byText(a.subject.name, b.subject.name) ||
      byText(a.subject.topic ?? '', b.subject.topic ?? ''),
  );

const firstDay = ({ cover }: RuleCover): number => cover.firstUncovered?.from ?? Number.MAX_SAFE_INTEGER;

/** Sites and topics of which the policy says how many holders it wants. */
export function ruleTable(covers: readonly RuleCover[], { catalogue }: SummaryInput): readonly Block[] {
  if (covers.length === 0) return [];
  return [
    {
      kind: 'table',
      name: 'CpdCoverage',
      title: 'What the policy wants at each site',
      note: 'Where it is not sure who holds it, surely to possibly. The cell is that of what ends the cover or leaves it open, else of the site.',
      columns: [
        textColumn('Site'),
        textColumn('Topic'),
        textColumn('Outcome'),
        ...['Needed', 'Hold it now', 'Too few from'].map(numberColumn),
        ...['Why', 'Cell', 'Clause'].map(textColumn),
      ],
      rows: gravestFirst(covers).map((each) => [
        wrapped(each.subject.name),
        wrapped(topicTitle(each.subject.topic ?? '', catalogue)),
        outcomeCell(each.outcome),
        whole(each.needed),
        countCell(each.cover.now),
        uncoveredCell(each),
        wrapped(whyOf(each)),
        linkTo((each.finding?.cells ?? each.subject.placeCells)[0]),
        text(each.rule.citation.clause),
      ]),
      whenEmpty: '',
    },
  ];
}

function uncoveredCell({ cover: { firstUncovered } }: RuleCover): SummaryCell {
  if (firstUncovered === undefined) return BLANK;
  return firstUncovered.from === firstUncovered.to
    ? day(firstUncovered.from)
    : text(`perhaps ${plainDay(firstUncovered.from)}`, 'right');
}

function whyOf({ cover, subject, needed, horizonDays }: RuleCover): string {
  const { firstUncovered, because, now } = cover;
  if (firstUncovered === undefined) return `Enough for at least ${horizonDays} days.`;
  if (firstUncovered.from > subject.asAt) return `${because.map(endInWords).join('; ')}.`;
  return now.to < needed ? 'Too few today.' : 'It is not sure that enough hold it today.';
}
