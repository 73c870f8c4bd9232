import type { SummarySheet } from '../workbook/edits';
import { sheetOf, type Block } from './page';
import { byGroup } from './renewals/by-group';
import { byMonth } from './renewals/by-month';
import { PEOPLE_COLUMNS, peopleRows } from './renewals/people-rows';
import { isToDo } from './renewals/renewal';
import { groupChart, groupTable, monthChart, monthTable, sessionTable } from './renewals/renewal-tables';
import { renewalNotes, renewalVerdict } from './renewals/renewal-words';
import { sessionsOf } from './renewals/sessions-of';
import type { SummaryInput } from './summary-input';

/**
 * The Renewals sheet: what falls due by month for 24 months, where each training stands, the sessions that keep everybody
 * in date, and a row for everything that is to do. The column Due of the months adds up to the rows of the last table, and
 * the columns of each training to how many were judged.
 */
export function renewalsSheet(input: SummaryInput): SummarySheet {
  const { asAt } = input;
  const renewals = input.figures.renewals();
  const counts = byGroup(renewals, asAt);
  const calendar = byMonth(renewals, asAt);
  const plan = sessionsOf(renewals, asAt);
  const notes = renewalNotes(renewals, plan, input);
  const blocks: readonly Block[] = renewals.some(isToDo)
    ? [
        { kind: 'charts', charts: [monthChart(calendar), groupChart(counts)] },
        ...lines(notes),
        monthTable(calendar),
        groupTable(counts),
        ...(renewals.some(({ kind }) => kind === 'training') ? [sessionTable(plan, asAt)] : []),
        {
          kind: 'table',
          name: 'CpdRenewals',
          title: 'Who has to renew what',
          columns: PEOPLE_COLUMNS.map(([column]) => column),
          rows: peopleRows(renewals, input, plan),
          whenEmpty: '',
          newPage: true,
        },
      ]
    : [...(counts.length === 0 ? [] : [groupTable(counts)]), ...lines(notes)];
  return sheetOf(
    {
      key: 'Renewals',
      name: 'Renewals',
      title: 'Renewals',
      verdict: counts.length === 0 ? [NOTHING] : renewalVerdict(counts, calendar, plan, input),
      widths: PEOPLE_COLUMNS.map(([, width]) => width),
      frozen: 'title',
      blocks,
    },
    input,
  );
}

const NOTHING =
  'Nothing here falls due: no rule of this policy judged training, reviews, memberships or plans of the registers. Add a training log with the columns “Name”, “Course”, “Completed” and “Expiry date”, and this sheet fills.';

const lines = (told: readonly string[]): readonly Block[] =>
  told.length === 0 ? [] : [{ kind: 'lines', title: 'Also to know', lines: told }];
