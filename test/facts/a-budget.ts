import { topicMatcher } from '../../src/catalogue/matcher';
import { budgetOf, type Budget } from '../../src/facts/budget';
import type { BudgetLine } from '../../src/facts/budget-lines';
import { peopleOf, type People } from '../../src/facts/people';
import type { RequestCost } from '../../src/facts/spending';
import type { Fact } from '../../src/facts/subject';
import { extract } from '../../src/register/extract';
import { recognise } from '../../src/register/recognise';
import type { Records } from '../../src/register/records';
import { cellAddress, type CellRef } from '../../src/workbook/address';
import { runToEnd } from '../../src/workbook/progress';
import { writeXlsx } from '../../samples/xlsx-writer.mjs';
import { readRegister } from '../corpus/read-register';
import { readBytes } from '../support/checking';
import { catalogue } from '../support/policies';
import { AS_AT } from './a-register';

const match = topicMatcher(catalogue);

export type Read = { readonly records: Records; readonly people: People };

/** Sheets in the words of the corpus (`== Budget`, then rows), recognised and read as at 22 Nov 2026. */
export async function readSheets(text: string): Promise<Read> {
  const { workbooks } = readRegister(`as-at: 2026-11-22\n${text}`, 'test');
  const snapshots = await Promise.all(workbooks.map(({ input, name }) => readBytes(writeXlsx(input), name)));
  const { registers } = runToEnd(recognise(snapshots, match, AS_AT, { words: catalogue.policyWords }));
  const records = runToEnd(extract(snapshots, registers, match, AS_AT));
  return { records, people: peopleOf(records, AS_AT) };
}

export async function readBudget(text: string, requests: readonly RequestCost[] = []): Promise<Budget> {
  const { records, people } = await readSheets(text);
  const budget = budgetOf(records, people, AS_AT, requests);
  if (budget === undefined) throw new Error('no budget was read');
  return budget;
}

/** The line whose words and year are these. */
export function lineOf({ lines }: Budget, words: string, year = '2026/27'): BudgetLine {
  const line = lines.find((each) => each.words === words && each.year?.value === year);
  if (line === undefined) throw new Error(`no line ${words}: ${lines.map((each) => each.words).join(' | ')}`);
  return line;
}

/** A fact in short: its value, `10 to 20`, or `? why`; `none` if there is no such fact. */
export function short(fact: Fact | undefined): unknown {
  if (fact === undefined) return 'none';
  if (fact.kind === 'known') return fact.value;
  return fact.kind === 'between' ? `${fact.from} to ${fact.to}` : `? ${fact.why}`;
}

/** The cells of a fact, each once. */
export const cellsOf = (fact: Fact | undefined): readonly string[] => addresses(fact?.cells ?? []);

export const addresses = (cells: readonly CellRef[]): readonly string[] => [
  ...new Set(cells.map(cellAddress)),
];

/** Two years of a trust's lines, and its staff. */
export const LINES = `
== Budget
| Academic year | School    | Category   | Staff group | Cost code | Allocated     |
| 2025/26       | Ashdown   | Statutory  | All staff   | E09-100   | {number 500}  |
| 2026/27       | Ashdown   | Statutory  | All staff   | E09-100   | {number 1000} |
| 2026/27       | Ashdown   | Leadership | Teaching    | E09-200   | {number 2000} |
| 2026/27       | Birchwood | Statutory  | All staff   | E09-110   | {number 3000} |
| 2026/27       | Birchwood | Support    | Support     | E09-310   | {number 400}  |

== Staff
| Name         | Job title          | School    |
| Ann Smith    | Teacher            | Ashdown   |
| Ben Jones    | Teaching assistant | Birchwood |
| Cara Evans   | Teacher            | Birchwood |
`;

const HEAD =
  '| Name | Course | Date attended | Status | Cost | VAT | Travel | Supply cover | Cost code | Category | School |';

/** A log of what training cost: rows of name, course, date, status, cost, VAT, travel, cover, code, category, site. */
export const logOfCosts = (...rows: readonly string[]): string => `\n== Log\n${[HEAD, ...rows].join('\n')}\n`;
