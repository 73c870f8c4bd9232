import { plainSpan, type Span } from '../calendar/span';
import { cellAddress, type CellRef } from '../workbook/address';
import type { BudgetLine } from './budget-lines';
import {
  categoryAgrees,
  codeAgrees,
  groupAgrees,
  groupsAgree,
  siteAgrees,
  type Agreement,
} from './budget-parts';
import { remembering } from './records-by-name';
import type { Facts } from './subject';

/** What of a cost decides on which line of the budget it is. */
export type Placeable = {
  readonly on: Span;
  readonly undated?: string;
  readonly site?: string;
  readonly category?: string;
  readonly budgetCode?: string;
  readonly group?: string;
  /** Facts about the person, if it is for one. */
  readonly person?: Facts;
  /** Why a line that it fits may still not be its, with the cell that leaves it open. */
  readonly doubt?: { readonly why: string; readonly cell: CellRef };
  readonly cells: readonly CellRef[];
};

/** Where a cost belongs: on a line, on one of several, on none of its year; or its year has no lines at all. */
export type Placement =
  | { readonly kind: 'line'; readonly line: BudgetLine }
  | {
      readonly kind: 'open';
      readonly lines: readonly BudgetLine[];
      /** True if it is surely on one of them. */
      readonly isOnOne: boolean;
      readonly why: string;
      readonly cells: readonly CellRef[];
    }
  | { readonly kind: 'none'; readonly lines: readonly BudgetLine[] }
  | { readonly kind: 'no-year' };

/** A line that a cost may be on, and how far they agree. */
type Fit = { readonly line: BudgetLine; readonly hasCode: boolean; readonly agreeing: number };
type FitOf = (cost: Placeable) => (line: BudgetLine) => Fit | undefined;

/**
 * A function from a cost to the line of its year with which it agrees in all that both say. Of several the one with the
 * same code, then the one that agrees in more, is its.
 */
export function placing(lines: readonly BudgetLine[]): (cost: Placeable) => Placement {
  const fitOf = fitting(lines);
  return (cost) => placeOf(cost, lines, fitOf(cost));
}

function placeOf(cost: Placeable, lines: readonly BudgetLine[], fitOf: ReturnType<FitOf>): Placement {
  const mayHold = lines.filter(({ span }) => span !== undefined && overlaps(span, cost.on));
  const fits = mayHold.flatMap((line) => fitOf(line) ?? []);
  const best = bestOf(fits).map(({ line }) => line);
  const [only] = best;
  const isDaySure =
    mayHold.length > 0 && mayHold.every(({ span }) => span !== undefined && holds(span, cost.on));
  if (only === undefined) {
    const undated = lines.filter((line) => line.span === undefined && fitOf(line) !== undefined);
    return unplaced(cost, undated, mayHold, isDaySure);
  }
  if (!isDaySure)
    return open(
      cost,
      fits.map(({ line }) => line),
      false,
      notDated(cost),
    );
  if (best.length > 1) return open(cost, best, cost.doubt === undefined, severalLines(cost, best));
  if (cost.doubt !== undefined)
    return { kind: 'open', lines: best, isOnOne: false, why: cost.doubt.why, cells: [cost.doubt.cell] };
  return { kind: 'line', line: only };
}

const overlaps = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;
const holds = (year: Span, on: Span): boolean => year.from <= on.from && on.to <= year.to;

/** Logs repeat codes, sites and people in row after row: each is compared with every line once. */
function fitting(lines: readonly BudgetLine[]): FitOf {
  type Compared = ReadonlyMap<BudgetLine, Agreement>;
  const withLines = (compare: (line: BudgetLine) => Agreement): Compared =>
    new Map(lines.map((line) => [line, compare(line)]));
  const bySite = remembering((own) => withLines(({ site }) => siteAgrees(own, site?.value)));
  const byCategory = remembering((own) => withLines(({ category }) => categoryAgrees(own, category?.value)));
  const byCode = remembering((own) => withLines(({ budgetCode }) => codeAgrees(own, budgetCode?.value)));
  const byGroup = remembering((own) => withLines(({ staffGroup }) => groupsAgree(own, staffGroup?.value)));
  const people = new Map<Facts, Compared>();
  const byPerson = (person: Facts): Compared => {
    const found = people.get(person) ?? withLines(({ staffGroup }) => groupAgrees(person, staffGroup?.value));
    people.set(person, found);
    return found;
  };
  return ({ budgetCode, site, category, group, person }) => {
    const code = budgetCode === undefined ? undefined : byCode(budgetCode);
    const all = [
      code,
      site === undefined ? undefined : bySite(site),
      category === undefined ? undefined : byCategory(category),
      group !== undefined ? byGroup(group) : person && byPerson(person),
    ].filter((compared) => compared !== undefined);
    return (line) => {
      if (all.some((compared) => compared.get(line) === 'differs')) return undefined;
      const agreeing = all.filter((compared) => compared.get(line) === 'agrees').length;
      return { line, hasCode: code?.get(line) === 'agrees', agreeing };
    };
  };
}

function bestOf(fits: readonly Fit[]): readonly Fit[] {
  const withCode = fits.filter(({ hasCode }) => hasCode);
  const left = withCode.length > 0 ? withCode : fits;
  const most = Math.max(...left.map(({ agreeing }) => agreeing));
  return left.filter(({ agreeing }) => agreeing === most);
}

/** It may still be on a line whose year cannot be read. */
function unplaced(
  cost: Placeable,
  undated: readonly BudgetLine[],
  mayHold: readonly BudgetLine[],
  isDaySure: boolean,
): Placement {
  const [first] = undated;
  if (first !== undefined) return open(cost, undated, false, first.noYear ?? 'the year is not known');
  if (mayHold.length === 0) return { kind: 'no-year' };
  return isDaySure ? { kind: 'none', lines: mayHold } : open(cost, [], false, notDated(cost));
}

const open = (
  { cells }: Placeable,
  lines: readonly BudgetLine[],
  isOnOne: boolean,
  why: string,
): Placement => ({
  kind: 'open',
  lines,
  isOnOne,
  why,
  cells: [...cells, ...lines.flatMap((line) => line.cells.slice(0, 1))],
});

const notDated = ({ on, undated }: Placeable): string =>
  undated === undefined
    ? `it is not known in which year of the budget ${plainSpan(on)} is`
    : `it is not known in which year of the budget it is: ${undated}`;

function severalLines({ cells: [cell] }: Placeable, lines: readonly BudgetLine[]): string {
  const what = cell === undefined ? 'a cost' : `the cost in ${cellAddress(cell)}`;
  return `${what} fits ${lines.length} lines of the budget: ${lines.map((line) => cellAddress(line.cells[0] ?? line.rows[0].cell)).join(' and ')}`;
}
