import { NOTE_HEADING } from '../../src/hosts/excel/notes';
import { MARK_LEVELS, MARK_PREFIX, type Mark, type Note } from '../../src/workbook/edits';
import { cellsIn } from './addresses';
import type { Model } from './model';

/** Our marks as the rules of the workbook have them. */
export const marksIn = ({ sheets }: Model): readonly Mark[] =>
  sheets.flatMap(({ name: sheet, conditionalFormats }) =>
    conditionalFormats.flatMap(({ settings, ranges }) => {
      const formula = settings.get('Rule.Formula');
      const level = MARK_LEVELS.find((each) => formula === `="${MARK_PREFIX}${each}"<>""`);
      if (level === undefined) return [];
      return ranges.flatMap((range) =>
        [...cellsIn(range)].map(([row, column]) => ({ sheet, row, column, level })),
      );
    }),
  );

/** Every note; ours without the heading by which they are known. */
export const notesIn = ({ sheets }: Model): readonly Note[] =>
  sheets.flatMap(({ name: sheet, notes }) =>
    notes.map(({ row, column, text }) => ({ sheet, row, column, text: text.replace(NOTE_HEADING, '') })),
  );

/** Every chart; ours by the keys in their names. */
export const chartsIn = ({
  sheets,
}: Model): readonly { readonly sheet: string; readonly key: string; readonly title: string }[] =>
  sheets.flatMap(({ name: sheet, charts }) =>
    charts.map(({ name, settings }) => ({
      sheet,
      key: name.replace(/^cpd-check:/, ''),
      title: String(settings.get('Title.Text')),
    })),
  );
