import { dayFromIso, plainDay } from '../../calendar/day';
import { asSentence, clauseText } from '../phrases/names';
import { isPlural, trainingIn, trainings, type PhraseTitles } from '../phrases/titles';
import type { Policy } from '../policy';
import { remarks } from './citation';
import { dayBefore, plainMonthDay } from './month-day';

const plainDayOf = (iso: string): string => {
  const day = dayFromIso(iso);
  return day === undefined ? iso : plainDay(day);
};

/** `on 3 Feb 2024`, or `in March 2024` of a month. */
const plainIso = (iso: string, inMonth = 'in'): string => {
  if (dayFromIso(iso) !== undefined) return `on ${plainDayOf(iso)}`;
  return `${inMonth} ${plainDayOf(`${iso}-01`).replace(/^\S+ /, '')}`;
};

/** What holds for the whole policy: its document, review, year, mandatory topics and equivalents, one paragraph each. */
export function policySentences(policy: Policy, titles: PhraseTitles): readonly string[] {
  const {
    citation,
    source,
    approvedOn,
    reviewedOn,
    reviewDueOn,
    cpdYearStartsOn: year,
    mandatoryTopics,
  } = policy;
  const approved = approvedOn === undefined ? '' : ` It was approved ${plainIso(approvedOn)}.`;
  const reviewed = reviewedOn === undefined ? '' : ` It was last reviewed ${plainIso(reviewedOn)}.`;
  const due =
    reviewDueOn === undefined ? '' : ` It is due for review ${plainIso(reviewDueOn, 'by the end of')}.`;
  const read = source === undefined ? '' : ` Source: ${source}.`;
  const note = citation.note === undefined ? '' : ` ${asSentence(citation.note)}`;
  return [
    `${asSentence(`The document: ${citation.document}`)}${note}${approved}${reviewed}${due}${read}`,
    `The CPD year runs from ${plainMonthDay(year)} to ${plainMonthDay(dayBefore(year))}.`,
    ...(mandatoryTopics === undefined
      ? []
      : [
          `These count as mandatory wherever they are asked for or held: ${trainings(mandatoryTopics.topics.map(titles.topic))} (${clauseText(mandatoryTopics.citation.clause)}).`,
          ...remarks(mandatoryTopics.citation),
        ]),
    ...policy.equivalents.map((each) => equivalentSentence(each, titles)),
    ...(policy.renewalNotSet === undefined ? [] : [asSentence(policy.renewalNotSet.note)]),
  ];
}

/** Which training counts for which other, and until when. */
export function equivalentSentence(
  { topic, countsFor, startedBefore, completedBefore, citation }: Policy['equivalents'][number],
  titles: PhraseTitles,
): string {
  const training = trainingIn(titles.topic(topic));
  const [count, was] = isPlural(training) ? ['count', 'they were'] : ['counts', 'it was'];
  const limits = [
    ...(startedBefore === undefined ? [] : [`begun before ${plainDayOf(startedBefore)}`]),
    ...(completedBefore === undefined ? [] : [`completed before ${plainDayOf(completedBefore)}`]),
  ];
  const only = limits.length === 0 ? '' : ` if ${was} ${limits.join(' and ')}`;
  return [
    asSentence(
      `${training} ${count} for ${trainingIn(titles.topic(countsFor))}${only} (${clauseText(citation.clause)})`,
    ),
    'It does not count the other way round.',
    ...remarks(citation),
  ].join(' ');
}
