import { dayFromIso, type Day } from '../../calendar/day';
import type { AcceptedFinding } from '../../evaluation/set-aside';
import { day, linkTo, text, whole, wrapped } from '../cells';
import { byText } from '../compliance/tally';
import { aboutOf, withoutName } from '../findings/finding-cells';
import { outcomeCell } from '../outcome-cells';
import { numberColumn, textColumn, type Block } from '../page';
import type { SummaryInput } from '../summary-input';

/** Those that run out first come first. */
export const soonestFirst = (accepted: readonly AcceptedFinding[]): readonly AcceptedFinding[] =>
  [...accepted].sort(
    (a, b) =>
      byText(a.until, b.until) ||
      byText(a.finding.person ?? '', b.finding.person ?? '') ||
      byText(a.finding.id, b.finding.id),
  );

/** On the last day none are left. */
const daysLeft = (until: string, asAt: Day): number => (dayFromIso(until) ?? asAt) - asAt;

/** What somebody answers for until a day. */
export function acceptedTable({ accepted, catalogue, asAt }: SummaryInput): readonly Block[] {
  if (accepted.length === 0) return [];
  return [
    {
      kind: 'table',
      name: 'CpdExceptionsAccepted',
      title: 'Accepted for a time',
      note: 'Neither met nor a breach until the last day, and in no rate; from the next day on each counts as it is.',
      columns: [
        textColumn('Person'),
        textColumn('Topic'),
        textColumn('It would be'),
        ...['From', 'Until', 'Days left'].map(numberColumn),
        ...['Reason', 'Approved by', 'What was found', 'Cell'].map(textColumn),
      ],
      rows: soonestFirst(accepted).map(({ finding, reason, approver, from, until, cells }) => [
        wrapped(finding.person ?? finding.site ?? '(nobody)'),
        wrapped(aboutOf(finding, catalogue)),
        outcomeCell(finding.outcome),
        day(from === undefined ? undefined : dayFromIso(from)),
        day(dayFromIso(until)),
        whole(daysLeft(until, asAt)),
        wrapped(reason),
        wrapped(approver),
        wrapped(withoutName(finding)),
        linkTo(cells[0] ?? finding.cells[0]),
      ]),
      whenEmpty: '',
    },
  ];
}

/** What is asked of those who have not started, or are away; those of whom a day is known first. */
export function waitingTable({ waiting, catalogue }: SummaryInput): readonly Block[] {
  if (waiting.length === 0) return [];
  const sorted = [...waiting].sort(
    (a, b) =>
      (a.until ?? Infinity) - (b.until ?? Infinity) ||
      byText(a.finding.person ?? '', b.finding.person ?? '') ||
      byText(aboutOf(a.finding, catalogue), aboutOf(b.finding, catalogue)) ||
      byText(a.finding.id, b.finding.id),
  );
  return [
    {
      kind: 'table',
      name: 'CpdExceptionsWaiting',
      title: 'Waiting for a start or a return',
      note: 'Asked from that day on. Blank: the register does not give the day.',
      columns: [
        textColumn('Person'),
        textColumn('Topic'),
        textColumn('Waits for'),
        numberColumn('Asked from'),
        ...['It would be', 'Severity', 'What will be asked', 'Cell'].map(textColumn),
      ],
      rows: sorted.map(({ finding, for: what, until }) => [
        wrapped(finding.person ?? '(nobody)'),
        wrapped(aboutOf(finding, catalogue)),
        text(what === 'start' ? 'A start' : 'A return'),
        day(until),
        outcomeCell(finding.outcome),
        text(finding.severity),
        wrapped(withoutName(finding)),
        // The last of its cells says that the person is to come, or is away.
        linkTo(finding.cells.at(-1)),
      ]),
      whenEmpty: '',
    },
  ];
}
