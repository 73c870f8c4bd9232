import type { Catalogue } from '../../catalogue/catalogue';
import { clauseList, inSentence, plainId, withArticle } from './names';

/** Names of the catalogue inside a sentence; an id that it does not have is told in its own words. */
export type PhraseTitles = {
  readonly topic: (id: string) => string;
  readonly qualification: (id: string) => string;
  readonly duty: (id: string) => string;
  readonly review: (id: string) => string;
};

/** The titles of a catalogue, as sentences use them. */
export function phraseTitles(catalogue: Catalogue): PhraseTitles {
  const titled = (list: readonly { readonly id: string; readonly title: string }[]) => {
    const titles = new Map(list.map(({ id, title }) => [id, inSentence(title)]));
    return (id: string) => titles.get(id) ?? plainId(id);
  };
  const duty = titled(catalogue.duties);
  return {
    topic: titled([...catalogue.topics.values()]),
    qualification: titled(catalogue.qualifications),
    duty: (id) => asDuty(duty(id)),
    review: titled(catalogue.reviews),
  };
}

/** A duty that its title tells by a verb: `gives medicines` as `giving medicines`. */
const asDuty = (title: string): string => title.replace(/^trained in /, '').replace(/^gives /, 'giving ');

/** Awards, updates and first aid are asked for themselves; of everything else it is the training. */
const ITSELF = /(qualifications?|awards?|updates|first aid( at work)?|first aid \(.+\)|training)\b/i;
const POST = /(lead|warden)$/;

/** What is asked in a topic: `first aid`, `training in asbestos`, `training as fire warden`. */
export function trainingIn(title: string): string {
  if (ITSELF.test(title)) {
    if (title.startsWith('National Award')) return `the ${title}`;
    return title.endsWith('qualification') ? withArticle(title) : title;
  }
  if (POST.test(title)) return `training as ${title}`;
  return `training in ${/^Prevent duty$/.test(title) ? `the ${title}` : title}`;
}

/** True where `are` follows: `Ofsted updates`, `assessor awards`. */
export const isPlural = (training: string): boolean => /(qualifications|awards|updates)\b/i.test(training);

/** Several of them, those that are training last: `first aid, and training in fire safety and in asbestos`. */
export function trainings(titles: readonly string[]): string {
  const all = titles.map(trainingIn);
  const isLed = (training: string) => /^training (in|as) /.test(training);
  const led = all.filter(isLed).map((training) => training.replace(/^training /, ''));
  return clauseList(
    [
      ...all.filter((training) => !isLed(training)),
      ...(led.length === 0 ? [] : [`training ${clauseList(led, 'and')}`]),
    ],
    'and',
  );
}
