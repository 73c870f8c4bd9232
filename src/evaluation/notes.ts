import type { Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import { askingsOf } from '../facts/asking';
import type { People } from '../facts/people';
import type { Fact, Subject } from '../facts/subject';
import type { Policy } from '../policy/policy';
import type { Records } from '../register/records';
import type { Judgement } from './finding';
import {
  longerIntervalNotes,
  nobodyAskedNotes,
  unknownAskedNotes,
  unmetAskingNotes,
  unreadTopicNotes,
} from './notes-asking';
import { lapsedNotes } from './notes-lapsed';

/** What the notes are drawn from. */
export type NotesInput = {
  readonly records: Records;
  readonly people: People;
  readonly subjects: readonly Subject[];
  readonly judged: readonly Judgement[];
  readonly policy: Policy;
  readonly catalogue: Catalogue;
  readonly asAt: Day;
};

/** What is not asked one by one but must not go unsaid, one sentence each. */
export function judgingNotes(input: NotesInput): readonly string[] {
  const { records, people, subjects, judged, policy, catalogue, asAt } = input;
  const askings = askingsOf(policy, records, catalogue, asAt);
  return [
    ...registerNotes(records, judged),
    ...standingNotes(people),
    ...nobodyAskedNotes(askings),
    ...unreadTopicNotes(askings, subjects, policy, catalogue),
    ...unmetAskingNotes(askings, subjects),
    ...unknownAskedNotes(records, catalogue),
    ...longerIntervalNotes(askings, policy, catalogue, asAt),
    ...lapsedNotes(policy, judged, asAt),
  ];
}

/** How many people are not judged, and why: nobody is left out without a word. */
function standingNotes({ all }: People): readonly string[] {
  const left = all.filter(({ standing }) => standing === 'left').length;
  return left === 0
    ? []
    : [`${left} ${left === 1 ? 'person who has left was' : 'people who have left were'} not judged.`];
}

/** On what the registers leave out or write in words that are not known. */
function registerNotes(records: Records, judgements: readonly Judgement[]): readonly string[] {
  const notes: string[] = [];
  const asked = judgements.filter(
    ({ subject: { facts }, outcome }) =>
      outcome === 'breach' && isKnown(facts.requiredBecause, 'register') && isKnown(facts.held, false),
  ).length;
  if (asked > 0) {
    notes.push(
      `${asked} ${asked === 1 ? 'cell without a date was' : 'cells without a date were'} taken to mean that the training is needed and missing. Write N/A where it is not needed.`,
    );
  }
  const unknown = new Set(
    records.training.flatMap(({ topic, course }) =>
      topic.kind === 'unknown' && topic.could !== 'any' && topic.could.length === 0 ? [course.value] : [],
    ),
  );
  if (unknown.size > 0) {
    const examples = [...unknown]
      .sort()
      .slice(0, 5)
      .map((course) => `“${course}”`)
      .join(', ');
    notes.push(
      `${unknown.size} course ${unknown.size === 1 ? 'name is' : 'names are'} not in the catalogue and ${unknown.size === 1 ? 'was' : 'were'} taken to be no topic of this policy: ${examples}${unknown.size > 5 ? ' …' : ''}.`,
    );
  }
  if (!records.hasStaffList) {
    notes.push(
      'No list of staff alone was found: everybody named in the registers was judged, except where a register says that somebody has left.',
    );
  } else if (!records.hasStartDates) {
    notes.push('The staff list has no start dates: everybody on it was taken to have started long ago.');
  }
  return notes;
}

const isKnown = (fact: Fact | undefined, value: string | boolean): boolean =>
  fact?.kind === 'known' && fact.value === value;
