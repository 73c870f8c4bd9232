import type { TrainingRecord } from '../register/records';
import { isTraining, type Doubt } from './completions';
import { groupRowsOf } from './group-rows';
import type { NamedRecords, People } from './people';
import type { Person } from './person';

/** What is recorded of one person, whatever the topic: surely, and possibly with the reason it is open. */
export type TrainingOfPerson = {
  readonly sure: readonly TrainingRecord[];
  readonly open: readonly { readonly record: TrainingRecord; readonly doubt: Doubt }[];
};

/** A function from a person to their training, group rows (`All staff`) among it; bookings and the like are left out. */
export function trainingOfPeople(people: People): (person: Person) => TrainingOfPerson {
  const sure = new Map<string, NamedRecords[]>();
  const open = new Map<string, NamedRecords[]>();
  for (const named of people.named) {
    const { who } = named;
    if (who.kind === 'person') note(sure, who.person, named);
    if (who.kind === 'several') for (const person of who.people) note(sure, person, named);
    if (who.kind === 'candidates') for (const person of who.people) note(open, person, named);
  }
  const groups = groupRowsOf(people);
  return (person) => {
    const rows = groups(person);
    return {
      sure: [
        ...(sure.get(person.key) ?? []).flatMap(({ training }) => training.filter(isTraining)),
        ...rows.sure,
      ],
      open: [
        ...(open.get(person.key) ?? []).flatMap(({ name, training }) =>
          training.filter(isTraining).map((record) => ({
            record,
            doubt: { why: `“${name.person.text}” may be this person`, cell: record.person.cell },
          })),
        ),
        ...rows.open.map(({ record, why }) => ({ record, doubt: { why, cell: record.person.cell } })),
      ],
    };
  };
}

function note(table: Map<string, NamedRecords[]>, { key }: Person, named: NamedRecords): void {
  const present = table.get(key);
  if (present === undefined) table.set(key, [named]);
  else present.push(named);
}
