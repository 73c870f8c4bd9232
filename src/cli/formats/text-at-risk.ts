import { plainDay, type Day } from '../../calendar/day';
import type { AmountAtRisk, Pounds } from '../../evaluation/amounts-at-risk';
import { cellAddress } from '../../workbook/address';

export const AT_RISK = 'Possibly repayable now, or if people left: look at their agreements';

/** One entry for each qualification: the amount today, until when, and where it changes month by month. */
export const atRiskTexts = (amounts: readonly AmountAtRisk[], asAt: Day): readonly string[] =>
  amounts.map((amount) => atRiskText(amount, asAt));

function atRiskText(
  { person, qualification, today, why, tiedUntil, months, cells }: AmountAtRisk,
  asAt: Day,
): string {
  const [cell] = cells;
  const place = cell === undefined ? '' : `  ${cellAddress(cell)}`;
  if (today === undefined)
    return `${person}, ${qualification}: it cannot be told, because ${why ?? 'the dates or the cost are not clear'}.${place}`;
  const until = tiedUntil === undefined || tiedUntil < asAt ? '' : `, until ${plainDay(tiedUntil)}`;
  const steps = months.filter(
    ({ pounds }, index) => !isSame(pounds, index === 0 ? today : (months[index - 1]?.pounds ?? today)),
  );
  const changes = steps.map(({ on, pounds }) => `${plainPounds(pounds)} at ${plainDay(on)}`);
  const then = changes.length === 0 ? '' : `; then ${changes.join(', ')}`;
  return `${person}, ${qualification}: ${plainPounds(today)} today${until}${then}.${place}`;
}

const isSame = (a: Pounds, b: Pounds): boolean => a.least === b.least && a.most === b.most;

const pounds = (amount: number): string =>
  `£${amount.toLocaleString('en-GB', { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2, maximumFractionDigits: 2 })}`;

const plainPounds = ({ least, most }: Pounds): string =>
  least === most ? pounds(least) : `${pounds(least)} to ${pounds(most)}`;
