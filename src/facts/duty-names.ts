import type { OrganisationDuty } from '../policy/policy';
import { bodiesIn, isAgainst, isTelling, stemsOf } from './duty-stems';

/** Which of the policy's duties a row of a register of duties is about. */
export type DutyNamed =
  /** `beside`: how many telling words of the row the duty's names lack. */
  | { readonly kind: 'duty'; readonly duty: string; readonly beside: number }
  /** It surely is none, or fits several equally well: these it could be. */
  | { readonly kind: 'open'; readonly could: readonly string[] };

/** What a row says beside its text: for whom the duty is done, and the words of sites' names, which tell nothing. */
export type BesideDuty = { readonly recipients?: string; readonly places?: ReadonlySet<string> };

/**
 * A function from a row's text to a duty of the policy. A name fits if its words all stand in the text, in any order and
 * number. The row is the duty's if the telling words of the text are all, or mostly, those of its names that fit, and if it
 * does not go to another body; of several duties the one that leaves the fewest words aside. What is left could be a duty
 * of which a name fits half of the telling words, or shares two of them, or a rare one of the few that both have.
 */
export function dutyNames(
  duties: readonly OrganisationDuty[],
): (text: string, beside?: BesideDuty) => DutyNamed {
  const named = duties.map(readDuty);
  const isRare = rareWords(named);
  return (text, beside = {}) => {
    const row = readRow(text, beside);
    const fits = named.flatMap((duty) => fitOf(duty, row) ?? []);
    const [best, ...others] = fits.filter(({ isSure }) => isSure).sort(betterFirst);
    if (best !== undefined) {
      const alike = others.filter((other) => betterFirst(best, other) === 0);
      return alike.length === 0
        ? { kind: 'duty', duty: best.id, beside: best.against }
        : { kind: 'open', could: [best, ...alike].map(({ id }) => id) };
    }
    const half = new Set(fits.flatMap(({ id, shared, against }) => (shared >= against ? [id] : [])));
    return {
      kind: 'open',
      could: named.filter((duty) => half.has(duty.id) || doesHint(duty, row, isRare)).map(({ id }) => id),
    };
  };
}

type Duty = {
  readonly id: string;
  /** The words of each of its names. */
  readonly names: readonly (readonly string[])[];
  readonly bodies: readonly string[];
};

const readDuty = ({ id, title, names }: OrganisationDuty): Duty => ({
  id,
  names: names.map((name) => [...stemsOf(name)]).filter((stems) => stems.length > 0),
  bodies: bodiesIn([title, ...names].join(' | ')),
});

type Row = {
  readonly said: ReadonlySet<string>;
  readonly telling: readonly string[];
  /** Those that speak against a duty whose names lack them. */
  readonly distinct: readonly string[];
  readonly bodies: readonly string[];
};

function readRow(text: string, { recipients = '', places = new Set() }: BesideDuty): Row {
  const said = stemsOf(text);
  const all = [...said].filter((stem) => !places.has(stem));
  return {
    said,
    telling: all.filter(isTelling),
    distinct: all.filter(isAgainst),
    bodies: bodiesIn(`${text} | ${recipients}`),
  };
}

type Fit = {
  readonly id: string;
  /** How many telling words of the row stand in the names that fit, how many do not. */
  readonly shared: number;
  readonly against: number;
  /** How many words of any sort the names that fit have together, and how many the longest of them has. */
  readonly covered: number;
  readonly longest: number;
  readonly isSure: boolean;
};

/** How a row fits a duty; `undefined` if none of its names does. */
function fitOf({ id, names, bodies }: Duty, row: Row): Fit | undefined {
  const fitting = names.filter((stems) => stems.every((stem) => row.said.has(stem)));
  if (fitting.length === 0) return undefined;
  const covered = new Set(fitting.flat());
  const shared = row.telling.filter((stem) => covered.has(stem)).length;
  const against = row.distinct.filter((stem) => !covered.has(stem)).length;
  const goesElsewhere =
    bodies.length > 0 && row.bodies.length > 0 && !row.bodies.some((body) => bodies.includes(body));
  return {
    id,
    shared,
    against,
    covered: covered.size,
    longest: Math.max(...fitting.map(({ length }) => length)),
    isSure: (against === 0 || shared > against) && !goesElsewhere,
  };
}

const betterFirst = (a: Fit, b: Fit): number =>
  a.against - b.against || b.covered - a.covered || b.longest - a.longest;

/** A test for words that stand in the names of one duty only. */
function rareWords(duties: readonly Duty[]): (stem: string) => boolean {
  const counts = new Map<string, number>();
  for (const { names } of duties)
    for (const stem of new Set(names.flat())) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => counts.get(stem) === 1;
}

/** Two words in common hint at a duty; one only where no other duty has it, and where little else is said. */
const doesHint = ({ names }: Duty, { telling }: Row, isRare: (stem: string) => boolean): boolean =>
  names.some((stems) => {
    const common = telling.filter((stem) => stems.includes(stem));
    const all = new Set([...telling, ...stems.filter(isTelling)]);
    return common.length > 1 || (common.some(isRare) && all.size <= 2);
  });
