import { wordsOf } from '../catalogue/words';
import type { TableColumn } from './column-fit';
import type { FittedTable } from './layouts/layout';
import { saysDaysLeft, saysPupils } from './layout-words';
import { otherListReason } from './other-lists';

/** Why a table that looks like a register is none of ours, in words; `undefined` if nothing speaks against it. */
export function decoyReason(fitted: FittedTable): string | undefined {
  const { table, fits, readers } = fitted;
  const headings = table.columns.filter(({ heading }) => heading !== '');
  // `Moving and handling of pupils` over words such as `Done` is a course for staff.
  const isOfPupils = ({ heading, profile }: TableColumn) =>
    saysPupils(heading) &&
    readers.match(heading).kind !== 'topic' &&
    profile.names + profile.singleWords >= 0.5 &&
    Math.max(profile.statuses, profile.training) < 0.5;
  if (headings.some(isOfPupils)) return 'it is about pupils or students, not about staff';
  const counted = headings.find(({ heading, profile }) => saysDaysLeft(heading) && profile.dates < 0.5);
  const numbers = headings.filter(({ profile }) => profile.numbers > 0.9 && profile.count > 1);
  const training = fits('training');
  const hasOwnDates = ['completedOn', 'expiresOn'].some((field) => {
    const heading = training.get(field)?.column.heading ?? '';
    return wordsOf(heading).length > 1 || /expir|complet|renew/i.test(heading);
  });
  if (counted !== undefined && !hasOwnDates)
    return `it is a list drawn from a register (“${counted.heading}” counts days); check the register itself`;
  if (DAYS_SHEET.test(table.grid.sheet.name) && numbers.length > 1)
    return 'it counts days to go, not dates; check the register itself';
  return otherListReason(fitted);
}

const DAYS_SHEET = /\bdays? (to|till|until|left|remaining|due)\b/i;
