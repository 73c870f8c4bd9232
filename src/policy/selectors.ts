/** By which a rule about an organisation's duty, or about the same duty of every site, selects its subjects. */
export const dutySelector = (duty: string, perSite: true | undefined): string =>
  `duty:${duty}${perSite === true ? ':site' : ''}`;
