import { wordsOf } from '../catalogue/words';
import type { OrganisationDuty } from '../policy/policy';
import words from './duty-words.json' with { type: 'json' };

/** Which of the policy's duties a row of a register of duties is about. */
export type DutyNamed =
  | { readonly kind: 'duty'; readonly duty: string }
  /** It fits none, or several equally well: these it could be. */
  | { readonly kind: 'open'; readonly could: readonly string[] };

/**
 * A function from a row's text to a duty of the policy: the one with the longest name whose words all stand in the text,
 * in any order and number. A text that only shares a telling word with names could be of any of them.
 */
export function dutyNames(duties: readonly OrganisationDuty[]): (text: string) => DutyNamed {
  const names = duties.flatMap(({ id, names: each }) =>
    each.map((name) => ({ id, stems: [...stemsOf(name)] })).filter(({ stems }) => stems.length > 0),
  );
  return (text) => {
    const said = stemsOf(text);
    const fitting = names.filter(({ stems }) => stems.every((stem) => said.has(stem)));
    const most = Math.max(0, ...fitting.map(({ stems }) => stems.length));
    const longest = idsOf(fitting.filter(({ stems }) => stems.length === most));
    const [duty] = longest;
    if (duty !== undefined && longest.length === 1) return { kind: 'duty', duty };
    if (longest.length > 1) return { kind: 'open', could: longest };
    return {
      kind: 'open',
      could: idsOf(names.filter(({ stems }) => stems.some((stem) => said.has(stem) && !GENERAL.has(stem)))),
    };
  };
}

const idsOf = (names: readonly { readonly id: string }[]): readonly string[] => [
  ...new Set(names.map(({ id }) => id)),
];

const plainOf = (text: string): string => ` ${wordsOf(text).join(' ')} `;
const ALIKE = words.alike.map(([one = '', other = '']) => [plainOf(one), plainOf(other)] as const);
const NOISE: ReadonlySet<string> = new Set(words.noise);

/** The words of a text without endings and small words; `CPL` and `professional learning` are `cpd`. */
export function stemsOf(text: string): ReadonlySet<string> {
  const plain = ALIKE.reduce((rest, [one, other]) => rest.replaceAll(other, one), plainOf(text));
  return new Set(
    plain
      .split(' ')
      .filter((word) => word !== '' && !NOISE.has(word))
      .map(stemOf),
  );
}

/** `reports`, `reported` and `reporting` as `report`; `summaries` and `summary` as `summary`. */
function stemOf(word: string): string {
  const single = word.replace(/ies$/, 'y');
  const bare = single.replace(/(?:ing|ed|es|(?<!s)s|e)$/, '');
  if (bare.length < SHORTEST) return single;
  return bare === single ? bare : bare.replace(/([^aeiouls])\1$/, '$1');
}

/** Shorter words keep their endings: `use`, `his`. */
const SHORTEST = 4;

const GENERAL: ReadonlySet<string> = new Set(words.general.map(stemOf));
