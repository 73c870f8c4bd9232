import type { Kleene } from '../policy/kleene';
import { cellAddress } from '../workbook/address';
import type { Asking } from './asking';
import type { Evidence } from './evidence';
import { known, unknown } from './fact-table';
import type { Fact, Facts } from './subject';

export type Holding = { readonly isHeld: boolean; readonly held: Fact; readonly isOnlyVague: boolean };

export type Required = {
  readonly required: Fact;
  readonly requiredBecause?: Fact;
  /** What surely asks this person, for its intervals and deadlines. */
  readonly asking: readonly Asking[];
};

/**
 * Whether a topic is asked of a person, and because of what: the policy, a requirement list or a duty; where they are
 * silent on the topic, the register (a matrix cell other than `N/A`; one with `N/A` says no); or, where nothing says who
 * needs it, because it is held. Where something asks for a topic and the register says `N/A`, somebody has to say which of the two is right.
 * `askings`: everything that asks anybody for the topic.
 */
export function requiredOf(
  evidence: Evidence,
  { isHeld, held, isOnlyVague }: Holding,
  askings: readonly Asking[],
  person: Facts,
): Required {
  const answered = askings
    .filter(({ isOnlyWhereNeeded }) => isOnlyWhereNeeded !== true)
    .map((asking) => ({ asking, answer: asking.asks(person) }));
  const asking = answered.filter(({ asking: { isMust }, answer }) => isMust && answer === true);
  const refusal = evidence.gaps.find((gap) => !gap.needed);
  const isRefused =
    refusal !== undefined && evidence.gaps.every((gap) => !gap.needed) && evidence.records.length === 0;
  const [first] = asking.map((each) => each.asking);
  const timing = askings.filter(
    ({ isOnlyWhereNeeded, asks }) => isOnlyWhereNeeded === true && asks(person) === true,
  );
  if (first !== undefined) {
    const sure = [...asking.map((each) => each.asking), ...timing];
    if (!isRefused || isHeld) return { ...because(first), asking: sure };
    const where = cellAddress(refusal.cell);
    const why = `${WHO_ASKS[first.source]} asks for it, but ${where} says that it is not needed`;
    return { required: unknown(why, [refusal.cell]), asking: sure };
  }
  if (answered.some(({ asking: { isMust }, answer }) => isMust && answer === 'unknown')) {
    const [open] = answered.filter(({ answer }) => answer === 'unknown');
    const source = WHO_ASKS[open?.asking.source ?? 'policy'];
    const why = `the register does not say enough of this person to tell whether ${source} asks for it: give the post or staff group`;
    return { required: unknown(why), asking: [] };
  }
  // What says who needs the topic has said that this person does not; of a duty the table of topics knows more.
  if (answered.some(({ asking: { source } }) => source !== 'duty')) return NOT_REQUIRED;
  const needing =
    evidence.gaps.find((gap) => gap.needed)?.cell ??
    evidence.records.find((record) => record.source === 'matrix')?.dateCell;
  if (needing !== undefined) return { ...BECAUSE.register, asking: timing };
  // Where some have the duty, those without it are known not to need its training.
  if (answered.length > 0) return NOT_REQUIRED;
  // Holding it says nothing more where the register says that it is not needed.
  if (refusal !== undefined) return { required: known(false, [refusal.cell]), asking: [] };
  if (isHeld) return { ...BECAUSE.held, asking: timing };
  if (isOnlyVague || held.kind === 'known') return NOT_REQUIRED;
  const why = held.kind === 'unknown' ? held.why : 'it is not known whether it is held';
  return { required: unknown(why, held.cells), asking: timing };
}

const WHO_ASKS: Readonly<Record<Asking['source'], string>> = {
  policy: 'the policy',
  list: 'the requirement list',
  duty: 'the duty',
};

/** Facts that rest on no cell are the same for everybody. */
const because = ({ source, cells }: Asking): Pick<Required, 'required' | 'requiredBecause'> =>
  source === 'policy'
    ? BECAUSE.policy
    : { required: known(true, cells), requiredBecause: known(source, cells) };

const BECAUSE = {
  policy: { required: known(true), requiredBecause: known('policy') },
  register: { required: known(true), requiredBecause: known('register') },
  held: { required: known(true), requiredBecause: known('held') },
} as const;

const NOT_REQUIRED = { required: known(false), asking: [] } as const;

/** Whether any of some askings asks a person, certainly or possibly. */
export function askedBy(askings: readonly Asking[], person: Facts): Kleene {
  const answers = askings
    .filter(({ isMust, isOnlyWhereNeeded }) => isMust && isOnlyWhereNeeded !== true)
    .map(({ asks }) => asks(person));
  return answers.includes(true) ? true : answers.includes('unknown') ? 'unknown' : false;
}
