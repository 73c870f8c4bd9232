import type { Sourced } from '../register/records';

/** An id or e-mail address as ids are compared: without spaces, in lower case, without the `.0` of a number. */
export const plainId = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/^(\d+)\.0+$/, '$1');

/** As `plainId`, without leading zeros: `00123` and 123 may be the same, if nothing else is. */
export const looseId = (id: string): string => (/^0+\d+$/.test(id) ? id.replace(/^0+(?=\d)/, '') : id);

/** `undefined` where there is no id or only a dash or the like. */
export function idOf(said: Sourced<string> | undefined): string | undefined {
  if (said === undefined) return undefined;
  const id = plainId(said.value);
  return /[\p{L}\d]/u.test(id) && id !== 'n/a' ? id : undefined;
}

export const isSameId = (a: string, b: string): boolean => a === b || looseId(a) === looseId(b);
