import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const FOLDER = 'src/hosts/excel';
/** The oldest Excel that schools have and that we serve: Excel 2021. */
const OLDEST = 1.14;
/** What newer calls are for, each behind a probe. */
const PROBED: Readonly<Record<string, number>> = { 'notes.ts': 1.18 };

/** The newest set of ExcelApi that each file needs, as the types of Office.js say of every member that it uses. */
function newestSets(): Readonly<Record<string, number>> {
  const files = readdirSync(FOLDER).map((file) => path.join(FOLDER, file));
  const program = ts.createProgram(files, {
    ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, strict: true, noEmit: true },
    ...{
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: ['node', 'office-js'],
      skipLibCheck: true,
    },
  });
  const checker = program.getTypeChecker();
  const newest: Record<string, number> = {};
  for (const file of files) {
    const source = program.getSourceFile(file);
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node) || ts.isBindingElement(node)) {
        const set = setOf(checker, node);
        const name = path.basename(file);
        if (set !== undefined) newest[name] = Math.max(newest[name] ?? 0, set);
      }
      ts.forEachChild(node, visit);
    };
    if (source) visit(source);
  }
  return newest;
}

/** The set in which a member came, by its documentation: `[Api set: ExcelApi 1.9]`. */
function setOf(
  checker: ts.TypeChecker,
  node: ts.PropertyAccessExpression | ts.BindingElement,
): number | undefined {
  const symbol = ts.isBindingElement(node)
    ? checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).getText())
    : checker.getSymbolAtLocation(node.name);
  const places = symbol?.declarations ?? [];
  const texts = places
    .filter((place) => place.getSourceFile().fileName.includes('office-js'))
    .map((place) => place.getFullText().slice(0, place.getLeadingTriviaWidth()));
  const sets = texts.flatMap((text) => /\[Api set: ExcelApi (\d+\.\d+)/.exec(text)?.[1] ?? []);
  return sets.length === 0 ? undefined : Math.min(...sets.map(asNumber));
}

/** Sets are counted 1.9, 1.10, 1.11: made numbers that compare, such as 1.09. */
const asNumber = (set: string): number => {
  const [major = '', minor = ''] = set.split('.');
  return Number(`${major}.${minor.padStart(2, '0')}`);
};

describe('what Excel must be able to do', () => {
  it('is in ExcelApi 1.14, but for what is probed', () => {
    const newest = newestSets();
    expect(newest['marks.ts']).toBeGreaterThanOrEqual(1.06);
    expect(newest['read-cells.ts']).toBeGreaterThanOrEqual(1.09);
    const tooNew = Object.entries(newest).filter(([file, set]) => set > (PROBED[file] ?? OLDEST));
    expect(tooNew).toEqual([]);
  });
});
