import { dayOf, serialFromDay } from '../../../src/calendar/day';
import { accessDenied, invalidArgument, numberOf, type HostObject } from '../host-object';
import type { Model } from '../model';
import { namesObject } from './names';
import { tablesObject } from './tables';
import { worksheetsObject } from './worksheets';
import { xmlPartsObject } from './xml-parts';

/** The workbook, from which office.js reaches everything else. */
export function workbookObject(model: Model): HostObject {
  const structureGuard = (): void => {
    if (model.isStructureLocked) throw accessDenied();
  };
  return {
    type: 'Workbook',
    values: { Name: () => model.name },
    parts: {
      Worksheets: () => worksheetsObject(model, structureGuard),
      Names: () => namesObject(model, model.names),
      Tables: () => tablesObject(model, model.sheets),
      CustomXmlParts: () => xmlPartsObject(model),
      Protection: () => ({
        type: 'WorkbookProtection',
        values: { Protected: () => model.isStructureLocked },
      }),
      Application: () => ({
        type: 'Application',
        calls: {
          SuspendApiCalculationUntilNextSync: () => null,
          SuspendScreenUpdatingUntilNextSync: () => null,
        },
      }),
      Functions: () => functionsObject(model),
    },
  };
}

/** Of the functions of worksheets only the one that tells the date system. */
const functionsObject = ({ dateSystem }: Model): HostObject => ({
  type: 'Functions',
  objects: {
    Date: (year, month, date) => {
      const serial = serialFromDay(dayOf(numberOf(year), numberOf(month), numberOf(date)), dateSystem);
      if (serial < 0) throw invalidArgument();
      return { type: 'FunctionResult', isKept: true, values: { Value: () => serial, Error: () => null } };
    },
  },
});
