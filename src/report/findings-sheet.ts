import type { Finding, Outcome } from '../evaluation/finding';
import { isAboutRegister } from '../evaluation/question';
import type { Rule } from '../policy/policy';
import type { SummaryCell, SummarySheet } from '../workbook/edits';
import { linkTo, plural, text, wrapped } from './cells';
import { aboutOf, dueCell, withoutName } from './findings/finding-cells';
import { lineManagerColumn } from './findings/line-manager-column';
import { markLevel } from './marks';
import { sheetOf, textColumn, type Column } from './page';
import type { SummaryInput } from './summary-input';

const OUTCOME_WORDS = { breach: 'Breach', 'due-soon': 'Due soon', 'cannot-tell': 'Question' } as const;
const SEVERITY_WORDS = { high: 'High', medium: 'Medium', low: 'Low' } as const;

const COLUMNS: readonly (readonly [Column, width: number])[] = [
  [textColumn('Outcome'), 10],
  [textColumn('Person'), 17],
  [textColumn('Topic'), 17],
  [textColumn('Site'), 12],
  [textColumn('What was found'), 40],
  [textColumn('What to do'), 24],
  [textColumn('Cell'), 18],
  [textColumn('Clause'), 11],
  [textColumn('Severity'), 12],
  [textColumn('Due date'), 12],
  [textColumn('Line manager'), 14],
];

/**
 * The Findings sheet: one row for each breach and each thing due soon, with a link to its cell; questions have a sheet of
 * their own. Breaches and what is due soon are as many as on the Compliance sheet.
 */
export function findingsSheet(input: SummaryInput): SummarySheet {
  const told = input.findings.filter(({ outcome }) => outcome !== 'cannot-tell');
  const { cellOf, missing } = lineManagerColumn(input, told);
  const strengths = new Map(input.policy.rules.map(({ id, strength }) => [id, strength]));
  return sheetOf(
    {
      key: 'Findings',
      name: 'Findings',
      title: 'Findings',
      verdict: [verdict(input), ...missing],
      widths: COLUMNS.map(([, width]) => width),
      frozen: 'header',
      blocks: [
        {
          kind: 'table',
          name: 'CpdFindings',
          hasFixedColumns: true,
          columns: COLUMNS.map(([column]) => column),
          rows: told.map((finding) => findingRow(finding, input, strengths.get(finding.rule), cellOf)),
          whenEmpty: 'Nothing to report: no breach, and nothing due soon.',
        },
      ],
    },
    input,
  );
}

function verdict({ findings, judgements, headcount }: SummaryInput): string {
  const count = (outcome: Outcome) => findings.filter((finding) => finding.outcome === outcome).length;
  const judged = judgements.filter(({ outcome }) => outcome !== 'not-applicable').length;
  const general = findings.filter(isAboutRegister).length;
  const aboutRegister = general === 0 ? '' : ` (${general} of them about the register itself)`;
  const questions = `${plural(count('cannot-tell'), 'question', 'questions')}${aboutRegister}`;
  return `${plural(count('breach'), 'breach', 'breaches')}, ${count('due-soon')} due soon, ${questions} among ${plural(judged, 'requirement', 'requirements')} judged for ${plural(headcount, 'person', 'people')}.`;
}

const findingRow = (
  finding: Finding,
  { catalogue }: SummaryInput,
  strength: Rule['strength'] | undefined,
  managerOf: (finding: Finding) => SummaryCell,
): readonly SummaryCell[] => [
  text(OUTCOME_WORDS[finding.outcome], markLevel(finding)),
  wrapped(finding.person ?? ''),
  wrapped(aboutOf(finding, catalogue)),
  wrapped(finding.site ?? ''),
  wrapped(withoutName(finding)),
  wrapped(finding.remedy),
  linkTo(finding.cells[0]),
  wrapped(finding.clause ?? ''),
  wrapped(`${SEVERITY_WORDS[finding.severity]}${strength === undefined ? '' : `, ${strength}`}`),
  dueCell(finding),
  managerOf(finding),
];
