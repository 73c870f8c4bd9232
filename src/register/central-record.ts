import { saysCentralRecord, saysCheck } from './kind-words';
import type { TrialTable } from './table';

/** True if the sheet or a title says single central record, or at least two columns hold its vetting checks. */
export function isCentralRecord({ grid, titles, columns }: TrialTable): boolean {
  if ([grid.sheet.name, ...titles].some(saysCentralRecord)) return true;
  const checks = new Set(
    columns.flatMap(({ heading, groupHeading }) =>
      [heading, groupHeading].filter((each) => each !== '' && saysCheck(each)),
    ),
  );
  return checks.size >= 2;
}
