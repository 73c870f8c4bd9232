import type { Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import type { Policy } from '../policy/policy';
import type { Records, RowRecord } from '../register/records';
import type { CellRef } from '../workbook/address';
import { askingsOf, type Asking } from './asking';
import { known, unknown } from './fact-table';
import type { People } from './people';
import type { Person } from './person';
import { personFacts } from './person-facts';
import { qualificationOf, qualificationTitle } from './qualification-names';
import { askedBy } from './required';
import { dayOfField, fieldOf, textOfField, wordsOfField } from './row-fields';
import { rowsOfPeople, type RowOfPerson } from './rows-of-people';
import type { Fact, Facts, RowSubject } from './subject';
import { subjectPerson, waitingOf } from './subject-person';

/**
 * One subject for each row of a list of qualifications, and one for each person of whom a qualification is asked that
 * no row gives. Nothing if there is no such list.
 */
export function qualificationSubjects(
  records: Records,
  people: People,
  policy: Policy,
  catalogue: Catalogue,
  asAt: Day,
): readonly RowSubject[] {
  if (!records.rows.some(({ kind }) => kind === 'qualification')) return [];
  const askings = askingsOf(policy, records, catalogue, asAt).filter(
    ({ qualification }) => qualification !== undefined,
  );
  const asked = [...new Set(askings.flatMap(({ qualification }) => qualification ?? []))];
  const byPerson = rowsOfPeople(records, 'qualification', people);
  return people.all
    .filter(({ standing }) => standing !== 'left')
    .flatMap((person) => {
      const rows = byPerson.get(person.key) ?? [];
      const facts = personFacts(person, asAt);
      const has = new Set(rows.map(({ row }) => idOf(row, catalogue)));
      const forId = (id: string) => askings.filter(({ qualification }) => qualification === id);
      const missing = asked.filter((id) => !has.has(id) && askedBy(forId(id), facts) !== false);
      return [
        ...rows.map((row) => ofRow(person, row, facts, forId, catalogue, asAt)),
        ...missing.map((id) => ofNone(person, id, facts, forId(id), catalogue, asAt)),
      ];
    });
}

const idOf = (row: RowRecord, catalogue: Catalogue): string | undefined =>
  qualificationOf(wordsOfField(fieldOf(row, 'qualification')) ?? '', catalogue);

function ofRow(
  person: Person,
  { row, doubt }: RowOfPerson,
  facts: Facts,
  askingsFor: (id: string) => readonly Asking[],
  catalogue: Catalogue,
  asAt: Day,
): RowSubject {
  const id = idOf(row, catalogue);
  const written = wordsOfField(fieldOf(row, 'qualification')) ?? '';
  const what = id === undefined ? written : qualificationTitle(id, catalogue);
  const seenOn = dayOfField(fieldOf(row, 'evidenceSeenOn'));
  const evidence = evidenceFact(row, seenOn, asAt);
  const level = textOfField(fieldOf(row, 'level'));
  return {
    ...baseOf(person, id ?? written.toLowerCase(), what, asAt),
    facts: {
      ...facts,
      qualification: known(id ?? written, [row.cell]),
      // A row of the list says that the post needs it, or that the person has it.
      required: known(true, [row.cell]),
      requiredBecause: known(
        id !== undefined && askedBy(askingsFor(id), facts) === true ? 'policy' : 'register',
      ),
      held: doubt === undefined ? evidence : unknown(doubt.why, [doubt.cell]),
      evidenceSeen: doubt === undefined ? evidence : unknown(doubt.why, [doubt.cell]),
      ...(seenOn === undefined ? {} : { evidenceSeenOn: seenOn }),
      ...planFacts(row, asAt),
      ...(level === undefined ? {} : { level }),
    },
    placeCells: [
      fieldOf(row, 'evidenceSeenOn')?.cell ?? fieldOf(row, 'qualification')?.cell ?? row.cell,
      row.cell,
    ],
  };
}

/** The day on which evidence was seen, or who saw it. */
function evidenceFact(row: RowRecord, seenOn: Fact | undefined, asAt: Day): Fact {
  const seenBy = fieldOf(row, 'seenBy');
  if (seenOn?.kind === 'unknown') return seenOn;
  if (seenOn === undefined) return known(seenBy?.kind === 'value', seenBy === undefined ? [] : [seenBy.cell]);
  const from = seenOn.kind === 'between' ? seenOn.from : seenOn.value;
  return known(typeof from !== 'number' || from <= asAt, seenOn.cells);
}

function planFacts(row: RowRecord, asAt: Day): Facts {
  const plan = textOfField(fieldOf(row, 'plan'));
  const dueOn = dayOfField(fieldOf(row, 'planDueOn'));
  const cells = [...(plan?.cells ?? []), ...(dueOn?.cells ?? [])];
  return {
    planned: known(plan !== undefined || dueOn !== undefined, cells),
    daysPastPlan:
      dueOn === undefined
        ? known(0)
        : dueOn.kind === 'known' && typeof dueOn.value === 'number'
          ? known(asAt - dueOn.value, dueOn.cells)
          : dueOn.kind === 'between'
            ? { kind: 'between', from: asAt - dueOn.to, to: asAt - dueOn.from, cells: dueOn.cells }
            : unknown('the day planned cannot be read', dueOn.cells),
  };
}

function ofNone(
  person: Person,
  id: string,
  facts: Facts,
  askings: readonly Asking[],
  catalogue: Catalogue,
  asAt: Day,
): RowSubject {
  const asked = askedBy(askings, facts);
  const cells = askings.flatMap((asking) => asking.cells);
  return {
    ...baseOf(person, id, qualificationTitle(id, catalogue), asAt),
    facts: {
      ...facts,
      qualification: known(id),
      required:
        asked === 'unknown'
          ? unknown('the register does not say enough of the post', cells)
          : known(asked, cells),
      requiredBecause: known(askings[0]?.source ?? 'policy'),
      held: known(false),
      evidenceSeen: known(false),
      planned: known(false),
      daysPastPlan: known(0),
    },
    placeCells: [person.nameCell],
  };
}

function baseOf(
  person: Person,
  thing: string,
  what: string,
  asAt: Day,
): Omit<RowSubject, 'facts' | 'placeCells'> & {
  readonly kind: 'qualification';
  readonly placeCells: readonly CellRef[];
} {
  const who = subjectPerson(person);
  const waits = waitingOf(person, asAt);
  return {
    kind: 'qualification',
    name: who.name,
    key: `${who.key}\u0000${thing}`,
    person: who,
    ...(who.site === undefined ? {} : { site: who.site }),
    what,
    asAt,
    completions: [],
    placeCells: [person.nameCell],
    ...(waits === undefined ? {} : { waits }),
  };
}
