import { openAbsentees } from '../facts/group-rows';
import { isPersonName } from '../facts/membership-subjects';
import type { Double, NamedRecords, NameInRecord, People, Resolution } from '../facts/people';
import { nameInRow } from '../facts/rows-of-people';
import { isFullName } from '../facts/similar-names';
import type { Records } from '../register/records';
import { readPersonName } from '../register/values/person-name';
import { cellAddress, type CellRef } from '../workbook/address';
import type { Finding } from './finding';
import { eachOnce, question, rows } from './question';

/** Questions about people: who is meant by a name, and who is one person. `judged`: what the policy's rules judge. */
export function* peopleQuestions(
  people: People,
  records: Records,
  judged: ReadonlySet<string> = new Set(),
): Generator<Finding> {
  // A name that stands in a log too is asked about there.
  yield* unknownInRows(people, records, judged);
  yield* unknownPeople(people, records);
  yield* unknownAbsentees(people, records);
  for (const double of people.doubles) yield doubleQuestion(double);
}

function* unknownPeople(people: People, records: Records): Generator<Finding> {
  for (const named of people.named) {
    const { name, who } = named;
    if (who.kind !== 'nobody' && who.kind !== 'candidates') continue;
    const cells = eachOnce([...named.training, ...named.gaps].map((record) => record.person.cell));
    const about = aboutName(name);
    if (who.kind === 'candidates' && who.clash !== undefined) {
      yield clashQuestion(named, who.clash, about, cells);
      continue;
    }
    yield whoQuestion(name, who, about, cells, records);
  }
}

/** Whose review, qualification or membership it is, where the policy has rules about such rows. */
function* unknownInRows(people: People, records: Records, judged: ReadonlySet<string>): Generator<Finding> {
  const asked = new Map<string, { readonly name: NameInRecord; readonly cells: CellRef[] }>();
  for (const row of records.rows) {
    if (!judged.has(row.kind)) continue;
    const name = nameInRow(row, row.kind === 'membership' ? 'holder' : 'person');
    if (name === undefined) continue;
    const about = aboutName(name);
    const same = asked.get(about);
    if (same === undefined) asked.set(about, { name, cells: [name.person.cell] });
    else same.cells.push(name.person.cell);
  }
  for (const [about, { name, cells }] of asked) {
    const who = people.resolve(name);
    const isNobody = who.kind === 'nobody' && isPersonName(name.person.text);
    if (isNobody || who.kind === 'candidates') yield whoQuestion(name, who, about, cells, records);
  }
}

const aboutName = ({ person, personId, personEmail }: NameInRecord): string =>
  [person.text, personId?.value ?? '', personEmail?.value ?? ''].join(' ');

const whoQuestion = (
  name: NameInRecord,
  who: Resolution,
  about: string,
  cells: Finding['cells'],
  records: Records,
): Finding =>
  question({
    rule: 'unknown-person',
    subject: 'person',
    about,
    message: `“${name.person.text}” (${rows(cells.length)}) ${whoItMayBe(name, who, records)}`,
    remedy:
      'Write the name as the staff list does, or add the person to the staff list with a leaving date if they have left.',
    cells,
  });

type Owner = NonNullable<Extract<Resolution, { readonly kind: 'candidates' }>['clash']>;

/** The number or address beside the name is somebody else's. */
function clashQuestion(
  { name }: NamedRecords,
  owner: Owner,
  about: string,
  cells: Finding['cells'],
): Finding {
  const said = name.personId ?? name.personEmail;
  const whose = owner.idCell ?? owner.nameCell;
  const beside = said === undefined ? 'the address' : `“${said.value}” in ${cellAddress(said.cell)}`;
  return question({
    rule: 'same-id',
    subject: 'person',
    about,
    message: `“${name.person.text}” (${rows(cells.length)}) stands beside ${beside}, which belongs to ${owner.name.display} in ${cellAddress(whose)}, so it cannot be told whose training it is.`,
    remedy: 'Correct the name or the number, so that both are of one person.',
    // The other's cell must not be lost among many rows.
    cells: [...cells.slice(0, 1), whose, ...cells.slice(1)],
  });
}

function whoItMayBe({ person }: NameInRecord, who: Resolution, records: Records): string {
  const candidates = who.kind === 'candidates' ? who.people : [];
  const [only] = candidates;
  if (only === undefined) {
    if (records.hasStaffList) return 'is not on the staff list and was not judged.';
    const name = readPersonName(person.text);
    return name !== undefined && isFullName(name)
      ? 'is in no staff list and no training log and was not judged.'
      : 'is not a full name, so it cannot be told who it is.';
  }
  if (candidates.length === 1 && isSureName(person.text, only.name.key)) {
    return `has another staff number or e-mail address than the ${only.name.display} on the staff list.`;
  }
  // Namesakes are told apart by their posts.
  const names = candidates.map(({ name, role }) => {
    const isShared = candidates.filter((each) => each.name.key === name.key).length > 1;
    return isShared && role ? `${name.display} (${role.value})` : name.display;
  });
  return `may be ${listed(names)}, or somebody else.`;
}

function isSureName(text: string, key: string): boolean {
  const name = readPersonName(text);
  return name?.key === key && !name.isDoubted;
}

const listed = (names: readonly string[]): string =>
  names.length === 1
    ? (names[0] ?? '')
    : `${names.slice(0, 4).join(' or ')}${names.length > 4 ? ` or ${names.length - 4} more` : ''}`;

/** A group’s row counts only if everybody said to be absent is known. */
function* unknownAbsentees(people: People, records: Records): Generator<Finding> {
  for (const { name, who } of openAbsentees(people)) {
    const { text, cell } = name.person;
    const whom = whoItMayBe(name, who, records).replace(' and was not judged', '');
    yield question({
      rule: 'unknown-person',
      subject: 'person',
      about: `absent: ${text}`,
      message: `“${text}” is said in ${cellAddress(cell)} to have been absent, and ${whom}`,
      remedy: 'Write the names of those who were absent as the staff list does.',
      cells: [cell],
    });
  }
}

const DOUBLES: Readonly<Record<Double['taken'], Pick<Finding, 'rule' | 'remedy'>>> = {
  one: {
    rule: 'same-name',
    remedy: 'If these are two people, give each a staff number. If one row is out of date, remove it.',
  },
  two: {
    rule: 'same-name',
    remedy:
      'If this is one person, write the name the same way in both places or give both rows the staff number.',
  },
  id: { rule: 'same-id', remedy: 'Correct the number of one of the two, or the name if it is one person.' },
};

/** Rows of staff lists that may be one person or two. */
function doubleQuestion({ name, other = name, taken, why, cells }: Double): Finding {
  const addresses = cells.map(cellAddress).join(' and ');
  const [first, second] = cells.map(cellAddress);
  const message =
    taken === 'one'
      ? `${name} is named in ${addresses}, taken as one person, but ${why}.`
      : `${name} in ${first ?? ''} and ${other} in ${second ?? ''} were taken as two people, but ${why}.`;
  const about = taken === 'one' ? `${name} ${why}` : `${name} ${other} ${why}`;
  return question({ ...DOUBLES[taken], subject: 'person', about, message, cells });
}
