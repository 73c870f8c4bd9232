import { describeWorkbookContract } from './contract';
import { memoryWorkbook } from './memory-workbook';

describeWorkbookContract('Memory', ({ dateSystem, sheets, userNote }) => {
  const workbook = memoryWorkbook({ name: 'register.xlsx', dateSystem, sheets, names: [] }, [userNote]);
  return Promise.resolve({
    workbook,
    marks: () => Promise.resolve(workbook.marks()),
    notes: () => Promise.resolve(workbook.notes()),
    charts: () => Promise.resolve(workbook.charts()),
  });
});
