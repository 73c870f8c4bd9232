import type { Day } from '../calendar/day';
import type { Records, RowRecord } from '../register/records';
import { looksLikeName } from '../register/values/person-name';
import { known, unknown } from './fact-table';
import type { People, Resolution } from './people';
import { personFacts } from './person-facts';
import { dayOfField, fieldOf, textOfField, wordsOfField } from './row-fields';
import { nameInRow } from './rows-of-people';
import type { Fact, Facts, RowSubject } from './subject';
import { subjectPerson, waitingOf } from './subject-person';

/** One subject for each row of a list of memberships: of a person on the staff list, or of an organisation. */
export const membershipSubjects = (records: Records, people: People, asAt: Day): readonly RowSubject[] =>
  records.rows
    .filter(({ kind }) => kind === 'membership')
    .flatMap((row) => {
      const name = nameInRow(row, 'holder');
      if (name === undefined) return [];
      const who = people.resolve(name);
      if (who.kind === 'person' && who.person.standing === 'left') return [];
      // Somebody who is on no staff list is not judged, but asked about.
      if (who.kind === 'nobody' && isPersonName(name.person.text) && people.all.length > 0) return [];
      return [membershipOf(row, name.person.text, who, asAt)];
    });

/** A holder's name that is a person's, not an organisation's. */
export const isPersonName = (text: string): boolean => looksLikeName(text) && !ORGANISATION.test(text);

const ORGANISATION =
  /\b(academ(y|ies)|alliance|association|cent(re|er)|college|consortium|council|federation|foundation|hub|institute|limited|ltd|mat|partnership|schools?|scitt|society|training|trust|university)\b/i;

function membershipOf(row: RowRecord, holder: string, who: Resolution, asAt: Day): RowSubject {
  const person = who.kind === 'person' ? who.person : undefined;
  const subject = person && subjectPerson(person);
  const waits = person && waitingOf(person, asAt);
  const body = wordsOfField(fieldOf(row, 'body')) ?? '';
  const level = textOfField(fieldOf(row, 'level'));
  const key = subject?.key ?? holder.toLowerCase();
  return {
    kind: 'membership',
    name: subject?.name ?? holder,
    key: `${key}\u0000${body.toLowerCase()}`,
    ...(subject === undefined ? {} : { person: subject }),
    ...(subject?.site === undefined ? {} : { site: subject.site }),
    what: body,
    asAt,
    facts: {
      ...(person === undefined ? {} : personFacts(person, asAt)),
      body: known(body, [row.cell]),
      ofOrganisation: known(person === undefined, [row.cell]),
      ...(level === undefined ? {} : { level }),
      ...validity(row, who, asAt),
    },
    completions: [],
    placeCells: [fieldOf(row, 'validTo')?.cell ?? row.cell, row.cell],
    ...(waits === undefined ? {} : { waits }),
  };
}

/** Until when it lasts; a row that may be somebody else's leaves it open. */
function validity(row: RowRecord, who: Resolution, asAt: Day): Facts {
  const validTo = dayOfField(fieldOf(row, 'validTo'));
  if (who.kind === 'candidates') {
    const open = unknown('it is not clear whose membership this is', [row.cell]);
    return { expiresOn: open, daysPastExpiry: open, daysUntilExpiry: open };
  }
  if (validTo === undefined) return {};
  const number = (sign: 1 | -1): Fact => {
    if (validTo.kind === 'unknown') return validTo;
    if (validTo.kind === 'between') {
      const ends = [sign * (asAt - validTo.from), sign * (asAt - validTo.to)];
      return { kind: 'between', from: Math.min(...ends), to: Math.max(...ends), cells: validTo.cells };
    }
    return known(sign * (asAt - Number(validTo.value)), validTo.cells);
  };
  return { expiresOn: validTo, daysPastExpiry: number(1), daysUntilExpiry: number(-1) };
}
