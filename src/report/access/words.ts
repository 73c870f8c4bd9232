import { plainDay } from '../../calendar/day';
import { yearBegins } from '../../facts/training-of-year';
import { inPounds, plural } from '../cells';
import type { SummaryInput } from '../summary-input';
import { SMALLEST_GROUP, suppressionNote } from '../suppression';
import { BREAKDOWN_WORDS, everybodyOf } from './access-tables';
import type { AccessAmounts } from './amounts';
import type { Breakdown } from './breakdowns';
import type { Accounted } from './left-out';

/** Below this share of the average a group is told of: four fifths, a common yardstick and not the policy's. */
const FAR_BELOW = 0.8;

/** What matters most: the average, and the groups that are far below it. */
export function verdict(
  amounts: AccessAmounts,
  parts: readonly Breakdown[],
  { asAt }: SummaryInput,
): readonly string[] {
  const { isTimed, isPriced, compared } = amounts;
  const { spread, poundsFrom, poundsTo } = everybodyOf(amounts);
  const what = isTimed ? `${spread.mean.toFixed(1)} hours` : `${spread.mean.toFixed(1)} pieces of training`;
  const [least, most] = [inPounds(poundsFrom), inPounds(poundsTo)];
  const spent = !isPriced ? '' : ` and ${least === most ? least : `${least} to ${most}`} spent`;
  return [
    `${what} per head${spent} in the 12 months from ${plainDay(yearBegins(asAt))} to ${plainDay(asAt)}, for ${plural(compared.length, 'person', 'people')} who were on the staff throughout; ${spread.none === 0 ? 'all of them had some' : `${spread.none} had none`}.`,
    ...withoutLength(amounts),
    ...belowAverage(parts, spread.mean, isTimed),
  ];
}

/** Those whose training has no length that can be read: it counts as training, and as no hours. */
function withoutLength({ compared, isTimed }: AccessAmounts): readonly string[] {
  const untimed = isTimed ? compared.filter(({ hours, pieces }) => hours === 0 && pieces > 0).length : 0;
  return untimed === 0
    ? []
    : [
        `${untimed} of them had training, but none with a length that can be read in hours: the hours per head are at least these.`,
      ];
}

function belowAverage(parts: readonly Breakdown[], average: number, isTimed: boolean): readonly string[] {
  const isNoneShown = parts.every(({ groups }) => groups.every(({ kind }) => kind === 'held'));
  if (average === 0 || isNoneShown) return [];
  const below = parts.flatMap(({ kind, groups }) =>
    groups.flatMap((group) =>
      group.kind === 'shown' && group.spread.mean < average * FAR_BELOW
        ? [`${group.name} (${BREAKDOWN_WORDS[kind].heading.toLowerCase()}, ${group.spread.mean.toFixed(1)})`]
        : [],
    ),
  );
  const unit = isTimed ? 'hours' : 'pieces';
  const rule = `four fifths of the average of ${average.toFixed(1)} ${unit}`;
  return [
    below.length === 0
      ? `No group shown is below ${rule}.`
      : `Below ${rule}: ${below.join(', ')}. Part of this may be due to duties, hours of work or gaps in the register.`,
  ];
}

/** How to read the sheet, and what its figures do not hold. */
export function remarks(
  { isTimed, isPriced, others }: AccessAmounts,
  parts: readonly Breakdown[],
  account: Accounted,
  { records }: SummaryInput,
): readonly string[] {
  const { counted, ofOthers, ofNobody, perhaps, unreadCost } = account;
  const hasHours = records.columns.training?.includes('minutes') === true;
  return [
    ...(others === 0
      ? []
      : [
          `Not compared: ${plural(others, 'person', 'people')} who joined during the 12 months, have no start date, are away, or are governors or volunteers.`,
        ]),
    ...(records.matrixTopics.length === 0
      ? []
      : ['Only training logs are counted: a matrix of dates gives no hours and no costs.']),
    ...(isTimed
      ? []
      : [
          hasHours
            ? 'No length of training could be read, so pieces of training are counted instead of hours.'
            : 'No training log has a column of hours. Add one called “Hours”, and this sheet compares hours instead of pieces of training.',
        ]),
    ...(isPriced
      ? [
          'Spend is the fee, tax, travel, overnight stay and cover of a row, parted evenly among those who took part.',
        ]
      : [
          'No training log has a cost for these months. Add a column called “Cost”, and this sheet shows spend per head.',
        ]),
    'Lowest quarter: a quarter of the people had at most so much. Highest quarter: a quarter had at least so much.',
    suppressionNote(SMALLEST_GROUP),
    `${Math.round(FAR_BELOW * 100)}% of the average (four fifths) is a yardstick of CPD Check, not a rule of the policy. It says nothing of the reasons.`,
    ...(parts.length === 0
      ? [
          'Nothing parts the staff into groups that can be shown. Add “Staff group”, “Site”, “FTE” or “Contract” to the staff list.',
        ]
      : []),
    `${plural(counted, 'piece')} of training ${counted === 1 ? 'is' : 'are'} counted for those compared; ${plural(ofOthers, 'further piece')} only of people who are not.`,
    ...(isTimed ? lengthsOpen(account) : []),
    ...(unreadCost.length > 0
      ? [
          `${plural(unreadCost.length, 'cost')} cannot be read or ${unreadCost.length === 1 ? 'is' : 'are'} not in pounds, and ${unreadCost.length === 1 ? 'is' : 'are'} left out.`,
        ]
      : []),
    ...(ofNobody.length + perhaps.length > 0
      ? [
          `Left out: ${plural(ofNobody.length, 'piece')} of training of which it is not known who took part, and ${plural(perhaps.length, 'piece')} that may or may not be of these 12 months.`,
        ]
      : []),
  ];
}

function lengthsOpen({ withoutLength, unreadLength, roughLength }: Accounted): readonly string[] {
  const give = (count: number) => (count === 1 ? 'gives' : 'give');
  const unread = unreadLength.length;
  const lines = [
    ...(withoutLength + unread === 0
      ? []
      : [
          `Of those counted, ${withoutLength} ${give(withoutLength)} no length and ${unread} ${give(unread)} one that cannot be read: they add no hours.`,
        ]),
    ...(roughLength === 0
      ? []
      : [
          `${plural(roughLength, 'length')} ${roughLength === 1 ? 'is a range' : 'are ranges'}: the lower end counts.`,
        ]),
  ];
  return lines.length === 0 ? [] : [lines.join(' ')];
}
