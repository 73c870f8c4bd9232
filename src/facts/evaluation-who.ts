import { readPersonName } from '../register/values/person-name';
import type { Resolution } from './resolve';

/** Whom a row is about, as far as rows of two registers are compared. People by their keys, strangers by their names. */
export type Who =
  | { readonly kind: 'people' | 'perhaps'; readonly keys: ReadonlySet<string> }
  | { readonly kind: 'stranger'; readonly name: string }
  | { readonly kind: 'group' };

/** Whom a name as written means, given what it was found to mean. */
export function whoOf(who: Resolution, text: string): Who {
  switch (who.kind) {
    case 'person':
      return { kind: 'people', keys: new Set([who.person.key]) };
    case 'several':
      return { kind: 'people', keys: new Set(who.people.map(({ key }) => key)) };
    case 'candidates':
      return { kind: 'perhaps', keys: new Set(who.people.map(({ key }) => key)) };
    case 'group':
      return { kind: 'group' };
    case 'nobody':
      return { kind: 'stranger', name: readPersonName(text)?.key ?? text.toLowerCase() };
  }
}

/** Whether what somebody says may be of training of somebody: anybody may speak for a group. */
export function whoAgrees(speaker: Who, trained: Who): 'yes' | 'maybe' | 'no' {
  if (trained.kind === 'group' || speaker.kind === 'group') return 'yes';
  if (speaker.kind === 'stranger' || trained.kind === 'stranger') {
    const isSame =
      speaker.kind === 'stranger' && trained.kind === 'stranger' && speaker.name === trained.name;
    return isSame ? 'yes' : 'no';
  }
  if (![...speaker.keys].some((key) => trained.keys.has(key))) return 'no';
  return speaker.kind === 'people' && trained.kind === 'people' ? 'yes' : 'maybe';
}
