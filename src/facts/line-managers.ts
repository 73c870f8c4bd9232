import type { Person } from './person';
import type { People } from './people';
import { mailIn } from './mail';

/** Whom to turn to about somebody. */
export type LineManager = {
  /** Forename Surname if the manager is one of the people of the registers, else as the staff list writes it. */
  readonly name: string;
  /** Only of a manager who has not left. */
  readonly email?: string;
};

/**
 * A function from a person's key to the line manager that the staff list names; `undefined` where it names none. An
 * address beside the name, or in its place, is the manager's.
 */
export function lineManagers(people: People): (personKey: string | undefined) => LineManager | undefined {
  const byKey = new Map(people.all.map((person) => [person.key, person]));
  const found = new Map<Person, LineManager | undefined>();
  return (key) => {
    const person = key === undefined ? undefined : byKey.get(key);
    if (person?.manager === undefined) return undefined;
    if (!found.has(person)) found.set(person, managerOf(person.manager, people));
    return found.get(person);
  };
}

function managerOf({ value, cell }: NonNullable<Person['manager']>, people: People): LineManager | undefined {
  const who = people.resolve({ person: { text: value, cell } });
  const { mail, text } = mailIn(value);
  if (who.kind !== 'person') {
    const name = text === '' ? mail : text;
    return name === undefined || name.trim() === ''
      ? undefined
      : { name: name.trim(), ...(mail === undefined ? {} : { email: mail }) };
  }
  const { name, standing, email = mail } = who.person;
  return { name: name.display, ...(email === undefined || standing === 'left' ? {} : { email }) };
}
