import { dayFromIso, plainDay } from '../../calendar/day';
import { inForceText } from '../phrases/amount';
import { asSentence, clauseText, upperFirst } from '../phrases/names';
import type { Policy, Rule } from '../policy';
import type { Basis } from '../rule-parts';

/** What a rule, requirement or figure rests on, in words that begin with a small letter. */
export const BASIS_TEXTS: Readonly<Record<Basis, string>> = {
  law: 'the law',
  guidance: 'guidance',
  insurance: 'the insurance',
  'awarding-body': 'the awarding body',
  policy: 'the policy',
  default: 'our own default',
};

const VERBS: Readonly<Record<Rule['strength'], string>> = {
  must: 'demands it',
  should: 'expects it',
  may: 'allows it',
};

const SUGGESTED: Readonly<Record<Rule['strength'], string>> = {
  must: ' to demand it',
  should: '',
  may: ' to allow it',
};

/** Who demands, expects or allows something, by which clause: `The policy demands it (clause 2, bullet 4).` */
export function demandText({ strength, citation }: Pick<Rule, 'strength' | 'citation'>): string {
  const clause = clauseText(citation.clause);
  if (citation.basis === 'default') {
    return `It is our own suggestion${SUGGESTED[strength]} (${clause}).`;
  }
  return `${upperFirst(BASIS_TEXTS[citation.basis])} ${VERBS[strength]} (${clause}).`;
}

/** Where something can be read, and when it was last looked up; `undefined` if nothing is said. */
export function sourceText({
  source,
  checkedOn,
}: {
  readonly source?: string | undefined;
  readonly checkedOn?: string | undefined;
}): string | undefined {
  const day = checkedOn === undefined ? undefined : dayFromIso(checkedOn);
  const checked = day === undefined ? '' : `last checked on ${plainDay(day)}`;
  if (source === undefined) return checked === '' ? undefined : `${upperFirst(checked)}.`;
  return `Source: ${source}${checked === '' ? '' : `, ${checked}`}.`;
}

/** Note and source of a citation, each as a sentence. */
export const remarks = ({
  note,
  source,
  checkedOn,
}: Policy['requirements'][number]['citation']): readonly string[] =>
  [note === undefined ? undefined : asSentence(note), sourceText({ source, checkedOn })].filter(
    (text) => text !== undefined,
  );

/** From when to when a rule or requirement is in force; `undefined` if always. */
export function forceText(dated: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): string | undefined {
  const text = inForceText(dated);
  return text === '' ? undefined : `In force ${text}.`;
}
