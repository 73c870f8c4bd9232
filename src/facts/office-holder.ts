import type { Day } from '../calendar/day';

/** Who held an office on which days, by the school's settings: both days are included. */
export type OfficeHolder = {
  /** Id of the policy's office. */
  readonly office: string;
  /** Forename Surname, or initials and surname. */
  readonly person: string;
  /** The first and the last day; open where the settings say nothing. */
  readonly from?: Day;
  readonly to?: Day;
  /** Only of this site, or of this line or code of the budget. */
  readonly site?: string;
  readonly budget?: string;
};

/** Offices of the settings that the policy does not have, one sentence each: a misspelt one would count for nothing. */
export const unknownOffices = (
  holders: readonly OfficeHolder[],
  offices: readonly { readonly id: string }[],
): readonly string[] =>
  [...new Set(holders.map(({ office }) => office))]
    .filter((name) => !offices.some(({ id }) => id === name))
    .map(
      (name) =>
        `The settings say who is “${name}”, but this policy has no such office; it has ${offices.length === 0 ? 'none' : offices.map(({ id }) => `“${id}”`).join(', ')}.`,
    );
