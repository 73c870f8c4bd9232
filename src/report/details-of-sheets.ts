import { MONEY_FIELDS } from '../facts/details-needed';

/**
 * Key of a summary sheet → the fields of logs that it looks at beside those that every check reads. A field that no
 * sheet and no rule looks at need not be read at all.
 */
const OF_TRAINING = ['provider', 'startedOn', 'minutes', 'rating', ...MONEY_FIELDS];

const DETAILS: Readonly<Record<string, readonly string[]>> = {
  Budget: [...MONEY_FIELDS, 'provider'],
  Impact: OF_TRAINING,
  Access: ['minutes', 'points', ...MONEY_FIELDS],
  Providers: OF_TRAINING,
  Governors: [...OF_TRAINING, 'points'],
};

/** The fields of logs that these summary sheets look at. */
export const detailsOfSheets = (keys: readonly string[]): readonly string[] => [
  ...new Set(keys.flatMap((key) => DETAILS[key] ?? [])),
];
