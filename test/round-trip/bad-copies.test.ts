import fc from 'fast-check';
import { describe, it } from '@jest/globals';
import { plainDay } from '../../src/calendar/day';
import type { Records } from '../../src/register/records';
import { choicesOf } from '../corpus/perturb-random';
import { printDate, printPerson, printTopic } from '../corpus/print-value';
import { LAYOUTS } from './layouts';
import { readSheets, shown } from './reading';
import { nameOf, someTraining, type Training } from './records';
import { SPOILINGS, spoilt } from './spoil';
import { someStyle } from './spelling';

const RUNS = 60;
const FIXED_SEED = 20261122;
/** So that shrinking a counterexample ends; the runs themselves take a few seconds. */
const LIMITS = { interruptAfterTimeLimit: 25_000 };

/** Person (by name or number), person and topic, and these with each date: all that a record may claim. */
const mayClaim = (training: readonly Training[]): ReadonlySet<string> =>
  new Set(
    training.flatMap(({ person, course, completedOn, expiresOn }) =>
      [printPerson(nameOf(person)), person.id].flatMap((who) => {
        const what = `${who} | ${course.topic}`;
        return [
          who,
          what,
          `${what} | completedOn ${plainDay(completedOn)}`,
          `${what} | expiresOn ${plainDay(expiresOn)}`,
        ];
      }),
    ),
  );

/** What the records say for sure; a doubt, a question and an unknown course say nothing. */
const claims = ({ training }: Records): readonly string[] =>
  training.flatMap((record) => {
    if (record.doubt !== undefined) return [];
    const name = printPerson(record.person.text);
    if (record.topic.kind !== 'topic' && record.topic.kind !== 'other') return [name];
    const what = `${name} | ${printTopic(record.topic)}`;
    const dates = (['completedOn', 'expiresOn', 'bookedOn'] as const).flatMap((field) => {
      const read = record[field];
      return read?.kind === 'day' ? [`${what} | ${field} ${printDate(read)}`] : [];
    });
    return [name, what, ...dates];
  });

/** Of a name in two cells, one emptied, the other is left: nobody’s full name, and so a question about who it is. */
const isPartOfName = (claim: string, training: readonly Training[]): boolean => {
  const [name] = claim.split(' | ');
  return training.some(({ person }) => name === person.forename || name === person.surname);
};

describe('a register with one bad cell', () => {
  it.each(LAYOUTS)(
    'says nothing wrong: $name',
    async ({ name, write, fit = (training) => training }) => {
      const property = fc.asyncProperty(
        someTraining,
        someStyle,
        fc.constantFrom(...SPOILINGS),
        fc.nat(9999),
        async (all, style, spoiling, seed) => {
          const training = fit(all);
          // Who a block of rows belongs to cannot be known once its only name is gone.
          const mayBeName = name.includes('first row of a block') && spoiling === 'an emptied cell';
          fc.pre(training.length > 0 && !mayBeName);
          const { sheets, what } = spoilt(
            write(training, style).sheets,
            spoiling,
            choicesOf(`spoil ${seed}`),
          );
          const { records } = await readSheets(sheets);
          const allowed = mayClaim(training);
          const wrong = claims(records).filter(
            (claim) => !allowed.has(claim) && !isPartOfName(claim, training),
          );
          if (wrong.length > 0)
            throw new Error([what, shown(sheets), ...wrong.map((line) => `WRONG ${line}`)].join('\n'));
        },
      );
      await fc.assert(property, { ...LIMITS, numRuns: RUNS, seed: FIXED_SEED });
    },
    120_000,
  );
});
