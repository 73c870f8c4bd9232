import { plainIso } from '../calendar/day';
import type { SummarySheet } from '../workbook/edits';
import { linkTo, plural, text } from './cells';
import { acceptedTable, soonestFirst, waitingTable } from './exceptions/accepted';
import { idleTable } from './exceptions/idle';
import { aboutOf } from './findings/finding-cells';
import { sheetOf, textColumn, type Block } from './page';
import type { SummaryInput } from './summary-input';

/**
 * The Exceptions sheet: what somebody answers for and until when, what no longer or not yet holds, and what waits for a
 * start or a return. Nothing on it is counted on Compliance, except what it says counts. None if there is no exception.
 */
export function exceptionsSheet(input: SummaryInput): SummarySheet | undefined {
  const blocks = [
    ...acceptedTable(input),
    ...idleTable(input),
    ...incompleteTable(input),
    ...waitingTable(input),
  ];
  if (blocks.length === 0) return undefined;
  return sheetOf(
    {
      key: 'Exceptions',
      name: 'Exceptions',
      title: 'Exceptions',
      verdict: verdictOf(input),
      widths: [24, 24, 13, 12, 12, 10, 28, 20, 30, 16],
      frozen: 'title',
      blocks,
    },
    input,
  );
}

const incompleteOf = ({ findings }: SummaryInput) => findings.filter(({ rule }) => rule === 'open-waiver');

/** Waivers in which something is missing: they are questions, and waive nothing. */
function incompleteTable(input: SummaryInput): readonly Block[] {
  const incomplete = incompleteOf(input);
  if (incomplete.length === 0) return [];
  return [
    {
      kind: 'table',
      name: 'CpdExceptionsIncomplete',
      title: 'Waivers that do not count, because something is missing',
      columns: [textColumn('Cell'), textColumn('What is missing')],
      rows: incomplete.map(({ cells, message }) => [
        cells[0] === undefined ? text('(no cell)') : linkTo(cells[0]),
        text(message),
      ]),
      whenEmpty: '',
    },
  ];
}

function verdictOf(input: SummaryInput): readonly string[] {
  const { accepted, idle, waiting, catalogue } = input;
  const [next] = soonestFirst(accepted);
  const ranOut = idle.filter(({ state, findings }) => state === 'ended' && findings.length > 0);
  const open = ranOut.reduce((sum, { findings }) => sum + findings.length, 0);
  const people = new Set(waiting.map(({ finding }) => finding.personKey)).size;
  const incomplete = incompleteOf(input).length;
  return [
    ...(next === undefined
      ? ['No finding is accepted today.']
      : [
          `${plural(accepted.length, 'finding is', 'findings are')} accepted for a time; the first to run out, on ${plainIso(next.until)}, is ${aboutOf(next.finding, catalogue)} of ${next.finding.person ?? next.finding.site ?? 'the organisation'}.`,
        ]),
    ...(ranOut.length === 0
      ? []
      : [
          `${plural(ranOut.length, 'exception')} ran out while ${plural(open, 'finding is', 'findings are')} still open: decide anew, or put it right.`,
        ]),
    ...(incomplete === 0
      ? []
      : [`${plural(incomplete, 'waiver does', 'waivers do')} not count, because something is missing.`]),
    ...(waiting.length === 0
      ? []
      : [
          `${plural(waiting.length, 'thing waits', 'things wait')} for the start or the return of ${plural(people, 'person', 'people')}.`,
        ]),
  ];
}
