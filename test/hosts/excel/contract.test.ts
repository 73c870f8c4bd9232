import { openExcelWorkbook } from '../../../src/hosts/excel/excel-workbook';
import { openLocalExcel } from '../../excel-host/local-excel';
import { noteProxies } from '../../excel-host/note-proxies';
import { chartsIn, marksIn, notesIn } from '../../excel-host/seen';
import { describeWorkbookContract } from '../../workbook/contract';

describeWorkbookContract('Excel', ({ dateSystem, sheets, userNote }) => {
  const { model } = openLocalExcel({ name: 'register.xlsx', dateSystem, sheets, names: [] }, [userNote]);
  return Promise.resolve({
    workbook: openExcelWorkbook(noteProxies()),
    marks: () => Promise.resolve(marksIn(model)),
    notes: () => Promise.resolve(notesIn(model)),
    charts: () => Promise.resolve(chartsIn(model)),
  });
});
