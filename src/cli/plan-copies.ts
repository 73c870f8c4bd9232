import path from 'node:path';
import { usageFault } from '../faults';
import type { Arguments } from './args';
import { planWrite, requireFolder, type WriteTarget } from './safe-write';

/**
 * Where the checked copy of each register goes, in the order of the registers; empty without `--out`. With several
 * registers `--out` is a folder. Writes nothing; throws a usage fault for whatever could go wrong later.
 */
export function planCopies({ files, with: joined, out, force, notes }: Arguments): readonly WriteTarget[] {
  if (out === undefined) {
    if (notes) throw usageFault('--notes are put on the checked copy; add --out and a file name.');
    return [];
  }
  const inputs = [...files, ...joined];
  if (files.length > 1) requireFolder(out, out);
  const targets = files.map((file) => {
    const target = files.length === 1 ? out : path.join(out, path.basename(file));
    requireSameKind(file, target);
    return planWrite(target, inputs, force);
  });
  const names = targets.map(({ real }) => real.toLowerCase());
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twice >= 0)
    throw usageFault(
      `Two registers have the name "${path.basename(files[twice] ?? '')}", so that one checked copy would replace the other; check them in separate runs.`,
    );
  return targets;
}

/** A copy keeps its register's kind: a workbook with macros under the name `.xlsx` would not open. */
function requireSameKind(file: string, target: string): void {
  const kind = path.extname(file).toLowerCase();
  if (kind === '.csv' || kind === '.tsv')
    throw usageFault(
      `"${file}" is a CSV file, which cannot carry marks; save it as .xlsx, or leave out --out.`,
    );
  if (path.extname(target).toLowerCase() !== kind)
    throw usageFault(
      `The checked copy of "${file}" must end in ${kind || 'nothing'} too; rename --out "${target}".`,
    );
}
