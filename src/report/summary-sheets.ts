import type { SummarySheet } from '../workbook/edits';
import type { Progress } from '../workbook/progress';
import { aboutSheet } from './about-sheet';
import { accessSheet } from './access-sheet';
import { budgetSheet } from './budget-sheet';
import { complianceSheet } from './compliance-sheet';
import { coverageSheet } from './coverage-sheet';
import { dutiesSheet } from './duties-sheet';
import { exceptionsSheet } from './exceptions-sheet';
import { findingsSheet } from './findings-sheet';
import { fitted } from './fit-columns';
import { governorsSheet } from './governors-sheet';
import { needsSheet } from './needs-sheet';
import { impactSheet } from './impact-sheet';
import { providersSheet } from './providers-sheet';
import { questionsSheet } from './questions-sheet';
import { remindersSheet } from './reminders-sheet';
import { renewalsSheet } from './renewals-sheet';
import { repaymentsSheet } from './repayments-sheet';
import type { SummaryInput } from './summary-input';

/** Every summary, in the order of its tab. A summary without anything to say makes no sheet. */
const SHEETS = {
  Compliance: complianceSheet,
  Coverage: coverageSheet,
  Findings: findingsSheet,
  Questions: questionsSheet,
  Renewals: renewalsSheet,
  Reminders: remindersSheet,
  Needs: needsSheet,
  Budget: budgetSheet,
  Repayments: repaymentsSheet,
  Impact: impactSheet,
  Access: accessSheet,
  Providers: providersSheet,
  Duties: dutiesSheet,
  Exceptions: exceptionsSheet,
  Governors: governorsSheet,
  About: aboutSheet,
} as const satisfies Readonly<Record<string, SheetMaker>>;

type SheetMaker = (input: SummaryInput) => SummarySheet | undefined;
export type SheetKey = keyof typeof SHEETS;
const MAKERS: Readonly<Record<SheetKey, SheetMaker>> = SHEETS;
export const SHEET_KEYS = Object.keys(SHEETS) as readonly SheetKey[];

/** Written only if asked for: names with amounts of money would travel with the file. */
const ON_REQUEST: ReadonlySet<string> = new Set(['Repayments']);

/** What is written unless the user says otherwise. */
export const DEFAULT_SHEETS: readonly SheetKey[] = SHEET_KEYS.filter((key) => !ON_REQUEST.has(key));

/** The summary sheets with these keys, in the order of their tabs. Yields after each. */
export function* summarySheets(
  input: SummaryInput,
  keys: readonly SheetKey[] = DEFAULT_SHEETS,
): Generator<Progress, readonly SummarySheet[]> {
  const sheets: SummarySheet[] = [];
  const wanted = SHEET_KEYS.filter((key) => keys.includes(key));
  for (const [index, key] of wanted.entries()) {
    const sheet = MAKERS[key](input);
    if (sheet !== undefined) sheets.push(fitted(sheet));
    yield { step: 'report', done: (index + 1) / wanted.length };
  }
  return sheets;
}
