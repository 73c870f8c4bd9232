import type { Finding } from '../evaluation/finding';
import { MARK_LEVELS, type Mark, type MarkLevel, type Note } from '../workbook/edits';

/** How a finding is marked: a breach by its severity, anything else by its outcome. */
export function markLevel(finding: Finding): MarkLevel {
  if (finding.outcome === 'due-soon') return 'due-soon';
  return finding.outcome === 'cannot-tell' ? 'question' : finding.severity;
}

/** One mark for each first cell of a finding in the user's own workbook; of several on a cell the gravest stays. */
export function marksOf(findings: readonly Finding[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const finding of findings) {
    const cell = finding.cells[0];
    if (cell === undefined || cell.workbook !== undefined) continue;
    const { sheet, row, column } = cell;
    const level = markLevel(finding);
    const key = `${sheet}\u0000${row}\u0000${column}`;
    const present = marks.get(key);
    if (present !== undefined && MARK_LEVELS.indexOf(present.level) <= MARK_LEVELS.indexOf(level)) continue;
    marks.set(key, { sheet, row, column, level });
  }
  return [...marks.values()].sort((a, b) => byText(a.sheet, b.sheet) || a.row - b.row || a.column - b.column);
}

/** One note for each marked cell: what is wrong and what to do, finding by finding. */
export function notesOf(findings: readonly Finding[]): readonly Note[] {
  const notes = new Map<string, Note>();
  for (const finding of findings) {
    const cell = finding.cells[0];
    if (cell === undefined || cell.workbook !== undefined) continue;
    const { sheet, row, column } = cell;
    const key = `${sheet}\u0000${row}\u0000${column}`;
    const text = `${finding.message}\n${finding.remedy}${finding.clause === undefined ? '' : `\nPolicy, clause ${finding.clause}.`}`;
    const present = notes.get(key);
    notes.set(key, { sheet, row, column, text: present === undefined ? text : `${present.text}\n\n${text}` });
  }
  return [...notes.values()].sort((a, b) => byText(a.sheet, b.sheet) || a.row - b.row || a.column - b.column);
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
