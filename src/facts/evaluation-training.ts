import type { Day } from '../calendar/day';
import { valueOf } from './row-fields';
import type { Span } from '../calendar/span';
import type { TrainingRecord } from '../register/records';
import { completionOf } from './completions';
import { whoOf, type Who } from './evaluation-who';
import type { NamedRecords, People } from './people';
import type { Person } from './person';
import type { Completion } from './subject';

/** A piece of training that took place, or may have, by a row of a log. */
export type TookPlace = {
  readonly record: TrainingRecord;
  readonly who: Who;
  /** Where it is surely one person's. */
  readonly person?: Person;
  readonly name: string;
  readonly completion: Completion;
  /** From its first day to its last; without a first end where no date could be read. */
  readonly course: Span;
};

/** The training in the logs, done by the as-at day; of several people in one row one each. */
export const trainingsOf = ({ named }: People, asAt: Day): readonly TookPlace[] =>
  named.flatMap((group) => {
    const people = peopleIn(group);
    return group.training.flatMap((record) => {
      const completion = record.source === 'log' ? completionOf(record, asAt) : undefined;
      if (completion === undefined) return [];
      const course = courseDays(record, completion.completed);
      return people.map((one) => ({ ...one, record, completion, course }));
    });
  });

type Named = Pick<TookPlace, 'who' | 'person' | 'name'>;

function peopleIn({ who, name }: NamedRecords): readonly Named[] {
  const { text } = name.person;
  if (who.kind === 'person' || who.kind === 'several')
    return (who.kind === 'person' ? [who.person] : who.people).map((person) => ({
      who: whoOf({ kind: 'person', person }, text),
      person,
      name: person.name.display,
    }));
  return [{ who: whoOf(who, text), name: text }];
}

/** A course of several days runs from the day it began. */
function courseDays({ details }: TrainingRecord, completed: Span): Span {
  const started = valueOf(details?.startedOn, 'day')?.span;
  return started === undefined || started.from > completed.from
    ? completed
    : { from: started.from, to: completed.to };
}
