import { activityKey } from '../../facts/figures-by-activity';
import { assessmentsOf, fieldOfLevel } from '../../facts/impact-subjects';
import { meanOf } from '../../facts/provider-ratings';
import { fieldOf, valueOf, wordsOfField } from '../../facts/row-fields';
import type { FieldRead } from '../../register/records';
import type { CellRef } from '../../workbook/address';
import type { SummaryInput } from '../summary-input';

/** How one level of impact (reaction, learning, pupils …) was looked at in the last 12 months. */
export type LevelFigures = {
  readonly title: string;
  /** The clause of the policy that names it; absent where only a register has it. */
  readonly clause?: string;
  /** Different activities with a mark at the level. */
  readonly activities: number;
  /** Rows of lists of evaluations with a mark. */
  readonly forms: number;
  /** The marks, as shares of the best where the scale is known, else as they stand; absent where none is a number. */
  readonly marks?: Marks;
  /** Outcome measures whose name tells of the level. */
  readonly measures: number;
  /** Cells that cannot be read, or whose day is open. */
  readonly open: readonly CellRef[];
};

export type Marks =
  | { readonly kind: 'shares'; readonly mean: number; readonly count: number }
  | { readonly kind: 'bare'; readonly mean: number; readonly least: number; readonly most: number };

/** The policy's own levels in its order, then further ones for which a list of evaluations has a column. */
export function levelFigures({
  records,
  policy,
  catalogue,
  asAt,
}: Pick<SummaryInput, 'records' | 'policy' | 'catalogue' | 'asAt'>): readonly LevelFigures[] {
  const keyOf = activityKey(catalogue);
  const columns = new Set(records.columns.evaluation);
  const further = catalogue.policyWords.impact
    .filter((word) => columns.has(fieldOfLevel(word)) && !policy.impact.some(({ id }) => id === word.id))
    .map(({ id, names }) => ({ id, title: capital(names[0] ?? id), measures: [] }));
  return [...policy.impact, ...further].map((level) => {
    const all = assessmentsOf(records.rows, level, asAt);
    const sure = all.filter(({ why }) => why === undefined);
    const forms = sure.filter(({ row }) => row.kind === 'evaluation');
    const marks = marksOf(forms.map(({ read }) => read));
    const activities = forms.map(({ row }) => keyOf(wordsOfField(fieldOf(row, 'activity')) ?? ''));
    return {
      title: level.title,
      ...('clause' in level ? { clause: level.clause } : {}),
      activities: new Set(activities).size,
      forms: forms.length,
      ...(marks === undefined ? {} : { marks }),
      measures: sure.length - forms.length,
      open: all.flatMap(({ why, cell }) => (why === undefined ? [] : [cell])),
    };
  });
}

/** Bare numbers count only where no mark has a scale. */
function marksOf(reads: readonly FieldRead[]): Marks | undefined {
  const { count, share } = meanOf(reads);
  if (share !== undefined) return { kind: 'shares', mean: share, count };
  const numbers = reads.flatMap((read) => {
    const text = valueOf(read, 'rating')?.rating.text ?? '';
    return /^\d+(\.\d+)?$/.test(text) ? [Number(text)] : [];
  });
  if (numbers.length === 0) return undefined;
  const [least, most] = [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
  return { kind: 'bare', mean: numbers.reduce((sum, each) => sum + each, 0) / numbers.length, least, most };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
