import { bookingFact, completionOf } from '../../facts/completions';
import { spanOf } from '../../facts/fact-table';
import { rollingPeriod } from '../../facts/hours';
import { fieldOf, valueOf } from '../../facts/row-fields';
import type { RequestRow } from '../../facts/request-subjects';
import { trainingOfPeople } from '../../facts/training-of-people';
import type { TrainingRecord } from '../../register/records';
import { byText, groupBy } from '../compliance/tally';
import { listOf } from '../list-of';
import type { SummaryInput } from '../summary-input';
import type { NeedOfPerson } from './named-needs';
import { needFits, type Fits, type NeedNamed } from './need-fits';
import { requestStateOf } from './requests';

/** What became of one need of one person; exactly one of them. */
export const NEED_STATES = ['done', 'booked', 'approved', 'asked', 'notClear', 'refused', 'nothing'] as const;
export type NeedState = (typeof NEED_STATES)[number];

/** A need with how many people have it; the counts by state add up to them. */
export type NeedGroup = {
  readonly title: string;
  readonly people: number;
  readonly sites: readonly string[];
  readonly states: Readonly<Record<NeedState, number>>;
};

/** The needs, those first for which nothing has been done for most people. */
export function needGroups(input: SummaryInput, needs: readonly NeedOfPerson[]): readonly NeedGroup[] {
  if (needs.length === 0) return [];
  const stateOf = stateReader(input);
  return [...groupBy(needs, ({ need }) => need.key).values()]
    .map((own) => {
      const states = Object.fromEntries(NEED_STATES.map((state) => [state, 0])) as Record<NeedState, number>;
      const people = groupBy(own, ({ who }) => who);
      for (const needsOfOne of people.values()) states[leastDone(needsOfOne.map(stateOf))] += 1;
      return {
        title: titleOf(own.map(({ need }) => need)),
        people: people.size,
        sites: [...new Set(own.flatMap(({ site }) => site ?? []))].sort(byText),
        states,
      };
    })
    .sort((a, b) => b.states.nothing - a.states.nothing || b.people - a.people || byText(a.title, b.title));
}

/** Of several needs of one person that count as one, what is furthest from done tells of all. */
const leastDone = (states: readonly NeedState[]): NeedState =>
  states.reduce((a, b) => (NEED_STATES.indexOf(b) > NEED_STATES.indexOf(a) ? b : a), 'done');

/** The words as written; of several that are of one topic its title, with the words in brackets. */
function titleOf(needs: readonly NeedNamed[]): string {
  const texts = [...groupBy(needs, ({ text }) => text.toLowerCase()).values()]
    .map((own) => own.map(({ text }) => text).sort(byText)[0] ?? '')
    .sort(byText);
  const [only = ''] = texts;
  const topic = needs[0]?.topic;
  if (topic === undefined || texts.length === 1) return only;
  return `${topic.title} (${listOf(texts, MOST_TEXTS)})`;
}

const MOST_TEXTS = 4;

/** A function from a need of a person to what was done about it since it was named. */
function stateReader(input: SummaryInput): (need: NeedOfPerson) => NeedState {
  const { records, people, catalogue, asAt, finances } = input;
  const requests = groupBy(
    finances.requests().filter(({ person }) => person !== undefined),
    ({ person }) => person?.key ?? '',
  );
  const courses = [
    ...records.training.map(({ course }) => course.value),
    ...finances.requests().map(({ subject }) => subject.what),
  ];
  const fits = needFits(courses, catalogue);
  const trainingOf = trainingOfPeople(people);
  const named = groupBy(
    people.named.flatMap(({ who, training }) => {
      const whose = who.kind === 'person' ? [who.person] : who.kind === 'several' ? who.people : [];
      return whose.flatMap(({ key }) => training.map((record) => ({ key, record })));
    }),
    ({ key }) => key,
  );
  const { from: yearFrom } = rollingPeriod(asAt, 12);
  const fitsRecord = (need: NeedNamed, { course, topic }: TrainingRecord): Fits =>
    fits(need, { course: course.value, topic });

  const done = ({ need, person, since }: NeedOfPerson): Fits => {
    if (person === undefined) return 'perhaps';
    const { sure, open } = trainingOf(person);
    const all = [
      ...sure.map((record) => ({ record, isSure: true })),
      ...open.map(({ record }) => ({ record, isSure: false })),
    ];
    let answer: Fits = 'no';
    for (const { record, isSure } of all) {
      const fit = fitsRecord(need, record);
      const completion = fit === 'no' ? undefined : completionOf(record, asAt);
      if (completion === undefined || completion.completed.to < (since ?? yearFrom)) continue;
      const isAfter = since !== undefined && completion.completed.from >= since;
      if (fit === 'yes' && isSure && completion.isCertain && isAfter) return 'yes';
      answer = 'perhaps';
    }
    return answer;
  };
  const isBooked = ({ need, person }: NeedOfPerson): boolean => {
    const own = (named.get(person?.key ?? '') ?? []).map(({ record }) => record);
    const fitting = own.filter((record) => fitsRecord(need, record) === 'yes');
    return (spanOf(bookingFact(fitting, asAt))?.to ?? -Infinity) >= asAt;
  };
  const requestFits = (need: NeedNamed, { subject, row }: RequestRow): boolean => {
    const topic = valueOf(fieldOf(row, 'topic'), 'topic')?.match;
    const asked = spanOf(subject.facts.requestedOn);
    if (asked !== undefined && asked.to < yearFrom) return false;
    return fits(need, { course: subject.what, topic }) === 'yes';
  };

  return (each) => {
    const isDone = done(each);
    if (isDone === 'yes') return 'done';
    if (isBooked(each)) return 'booked';
    const asked = (requests.get(each.person?.key ?? '') ?? [])
      .filter((request) => requestFits(each.need, request))
      .map(requestStateOf);
    if (asked.includes('approved')) return 'approved';
    if (asked.includes('waiting')) return 'asked';
    if (isDone === 'perhaps' || asked.includes('notClear')) return 'notClear';
    return asked.length > 0 ? 'refused' : 'nothing';
  };
}
