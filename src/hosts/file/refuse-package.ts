import { workbookFault, type Fault } from '../../faults';
import type { Package } from './package';

const SAVE_AS = 'Open it in Excel and choose File, Save As, Excel Workbook (.xlsx); then check that copy.';

/** The fault for a zip archive in which no workbook part was found: it says what the file is instead. */
export const notAWorkbook = (pkg: Package): Fault => workbookFault(reason(pkg));

function reason(pkg: Package): string {
  if (pkg.has('xl/workbook.bin')) return `The workbook is in the binary .xlsb format. ${SAVE_AS}`;
  if (pkg.has('word/document.xml')) {
    return 'The file is a Word document, not an Excel workbook. Copy its table into a workbook and check that.';
  }
  if (pkg.has('ppt/presentation.xml')) {
    return 'The file is a PowerPoint presentation, not an Excel workbook. Choose the register itself.';
  }
  if (pkg.has('mimetype') || pkg.has('META-INF/manifest.xml')) return openDocumentReason(pkg);
  if (pkg.names.some((name) => name.toLowerCase().endsWith('.iwa'))) {
    return 'The file is an Apple iWork document. In Numbers choose File, Export To, Excel; then check that file.';
  }
  const workbook = pkg.names.find((name) => /\.(xlsx|xlsm|xls|csv)$/i.test(name));
  if (workbook !== undefined) {
    return `The file is a zip archive that holds ${workbook}. Unpack it and check what is inside.`;
  }
  if (pkg.has('[Content_Types].xml')) {
    return 'The file is an Office package without a workbook in it. Open it in Excel, let Excel repair it, and save it.';
  }
  return 'The file is a zip archive, not an Excel workbook. Choose the register, saved as .xlsx or .xlsm.';
}

function openDocumentReason(pkg: Package): string {
  const type = pkg.has('mimetype') ? pkg.text('mimetype') : '';
  if (type.includes('opendocument.spreadsheet') || (type === '' && pkg.has('content.xml'))) {
    return (
      'The file is an OpenDocument spreadsheet (.ods). Open it in Excel or LibreOffice, save it as Excel Workbook ' +
      '(.xlsx), and check that copy.'
    );
  }
  return 'The file is not an Excel workbook but a document of another program. Choose the register, saved as .xlsx.';
}
