import { realpathSync } from 'node:fs';
import path from 'node:path';
import { usageFault } from '../faults';
import type { Arguments } from './args';

/**
 * Refuses a file that is given twice, whose rows would count twice, and two joined files of one name, whose cells could
 * not be told apart in a finding. Files that do not exist are left to the reader. Throws a usage fault.
 */
export function requireDistinct({ files, with: joined }: Pick<Arguments, 'files' | 'with'>): void {
  const all = [...files, ...joined];
  const twice = firstRepeated(all.map(realName));
  if (twice >= 0) throw usageFault(`"${all[twice] ?? ''}" is given twice; name each file once.`);
  const sameName = firstRepeated(joined.map((file) => path.basename(file).toLowerCase()));
  if (sameName >= 0)
    throw usageFault(
      `Two of the files at --with are called "${path.basename(joined[sameName] ?? '')}"; rename one, so that findings can say which they mean.`,
    );
}

const firstRepeated = (names: readonly string[]): number =>
  names.findIndex((name, index) => names.indexOf(name) !== index);

function realName(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}
