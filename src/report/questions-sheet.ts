import type { Finding } from '../evaluation/finding';
import { isAboutRegister } from '../evaluation/question';
import type { SummaryCell, SummarySheet } from '../workbook/edits';
import { linkTo, plural, text, whole, wrapped } from './cells';
import { aboutOf, withoutName } from './findings/finding-cells';
import { lineManagerColumn } from './findings/line-manager-column';
import { questionGroups, type QuestionGroup } from './findings/question-groups';
import { numberColumn, sheetOf, textColumn, type Column } from './page';
import type { SummaryInput } from './summary-input';

const COLUMNS: readonly (readonly [Column, width: number])[] = [
  [textColumn('Topic'), 20],
  [numberColumn('Answers'), 10],
  [textColumn('Person'), 20],
  [textColumn('Site'), 14],
  [textColumn('Question'), 50],
  [textColumn('What to do'), 34],
  [textColumn('Cell'), 16],
  [textColumn('Clause'), 12],
  [textColumn('Line manager'), 16],
];

/**
 * The Questions sheet: what nobody can tell until a cell is corrected, the answer that settles most first; no sheet where
 * everything can be told. Its rows that are not about the register itself are as many as the questions on Compliance.
 */
export function questionsSheet(input: SummaryInput): SummarySheet | undefined {
  const questions = input.findings.filter(({ outcome }) => outcome === 'cannot-tell');
  if (questions.length === 0) return undefined;
  const groups = questionGroups(questions, input.records, input.people);
  const { cellOf, missing } = lineManagerColumn(input, questions);
  return sheetOf(
    {
      key: 'Questions',
      name: 'Questions',
      title: 'Questions',
      verdict: [...verdict(questions, groups), ...missing],
      widths: COLUMNS.map(([, width]) => width),
      frozen: 'header',
      blocks: [
        {
          kind: 'table',
          name: 'CpdQuestions',
          hasFixedColumns: true,
          columns: COLUMNS.map(([column]) => column),
          rows: groups.flatMap((group) =>
            group.questions.map((question) => questionRow(question, group, input, cellOf)),
          ),
          whenEmpty: '',
        },
      ],
    },
    input,
  );
}

function verdict(questions: readonly Finding[], groups: readonly QuestionGroup[]): readonly string[] {
  const general = questions.filter(isAboutRegister).length;
  const judged = questions.length - general;
  const parts = [
    ...(judged === 0 ? [] : [`${plural(judged, 'requirement', 'requirements')} that cannot be judged yet`]),
    ...(general === 0 ? [] : [`${general} about the register itself`]),
  ];
  const most = groups[0]?.settles ?? 0;
  const settling = groups.filter(({ settles }) => settles > 0).length;
  return [
    `${plural(questions.length, 'question')}: ${parts.join(' and ')}.`,
    ...(most > 1
      ? [
          `${plural(settling, 'answer settles', 'answers settle')} ${judged === 1 ? 'it' : `all ${judged}`}; the first in this list alone settles ${most}. “Answers” is how many requirements the answer settles.`,
        ]
      : []),
  ];
}

const questionRow = (
  question: Finding,
  { settles }: QuestionGroup,
  { catalogue }: SummaryInput,
  managerOf: (finding: Finding) => SummaryCell,
): readonly SummaryCell[] => [
  text(aboutOf(question, catalogue), 'question'),
  whole(settles),
  wrapped(question.person ?? ''),
  wrapped(question.site ?? ''),
  wrapped(withoutName(question)),
  wrapped(question.remedy),
  linkTo(question.cells[0]),
  wrapped(question.clause ?? ''),
  managerOf(question),
];
