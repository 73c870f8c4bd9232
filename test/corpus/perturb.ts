import type { WorkbookInput } from '../../samples/xlsx-writer.mjs';
import type { Records } from '../../src/register/records';
import type { Recognition, Register } from '../../src/register/register';
import { gridOf, sheetOf, transposed, type Grid } from './perturb-grid';
import { withOtherHeadings } from './perturb-headings';
import { withBlankColumn, withBlankRows, withShuffledColumns, withShuffledRows } from './perturb-order';
import { choicesOf, type Choices } from './perturb-random';
import { tableOf } from './perturb-table';
import type { Case } from './read-register';

export type Reading = { readonly recognition: Recognition; readonly records: Records };

/** What may be done to a copy; all of it unless said otherwise. */
export type Ways = {
  readonly headings: boolean;
  readonly columns: boolean;
  readonly rows: boolean;
  readonly blankRows: boolean;
  readonly blankColumns: boolean;
  readonly names: boolean;
};

export const ALL_WAYS: Ways = {
  headings: true,
  columns: true,
  rows: true,
  blankRows: true,
  blankColumns: true,
  names: true,
};

/** A copy of a case that says the same otherwise; what may be changed is told by the plain reading. */
export const perturbed = (original: Case, reading: Reading, seed: string, ways: Ways = ALL_WAYS): Case => ({
  ...original,
  workbooks: original.workbooks.map(({ name, input }, index) => ({
    name,
    input: perturbedWorkbook(input, index === 0 ? undefined : name, reading, choicesOf(seed + name), ways),
  })),
});

/** Names that say nothing of what stands on the sheet. */
const SAYS_NOTHING = /^(sheet|tab|table)? ?\d+$|^(data|main|page|sheet)$/i;
const OTHER_NAMES = ['Sheet9', 'Tab 1', 'Main', 'Data', 'Page1'];

function perturbedWorkbook(
  input: WorkbookInput,
  workbook: string | undefined,
  { recognition, records }: Reading,
  choices: Choices,
  ways: Ways,
): WorkbookInput {
  const taken = new Set(input.sheets.map(({ name }) => name));
  const sheets = input.sheets.map((sheet) => {
    const registers = recognition.registers.filter(
      (register) => register.workbook === workbook && register.sheet === sheet.name,
    );
    const grid = perturbedSheet(gridOf(sheet), registers, records, choices, ways);
    const free = OTHER_NAMES.find((each) => !taken.has(each));
    if (!ways.names || free === undefined || !SAYS_NOTHING.test(sheet.name)) return sheetOf(grid);
    taken.add(free);
    return sheetOf({ ...grid, name: free });
  });
  return { ...input, sheets };
}

/** Registers that read across are changed on the grid turned on its side. A sheet with both is left as it is. */
function perturbedSheet(
  plain: Grid,
  registers: readonly Register[],
  records: Records,
  choices: Choices,
  ways: Ways,
): Grid {
  const across = registers.filter(({ orientation }) => orientation === 'across').length;
  if (registers.length === 0 || (across > 0 && across < registers.length)) return plain;
  let grid = across > 0 ? transposed(plain) : plain;
  const tables = registers
    .map((register) => tableOf(register, records, grid))
    .map((table) => {
      let changed = table;
      if (ways.headings) grid = withOtherHeadings(grid, table, choices);
      if (ways.columns) [grid, changed] = withShuffledColumns(grid, table, choices);
      if (ways.rows) grid = withShuffledRows(grid, changed, choices);
      return changed;
    });
  if (ways.blankColumns && choices.chance(0.5)) grid = withBlankColumn({ grid, tables }, choices);
  if (ways.blankRows) grid = withBlankRows({ grid, tables }, choices);
  return across > 0 ? transposed(grid) : grid;
}
