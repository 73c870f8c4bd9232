import { openExcelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import { NOTE_HEADING } from '../../../src/hosts/excel/notes';
import { MARK_LEVELS, MARK_PREFIX, type Mark, type Note } from '../../../src/workbook/edits';
import { cellsIn } from '../../excel-host/addresses';
import { openLocalExcel } from '../../excel-host/local-excel';
import type { Model } from '../../excel-host/model';
import { noteProxies } from '../../excel-host/note-proxies';
import { describeWorkbookContract, type ContractChart } from '../../workbook/contract';

/** Our marks as the rules of the workbook have them. */
const marksIn = ({ sheets }: Model): readonly Mark[] =>
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
const notesIn = ({ sheets }: Model): readonly Note[] =>
  sheets.flatMap(({ name: sheet, notes }) =>
    notes.map(({ row, column, text }) => ({ sheet, row, column, text: text.replace(NOTE_HEADING, '') })),
  );

const chartsIn = ({ sheets }: Model): readonly ContractChart[] =>
  sheets.flatMap(({ name: sheet, charts }) =>
    charts.map(({ name, settings }) => ({
      sheet,
      key: name.replace(/^cpd-check:/, ''),
      title: String(settings.get('Title.Text')),
    })),
  );

describeWorkbookContract('Excel', ({ dateSystem, sheets, userNote }) => {
  const { model } = openLocalExcel({ name: 'register.xlsx', dateSystem, sheets, names: [] }, [userNote]);
  return Promise.resolve({
    workbook: openExcelWorkbook(noteProxies()),
    marks: () => Promise.resolve(marksIn(model)),
    notes: () => Promise.resolve(notesIn(model)),
    charts: () => Promise.resolve(chartsIn(model)),
  });
});
