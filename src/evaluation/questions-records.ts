import { plainSpan } from '../calendar/span';
import type { Catalogue } from '../catalogue/catalogue';
import { disagreementsOf, type Disagreement } from '../facts/disagreements';
import { countsFor } from '../facts/evidence';
import type { People } from '../facts/people';
import type { Person } from '../facts/person';
import type { Records, TrainingRecord } from '../register/records';
import { cellAddress } from '../workbook/address';
import type { Finding } from './finding';
import { gather, question, rows } from './question';

/** Questions about courses that may be one the policy judges. */
export function* courseQuestions(
  records: Records,
  topics: readonly string[],
  catalogue: Catalogue,
): Generator<Finding> {
  const unclear = records.training.filter((record) => mayBeJudged(record, topics, catalogue));
  const courses = unclear.map((record) => [record.course.value, record.course.cell] as const);
  for (const { text, cells, count } of gather(courses)) {
    const first = cells[0] ? cellAddress(cells[0]) : 'the log';
    const message =
      text === ''
        ? `${rows(count)} with a name and a date but no course, first in ${first}.`
        : `“${text}” (${rows(count)}) does not say which training it was.`;
    yield question({
      rule: 'unknown-course',
      subject: 'record',
      about: text,
      message,
      remedy: 'Write the topic in full, for example “Safeguarding level 1”.',
      cells,
    });
  }
}

function mayBeJudged({ topic }: TrainingRecord, topics: readonly string[], catalogue: Catalogue): boolean {
  if (topic.kind !== 'unknown') return false;
  const { could } = topic;
  return could === 'any' || could.some((each) => topics.some((judged) => countsFor(each, judged, catalogue)));
}

/** Questions about a person's training of which the single central record and another register give different days. */
export function* disagreementQuestions(people: People, catalogue: Catalogue): Generator<Finding> {
  if (!people.named.some(({ training }) => training.some(({ isCentral }) => isCentral === true))) return;
  const training = new Map<Person, TrainingRecord[]>();
  for (const named of people.named) {
    const { who } = named;
    const whose = who.kind === 'person' ? [who.person] : who.kind === 'several' ? who.people : [];
    for (const person of whose) {
      const own = training.get(person) ?? [];
      training.set(person, own);
      for (const record of named.training) own.push(record);
    }
  }
  for (const [person, own] of training) {
    if (person.standing !== 'employed') continue;
    for (const found of disagreementsOf(own, catalogue, people.asAt))
      yield disagreement(person, found, catalogue);
  }
}

function disagreement(
  person: Person,
  { topic, about, log, central }: Disagreement,
  catalogue: Catalogue,
): Finding {
  const title = catalogue.topics.get(topic)?.title ?? topic;
  const said = about === 'completed' ? 'was done' : 'runs out';
  const source = log.record.source === 'matrix' ? 'the training matrix' : 'the training log';
  const name = person.name.display;
  return question({
    rule: 'records-disagree',
    subject: 'certificate',
    about: `${person.key} ${topic} ${about}`,
    message: `${name}: ${title} ${said} ${plainSpan(log.span)} by ${source} (${cellAddress(log.cell)}), but ${plainSpan(central.span)} by the single central record (${cellAddress(central.cell)}).`,
    remedy: 'Look at the certificate and correct the register that is wrong.',
    cells: [log.cell, central.cell],
    who: {
      person: name,
      personKey: person.key,
      ...(person.site === undefined ? {} : { site: person.site.value }),
    },
    topic,
  });
}
